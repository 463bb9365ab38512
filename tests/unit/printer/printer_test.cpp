#include "printer/printer.h"

#include <doctest/doctest.h>

#include <string>

#include "data/bool_vector.h"
#include "data/float.h"
#include "data/text_properties.h"
#include "data/vector.h"
#include "support/data_world.h"

namespace emlet {
namespace {

struct PrinterWorld : test::DataWorld {
  PrintOptions options;
  std::string of(Value v) { return print_to_string(heap, v, options); }
  Value bytes(std::string_view text) { return Value::of(String::make_unibyte(heap, text)); }
  Value vector(std::initializer_list<Value> items) { return Value::of(Vector::make(heap, items.begin(), items.size())); }
  Value ring(size_t length) {
    Value list = heap.cons(fix(static_cast<int64_t>(length)), nil);
    const Value last = list;
    for (size_t i = length; i-- > 1;) list = heap.cons(fix(static_cast<int64_t>(i)), list);
    last.cons()->cdr.set(heap, last, list);
    return list;
  }
};

}  // namespace

TEST_CASE_FIXTURE(PrinterWorld, "printer: lists, vectors and dotted pairs") {
  CHECK(of(list({fix(1), heap.cons(symbol("a"), symbol("b")), vector({nil, sym::t})})) == "(1 (a . b) [nil t])");
  CHECK(of(nil) == "nil");
  CHECK(of(vector({})) == "[]");
}

TEST_CASE_FIXTURE(PrinterWorld, "printer: symbols get backslashes where the reader needs them") {
  const auto name = [&](std::string_view text) { return of(symbol(text)); };
  CHECK(name("a b") == "a\\ b");
  CHECK(name("-1") == "\\-1");
  CHECK(name("1e5") == "\\1e5");
  CHECK(name("1.5") == "\\1\\.5");
  CHECK(name("1+") == "1+");
  CHECK(name("a.b?") == "a\\.b\\?");
  CHECK(name("-") == "-");
  CHECK(name("") == "##");
  CHECK(name(",@") == "\\,@");
  CHECK(name("a\xC2\xA0") == "a\\\xC2\xA0");
  options.readable = false;
  CHECK(name("a b") == "a b");
  CHECK(name("") == "##");
}

TEST_CASE_FIXTURE(PrinterWorld, "printer: uninterned symbols are marked on request") {
  const Value gensym = make_symbol(heap, string("g"));
  CHECK(of(gensym) == "g");
  options.gensym = true;
  CHECK(of(list({gensym, gensym})) == "(#:g #:g)");
  options.circle = true;
  CHECK(of(list({gensym, gensym})) == "(#1=#:g #1#)");
  CHECK(of(make_symbol(heap, string(""))) == "#:");
}

TEST_CASE_FIXTURE(PrinterWorld, "printer: quote, function and backquote are written as prefixes") {
  const Value a = symbol("a");
  CHECK(of(list({sym::quote, a})) == "'a");
  CHECK(of(list({sym::function, a})) == "#'a");
  CHECK(of(list({sym::quote, a, a})) == "(quote a a)");
  const Value comma = list({sym::comma, a});
  CHECK(of(comma) == "(\\, a)");
  CHECK(of(list({sym::backquote_mark, list({comma, list({sym::comma_at, a})})})) == "`(,a ,@a)");
  CHECK(of(list({sym::backquote_mark, list({sym::comma, comma})})) == "`,(\\, a)");
  options.quoted = false;
  CHECK(of(list({sym::quote, a})) == "(quote a)");
}

TEST_CASE_FIXTURE(PrinterWorld, "printer: strings escape what the options ask for") {
  CHECK(of(string("a\"b\\c\n")) == "\"a\\\"b\\\\c\n\"");
  CHECK(of(bytes("a\xE9")) == "\"a\\351\"");
  CHECK(of(bytes("a\xE9" "1")) == "\"a\\3511\"");
  options.escape_newlines = true;
  CHECK(of(string("a\nb\f")) == "\"a\\nb\\f\"");
  options.escape_control_characters = true;
  CHECK(of(string(std::string_view("\0" "1\0x\177", 5))) == "\"\\0001\\0x\\177\"");
  options.escape_multibyte = true;
  CHECK(of(string("\xC3\xA9" "b")) == "\"\\x00e9\\ b\"");
}

TEST_CASE_FIXTURE(PrinterWorld, "printer: princ writes text as it is") {
  options.readable = false;
  CHECK(of(list({string("a\"b"), fix('c')})) == "(a\"b 99)");
  CHECK(of(bytes("\xE9")) == "\xC1\xA9");
}

TEST_CASE_FIXTURE(PrinterWorld, "printer: text properties are shown stretch by stretch") {
  const Value text = string("abcde");
  set_properties(heap, string_of(text), 0, 2, list({symbol("a"), symbol("b")}));
  set_properties(heap, string_of(text), 4, 5, list({symbol("x"), string("y")}));
  CHECK(of(text) == "#(\"abcde\" 0 2 (a b) 4 5 (x \"y\"))");
  options.readable = false;
  CHECK(of(text) == "abcde");
}

TEST_CASE_FIXTURE(PrinterWorld, "printer: print-length and print-level cut") {
  const Value deep = list({symbol("a"), list({symbol("b"), list({symbol("c")})})});
  options.level = 1;
  CHECK(of(deep) == "(a ...)");
  CHECK(of(vector({vector({fix(1)})})) == "[[1]]");
  options.level = 0;
  CHECK(of(deep) == "...");
  options.level = INT64_MAX;
  options.length = 2;
  CHECK(of(list({fix(1), fix(2), fix(3)})) == "(1 2 ...)");
  CHECK(of(vector({fix(1), fix(2), fix(3)})) == "[1 2 ...]");
  options.length = 0;
  CHECK(of(list({fix(1)})) == "(...)");
  CHECK(of(vector({fix(1)})) == "[ ...]");
}

TEST_CASE_FIXTURE(PrinterWorld, "printer: circular lists come to an end where Emacs ends them") {
  CHECK(of(ring(1)) == "(1 . #0)");
  CHECK(of(ring(2)) == "(1 2 1 2 . #2)");
  CHECK(of(ring(3)) == "(1 2 3 1 2 . #2)");
  CHECK(of(ring(4)) == "(1 2 3 4 1 2 3 4 1 2 . #5)");
  const Value self = list({fix(1), fix(2)});
  self.cons()->car.set(heap, self, self);
  CHECK(of(list({symbol("a"), self})) == "(a (#1 2))");
}

TEST_CASE_FIXTURE(PrinterWorld, "printer: print-circle labels what occurs twice") {
  options.circle = true;
  CHECK(of(ring(4)) == "#1=(1 2 3 4 . #1#)");
  const Value a = list({fix(1)}), b = list({fix(2)});
  CHECK(of(list({a, b, b, a})) == "(#2=(1) #1=(2) #1# #2#)");
  CHECK(of(heap.cons(symbol("x"), heap.cons(a, a))) == "(x #1=(1) . #1#)");
  const Value quoted = list({sym::quote, a});
  CHECK(of(list({quoted, quoted, a})) == "(#1='#2=(1) #1# #2#)");
}

TEST_CASE_FIXTURE(PrinterWorld, "printer: numbers") {
  CHECK(of(list({fix(-5), make_float(heap, 1.0), make_float(heap, 1e20), make_float(heap, -0.0)})) == "(-5 1.0 1e+20 -0.0)");
  options.float_format = "%.2f";
  CHECK(of(make_float(heap, 1.5)) == "1.50");
  options.float_format = "%.0f";
  CHECK(of(make_float(heap, 2.5)) == "2");
  options.float_format = "%.20f";
  CHECK(of(make_float(heap, 1.0)) == "1.0");
  options.integers_as_characters = true;
  CHECK(of(list({fix('a'), fix('\n'), fix('('), fix(0), fix(-1)})) == "(?a ?\\n ?\\( 0 -1)");
}

TEST_CASE_FIXTURE(PrinterWorld, "printer: bit vectors") {
  BoolVector* bits = BoolVector::make(heap, 10, true);
  CHECK(of(Value::of(bits)) == "#&10\"\\377\x03\"");
  options.length = 1;
  CHECK(of(Value::of(bits)) == "#&10\"\\377 ...\"");
}

TEST_CASE_FIXTURE(PrinterWorld, "printer: a hundred thousand levels print without native recursion") {
  Value deep = nil;
  for (int i = 0; i < 100000; ++i) deep = heap.cons(deep, nil);
  CHECK(of(deep) == std::string(100000, '(') + "nil" + std::string(100000, ')'));
}

TEST_CASE_FIXTURE(PrinterWorld, "printer: structure that unfolds without bound is cut off") {
  Value bush = list({fix(1)});
  for (int i = 0; i < 60; ++i) bush = list({bush, bush});
  options.longest = 1 << 20;
  std::string out;
  CHECK(Printer(heap, options, out).print(bush) == PrintStatus::TooLong);
  CHECK(out.size() < (2u << 20));
  options.circle = true;
  out.clear();
  CHECK(Printer(heap, options, out).print(bush) == PrintStatus::Done);
}

}  // namespace emlet
