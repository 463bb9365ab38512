#include "data/number.h"

#include <doctest/doctest.h>

#include <cmath>
#include <string>
#include <tuple>

#include "data/equal.h"
#include "support/data_world.h"

using namespace emlet;
using namespace emlet::test;

namespace {
struct NumberWorld : DataWorld {
  std::string show(Value v) { return v == kMissing ? "too wide" : number_to_text(v); }
};
}  // namespace

TEST_CASE("numbers: sums that leave the fixnums become bignums and come back") {
  NumberWorld world;
  const Value most = Value::fixnum(kMostPositiveFixnum);
  const Value big = add(world.heap, most, Value::fixnum(1));
  CHECK(big.is_kind(Kind::Bignum));
  CHECK(world.show(big) == "2305843009213693952");
  CHECK(subtract(world.heap, big, Value::fixnum(1)) == most);
  CHECK(world.show(negate(world.heap, Value::fixnum(kMostNegativeFixnum))) == "2305843009213693952");
}

TEST_CASE("numbers: products of words overflow into bignums") {
  NumberWorld world;
  const Value a = world.number("123456789012345678");
  CHECK(world.show(multiply(world.heap, a, a)) == "15241578753238836527968299765279684");
  CHECK(world.show(multiply(world.heap, a, world.number("-98765432109876543210"))) ==
        "-12193263113702179433485749112223746380");
}

TEST_CASE("numbers: division rounds as asked, for all four signs") {
  NumberWorld world;
  const auto quotient = [&](int64_t a, int64_t b, Rounding rounding) {
    return integer_quotient(world.heap, Value::fixnum(a), Value::fixnum(b), rounding).as_fixnum();
  };
  CHECK(quotient(7, -2, Rounding::Truncate) == -3);
  CHECK(quotient(7, -2, Rounding::Floor) == -4);
  CHECK(quotient(-7, 2, Rounding::Ceiling) == -3);
  CHECK(quotient(5, 2, Rounding::ToEven) == 2);
  CHECK(quotient(7, 2, Rounding::ToEven) == 4);
  CHECK(quotient(-5, 2, Rounding::ToEven) == -2);
  CHECK(quotient(-7, 2, Rounding::ToEven) == -4);
  CHECK(integer_modulo(world.heap, Value::fixnum(-7), Value::fixnum(2)) == Value::fixnum(1));
  CHECK(integer_remainder(world.heap, Value::fixnum(-7), Value::fixnum(2)) == Value::fixnum(-1));
}

TEST_CASE("numbers: the most negative fixnum divided by minus one is a bignum") {
  NumberWorld world;
  const Value least = Value::fixnum(kMostNegativeFixnum);
  CHECK(world.show(integer_quotient(world.heap, least, Value::fixnum(-1), Rounding::Truncate)) ==
        "2305843009213693952");
}

TEST_CASE("numbers: an integer wider than integer-width is refused") {
  NumberWorld world;
  CHECK(arithmetic_shift(world.heap, Value::fixnum(1), Value::fixnum(65536)) == kMissing);
  CHECK(arithmetic_shift(world.heap, Value::fixnum(1), Value::fixnum(65535)).is_kind(Kind::Bignum));
  CHECK(arithmetic_shift(world.heap, Value::fixnum(1), Value::fixnum(kMostPositiveFixnum)) == kMissing);
  CHECK(integer_power(world.heap, Value::fixnum(2), Value::fixnum(kMostPositiveFixnum)) == kMissing);
  CHECK(integer_power(world.heap, Value::fixnum(-1), Value::fixnum(kMostPositiveFixnum)) == Value::fixnum(-1));
}

TEST_CASE("numbers: shifts to the right round down, however far") {
  NumberWorld world;
  const Value far = world.number("-99999999999999999999999999");
  CHECK(arithmetic_shift(world.heap, Value::fixnum(-5), Value::fixnum(-1)) == Value::fixnum(-3));
  CHECK(arithmetic_shift(world.heap, Value::fixnum(-5), far) == Value::fixnum(-1));
  CHECK(arithmetic_shift(world.heap, Value::fixnum(5), far) == Value::fixnum(0));
}

