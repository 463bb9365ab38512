// Loading: reading and evaluating forms from text and from files.  Used by `load` and `require`, and by the C API.
#pragma once

#include <string_view>

#include "builtins/state.h"
#include "eval/eval.h"

namespace emlet {

enum class Binding : uint8_t { Dynamic, Lexical };

// Evaluates the forms of `text` one after another and gives the value of the last.  `file` (a string or nil) names the
// text in errors.
Completion evaluate_text(Eval& eval, std::string_view text, Value file, Binding binding);
// Evaluates the forms of a library unit, which names no file and notes no places: its functions show in a backtrace by
// name only.  The cookie of its first line chooses the binding.
Completion load_text(Eval& eval, std::string_view text);
// Loads the file at `path`, whatever its suffix, as `load` does: variables, lexical-binding cookie, load-history.
Completion load_file(Eval& eval, std::string_view path);
// Reads the file to its end and evaluates nothing: only its syntax is looked at.
Completion check_file(Eval& eval, std::string_view path);
// As `load` with no suffix to be added or left out; nil when there is no such file.
Completion load_library_file(Eval& eval, Value name, bool missing_is_error);

// What the cookie of the first line (or the second, behind #!) says.
Binding binding_of_cookie(std::string_view text);

// Lisp code that the program carries.
inline void set_embedded_library(Interp& lisp, const EmbeddedLibrary& library) {
  BuiltinState::of(lisp).library = library;
}

// Where the text is at fault, when the pending exit is an error of reading a file; null otherwise.
const ReadErrorPlace* pending_read_error(Interp& lisp);

}  // namespace emlet
