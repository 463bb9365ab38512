// Functions of floats, and rounding.
#include <cmath>

#include "builtins/defun.h"
#include "builtins/install.h"
#include "builtins/support.h"
#include "data/bignum.h"

namespace emlet {

namespace {

struct FloatCheck {
  static bool accepts(Value v) { return v.is_float(); }
  static constexpr Value predicate = sym::floatp;
};
using Float_ = Checked<FloatCheck>;  // named apart from the cell type Float

// `number` times two to the power of `exponent` is an integer; gives that integer and the exponent that undoes it.
int as_scaled_integer(BigInteger& integer, Value number) {
  if (!number.is_float()) {
    mpz_set(integer, IntegerView(number));
    return 0;
  }
  int exponent;
  const double significand = std::frexp(float_value(number), &exponent);
  mpz_set_d(integer, std::ldexp(significand, 53));
  return exponent - 53;
}

// The exact quotient, rounded: floats are rationals too.
Value rational_quotient(Heap& heap, Value a, Value b, Rounding rounding) {
  BigInteger numerator, denominator;
  const int shift = as_scaled_integer(numerator, a) - as_scaled_integer(denominator, b);
  BigInteger& scaled = shift > 0 ? numerator : denominator;
  mpz_mul_2exp(scaled, scaled, static_cast<mp_bitcnt_t>(shift > 0 ? shift : -shift));
  const Value top = make_integer(heap, static_cast<mpz_srcptr>(numerator));
  const Value bottom = make_integer(heap, static_cast<mpz_srcptr>(denominator));
  if (top == kMissing || bottom == kMissing) return kMissing;
  return integer_quotient(heap, top, bottom, rounding);
}

double round_double(double number, Rounding rounding) {
  switch (rounding) {
    case Rounding::Floor:
      return std::floor(number);
    case Rounding::Ceiling:
      return std::ceil(number);
    case Rounding::ToEven:
      return std::nearbyint(number);
    case Rounding::Truncate:
      break;
  }
  return std::trunc(number);
}

Completion rounded_double(Interp& lisp, double number, Rounding rounding) {
  if (!std::isfinite(number)) return lisp.signal(sym::overflow_error, nil);
  return number_or_overflow(lisp, integer_from_double(lisp.heap(), round_double(number, rounding)));
}

Completion rounded(Interp& lisp, Value number, Value divisor, Rounding rounding) {
  if (!is_number(number)) return lisp.wrong_type(sym::numberp, number);
  if (divisor.is_nil()) {
    return number.is_float() ? rounded_double(lisp, float_value(number), rounding) : Completion(number);
  }
  if (!is_number(divisor)) return lisp.wrong_type(sym::numberp, divisor);
  if (to_double(divisor) == 0) return lisp.signal(sym::arith_error, nil);
  if (is_integer(number) && is_integer(divisor)) {
    return number_or_overflow(lisp, integer_quotient(lisp.heap(), number, divisor, rounding));
  }
  const bool finite = (!number.is_float() || std::isfinite(float_value(number))) &&
                      (!divisor.is_float() || std::isfinite(float_value(divisor)));
  // An integer of any size is nothing beside infinity: Emacs 28.2 gives 0, whatever the rounding.
  if (is_integer(number) && std::isinf(to_double(divisor))) return Value::fixnum(0);
  if (!finite) return rounded_double(lisp, to_double(number) / to_double(divisor), rounding);
  return number_or_overflow(lisp, rational_quotient(lisp.heap(), number, divisor, rounding));
}

#define EMLET_ROUNDING(cname, how, what)                                                          \
  DEFUN(cname, #cname, "ARG &optional DIVISOR", "Return ARG, or ARG by DIVISOR, rounded " what ".") \
  (Interp& lisp, Value number, Opt<Value> divisor) -> Completion {                                \
    return rounded(lisp, number, *divisor, Rounding::how);                                        \
  }
EMLET_ROUNDING(floor, Floor, "down")
EMLET_ROUNDING(ceiling, Ceiling, "up")
EMLET_ROUNDING(round, ToEven, "to the nearest integer, the even one of two")
EMLET_ROUNDING(truncate, Truncate, "toward zero")
#undef EMLET_ROUNDING

#define EMLET_FLOAT_ROUNDING(cname, how, what)                                    \
  DEFUN(cname, #cname, "ARG", "Return the float ARG rounded " what ", a float.")  \
  (Heap& heap, Float_ number) -> Completion {                                     \
    return make_float(heap, round_double(float_value(number), Rounding::how));    \
  }
EMLET_FLOAT_ROUNDING(ffloor, Floor, "down")
EMLET_FLOAT_ROUNDING(fceiling, Ceiling, "up")
EMLET_FLOAT_ROUNDING(fround, ToEven, "to the nearest integer")
EMLET_FLOAT_ROUNDING(ftruncate, Truncate, "toward zero")
#undef EMLET_FLOAT_ROUNDING

#define EMLET_FLOAT_FUNCTION(cname, what)                           \
  DEFUN(cname, #cname, "ARG", "Return the " what " of ARG.")        \
  (Heap& heap, Number number) -> Completion { return make_float(heap, std::cname(to_double(number))); }
EMLET_FLOAT_FUNCTION(sin, "sine")
EMLET_FLOAT_FUNCTION(cos, "cosine")
EMLET_FLOAT_FUNCTION(tan, "tangent")
EMLET_FLOAT_FUNCTION(asin, "inverse sine")
EMLET_FLOAT_FUNCTION(acos, "inverse cosine")
EMLET_FLOAT_FUNCTION(exp, "exponential")
EMLET_FLOAT_FUNCTION(sqrt, "square root")
#undef EMLET_FLOAT_FUNCTION

DEFUN(atan, "atan", "Y &optional X", "Return the inverse tangent of Y, or of Y by X with the signs of both heeded.")
(Heap& heap, Number y, Opt<Number> x) -> Completion {
  return make_float(heap, x ? std::atan2(to_double(y), to_double(*x)) : std::atan(to_double(y)));
}

DEFUN(log, "log", "ARG &optional BASE", "Return the logarithm of ARG, natural or to BASE.")
(Heap& heap, Number number, Opt<Number> base) -> Completion {
  const double d = to_double(number);
  if (!base) return make_float(heap, std::log(d));
  const double b = to_double(*base);
  const double result = b == 10 ? std::log10(d) : b == 2 ? std::log2(d) : std::log(d) / std::log(b);
  return make_float(heap, result);
}

DEFUN(expt, "expt", "ARG1 ARG2", "Return ARG1 to the power of ARG2.")
(Interp& lisp, Number base, Number exponent) -> Completion {
  const bool exact = is_integer(base) && is_integer(exponent) && sign_of_integer(exponent) >= 0;
  if (exact) return number_or_overflow(lisp, integer_power(lisp.heap(), base, exponent));
  return make_float(lisp.heap(), std::pow(to_double(base), to_double(exponent)));
}

DEFUN(abs, "abs", "ARG", "Return the absolute value of ARG.")
(Interp& lisp, Number number) -> Completion { return number_or_overflow(lisp, absolute(lisp.heap(), number)); }

DEFUN(float_, "float", "ARG", "Return the float nearest to ARG.")
(Heap& heap, Number number) -> Completion {
  return number.word.is_float() ? number.word : make_float(heap, to_double(number));
}

DEFUN(isnan, "isnan", "X", "Return t if the float X is not a number.")
(Float_ x) -> Completion { return Value::boolean(std::isnan(float_value(x))); }

DEFUN(copysign, "copysign", "X1 X2", "Return the float X1 with the sign of the float X2.")
(Heap& heap, Float_ x1, Float_ x2) -> Completion {
  return make_float(heap, std::copysign(float_value(x1), float_value(x2)));
}

DEFUN(frexp, "frexp", "X", "Return (S . E) so that X is S times two to the power of E, S from 0.5 to 1.")
(Heap& heap, Number x) -> Completion {
  int exponent = 0;
  const double significand = std::frexp(to_double(x), &exponent);
  return heap.cons(make_float(heap, significand), Value::fixnum(std::isfinite(significand) ? exponent : 0));
}

DEFUN(ldexp, "ldexp", "SGNFCAND EXPONENT", "Return SGNFCAND times two to the power of EXPONENT, a float.")
(Interp& lisp, Value significand, Fixnum exponent) -> Completion {
  if (!is_number(significand)) return lisp.wrong_type(sym::numberp, significand);
  const int64_t power = exponent.n > 10000 ? 10000 : exponent.n < -10000 ? -10000 : exponent.n;
  return make_float(lisp.heap(), std::ldexp(to_double(significand), static_cast<int>(power)));
}

DEFUN(logb, "logb", "ARG", "Return the binary exponent of ARG, an integer.")
(Heap& heap, Number number) -> Completion {
  if (is_integer(number) && sign_of_integer(number) != 0) {
    return Value::fixnum(static_cast<int64_t>(mpz_sizeinbase(IntegerView(number), 2)) - 1);
  }
  const double d = to_double(number);
  if (d == 0) return make_float(heap, -INFINITY);
  if (std::isnan(d)) return make_float(heap, d);
  return std::isfinite(d) ? Value::fixnum(std::ilogb(d)) : make_float(heap, INFINITY);
}

constexpr Builtin kFloatBuiltins[] = {
    EMLET_FN(floor), EMLET_FN(ceiling),  EMLET_FN(round),  EMLET_FN(truncate), EMLET_FN(ffloor), EMLET_FN(fceiling),
    EMLET_FN(fround), EMLET_FN(ftruncate), EMLET_FN(sin),  EMLET_FN(cos),      EMLET_FN(tan),    EMLET_FN(asin),
    EMLET_FN(acos),  EMLET_FN(exp),      EMLET_FN(sqrt),   EMLET_FN(atan),     EMLET_FN(log),    EMLET_FN(expt),
    EMLET_FN(abs),   EMLET_FN(float_),   EMLET_FN(isnan),  EMLET_FN(copysign), EMLET_FN(frexp),  EMLET_FN(ldexp),
    EMLET_FN(logb)};

}  // namespace

void install_float(Interp& lisp) { lisp.install(kFloatBuiltins); }

}  // namespace emlet
