#include "hashtable/stepwise_index.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <random>
#include <vector>

#include "hashtable/hash_mix.h"

namespace emlet {
namespace {

// Sees every request and can refuse them.
struct Memory {
  size_t live = 0;
  size_t requests = 0;
  bool refuse = false;
  static void* resize(void* context, void* block, size_t old_size, size_t new_size) {
    Memory& self = *static_cast<Memory*>(context);
    ++self.requests;
    if (new_size > old_size && self.refuse) return nullptr;
    self.live += new_size - old_size;
    if (new_size != 0) return std::realloc(block, new_size);
    std::free(block);
    return nullptr;
  }
  IndexMemory hook() { return {{resize, this}}; }
};

constexpr uint64_t kNone = ~uint64_t{0};

// The smallest owner: keys in slot order, the slot freed last is taken first.
struct KeySet {
  explicit KeySet(double load = 1) : index(load) {}
  ~KeySet() { index.release(memory.hook()); }
  struct Hashes {
    const std::vector<uint64_t>& keys;
    uint64_t hash_of(uint32_t entry) const { return mix_word(keys[entry]); }
    void prefetch(uint32_t) const {}
  };

  uint32_t find(uint64_t key) const {
    const auto holds = [keys = keys.data(), key](uint32_t entry) { return keys[entry] == key; };
    const uint32_t near = index.find_near(mix_word(key), holds);
    return near == kFarther ? index.find(mix_word(key), holds) : near;
  }
  bool add(uint64_t key) {
    if (index.is_full() && !index.grow(memory.hook(), Hashes{keys})) return false;
    uint32_t entry = static_cast<uint32_t>(keys.size());
    if (free.empty()) {
      keys.push_back(key);
    } else {
      entry = free.back();
      free.pop_back();
      keys[entry] = key;
    }
    index.insert(mix_word(key), entry);
    if (index.is_growing()) index.step(memory.hook(), touch, Hashes{keys});
    return true;
  }
  void remove(uint64_t key) {
    const uint32_t entry = find(key);
    REQUIRE(entry != kNoEntry);
    index.erase(mix_word(key), entry);
    keys[entry] = kNone;
    free.push_back(entry);
  }
  // Adds keys from `next` on until the index has begun to move, past the sizes that are moved at once.
  uint64_t add_until_moving(uint64_t next) {
    while (!index.is_moving()) REQUIRE(add(next++));
    return next;
  }

