// Arithmetic, comparison and bits of numbers; numbers as text; random.
#include <cmath>
#include <cstring>

#include "builtins/defun.h"
#include "builtins/install.h"
#include "builtins/support.h"
#include "data/bignum.h"
#include "data/bool_vector.h"
#include "data/number_text.h"
#include "data/symbol.h"
#include "hashtable/hash_mix.h"

namespace emlet {

namespace {

Result<void> check_number(Interp& lisp, Value v) {
  if (EMLET_UNLIKELY(!is_number(v))) return lisp.wrong_type(sym::number_or_marker_p, v);
  return {};
}

Result<void> check_integer(Interp& lisp, Value v) {
  if (EMLET_UNLIKELY(!is_integer(v))) return lisp.wrong_type(sym::integer_or_marker_p, v);
  return {};
}

using Operation = Value (*)(Heap& heap, Value a, Value b);

template <Operation operation>
Completion accumulate(Interp& lisp, Value start, Rest numbers) {
  Value sum = start;
  for (const Value number : numbers) {
    TRY(check_number(lisp, number));
    sum = operation(lisp.heap(), sum, number);
    if (EMLET_UNLIKELY(sum == kMissing)) return lisp.signal(sym::overflow_error, nil);
  }
  return sum;
}

template <Operation operation>
Completion accumulate_bits(Interp& lisp, int64_t start, Rest numbers) {
  Value bits = Value::fixnum(start);
  for (size_t i = 0; i < numbers.size(); ++i) {
    // Emacs 28.2 names number-or-marker-p for the arguments after the first, unless they are floats.
    if (i > 0) TRY(check_number(lisp, numbers[i]));
    TRY(check_integer(lisp, numbers[i]));
    bits = operation(lisp.heap(), bits, numbers[i]);
    if (EMLET_UNLIKELY(bits == kMissing)) return lisp.signal(sym::overflow_error, nil);
  }
  return bits;
}

// Whether each number stands in the wanted order to the next; looks no further than the first that does not.
template <class Wanted>
Completion compare_all(Interp& lisp, Value first, Rest numbers, Wanted wanted) {
  for (const Value number : numbers) {
    TRY(check_number(lisp, first));
    TRY(check_number(lisp, number));
    if (!wanted(compare(first, number))) return nil;
    first = number;
  }
  return sym::t;
}

Completion extreme(Interp& lisp, Value first, Rest numbers, Order wanted) {
  TRY(check_number(lisp, first));
  Value best = first;
  for (const Value number : numbers) {
    TRY(check_number(lisp, number));
    if (compare(number, best) == wanted) {
      best = number;
    } else if (number.is_float() && std::isnan(float_value(number))) {
      return number;
    }
  }
  return best;
}

Completion divide(Interp& lisp, Value a, Value b) {
  if (a.is_float() || b.is_float()) return make_float(lisp.heap(), to_double(a) / to_double(b));
  if (b == Value::fixnum(0)) return lisp.signal(sym::arith_error, nil);
  return number_or_overflow(lisp, integer_quotient(lisp.heap(), a, b, Rounding::Truncate));
}

double float_modulo(double a, double b) {
  const double remainder = std::fmod(a, b);
  const bool wrong_sign = b < 0 ? remainder > 0 : remainder < 0;
  return wrong_sign ? remainder + b : remainder;
}

DEFUN(plus, "+", "&rest NUMBERS", "Return the sum of NUMBERS.")
(Interp& lisp, Rest numbers) -> Completion {
  if (EMLET_LIKELY(numbers.size() == 2 && both_fixnums(numbers[0], numbers[1]))) {
    return add(lisp.heap(), numbers[0], numbers[1]);
  }
  if (numbers.empty()) return Value::fixnum(0);
  TRY(check_number(lisp, numbers[0]));
  return accumulate<add>(lisp, numbers[0], numbers.subspan(1));
}

DEFUN(minus, "-", "&optional NUMBER &rest NUMBERS", "Subtract the other arguments from the first, or negate the only one.")
(Interp& lisp, Rest numbers) -> Completion {
  if (numbers.empty()) return Value::fixnum(0);
  TRY(check_number(lisp, numbers[0]));
  if (numbers.size() == 1) return number_or_overflow(lisp, negate(lisp.heap(), numbers[0]));
  return accumulate<subtract>(lisp, numbers[0], numbers.subspan(1));
}

DEFUN(times, "*", "&rest NUMBERS", "Return the product of NUMBERS.")
(Interp& lisp, Rest numbers) -> Completion {
  if (numbers.empty()) return Value::fixnum(1);
  TRY(check_number(lisp, numbers[0]));
  return accumulate<multiply>(lisp, numbers[0], numbers.subspan(1));
}

DEFUN(quotient, "/", "NUMBER &rest DIVISORS", "Divide NUMBER by DIVISORS, or 1 by NUMBER when it stands alone.")
(Interp& lisp, Value number, Rest divisors) -> Completion {
  TRY(check_number(lisp, number));
  if (divisors.empty()) return divide(lisp, Value::fixnum(1), number);
  // A float later on makes all of it a division of floats.
  for (const Value divisor : divisors.subspan(1)) {
    if (divisor.is_float()) number = make_float(lisp.heap(), to_double(number));
  }
  for (const Value divisor : divisors) {
    TRY(check_number(lisp, divisor));
    LET_TRY(quotient, divide(lisp, number, divisor));
    number = quotient;
  }
  return number;
}

DEFUN(remainder, "%", "X Y", "Return the remainder of X by Y, both integers; it has the sign of X.")
(Interp& lisp, Value x, Value y) -> Completion {
  TRY(check_integer(lisp, x));
  TRY(check_integer(lisp, y));
  if (y == Value::fixnum(0)) return lisp.signal(sym::arith_error, nil);
  return number_or_overflow(lisp, integer_remainder(lisp.heap(), x, y));
}

DEFUN(mod, "mod", "X Y", "Return X modulo Y; it has the sign of Y.")
(Interp& lisp, Value x, Value y) -> Completion {
  TRY(check_number(lisp, x));
  TRY(check_number(lisp, y));
  if (x.is_float() || y.is_float()) return make_float(lisp.heap(), float_modulo(to_double(x), to_double(y)));
  if (y == Value::fixnum(0)) return lisp.signal(sym::arith_error, nil);
  return number_or_overflow(lisp, integer_modulo(lisp.heap(), x, y));
}

DEFUN(add1, "1+", "NUMBER", "Return NUMBER plus one.")
(Interp& lisp, Value number) -> Completion {
  TRY(check_number(lisp, number));
  return number_or_overflow(lisp, add(lisp.heap(), number, Value::fixnum(1)));
}

DEFUN(sub1, "1-", "NUMBER", "Return NUMBER minus one.")
(Interp& lisp, Value number) -> Completion {
  TRY(check_number(lisp, number));
  return number_or_overflow(lisp, subtract(lisp.heap(), number, Value::fixnum(1)));
}

DEFUN(max, "max", "NUMBER &rest NUMBERS", "Return the largest of the arguments.")
(Interp& lisp, Value number, Rest numbers) -> Completion { return extreme(lisp, number, numbers, Order::Greater); }

DEFUN(min, "min", "NUMBER &rest NUMBERS", "Return the smallest of the arguments.")
(Interp& lisp, Value number, Rest numbers) -> Completion { return extreme(lisp, number, numbers, Order::Less); }

DEFUN(equal_number, "=", "NUMBER &rest NUMBERS", "Return t if the arguments are equal as numbers.")
(Interp& lisp, Value number, Rest numbers) -> Completion {
  return compare_all(lisp, number, numbers, [](Order order) { return order == Order::Equal; });
}

DEFUN(less, "<", "NUMBER &rest NUMBERS", "Return t if each argument is less than the next.")
(Interp& lisp, Value number, Rest numbers) -> Completion {
  return compare_all(lisp, number, numbers, [](Order order) { return order == Order::Less; });
}

DEFUN(greater, ">", "NUMBER &rest NUMBERS", "Return t if each argument is greater than the next.")
(Interp& lisp, Value number, Rest numbers) -> Completion {
  return compare_all(lisp, number, numbers, [](Order order) { return order == Order::Greater; });
}

DEFUN(less_equal, "<=", "NUMBER &rest NUMBERS", "Return t if no argument is greater than the next.")
(Interp& lisp, Value number, Rest numbers) -> Completion {
  return compare_all(lisp, number, numbers,
                     [](Order order) { return order == Order::Less || order == Order::Equal; });
}

DEFUN(greater_equal, ">=", "NUMBER &rest NUMBERS", "Return t if no argument is less than the next.")
(Interp& lisp, Value number, Rest numbers) -> Completion {
  return compare_all(lisp, number, numbers,
                     [](Order order) { return order == Order::Greater || order == Order::Equal; });
}

DEFUN(unequal_number, "/=", "NUM1 NUM2", "Return t if the arguments are not equal as numbers.")
(Interp& lisp, Value a, Value b) -> Completion {
  TRY(check_number(lisp, a));
  TRY(check_number(lisp, b));
  return Value::boolean(compare(a, b) != Order::Equal);
}

DEFUN(logand, "logand", "&rest INTS", "Return the bitwise and of the arguments.")
(Interp& lisp, Rest numbers) -> Completion { return accumulate_bits<logical_and>(lisp, -1, numbers); }

DEFUN(logior, "logior", "&rest INTS", "Return the bitwise or of the arguments.")
(Interp& lisp, Rest numbers) -> Completion { return accumulate_bits<logical_or>(lisp, 0, numbers); }

DEFUN(logxor, "logxor", "&rest INTS", "Return the bitwise exclusive or of the arguments.")
(Interp& lisp, Rest numbers) -> Completion { return accumulate_bits<logical_xor>(lisp, 0, numbers); }

DEFUN(lognot, "lognot", "NUMBER", "Return the bitwise complement of NUMBER.")
(Interp& lisp, Integer number) -> Completion {
  return number_or_overflow(lisp, logical_not(lisp.heap(), number));
}

DEFUN(logcount, "logcount", "VALUE", "Return the number of ones in VALUE, or of zeros when it is negative.")
(Integer value) -> Completion { return Value::fixnum(static_cast<int64_t>(count_ones(value))); }

DEFUN(ash, "ash", "VALUE COUNT", "Return VALUE shifted left by COUNT bits, to the right when COUNT is negative.")
(Interp& lisp, Integer value, Integer count) -> Completion {
  return number_or_overflow(lisp, arithmetic_shift(lisp.heap(), value, count));
}

DEFUN(number_to_string, "number-to-string", "NUMBER", "Return the decimal text of NUMBER.")
(Interp& lisp, Number number) -> Completion {
  TRY(lisp.check_room(room_for_digits(number)));
  return lisp.string(number_to_text(number));
}

DEFUN(string_to_number, "string-to-number", "STRING &optional BASE",
      "Return the number that STRING begins with, after spaces; 0 when there is none.")
(Interp& lisp, String& string, Opt<Fixnum> base) -> Completion {
  const int64_t radix = base ? (*base).n : 10;
  if (radix < 2 || radix > 16) return lisp.signal(sym::args_out_of_range, {Value::fixnum(radix)});
  std::string_view text = string.text();
  while (!text.empty() && (text[0] == ' ' || text[0] == '\t')) text.remove_prefix(1);
  const ParsedNumber parsed = parse_number(lisp.heap(), text, static_cast<int>(radix));
  switch (parsed.status) {
    case ParsedNumber::Status::Found:
      return parsed.number;
    case ParsedNumber::Status::TooWide:
      return lisp.signal(sym::overflow_error, nil);
    case ParsedNumber::Status::None:
      break;
  }
  return Value::fixnum(0);
}

// The state of the world's generator: four words, kept as the bits of a bool-vector behind the symbol `random`.
// The generator is xoshiro256**.
class Generator {
 public:
  explicit Generator(Interp& lisp) : holder_(symbol_of(lisp.heap(), sym::random)) {
    if (holder_.spare.get().is_nil()) {
      holder_.spare.set(lisp.heap(), sym::random, Value::of(BoolVector::make(lisp.heap(), 256, false)));
      uint64_t entropy[1];
      lisp.host().entropy(entropy, sizeof entropy);
      seed(entropy[0]);
    }
  }

