// Numbers: the arithmetic of fixnums, bignums and floats, without markers and without errors.
//
// An operation of integers gives an integer; as soon as one operand is a float, the result is one.  kMissing as a result
// means that the integer would be wider than `integer-width` (the builtins signal overflow-error).  Operands must be
// numbers; those of the integer_ and logical functions integers.  The fast cases are inline; builtins and the VM's
// instructions share them.
#pragma once

#include <cstdint>

#include "core/value.h"
#include "data/float.h"
#include "gc/heap.h"

namespace emlet {

inline bool is_integer(Value v) { return v.is_fixnum() || v.is_kind(Kind::Bignum); }
inline bool is_number(Value v) { return v.is_fixnum() || v.is_float() || v.is_kind(Kind::Bignum); }

// --- between C++ and Lisp ---
Value make_big_integer(Heap& heap, int64_t n);
inline Value make_integer(Heap& heap, int64_t n) {
  return EMLET_LIKELY(fits_fixnum(n)) ? Value::fixnum(n) : make_big_integer(heap, n);
}
Value make_unsigned(Heap& heap, uint64_t n);
// The integer's value, when it fits.
bool to_int64(Value integer, int64_t* n);
bool to_uint64(Value integer, uint64_t* n);
double integer_to_double(Value integer);
inline double to_double(Value number) { return number.is_float() ? float_value(number) : integer_to_double(number); }
// The integer part of a finite double.
Value integer_from_double(Heap& heap, double number);
// -1, 0 or 1.
int sign_of_integer(Value integer);

// --- arithmetic ---
Value add_slowly(Heap& heap, Value a, Value b);
Value subtract_slowly(Heap& heap, Value a, Value b);
Value multiply_slowly(Heap& heap, Value a, Value b);

inline Value add(Heap& heap, Value a, Value b) {
  if (EMLET_LIKELY(both_fixnums(a, b))) return make_integer(heap, a.as_fixnum() + b.as_fixnum());
  if (a.is_float() && b.is_float()) return make_float(heap, float_value(a) + float_value(b));
  return add_slowly(heap, a, b);
}
inline Value subtract(Heap& heap, Value a, Value b) {
  if (EMLET_LIKELY(both_fixnums(a, b))) return make_integer(heap, a.as_fixnum() - b.as_fixnum());
  if (a.is_float() && b.is_float()) return make_float(heap, float_value(a) - float_value(b));
  return subtract_slowly(heap, a, b);
}
inline Value multiply(Heap& heap, Value a, Value b) {
  int64_t product;
  if (EMLET_LIKELY(both_fixnums(a, b)) && !__builtin_mul_overflow(a.as_fixnum(), b.as_fixnum(), &product)) {
    return make_integer(heap, product);
  }
  if (a.is_float() && b.is_float()) return make_float(heap, float_value(a) * float_value(b));
  return multiply_slowly(heap, a, b);
}
Value negate(Heap& heap, Value number);
Value absolute(Heap& heap, Value number);

// Integers; `b` is not zero.
enum class Rounding : uint8_t { Truncate, Floor, Ceiling, ToEven };
Value integer_quotient(Heap& heap, Value a, Value b, Rounding rounding);
Value integer_remainder(Heap& heap, Value a, Value b);  // has the sign of `a`
Value integer_modulo(Heap& heap, Value a, Value b);     // has the sign of `b`
Value integer_power(Heap& heap, Value base, Value exponent);  // exponent not negative

Value logical_and(Heap& heap, Value a, Value b);
Value logical_or(Heap& heap, Value a, Value b);
Value logical_xor(Heap& heap, Value a, Value b);
Value logical_not(Heap& heap, Value a);
// `n` times two to the power `count`, rounded down.
Value arithmetic_shift(Heap& heap, Value n, Value count);
uint64_t count_ones(Value integer);  // of a negative one: its zeros

// --- comparison: exact, also between integers and floats ---
enum class Order : uint8_t { Less, Equal, Greater, Unordered };
Order compare_slowly(Value a, Value b);
inline Order compare(Value a, Value b) {
  if (EMLET_LIKELY(both_fixnums(a, b))) {
    return a.as_fixnum() < b.as_fixnum() ? Order::Less : a == b ? Order::Equal : Order::Greater;
  }
  return compare_slowly(a, b);
}

}  // namespace emlet
