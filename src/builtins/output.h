// OutputStream: where print functions write: standard output, standard error, or a Lisp function taking one character.
#pragma once

#include <string_view>

#include "eval/eval.h"

namespace emlet {

class OutputStream {
 public:
  // The stream PRINTCHARFUN of a print function names; nil: `standard-output`.
  static Result<OutputStream> of(Eval& eval, Value stream);

  // `text` is extended UTF-8.  May run Lisp.
  [[nodiscard]] Result<void> write(Eval& eval, std::string_view text) const;
  bool is_function() const { return kind_ == Kind::Function; }
  // Whether nothing, or a newline, was written last; false where that cannot be known.
  bool at_line_start(const Interp& lisp) const;

 private:
  enum class Kind : uint8_t { Output, Error, Function };
  Kind kind_ = Kind::Output;
  Value function_;  // rooted by the caller's argument or by the variable
};

// To the host's streams, with a file-error when it refuses.
[[nodiscard]] Result<void> write_standard_output(Interp& lisp, std::string_view text);
[[nodiscard]] Result<void> write_standard_error(Interp& lisp, std::string_view text);

}  // namespace emlet
