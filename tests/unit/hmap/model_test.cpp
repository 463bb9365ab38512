#include <doctest/doctest.h>

#include <cstdlib>
#include <map>
#include <random>
#include <set>
#include <string>

#include "hmap.h"

namespace {

using Model = std::map<std::string, void*>;

// Keys of every kind of length: in the entry, at its border, outside it.
std::string key_of(unsigned number) {
  static constexpr unsigned kLengths[] = {0, 1, 3, 7, 8, 14, 15, 16, 17, 40, 300};
  const unsigned length = kLengths[number % 11];
  const std::string digits = std::to_string(number);
  return digits.size() >= length ? digits : digits + std::string(length - digits.size(), 'x');
}

void check_same(hmap* map, const Model& model) {
  REQUIRE(hmap_count(map) == model.size());
  for (const auto& [key, value] : model) REQUIRE(hmap_get(map, key.c_str()) == value);
  std::set<std::string> seen;
  hmap_iter* iter = hmap_iter_create(map);
  while (hmap_iter_next(iter) == HMAP_OK) {
    const auto found = model.find(hmap_iter_key(iter));
    REQUIRE(found != model.end());
    REQUIRE(found->second == hmap_iter_value(iter));
    seen.insert(hmap_iter_key(iter));
  }
  REQUIRE(seen.size() == model.size());
  hmap_iter_destroy(iter);
}

TEST_CASE("hmap: random operations agree with std::map") {
  for (unsigned seed = 0; seed < 5; ++seed) {
    std::mt19937 random(seed);
    hmap* map = hmap_create(random() % 100);
    Model model;
    const unsigned keys = seed % 2 == 0 ? 50 : 5000;
    for (int step = 0; step < 30000; ++step) {
      const std::string key = key_of(random() % keys);
      void* value = reinterpret_cast<void*>(uintptr_t{random()});
      const bool present = model.count(key) == 1;
      switch (random() % 100) {
        case 0: {
          hmap* copy = hmap_copy(map);
          hmap_destroy(map);
          map = copy;
          break;
        }
        case 1:
          if (random() % 10 == 0) {
            REQUIRE(hmap_clear(map) == HMAP_OK);
            model.clear();
          }
          break;
        case 2:
          REQUIRE(hmap_reserve(map, random() % 3000) == HMAP_OK);
          break;
        default:
          switch (random() % 5) {
            case 0:
            case 1:
              REQUIRE(hmap_put(map, key.c_str(), value) == HMAP_OK);
              model[key] = value;
              break;
            case 2: {
              void* old;
              REQUIRE(hmap_swap(map, key.c_str(), value, &old) == HMAP_OK);
              REQUIRE(old == (present ? model[key] : nullptr));
              model[key] = value;
              break;
            }
            case 3:
              REQUIRE(hmap_remove(map, key.c_str()) == (present ? HMAP_OK : HMAP_ERR_NOT_FOUND));
              model.erase(key);
              break;
            case 4: {
              void* found;
              REQUIRE(hmap_take(map, key.c_str(), &found) == (present ? HMAP_OK : HMAP_ERR_NOT_FOUND));
              if (present) REQUIRE(found == model[key]);
              model.erase(key);
              break;
            }
          }
      }
      if (step % 3000 == 0) check_same(map, model);
    }
    check_same(map, model);
    hmap_destroy(map);
  }
}

// Refuses the n-th request that takes memory, and all after it while STUCK.
struct FailingMemory {
  long until_failure = 0;
  bool stuck = false;
  size_t live = 0;
  size_t wrong_sizes = 0;
  std::map<void*, size_t> blocks;

  static void* resize(void* context, void* block, size_t old_size, size_t new_size) {
    FailingMemory& self = *static_cast<FailingMemory*>(context);
    const auto known = self.blocks.find(block);
    self.wrong_sizes += (known != self.blocks.end() ? known->second : 0) != old_size;
    if (new_size > old_size && self.fails()) return nullptr;
    if (block != nullptr) self.blocks.erase(block);
    self.live += new_size - old_size;
    if (new_size == 0) {
      std::free(block);
      return nullptr;
    }
    void* moved = std::realloc(block, new_size);
    self.blocks[moved] = new_size;
    return moved;
  }

 private:
  bool fails() {
    if (until_failure > 1) return --until_failure, false;
    if (until_failure == 0) return false;
    if (!stuck) until_failure = 0;
    return true;
  }
};

// Fills a map, tolerating code 4 only, and compares it with a model kept beside it; true when something
// failed.
bool fill_and_check(hmap* map) {
  Model model;
  bool failed = false;
  for (unsigned i = 0; i < 120; ++i) {
    const std::string key = key_of(i);
    const int code = hmap_put(map, key.c_str(), map);
    if (code == HMAP_OK) {
      model[key] = map;
    } else {
      REQUIRE(code == HMAP_ERR_NOMEM);
      failed = true;
      REQUIRE(hmap_contains(map, key.c_str()) == static_cast<int>(model.count(key)));
      REQUIRE(hmap_count(map) == model.size());
    }
    if (i % 7 == 3) {
      hmap_remove(map, key_of(i / 2).c_str());
      model.erase(key_of(i / 2));
    }
  }
  if (hmap_reserve(map, 1000) != HMAP_OK) failed = true;
  hmap* copy = hmap_copy(map);
  if (copy == nullptr) failed = true;
  if (copy != nullptr) REQUIRE(hmap_count(copy) == model.size());
  hmap_destroy(copy);
  hmap_iter* iter = hmap_iter_create(map);
  if (iter == nullptr) failed = true;
  hmap_iter_destroy(iter);
  for (const auto& [key, value] : model) REQUIRE(hmap_get(map, key.c_str()) == value);
  REQUIRE(hmap_count(map) == model.size());
  return failed;
}

TEST_CASE(
    "hmap: whichever allocation fails, the answer is code 4 or NULL, nothing changes and nothing leaks") {
  for (const bool stuck : {false, true}) {
    for (long n = 1;; ++n) {
      FailingMemory memory;
      memory.until_failure = n;
      memory.stuck = stuck;
      hmap* map = hmap_create_with_allocator(4, FailingMemory::resize, &memory);
      const bool failed = map == nullptr || fill_and_check(map);
      hmap_destroy(map);
      REQUIRE(memory.live == 0);
      REQUIRE(memory.blocks.empty());
      REQUIRE(memory.wrong_sizes == 0);
      if (!failed) break;
      REQUIRE(n < 1000);
    }
  }
}

}  // namespace
