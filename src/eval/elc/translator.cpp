#include "eval/elc/translator.h"

#include <algorithm>

#include "data/symbols.h"
#include "data/vector.h"
#include "eval/compiler/compile_unit.h"
#include "eval/vm/layout.h"
#include "hashtable/hash_table.h"

namespace emlet::elc {

using compiler::Label;

Translator::Translator(Eval& eval, const StackCode& code, const StackFunction& function, bool long_jumps)
    : eval_(eval), code_(code), function_(function), out_(eval.heap(), long_jumps),
      hidden_(static_cast<size_t>(code.handler_levels()) * 2) {}

bool Translator::translate(Code& into) {
  note_register(std::max<size_t>(function_.arguments, function_.bound_parameters.size()) + hidden_);
  prologue();
  const std::vector<StackInstruction>& instructions = code_.instructions();
  for (uint32_t offset = 0; offset < instructions.size(); offset++) {
    const StackInstruction& instruction = instructions[offset];
    if (!instruction.reached() || offset < skip_until_) continue;
    begin_block(offset, instruction);
    note_register(own(depth()));
    step(offset, instruction);
    note_handlers(instruction.handler);
  }
  if (failed_) return false;
  if (highest_ + 1 >= compiler::kMostRegisters) {
    static_cast<void>(eval_.error("Function too large"));
    return false;
  }
  if (out_.overflowed()) return false;
  add_ranges();
  if (!out_.finish(eval_.heap(), &into)) {
    static_cast<void>(eval_.memory_full());
    return false;
  }
  into.entry = into.instructions();
  into.frame_size = static_cast<uint16_t>(highest_ + 1);
  return true;
}

void Translator::prologue() {
  for (size_t i = 0; i < function_.bound_parameters.size(); i++) {
    out_.emit_wide(Op::VariableBind, static_cast<unsigned>(i), static_cast<int32_t>(out_.constant(function_.bound_parameters[i])));
  }
  stack_.resize(function_.arguments);
  note_handlers(kNoHandler);
}

// Where paths meet every word is in its own register.
void Translator::begin_block(uint32_t offset, const StackInstruction& instruction) {
  if (!instruction.is_target && falls_through_) return;
  if (falls_through_) settle_below(depth());
  stack_.assign(static_cast<size_t>(instruction.depth), {});
  fresh_ = UINT32_MAX;
  falls_through_ = true;
  if (instruction.is_target) {
    note_handlers(instruction.handler);
    out_.place(label(offset));
  }
}

// --- the stack ---

Value Translator::literal(size_t position) const { return function_.constants.at(stack_[position].what); }

bool Translator::small_integer(size_t position, unsigned& field) const {
  if (!is_literal(position)) return false;
  const Value value = literal(position);
  field = static_cast<uint16_t>(value.as_fixnum());
  return value.is_fixnum() && value.as_fixnum() == static_cast<int16_t>(value.as_fixnum());
}

// What is pushed by a reference to `position`.
Translator::Entry Translator::reference(size_t position) const {
  const Entry& entry = stack_[position];
  return entry.kind == Entry::Kind::Own ? Entry{Entry::Kind::Copy, own(position)} : entry;
}

// Brings a word whose own register is `from` into `into`.
void Translator::load(const Entry& entry, Register from, Register into) {
  note_register(into);
  switch (entry.kind) {
    case Entry::Kind::Own:
      if (from != into) out_.emit(Op::Move, into, from);
      return;
    case Entry::Kind::Copy:
      if (entry.what != into) out_.emit(Op::Move, into, entry.what);
      return;
    case Entry::Kind::Captured: return out_.emit(Op::Capture, into, entry.what);
    case Entry::Kind::Literal: break;
  }
  const Value value = function_.constants.at(entry.what);
  if (value.is_nil()) return out_.emit(Op::LoadNil, into);
  if (value == sym::t) return out_.emit(Op::LoadT, into);
  if (value.is_fixnum() && value.as_fixnum() == static_cast<int32_t>(value.as_fixnum())) {
    return out_.emit_wide(Op::LoadFixnum, into, static_cast<int32_t>(value.as_fixnum()));
  }
  out_.emit_wide(Op::LoadConstant, into, static_cast<int32_t>(out_.constant(value)));
}

void Translator::settle(size_t position) {
  load(stack_[position], own(position), own(position));
  stack_[position] = {};
}

void Translator::settle_below(size_t end) {
  for (size_t position = 0; position < end; position++) settle(position);
}

// A register that holds the word at `position`.
Translator::Register Translator::operand(size_t position) {
  if (stack_[position].kind == Entry::Kind::Copy) return stack_[position].what;
  settle(position);
  return own(position);
}

// The last instruction left the new top in its own register.
void Translator::push_result() {
  note_register(own(depth()));
  stack_.push_back({});
  fresh_ = out_.here() - 1;
}

// --- instructions ---

void Translator::step(uint32_t offset, const StackInstruction& instruction) {
  const StackOpcode& opcode = instruction.opcode;
  switch (opcode.shape) {
    case StackShape::StackRef:
    case StackShape::Constant:
    case StackShape::Discard:
    case StackShape::Duplicate:
    case StackShape::StackSet:
    case StackShape::DiscardN: return step_stack(instruction);
    case StackShape::VariableRef:
    case StackShape::VariableSet:
    case StackShape::VariableBind:
    case StackShape::Unbind:
    case StackShape::SaveState:
    case StackShape::UnwindProtect: return step_variable(instruction);
    case StackShape::Call: return call(instruction.operand);
    case StackShape::Primitive: return primitive(offset, opcode.name, opcode.arguments);
    case StackShape::PrimitiveN: return primitive(offset, opcode.name, instruction.operand);
    case StackShape::PushCondition:
    case StackShape::PushCatch: return step_handler(offset, instruction);
    case StackShape::PopHandler: return;
    case StackShape::Switch: return step_switch(offset);
    case StackShape::Return: return step_return();
    default: return step_jump(instruction);
  }
}

void Translator::step_stack(const StackInstruction& instruction) {
  const size_t operand = instruction.operand;
  switch (instruction.opcode.shape) {
    case StackShape::StackRef: stack_.push_back(reference(depth() - 1 - operand)); break;
    case StackShape::Duplicate: stack_.push_back(reference(depth() - 1)); break;
    case StackShape::Constant:
      stack_.push_back({operand < function_.captures ? Entry::Kind::Captured : Entry::Kind::Literal, static_cast<uint32_t>(operand)});
      break;
    case StackShape::Discard: drop(1); break;
    case StackShape::StackSet: stack_set(operand); break;
    default:
      if (operand & kKeepTop) discard_under_top(operand & 0x7F);
      else drop(operand);
      break;
  }
}

// The top goes to the word `distance` below it, which may be the source of copies.
void Translator::stack_set(size_t distance) {
  const size_t top = depth() - 1;
  const size_t position = top - distance;
  if (distance > 0) {
    for (size_t other = position + 1; other <= top; other++) {
      if (stack_[other].kind == Entry::Kind::Copy && stack_[other].what == own(position)) settle(other);
    }
    load(stack_[top], own(top), own(position));
    stack_[position] = {};
  }
  drop(1);
}

void Translator::discard_under_top(size_t count) {
  const size_t top = depth() - 1;
  if (count == 0) return;
  Entry entry = stack_[top];
  const size_t position = top - count;
  const bool stays = entry.kind == Entry::Kind::Copy && entry.what < own(position);
  if (entry.kind == Entry::Kind::Own || (entry.kind == Entry::Kind::Copy && !stays)) {
    load(entry, own(top), own(position));
    entry = {};
  }
  drop(count + 1);
  stack_.push_back(entry);
}

void Translator::step_variable(const StackInstruction& instruction) {
  const auto symbol = [&] { return static_cast<int32_t>(out_.constant(function_.constants.at(instruction.operand))); };
  switch (instruction.opcode.shape) {
    case StackShape::VariableRef:
      out_.emit_wide(Op::VariableGet, own(depth()), symbol());
      return push_result();
    case StackShape::VariableSet:
      out_.emit_wide(Op::VariableSet, operand(depth() - 1), symbol());
      return drop(1);
    case StackShape::VariableBind:
      out_.emit_wide(Op::VariableBind, operand(depth() - 1), symbol());
      return drop(1);
    case StackShape::Unbind:
      if (instruction.operand > 0) out_.emit(Op::Unbind, 0, instruction.operand);
      return;
    case StackShape::SaveState: return out_.emit(Op::SaveState, 0, instruction.opcode.arguments);
    default:
      out_.emit(Op::Protect, operand(depth() - 1));
      return drop(1);
  }
}

void Translator::step_return() {
  const Register result = operand(depth() - 1);
  const size_t bindings = function_.bound_parameters.size();
  if (bindings > 0) out_.emit(Op::Unbind, 0, static_cast<unsigned>(bindings));
  out_.emit(Op::Return, result);
  falls_through_ = false;
}

void Translator::step_jump(const StackInstruction& instruction) {
  const StackShape shape = instruction.opcode.shape;
  if (shape == StackShape::Goto) {
    settle_below(depth());
    out_.jump(label(instruction.operand));
    falls_through_ = false;
    return;
  }
  const bool keeps = shape == StackShape::GotoIfNilElsePop || shape == StackShape::GotoIfNotNilElsePop;
  const bool on_nil = shape == StackShape::GotoIfNil || shape == StackShape::GotoIfNilElsePop;
  settle_below(keeps ? depth() : depth() - 1);
  const Register word = operand(depth() - 1);
  out_.jump_if(on_nil ? Op::JumpNil : Op::JumpTrue, word, 0, label(instruction.operand));
  drop(1);
}

// --- handlers ---

Translator::Register Translator::depth_register(const StackHandler& handler) const {
  return static_cast<Register>(function_.arguments + static_cast<size_t>(handler.level) * 2);
}

void Translator::step_handler(uint32_t offset, const StackInstruction& instruction) {
  const int index = code_.handler_pushed_at(offset);
  const StackHandler& handler = code_.handlers()[static_cast<size_t>(index)];
  const size_t top = depth() - 1;
  settle_below(top);
  if (!handler.is_catch && is_literal(top)) conditions_[index] = out_.constant(literal(top));
  else load(stack_[top], own(top), depth_register(handler) + 1);
  out_.emit(Op::SaveDepth, depth_register(handler));
  drop(1);
  note_handlers(instruction.handler);
}

// What was emitted since the last call belongs to `handler`.
void Translator::note_handlers(int handler) { handler_of_.resize(out_.here(), handler); }

HandlerRange Translator::range_of(const StackHandler& handler) const {
  HandlerRange range{};
  range.kind = handler.is_catch ? HandlerRange::Kind::Catch : HandlerRange::Kind::Condition;
  range.target = static_cast<uint32_t>(labels_.at(handler.target).place);
  range.value_register = static_cast<uint16_t>(own(static_cast<size_t>(handler.depth)));
  range.tag_register = static_cast<uint16_t>(depth_register(handler) + 1);
  range.depth_register = static_cast<uint16_t>(depth_register(handler));
  return range;
}

void Translator::close_range(int index, uint32_t start, uint32_t end) {
  const StackHandler& handler = code_.handlers()[static_cast<size_t>(index)];
  HandlerRange range = range_of(handler);
  range.start = start;
  range.end = end;
  const auto constant = conditions_.find(index);
  range.constant = constant == conditions_.end() ? HandlerRange::kInRegister : constant->second;
  ranges_.push_back({handler.level, range});
}

// The handlers in force, outermost first.
std::vector<int> Translator::chain_of(int handler) const {
  std::vector<int> chain;
  for (; handler != kNoHandler; handler = code_.handlers()[static_cast<size_t>(handler)].outer) chain.push_back(handler);
  std::reverse(chain.begin(), chain.end());
  return chain;
}

// A range is as long as its handler stays in force from one instruction to the next; inner handlers come first.
void Translator::add_ranges() {
  std::vector<std::pair<int, uint32_t>> open;
  const auto end = static_cast<uint32_t>(handler_of_.size());
  for (uint32_t at = 0; at <= end; at++) {
    if (at > 0 && at < end && handler_of_[at] == handler_of_[at - 1]) continue;
    const std::vector<int> chain = chain_of(at < end ? handler_of_[at] : kNoHandler);
    size_t same = 0;
    while (same < chain.size() && same < open.size() && chain[same] == open[same].first) same++;
    for (size_t i = same; i < open.size(); i++) close_range(open[i].first, open[i].second, at);
    open.resize(same);
    for (size_t i = same; i < chain.size(); i++) open.push_back({chain[i], at});
  }
  std::stable_sort(ranges_.begin(), ranges_.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
  for (const auto& [level, range] : ranges_) out_.add_handler(range);
}

// --- switch ---

// The table of the register code has numbers of instructions: jumps to the targets, which stand behind the switch.
void Translator::step_switch(uint32_t offset) {
  const Value constant = function_.constants.at(static_cast<size_t>(code_.constant_before(offset)));
  const LispHashTable& offsets = hash_table_of(constant);
  drop(1);
  settle_below(depth() - 1);
  const Register word = operand(depth() - 1);
  drop(1);
  LispHashTable* table = offsets.copy(eval_.heap());
  if (!table) {
    failed_ = true;
    static_cast<void>(eval_.memory_full());
    return;
  }
  out_.emit_wide(Op::Switch, word, static_cast<int32_t>(out_.constant(Value::of(table))));
  Label end;
  out_.jump(end);
  std::unordered_map<uint32_t, uint32_t> steps;
  for (size_t slot = 0; slot < offsets.slots() && !failed_; slot++) {
    const Value key = offsets.key_at(slot);
    if (!LispHashTable::is_entry(key)) continue;
    const auto target = static_cast<uint32_t>(offsets.value_at(slot).as_fixnum());
    const auto [step, is_new] = steps.try_emplace(target, out_.here());
    if (is_new) out_.jump(label(target));
    failed_ = table->put(eval_, eval_.heap(), key, Value::fixnum(step->second)).is_exit();
  }
  out_.place(end);
}

}  // namespace emlet::elc
