// Byte code: functions made of it, and forms of compiled files.
#include "builtins/doc_file.h"
#include "builtins/defun.h"
#include "builtins/install.h"
#include "builtins/print.h"
#include "eval/elc/byte_code.h"
#include "eval/function_object.h"
#include "eval/vm/disassemble.h"
#include "gc/roots.h"

namespace emlet {

namespace {

DEFUN(make_byte_code, "make-byte-code", "ARGLIST BYTE-CODE CONSTANTS DEPTH &optional DOCSTRING INTERACTIVE-SPEC &rest ELEMENTS",
      "Return a function made of Emacs byte code.\n"
      "ARGLIST is a lambda list (dynamic binding) or a number that says how many arguments there are, BYTE-CODE a\n"
      "string, CONSTANTS a vector, DEPTH how deep the stack becomes.  The code is checked when the function is first called.")
(Eval& eval, Value arguments, Value code, Value constants, Value depth, Rest rest) -> Completion {
  std::vector<Value> slots = {arguments, code, constants, depth};
  slots.insert(slots.end(), rest.begin(), rest.end());
  if (!elc::is_byte_code(slots)) return eval.error("Invalid byte-code object");
  return elc::make_byte_code(eval, slots);
}

DEFUN(make_closure, "make-closure", "PROTOTYPE &rest CLOSURE-VARS",
      "Return a copy of the byte-code function PROTOTYPE whose first constants are CLOSURE-VARS.")
(Eval& eval, Value prototype, Rest words) -> Completion {
  if (!prototype.is_kind(Kind::Closure)) return eval.wrong_type(sym::byte_code_function_p, prototype);
  return elc::make_closure(eval, closure_of(prototype), words);
}

DEFUN(byte_code, "byte-code", "BYTESTR VECTOR MAXDEPTH",
      "Run the byte code BYTESTR with the constants VECTOR; this is how a compiled file spells its forms.")
(Eval& eval, Value code, Value constants, Value depth) -> Completion {
  const Value slots[] = {nil, code, constants, depth};
  if (code.is_cons() || !elc::is_byte_code(slots)) return eval.error("Invalid byte-code");
  LET_TRY(function, elc::make_byte_code(eval, slots));
  return eval.call(function, {});
}

// Emacs 28.2: what byte-compile-dynamic leaves in the file is the pair (BYTE-CODE . CONSTANTS).
DEFUN(fetch_bytecode, "fetch-bytecode", "OBJECT", "If OBJECT is a byte-code function whose code is still in its file, read it.")
(Eval& eval, Value object) -> Completion {
  if (!object.is_kind(Kind::Closure) || !(closure_of(object).code->flags & Code::kStackCode)) return object;
  Rooted<> kept(eval.heap(), object);
  const Value place = elc::slots_of(*closure_of(object).code).at(elc::kBytes);
  if (!place.is_cons()) return object;
  LET_TRY(fetched, read_lazy_code(eval, place));
  if (!fetched.is_cons() || !is_string(fetched.cons()->car) || !fetched.cons()->cdr.get().is_kind(Kind::Vector)) {
    return eval.error("Invalid byte code", fetched);
  }
  Vector& slots = elc::slots_of(*closure_of(kept).code);
  slots.set(eval.heap(), elc::kBytes, fetched.cons()->car);
  slots.set(eval.heap(), elc::kConstants, fetched.cons()->cdr);
  return kept.get();
}

// --- disassemble ---

constexpr unsigned kIndent = 4;
constexpr unsigned kDeepest = 20;  // functions inside functions

std::string constant_text(void* owner, Value constant) {
  if (constant.is_kind(Kind::Code)) return "#<code>";
  std::string text;
  Interp& lisp = *static_cast<Interp*>(owner);
  constexpr size_t kLongest = 60;
  if (print_object(lisp, constant, true, text).is_exit()) lisp.exits().clear();
  if (text.size() > kLongest) text = text.substr(0, kLongest) + "...";
  for (char& c : text) c = c == '\n' ? ' ' : c;
  return text;
}

// The listing of `function`, a Code or a Closure, and of those among its constants.
Result<void> list_function(Eval& eval, Value function, unsigned depth, std::string& text) {
  Rooted<> kept(eval.heap(), function);
  Code& code = function.is_kind(Kind::Closure) ? *closure_of(function).code : code_of(function);
  TRY(compile_first(eval, code));
  std::string head = "code";
  if (function.is_kind(Kind::Closure) && depth == 0) head = "byte code";
  text += std::string(depth * kIndent, ' ') + head + ", frame of " + std::to_string(code.frame_size) + " registers:\n";
  text += disassemble(code, {&static_cast<Interp&>(eval), constant_text}, depth * kIndent);
  for (size_t i = 0; i < code.constant_count && depth < kDeepest; i++) {
    const Value constant = code.constants[i];
    if (!constant.is_kind(Kind::Code) && !constant.is_kind(Kind::Closure)) continue;
    text += std::string(depth * kIndent, ' ') + "constant " + std::to_string(i) + ":\n";
    TRY(list_function(eval, constant, depth + 1, text));
  }
  return {};
}

DEFUN(disassemble, "disassemble", "OBJECT &optional BUFFER INDENT",
      "Print the register code of OBJECT, a function, the name of one, or a lambda expression.")
(Eval& eval, Value object, Opt<Value>, Opt<Value>) -> Completion {
  Value function = object.is_symbol() ? eval.indirect_function(object) : object;
  if (function.is_cons() && function.cons()->car.get() == sym::autoload && object.is_symbol()) {
    LET_TRY(loaded, eval.load_autoload(function, object));
    function = loaded;
  }
  if (function.is_nil()) return eval.signal(sym::void_function, {object});
  if (function.is_cons() && function.cons()->car.get() == sym::macro) function = function.cons()->cdr;
  if (function.is_cons()) {
    LET_TRY(closure, closure_of_list(eval, function));
    function = closure;
  }
  if (!function.is_kind(Kind::Closure)) return eval.error("Can\u2019t disassemble", function);
  std::string text;
  TRY(list_function(eval, function, 0, text));
  TRY(eval.call(eval.intern("princ"), {eval.string(text)}));
  return nil;
}

constexpr Builtin kByteCodeBuiltins[] = {EMLET_FN(make_byte_code), EMLET_FN(make_closure), EMLET_FN(byte_code),
                                         EMLET_FN(fetch_bytecode), EMLET_FN(disassemble)};

}  // namespace

void install_byte_code(Interp& lisp) { lisp.install(kByteCodeBuiltins); }

}  // namespace emlet
