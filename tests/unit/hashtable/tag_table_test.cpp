#include "hashtable/tag_table.h"

#include <doctest/doctest.h>

#include <set>
#include <vector>

#include "hashtable/hash_mix.h"

namespace emlet {
namespace {

#if defined(__SSE2__)
#define EVERY_MATCH PortableIndexMatch, Sse2IndexMatch
#else
#define EVERY_MATCH PortableIndexMatch
#endif

// A table with the memory for its control bytes.
template <class Match>
struct Table {
  explicit Table(uint64_t groups) : control(groups * kGroupWidth) { tags.attach(control.data(), groups); }
  std::vector<uint8_t> control;
  BasicTagTable<Match> tags;
};

TEST_CASE_TEMPLATE("tag table: as many slots as it promises, each once, numbered without gaps", Match,
                   EVERY_MATCH) {
  for (uint64_t groups : {1u, 2u, 64u}) {
    Table<Match> table(groups);
    const uint64_t capacity = table.tags.capacity();
    CHECK(BasicTagTable<Match>::groups_for(capacity) == groups);
    CHECK(BasicTagTable<Match>::groups_for(capacity + 1) == 2 * groups);
    std::set<uint32_t> dense;
    for (uint64_t i = 0; i < capacity; ++i) {
      const uint32_t slot = table.tags.place(mix_word(i));
      CHECK(table.tags.is_live(slot));
      CHECK(dense.insert(BasicTagTable<Match>::dense_slot(slot)).second);
    }
    CHECK(table.tags.growth_left() == 0);
    CHECK(*dense.rbegin() < groups * kGroupSlots);
  }
}

TEST_CASE_TEMPLATE("tag table: find and the probe propose the same slots in the same order", Match,
                   EVERY_MATCH) {
  Table<Match> table(16);
  while (table.tags.growth_left() != 0) table.tags.place(mix_word(table.tags.count()) & 0xffff0003);
  for (uint64_t i = 0; i < 500; ++i) {
    const uint64_t hash = mix_word(i) & 0xffff0003;
    std::vector<uint32_t> found, probed;
    const auto none = [&](uint32_t slot) {
      found.push_back(slot);
      return false;
    };
    CHECK(table.tags.find(hash, none, [](uint32_t) {}) == kNoSlot);
    BasicTagProbe<Match> probe(table.tags, hash);
    for (uint32_t slot; probe.next(&slot);) probed.push_back(slot);
    CHECK(found == probed);
  }
}

TEST_CASE_TEMPLATE("tag table: a slot in a group without overflow gives its room back", Match, EVERY_MATCH) {
  Table<Match> table(4);
  const uint32_t slot = table.tags.place(77);
  const uint64_t left = table.tags.growth_left();
  table.tags.erase(slot);
  CHECK_FALSE(table.tags.is_live(slot));
  CHECK(table.tags.growth_left() == left + 1);
  CHECK(table.tags.refill_is_enough());
}

TEST_CASE_TEMPLATE("tag table: without memory nothing is live and nothing is found", Match, EVERY_MATCH) {
  BasicTagTable<Match> tags;
  tags.clear();
  CHECK(tags.capacity() == 0);
  CHECK(tags.end() == 0);
  CHECK(tags.growth_left() == 0);
  CHECK_FALSE(tags.refill_is_enough());
}

}  // namespace
}  // namespace emlet
