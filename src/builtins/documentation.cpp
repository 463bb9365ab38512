// Documentation of functions and variables, and quotes in it.
#include "builtins/defun.h"
#include "builtins/doc_file.h"
#include "builtins/install.h"
#include "builtins/quoting.h"
#include "builtins/variables.h"
#include "core/utf8.h"
#include "data/symbol_property.h"
#include "eval/function_object.h"
#include "gc/roots.h"

namespace emlet {

namespace {

// `text` for people: unless RAW, substitute-command-keys shows its quotes and keys.
Completion presented(Eval& eval, Value text, bool raw) {
  if (is_doc_place(text)) {
    LET_TRY(fetched, read_documentation(eval, text));
    text = fetched;
  }
  if (raw || !is_string(text)) return text;
  return eval.call(eval.intern("substitute-command-keys"), {text});
}

Value subr_documentation(Interp& lisp, const Builtin& builtin) {
  std::string text = builtin.documentation;
  text += "\n\n(fn";
  if (*builtin.usage) text += ' ';
  text += builtin.usage;
  text += ')';
  return lisp.string(text);
}

// The third element of (lambda ARGUMENTS DOC . BODY), when it is a string.
Value list_documentation(Value list, size_t place) {
  for (; place > 0 && list.is_cons(); place--) list = list.cons()->cdr;
  return list.is_cons() && is_string(list.cons()->car) ? list.cons()->car.get() : nil;
}

Completion function_documentation(Interp& lisp, Value function) {
  if (function.is_cons() && function.cons()->car.get() == sym::macro) function = function.cons()->cdr;
  if (function.is_kind(Kind::Subr)) return subr_documentation(lisp, *subr_of(function).builtin);
  if (function.is_kind(Kind::Closure)) {
    const Value text = closure_slot(lisp, *static_cast<const Closure*>(function.thing()), 4);
    return text == kMissing || !(is_string(text) || is_doc_place(text)) ? nil : text;
  }
  if (function.is_kind(Kind::ModuleFunction)) return static_cast<const NativeFunction*>(function.thing())->documentation.get();
  if (is_string(function) || function.is_kind(Kind::Vector)) return lisp.string("Keyboard macro.");
  if (function.is_cons()) {
    const Value head = function.cons()->car;
    if (head == sym::lambda) return list_documentation(function, 2);
    if (head == sym::closure || head == sym::autoload) return list_documentation(function, head == sym::closure ? 3 : 2);
  }
  return lisp.signal(sym::invalid_function, {function});
}

DEFUN(documentation, "documentation", "FUNCTION &optional RAW",
      "Return the documentation of FUNCTION, or nil; RAW non-nil leaves quotes and key sequences as they are written.")
(Eval& eval, Value function, Opt<Value> raw) -> Completion {
  const bool as_written = static_cast<bool>(raw);
  if (function.is_symbol()) {
    const Value text = symbol_property(eval.heap(), function, sym::function_documentation);
    if (text.is_true()) {
      LET_TRY(value, is_string(text) || is_doc_place(text) ? Completion(text) : eval.eval_form(text, nil));
      return presented(eval, value, as_written);
    }
    const Value definition = eval.indirect_function(function);
    if (definition.is_nil()) return eval.signal(sym::void_function, {function});
    function = definition;
  }
  LET_TRY(text, function_documentation(eval, function));
  return presented(eval, text, as_written);
}

DEFUN(documentation_property, "documentation-property", "SYMBOL PROP &optional RAW",
      "Return the text that is the property PROP of SYMBOL; a form there is evaluated for it.\n"
      "RAW non-nil leaves quotes and key sequences as they are written.")
(Eval& eval, Symbol_ symbol, Value property, Opt<Value> raw) -> Completion {
  const Value text = symbol_property(eval.heap(), symbol, property);
  if (text.is_nil() || text.is_fixnum()) return nil;
  LET_TRY(value, is_string(text) || is_doc_place(text) ? Completion(text) : eval.eval_form(text, nil));
  return presented(eval, value, static_cast<bool>(raw));
}

DEFUN(snarf_documentation, "Snarf-documentation", "FILENAME",
      "Do nothing: the documentation of primitives is inside the program.")
(String&) -> Completion { return nil; }

DEFUN(text_quoting_style, "text-quoting-style", "", "Return how quotes in messages are shown: curve, straight or grave.")
(Interp& lisp) -> Completion {
  switch (quoting_style(lisp)) {
    case QuotingStyle::Curve: return lisp.intern("curve");
    case QuotingStyle::Straight: return sym::straight;
    case QuotingStyle::Grave: return sym::grave;
  }
  return nil;
}

// The text behind the backslash at `at` that ends with `close`; the place behind it goes to `end`.
std::string_view bracketed(std::string_view text, size_t at, char close, size_t& end) {
  const size_t stop = text.find(close, at + 2);
  if (stop == text.npos) return {};
  end = stop + 1;
  return text.substr(at + 2, stop - at - 2);
}

// One escape of a documentation text that begins at `at`; returns where to go on.  There are no keymaps here, so every
// command is shown as M-x COMMAND, and of a keymap nothing.
size_t append_escape(std::string_view text, size_t at, std::string& out) {
  const char kind = at + 1 < text.size() ? text[at + 1] : '\0';
  size_t end = at + 1;
  if (kind == '=') {
    const size_t size = at + 2 < text.size() ? character_bytes_from_lead(text[at + 2]) : 0;
    out += text.substr(at + 2, size);
    return at + 2 + size;
  }
  if (kind == '[') {
    const std::string_view command = bracketed(text, at, ']', end);
    if (!command.empty()) out.append("M-x ").append(command);
  } else if (kind == '<' || kind == '{') {
    bracketed(text, at, kind == '<' ? '>' : '}', end);
  }
  if (end == at + 1) out += '\\';
  return end;
}

DEFUN(substitute_command_keys, "substitute-command-keys", "STRING &optional NO-FACE",
      "Return STRING with quotes in the current style and \\[COMMAND] replaced by how to call it; \\= keeps what follows.")
(Interp& lisp, Opt<Value> string, Opt<Value>) -> Completion {
  if (!string) return nil;
  if (!is_string(*string)) return lisp.wrong_type(sym::stringp, *string);
  const std::string_view text = string_of(*string).text();
  const QuotingStyle style = quoting_style(lisp);
  std::string out;
  for (size_t at = 0; at < text.size();) {
    const char c = text[at];
    if (c == '\\') {
      at = append_escape(text, at, out);
      continue;
    }
    if (c == '`' || c == '\'') out += shown_quote(c, style);
    else out += c;
    at++;
  }
  if (out == text) return *string;
  return lisp.string(out);
}

constexpr Builtin kDocumentationBuiltins[] = {EMLET_FN(documentation), EMLET_FN(documentation_property),
                                              EMLET_FN(snarf_documentation), EMLET_FN(text_quoting_style),
                                              EMLET_FN(substitute_command_keys)};

}  // namespace

void install_documentation(Interp& lisp) {
  lisp.install(kDocumentationBuiltins);
  define_variable(lisp, "internal-doc-file-name", nil);
  define_variable(lisp, "internal--text-quoting-flag", sym::t);
}

}  // namespace emlet
