#include "builtins/number_format.h"

#include <cmath>
#include <cstdlib>

#include "core/ascii.h"
#include "core/utf8.h"
#include "data/float.h"
#include "data/number.h"
#include "data/number_text.h"

namespace emlet {

namespace {

// Reads digits from `at`; numbers too large for anything stay at the largest.
size_t read_number(std::string_view text, size_t& at) {
  size_t number = 0;
  for (; at < text.size() && is_digit(text[at]); ++at) {
    if (__builtin_mul_overflow(number, size_t{10}, &number) ||
        __builtin_add_overflow(number, static_cast<size_t>(text[at] - '0'), &number)) {
      number = FormatDirective::kNone - 1;
    }
  }
  return number;
}

bool take_flag(char c, FormatDirective& directive) {
  switch (c) {
    case '-':
      return directive.minus = true;
    case '+':
      return directive.plus = true;
    case ' ':
      return directive.space = true;
    case '#':
      return directive.sharp = true;
    case '0':
      return directive.zero = true;
    default:
      return false;
  }
}

std::string sign_for(bool negative, const FormatDirective& directive) {
  return negative ? "-" : directive.plus ? "+" : directive.space ? " " : "";
}

// %#g: the zeros at the end stay, so the form is chosen here, by the exponent that %e would show.
std::string general_with_zeros(long double number, size_t precision) {
  const size_t digits = precision == 0 ? 1 : precision;
  const std::string scientific = format_long_double(number, 'e', static_cast<int>(digits) - 1);
  const long exponent = std::strtol(scientific.c_str() + scientific.find('e') + 1, nullptr, 10);
  if (exponent < -4 || exponent >= static_cast<long>(digits)) return scientific;
  return format_long_double(number, 'f', static_cast<int>(static_cast<long>(digits) - 1 - exponent));
}

std::string format_magnitude(long double magnitude, char form, int precision) {
  const auto narrow = static_cast<double>(magnitude);
  return narrow == magnitude ? format_double(narrow, form, precision) : format_long_double(magnitude, form, precision);
}

void ensure_point(std::string& text) {
  if (text.find('.') != std::string::npos) return;
  const size_t mark = text.find('e');
  text.insert(mark == std::string::npos ? text.size() : mark, 1, '.');
}

}  // namespace

FormatDirective parse_directive(std::string_view text) {
  FormatDirective directive;
  size_t at = 1;
  // %N$: a number that a dollar sign follows.
  size_t after = at;
  const size_t field = read_number(text, after);
  if (after > at && after < text.size() && text[after] == '$' && field > 0) {
    directive.field = field;
    at = after + 1;
  }
  while (at < text.size() && take_flag(text[at], directive)) ++at;
  directive.width = read_number(text, at);
  if (at < text.size() && text[at] == '.') {
    ++at;
    directive.precision = read_number(text, at);
  }
  if (at < text.size()) {
    size_t bytes;
    directive.conversion = decode_character(text.data() + at, &bytes);
    at += bytes;
  }
  directive.length = at;
  return directive;
}

FormattedNumber format_integer(Value integer, const FormatDirective& directive) {
  const uint32_t conversion = directive.conversion;
  const int radix = conversion == 'o' ? 8 : conversion == 'x' || conversion == 'X' ? 16 : 10;
  std::string digits = integer_to_text(integer, radix);
  const bool negative = digits[0] == '-';
  if (negative) digits.erase(0, 1);
  const bool zero = digits == "0";
  if (zero && directive.precision == 0) digits.clear();
  if (directive.has_precision() && digits.size() < directive.precision) {
    digits.insert(0, directive.precision - digits.size(), '0');
  }
  if (conversion == 'X') {
    for (char& c : digits) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
  }
  FormattedNumber result{sign_for(negative, directive), std::move(digits), !directive.has_precision()};
  if (directive.sharp && radix == 8 && (result.digits.empty() || result.digits[0] != '0')) {
    result.digits.insert(0, 1, '0');
  }
  if (directive.sharp && radix == 16 && !zero) result.sign += conversion == 'X' ? "0X" : "0x";
  return result;
}

long double widened(Value number) {
  int64_t n;
  uint64_t natural;
  if (number.is_float()) return float_value(number);
  if (to_int64(number, &n)) return static_cast<long double>(n);
  if (to_uint64(number, &natural)) return static_cast<long double>(natural);
  return integer_to_double(number);
}

FormattedNumber format_float(long double number, const FormatDirective& directive) {
  const bool negative = std::signbit(number) && !std::isnan(number);
  const std::string sign = sign_for(negative || (std::isnan(number) && std::signbit(number)), directive);
  if (!std::isfinite(number)) return {sign, std::isnan(number) ? "nan" : "inf", false};
  const long double magnitude = std::fabs(number);
  const size_t precision = directive.has_precision() ? directive.precision : 6;
  const char form = static_cast<char>(directive.conversion);
  std::string digits = form == 'g' && directive.sharp
                           ? general_with_zeros(magnitude, precision)
                           : format_magnitude(magnitude, form, static_cast<int>(precision));
  if (directive.sharp) ensure_point(digits);
  return {sign, std::move(digits), true};
}

}  // namespace emlet
