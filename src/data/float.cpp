#include "data/float.h"

#include <charconv>
#include <cmath>
#include <vector>

namespace emlet {

namespace {

constexpr uint64_t kPayloadMask = (uint64_t{1} << 51) - 1;
constexpr uint64_t kMantissaMask = (uint64_t{1} << 52) - 1;

std::string nan_to_text(double number) {
  const uint64_t payload = std::bit_cast<uint64_t>(number) & kPayloadMask;
  return (std::signbit(number) ? "-" : "") + std::to_string(payload) + ".0e+NaN";
}

bool reads_back(const std::string& text, double number) {
  double again = 0;
  std::from_chars(text.data(), text.data() + text.size(), again);
  return again == number;
}

int digits_of_shortest(double number) {
  char buffer[64];
  const auto end = std::to_chars(buffer, buffer + sizeof buffer, number, std::chars_format::scientific).ptr;
  int digits = 0;
  for (const char* p = buffer; p != end && *p != 'e'; ++p) digits += *p >= '0' && *p <= '9';
  return digits;
}

std::string shortest(double number) {
  const bool subnormal = std::fabs(number) < 2.2250738585072014e-308;
  const int least = subnormal ? 1 : 15;
  // Beside a power of two the shortest digits may not be the nearest of their length, which is what %g writes.
  const bool power_of_two = (std::bit_cast<uint64_t>(number) & kMantissaMask) == 0;
  int precision = power_of_two ? least : std::max(least, digits_of_shortest(number));
  std::string text = format_double(number, 'g', precision);
  while (precision < 17 && !reads_back(text, number)) text = format_double(number, 'g', ++precision);
  return text;
}

}  // namespace

Value make_unusual_float(Heap& heap, double number) {
  const auto bits = std::bit_cast<uint64_t>(number);
  if (bits == 0) return kPlusZero;
  if (bits == uint64_t{1} << 63) return kMinusZero;
  return Value::of(&heap.make<Float>(number));
}

namespace {

template <class Real>
std::string format_real(Real number, char format, int precision) {
  const auto how = format == 'e'   ? std::chars_format::scientific
                   : format == 'f' ? std::chars_format::fixed
                                   : std::chars_format::general;
  // 309 digits before the point, a sign, the point, an exponent.
  std::vector<char> buffer(static_cast<size_t>(precision) + 330);
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number, how, precision).ptr;
  return std::string(buffer.data(), end);
}

}  // namespace

std::string format_double(double number, char format, int precision) { return format_real(number, format, precision); }

std::string format_long_double(long double number, char format, int precision) { return format_real(number, format, precision); }

std::string float_to_text(double number) {
  if (std::isnan(number)) return nan_to_text(number);
  if (std::isinf(number)) return number < 0 ? "-1.0e+INF" : "1.0e+INF";
  std::string text = shortest(number);
  if (text.find_first_of(".e") == std::string::npos) text += ".0";
  return text;
}

}  // namespace emlet
