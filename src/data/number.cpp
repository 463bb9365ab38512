#include "data/number.h"

#include <algorithm>
#include <bit>
#include <cmath>

#include "data/bignum.h"

namespace emlet {

namespace {

constexpr double kTwo61 = 2305843009213693952.0;

Order order_of(int comparison) {
  return comparison < 0 ? Order::Less : comparison > 0 ? Order::Greater : Order::Equal;
}

Order reverse(Order order) {
  return order == Order::Less ? Order::Greater : order == Order::Greater ? Order::Less : order;
}

Order compare_doubles(double a, double b) {
  return a < b ? Order::Less : a > b ? Order::Greater : a == b ? Order::Equal : Order::Unordered;
}

Order compare_integer_with_double(Value a, double b) {
  if (std::isnan(b)) return Order::Unordered;
  if (std::isinf(b)) return b > 0 ? Order::Less : Order::Greater;
  return order_of(mpz_cmp_d(IntegerView(a), b));
}

// Whether GMP, which ends the program where memory ends, can have what it takes for a result of that many bits.
bool has_room(Heap& heap, size_t bits) {
  constexpr size_t kSmall = size_t{1} << 19;
  return bits <= kSmall || heap.has_room(bits / 2);  // of four such numbers
}

bool too_wide(Heap& heap, size_t bits) { return bits > integer_width(heap) + 64 || !has_room(heap, bits); }

size_t bits_of(mpz_srcptr number) { return mpz_sizeinbase(number, 2); }

using MpzOperation = void (*)(mpz_ptr, mpz_srcptr, mpz_srcptr);

Value apply(Heap& heap, MpzOperation operation, Value a, Value b) {
  const IntegerView left(a), right(b);
  if (!has_room(heap, std::max(bits_of(left), bits_of(right)))) return kMissing;
  BigInteger result;
  operation(result, left, right);
  return make_integer(heap, result);
}

// The integer nearest to a/b, the even one of two.
void divide_to_even(mpz_ptr quotient, mpz_srcptr a, mpz_srcptr b) {
  BigInteger remainder;
  mpz_fdiv_qr(quotient, remainder, a, b);
  mpz_mul_2exp(remainder, remainder, 1);
  const int half = mpz_cmpabs(remainder, b);
  if (half > 0 || (half == 0 && mpz_odd_p(quotient))) mpz_add_ui(quotient, quotient, 1);
}

MpzOperation division_of(Rounding rounding) {
  switch (rounding) {
    case Rounding::Floor:
      return mpz_fdiv_q;
    case Rounding::Ceiling:
      return mpz_cdiv_q;
    case Rounding::ToEven:
      return divide_to_even;
    case Rounding::Truncate:
      break;
  }
  return mpz_tdiv_q;
}

}  // namespace

Value make_big_integer(Heap& heap, int64_t n) {
  BigInteger number;
  mpz_set_si(number, n);
  return make_integer(heap, number);
}

Value make_unsigned(Heap& heap, uint64_t n) {
  if (n <= static_cast<uint64_t>(kMostPositiveFixnum)) return Value::fixnum(static_cast<int64_t>(n));
  BigInteger number;
  mpz_set_ui(number, n);
  return make_integer(heap, number);
}

bool to_int64(Value integer, int64_t* n) {
  if (integer.is_fixnum()) {
    *n = integer.as_fixnum();
    return true;
  }
  const IntegerView view(integer);
  *n = mpz_get_si(view);
  return mpz_fits_slong_p(view);
}

bool to_uint64(Value integer, uint64_t* n) {
  const IntegerView view(integer);
  *n = mpz_get_ui(view);
  return mpz_fits_ulong_p(view);
}

double integer_to_double(Value integer) {
  if (integer.is_fixnum()) return static_cast<double>(integer.as_fixnum());
  // mpz_get_d truncates; Lisp rounds to nearest.  Sixty-six top bits, the lowest of them sticky, round right.
  const IntegerView view(integer);
  const size_t bits = bits_of(view);
  if (bits > 1024) return mpz_sgn(static_cast<mpz_srcptr>(view)) < 0 ? -INFINITY : INFINITY;
  if (bits <= 64) {
    const auto magnitude = static_cast<double>(mpz_get_ui(view));
    return mpz_sgn(static_cast<mpz_srcptr>(view)) < 0 ? -magnitude : magnitude;
  }
  const size_t dropped = bits - 62;
  BigInteger top;
  mpz_tdiv_q_2exp(top, view, dropped);
  uint64_t magnitude = mpz_get_ui(top);
  if (mpz_scan1(view, 0) < dropped) magnitude |= 1;
  const double rounded = std::ldexp(static_cast<double>(magnitude), static_cast<int>(dropped));
  return mpz_sgn(static_cast<mpz_srcptr>(view)) < 0 ? -rounded : rounded;
}

Value integer_from_double(Heap& heap, double number) {
  if (std::fabs(number) < kTwo61) return Value::fixnum(static_cast<int64_t>(number));
  BigInteger integer;
  mpz_set_d(integer, number);
  return make_integer(heap, integer);
}

int sign_of_integer(Value integer) {
  if (integer.is_fixnum()) return integer.as_fixnum() < 0 ? -1 : integer.as_fixnum() > 0;
  return bignum_of(integer).is_negative() ? -1 : 1;
}

Value add_slowly(Heap& heap, Value a, Value b) {
  if (a.is_float() || b.is_float()) return make_float(heap, to_double(a) + to_double(b));
  return apply(heap, mpz_add, a, b);
}

Value subtract_slowly(Heap& heap, Value a, Value b) {
  if (a.is_float() || b.is_float()) return make_float(heap, to_double(a) - to_double(b));
  return apply(heap, mpz_sub, a, b);
}

Value multiply_slowly(Heap& heap, Value a, Value b) {
  if (a.is_float() || b.is_float()) return make_float(heap, to_double(a) * to_double(b));
  if (too_wide(heap, bits_of(IntegerView(a)) + bits_of(IntegerView(b)))) return kMissing;
  return apply(heap, mpz_mul, a, b);
}

Value negate(Heap& heap, Value number) {
  if (number.is_fixnum()) return make_integer(heap, -number.as_fixnum());
  if (number.is_float()) return make_float(heap, -float_value(number));
  return subtract_slowly(heap, Value::fixnum(0), number);
}

Value absolute(Heap& heap, Value number) {
  if (number.is_float()) return std::signbit(float_value(number)) ? make_float(heap, -float_value(number)) : number;
  return sign_of_integer(number) < 0 ? negate(heap, number) : number;
}

Value integer_quotient(Heap& heap, Value a, Value b, Rounding rounding) {
  if (both_fixnums(a, b) && rounding == Rounding::Truncate) {
    return make_integer(heap, a.as_fixnum() / b.as_fixnum());
  }
  return apply(heap, division_of(rounding), a, b);
}

Value integer_remainder(Heap& heap, Value a, Value b) {
  if (both_fixnums(a, b)) return Value::fixnum(a.as_fixnum() % b.as_fixnum());
  return apply(heap, mpz_tdiv_r, a, b);
}

Value integer_modulo(Heap& heap, Value a, Value b) {
  if (!both_fixnums(a, b)) return apply(heap, mpz_fdiv_r, a, b);
  const int64_t divisor = b.as_fixnum();
  const int64_t remainder = a.as_fixnum() % divisor;
  return Value::fixnum(remainder != 0 && (remainder < 0) != (divisor < 0) ? remainder + divisor : remainder);
}

Value integer_power(Heap& heap, Value base, Value exponent) {
  const IntegerView view(base);
  if (mpz_cmpabs_ui(view, 1) <= 0) {  // -1, 0, 1 to any power
    const bool odd = mpz_odd_p(static_cast<mpz_srcptr>(IntegerView(exponent)));
    return sign_of_integer(exponent) == 0 ? Value::fixnum(1) : sign_of_integer(base) < 0 && !odd ? Value::fixnum(1) : base;
  }
  int64_t power;
  size_t bits;
  if (!to_int64(exponent, &power)) return kMissing;
  if (__builtin_mul_overflow(bits_of(view) - 1, static_cast<size_t>(power), &bits) || too_wide(heap, bits)) {
    return kMissing;
  }
  BigInteger result;
  mpz_pow_ui(result, view, static_cast<unsigned long>(power));
  return make_integer(heap, result);
}

Value logical_and(Heap& heap, Value a, Value b) {
  if (both_fixnums(a, b)) return Value::fixnum(a.as_fixnum() & b.as_fixnum());
  return apply(heap, mpz_and, a, b);
}

Value logical_or(Heap& heap, Value a, Value b) {
  if (both_fixnums(a, b)) return Value::fixnum(a.as_fixnum() | b.as_fixnum());
  return apply(heap, mpz_ior, a, b);
}

Value logical_xor(Heap& heap, Value a, Value b) {
  if (both_fixnums(a, b)) return Value::fixnum(a.as_fixnum() ^ b.as_fixnum());
  return apply(heap, mpz_xor, a, b);
}

Value logical_not(Heap& heap, Value a) {
  if (a.is_fixnum()) return Value::fixnum(~a.as_fixnum());
  BigInteger result;
  mpz_com(result, IntegerView(a));
  return make_integer(heap, result);
}

Value arithmetic_shift(Heap& heap, Value n, Value count) {
  const int direction = sign_of_integer(count);
  if (direction == 0 || sign_of_integer(n) == 0) return n;
  const bool right = direction < 0;
  int64_t shift;
  const bool small = to_int64(count, &shift) && shift > -(int64_t{1} << 40) && shift < (int64_t{1} << 40);
  if (right && !small) return Value::fixnum(sign_of_integer(n) < 0 ? -1 : 0);
  if (right && n.is_fixnum()) return Value::fixnum(n.as_fixnum() >> (shift < -63 ? 63 : -shift));
  const IntegerView view(n);
  BigInteger result;
  if (right) {
    mpz_fdiv_q_2exp(result, view, static_cast<mp_bitcnt_t>(-shift));
  } else {
    if (!small || too_wide(heap, bits_of(view) + static_cast<size_t>(shift))) return kMissing;
    mpz_mul_2exp(result, view, static_cast<mp_bitcnt_t>(shift));
  }
  return make_integer(heap, result);
}

uint64_t count_ones(Value integer) {
  if (integer.is_fixnum()) {
    const int64_t n = integer.as_fixnum();
    return static_cast<uint64_t>(std::popcount(static_cast<uint64_t>(n < 0 ? ~n : n)));
  }
  const IntegerView view(integer);
  if (!bignum_of(integer).is_negative()) return mpz_popcount(view);
  BigInteger complement;
  mpz_com(complement, view);
  return mpz_popcount(complement);
}

Order compare_slowly(Value a, Value b) {
  if (a.is_float()) {
    const double number = float_value(a);
    return b.is_float() ? compare_doubles(number, float_value(b)) : reverse(compare_integer_with_double(b, number));
  }
  if (b.is_float()) return compare_integer_with_double(a, float_value(b));
  return order_of(mpz_cmp(IntegerView(a), IntegerView(b)));
}

}  // namespace emlet
