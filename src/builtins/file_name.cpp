#include "builtins/file_name.h"

#include "builtins/support.h"
#include "core/utf8.h"
#include "data/list.h"
#include "data/symbols.h"

namespace emlet {

bool is_byte_name(const String& name) { return !name.is_multibyte() && !is_ascii(name.text()); }

bool has_null_character(Value name) { return is_string(name) && string_of(name).text().find('\0') != std::string_view::npos; }

std::string name_text(const String& name) {
  return is_byte_name(name) ? text_from_bytes(name.text()) : std::string(name.text());
}

Completion make_name(Interp& lisp, std::string_view text, bool unibyte) {
  return unibyte ? make_text(lisp, text_to_utf8(text), false) : make_text(lisp, text, !is_ascii(text));
}

std::string host_path(const String& name) {
  return name.is_multibyte() ? text_to_utf8(name.text()) : std::string(name.text());
}

Value string_from_host(Interp& lisp, std::string_view bytes) { return lisp.string(text_from_utf8(bytes)); }

bool is_absolute_name(std::string_view name) { return !name.empty() && (name[0] == '/' || name[0] == '~'); }

std::string_view directory_part(std::string_view name) { return name.substr(0, name.rfind('/') + 1); }

std::string_view file_part(std::string_view name) { return name.substr(name.rfind('/') + 1); }

bool environment_value(Interp& lisp, std::string_view name, std::string& value) {
  Value list = lisp.variable(sym::process_environment);
  CycleWatch watch(list);
  for (; list.is_cons(); list = list.cons()->cdr) {
    const Value entry = list.cons()->car;
    const std::string text = is_string(entry) ? name_text(string_of(entry)) : std::string();
    if (text.starts_with(name) && is_string(entry)) {
      const std::string_view rest = std::string_view(text).substr(name.size());
      if (rest.empty()) return false;  // "NAME" alone: not set
      value = rest.substr(1);
      if (rest[0] == '=') return true;
    }
    if (watch.comes_round(list.cons()->cdr)) break;
  }
  return false;
}

std::string default_directory(Interp& lisp) {
  const Value directory = lisp.variable(sym::default_directory);
  if (is_string(directory)) return name_text(string_of(directory));
  return text_from_utf8(lisp.host().current_directory()) + "/";
}

namespace {

std::string home_directory(Interp& lisp) {
  std::string home;
  return environment_value(lisp, "HOME", home) && !home.empty() ? home : "/";
}

// `~` and `~/...`; other users' homes are not looked up.
bool begins_with_home(std::string_view name) { return name.starts_with('~') && (name.size() == 1 || name[1] == '/'); }

// `.`, `..` and doubled slashes, in an absolute name.  Emacs 28.2: `..` of the root stays, as some systems have a place there.
std::string simplify(std::string_view name) {
  std::string result;
  for (size_t at = 0; at < name.size();) {
    const size_t next = std::min(name.find('/', at + 1), name.size());
    const std::string_view part = name.substr(at + 1, next - at - 1);  // name[at] is a slash
    const bool last = next == name.size();
    if (part == ".." && !result.empty()) {
      result.resize(result.rfind('/'));
    } else if (part.empty() ? last : part != ".") {
      result += '/';
      result += part;
    }
    at = next;
  }
  return result.empty() ? "/" : result;
}

}  // namespace

std::string expand_name(Interp& lisp, std::string_view name, std::string_view directory) {
  if (begins_with_home(name)) return simplify(expand_name(lisp, home_directory(lisp), "/") + std::string(name.substr(1)));
  // Emacs 28.2: two slashes at the start stay, they may mean something to the system.
  if (name == "//.." || name.starts_with("//../")) return simplify("/" + std::string(name.substr(4)));
  if (name.starts_with("//") && !name.starts_with("///")) return "/" + simplify(name.substr(1));
  if (name.starts_with('/')) return simplify(name);
  std::string base = directory.empty() ? default_directory(lisp) : std::string(directory);
  if (begins_with_home(base)) base = home_directory(lisp) + base.substr(1);
  if (!base.starts_with('/')) base = text_from_utf8(lisp.host().current_directory()) + "/" + base;
  return simplify(name.empty() ? base.substr(0, base.find_last_not_of('/') + 1) : base + "/" + std::string(name));
}

Result<std::string> checked_expansion(Interp& lisp, const String& name, Value directory) {
  for (const Value part : {Value::of(&name), directory}) {
    if (has_null_character(part)) return lisp.wrong_type(sym::filenamep, part);
  }
  if (directory.is_nil()) return expand_name(lisp, name_text(name));
  return expand_name(lisp, name_text(name), is_string(directory) ? expand_name(lisp, name_text(string_of(directory))) : "/");
}

}  // namespace emlet
