#include "reader/numbers.h"

#include <bit>
#include <charconv>
#include <limits>

#include "data/bignum.h"
#include "data/number.h"

namespace emlet {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

size_t skip_digits(std::string_view text, size_t at) {
  while (at < text.size() && is_digit(text[at])) ++at;
  return at;
}

// The bytes of an exponent at `at`, 0 when there is none; `special` is told about e+INF and e+NaN.
size_t exponent_length(std::string_view text, size_t at, NumberSyntax::Kind& special) {
  if (at >= text.size() || (text[at] != 'e' && text[at] != 'E')) return 0;
  const std::string_view rest = text.substr(at + 1);
  if (rest.starts_with("+INF")) special = NumberSyntax::Kind::Infinity;
  if (rest.starts_with("+NaN")) special = NumberSyntax::Kind::NotANumber;
  if (special != NumberSyntax::Kind::Float) return 5;
  const size_t sign = !rest.empty() && (rest[0] == '+' || rest[0] == '-') ? 1 : 0;
  const size_t end = skip_digits(rest, sign);
  return end > sign ? end + 1 : 0;
}

// from_chars says "out of range" for both ends: which one, by the place of the first digit that counts.
double out_of_range_value(std::string_view digits) {
  long magnitude = 0;
  bool seen_dot = false, significant = false;
  size_t i = 0;
  for (; i < digits.size() && (is_digit(digits[i]) || digits[i] == '.'); ++i) {
    if (digits[i] == '.') {
      seen_dot = true;
      continue;
    }
    significant = significant || digits[i] != '0';
    if (significant && !seen_dot) ++magnitude;
    if (!significant && seen_dot) --magnitude;
  }
  long exponent = 0;
  if (i < digits.size()) {
    const bool negative = digits[i + 1] == '-';
    for (++i; i < digits.size() && exponent < 100'000'000; ++i) {
      if (is_digit(digits[i])) exponent = exponent * 10 + (digits[i] - '0');
    }
    if (negative) exponent = -exponent;
  }
  return significant && magnitude + exponent > 0 ? std::numeric_limits<double>::infinity() : 0.0;
}

double float_from_digits(std::string_view digits) {
  double value = 0;
  const auto parsed = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return parsed.ec == std::errc::result_out_of_range ? out_of_range_value(digits) : value;
}

// 5.0e+NaN is the NaN whose payload is 5.
double not_a_number(std::string_view digits, bool negative) {
  double payload = float_from_digits(digits.empty() ? "0" : digits);
  constexpr uint64_t kQuiet = 0x7FF8000000000000;
  constexpr uint64_t kPayload = (uint64_t{1} << 51) - 1;
  const uint64_t bits = payload < 0x1p52 ? static_cast<uint64_t>(payload) & kPayload : 0;
  return std::bit_cast<double>(kQuiet | bits | (negative ? uint64_t{1} << 63 : 0));
}

}  // namespace

NumberSyntax scan_number(std::string_view text) {
  NumberSyntax syntax;
  const size_t start = !text.empty() && (text[0] == '-' || text[0] == '+') ? 1 : 0;
  const size_t lead = skip_digits(text, start);
  const bool dot = lead < text.size() && text[lead] == '.';
  const size_t trail = dot ? skip_digits(text, lead + 1) : lead;
  const bool has_lead = lead > start, has_trail = dot && trail > lead + 1;
  if (!has_lead && !has_trail) return syntax;
  syntax.negative = start == 1 && text[0] == '-';
  auto special = NumberSyntax::Kind::Float;
  const size_t exponent = exponent_length(text, trail, special);
  if (!has_trail && exponent == 0) {  // "12" and "12."
    syntax.kind = NumberSyntax::Kind::Integer;
    syntax.length = lead + (dot ? 1 : 0);
    syntax.digits = text.substr(start, lead - start);
    return syntax;
  }
  syntax.kind = special;
  syntax.length = trail + exponent;
  const size_t digits_end = special == NumberSyntax::Kind::NotANumber ? lead : syntax.length;
  syntax.digits = text.substr(start, digits_end - start);
  return syntax;
}

Value make_integer(Heap& heap, std::string_view digits, int radix, bool negative) {
  constexpr size_t kSafeDigits = 11;  // 36^11 < 2^61
  const size_t safe = radix <= 10 ? 18 : kSafeDigits;
  if (digits.size() <= safe) {
    int64_t n = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), n, radix);
    return Value::fixnum(negative ? -n : n);
  }
  return integer_from_digits(heap, digits, radix, negative);
}

Value number_value(Heap& heap, const NumberSyntax& syntax) {
  switch (syntax.kind) {
    case NumberSyntax::Kind::None: return kMissing;
    case NumberSyntax::Kind::Integer: return make_integer(heap, syntax.digits, 10, syntax.negative);
    case NumberSyntax::Kind::NotANumber: return make_float(heap, not_a_number(syntax.digits, syntax.negative));
    case NumberSyntax::Kind::Float: {
      const double value = float_from_digits(syntax.digits);
      return make_float(heap, syntax.negative ? -value : value);
    }
    case NumberSyntax::Kind::Infinity: break;
  }
  const double infinity = std::numeric_limits<double>::infinity();
  return make_float(heap, syntax.negative ? -infinity : infinity);
}

Value parse_number(Heap& heap, std::string_view text) {
  const NumberSyntax syntax = scan_number(text);
  return syntax.length == text.size() ? number_value(heap, syntax) : kMissing;
}

}  // namespace emlet