  Memory memory;
  StepwiseIndex index;
  StepwiseIndex::Touch touch = StepwiseIndex::Touch::Yes;
  std::vector<uint64_t> keys;
  std::vector<uint32_t> free;
};

}  // namespace

TEST_CASE("stepwise index: everything is found at every moment of growing") {
  KeySet set;
  const uint64_t first = set.add_until_moving(0);
  for (uint64_t key = 0; key < first; ++key) CHECK(set.find(key) != kNoEntry);
  CHECK(set.find(first) == kNoEntry);
  uint64_t next = first;
  while (set.index.is_moving()) {
    REQUIRE(set.add(next));
    CHECK(set.find(next / 2) != kNoEntry);
    CHECK(set.find(next) == set.keys.size() - 1);
    CHECK(set.find(next + 1) == kNoEntry);
    ++next;
  }
  for (uint64_t key = 0; key < next; ++key) REQUIRE(set.find(key) == key);
  CHECK(set.index.count() == next);
}

TEST_CASE("stepwise index: growing is over long before the next time") {
  KeySet set;
  const uint64_t first = set.add_until_moving(0);
  uint64_t next = first;
  while (set.index.is_moving()) REQUIRE(set.add(next++));
  CHECK(next - first < first / 100);
}

TEST_CASE("stepwise index: the memory of the next index is touched, a page an insertion, before it is needed") {
  KeySet set;
  uint64_t next = 0;
  while (!set.index.is_growing() || set.index.is_moving()) REQUIRE(set.add(next++));
  const size_t live = set.memory.live;
  for (uint64_t key = 0; key < next; ++key) REQUIRE(set.find(key) == key);
  uint64_t touching = 0;
  for (; !set.index.is_moving(); ++touching) {
    CHECK(set.index.has_room());
    REQUIRE(set.add(next++));
  }
  CHECK(touching > 0);
  CHECK(set.memory.live == live);
}

TEST_CASE("stepwise index: insertions that may not touch do not keep it from growing") {
  KeySet set;
  set.touch = StepwiseIndex::Touch::No;
  const uint64_t next = set.add_until_moving(0);
  for (uint64_t key = 0; key < next; ++key) REQUIRE(set.find(key) == key);
}

TEST_CASE("stepwise index: a refused growth does no harm while there is room") {
  KeySet set;
  uint64_t next = 0;
  while (!set.index.is_growing() || set.index.is_moving()) REQUIRE(set.add(next++));
  next = set.add_until_moving(next);
  while (set.index.is_growing()) REQUIRE(set.add(next++));
  set.memory.refuse = true;
  const size_t requests = set.memory.requests;
  while (set.index.has_room()) REQUIRE(set.add(next++));
  CHECK(set.memory.requests <= requests + 1);
  CHECK_FALSE(set.add(next));
  for (uint64_t key = 0; key < next; ++key) REQUIRE(set.find(key) == key);
  set.memory.refuse = false;
  REQUIRE(set.add(next));
  CHECK(set.find(next) == next);
}

TEST_CASE("stepwise index: a lower load keeps more places free") {
  KeySet set(0.25);
  for (uint64_t key = 0; key < 1000; ++key) REQUIRE(set.add(key));
  KeySet full;
  for (uint64_t key = 0; key < 1000; ++key) REQUIRE(full.add(key));
  CHECK(set.index.memory_size() >= 3 * full.index.memory_size());
}

TEST_CASE("stepwise index: slots freed and reused while it grows") {
  KeySet set;
  std::mt19937_64 random(11);
  uint64_t next = set.add_until_moving(0);
  std::vector<bool> there(10 * next, false);
  for (uint64_t key = 0; key < next; ++key) there[key] = true;
  int growths = 0;
  while (growths < 2 && next + 1 < there.size()) {
    for (int i = 0; i < 3; ++i) {
      const uint64_t key = random() % next;
      if (there[key]) set.remove(key);
      else REQUIRE(set.add(key));
      there[key] = !there[key];
    }
    for (int i = 0; i < 3; ++i) {
      there[next] = true;
      REQUIRE(set.add(next++));
    }
    if (!set.index.is_moving()) {
      ++growths;
      for (uint64_t key = 0; key < next; ++key) REQUIRE((set.find(key) != kNoEntry) == there[key]);
      next = set.add_until_moving(next);
      for (uint64_t key = 0; key < next; ++key) there[key] = set.find(key) != kNoEntry;
    }
  }
  CHECK(growths == 2);
}

TEST_CASE("stepwise index: a copy made while it grows finds the same and goes on growing by itself") {
  KeySet set;
  uint64_t next = set.add_until_moving(0);
  KeySet copy;
  copy.keys = set.keys;
  REQUIRE(copy.index.copy_from(copy.memory.hook(), set.index));
  CHECK(copy.index.is_moving());
  while (copy.index.is_moving()) REQUIRE(copy.add(next++));
  for (uint64_t key = 0; key < next; ++key) REQUIRE(copy.find(key) == key);
  CHECK(set.index.is_moving());
}

TEST_CASE("stepwise index: clearing while it grows leaves nothing of the old one") {
  KeySet set;
  set.add_until_moving(0);
  set.index.clear(set.memory.hook());
  set.keys.clear();
  CHECK_FALSE(set.index.is_moving());
  CHECK(set.index.count() == 0);
  CHECK(set.find(5) == kNoEntry);
  REQUIRE(set.add(5));
  CHECK(set.find(5) == 0);
}

TEST_CASE("stepwise index: without memory to grow it stays as it was") {
  KeySet set;
  uint64_t next = 0;
  while (set.index.count() < 1000 || !set.index.is_full()) REQUIRE(set.add(next++));
  set.memory.refuse = true;
  CHECK_FALSE(set.add(next));
  for (uint64_t key = 0; key < next; ++key) REQUIRE(set.find(key) == key);
  set.memory.refuse = false;
  CHECK(set.add(next));
}

TEST_CASE("stepwise index: all memory is given back") {
  KeySet set;
  set.add_until_moving(0);
  set.index.release(set.memory.hook());
  CHECK(set.memory.live == 0);
}

}  // namespace emlet
