#include "builtins/file_names.h"

#include <algorithm>

#include "builtins/file_error.h"
#include "core/utf8.h"
#include "data/symbols.h"
#include "eval/eval.h"

namespace emlet {

File::File(Interp& lisp, const String& name) : text(expand_name(lisp, name_text(name))), path(text_to_utf8(text)) {}

bool is_directory(Interp& lisp, const std::string& path) {
  FileStatus status;
  return lisp.host().file_status(path, true, status) == 0 && status.type == FileStatus::Type::Directory;
}

std::string join_names(const std::string& directory, const std::string& name) {
  return directory.ends_with('/') ? directory + name : directory + "/" + name;
}

bool FileNames::take(std::string_view name) {
  bytes_ += 2 * sizeof(std::string) + name.size();
  if (bytes_ > bytes_booked_) {
    bytes_booked_ = 2 * bytes_;
    refused_ = !booked_.hold(bytes_booked_);
  }
  if (!refused_) names_.emplace_back(name);
  return !refused_;
}

Result<void> FileNames::read(Eval& eval, const File& directory) {
  const int error = eval.host().list_directory(directory.path, *this);
  if (refused_) return eval.memory_full();
  if (error != 0) return file_error(eval, "Opening directory", error, eval.string(directory.text));
  return {};
}

void FileNames::sort() { std::sort(names_.begin(), names_.end()); }

Result<void> FileNames::keep_matching(Eval& eval, Value match) {
  size_t kept = 0;
  for (std::string& name : names_) {
    LET_TRY(found, eval.call(sym::string_match, {match, string_from_host(eval, name)}));
    if (found.is_true()) names_[kept++].swap(name);
  }
  names_.resize(kept);
  return {};
}

}  // namespace emlet
