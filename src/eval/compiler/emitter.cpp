#include "eval/compiler/emitter.h"

#include <algorithm>

namespace emlet::compiler {

namespace {

bool is_wide(Op op) { return op == Op::Jump || op == Op::JumpTrue || op == Op::JumpNil || op == Op::JumpCons || op == Op::JumpNotCons; }

// Pairs of jumps begin at JumpTrue.
Op opposite(Op op) {
  const unsigned first = static_cast<unsigned>(Op::JumpTrue);
  return static_cast<Op>(((static_cast<unsigned>(op) - first) ^ 1) + first);
}

}  // namespace

void Emitter::use(Label& label) {
  const uint32_t instruction = here() - 1;
  if (label.place >= 0) patch(instruction, label.place);
  else label.uses.push_back(instruction);
}

void Emitter::patch(uint32_t at, int32_t place) {
  Instruction& instruction = instructions_[at];
  const int32_t distance = place - static_cast<int32_t>(at) - 1;
  instruction.c = static_cast<uint16_t>(is_wide(static_cast<Op>(instruction.op)) ? distance >> 16 : distance);
  if (is_wide(static_cast<Op>(instruction.op))) instruction.b = static_cast<uint16_t>(distance);
  else if (distance != static_cast<int16_t>(distance)) overflowed_ = true;
}

void Emitter::jump(Label& label) {
  emit(Op::Jump);
  use(label);
}

void Emitter::jump_if(Op op, unsigned a, unsigned b, Label& label) {
  if (!long_jumps_ || is_wide(op)) {
    emit(op, a, b);
    return use(label);
  }
  emit(opposite(op), a, b, 1);
  jump(label);
}

void Emitter::place(Label& label) {
  label.place = static_cast<int32_t>(here());
  for (uint32_t instruction : label.uses) patch(instruction, label.place);
}

uint32_t Emitter::constant(Value value) {
  const auto [found, is_new] = constant_index_.try_emplace(value.bits(), static_cast<uint32_t>(constants_.size()));
  if (is_new) constants_.push_back(value);
  return found->second;
}

void Emitter::at(SourceSpot spot, const FormLink* form) {
  if (form != form_) forms_.push_back({here(), form_ = form});
  if (!spot || (spot.line == spot_.line && spot.column == spot_.column)) return;
  spot_ = spot;
  if (!positions_.empty() && positions_.back().instruction == here()) positions_.pop_back();
  positions_.push_back({here(), spot.line, spot.column});
}

Code* Emitter::finish(Heap& heap, Code* into) {
  Code& code = into ? *into : heap.make<Code>(nullptr);
  code.constant_count = static_cast<uint32_t>(constants_.size());
  code.instruction_count = here();
  code.handler_count = static_cast<uint32_t>(handlers_.size());
  code.position_count = static_cast<uint32_t>(positions_.size());
  if (!code.take_block(heap)) return nullptr;
  for (size_t i = 0; i < constants_.size(); i++) code.constants[i].init(constants_[i]);
  std::copy(instructions_.begin(), instructions_.end(), code.instructions());
  std::copy(handlers_.begin(), handlers_.end(), const_cast<HandlerRange*>(code.handlers()));
  std::copy(positions_.begin(), positions_.end(), const_cast<PositionMark*>(code.positions()));
  return &code;
}

}  // namespace emlet::compiler
