// Translation of calls and of the primitives that have instructions.
#include <algorithm>

#include "data/symbols.h"
#include "eval/elc/translator.h"
#include "eval/vm/layout.h"

namespace emlet::elc {

using compiler::Primitive;
using compiler::Shape;

namespace {

// Instructions that write their first register and nothing else, so that another one will do.
bool may_move_result(Op op) {
  const bool loads = op >= Op::Move && op <= Op::CaptureCellGet;
  return loads || op == Op::VariableGet || (op >= Op::Add && op <= Op::Assq) || op == Op::Length || op == Op::Elt ||
         op == Op::Aref || op == Op::SymbolValue || op == Op::SymbolFunction;
}

bool is_compare(const Primitive& primitive) { return primitive.jump != Op::Move; }

}  // namespace

// --- calls ---

// Brings an argument into the frame of a callee.  The newest word need not go by way of its own register.
void Translator::move_argument(size_t position, Register into, bool is_last) {
  note_register(into);
  const bool fresh = is_last && stack_[position].kind == Entry::Kind::Own && fresh_ != kNone && fresh_ + 1 == out_.here();
  if (fresh && may_move_result(static_cast<Op>(out_.last().op))) {
    out_.last().a = static_cast<uint16_t>(into);
    return;
  }
  load(stack_[position], own(position), into);
}

// The call of `symbol`, or else of the function at `first` - 1; the arguments are `count` words from `first` on, and the
// result will be the word `result`.  Arguments move up, so the last goes first.
void Translator::call_frame(Value symbol, size_t first, size_t count, size_t result) {
  const Register frame = static_cast<Register>(std::max<size_t>(own(result), function_.arguments + hidden_));
  const bool is_apply = symbol == sym::apply && count >= 2;
  const Register start = frame + kHeaderWords - (is_apply ? 1 : 0);
  for (size_t i = count; i-- > 0;) move_argument(first + i, static_cast<Register>(start + i), i + 1 == count);
  note_register(frame + kHeaderWords + count);
  if (is_apply) {
    out_.emit(Op::Apply, frame, static_cast<unsigned>(count - 1));
  } else if (symbol.is_true() && out_.constant(symbol) <= 0xFFFF) {
    out_.emit(Op::Call, frame, static_cast<unsigned>(count), out_.constant(symbol));
  } else {
    if (symbol.is_true()) out_.emit_wide(Op::LoadConstant, frame + kHeaderWords - 1, static_cast<int32_t>(out_.constant(symbol)));
    else load(stack_[first - 1], own(first - 1), frame + kHeaderWords - 1);
    out_.emit(Op::CallValue, frame, static_cast<unsigned>(count));
  }
  if (frame != own(result)) out_.emit(Op::Move, own(result), frame);
  stack_.resize(result);
  push_result();
}

void Translator::call(size_t count) {
  const size_t function = depth() - 1 - count;
  const bool is_named = is_literal(function) && literal(function).is_symbol();
  call_frame(is_named ? literal(function) : nil, function + 1, count, function);
}

// --- primitives ---

void Translator::primitive(uint32_t offset, const char* name, size_t count) {
  const Value symbol = eval_.intern(name);
  const size_t first = depth() - count;
  Primitive row = compiler::find_primitive(symbol);
  if (row.shape == Shape::Arithmetic && count == 1) row = compiler::find_unary_primitive(symbol);
  switch (row.shape) {
    case Shape::Unary:
      if (count == 1) return unary(offset, row, symbol, first);
      break;
    case Shape::Binary:
    case Shape::Arithmetic:
      if (count == 2) return binary(offset, row, first);
      break;
    case Shape::EffectTwo:
    case Shape::EffectThree:
      if (count == (row.shape == Shape::EffectTwo ? 2u : 3u)) return store(offset, row, first);
      break;
    case Shape::Any:
      if (count > 0 && (first >= function_.arguments || hidden_ == 0)) return list(row, first, count);
      break;
    case Shape::Lookup:  // has no opcode in Emacs
    case Shape::None: break;
  }
  call_frame(symbol, first, count, first);
}

void Translator::list(const Primitive& row, size_t first, size_t count) {
  for (size_t i = 0; i < count; i++) settle(first + i);
  out_.emit(row.op, own(first), own(first), static_cast<unsigned>(count));
  drop(count);
  push_result();
}

// The jump that follows the instruction at `offset` and decides on its result alone, which nothing else uses.
const StackInstruction* Translator::plain_jump_after(uint32_t offset) const {
  const StackInstruction& next = code_.instructions()[code_.instructions()[offset].next];
  const StackShape shape = next.opcode.shape;
  return !next.is_target && (shape == StackShape::GotoIfNil || shape == StackShape::GotoIfNotNil) ? &next : nullptr;
}

void Translator::skip(uint32_t offset) { skip_until_ = code_.instructions()[code_.instructions()[offset].next].next; }

void Translator::unary(uint32_t offset, const Primitive& row, Value symbol, size_t first) {
  const StackInstruction* jump = symbol == sym::not_ || is_compare(row) ? plain_jump_after(offset) : nullptr;
  if (!jump) {
    const Register x = operand(first);
    out_.emit(row.op, own(first), x);
    drop(1);
    return push_result();
  }
  settle_below(first);
  const Register x = operand(first);
  const bool negated = (jump->opcode.shape == StackShape::GotoIfNil) != (symbol == sym::not_);
  const Op op = symbol == sym::not_ ? Op::JumpTrue : row.jump;
  out_.jump_if(static_cast<Op>(static_cast<unsigned>(op) + (negated ? 1 : 0)), x, 0, label(jump->operand));
  drop(1);
  skip(offset);
}

void Translator::binary(uint32_t offset, const Primitive& row, size_t first) {
  if (is_compare(row)) {
    const StackInstruction* jump = plain_jump_after(offset);
    if (jump) return compare_and_jump(offset, *jump, row, first);
  }
  unsigned field = 0;
  if (row.immediate != Op::Move && small_integer(first + 1, field)) {
    const Register x = operand(first);
    out_.emit(row.immediate, own(first), x, field);
  } else if (row.immediate != Op::Move && row.commutative && small_integer(first, field)) {
    const Register y = operand(first + 1);
    out_.emit(row.immediate, own(first), y, field);
  } else {
    const Register x = operand(first);
    const Register y = operand(first + 1);
    out_.emit(row.op, own(first), x, y);
  }
  drop(2);
  push_result();
}

void Translator::compare_and_jump(uint32_t offset, const StackInstruction& jump, const Primitive& row, size_t first) {
  settle_below(first);
  const unsigned sense = jump.opcode.shape == StackShape::GotoIfNil ? 1 : 0;
  const auto with_sense = [sense](Op op) { return static_cast<Op>(static_cast<unsigned>(op) + sense); };
  unsigned field = 0;
  const Register x = operand(first);
  if (row.jump_immediate != Op::Move && small_integer(first + 1, field)) {
    out_.jump_if(with_sense(row.jump_immediate), x, field, label(jump.operand));
  } else if (row.jump == Op::JumpEq && is_literal(first + 1) && out_.constant(literal(first + 1)) <= 0xFFFF) {
    out_.jump_if(with_sense(Op::JumpEqConstant), x, out_.constant(literal(first + 1)), label(jump.operand));
  } else {
    const Register y = operand(first + 1);
    out_.jump_if(with_sense(row.jump), x, y, label(jump.operand));
  }
  drop(2);
  skip(offset);
}

// The value of what stores is what was stored, if somebody wants it.
void Translator::store(uint32_t offset, const Primitive& row, size_t first) {
  const bool three = row.shape == Shape::EffectThree;
  const size_t last = first + (three ? 2 : 1);
  Register registers[3] = {};
  for (size_t position = first; position <= last; position++) registers[position - first] = operand(position);
  out_.emit(row.op, registers[0], registers[1], registers[2]);
  const StackInstruction& next = code_.instructions()[code_.instructions()[offset].next];
  const bool unused = !next.is_target && next.opcode.shape == StackShape::Discard;
  if (!unused) out_.emit(Op::Move, own(first), registers[last - first]);
  drop(last - first + 1);
  if (unused) return skip(offset);
  push_result();
}

}  // namespace emlet::elc
