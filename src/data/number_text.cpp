#include "data/number_text.h"

#include <charconv>
#include <cmath>

#include "data/bignum.h"
#include "data/float.h"
#include "data/number.h"

namespace emlet {

namespace {

int digit_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'z') return c - 'a' + 10;
  if (c >= 'A' && c <= 'Z') return c - 'A' + 10;
  return 99;
}

size_t skip_digits(std::string_view text, size_t at, int radix) {
  while (at < text.size() && digit_value(text[at]) < radix) ++at;
  return at;
}

// The parts of a number in a text, as offsets.
struct NumberShape {
  size_t start = 0;        // of the digits, after a sign
  size_t lead_end = 0;     // of the digits before the point
  size_t end = 0;          // of all that belongs to the number
  bool negative = false;
  bool is_float = false;
  enum class Special : uint8_t { None, Infinity, NotANumber } special = Special::None;
  bool empty = true;
};

void take_exponent(std::string_view text, NumberShape& shape) {
  size_t at = shape.end;
  if (at >= text.size() || (text[at] != 'e' && text[at] != 'E')) return;
  ++at;
  const std::string_view rest = text.substr(at);
  if (rest.starts_with("+INF") || rest.starts_with("+NaN")) {
    shape.special = rest[1] == 'I' ? NumberShape::Special::Infinity : NumberShape::Special::NotANumber;
    shape.is_float = true;
    shape.end = at + 4;
    return;
  }
  if (at < text.size() && (text[at] == '+' || text[at] == '-')) ++at;
  const size_t digits_end = skip_digits(text, at, 10);
  if (digits_end == at) return;
  shape.is_float = true;
  shape.end = digits_end;
}

NumberShape shape_of(std::string_view text, int radix) {
  NumberShape shape;
  if (!text.empty() && (text[0] == '-' || text[0] == '+')) {
    shape.negative = text[0] == '-';
    shape.start = 1;
  }
  shape.end = shape.lead_end = skip_digits(text, shape.start, radix);
  shape.empty = shape.lead_end == shape.start;
  if (radix != 10) return shape;
  if (shape.end < text.size() && text[shape.end] == '.') {
    const size_t digits_end = skip_digits(text, shape.end + 1, 10);
    if (digits_end > shape.end + 1) {
      shape.is_float = true;
      shape.empty = false;
      shape.end = digits_end;
    } else if (!shape.empty) {
      shape.end = digits_end;
    }
  }
  if (!shape.empty) take_exponent(text, shape);
  return shape;
}

double special_double(std::string_view text, const NumberShape& shape) {
  if (shape.special == NumberShape::Special::Infinity) return shape.negative ? -INFINITY : INFINITY;
  uint64_t payload = 0;
  for (size_t i = shape.start; i < shape.lead_end; ++i) {
    payload = payload * 10 + static_cast<uint64_t>(text[i] - '0');
  }
  constexpr uint64_t kQuietNan = uint64_t{0xFFF} << 51;
  const uint64_t bits = kQuietNan | (payload & ((uint64_t{1} << 51) - 1));
  return std::bit_cast<double>(bits | (shape.negative ? uint64_t{1} << 63 : 0));
}

// What from_chars found too large or too small: infinite when the number has digits left of the point.
double out_of_range(std::string_view digits) {
  const size_t mark = digits.find_first_of("eE");
  const bool shrinks = mark != std::string_view::npos && mark + 1 < digits.size() && digits[mark + 1] == '-';
  const size_t point = digits.find('.');
  const size_t significant = digits.find_first_not_of("0.");
  if (shrinks) return 0.0;
  if (mark == std::string_view::npos) return point != std::string_view::npos && significant > point ? 0.0 : INFINITY;
  return INFINITY;
}

double double_of(std::string_view text, const NumberShape& shape) {
  if (shape.special != NumberShape::Special::None) return special_double(text, shape);
  std::string digits(text.substr(shape.start, shape.end - shape.start));
  // from_chars wants a digit first.
  if (digits[0] == '.') digits.insert(0, 1, '0');
  double number = 0;
  const auto result = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (result.ec == std::errc::result_out_of_range) number = out_of_range(digits);
  return shape.negative ? -number : number;
}

}  // namespace

Value integer_from_text(Heap& heap, std::string_view digits, int radix) {
  const bool negative = !digits.empty() && digits[0] == '-';
  if (negative || (!digits.empty() && digits[0] == '+')) digits.remove_prefix(1);
  if (digits.empty() || skip_digits(digits, 0, radix) != digits.size()) return kMissing;
  int64_t small = 0;
  bool overflow = false;
  for (const char c : digits) {
    overflow = overflow || __builtin_mul_overflow(small, radix, &small) ||
               __builtin_add_overflow(small, digit_value(c), &small);
  }
  if (!overflow) return make_integer(heap, negative ? -small : small);
  // Every digit but the first is worth at least one bit, so this many cannot fit (and would take long to find out).
  constexpr size_t kSmall = size_t{64} << 10;
  if (digits.size() > integer_width(heap) + 64 || (digits.size() > kSmall && !heap.has_room(8 * digits.size()))) return kMissing;
  BigInteger number;
  mpz_set_str(number, std::string(digits).c_str(), radix);
  if (negative) mpz_neg(number, number);
  return make_integer(heap, number);
}

ParsedNumber parse_number(Heap& heap, std::string_view text, int radix) {
  using Status = ParsedNumber::Status;
  const NumberShape shape = shape_of(text, radix);
  if (shape.empty) return {Status::None, nil, 0};
  if (shape.is_float) return {Status::Found, make_float(heap, double_of(text, shape)), shape.end};
  const Value integer = integer_from_text(heap, text.substr(0, shape.lead_end), radix);
  if (integer == kMissing) return {Status::TooWide, nil, shape.end};
  return {Status::Found, integer, shape.end};
}

std::string integer_to_text(Value integer, int radix) {
  if (integer.is_fixnum()) {
    char buffer[72];
    return std::string(buffer, std::to_chars(buffer, buffer + sizeof buffer, integer.as_fixnum(), radix).ptr);
  }
  const IntegerView view(integer);
  std::string text(mpz_sizeinbase(view, radix) + 2, '\0');
  mpz_get_str(text.data(), radix, view);
  text.resize(text.find('\0'));
  return text;
}

size_t room_for_digits(Value number) {
  constexpr size_t kRoomOfLimb = 256;  // 64 digits in base two, and what dividing takes
  return number.is_kind(Kind::Bignum) ? bignum_of(number).limb_count() * kRoomOfLimb : 0;
}

std::string number_to_text(Value number) {
  return number.is_float() ? float_to_text(float_value(number)) : integer_to_text(number);
}

}  // namespace emlet
