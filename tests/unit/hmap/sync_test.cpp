#include <doctest/doctest.h>

#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "hmap.h"

namespace {

int increment(const char*, void** value, void*) {
  *value = reinterpret_cast<void*>(reinterpret_cast<uintptr_t>(*value) + 1);
  return 0;
}

int collect(const char* key, void**, void* context) {
  static_cast<std::set<std::string>*>(context)->insert(key);
  return 0;
}

int answer_42(const char*, void**, void*) {
  return 42;
}

void count_drop(void*, void* context) {
  ++*static_cast<int*>(context);
}

TEST_CASE("hmap_sync: put, lookup, visit and remove, for any number of shards") {
  for (unsigned shards : {0u, 1u, 3u, 64u, 4096u}) {
    hmap_sync* map = hmap_sync_create(100, shards);
    REQUIRE(map != nullptr);
    std::set<std::string> keys;
    for (int i = 0; i < 500; ++i) {
      const std::string key = std::to_string(i);
      keys.insert(key);
      CHECK(hmap_sync_put(map, key.c_str(), nullptr) == HMAP_OK);
      CHECK(hmap_sync_visit(map, key.c_str(), increment, nullptr) == HMAP_OK);
    }
    void* value;
    CHECK(hmap_sync_lookup(map, "499", &value) == HMAP_OK);
    CHECK(reinterpret_cast<uintptr_t>(value) == 1);
    CHECK(hmap_sync_lookup(map, "500", &value) == HMAP_ERR_NOT_FOUND);
    CHECK(value == nullptr);
    CHECK(hmap_sync_count(map) == 500);
    std::set<std::string> seen;
    CHECK(hmap_sync_for_each(map, collect, &seen) == HMAP_OK);
    CHECK(seen == keys);
    CHECK(hmap_sync_for_each(map, answer_42, nullptr) == 42);
    CHECK(hmap_sync_visit(map, "3", answer_42, nullptr) == 42);
    CHECK(hmap_sync_visit(map, "absent", answer_42, nullptr) == HMAP_ERR_NOT_FOUND);
    CHECK(hmap_sync_remove(map, "3") == HMAP_OK);
    CHECK(hmap_sync_remove(map, "3") == HMAP_ERR_NOT_FOUND);
    CHECK(hmap_sync_count(map) == 499);
    hmap_sync_destroy(map);
  }
}

TEST_CASE("hmap_sync: the destructor runs on replace, remove and destroy") {
  hmap_sync* map = hmap_sync_create(0, 4);
  int drops = 0;
  CHECK(hmap_sync_set_value_destructor(map, count_drop, &drops) == HMAP_OK);
  for (int i = 0; i < 10; ++i) hmap_sync_put(map, std::to_string(i).c_str(), nullptr);
  hmap_sync_put(map, "1", map);
  CHECK(drops == 1);
  hmap_sync_remove(map, "1");
  CHECK(drops == 2);
  hmap_sync_destroy(map);
  CHECK(drops == 11);
}

struct Caller {
  hmap_sync* map;
  std::vector<int> codes;

  static int visit(const char* key, void**, void* context) {
    static_cast<Caller*>(context)->call(key);
    return 0;
  }
  static void drop(void*, void* context) { static_cast<Caller*>(context)->call("other"); }
  void call(const char* key) {
    codes = {hmap_sync_put(map, key, nullptr),
             hmap_sync_put(map, "some other key", nullptr),
             hmap_sync_remove(map, key),
             hmap_sync_lookup(map, key, nullptr),
             hmap_sync_visit(map, key, visit, this),
             hmap_sync_for_each(map, visit, this),
             hmap_sync_set_value_destructor(map, nullptr, nullptr)};
    hmap_sync_destroy(map);
  }
};

TEST_CASE("hmap_sync: whatever a visitor or destructor calls on its map is busy, and never waits") {
  hmap_sync* map = hmap_sync_create(0, 8);
  Caller caller{map, {}};
  hmap_sync_put(map, "key", nullptr);
  CHECK(hmap_sync_visit(map, "key", Caller::visit, &caller) == HMAP_OK);
  CHECK(caller.codes == std::vector<int>(7, HMAP_ERR_BUSY));
  caller.codes.clear();
  CHECK(hmap_sync_for_each(map, Caller::visit, &caller) == HMAP_OK);
  CHECK(caller.codes == std::vector<int>(7, HMAP_ERR_BUSY));
  caller.codes.clear();
  CHECK(hmap_sync_set_value_destructor(map, Caller::drop, &caller) == HMAP_OK);
  CHECK(hmap_sync_remove(map, "key") == HMAP_OK);
  CHECK(caller.codes == std::vector<int>(7, HMAP_ERR_BUSY));
  CHECK(hmap_sync_put(map, "key", nullptr) == HMAP_OK);
  hmap_sync_destroy(map);
}

TEST_CASE("hmap_sync: NULL and sizes no machine has are answers, not accidents") {
  CHECK(hmap_sync_create(SIZE_MAX, 0) == nullptr);
  CHECK(hmap_sync_create(0, 4097) == nullptr);
  CHECK(hmap_sync_put(nullptr, "key", nullptr) == HMAP_ERR_NULL);
  CHECK(hmap_sync_lookup(nullptr, "key", nullptr) == HMAP_ERR_NULL);
  CHECK(hmap_sync_remove(nullptr, "key") == HMAP_ERR_NULL);
  CHECK(hmap_sync_visit(nullptr, "key", increment, nullptr) == HMAP_ERR_NULL);
  CHECK(hmap_sync_for_each(nullptr, collect, nullptr) == HMAP_ERR_NULL);
  CHECK(hmap_sync_count(nullptr) == 0);
  CHECK(hmap_sync_set_value_destructor(nullptr, nullptr, nullptr) == HMAP_ERR_NULL);
  hmap_sync_destroy(nullptr);
  hmap_sync* map = hmap_sync_create(0, 1);
  CHECK(hmap_sync_put(map, nullptr, nullptr) == HMAP_ERR_NULL);
  CHECK(hmap_sync_lookup(map, nullptr, nullptr) == HMAP_ERR_NULL);
  CHECK(hmap_sync_visit(map, "key", nullptr, nullptr) == HMAP_ERR_ARG);
  CHECK(hmap_sync_for_each(map, nullptr, nullptr) == HMAP_ERR_ARG);
  hmap_sync_destroy(map);
}

}  // namespace
