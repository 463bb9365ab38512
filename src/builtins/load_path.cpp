#include "builtins/load_path.h"

#include <cerrno>

#include "builtins/file_name.h"
#include "core/utf8.h"
#include "data/list.h"
#include "data/string.h"
#include "data/symbols.h"

namespace emlet {

namespace {

bool is_newer(const FileStatus& a, const FileStatus& b) {
  return a.modified_seconds != b.modified_seconds ? a.modified_seconds > b.modified_seconds
                                                  : a.modified_nanoseconds > b.modified_nanoseconds;
}

// Looks for `base` with each suffix; remembers a directory that would have fitted.
bool try_suffixes(Interp& lisp, const std::string& base, const std::vector<std::string>& suffixes, Preference preference,
                  FoundFile& found) {
  FileStatus newest;
  for (const std::string& suffix : suffixes) {
    const std::string name = base + suffix;
    FileStatus status;
    if (lisp.host().file_status(text_to_utf8(name), true, status) != 0) continue;
    if (status.type == FileStatus::Type::Directory) {
      found.error = EISDIR;
    } else if (lisp.host().accessible(text_to_utf8(name), Host::Access::Read)) {
      if (preference == Preference::First) {
        found.name = name;
        return true;
      }
      if (!found.name.empty() && !is_newer(status, newest)) continue;
      found.name = name;
      newest = status;
    } else {
      found.error = EACCES;
    }
  }
  return !found.name.empty();
}

bool names_its_place(std::string_view name) {
  return is_absolute_name(name) || name.starts_with("./") || name.starts_with("../") || name == "." || name == "..";
}

}  // namespace

FoundFile find_file(Interp& lisp, std::string_view name, Value path, const std::vector<std::string>& suffixes,
                    Preference preference) {
  FoundFile found{{}, ENOENT};
  if (name.empty()) return found;
  if (names_its_place(name)) {
    try_suffixes(lisp, expand_name(lisp, name), suffixes, preference, found);
    return found;
  }
  CycleWatch watch(path);
  for (; path.is_cons(); path = path.cons()->cdr) {
    const Value directory = path.cons()->car;
    if (is_string(directory) || directory.is_nil()) {
      const std::string in = is_string(directory) ? expand_name(lisp, name_text(string_of(directory))) : default_directory(lisp);
      if (try_suffixes(lisp, expand_name(lisp, name, in), suffixes, preference, found)) return found;
    }
    if (watch.comes_round(path.cons()->cdr)) break;
  }
  return found;
}

std::vector<std::string> strings_of_list(Value list) {
  std::vector<std::string> strings;
  CycleWatch watch(list);
  for (; list.is_cons(); list = list.cons()->cdr) {
    if (is_string(list.cons()->car)) strings.push_back(name_text(string_of(list.cons()->car)));
    if (watch.comes_round(list.cons()->cdr)) break;
  }
  return strings;
}

std::vector<std::string> load_suffixes(Interp& lisp) {
  std::vector<std::string> all;
  for (const std::string& suffix : strings_of_list(lisp.variable(sym::load_suffixes))) {
    for (const std::string& packed : strings_of_list(lisp.variable(sym::load_file_rep_suffixes))) all.push_back(suffix + packed);
  }
  return all;
}

}  // namespace emlet
