// Code from an image: what room eval asks for through CodeSource, and running a unit.
#include <cstring>

#include "eval/limits.h"
#include "eval/vm/validate.h"
#include "image/decode.h"
#include "image/image.h"

namespace emlet::image {

namespace {

Unit& unit_of_code(const Code& code) { return unit_of(code.source); }

void forget_unit_when_done(Heap& heap, Code& code) {
  if (!(code.flags & (Code::kLazy | Code::kUndescribed))) code.source.set(heap, Value::of(&code), nil);
}

HandlerRange read_handler(Input& in) {
  HandlerRange range{};
  range.start = static_cast<uint32_t>(in.number_to(UINT32_MAX));
  range.end = static_cast<uint32_t>(in.number_to(UINT32_MAX));
  range.target = static_cast<uint32_t>(in.number_to(UINT32_MAX));
  range.constant = static_cast<uint32_t>(in.number_to(UINT32_MAX));
  range.value_register = static_cast<uint16_t>(in.number_to(UINT16_MAX));
  range.tag_register = static_cast<uint16_t>(in.number_to(UINT16_MAX));
  range.depth_register = static_cast<uint16_t>(in.number_to(UINT16_MAX));
  range.bindings = static_cast<uint16_t>(in.number_to(UINT16_MAX));
  range.kind = static_cast<HandlerRange::Kind>(in.number_to(2));
  return range;
}

PositionMark read_position(Input& in) {
  PositionMark mark;
  mark.instruction = static_cast<uint32_t>(in.number_to(UINT32_MAX));
  mark.line = static_cast<uint32_t>(in.number_to(UINT32_MAX));
  mark.column = static_cast<uint32_t>(in.number_to(UINT32_MAX));
  return mark;
}

void read_counts(Input& in, Code& code) {
  constexpr size_t kHandlerBytes = 9, kPositionBytes = 3;  // at least
  code.constant_count = static_cast<uint32_t>(in.count(1));
  code.instruction_count = static_cast<uint32_t>(in.count(sizeof(Instruction)));
  code.handler_count = static_cast<uint32_t>(in.count(kHandlerBytes));
  code.position_count = static_cast<uint32_t>(in.count(kPositionBytes));
}

// Fills the block of `code`; false when the bytes do not suffice.
bool read_block(Decoder& decoder, Input& in, Code& code) {
  for (size_t i = 0; i < code.constant_count; i++) code.constants[i].init(decoder.value(in));
  const std::string_view instructions = in.bytes(code.instruction_count * sizeof(Instruction));
  if (instructions.empty() || decoder.failed()) return false;
  std::memcpy(static_cast<void*>(code.instructions()), instructions.data(), instructions.size());
  auto* const handlers = const_cast<HandlerRange*>(code.handlers());
  for (size_t i = 0; i < code.handler_count; i++) handlers[i] = read_handler(in);
  auto* const positions = const_cast<PositionMark*>(code.positions());
  for (size_t i = 0; i < code.position_count; i++) positions[i] = read_position(in);
  return !in.failed();
}

// What is wrong with the body of `code`, which is filled in if nothing is.
const char* read_body(Interp& lisp, Unit& unit, Code& code) {
  Decoder decoder(lisp, unit);
  Input in(unit.bytes(), code.image_place);
  in.bytes(in.count(1));  // the description
  const auto frame_size = static_cast<uint16_t>(in.number_to(UINT16_MAX));
  read_counts(in, code);
  if (in.failed() || frame_size < code.parameters.registers()) {
    code.constant_count = code.instruction_count = code.handler_count = code.position_count = 0;
    return "a function without a body";
  }
  if (!code.take_block(lisp.heap())) return "too large";
  if (!read_block(decoder, in, code)) return "a function is cut off";
  code.frame_size = frame_size;
  return unit.trust == Trust::Nobody ? fault_of_code(code) : nullptr;
}

Result<void> complete(Interp& lisp, Code& code) {
  if (const char* fault = read_body(lisp, unit_of_code(code), code)) {
    code.give_block_back(lisp.heap());
    code.frame_size = static_cast<uint16_t>(code.parameters.registers());
    return damaged(lisp, fault);
  }
  code.flags &= static_cast<uint8_t>(~Code::kLazy);
  code.entry = code.instructions();
  forget_unit_when_done(lisp.heap(), code);
  return {};
}

void describe(Interp& lisp, Code& code) {
  Unit& unit = unit_of_code(code);
  Heap& heap = lisp.heap();
  Decoder decoder(lisp, unit);
  Input in(unit.bytes(), code.image_place);
  Input description(in.bytes(in.count(1)), 0);
  for (Slot* slot : {&code.arguments, &code.documentation, &code.interactive}) {
    slot->set(heap, Value::of(&code), decoder.value(description));
  }
  if (decoder.failed() && heap.was_refused()) return;  // another time
  code.flags &= static_cast<uint8_t>(~Code::kUndescribed);
  forget_unit_when_done(heap, code);
}

constexpr CodeSource kCodeSource = {complete, describe};

// Everything a unit holds, so that nothing is left to be found damaged later.
Result<void> complete_all(Interp& lisp, Code& code) {
  if (code.flags & Code::kUndescribed) describe(lisp, code);
  if (!(code.flags & Code::kLazy)) return {};
  if (!lisp.limits().native_stack_left()) return damaged(lisp, "functions nested too deep");
  TRY(complete(lisp, code));
  for (size_t i = 0; i < code.constant_count; i++) {
    const Value constant = code.constants[i];
    if (constant.is_kind(Kind::Code)) TRY(complete_all(lisp, code_of(constant)));
    if (constant.is_kind(Kind::Closure)) TRY(complete_all(lisp, *closure_of(constant).code));
  }
  return {};
}

// The function that runs the top-level forms of `unit`.
Result<Closure*> main_of(Interp& lisp, Unit& unit) {
  Decoder decoder(lisp, unit);
  Input in(unit.bytes(), word_at(unit.bytes(), Header::kMain));
  Code* code = static_cast<Tag>(in.byte()) == Tag::Code ? decoder.stub(in) : nullptr;
  if (!code || code->captures != 0 || code->parameters.registers() != 0) return damaged(lisp, "no main function");
  TRY(unit.trust == Trust::Nobody ? complete_all(lisp, *code) : complete(lisp, *code));
  Closure* closure = Closure::make(lisp.heap(), *code, nullptr);
  if (!closure) return lisp.memory_full();
  return closure;
}

}  // namespace

void install(Eval& eval) {
  register_unit_type(eval.heap());
  eval.set_code_source(&kCodeSource);
}

Completion load_unit(Eval& eval, std::string_view bytes, Trust trust) {
  LET_TRY(unit, Unit::open(eval, bytes, trust));
  BindingScope scope(eval);
  TRY(eval.bind(sym::load_in_progress, sym::t));
  TRY(eval.bind(sym::lexical_binding, Value::boolean(unit->is_lexical())));
  SourceScope source(eval, nullptr, nil);
  LET_TRY(main, main_of(eval, *unit));
  TRY(eval.call(Value::of(main), {}));
  return sym::t;
}

Result<void> check_unit(Interp& lisp, std::string_view bytes) {
  LET_TRY(unit, Unit::open(lisp, bytes, Trust::Nobody));
  return main_of(lisp, *unit).is_exit() ? Result<void>(kExit) : Result<void>();
}

}  // namespace emlet::image
