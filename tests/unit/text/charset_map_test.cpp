#include "text/charset_map.h"

#include <doctest/doctest.h>

using namespace emlet;

namespace {
struct Maps {
  Account account;
  CharsetMaps maps;
  const CharsetMap& operator[](Charset charset) {
    REQUIRE(maps.load(charset, account) == CharsetMap::Loading::Done);
    return maps[charset];
  }
};
}  // namespace

TEST_CASE("charset map: every code that has a character of Unicode is found again by it") {
  Maps world;
  for (const Charset charset : {Charset::Jisx0208, Charset::Jisx0212, Charset::Gb2312, Charset::Ksc5601, Charset::Gbk, Charset::Gb18030}) {
    const CharsetMap& map = world[charset];
    size_t known = 0, lost = 0;
    for (uint32_t code = 0x8140; code < 0xFFFF; code++) {
      const uint32_t character = map.character(static_cast<uint8_t>(code >> 8), static_cast<uint8_t>(code));
      if (character == 0) continue;
      known++;
      lost += map.code(character) != code;
    }
    CHECK(known > 6000);
    CHECK(lost == 0);
  }
}

TEST_CASE("charset map: codes that mean nothing are characters beyond Unicode, or none") {
  Maps world;
  CHECK(world[Charset::Jisx0208].character(0xA2, 0xAF) == 0x14006C);
  CHECK(world[Charset::Big5].character(0xA2, 0xCC) == 0x13014B);
  CHECK(world[Charset::Cp949].character(0xC9, 0xA1) == 0);
  CHECK(world[Charset::Jisx0208].character(0x20, 0xAF) == 0);
}

TEST_CASE("charset map: what GB 18030 numbers lies in Unicode's order") {
  Maps world;
  CHECK(world[Charset::Gb18030].code(0x4E2D) == 0xD6D0);
  const Gb18030Order& order = world.maps.gb18030_order();
  CHECK(order.character(0) == 0x80);
  CHECK(order.character(189000) == 0x10000);
  CHECK(order.number(0x10FFFF) == 189000 + 0xFFFFF);
  CHECK(order.number(0x4E2D) == Gb18030Order::kNone);
  for (const uint32_t number : {1u, 39000u, 100000u, 200000u, 1500000u}) CHECK(order.number(order.character(number)) == number);
}

TEST_CASE("charset map: its tables are booked") {
  Account account;
  {
    CharsetMaps maps;
    REQUIRE(maps.load(Charset::Gbk, account) == CharsetMap::Loading::Done);
    CHECK(account.live() > 100000);
  }
  CHECK(account.live() == 0);
}
