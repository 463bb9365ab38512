#include "hashtable/index.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <random>
#include <unordered_map>
#include <vector>

#include "hashtable/hash_mix.h"

namespace emlet {
namespace {

// Counts bytes and can be told to refuse.
struct CountingMemory {
  size_t live = 0;
  bool refuse = false;

  static void* resize(void* context, void* pointer, size_t old_size, size_t new_size) {
    CountingMemory& self = *static_cast<CountingMemory*>(context);
    if (new_size > old_size && self.refuse) return nullptr;
    self.live += new_size - old_size;
    if (new_size != 0) return std::realloc(pointer, new_size);
    std::free(pointer);
    return nullptr;
  }
  IndexMemory hook() { return {resize, this}; }
};

// The smallest owner: keys in slot order, a freed slot is taken first.
template <class Match>
class KeySet {
 public:
  explicit KeySet(uint64_t (*hash)(uint64_t) = [](uint64_t key) { return mix_word(key); }) : hash_(hash) {}
  ~KeySet() { index.release(memory.hook()); }

  uint32_t find(uint64_t key) const {
    return index.find(hash_(key), [&](uint32_t entry) { return keys[entry] == key; });
  }
  bool add(uint64_t key) {
    if (find(key) != kNoEntry) return true;
    if (index.is_full() && !index.grow(memory.hook(), end(), hash_of())) return false;
    uint32_t entry = end();
    if (!freed.empty()) {
      entry = freed.back();
      freed.pop_back();
      keys[entry] = key;
      live[entry] = true;
    } else {
      keys.push_back(key);
      live.push_back(true);
    }
    index.insert(hash_(key), entry);
    return true;
  }
  bool remove(uint64_t key) {
    const uint32_t entry = find(key);
    if (entry == kNoEntry) return false;
    live[entry] = false;
    freed.push_back(entry);
    return index.erase(hash_(key), entry);
  }
  uint32_t end() const { return static_cast<uint32_t>(keys.size()); }
  auto hash_of() const {
    return [this](uint32_t entry, uint64_t* hash) {
      *hash = hash_(keys[entry]);
      return bool{live[entry]};
    };
  }

  CountingMemory memory;
  BasicIndex<Match> index;
  std::vector<uint64_t> keys;
  std::vector<bool> live;
  std::vector<uint32_t> freed;

