// Emitter: the instruction encoder - a growing list of instructions with labels, constants, handler ranges and positions.
//
// Distances of jumps that compare are 16 bits; when one does not fit, `overflowed` tells the generator to start over with
// long jumps: the opposite condition jumps over an unconditional jump.
#pragma once

#include <unordered_map>
#include <vector>

#include "eval/source_positions.h"
#include "eval/vm/bytecode.h"
#include "gc/roots.h"

namespace emlet::compiler {

struct FormLink;

struct Label {
  int32_t place = -1;
  std::vector<uint32_t> uses;  // instructions that jump here
};

class Emitter {
 public:
  Emitter(Heap& heap, bool long_jumps) : constants_(heap), long_jumps_(long_jumps) {}

  uint32_t here() const { return static_cast<uint32_t>(instructions_.size()); }
  void emit(Op op, unsigned a = 0, unsigned b = 0, unsigned c = 0) { instructions_.push_back(Instruction::of(op, a, b, c)); }
  void emit_wide(Op op, unsigned a, int32_t bc) {
    emit(op, a, static_cast<uint32_t>(bc) & 0xFFFF, static_cast<uint32_t>(bc) >> 16);
  }
  // The newest instruction; there is one.
  Instruction& last() { return instructions_.back(); }
  void jump(Label& label);
  // `op` is one of a pair; `a` and `b` are its operands, b unused in the format AJ.
  void jump_if(Op op, unsigned a, unsigned b, Label& label);
  void place(Label& label);
  uint32_t constant(Value value);
  void add_handler(const HandlerRange& range) { handlers_.push_back(range); }
  // What is emitted from here on comes from `spot` and belongs to `form`.
  void at(SourceSpot spot, const FormLink* form);
  // From which instructions on the code belongs to which form.
  struct FormPlace {
    uint32_t instruction;
    const FormLink* form;
  };
  const std::vector<FormPlace>& forms() const { return forms_; }

  bool overflowed() const { return overflowed_; }
  // Moves all into a new Code; null when memory is refused or a count is beyond what a Code can hold.
  Code* finish(Heap& heap, Code* into);

 private:
  void use(Label& label);
  void patch(uint32_t instruction, int32_t place);

  std::vector<Instruction> instructions_;
  std::vector<HandlerRange> handlers_;
  std::vector<PositionMark> positions_;
  std::vector<FormPlace> forms_;
  RootedVector constants_;
  std::unordered_map<uint64_t, uint32_t> constant_index_;
  SourceSpot spot_;
  const FormLink* form_ = nullptr;
  bool long_jumps_;
  bool overflowed_ = false;
};

}  // namespace emlet::compiler
