// Asking: lines of standard input, as batch Emacs reads them where a user would answer, and keys, which never come.
#include "builtins/defun.h"
#include "builtins/file_name.h"
#include "builtins/install.h"
#include "builtins/output.h"
#include "builtins/read.h"
#include "builtins/support.h"
#include "core/utf8.h"
#include "data/list.h"
#include "gc/roots.h"

namespace emlet {

namespace {

DEFUN(yes_or_no_p, "yes-or-no-p", "PROMPT", "Ask PROMPT, read a line of standard input, until it is yes or no; return t for yes.")
(Eval& eval, String& prompt) -> Completion {
  const std::string question = text_to_utf8(prompt.text()) + "(yes or no) ";
  for (;;) {
    LET_TRY(line, read_input_line(eval, question));
    if (line == "yes" || line == "no") return Value::boolean(line == "yes");
    TRY(write_standard_error(eval, "Please answer yes or no.\n"));
  }
}

DEFUN(y_or_n_p, "y-or-n-p", "PROMPT", "Ask PROMPT, read a line of standard input, until it is y or n; return t for y.")
(Eval& eval, Value prompt) -> Completion {
  if (!is_string(prompt)) return eval.wrong_type(sym::sequencep, prompt);
  const std::string text = text_to_utf8(string_of(prompt).text());
  const std::string question = text + (text.empty() || text.ends_with(' ') ? "" : " ") + "(y or n) ";
  std::string again;
  for (;;) {
    LET_TRY(line, read_input_line(eval, again + question));
    if (line == "y" || line == "Y") return sym::t;
    if (line == "n" || line == "N") return nil;
    again = "Please answer y or n.  ";
  }
}

// No keyboard is there: with a time to wait, nothing is pressed meanwhile.
Completion wait_for_key(Eval& eval, Opt<String&> prompt, Opt<Value> seconds) {
  if (prompt) TRY(write_standard_error(eval, std::string(prompt->text()) + "\n"));
  if (!seconds) return eval.signal(sym::end_of_file, {eval.string("There is no keyboard")});
  TRY(eval.call(eval.intern("sleep-for"), {seconds.value}));
  return nil;
}

DEFUN(read_char, "read-char", "&optional PROMPT INHERIT-INPUT-METHOD SECONDS",
      "Read a character from the keyboard.  There is none: return nil after SECONDS, without it signal `end-of-file'.")
(Eval& eval, Opt<String&> prompt, Opt<Value>, Opt<Value> seconds) -> Completion { return wait_for_key(eval, prompt, seconds); }

DEFUN(read_event, "read-event", "&optional PROMPT INHERIT-INPUT-METHOD SECONDS",
      "Read an event.  There is no keyboard: return nil after SECONDS, without it signal `end-of-file'.")
(Eval& eval, Opt<String&> prompt, Opt<Value>, Opt<Value> seconds) -> Completion { return wait_for_key(eval, prompt, seconds); }

DEFUN(read_char_exclusive, "read-char-exclusive", "&optional PROMPT INHERIT-INPUT-METHOD SECONDS",
      "Read a character.  There is no keyboard: return nil after SECONDS, without it signal `end-of-file'.")
(Eval& eval, Opt<String&> prompt, Opt<Value>, Opt<Value> seconds) -> Completion { return wait_for_key(eval, prompt, seconds); }

DEFUN(input_pending_p, "input-pending-p", "&optional CHECK-TIMERS", "Return nil: there is no keyboard, so no input waits.")
(Opt<Value>) -> Completion { return nil; }

// --- lines ---

Completion read_answer(Eval& eval, const String& prompt) {
  LET_TRY(line, read_input_line(eval, text_to_utf8(prompt.text())));
  return string_from_host(eval, line);
}

// The first of a list of defaults, or the only one.
Value first_default(Value given) { return given.is_cons() ? given.cons()->car.get() : given; }

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\n") == text.npos; }

// The object that the whole of the text is.
Completion read_whole(Eval& eval, Value text) {
  Rooted<Value> kept(eval.heap(), text);
  LET_TRY(read, eval.call(eval.intern("read-from-string"), {text}));
  const auto end = static_cast<size_t>(cdr(read).as_fixnum());
  String& string = string_of(kept.get());
  if (is_blank(string.text().substr(string.byte_position(end)))) return car(read);
  return eval.signal(sym::invalid_read_syntax, {eval.string("Trailing garbage following expression")});
}

DEFUN(read_from_minibuffer, "read-from-minibuffer",
      "PROMPT &optional INITIAL-CONTENTS KEYMAP READ HIST DEFAULT-VALUE INHERIT-INPUT-METHOD",
      "Show PROMPT and return a line of standard input, or the object it is if READ is non-nil; then an empty line means\n"
      "DEFAULT-VALUE.  There is no user, so the other arguments do not matter.")
(Eval& eval, String& prompt, Opt<Value> initial, Opt<Value>, Opt<Value> read, Opt<Value>, Opt<Value> default_value, Opt<Value>) -> Completion {
  const Value contents = first_default(*initial);
  if (contents.is_true() && !is_string(contents)) return eval.wrong_type(sym::stringp, contents);
  LET_TRY(line, read_answer(eval, prompt));
  if (!read) return line;
  const Value fallback = first_default(*default_value);
  return read_whole(eval, string_of(line).size() == 0 && is_string(fallback) ? fallback : line);
}

DEFUN(read_string, "read-string", "PROMPT &optional INITIAL-INPUT HISTORY DEFAULT-VALUE INHERIT-INPUT-METHOD",
      "Show PROMPT and return a line of standard input, DEFAULT-VALUE if it is empty.")
(Eval& eval, String& prompt, Opt<Value>, Opt<Value>, Opt<Value> default_value, Opt<Value>) -> Completion {
  LET_TRY(line, read_answer(eval, prompt));
  return string_of(line).size() == 0 && default_value ? first_default(*default_value) : line;
}

constexpr Builtin kAskBuiltins[] = {
    EMLET_FN(yes_or_no_p), EMLET_FN(y_or_n_p), EMLET_FN(read_char), EMLET_FN(read_event), EMLET_FN(read_char_exclusive),
    EMLET_FN(input_pending_p), EMLET_FN(read_from_minibuffer), EMLET_FN(read_string),
};

}  // namespace

void install_ask(Interp& lisp) { lisp.install(kAskBuiltins); }

}  // namespace emlet
