#include "reader/reader.h"

#include <doctest/doctest.h>

#include <string>

#include "data/bool_vector.h"
#include "data/float.h"
#include "data/vector.h"
#include "support/data_world.h"

namespace emlet {
namespace {

// A plain spelling of what was read, so that this room's tests need no printer.
std::string spell(const Heap& heap, Value v, int depth = 0) {
  if (depth > 8) return "...";
  if (v.is_symbol()) return std::string(symbol_name(heap, v));
  if (v.is_fixnum()) return std::to_string(v.as_fixnum());
  if (v.is_float()) return float_to_text(float_value(v));
  if (v.is_kind(Kind::Bignum)) return "big:" + integer_to_text(v);
  if (v.is_kind(Kind::String)) return (string_of(v).is_multibyte() ? "m'" : "'") + std::string(string_of(v).text()) + "'";
  if (v.is_cons()) {
    std::string text = "(";
    int count = 0;
    for (; v.is_cons() && count < 6; v = v.cons()->cdr) text += (count++ ? " " : "") + spell(heap, v.cons()->car, depth + 1);
    return text + (v.is_nil() ? "" : v.is_cons() ? " ..." : " . " + spell(heap, v, depth + 1)) + ")";
  }
  if (v.is_kind(Kind::Vector) || v.is_kind(Kind::Record)) {
    const auto& cell = *static_cast<const VectorLike*>(v.thing());
    std::string text = v.is_kind(Kind::Vector) ? "[" : "{";
    for (size_t i = 0; i < cell.length; ++i) text += (i ? " " : "") + spell(heap, cell.at(i), depth + 1);
    return text + "]";
  }
  return "?";
}

struct ReaderWorld : test::DataWorld {
  ReaderOptions options;
  ReadResult last;

