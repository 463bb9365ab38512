#include <doctest/doctest.h>

#include "eval/vm/validate.h"
#include "eval_world.h"

using namespace emlet;
using emlet::testing::EvalWorld;

namespace {

constexpr unsigned kRegisters = 12;

// Code of the given instructions, with the constants `car` and 5.
const char* fault_of(std::initializer_list<Instruction> instructions, std::initializer_list<HandlerRange> handlers = {}) {
  EvalWorld world;
  Heap& heap = world.eval().heap();
  Code& code = heap.make<Code>(nullptr);
  code.constant_count = 2;
  code.instruction_count = static_cast<uint32_t>(instructions.size());
  code.handler_count = static_cast<uint32_t>(handlers.size());
  code.frame_size = kRegisters;
  code.captures = 2;
  code.extra = 1;  // the first of them is a cell
  REQUIRE(code.take_block(heap));
  code.constants[0].init(sym::car);
  code.constants[1].init(Value::fixnum(5));
  std::copy(instructions.begin(), instructions.end(), code.instructions());
  std::copy(handlers.begin(), handlers.end(), const_cast<HandlerRange*>(code.handlers()));
  return fault_of_code(code);
}

constexpr Instruction i(Op op, unsigned a = 0, unsigned b = 0, unsigned c = 0) { return Instruction::of(op, a, b, c); }
constexpr Instruction kReturn = i(Op::Return, 0);

HandlerRange unwinding(uint32_t end, uint32_t target) {
  HandlerRange range{};
  range.kind = HandlerRange::Kind::Unwind;
  range.start = 1;
  range.end = end;
  range.target = target;
  range.value_register = 2;
  range.depth_register = 1;
  return range;
}

}  // namespace

TEST_CASE("validate: sound code has no fault") {
  CHECK(fault_of({i(Op::LoadNil, 0), kReturn}) == nullptr);
  CHECK(fault_of({i(Op::Call, 0, 1, 0), kReturn}) == nullptr);
  CHECK(fault_of({i(Op::VariableBind, 0, 0), i(Op::Unbind, 0, 1), kReturn}) == nullptr);
  CHECK(fault_of({i(Op::MakeCell, 1, 0, 0), i(Op::CellGet, 0, 1), kReturn}) == nullptr);
  CHECK(fault_of({i(Op::CaptureCellGet, 0, 0), i(Op::Capture, 0, 1), kReturn}) == nullptr);
  CHECK(fault_of({i(Op::SaveDepth, 1), i(Op::LoadT, 0), i(Op::LoadNil, 2), i(Op::Resume, 2), kReturn}, {unwinding(2, 3)}) == nullptr);
}

TEST_CASE("validate: operands beyond what is there") {
  CHECK(fault_of({i(Op::LoadNil, kRegisters), kReturn}) != nullptr);
  CHECK(fault_of({i(Op::Add, 0, 1, kRegisters), kReturn}) != nullptr);
  CHECK(fault_of({i(Op::LoadConstant, 0, 2), kReturn}) != nullptr);
  CHECK(fault_of({i(Op::VariableGet, 0, 1), kReturn}) != nullptr);
  CHECK(fault_of({i(Op::Call, 0, 1, 1), kReturn}) != nullptr);
  CHECK(fault_of({i(Op::Call, 0, kRegisters, 0), kReturn}) != nullptr);
  CHECK(fault_of({i(Op::List, 0, 2, kRegisters), kReturn}) != nullptr);
  CHECK(fault_of({i(Op::MakeClosure, 0, 0, 0), kReturn}) != nullptr);
  CHECK(fault_of({i(Op::Capture, 0, 2), kReturn}) != nullptr);
  CHECK(fault_of({i(Op::LeaveRun), kReturn}) != nullptr);
  CHECK(fault_of({i(Op::kCount), kReturn}) != nullptr);
}

TEST_CASE("validate: paths that leave the code") {
  CHECK(fault_of({}) != nullptr);
  CHECK(fault_of({i(Op::LoadNil, 0)}) != nullptr);
  CHECK(fault_of({i(Op::Jump, 0, 1), kReturn}) != nullptr);
  CHECK(fault_of({i(Op::Jump, 0, 0xFFFE, 0xFFFF), kReturn}) != nullptr);
  CHECK(fault_of({i(Op::Jump, 0, 0xFFFF, 0xFFFF), kReturn}) == nullptr);
}

TEST_CASE("validate: bindings that do not balance") {
  CHECK(fault_of({i(Op::Unbind, 0, 1), kReturn}) != nullptr);
  CHECK(fault_of({i(Op::VariableBind, 0, 0), kReturn}) != nullptr);
  CHECK(fault_of({i(Op::JumpNil, 0, 1), i(Op::VariableBind, 0, 0), i(Op::LoadNil, 0), kReturn}) != nullptr);
  CHECK(fault_of({i(Op::VariableBind, 0, 0), i(Op::JumpNil, 0, 0xFFFE, 0xFFFF), i(Op::Unbind, 0, 1), kReturn}) != nullptr);
}

TEST_CASE("validate: a register that is not what it is used as") {
  CHECK(fault_of({i(Op::CellGet, 0, 1), kReturn}) != nullptr);
  CHECK(fault_of({i(Op::MakeCell, 1, 0, 0), i(Op::Move, 1, 0), i(Op::CellSet, 1, 0), kReturn}) != nullptr);
  CHECK(fault_of({i(Op::MakeCell, 5, 0, 0), i(Op::Call, 0, 1, 0), i(Op::CellGet, 0, 5), kReturn}) != nullptr);
  CHECK(fault_of({i(Op::JumpNil, 0, 1), i(Op::MakeCell, 1, 0, 0), i(Op::CellGet, 0, 1), kReturn}) != nullptr);
  CHECK(fault_of({i(Op::CaptureCellGet, 0, 1), kReturn}) != nullptr);
  CHECK(fault_of({i(Op::LoadT, 2), i(Op::Resume, 2), kReturn}) != nullptr);
  CHECK(fault_of({i(Op::LoadT, 1), i(Op::LoadT, 0), i(Op::LoadNil, 2), i(Op::Resume, 2), kReturn}, {unwinding(2, 3)}) != nullptr);
}

TEST_CASE("validate: a handler that undoes what is not its own") {
  HandlerRange range = unwinding(2, 3);
  range.bindings = 1;
  CHECK(fault_of({i(Op::SaveDepth, 1), i(Op::LoadT, 0), i(Op::LoadNil, 2), i(Op::Resume, 2), kReturn}, {range}) != nullptr);
  range = unwinding(2, 9);
  CHECK(fault_of({i(Op::SaveDepth, 1), i(Op::LoadT, 0), i(Op::LoadNil, 2), i(Op::Resume, 2), kReturn}, {range}) != nullptr);
}
