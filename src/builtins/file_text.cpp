// File names as text, for Lisp: nothing here looks at a file.

#include "builtins/defun.h"
#include "builtins/file_name.h"
#include "builtins/install.h"
#include "builtins/support.h"
#include "builtins/variables.h"

namespace emlet {

namespace {

// A piece of `name`, of the same kind of string.
Completion piece(Interp& lisp, const String& name, std::string_view text) {
  return make_text(lisp, text, name.is_multibyte());
}

DEFUN(expand_file_name, "expand-file-name", "NAME &optional DEFAULT-DIRECTORY",
      "Return the absolute name of NAME, which is relative to DEFAULT-DIRECTORY (default: the variable `default-directory').\n"
      "`~', `.' and `..' are resolved.")
(Interp& lisp, String& name, Opt<Value> directory) -> Completion {
  // Emacs 28.2: nothing in nothing is nothing.
  const bool is_nothing = name.byte_size() == 0 && is_string(*directory) && string_of(*directory).byte_size() == 0;
  if (is_nothing) return Value::of(&name);
  LET_TRY(expanded, checked_expansion(lisp, name, *directory));
  if (is_ascii(expanded)) return make_text(lisp, expanded, name.is_multibyte());
  // Emacs 28.2: bytes anywhere make the whole name bytes.
  return make_name(lisp, expanded, is_byte_name(name) || (is_string(*directory) && is_byte_name(string_of(*directory))));
}

DEFUN(file_name_directory, "file-name-directory", "FILENAME", "Return the directory part of FILENAME, with its slash, or nil.")
(Interp& lisp, String& name) -> Completion {
  const std::string_view directory = directory_part(name.text());
  return directory.empty() ? Completion(nil) : piece(lisp, name, directory);
}

DEFUN(file_name_nondirectory, "file-name-nondirectory", "FILENAME", "Return FILENAME without its directory part.")
(Interp& lisp, String& name) -> Completion { return piece(lisp, name, file_part(name.text())); }

DEFUN(file_name_as_directory, "file-name-as-directory", "FILE", "Return FILE with a slash at its end.")
(Interp& lisp, String& name) -> Completion {
  if (name.byte_size() == 0) return lisp.string("./");
  const std::string_view text = name.text();
  return piece(lisp, name, text.ends_with('/') ? std::string(text) : std::string(text) + "/");
}

DEFUN(directory_file_name, "directory-file-name", "DIRECTORY", "Return DIRECTORY without the slashes at its end.")
(Interp& lisp, String& name) -> Completion {
  std::string_view text = name.text();
  if (text == "//") return piece(lisp, name, text);  // Emacs 28.2: may mean something of its own to the system
  while (text.size() > 1 && text.ends_with('/')) text.remove_suffix(1);
  return piece(lisp, name, text);
}

DEFUN(directory_name_p, "directory-name-p", "NAME", "Return t if NAME ends with a slash.")
(String& name) -> Completion { return Value::boolean(name.text().ends_with('/')); }

DEFUN(file_name_absolute_p, "file-name-absolute-p", "FILENAME", "Return t if FILENAME begins with `/' or a `~'.")
(String& name) -> Completion {
  const std::string_view text = name.text();
  if (text.starts_with('/')) return sym::t;
  // Emacs 28.2: ~name counts when there is such a user; the only home known here is the user's own.
  return Value::boolean(text == "~" || text.starts_with("~/"));
}

DEFUN(file_name_concat, "file-name-concat", "DIRECTORY &rest COMPONENTS",
      "Return DIRECTORY and COMPONENTS joined by slashes; empty ones and nil are left out.")
(Interp& lisp, Value first, Rest rest) -> Completion {
  std::string joined;
  bool multibyte = false;
  for (size_t i = 0; i <= rest.size(); ++i) {
    const Value part = i == 0 ? first : rest[i - 1];
    if (part.is_nil()) continue;
    if (!is_string(part)) return lisp.wrong_type(sym::stringp, part);
    if (string_of(part).byte_size() == 0) continue;
    if (!joined.empty() && joined.back() != '/') joined += '/';
    joined += name_text(string_of(part));
    multibyte = multibyte || string_of(part).is_multibyte();
  }
  return multibyte ? make_text(lisp, joined, true) : make_name(lisp, joined, true);
}

// $NAME, ${NAME} and $$; what follows `//' or `/~' begins anew.
Result<std::string> substitute_variables(Interp& lisp, std::string_view name) {
  std::string text;
  for (size_t i = 0; i < name.size(); ++i) {
    if (name[i] != '$') {
      text += name[i];
      continue;
    }
    const std::string_view rest = name.substr(i + 1);
    if (rest.starts_with('$')) {
      text += '$';
      ++i;
      continue;
    }
    const bool braces = rest.starts_with('{');
    size_t end = braces ? rest.find('}') : 0;
    if (end == std::string_view::npos) {
      text += '$';
      continue;
    }
    while (!braces && end < rest.size() && (std::isalnum(static_cast<unsigned char>(rest[end])) || rest[end] == '_')) ++end;
    const std::string variable(rest.substr(braces, end - braces));
    std::string value;
    if (variable.empty() || !environment_value(lisp, variable, value)) {
      text += '$';  // unknown: left as it is
      continue;
    }
    text += value;
    i += end + braces;
  }
  return text;
}

DEFUN(substitute_in_file_name, "substitute-in-file-name", "FILENAME",
      "Return FILENAME with $VARIABLES of the environment replaced; a part after `//' or `/~' stands for all.")
(Interp& lisp, String& name) -> Completion {
  LET_TRY(text, substitute_variables(lisp, name_text(name)));
  size_t begin = 0;
  for (size_t i = 0; i + 1 < text.size(); ++i) {
    const bool home = text[i + 1] == '~' && (i + 2 == text.size() || text[i + 2] == '/');
    if (text[i] == '/' && (text[i + 1] == '/' || home)) begin = i + 1;
  }
  const std::string_view rest = std::string_view(text).substr(begin);
  return name.is_multibyte() ? make_text(lisp, rest, true) : make_name(lisp, rest, is_byte_name(name));
}

DEFUN(find_file_name_handler, "find-file-name-handler", "FILENAME OPERATION", "Return nil: no file names have handlers here.")
(String&, Value) -> Completion { return nil; }

DEFUN(unhandled_file_name_directory, "unhandled-file-name-directory", "FILENAME", "Return FILENAME as a directory name.")
(Interp& lisp, String& name) -> Completion {
  const std::string_view text = name.text();
  return piece(lisp, name, text.ends_with('/') ? std::string(text) : std::string(text) + "/");
}

constexpr Builtin kFileTextBuiltins[] = {
    EMLET_FN(expand_file_name),       EMLET_FN(file_name_directory),     EMLET_FN(file_name_nondirectory),
    EMLET_FN(file_name_as_directory), EMLET_FN(directory_file_name),     EMLET_FN(directory_name_p),
    EMLET_FN(file_name_absolute_p),   EMLET_FN(file_name_concat),        EMLET_FN(substitute_in_file_name),
    EMLET_FN(find_file_name_handler), EMLET_FN(unhandled_file_name_directory),
};

}  // namespace

void install_file_text(Interp& lisp) {
  lisp.install(kFileTextBuiltins);
  const std::string here = text_from_utf8(lisp.host().current_directory());
  define_variable(lisp, sym::default_directory, lisp.string(here.ends_with('/') ? here : here + "/"));
}

}  // namespace emlet
