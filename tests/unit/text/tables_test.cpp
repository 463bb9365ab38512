#include <doctest/doctest.h>

#include "support/data_world.h"
#include "text/tables.h"

using namespace emlet;

TEST_CASE("syntax: a world starts with the table of Emacs Lisp, which inherits from the standard one") {
  test::DataWorld world;
  TextTables tables(world.heap);
  CHECK(syntax_class(tables.syntax(), ';') == SyntaxClass::Comment);
  CHECK(syntax_class(tables.standard_syntax(), ';') == SyntaxClass::Punctuation);
  CHECK(syntax_class(tables.syntax(), 0x6F22) == SyntaxClass::Word);
  CHECK(syntax_class(tables.syntax(), 0x3FFFFF) == SyntaxClass::Word);
}

TEST_CASE("case tables: equivalent characters form one ring") {
  test::DataWorld world;
  TextTables tables(world.heap);
  const CharTable& ring = *case_slot(tables.standard_case(), kEquivalentSlot);
  CHECK(mapped_character(ring, 0x3B9) == 0x1FBE);
  CHECK(mapped_character(ring, 0x1FBE) == 0x399);
  CHECK(mapped_character(ring, 0x399) == 0x345);
  CHECK(mapped_character(ring, 0x345) == 0x3B9);
}

TEST_CASE("categories: scripts part words unless categories join them") {
  test::DataWorld world;
  TextTables tables(world.heap);
  const Value han = Value::fixnum('C'), hiragana = Value::fixnum('H'), katakana = Value::fixnum('K');
  tables.word_combining = world.list({world.heap.cons(han, hiragana)});
  tables.word_separating = world.list({world.heap.cons(hiragana, katakana)});
  CHECK_FALSE(may_part_words(tables, 'a', 'b'));
  CHECK(may_part_words(tables, 'a', 0x430));
  CHECK_FALSE(may_part_words(tables, 0x6F22, 0x304B));
  CHECK(may_part_words(tables, 0x304B, 0x6F22));
  CHECK(may_part_words(tables, 0x304B, 0x30A2));
}
