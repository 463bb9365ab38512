#include "hashtable/tag_table.h"

#include <doctest/doctest.h>

#include <set>
#include <vector>

#include "hashtable/hash_mix.h"

namespace emlet {
namespace {

#if defined(__SSE2__)
using OtherMatch = Sse2IndexMatch;
#else
using OtherMatch = PortableIndexMatch;
#endif

template <class Match>
struct Kind {
  using Tags = BasicTagTable<Match>;
  using Probe = BasicTagProbe<Match>;
};
#define EVERY_KIND Kind<PortableIndexMatch>, Kind<OtherMatch>

// A table with the memory for its groups.
template <class Kind>
struct Table {
  explicit Table(uint64_t groups) : memory(groups * kGroupWidth) {
    tags.attach(memory.data(), groups);
  }
  std::vector<uint8_t> memory;
  typename Kind::Tags tags;
};

TEST_CASE_TEMPLATE("tag table: as many slots as it promises, each once and within its group", Kind,
                   EVERY_KIND) {
  for (uint64_t groups : {1u, 2u, 64u}) {
    Table<Kind> table(groups);
    const uint64_t capacity = table.tags.capacity();
    CHECK(Kind::Tags::groups_for(capacity) == groups);
    CHECK(Kind::Tags::groups_for(capacity + 1) == 2 * groups);
    std::set<uint32_t> slots;
    for (uint64_t i = 0; i < capacity; ++i) {
      const uint32_t slot = table.tags.place(mix_word(i));
      CHECK(table.tags.is_live(slot));
      CHECK(slots.insert(slot).second);
      CHECK(slot % kGroupWidth < kGroupSlots);
      CHECK(slot < table.tags.end());
    }
    CHECK(table.tags.growth_left() == 0);
  }
}

TEST_CASE_TEMPLATE("tag table: find and the probe propose the same slots in the same order", Kind,
                   EVERY_KIND) {
  Table<Kind> table(16);
  while (table.tags.growth_left() != 0) table.tags.place(mix_word(table.tags.count()) & 0xffff0003);
  for (uint64_t i = 0; i < 500; ++i) {
    const uint64_t hash = mix_word(i) & 0xffff0003;
    std::vector<uint32_t> found, probed;
    const auto none = [&](uint32_t group, uint32_t place) {
      found.push_back(group * kGroupWidth + place);
      return false;
    };
    CHECK(table.tags.find(hash, none) == kNoSlot);
    typename Kind::Probe probe(table.tags, hash);
    for (uint32_t slot; probe.next(&slot);) probed.push_back(slot);
    CHECK(found == probed);
  }
}

TEST_CASE_TEMPLATE("tag table: a slot in a group without overflow gives its room back", Kind, EVERY_KIND) {
  Table<Kind> table(4);
  const uint32_t slot = table.tags.place(77);
  const uint64_t left = table.tags.growth_left();
  table.tags.erase(slot);
  CHECK_FALSE(table.tags.is_live(slot));
  CHECK(table.tags.growth_left() == left + 1);
  CHECK(table.tags.refill_is_enough());
}

TEST_CASE_TEMPLATE("tag table: without memory nothing is live and nothing is found", Kind, EVERY_KIND) {
  typename Kind::Tags tags;
  tags.clear();
  CHECK(tags.capacity() == 0);
  CHECK(tags.end() == 0);
  CHECK(tags.growth_left() == 0);
  CHECK_FALSE(tags.refill_is_enough());
}

}  // namespace
}  // namespace emlet
