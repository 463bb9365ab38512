// Printing for Lisp: prin1 and its family, message, error-message-string.

#include "builtins/print.h"

#include "builtins/defun.h"
#include "builtins/file_error.h"
#include "builtins/install.h"
#include "builtins/output.h"
#include "builtins/print_labels.h"
#include "builtins/state.h"
#include "builtins/support.h"
#include "builtins/variables.h"
#include "core/utf8.h"
#include "printer/labels.h"

namespace emlet {

namespace {

// A multibyte string when it holds anything but ASCII.
Completion text_result(Interp& lisp, std::string_view text) { return made(lisp, String::make(lisp.heap(), text)); }

Completion print_to(Eval& eval, Value object, Value stream, bool readable, std::string_view before, std::string_view after) {
  LET_TRY(output, OutputStream::of(eval, stream));
  std::string text(before);
  TRY(print_object(eval, object, readable, text, output.is_function() ? PrintTo::Function : PrintTo::Stream));
  text += after;
  TRY(output.write(eval, text));
  return object;
}

DEFUN(prin1, "prin1", "OBJECT &optional PRINTCHARFUN",
      "Write OBJECT so that `read' can read it again, and return it.\n"
      "PRINTCHARFUN (default `standard-output') is t for the terminal, or a function called with each character.")
(Eval& eval, Value object, Opt<Value> stream) -> Completion { return print_to(eval, object, *stream, true, "", ""); }

DEFUN(princ, "princ", "OBJECT &optional PRINTCHARFUN",
      "Write OBJECT for people: no quotes around strings, no backslashes.  Return it.")
(Eval& eval, Value object, Opt<Value> stream) -> Completion { return print_to(eval, object, *stream, false, "", ""); }

DEFUN(print, "print", "OBJECT &optional PRINTCHARFUN", "Write OBJECT as `prin1' does, between two newlines.  Return it.")
(Eval& eval, Value object, Opt<Value> stream) -> Completion { return print_to(eval, object, *stream, true, "\n", "\n"); }

DEFUN(terpri, "terpri", "&optional PRINTCHARFUN ENSURE",
      "Write a newline; with ENSURE non-nil only when not at the start of a line.\n"
      "Return t if a newline was written.")
(Eval& eval, Opt<Value> stream, Opt<Value> ensure) -> Completion {
  LET_TRY(output, OutputStream::of(eval, *stream));
  if (ensure && output.at_line_start(eval)) return nil;
  TRY(output.write(eval, "\n"));
  return sym::t;
}

DEFUN(write_char, "write-char", "CHARACTER &optional PRINTCHARFUN", "Write CHARACTER and return it.")
(Eval& eval, Fixnum character, Opt<Value> stream) -> Completion {
  if (character < 0 || character > kMaxCharacter) return eval.wrong_type(sym::characterp, Value::fixnum(character));
  LET_TRY(output, OutputStream::of(eval, *stream));
  std::string text;
  append_character(text, static_cast<uint32_t>(character.n));
  TRY(output.write(eval, text));
  return Value::fixnum(character);
}

DEFUN(prin1_to_string, "prin1-to-string", "OBJECT &optional NOESCAPE",
      "Return what `prin1' writes of OBJECT as a string, or what `princ' does if NOESCAPE is non-nil.")
(Interp& lisp, Value object, Opt<Value> plain) -> Completion {
  std::string text;
  TRY(print_object(lisp, object, !plain, text, PrintTo::String));
  return text_result(lisp, text);
}

DEFUN(error_message_string, "error-message-string", "ERROR", "Return the sentence for the error object ERROR.")
(Interp& lisp, Value error) -> Completion {
  const Value details = error.is_cons() && error.cons()->car.get() == sym::error ? error.cons()->cdr.get() : nil;
  if (details.is_cons() && is_string(details.cons()->car) && details.cons()->cdr.get().is_nil()) return details.cons()->car.get();
  std::string text;
  TRY(error_message(lisp, error, text));
  return made(lisp, String::make_multibyte(lisp.heap(), text));
}

DEFUN(message, "message", "FORMAT-STRING &rest ARGS",
      "Write a line to standard error: FORMAT-STRING filled in with ARGS as by `format-message'.\n"
      "Return the text; FORMAT-STRING nil or empty writes an empty line.")
(Eval& eval, Value format, Rest more) -> Completion {
  const Rest arguments(more.data() - 1, more.size() + 1);  // FORMAT-STRING stands before them
  if (format.is_nil() || (is_string(format) && string_of(format).byte_size() == 0)) {
    TRY(write_standard_error(eval, "\n"));
    return format;
  }
  LET_TRY(text, eval.call(sym::format_message, arguments));
  if (!is_string(text)) return text;
  const String& string = string_of(text);
  std::string line = string.is_multibyte() ? std::string(string.text()) : text_from_bytes(string.text());
  TRY(write_standard_error(eval, line + "\n"));
  return text;
}

DEFUN(message_box, "message-box", "FORMAT-STRING &rest ARGS", "Show a message as `message' does: there are no boxes here.")
(Eval& eval, Value format, Rest more) -> Completion {
  if (format.is_nil()) return fn_message(eval, format, more);
  if (!is_string(format)) return eval.wrong_type(sym::stringp, format);
  return fn_message(eval, format, more);
}

DEFUN(message_or_box, "message-or-box", "FORMAT-STRING &rest ARGS", "Show a message as `message' does.")
(Eval& eval, Value format, Rest more) -> Completion { return fn_message_box(eval, format, more); }

DEFUN(current_message, "current-message", "", "Return the text of the echo area: there is none, so nil.")
() -> Completion { return nil; }

DEFUN(redirect_debugging_output, "redirect-debugging-output", "FILE &optional APPEND",
      "Write what goes to standard error to FILE from now on, behind what is there if APPEND; FILE nil undoes that.")
(Interp& lisp, Value file, Opt<Value> append) -> Completion {
  std::string& path = BuiltinState::of(lisp).error_file;
  path.clear();
  if (file.is_nil()) return nil;
  if (!is_string(file)) return lisp.wrong_type(sym::stringp, file);
  const std::string name(string_of(file).text());
  if (const int error = lisp.host().write_file(name, "", append.value.is_true())) return file_error(lisp, "Cannot open debugging output stream", error, file);
  path = name;
  return nil;
}

DEFUN(external_debugging_output, "external-debugging-output", "CHARACTER", "Write CHARACTER to standard error.")
(Interp& lisp, Fixnum character) -> Completion {
  if (character < 0 || character > kMaxCharacter) return lisp.wrong_type(sym::characterp, Value::fixnum(character));
  std::string text;
  append_character(text, static_cast<uint32_t>(character.n));
  TRY(write_standard_error(lisp, text));
  return Value::fixnum(character);
}

DEFUN(send_string_to_terminal, "send-string-to-terminal", "STRING &optional TERMINAL", "Write STRING to standard output, and send it on its way.")
(Interp& lisp, String& string, Opt<Value>) -> Completion {
  TRY(write_standard_output(lisp, string.is_multibyte() ? std::string(string.text()) : text_from_bytes(string.text())));
  lisp.host().flush_output();
  return nil;
}

DEFUN(flush_standard_output, "flush-standard-output", "", "Send what was written to standard output on its way.")
(Interp& lisp) -> Completion {
  lisp.host().flush_output();
  return nil;
}

DEFUN(print__preprocess, "print--preprocess", "OBJECT",
      "Note in `print-number-table' which parts of OBJECT occur more than once, as printing with `print-circle' does.")
(Eval& eval, Value object) -> Completion {
  PrintOptions options = print_options(eval, true);
  if (!options.circle) return nil;
  PrintLabels labels(eval.heap());
  if (!labels.preprocess(eval.heap(), options, object)) return eval.memory_full();
  TRY(export_labels(eval, labels, true));
  return nil;
}

constexpr Builtin kPrintBuiltins[] = {
    EMLET_FN(prin1),
    EMLET_FN(princ),
    EMLET_FN(print),
    EMLET_FN(terpri),
    EMLET_FN(write_char),
    EMLET_FN(prin1_to_string),
    EMLET_FN(error_message_string),
    EMLET_FN(message),
    EMLET_FN(message_box),
    EMLET_FN(message_or_box),
    EMLET_FN(current_message),
    EMLET_FN(redirect_debugging_output),
    EMLET_FN(external_debugging_output),
    EMLET_FN(send_string_to_terminal),
    EMLET_FN(flush_standard_output),
    EMLET_FN(print__preprocess),
};

}  // namespace

void install_print(Interp& lisp) {
  lisp.install(kPrintBuiltins);
  define_variable(lisp, sym::standard_output, sym::t);
  define_variable(lisp, sym::print_quoted, sym::t);
  for (const Value variable :
       {sym::print_length, sym::print_level, sym::print_circle, sym::print_gensym, sym::print_escape_newlines,
        sym::print_escape_nonascii, sym::print_escape_multibyte, sym::print_escape_control_characters,
        sym::print_continuous_numbering, sym::print_number_table, sym::print_integers_as_characters,
        sym::float_output_format, sym::text_quoting_style}) {
    define_variable(lisp, variable, nil);
  }
  define_variable(lisp, sym::print_charset_text_property, lisp.intern("default"));
}

}  // namespace emlet
