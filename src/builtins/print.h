// Printing for C++: the print-* variables as options, objects as text, errors as sentences.  Used by the builtins that
// print or format, and by the C API.
#pragma once

#include <string>

#include "eval/eval.h"
#include "printer/print_options.h"

namespace emlet {

// As the print-* variables stand now.
PrintOptions print_options(Interp& lisp, bool readable);
// Where printed text goes.  Emacs 28.2: in a string raw bytes are spelled as octal numbers, whatever print-escape-nonascii says.
enum class PrintTo : uint8_t { Stream, String, Function };
// Appends what prin1 (`readable`) or princ writes.  memory-full when that is too long, or an exit after a quit.
[[nodiscard]] Result<void> print_object(Interp& lisp, Value object, bool readable, std::string& text,
                                        PrintTo target = PrintTo::Stream);
// Appends what error-message-string answers for the error object.
[[nodiscard]] Result<void> error_message(Interp& lisp, Value error, std::string& text);

}  // namespace emlet