TEST_CASE("numbers: integers and floats compare exactly") {
  NumberWorld world;
  const Value big = world.number("9007199254740993");
  CHECK(compare(big, make_float(world.heap, 9007199254740992.0)) == Order::Greater);
  CHECK(compare(make_float(world.heap, 9007199254740992.0), big) == Order::Less);
  CHECK(compare(Value::fixnum(1), make_float(world.heap, std::nan(""))) == Order::Unordered);
  CHECK(compare(world.number("1000000000000000000000"), make_float(world.heap, INFINITY)) == Order::Less);
}

TEST_CASE("numbers: a bignum becomes the nearest double") {
  NumberWorld world;
  CHECK(integer_to_double(world.number("18446744073709553665")) == 18446744073709555712.0);
  CHECK(integer_to_double(world.number("18446744073709553664")) == 18446744073709551616.0);
  CHECK(integer_to_double(world.number("-18446744073709553665")) == -18446744073709555712.0);
}

TEST_CASE("floats: everyday ones and zeros live in the word, unusual ones in a box") {
  DataWorld world;
  for (const double number : {1.0, -1.5, 3e70, 1e-70, 0.0, -0.0}) {
    CHECK_FALSE(make_float(world.heap, number).is_object());
    CHECK(std::bit_cast<uint64_t>(float_value(make_float(world.heap, number))) == std::bit_cast<uint64_t>(number));
  }
  for (const double number : {1e300, 1e-300, static_cast<double>(INFINITY), 5e-324}) {
    CHECK(make_float(world.heap, number).is_kind(Kind::Float));
    CHECK(eql(make_float(world.heap, number), make_float(world.heap, number)));
  }
  CHECK_FALSE(make_float(world.heap, 0.0) == make_float(world.heap, -0.0));
}

TEST_CASE("floats: are spelled with the fewest digits that read back") {
  const std::pair<double, const char*> cases[] = {
      {1.0, "1.0"}, {1e15, "1e+15"}, {123456789012345.0, "123456789012345.0"},
      {1234567890123456.0, "1234567890123456.0"}, {1e20, "1e+20"}, {100000.0, "100000.0"}, {0.0001, "0.0001"},
      {1e-5, "1e-05"}, {std::ldexp(1.0, -44), "5.6843418860808015e-14"}, {5e-324, "5e-324"}, {-0.0, "-0.0"},
      {0.1, "0.1"}, {123456.789, "123456.789"}, {1.7976931348623157e308, "1.7976931348623157e+308"},
      {INFINITY, "1.0e+INF"}, {-INFINITY, "-1.0e+INF"}};
  for (const auto& [number, text] : cases) CHECK(float_to_text(number) == text);
}

TEST_CASE("number text: the longest number at the start of a text is taken") {
  NumberWorld world;
  const std::tuple<const char*, const char*, size_t> cases[] = {
      {"1.e5", "100000.0", 4}, {".5", "0.5", 2}, {"1.", "1", 2}, {"-.5e2", "-50.0", 5}, {"1.0e+INF", "1.0e+INF", 8},
      {"-0.0e+NaN", "-0.0e+NaN", 9}, {"5.0e+NaN", "5.0e+NaN", 8}, {"1e", "1", 1}, {"1.5e+", "1.5", 3},
      {"1e400", "1.0e+INF", 5}, {"1e-400", "0.0", 6}, {"+5", "5", 2}, {"12x", "12", 2},
      {"99999999999999999999999", "99999999999999999999999", 23}};
  for (const auto& [given, shown, length] : cases) {
    const char* const text = given;  // clang 14 captures no structured binding
    const ParsedNumber parsed = parse_number(world.heap, text);
    CAPTURE(text);
    REQUIRE(parsed.status == ParsedNumber::Status::Found);
    CHECK(world.show(parsed.number) == shown);
    CHECK(parsed.length == length);
  }
  for (const char* text : {"", "+", "-", ".", "e5", "+.e2", "--1"}) {
    CHECK(parse_number(world.heap, text).status == ParsedNumber::Status::None);
  }
  CHECK(parse_number(world.heap, std::string(70000, '9')).status == ParsedNumber::Status::TooWide);
}

TEST_CASE("number text: radixes up to thirty-six, both ways") {
  NumberWorld world;
  CHECK(integer_from_text(world.heap, "-zz", 36) == Value::fixnum(-1295));
  CHECK(integer_from_text(world.heap, "12", 2) == kMissing);
  CHECK(integer_to_text(world.number("-340282366920938463463374607431768211456"), 16) ==
        "-100000000000000000000000000000000");
}
