#include "text/casing.h"

#include <doctest/doctest.h>

#include <string>

using namespace emlet;

namespace {
std::string upcased(std::initializer_list<uint32_t> characters) {
  std::string text;
  for (const uint32_t character : characters) append_upcase(text, character);
  return text;
}
}  // namespace

TEST_CASE("casing: letters beyond ASCII have their case, what has none stays") {
  CHECK(upcase_character(0xE9) == 0xC9);
  CHECK(downcase_character(0x416) == 0x436);
  CHECK(upcase_character('1') == '1');
  CHECK(upcase_character(0x3FFFFF) == 0x3FFFFF);
  CHECK(titlecase_character(0x1C6) == 0x1C5);
}

TEST_CASE("casing: in text one letter may become several") {
  CHECK(upcased({0xDF}) == "SS");
  CHECK(upcased({0xFB03}) == "FFI");
  CHECK(upcased({'a', 0xE9}) == "AÉ");
}

TEST_CASE("casing: the letters that Emacs keeps apart have no other case") {
  for (const uint32_t character : {0x131u, 0x17Fu}) CHECK(upcase_character(character) == character);
  for (const uint32_t character : {0x130u, 0x212Au}) CHECK(downcase_character(character) == character);
}

TEST_CASE("casing: widths of wide, combining, control and raw characters") {
  CHECK(character_width('a') == 1);
  CHECK(character_width(0x4E2D) == 2);
  CHECK(character_width(0x301) == 0);
  CHECK(character_width(1) == 2);
  CHECK(character_width(0x3FFF80) == 4);
  CHECK(character_width('\t', 4) == 4);
}
