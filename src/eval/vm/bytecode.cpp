#include "eval/vm/bytecode.h"

#include <algorithm>

#include "gc/tracer.h"

namespace emlet {

const Instruction kCompileFirst = Instruction::of(Op::CompileFirst);
const Instruction kLeaveRun[2] = {Instruction::of(Op::LeaveRun), Instruction::of(Op::LeaveRun)};

size_t Code::block_bytes() const {
  return constant_count * sizeof(Slot) + instruction_count * sizeof(Instruction) +
         handler_count * sizeof(HandlerRange) + position_count * sizeof(PositionMark);
}

bool Code::take_block(Heap& heap) {
  const size_t bytes = block_bytes();
  if (bytes == 0) return true;
  void* block = heap.resize_external(nullptr, 0, bytes, Subsystem::Code);
  if (!block) {
    constant_count = instruction_count = handler_count = position_count = 0;
    return false;
  }
  constants = static_cast<Slot*>(block);
  for (size_t i = 0; i < constant_count; i++) new (&constants[i]) Slot();
  return true;
}

void Code::give_block_back(Heap& heap) {
  if (constants) heap.resize_external(constants, block_bytes(), 0, Subsystem::Code);
  constants = nullptr;
  constant_count = instruction_count = handler_count = position_count = 0;
}

const PositionMark* Code::position_of(size_t index) const {
  const PositionMark* first = positions();
  const PositionMark* last = first + position_count;
  const PositionMark* after = std::upper_bound(
      first, last, index, [](size_t wanted, const PositionMark& mark) { return wanted < mark.instruction; });
  return after == first ? nullptr : after - 1;
}

Closure* Closure::make(Heap& heap, Code& code, const Value* words) {
  void* cell = heap.allocate(kKind, sizeof(Closure) + code.captures * sizeof(Slot));
  if (!cell) return nullptr;
  Closure* closure = new (cell) Closure(code);
  for (size_t i = 0; i < code.captures; i++) new (&closure->captures()[i]) Slot(words[i]);
  return closure;
}

namespace {

void trace_code(GCThing& thing, Tracer& tracer) {
  const Code& code = static_cast<Code&>(thing);
  for (size_t i = 0; i < code.constant_count; i++) tracer.visit(code.constants[i]);
  for (const Slot* slot : {&code.name, &code.file, &code.arguments, &code.documentation, &code.interactive, &code.source}) {
    tracer.visit(*slot);
  }
}

void free_code(GCThing& thing, Heap& heap) {
  static_cast<Code&>(thing).give_block_back(heap);
}

void trace_closure(GCThing& thing, Tracer& tracer) {
  const Closure& closure = static_cast<Closure&>(thing);
  tracer.visit(Value::of(closure.code));
  for (size_t i = 0; i < closure.code->captures; i++) tracer.visit(closure.captures()[i]);
}

// Functions of one lambda expression are equal when what they captured is; so are those of equal expressions, where these
// are still known.
Parts parts_of_closure(const GCThing& thing) {
  const auto& closure = static_cast<const Closure&>(thing);
  const Code& code = *closure.code;
  const Value source = code.source;
  const Value first = source.is_cons() ? source.cons()->car.get() : Value::of(&code);
  return {static_cast<uint64_t>(code.flags & Code::kDynamic), first, closure.captures(), code.captures};
}

constexpr TypeInfo kCodeType = {"code", trace_code, free_code};
constexpr TypeInfo kClosureType = {.name = "compiled-function", .trace = trace_closure, .guarded = true, .parts = parts_of_closure};

}  // namespace

void register_code_types(Heap& heap) {
  heap.register_type(Kind::Code, kCodeType);
  heap.register_type(Kind::Closure, kClosureType);
}

}  // namespace emlet
