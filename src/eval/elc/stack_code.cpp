#include "eval/elc/stack_code.h"

#include <algorithm>
#include <array>

#include "data/vector.h"
#include "hashtable/hash_table.h"

namespace emlet::elc {

namespace {

constexpr int kDeepest = 20000;
constexpr int kMostHandlers = 100;  // one inside the other
constexpr unsigned kOpcodes = 256;
constexpr unsigned kFirstConstant = 192;

constexpr std::array<StackOpcode, kOpcodes> make_table() {
  std::array<StackOpcode, kOpcodes> table{};
#define S(number, shape, arguments, name) table[number] = {StackShape::shape, arguments, name};
#include "eval/elc/stack_opcodes.def"
#undef S
  for (unsigned family = 0; family < 48; family += 8) {
    for (unsigned i = 1; i < 8; i++) table[family + i] = table[family];
  }
  table[0] = {};  // that one is written as Duplicate
  for (unsigned i = kFirstConstant; i < kOpcodes; i++) table[i] = {StackShape::Constant, 0, nullptr};
  return table;
}
constexpr std::array<StackOpcode, kOpcodes> kTable = make_table();

// How many bytes of operand follow an opcode outside the families.
unsigned operand_bytes(unsigned opcode, StackShape shape) {
  switch (shape) {
    case StackShape::PushCondition:
    case StackShape::PushCatch:
    case StackShape::Goto:
    case StackShape::GotoIfNil:
    case StackShape::GotoIfNotNil:
    case StackShape::GotoIfNilElsePop:
    case StackShape::GotoIfNotNilElsePop: return 2;
    case StackShape::Constant: return opcode < kFirstConstant ? 2 : 0;
    case StackShape::StackSet: return opcode == 179 ? 2 : 1;
    case StackShape::PrimitiveN:
    case StackShape::DiscardN: return 1;
    default: return 0;
  }
}

// Words an instruction takes from the stack and leaves there, where the next one follows.
struct Effect {
  int takes;
  int leaves;
};

Effect effect_of(const StackInstruction& instruction) {
  const int operand = static_cast<int>(instruction.operand);
  switch (instruction.opcode.shape) {
    case StackShape::StackRef: return {operand + 1, operand + 2};
    case StackShape::VariableRef:
    case StackShape::Constant: return {0, 1};
    case StackShape::VariableSet:
    case StackShape::VariableBind:
    case StackShape::Discard:
    case StackShape::GotoIfNil:
    case StackShape::GotoIfNotNil:
    case StackShape::GotoIfNilElsePop:
    case StackShape::GotoIfNotNilElsePop:
    case StackShape::PushCondition:
    case StackShape::PushCatch:
    case StackShape::Return:
    case StackShape::UnwindProtect: return {1, 0};
    case StackShape::Call: return {operand + 1, 1};
    case StackShape::Primitive: return {instruction.opcode.arguments, 1};
    case StackShape::PrimitiveN: return {operand, 1};
    case StackShape::Duplicate: return {1, 2};
    case StackShape::StackSet: return {operand + 1, operand};
    case StackShape::DiscardN:
      if (instruction.operand & kKeepTop) return {(operand & 0x7F) + 1, 1};
      return {operand, 0};
    case StackShape::Switch: return {2, 0};
    default: return {0, 0};
  }
}

bool uses_symbol(StackShape shape) {
  return shape == StackShape::VariableRef || shape == StackShape::VariableSet || shape == StackShape::VariableBind;
}

}  // namespace

bool StackCode::fail(const char* text, uint32_t offset) {
  problem_ = {text, offset, -1};
  return false;
}

bool StackCode::check() {
  const size_t size = bytes_.size();
  if (start_depth_ > kDeepest) return fail("Too many arguments", 0);
  instructions_.assign(size, {});
  is_operand_.assign(size, 0);
  handler_at_.assign(size, 0);
  before_.assign(size, 0);
  if (!arrive(0, 0, {start_depth_, kNoHandler, 0})) return false;
  while (!waiting_.empty()) {
    const uint32_t offset = waiting_.back();
    waiting_.pop_back();
    if (!follow(offset)) return false;
  }
  return check_switches();
}

// A jump found later may lead between a switch and the constant before it.
bool StackCode::check_switches() {
  for (uint32_t offset = 0; offset < instructions_.size(); offset++) {
    const StackInstruction& instruction = instructions_[offset];
    if (!instruction.reached() || instruction.opcode.shape != StackShape::Switch) continue;
    if (constant_before(offset) < 0) return fail("A switch has no table", offset);
  }
  return true;
}

bool StackCode::read_operand(uint32_t& at, unsigned bytes, unsigned& operand) {
  if (bytes > bytes_.size() - at) return false;
  for (unsigned i = 0; i < bytes; i++) operand |= static_cast<unsigned>(static_cast<uint8_t>(bytes_[at + i])) << (8 * i);
  at += bytes;
  return true;
}

// Fills in the instruction at `offset`, which is reached for the first time.
bool StackCode::decode(uint32_t offset) {
  StackInstruction& instruction = instructions_[offset];
  const unsigned opcode = static_cast<uint8_t>(bytes_[offset]);
  instruction.opcode = kTable[opcode];
  if (instruction.opcode.shape == StackShape::None) {
    problem_ = {"Invalid byte opcode", offset, static_cast<int>(opcode)};
    return false;
  }
  uint32_t at = offset + 1;
  unsigned bytes = operand_bytes(opcode, instruction.opcode.shape);
  if (opcode >= kFirstConstant) instruction.operand = opcode - kFirstConstant;
  else if (opcode < 48) bytes = opcode % 8 < 6 ? 0 : opcode % 8 - 5;
  if (opcode < 48 && opcode % 8 < 6) instruction.operand = opcode % 8;
  if (!read_operand(at, bytes, instruction.operand)) return fail("The last instruction is cut off", offset);
  for (uint32_t i = offset + 1; i < at; i++) {
    if (instructions_[i].reached()) return fail("A jump leads into an operand", offset);
    is_operand_[i] = 1;
  }
  instruction.next = at;
  return check_constant(instruction, offset);
}

bool StackCode::check_constant(const StackInstruction& instruction, uint32_t offset) {
  const StackShape shape = instruction.opcode.shape;
  const bool uses_constant = shape == StackShape::Constant || uses_symbol(shape);
  if (!uses_constant) return true;
  if (instruction.operand >= constants_.length) return fail("There is no such constant", offset);
  if (!uses_symbol(shape)) return true;
  if (instruction.operand < captures_ || !constants_.at(instruction.operand).is_symbol()) {
    return fail("A variable is not a symbol", offset);
  }
  return true;
}

// The path from `from` comes to `offset`.
bool StackCode::arrive(uint32_t offset, uint32_t from, const State& state) {
  if (offset >= bytes_.size()) return fail("The code runs off its end", from);
  if (is_operand_[offset]) return fail("A jump leads into an operand", from);
  StackInstruction& instruction = instructions_[offset];
  if (instruction.reached()) {
    const bool same = instruction.depth == state.depth && instruction.handler == state.handler &&
                      instruction.bindings == state.bindings;
    return same || fail("Paths meet with different stacks", offset);
  }
  if (state.depth > kDeepest) return fail("The stack is too deep", from);
  instruction.depth = state.depth;
  instruction.handler = state.handler;
  instruction.bindings = state.bindings;
  waiting_.push_back(offset);
  return decode(offset);
}

bool StackCode::jump(uint32_t target, uint32_t from, const State& state) {
  if (target >= bytes_.size()) return fail("A jump leads outside", from);
  if (!arrive(target, from, state)) return false;
  instructions_[target].is_target = true;
  return true;
}

// Goes on from the instruction at `offset`.
bool StackCode::follow(uint32_t offset) {
  const StackInstruction instruction = instructions_[offset];
  const StackShape shape = instruction.opcode.shape;
  const Effect effect = effect_of(instruction);
  State state{instruction.depth, instruction.handler, instruction.bindings};
  if (effect.takes > state.depth) return fail("The stack is empty", offset);
  if (shape == StackShape::Return) return state.bindings == 0 || fail("Bindings are left at the end", offset);
  if (shape == StackShape::Goto) return jump(instruction.operand, offset, state);
  if (instruction.next < bytes_.size()) before_[instruction.next] = offset + 1;
  if (shape >= StackShape::GotoIfNil && shape <= StackShape::GotoIfNotNilElsePop && !follow_jump(offset, instruction, state)) {
    return false;
  }
  state.depth += effect.leaves - effect.takes;
  switch (shape) {
    case StackShape::VariableBind:
    case StackShape::SaveState:
    case StackShape::UnwindProtect: state.bindings++; break;
    case StackShape::Unbind:
      state.bindings -= static_cast<int>(instruction.operand);
      if (state.bindings < 0) return fail("More is unbound than was bound", offset);
      break;
    case StackShape::PopHandler:
      if (state.handler == kNoHandler) return fail("There is no handler to pop", offset);
      state.handler = handlers_[static_cast<size_t>(state.handler)].outer;
      break;
    case StackShape::PushCondition:
    case StackShape::PushCatch: return push_handler(offset, instruction, state);
    case StackShape::Switch:
      if (!follow_switch(offset, state)) return false;
      break;
    default: break;
  }
  return arrive(instruction.next, offset, state);
}

bool StackCode::follow_jump(uint32_t offset, const StackInstruction& instruction, State state) {
  const StackShape shape = instruction.opcode.shape;
  const bool pops = shape == StackShape::GotoIfNil || shape == StackShape::GotoIfNotNil;
  if (pops) state.depth--;
  return jump(instruction.operand, offset, state);
}

bool StackCode::push_handler(uint32_t offset, const StackInstruction& instruction, State state) {
  const int outer = state.handler;
  const int level = outer == kNoHandler ? 0 : handlers_[static_cast<size_t>(outer)].level + 1;
  const bool is_catch = instruction.opcode.shape == StackShape::PushCatch;
  if (level > kMostHandlers) return fail("Handlers are nested too deeply", offset);
  handlers_.push_back({offset, instruction.operand, outer, level, state.depth, state.bindings, is_catch});
  handler_at_[offset] = static_cast<int>(handlers_.size());
  handler_levels_ = std::max(handler_levels_, level + 1);
  if (!jump(instruction.operand, offset, {state.depth + 1, outer, state.bindings})) return false;
  state.handler = handler_at_[offset] - 1;
  return arrive(instruction.next, offset, state);
}

// The table of a switch is the constant before it; its values are the targets.
bool StackCode::follow_switch(uint32_t offset, const State& state) {
  const int constant = constant_before(offset);
  const bool known = constant >= 0 && static_cast<unsigned>(constant) >= captures_;
  const Value word = known ? constants_.at(static_cast<size_t>(constant)) : nil;
  if (!word.is_kind(Kind::HashTable)) return fail("A switch has no table", offset);
  const LispHashTable& table = hash_table_of(word);
  if (table.options().test->runs_lisp) return fail("The table of a switch has a test of its own", offset);
  for (size_t slot = 0; slot < table.slots(); slot++) {
    if (!LispHashTable::is_entry(table.key_at(slot))) continue;
    const Value target = table.value_at(slot);
    if (!target.is_fixnum() || target.as_fixnum() < 0 || target.as_fixnum() > static_cast<int64_t>(bytes_.size())) {
      return fail("A jump leads outside", offset);
    }
    if (!jump(static_cast<uint32_t>(target.as_fixnum()), offset, state)) return false;
  }
  return true;
}

int StackCode::constant_before(uint32_t offset) const {
  if (before_[offset] == 0 || instructions_[offset].is_target) return -1;
  const StackInstruction& before = instructions_[before_[offset] - 1];
  return before.opcode.shape == StackShape::Constant ? static_cast<int>(before.operand) : -1;
}

}  // namespace emlet::elc
