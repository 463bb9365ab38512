#include "eval/elc/byte_code.h"

#include <algorithm>

#include "data/string.h"
#include "data/vector.h"
#include "eval/compiler/compiler.h"
#include "eval/compiler/lists.h"
#include "eval/elc/translator.h"

namespace emlet::elc {

namespace {

constexpr int64_t kMostArguments = 0x7FFF;
constexpr int64_t kHasRest = 128;

// The argument number of a function with lexical binding: the required ones in the lowest seven bits, then &rest, then all.
bool read_argument_number(int64_t number, Parameters& parameters) {
  const int64_t required = number & (kHasRest - 1);
  const int64_t all = number >> 8;
  if (number < 0 || all < required || all > kMostArguments) return false;
  parameters.required = static_cast<uint16_t>(required);
  parameters.optional = static_cast<uint16_t>(all - required);
  parameters.rest = (number & kHasRest) != 0;
  return true;
}

bool read_arguments(Value arguments, Parameters& parameters) {
  if (arguments.is_fixnum()) return read_argument_number(arguments.as_fixnum(), parameters);
  // Emacs 28.2: nothing needs to follow &optional.
  return compiler::read_lambda_list(arguments, parameters);
}

// A string is bytes if no character takes more than one.
bool is_bytes(Value v) { return is_string(v) && string_of(v).byte_size() == string_of(v).size(); }

ExitPending invalid(Eval& eval, const StackCode::Problem& problem) {
  if (problem.opcode >= 0) {
    return eval.error("Invalid byte opcode: op=" + std::to_string(problem.opcode) + ", ptr=" + std::to_string(problem.offset));
  }
  return eval.signal(sym::invalid_byte_code, {eval.string(problem.text), Value::fixnum(problem.offset)});
}

// A Code for `slots`, whose first `captures` constants are words of its closures.
Code& make_code(Eval& eval, Vector& slots, size_t captures) {
  Heap& heap = eval.heap();
  Code& code = heap.make<Code>(&kCompileFirst);
  code.flags = Code::kLazy | Code::kStackCode;
  code.source.init(heap.cons(Value::of(&slots), nil));
  code.captures = static_cast<uint16_t>(captures);
  code.file.init(nil);
  Parameters parameters;
  // A malformed list takes anything, and the call says what is wrong.
  if (!read_arguments(slots.at(kArguments), parameters)) {
    parameters = {};
    parameters.rest = true;
  }
  code.set_parameters(parameters);
  code.frame_size = static_cast<uint16_t>(parameters.registers());
  code.arguments.init(slots.at(kArguments));
  if (!slots.at(kArguments).is_fixnum()) code.flags |= Code::kDynamic;
  if (slots.length > kDocumentation) code.documentation.init(slots.at(kDocumentation));
  if (slots.length > kInteractiveForm) {
    const Value form = slots.at(kInteractiveForm);
    // Emacs 28.2: [FORM MODES...] when the command belongs to modes.
    const bool with_modes = form.is_kind(Kind::Vector) && vector_of(form).length > 0;
    code.interactive.init(with_modes ? vector_of(form).at(0) : form);
    code.flags |= Code::kInteractive;
  }
  return code;
}

// The Code of closures of `prototype` with `count` words; made once.
Code* derive_code(Eval& eval, Code& prototype, size_t count) {
  Cons& source = *prototype.source.get().cons();
  const Value known = source.cdr;
  if (known.is_true() && code_of(known).captures == count) return &code_of(known);
  Code& derived = make_code(eval, slots_of(prototype), count);
  derived.name.init(prototype.name);
  derived.file.init(prototype.file);
  source.cdr.set(eval.heap(), prototype.source, Value::of(&derived));
  return &derived;
}

std::vector<Value> words_of(const Slot* slots, size_t count) {
  std::vector<Value> words;
  for (size_t i = 0; i < count; i++) words.push_back(slots[i]);
  return words;
}

Completion close_over(Eval& eval, Code& code, const Value* words) {
  Closure* closure = Closure::make(eval.heap(), code, words);
  if (!closure) return eval.memory_full();
  return Value::of(closure);
}

// The parameters that dynamic binding binds, in the order of the registers.
std::vector<Value> symbols_of(Value list) {
  std::vector<Value> symbols;
  for (; list.is_cons(); list = list.cons()->cdr) {
    const Value symbol = list.cons()->car;
    if (symbol != sym::amp_optional && symbol != sym::amp_rest) symbols.push_back(symbol);
  }
  return symbols;
}

}  // namespace

bool is_byte_code(std::span<const Value> slots) {
  if (slots.size() <= kDepth) return false;
  const Value arguments = slots[kArguments], depth = slots[kDepth];
  if (!arguments.is_fixnum() && !arguments.is_list()) return false;
  const bool in_file = slots[kBytes].is_cons();  // what fetch-bytecode gets
  if (!in_file && (!is_bytes(slots[kBytes]) || !slots[kConstants].is_kind(Kind::Vector))) return false;
  return depth.is_fixnum() && depth.as_fixnum() >= 0;
}

Completion make_byte_code(Eval& eval, std::span<const Value> slots) {
  Vector* vector = Vector::make(eval.heap(), slots.data(), slots.size());
  if (!vector) return eval.memory_full();
  return close_over(eval, make_code(eval, *vector, 0), nullptr);
}

Vector& slots_of(const Code& code) { return vector_of(code.source.get().cons()->car); }

Completion constants_of(Interp& lisp, const Closure& closure) {
  const Code& code = *closure.code;
  const Value constants = slots_of(code).at(kConstants);
  if (code.captures == 0) return constants;
  Vector* vector = Vector::make(lisp.heap(), vector_of(constants).length, nil);
  if (!vector) return lisp.memory_full();
  for (size_t i = 0; i < vector->length; i++) {
    vector->set(lisp.heap(), i, i < code.captures ? closure.captures()[i].get() : vector_of(constants).at(i));
  }
  return Value::of(vector);
}

Completion make_closure(Eval& eval, const Closure& prototype, std::span<const Value> words) {
  Code* code = prototype.code;
  const bool has_constants = (code->flags & Code::kStackCode) && slots_of(*code).at(kConstants).is_kind(Kind::Vector);
  if (words.empty()) return close_over(eval, *code, words_of(prototype.captures(), code->captures).data());
  if (!has_constants || words.size() > vector_of(slots_of(*code).at(kConstants)).length || words.size() > kMostArguments) {
    return eval.error("Closure vars do not fit in constvec");
  }
  if (code->captures == 0) return close_over(eval, *derive_code(eval, *code, words.size()), words.data());
  // A closure of a closure: its words are constants of a function of its own.
  LET_TRY(constants, constants_of(eval, prototype));
  const Vector& own = slots_of(*code);
  Vector* slots = Vector::make(eval.heap(), words_of(own.slots(), own.length).data(), own.length);
  if (!slots) return eval.memory_full();
  slots->set(eval.heap(), kConstants, constants);
  return close_over(eval, make_code(eval, *slots, words.size()), words.data());
}

Result<void> compile_byte_code(Eval& eval, Code& code) {
  Rooted<Value> kept(eval.heap(), Value::of(&code));
  if (slots_of(code).at(kBytes).is_cons()) {
    Closure* closure = Closure::make(eval.heap(), code, nullptr);
    if (!closure) return eval.memory_full();
    TRY(eval.call(eval.intern("fetch-bytecode"), {Value::of(closure)}));
  }
  const Vector& slots = slots_of(code);
  if (!is_bytes(slots.at(kBytes)) || !slots.at(kConstants).is_kind(Kind::Vector)) return eval.error("Invalid byte code");
  const Value arguments = slots.at(kArguments);
  Parameters parameters;
  if (!read_arguments(arguments, parameters)) return eval.signal(sym::invalid_function, {arguments});
  StackFunction function{vector_of(slots.at(kConstants)), code.captures, 0, {}};
  if (arguments.is_fixnum()) function.arguments = parameters.registers();
  else function.bound_parameters = symbols_of(arguments);
  StackCode stack_code(string_of(slots.at(kBytes)).text(), function.constants, function.captures, static_cast<int>(function.arguments));
  if (!stack_code.check()) return invalid(eval, stack_code.problem());
  for (bool long_jumps : {false, true}) {
    Translator translator(eval, stack_code, function, long_jumps);
    if (translator.translate(code)) {
      code.flags = static_cast<uint8_t>(code.flags & ~Code::kLazy);
      return {};
    }
    if (!translator.start_over()) return kExit;
  }
  return eval.error("Function too large");
}

}  // namespace emlet::elc
