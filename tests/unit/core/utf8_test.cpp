#include "core/utf8.h"

#include <doctest/doctest.h>

using namespace emlet;

TEST_CASE("utf8: every character comes back from its bytes") {
  for (uint32_t character = 0; character <= kMaxCharacter; character += character < 0x11000 ? 1 : 37) {
    char bytes[kMaxCharacterBytes];
    const size_t length = encode_character(character, bytes);
    size_t read;
    REQUIRE(decode_character(bytes, &read) == character);
    REQUIRE(read == length);
    REQUIRE(character_bytes(character) == length);
    REQUIRE(valid_character_bytes({bytes, length}) == length);
  }
}

TEST_CASE("utf8: what is cut off, overlong or out of range is not valid") {
  CHECK(valid_character_bytes("") == 0);
  CHECK(valid_character_bytes("\xC3") == 0);
  CHECK(valid_character_bytes("\x80") == 0);
  CHECK(valid_character_bytes("\xE0\x80\x80") == 0);
  CHECK(valid_character_bytes("\xF8\x8F\xBF\xBE\x80") == 0);
  CHECK(valid_character_bytes("\xF9\x80\x80\x80\x80") == 0);
  CHECK_FALSE(is_valid_text("a long ASCII beginning, then \xFF"));
}

TEST_CASE("utf8: bytes that are not UTF-8 become raw bytes and go out again as they came") {
  const std::string outside = "a\xFF\xC3\xA9\xED\xA0\x80\xC0\x80z";
  const std::string text = text_from_utf8(outside);
  CHECK(is_valid_text(text));
  CHECK(count_characters(text) == 9);
  CHECK(text_to_utf8(text) == outside);
}

TEST_CASE("utf8: characters are counted and found past long stretches") {
  std::string text;
  for (int i = 0; i < 1000; ++i) text += i % 3 == 0 ? "x" : i % 3 == 1 ? "é" : "\xE2\x82\xAC";
  CHECK(count_characters(text) == 1000);
  size_t offset = 0;
  for (size_t i = 0; i < 1000; ++i) {
    REQUIRE(byte_offset_of_character(text, i) == offset);
    offset += character_bytes_from_lead(text[offset]);
  }
}
