#include <doctest/doctest.h>

#include <cstring>
#include <set>
#include <string>

#include "emlet/utils/alloc.h"

namespace {

void collect(const char* key, void*, void* context) {
  static_cast<std::multiset<std::string>*>(context)->insert(key);
}

TEST_CASE("hash_map: what was put is found, replaced, removed and counted") {
  HashMap* map = hash_map_create();
  int one = 1, two = 2;
  hash_map_put(map, "one", &one);
  hash_map_put(map, "two", &one);
  hash_map_put(map, "two", &two);
  CHECK(hash_map_size(map) == 2);
  CHECK(hash_map_get(map, "two") == &two);
  CHECK(hash_map_contains(map, "one") == 1);
  CHECK(hash_map_remove(map, "one") == 1);
  CHECK(hash_map_remove(map, "one") == 0);
  CHECK(hash_map_get(map, "one") == nullptr);
  hash_map_clear(map);
  CHECK(hash_map_size(map) == 0);
  hash_map_put(map, "literal", "a literal is a value");
  CHECK(std::strcmp(static_cast<char*>(hash_map_get(map, "literal")), "a literal is a value") == 0);
  hash_map_destroy(map);
}

TEST_CASE("hash_map: iterating meets every key once") {
  HashMap* map = hash_map_create();
  std::multiset<std::string> keys;
  for (int i = 0; i < 200; ++i) keys.insert(std::to_string(i).append(i % 40, '-'));
  for (const std::string& key : keys) hash_map_put(map, key.c_str(), nullptr);
  std::multiset<std::string> seen;
  hash_map_iterate(map, collect, &seen);
  CHECK(seen == keys);
  hash_map_destroy(map);
}

struct Walk {
  HashMap* map;
  int visits = 0;
  bool clears = false;
};

// Takes the visited key out, brings ten in, and at the fiftieth visit stops doing so or clears the map.
void change_while_walking(const char* key, void*, void* context) {
  Walk& walk = *static_cast<Walk*>(context);
  const std::string visited = key;
  if (++walk.visits > 50) return;
  if (walk.visits == 50 && walk.clears) return hash_map_clear(walk.map);
  for (int i = 0; i < 10; ++i) {
    hash_map_put(walk.map,
                 (std::to_string(walk.visits) + std::string(i, 'x') + visited).substr(0, 40).c_str(), &walk);
  }
  hash_map_remove(walk.map, visited.c_str());
}

TEST_CASE("hash_map: a visitor may add, remove and clear; a clear ends the walk") {
  for (const bool clears : {false, true}) {
    HashMap* map = hash_map_create();
    for (int i = 0; i < 100; ++i) hash_map_put(map, std::to_string(i).c_str(), map);
    Walk walk{map, 0, clears};
    hash_map_iterate(map, change_while_walking, &walk);
    CHECK(walk.visits >= 50);
    if (clears) CHECK(walk.visits == 50);
    hash_map_put(map, "after the walk", &walk);
    CHECK(hash_map_get(map, "after the walk") == &walk);
    hash_map_destroy(map);
  }
}

TEST_CASE("hash_map: all its memory is its allocator's, with true sizes") {
  Allocator* trace = mem_create_trace_allocator_owning(mem_create_platform_allocator());
  HashMap* map = hash_map_create_with_allocator(trace);
  for (int i = 0; i < 1000; ++i)
    hash_map_put(map, std::to_string(i * 1000003).append(i % 40, '-').c_str(), map);
  CHECK(hash_map_size(map) == 1000);
  for (int i = 0; i < 500; ++i) hash_map_remove(map, std::to_string(i * 1000003).append(i % 40, '-').c_str());
  CHECK(hash_map_size(map) == 500);
  CHECK(mem_get_stats(trace).current_usage > 500 * 16);
  hash_map_destroy(map);
  CHECK(mem_get_stats(trace).current_usage == 0);
  CHECK(mem_error_count(trace) == 0);
  mem_destroy(trace);
}

TEST_CASE("hash_map: it lives on every allocator, and an arena takes it away with itself") {
  Allocator* kinds[] = {mem_create_platform_allocator(), mem_create_freelist_allocator(64, 10),
                        mem_create_arena_allocator(1000)};
  for (Allocator* allocator : kinds) {
    HashMap* map = hash_map_create_with_allocator(allocator);
    for (int i = 0; i < 300; ++i)
      hash_map_put(map, (std::to_string(i) + " of three hundred").c_str(), &kinds);
    CHECK(hash_map_get(map, "299 of three hundred") == &kinds);
    if (allocator->type != ALLOCATOR_ARENA) hash_map_destroy(map);
    mem_destroy(allocator);
  }
}

TEST_CASE("hash_map: in WITH_ARENA the default is the arena") {
  WITH_ARENA(temporary, 8192, {
    HashMap* map = hash_map_create();
    hash_map_put(map, "key", &map);
    CHECK(hash_map_get(map, "key") == &map);
    CHECK(mem_get_stats(temporary).current_usage > 0);
  });
}

TEST_CASE("hash_map: NULL is harmless everywhere") {
  hash_map_put(nullptr, "key", nullptr);
  CHECK(hash_map_get(nullptr, "key") == nullptr);
  CHECK(hash_map_contains(nullptr, "key") == 0);
  CHECK(hash_map_remove(nullptr, "key") == 0);
  CHECK(hash_map_size(nullptr) == 0);
  hash_map_clear(nullptr);
  hash_map_iterate(nullptr, collect, nullptr);
  hash_map_destroy(nullptr);
  HashMap* map = hash_map_create_with_allocator(nullptr);
  hash_map_put(map, nullptr, map);
  CHECK(hash_map_get(map, nullptr) == nullptr);
  hash_map_iterate(map, nullptr, nullptr);
  hash_map_destroy(map);
}

}  // namespace
