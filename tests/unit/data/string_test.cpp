#include "data/string.h"

#include <doctest/doctest.h>

#include <vector>

#include "core/utf8.h"
#include "support/data_world.h"

using namespace emlet;
using namespace emlet::test;

TEST_CASE("string: text of ASCII is unibyte, other text multibyte") {
  DataWorld world;
  CHECK_FALSE(String::make(world.heap, "abc")->is_multibyte());
  CHECK(String::make(world.heap, "é")->is_multibyte());
  CHECK(String::make(world.heap, "é")->size() == 1);
}

TEST_CASE("string: characters stored at random read back like those of an array") {
  DataWorld world;
  String& string = *String::make_multibyte(world.heap, std::string(50, 'a'));
  std::vector<uint32_t> model(50, 'a');
  uint32_t state = 12345;
  for (int step = 0; step < 5000; ++step) {
    state = state * 1664525 + 1013904223;
    const size_t index = (state >> 16) % 50;
    const uint32_t pool[] = {'b', 0xE9, 0x20AC, 0x1F600, 0x200000, 0x3FFF80};
    const uint32_t character = pool[(state >> 8) % 6];
    REQUIRE(string.set_character(world.heap, index, character));
    model[index] = character;
    const size_t probe = (state >> 20) % 50;
    REQUIRE(string.character_at(probe) == model[probe]);
  }
  CHECK(is_valid_text(string.text()));
  CHECK(string.size() == 50);
  CHECK(string.data()[string.byte_size()] == 0);
}

TEST_CASE("string: a unibyte one given a wide character turns its bytes into raw bytes") {
  DataWorld world;
  String& string = *String::make_unibyte(world.heap, "a\xFF");
  CHECK(string.character_at(1) == 0xFF);
  REQUIRE(string.set_character(world.heap, 0, 0x20AC));
  CHECK(string.is_multibyte());
  CHECK(string.character_at(1) == 0x3FFFFF);
}

TEST_CASE("string: text moves between cell and block as its length crosses the border") {
  DataWorld world;
  String& string = *String::make_multibyte(world.heap, std::string(String::kInlineBytes, 'x'));
  REQUIRE(string.set_character(world.heap, 3, 0xE9));
  CHECK(string.byte_size() == String::kInlineBytes + 1);
  REQUIRE(string.set_character(world.heap, 3, 'y'));
  CHECK(string.text() == "xxxyxxxxxxxxxxxxxxxxxxx");
}

TEST_CASE("string: one too long for any memory is refused") {
  DataWorld world;
  CHECK(String::make_uninitialized(world.heap, SIZE_MAX / 2, SIZE_MAX / 2, false) == nullptr);
}