 private:
  uint64_t (*hash_)(uint64_t);
};

#if defined(__SSE2__)
#define EVERY_MATCH PortableIndexMatch, Sse2IndexMatch
#else
#define EVERY_MATCH PortableIndexMatch
#endif

TEST_CASE_TEMPLATE("index: an empty index holds no memory and finds nothing", Match, EVERY_MATCH) {
  BasicIndex<Match> index;
  CHECK(index.memory_size() == 0);
  CHECK(index.is_full());
  CHECK(index.find(77, [](uint32_t) { return true; }) == kNoEntry);
  CHECK_FALSE(index.erase(77, 0));
  uint32_t entry;
  BasicIndexProbe<Match> probe(index, 77);
  CHECK_FALSE(probe.next(&entry));
  index.clear();
}

TEST_CASE_TEMPLATE("index: random operations agree with a model", Match, EVERY_MATCH) {
  KeySet<Match> set;
  std::unordered_map<uint64_t, bool> model;
  std::mt19937_64 random(1);
  for (int i = 0; i < 200000; ++i) {
    const uint64_t key = random() % 5000;
    if (random() % 2 == 0) {
      REQUIRE(set.add(key));
      model[key] = true;
    } else {
      REQUIRE(set.remove(key) == (model.erase(key) == 1));
    }
    REQUIRE(set.index.count() == model.size());
  }
  for (uint64_t key = 0; key < 5000; ++key) CHECK((set.find(key) != kNoEntry) == (model.count(key) == 1));
}

TEST_CASE_TEMPLATE("index: removing and adding for ever does not make it grow", Match, EVERY_MATCH) {
  KeySet<Match> set;
  for (uint64_t key = 0; key < 1000; ++key) REQUIRE(set.add(key));
  const size_t size = set.index.memory_size();
  for (uint64_t key = 1000; key < 200000; ++key) {
    REQUIRE(set.remove(key - 1000));
    REQUIRE(set.add(key));
  }
  CHECK(set.index.memory_size() <= 2 * size);
  CHECK(set.index.count() == 1000);
}

TEST_CASE_TEMPLATE("index: keys that all hash alike are still told apart", Match, EVERY_MATCH) {
  KeySet<Match> set([](uint64_t) { return uint64_t{0}; });
  for (uint64_t key = 0; key < 500; ++key) REQUIRE(set.add(key));
  for (uint64_t key = 0; key < 500; key += 2) REQUIRE(set.remove(key));
  for (uint64_t key = 0; key < 500; ++key) CHECK((set.find(key) != kNoEntry) == (key % 2 == 1));
}

TEST_CASE_TEMPLATE("index: a hash of 32 bits is enough", Match, EVERY_MATCH) {
  KeySet<Match> set([](uint64_t key) { return mix_word(key) & 0xffffffff; });
  for (uint64_t key = 0; key < 20000; ++key) REQUIRE(set.add(key));
  for (uint64_t key = 0; key < 20000; ++key) CHECK(set.find(key) == key);
}

TEST_CASE_TEMPLATE("index: without memory it says so and stays as it was", Match, EVERY_MATCH) {
  KeySet<Match> set;
  uint64_t added = 0;
  while (!set.index.is_full() || added == 0) REQUIRE(set.add(added++));
  set.memory.refuse = true;
  CHECK_FALSE(set.add(added));
  CHECK_FALSE(set.index.reserve(set.memory.hook(), 1000, set.end(), set.hash_of()));
  CHECK_FALSE(set.index.reserve(set.memory.hook(), uint64_t{1} << 40, set.end(), set.hash_of()));
  for (uint64_t key = 0; key < added; ++key) CHECK(set.find(key) == key);
  set.memory.refuse = false;
  CHECK(set.add(added));
}

TEST_CASE_TEMPLATE("index: what overflow cost is won back in place, without memory", Match, EVERY_MATCH) {
  KeySet<Match> set;
  for (uint64_t key = 0; key < 3000; ++key) REQUIRE(set.add(key));
  for (uint64_t key = 0; key < 2000; ++key) REQUIRE(set.remove(key));
  set.memory.refuse = true;
  const size_t size = set.index.memory_size();
  for (uint64_t key = 3000; key < 60000; ++key) {
    REQUIRE(set.remove(key - 1000));
    REQUIRE(set.add(key));
  }
  CHECK(set.index.memory_size() == size);
}

TEST_CASE_TEMPLATE("index: a cursor meets the same entry as find", Match, EVERY_MATCH) {
  KeySet<Match> set;
  for (uint64_t key = 0; key < 5000; ++key) REQUIRE(set.add(key));
  for (uint64_t key = 0; key < 6000; ++key) {
    BasicIndexProbe<Match> probe(set.index, mix_word(key));
    uint32_t entry, met = kNoEntry;
    while (met == kNoEntry && probe.next(&entry)) {
      if (set.keys[entry] == key) met = entry;
    }
    REQUIRE(met == set.find(key));
  }
}

TEST_CASE_TEMPLATE("index: a reserved index takes its entries without another allocation", Match,
                   EVERY_MATCH) {
  KeySet<Match> set;
  REQUIRE(set.index.reserve(set.memory.hook(), 10000, 0, set.hash_of()));
  CHECK(set.index.capacity() >= 10000);
  CHECK(set.memory.live == set.index.memory_size());
  set.memory.refuse = true;
  for (uint64_t key = 0; key < 10000; ++key) REQUIRE(set.add(key));
}

TEST_CASE_TEMPLATE("index: a copy is independent, and clear keeps the memory", Match, EVERY_MATCH) {
  KeySet<Match> set;
  for (uint64_t key = 0; key < 1000; ++key) REQUIRE(set.add(key));
  BasicIndex<Match> copy;
  REQUIRE(copy.copy_from(set.memory.hook(), set.index));
  const size_t size = set.index.memory_size();
  set.index.clear();
  CHECK(set.index.memory_size() == size);
  CHECK(set.find(1) == kNoEntry);
  CHECK(copy.find(mix_word(1), [&](uint32_t entry) { return set.keys[entry] == 1; }) == 1);
  copy.release(set.memory.hook());
  CHECK(copy.count() == 0);
}

TEST_CASE_TEMPLATE("index: everything is given back", Match, EVERY_MATCH) {
  CountingMemory memory;
  BasicIndex<Match> index;
  auto none = [](uint32_t, uint64_t*) { return false; };
  REQUIRE(index.reserve(memory.hook(), 100, 0, none));
  REQUIRE(index.rebuild(memory.hook(), 100000, 0, none));
  REQUIRE(index.rebuild(memory.hook(), 10, 0, none));
  CHECK(memory.live == index.memory_size());
  index.release(memory.hook());
  CHECK(memory.live == 0);
}

}  // namespace
}  // namespace emlet
