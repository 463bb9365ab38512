#include "builtins/output.h"

#include "builtins/file_error.h"
#include "builtins/state.h"
#include "core/utf8.h"

namespace emlet {

Result<OutputStream> OutputStream::of(Eval& eval, Value stream) {
  OutputStream output;
  if (stream.is_nil()) stream = eval.variable(sym::standard_output);
  if (stream == sym::t || stream.is_nil()) return output;
  if (stream == sym::external_debugging_output) {
    output.kind_ = Kind::Error;
  } else if (stream.is_kind(emlet::Kind::Buffer) || stream.is_kind(emlet::Kind::Marker)) {
    return eval.error("Output to buffers is not supported", stream);
  } else {
    output.kind_ = Kind::Function;
    output.function_ = stream;
  }
  return output;
}

Result<void> write_standard_output(Interp& lisp, std::string_view text) {
  if (text.empty()) return {};
  TRY(lisp.check_room(text.size()));
  BuiltinState::of(lisp).output_at_line_start = text.back() == '\n';
  const int error = is_ascii(text) ? lisp.host().write_output(text) : lisp.host().write_output(text_to_utf8(text));
  return error == 0 ? Result<void>() : file_error(lisp, "Writing to standard output", error, nil);
}

Result<void> write_standard_error(Interp& lisp, std::string_view text) {
  TRY(lisp.check_room(text.size()));
  const std::string& file = BuiltinState::of(lisp).error_file;
  const std::string bytes = text_to_utf8(text);
  const int error = file.empty() ? lisp.host().write_error(bytes) : lisp.host().write_file(file, bytes, true);
  return error == 0 ? Result<void>() : file_error(lisp, "Writing to standard error", error, nil);
}

Result<void> OutputStream::write(Eval& eval, std::string_view text) const {
  if (kind_ == Kind::Output) return write_standard_output(eval, text);
  if (kind_ == Kind::Error) return write_standard_error(eval, text);
  for (size_t i = 0, bytes = 0; i < text.size(); i += bytes) {
    const uint32_t character = decode_character(text.data() + i, &bytes);
    TRY(eval.call(function_, {Value::fixnum(character)}));
  }
  return {};
}

bool OutputStream::at_line_start(const Interp& lisp) const {
  return kind_ == Kind::Output && BuiltinState::of(lisp).output_at_line_start;
}

}  // namespace emlet