  ReadResult read(std::string_view text, TextSource::Encoding encoding = TextSource::Encoding::Outside) {
    TextSource source(text, encoding);
    Reader reader(heap, *obarray, source, options);
    return last = reader.read();
  }
  // The object, or the condition and its data.
  std::string of(std::string_view text, TextSource::Encoding encoding = TextSource::Encoding::Outside) {
    const ReadResult result = read(text, encoding);
    switch (result.kind) {
      case ReadResult::Kind::Value: return spell(heap, result.value);
      case ReadResult::Kind::EndOfInput: return "end";
      case ReadResult::Kind::Error: return "!" + spell(heap, heap.cons(result.condition, result.data));
      case ReadResult::Kind::Exit: break;
    }
    return "exit";
  }
  std::string place() const { return std::to_string(last.place.line) + ":" + std::to_string(last.place.column); }
};

}  // namespace

TEST_CASE("reader: text of no characters, at no address, starts at the first place") {
  TextSource source{std::string_view()};
  CHECK(source.next() == Source::kEnd);
  CHECK(source.place().line == 1);
  CHECK(source.place().column == 1);
}

TEST_CASE_FIXTURE(ReaderWorld, "reader: lists, dotted pairs and vectors nest") {
  CHECK(of("(a (b . c) [d (e)] nil ())") == "(a (b . c) [d (e)] nil nil)");
  CHECK(of("(a .(b))") == "(a b)");
  CHECK(of("( . b)") == "b");
  CHECK(of("(a .b)") == "(a .b)");
  CHECK(of("(.)") == "(.)");
}

TEST_CASE_FIXTURE(ReaderWorld, "reader: prefixes are lists of two") {
  CHECK(of("('a #'b `(c ,d ,@e))") == "((quote a) (function b) (` (c (, d) (,@ e))))");
  CHECK(of(",.a") == "(, .a)");
}

TEST_CASE_FIXTURE(ReaderWorld, "reader: a symbol ends where Emacs ends it, and a backslash hides a character") {
  CHECK(of("a\\ b;c") == "a b");
  CHECK(of("a?b#c") == "a?b");
  CHECK(of("\\1") == "1");
  CHECK(read("\\1").value.is_symbol());
  CHECK(of("##") == "");
  CHECK(of("a\xC2\xA0" "b") == "a");
}

TEST_CASE_FIXTURE(ReaderWorld, "reader: numbers are told from symbols") {
  CHECK(of("(1 +1 -1. .5 1e3 1.e3 -0.0 1.0e+INF)") == "(1 1 -1 0.5 1000.0 1000.0 ...)");
  CHECK(of("(1+ 1e 1.5.2 +)") == "(1+ 1e 1.5.2 +)");
  CHECK(read("1e").value.is_symbol());
  CHECK(of("123456789012345678901234567890") == "big:123456789012345678901234567890");
  CHECK(of("(#b101 #o17 #xff #24r1n #x-1F)") == "(5 15 255 47 -31)");
  CHECK(of("#b102") == "!(invalid-read-syntax 'integer, radix 2')");
}

TEST_CASE_FIXTURE(ReaderWorld, "reader: characters and their modifiers") {
  CHECK(of("(?a ?\\n ?\\C-a ?\\^? ?\\M-a ?\\C-\\M-x)") == "(97 10 1 127 134217825 134217752)");
  CHECK(of("(?\\x41 ?\\101 ?\\u00e9 ?\\N{U+41} ?\\s ?\\d)") == "(65 65 233 65 32 127)");
  CHECK(of("?\\C-%") == "67108901");
  CHECK(of("?ab") == "!(invalid-read-syntax '?')");
  CHECK(of("?\\xFFFFFFFFF") == "!(error 'Hex character out of range: \\xffffffff...')");
  CHECK(of("?\\N{FOO}") == "!(invalid-read-syntax '\\N{FOO}')");
}

TEST_CASE_FIXTURE(ReaderWorld, "reader: ten thousand modifiers nest without recursion") {
  std::string text = "?";
  for (int i = 0; i < 10000; ++i) text += "\\M-";
  CHECK(of(text + "a") == "134217825");
}

TEST_CASE_FIXTURE(ReaderWorld, "reader: how a string is written decides whether it is unibyte") {
  CHECK(of("\"abc\"") == "'abc'");
  CHECK(of("\"\xC3\xA9\"") == "m'\xC3\xA9'");
  CHECK(of("\"\\xe9\\351\"") == "'\xE9\xE9'");
  CHECK(of("\"\\xe9\xC3\xA9\"") == "m'\xC1\xA9\xC3\xA9'");
  CHECK(of("\"\\u00e9\"") == "m'\xC3\xA9'");
  CHECK(of("\"\\M-a\\C-a\\S-a\\ \\\nb\"") == "'\xE1\x01" "Ab'");
  CHECK(of("\"\\C-%\"") == "!(invalid-read-syntax 'Invalid modifier in string')");
}

TEST_CASE_FIXTURE(ReaderWorld, "reader: bytes that are no UTF-8 become raw bytes") {
  CHECK(of("\"a\xFF\"") == "'a\xFF'");
  CHECK(of("a\xFF") == "a\xC1\xBF");
  CHECK(of("\"a\xE9\"", TextSource::Encoding::Bytes) == "m'a\xC3\xA9'");
}

TEST_CASE_FIXTURE(ReaderWorld, "reader: labels make shared and circular structure") {
  const Value shared = read("(#1=(a) #1# #1#)").value;
  CHECK(shared.cons()->car.get() == shared.cons()->cdr.get().cons()->car.get());
  const Value circle = read("#1=(a . #1#)").value;
  CHECK(circle.cons()->cdr.get() == circle);
  const Value vector = read("#1=[a #1#]").value;
  CHECK(vector_of(vector).at(1) == vector);
  const Value record = read("#1=#s(foo (#1#))").value;
  CHECK(record_of(record).at(1).cons()->car.get() == record);
  CHECK(of("#1#") == "!(invalid-read-syntax '#')");
  options.circle = false;
  CHECK(of("#1=a") == "!(invalid-read-syntax '#')");
}

TEST_CASE_FIXTURE(ReaderWorld, "reader: bit vectors hold the lowest bit first") {
  const Value bits = read("#&5\"\\37\"").value;
  CHECK(bool_vector_of(bits).length == 5);
  CHECK(bool_vector_of(bits).words()[0] == 31);
  CHECK(of("#&9\"a\"") == "!(invalid-read-syntax '#&...')");
  CHECK(of("#&99999999999999999999\"a\"") == "!(invalid-read-syntax '#&...')");
}

TEST_CASE_FIXTURE(ReaderWorld, "reader: comments, a first line and skipped blocks count for nothing") {
  CHECK(of("#!/bin/sh\n; x\n#@3 ab a") == "a");
  CHECK(of("; only a comment") == "end");
  CHECK(of("#@00 anything (") == "nil");
}

TEST_CASE_FIXTURE(ReaderWorld, "reader: what is malformed gets Emacs' condition") {
  CHECK(of(")") == "!(invalid-read-syntax ')')");
  CHECK(of("(a ]") == "!(invalid-read-syntax '] in a list')");
  CHECK(of("[a )") == "!(invalid-read-syntax ') or . in a vector')");
  CHECK(of("(a . b c)") == "!(invalid-read-syntax '. in wrong context')");
  CHECK(of("(a . )") == "!(invalid-read-syntax ')')");
  CHECK(of("#<buffer x>") == "!(invalid-read-syntax '#')");
  CHECK(of("#s(foo . 1)") == "!(wrong-type-argument listp 1)");
  CHECK(of("#()") == "!(invalid-read-syntax '#')");
}

TEST_CASE_FIXTURE(ReaderWorld, "reader: an unterminated list or string reports where it begins") {
  CHECK(of("(a\n  (b\n") == "!(end-of-file)");
  CHECK(place() == "2:3");
  CHECK(of("(a\n \"b\nc") == "!(end-of-file)");
  CHECK(place() == "2:2");
  CHECK(of("(a\n b ]") == "!(invalid-read-syntax '] in a list')");
  CHECK(place() == "2:4");
}

TEST_CASE_FIXTURE(ReaderWorld, "reader: a hundred thousand open parentheses are read") {
  constexpr int kDepth = 100000;
  const Value deep = read(std::string(kDepth, '(') + std::string(kDepth, ')')).value;
  int depth = 0;
  for (Value v = deep; v.is_cons(); v = v.cons()->car) ++depth;
  CHECK(depth == kDepth - 1);
  CHECK(read(std::string(kDepth, '\'') + "a").kind == ReadResult::Kind::Value);
  CHECK(of(std::string(kDepth, '[')) == "!(end-of-file)");
}

TEST_CASE_FIXTURE(ReaderWorld, "reader: the places of lists are told") {
  struct Sink : PositionSink {
    std::string seen;
    void list_read(Value cons, Place place) override {
      seen += std::to_string(cons.cons()->car.get().is_symbol()) + "@" + std::to_string(place.line) + ":" + std::to_string(place.column) + " ";
    }
  } sink;
  options.positions = &sink;
  read("(a\n (b) ((c)))");
  CHECK(sink.seen == "1@2:2 1@2:7 0@2:6 1@1:1 ");
}

TEST_CASE_FIXTURE(ReaderWorld, "reader: reading goes on behind the object") {
  TextSource source("a (b)c");
  Reader reader(heap, *obarray, source, options);
  CHECK(spell(heap, reader.read().value) == "a");
  CHECK(spell(heap, reader.read().value) == "(b)");
  CHECK(source.position() == 5);
  CHECK(spell(heap, reader.read().value) == "c");
  CHECK(reader.read().kind == ReadResult::Kind::EndOfInput);
}

TEST_CASE_FIXTURE(ReaderWorld, "reader: any source will do, and its exit is passed on") {
  struct Slow : Source {
    std::string_view text = "(a \"b\" #1=(c)";
    size_t at = 0;
    int32_t next() override { return at < text.size() ? text[at++] : kExit; }
    void unread(int32_t) override { --at; }
  } source;
  Reader reader(heap, *obarray, static_cast<Source&>(source), options);
  CHECK(reader.read().kind == ReadResult::Kind::Exit);
}

TEST_CASE_FIXTURE(ReaderWorld, "reader: shorthands replace the prefix of a symbol") {
  options.shorthands = list({heap.cons(string("x-"), string("long-"))});
  CHECK(of("(x-a #_x-a y-x- \"x-\")") == "(long-a x-a y-x- 'x-')");
}

TEST_CASE_FIXTURE(ReaderWorld, "reader: characters that want a backslash are remembered") {
  TextSource source("(?( ?a ?\\) ?;)");
  Reader reader(heap, *obarray, source, options);
  CHECK(spell(heap, reader.read().value) == "(40 97 41 59)");
  CHECK(reader.unescaped_characters() == std::vector<int32_t>{'(', ';'});
}

}  // namespace emlet
