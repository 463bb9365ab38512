#include "eval/compiler/primitives.h"

#include <array>

#include "data/symbols.h"

namespace emlet::compiler {

namespace {

struct Row {
  Value symbol;
  Primitive primitive;
};

constexpr Primitive unary(Op op, Op jump = Op::Move) { return {Shape::Unary, op, Op::Move, false, jump, Op::Move}; }
constexpr Primitive binary(Op op, Op immediate = Op::Move) { return {Shape::Binary, op, immediate, false, Op::Move, Op::Move}; }
constexpr Primitive chain(Op op, Op immediate, bool commutative) {
  return {Shape::Arithmetic, op, immediate, commutative, Op::Move, Op::Move};
}
constexpr Primitive compare(Op op, Op jump, Op jump_immediate) {
  return {Shape::Binary, op, Op::Move, false, jump, jump_immediate};
}

constexpr Row kRows[] = {
    {sym::plus, chain(Op::Add, Op::AddImmediate, true)},
    {sym::minus, chain(Op::Subtract, Op::SubtractImmediate, false)},
    {sym::times, chain(Op::Multiply, Op::MultiplyImmediate, true)},
    {sym::divide, binary(Op::Divide)},
    {sym::remainder, binary(Op::Remainder)},
    {sym::mod, binary(Op::Modulo)},
    {sym::add1, unary(Op::AddOne)},
    {sym::sub1, unary(Op::SubtractOne)},
    {sym::max, chain(Op::Max, Op::Move, false)},
    {sym::min, chain(Op::Min, Op::Move, false)},
    {sym::logand, chain(Op::BitAnd, Op::BitAndImmediate, false)},
    {sym::logior, chain(Op::BitOr, Op::Move, false)},
    {sym::logxor, chain(Op::BitXor, Op::Move, false)},
    {sym::ash, binary(Op::Shift, Op::ShiftImmediate)},
    {sym::less, compare(Op::Less, Op::JumpLess, Op::JumpLessImmediate)},
    {sym::greater, compare(Op::Greater, Op::JumpGreater, Op::JumpGreaterImmediate)},
    {sym::less_equal, compare(Op::LessEqual, Op::JumpLessEqual, Op::JumpLessEqualImmediate)},
    {sym::greater_equal, compare(Op::GreaterEqual, Op::JumpGreaterEqual, Op::JumpGreaterEqualImmediate)},
    {sym::equal_number, compare(Op::NumberEqual, Op::JumpNumberEqual, Op::JumpNumberEqualImmediate)},
    {sym::unequal_number, binary(Op::NumberUnequal)},
    {sym::eq, compare(Op::Eq, Op::JumpEq, Op::Move)},
    {sym::eql, binary(Op::Eql)},
    {sym::equal, binary(Op::Equal)},
    {sym::not_, unary(Op::Not)},
    {sym::null, unary(Op::Null)},
    {sym::consp, unary(Op::Consp, Op::JumpCons)},
    {sym::atom, unary(Op::Atom)},
    {sym::listp, unary(Op::Listp)},
    {sym::symbolp, unary(Op::Symbolp)},
    {sym::stringp, unary(Op::Stringp)},
    {sym::vectorp, unary(Op::Vectorp)},
    {sym::integerp, unary(Op::Integerp)},
    {sym::floatp, unary(Op::Floatp)},
    {sym::numberp, unary(Op::Numberp)},
    {sym::car, unary(Op::Car)},
    {sym::cdr, unary(Op::Cdr)},
    {sym::car_safe, unary(Op::CarSafe)},
    {sym::cdr_safe, unary(Op::CdrSafe)},
    {sym::caar, unary(Op::Caar)},
    {sym::cadr, unary(Op::Cadr)},
    {sym::cdar, unary(Op::Cdar)},
    {sym::cddr, unary(Op::Cddr)},
    {sym::cons, binary(Op::Cons)},
    {sym::list, {Shape::Any, Op::List, Op::Move, false, Op::Move, Op::Move}},
    {sym::nth, binary(Op::Nth)},
    {sym::nthcdr, binary(Op::Nthcdr)},
    {sym::memq, binary(Op::Memq)},
    {sym::assq, binary(Op::Assq)},
    {sym::setcar, {Shape::EffectTwo, Op::SetCar, Op::Move, false, Op::Move, Op::Move}},
    {sym::setcdr, {Shape::EffectTwo, Op::SetCdr, Op::Move, false, Op::Move, Op::Move}},
    {sym::set, {Shape::EffectTwo, Op::Set, Op::Move, false, Op::Move, Op::Move}},
    {sym::aset, {Shape::EffectThree, Op::Aset, Op::AsetImmediate, false, Op::Move, Op::Move}},
    {sym::length, unary(Op::Length)},
    {sym::elt, binary(Op::Elt)},
    {sym::aref, binary(Op::Aref, Op::ArefImmediate)},
    {sym::gethash, {Shape::Lookup, Op::Gethash, Op::GethashOr, false, Op::Move, Op::Move}},
    {sym::puthash, {Shape::EffectThree, Op::Puthash, Op::Move, false, Op::Move, Op::Move}},
    {sym::remhash, {Shape::EffectTwo, Op::Remhash, Op::Move, false, Op::Move, Op::Move}},
    {sym::symbol_value, unary(Op::SymbolValue)},
    {sym::symbol_function, unary(Op::SymbolFunction)},
};

// From a symbol's index to its row plus one.
constexpr std::array<uint8_t, sym::kKnownCount> make_index() {
  std::array<uint8_t, sym::kKnownCount> index{};
  for (size_t i = 0; i < std::size(kRows); i++) index[kRows[i].symbol.bits() / kSymbolStride] = static_cast<uint8_t>(i + 1);
  return index;
}
constexpr std::array<uint8_t, sym::kKnownCount> kIndex = make_index();

}  // namespace

Primitive find_primitive(Value symbol) {
  const uint64_t index = symbol.bits() / kSymbolStride;
  if (index >= sym::kKnownCount || kIndex[index] == 0) return {};
  return kRows[kIndex[index] - 1].primitive;
}

Primitive find_unary_primitive(Value symbol) { return symbol == sym::minus ? unary(Op::Negate) : Primitive(); }

}  // namespace emlet::compiler
