#include "builtins/number_format.h"

#include <doctest/doctest.h>

#include <cmath>
#include <string>

using namespace emlet;

namespace {
std::string written(const FormattedNumber& number) { return number.sign + number.digits; }
std::string integer(const char* directive, int64_t n) {
  return written(format_integer(Value::fixnum(n), parse_directive(directive)));
}
std::string floating(const char* directive, double n) {
  return written(format_float(n, parse_directive(directive)));
}
}  // namespace

TEST_CASE("number format: a directive is taken apart into field, flags, width, precision and conversion") {
  const FormatDirective directive = parse_directive("%3$-+08.4d rest");
  CHECK(directive.field == 3);
  CHECK((directive.minus && directive.plus && directive.zero));
  CHECK(directive.width == 8);
  CHECK(directive.precision == 4);
  CHECK(directive.conversion == 'd');
  CHECK(directive.length == 10);
}

TEST_CASE("number format: a directive that the text cuts off has no conversion") {
  for (const char* text : {"%", "%-", "%5", "%1$", "%."}) CHECK(parse_directive(text).conversion == 0);
}

TEST_CASE("number format: widths too large for any machine stay large") {
  CHECK(parse_directive("%99999999999999999999999d").width > 1000000000000);
}

TEST_CASE("number format: integers take sign, prefix and precision") {
  CHECK(integer("%#x", -255) == "-0xff");
  CHECK(integer("%+d", 5) == "+5");
  CHECK(integer("%.3d", 5) == "005");
  CHECK(integer("%.0d", 0).empty());
  CHECK(integer("%#o", 8) == "010");
  CHECK(integer("%#o", 0) == "0");
  CHECK(integer("%X", 255) == "FF");
}

TEST_CASE("number format: the sharp flag keeps zeros and the point of floats") {
  CHECK(floating("%#g", 1.0) == "1.00000");
  CHECK(floating("%#.3g", 1e-5) == "1.00e-05");
  CHECK(floating("%#g", 1e10) == "1.00000e+10");
  CHECK(floating("%#.0f", 2.0) == "2.");
  CHECK(floating("%#.0e", 15.0) == "2.e+01");
  CHECK(floating("%f", -INFINITY) == "-inf");
}
