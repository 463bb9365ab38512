#include "data/char_table.h"

#include <doctest/doctest.h>

#include <map>

#include "core/utf8.h"
#include "data/bool_vector.h"
#include "gc/roots.h"
#include "support/data_world.h"

using namespace emlet;
using namespace emlet::test;

TEST_CASE("char-table: ranges set over one another read back like those of a map") {
  DataWorld world;
  CharTable& table = CharTable::make(world.heap, nil, nil, 2);
  const Rooted<CharTable> root(world.heap, table);
  std::map<uint32_t, int64_t> model;
  const std::pair<uint32_t, uint32_t> ranges[] = {{0, 0x3FFFFF}, {'a', 'z'}, {0x7F, 0x80}, {0x1000, 0x12345}, {5, 5},
                                                  {0xFFFF, 0x10000}};
  const uint32_t probes[] = {0, 5, 6, 'a', 'z', '{', 0x7F, 0x80, 0x81, 0xFFF, 0x1000, 0x12345, 0x12346, 0xFFFF, 0x3FFFFF};
  int64_t n = 0;
  for (const auto& [from, to] : ranges) {
    table.set_range(world.heap, from, to, Value::fixnum(++n));
    for (const uint32_t probe : probes) {
      if (from <= probe && probe <= to) model[probe] = n;
      CHECK(table.lookup(probe) == Value::fixnum(model[probe]));
    }
    world.heap.collect();
  }
}

TEST_CASE("char-table: what it lacks comes from the default, then from the parent") {
  DataWorld world;
  CharTable& parent = CharTable::make(world.heap, nil, Value::fixnum(7), 0);
  CharTable& table = CharTable::make(world.heap, nil, nil, 0);
  table.set(world.heap, CharTable::kParent, Value::of(&parent));
  CHECK(table.lookup('x') == Value::fixnum(7));
  table.set(world.heap, CharTable::kDefault, Value::fixnum(8));
  CHECK(table.lookup(0x20AC) == Value::fixnum(8));
}

TEST_CASE("char-table: runs of one value are walked without looking at each character") {
  DataWorld world;
  CharTable& table = CharTable::make(world.heap, nil, nil, 0);
  table.set_range(world.heap, 0x100, 0x17F, sym::t);
  uint32_t last;
  CHECK(table.lookup_run(0x120, kMaxCharacter, &last) == sym::t);
  CHECK(last == 0x17F);
  CHECK(table.lookup_run(0x20000, kMaxCharacter, &last) == nil);
  CHECK(last == 0x2FFFF);
}

TEST_CASE("char-table: a copy shares no sub-table, optimizing joins equal values") {
  DataWorld world;
  CharTable& table = CharTable::make(world.heap, nil, nil, 0);
  table.set_character(world.heap, 'x', sym::t);
  CharTable& copy = table.copy(world.heap);
  copy.set_character(world.heap, 'x', nil);
  CHECK(table.lookup('x') == sym::t);
  CHECK(copy.lookup('x') == nil);
  copy.optimize(world.heap, [](Heap&, Value a, Value b) { return a == b; });
  CHECK(copy.at(CharTable::kContents) == nil);
  CHECK(copy.at(CharTable::kAscii) == nil);
}

TEST_CASE("bool-vector: bits past the length stay zero") {
  DataWorld world;
  BoolVector& bits = *BoolVector::make(world.heap, 70, true);
  CHECK(bits.words()[1] == 0x3F);
  bits.set(3, false);
  CHECK_FALSE(bits.at(3));
  CHECK(bits.at(69));
}