  void seed(uint64_t number) {
    for (int i = 0; i < 4; ++i) words()[i] = number = mix_words(number, static_cast<uint64_t>(i) + 1);
  }

  uint64_t next() {
    uint64_t* s = words();
    const uint64_t result = std::rotl(s[1] * 5, 7) * 9;
    const uint64_t shifted = s[1] << 17;
    s[2] ^= s[0];
    s[3] ^= s[1];
    s[1] ^= s[2];
    s[0] ^= s[3];
    s[2] ^= shifted;
    s[3] = std::rotl(s[3], 45);
    return result;
  }

  uint64_t below(uint64_t limit) {
    const uint64_t unfair = UINT64_MAX - UINT64_MAX % limit;
    uint64_t number = next();
    while (number >= unfair) number = next();
    return number % limit;
  }

 private:
  uint64_t* words() { return bool_vector_of(holder_.spare).words(); }
  Symbol& holder_;
};

Completion random_below_bignum(Interp& lisp, Generator& generator, Value limit) {
  const IntegerView view(limit);
  const size_t limbs = mpz_size(view) + 1;
  BigInteger number;
  for (size_t i = 0; i < limbs; ++i) {
    mpz_mul_2exp(number, number, 64);
    mpz_add_ui(number, number, generator.next());
  }
  mpz_fdiv_r(number, number, view);
  return number_or_overflow(lisp, make_integer(lisp.heap(), static_cast<mpz_srcptr>(number)));
}

DEFUN(random, "random", "&optional LIMIT",
      "Return a random integer: below LIMIT when that is a positive integer; t and strings seed the generator.")
(Interp& lisp, Opt<Value> limit) -> Completion {
  Generator generator(lisp);
  if (*limit == sym::t) {
    uint64_t entropy;
    lisp.host().entropy(&entropy, sizeof entropy);
    generator.seed(entropy);
  } else if (is_string(*limit)) {
    const std::string_view text = string_of(*limit).text();
    generator.seed(hash_bytes(text.data(), text.size(), kHashKey0));
  } else if (is_integer(*limit) && sign_of_integer(*limit) > 0) {
    if (!(*limit).is_fixnum()) return random_below_bignum(lisp, generator, *limit);
    return Value::fixnum(static_cast<int64_t>(generator.below(static_cast<uint64_t>((*limit).as_fixnum()))));
  }
  return Value::fixnum(static_cast<int64_t>(generator.next()) >> 2);
}

constexpr Builtin kNumberBuiltins[] = {
    EMLET_FN(plus),         EMLET_FN(minus),   EMLET_FN(times),      EMLET_FN(quotient),
    EMLET_FN(remainder),    EMLET_FN(mod),     EMLET_FN(add1),       EMLET_FN(sub1),
    EMLET_FN(max),          EMLET_FN(min),     EMLET_FN(equal_number), EMLET_FN(less),
    EMLET_FN(greater),      EMLET_FN(less_equal), EMLET_FN(greater_equal), EMLET_FN(unequal_number),
    EMLET_FN(logand),       EMLET_FN(logior),  EMLET_FN(logxor),     EMLET_FN(lognot),
    EMLET_FN(logcount),     EMLET_FN(ash),     EMLET_FN(number_to_string), EMLET_FN(string_to_number),
    EMLET_FN(random)};

}  // namespace

void install_number(Interp& lisp) {
  lisp.install(kNumberBuiltins);
  const auto define = [&](Value symbol, Value value) {
    lisp.set_variable(symbol, value);
    symbol_of(lisp.heap(), symbol).set(Symbol::kSpecial);
  };
  define(sym::most_positive_fixnum, Value::fixnum(kMostPositiveFixnum));
  define(sym::most_negative_fixnum, Value::fixnum(kMostNegativeFixnum));
  symbol_of(lisp.heap(), sym::most_positive_fixnum).set(Symbol::kConstant);
  symbol_of(lisp.heap(), sym::most_negative_fixnum).set(Symbol::kConstant);
  define(sym::integer_width, Value::fixnum(65536));
}

}  // namespace emlet
