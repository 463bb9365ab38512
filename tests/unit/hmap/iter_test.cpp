#include <doctest/doctest.h>

#include <set>
#include <string>

#include "hmap.h"

namespace {

hmap* make_map(int count) {
  hmap* map = hmap_create(0);
  for (int i = 0; i < count; ++i) hmap_put(map, std::to_string(i).c_str(), nullptr);
  return map;
}

TEST_CASE("hmap iterator: before the first entry and after the last it stands on none") {
  hmap* map = make_map(1);
  hmap_iter* iter = hmap_iter_create(map);
  CHECK(hmap_iter_key(iter) == nullptr);
  CHECK(hmap_iter_set_value(iter, map) == HMAP_ERR_NOT_FOUND);
  CHECK(hmap_iter_next(iter) == HMAP_OK);
  CHECK(hmap_iter_set_value(iter, map) == HMAP_OK);
  CHECK(hmap_iter_value(iter) == map);
  CHECK(hmap_iter_next(iter) == HMAP_ERR_END);
  CHECK(hmap_iter_next(iter) == HMAP_ERR_END);
  CHECK(hmap_iter_value(iter) == nullptr);
  CHECK(hmap_iter_remove(iter) == HMAP_ERR_NOT_FOUND);
  CHECK(hmap_iter_reset(iter) == HMAP_OK);
  CHECK(hmap_iter_next(iter) == HMAP_OK);
  hmap_iter_destroy(iter);
  hmap_destroy(map);
}

TEST_CASE("hmap iterator: removing through it visits each entry once") {
  hmap* map = make_map(1000);
  hmap_iter* iter = hmap_iter_create(map);
  std::set<std::string> seen;
  while (hmap_iter_next(iter) == HMAP_OK) {
    CHECK(seen.insert(hmap_iter_key(iter)).second);
    if (seen.size() % 2 == 0) continue;
    CHECK(hmap_iter_remove(iter) == HMAP_OK);
    CHECK(hmap_iter_remove(iter) == HMAP_ERR_NOT_FOUND);
    CHECK(hmap_iter_key(iter) == nullptr);
  }
  CHECK(seen.size() == 1000);
  CHECK(hmap_count(map) == 500);
  hmap_iter_destroy(iter);
  hmap_destroy(map);
}

TEST_CASE("hmap iterator: a change behind its back makes it stale until it is reset") {
  hmap* map = make_map(10);
  hmap_iter* iter = hmap_iter_create(map);
  const auto check_stale = [&] {
    CHECK(hmap_iter_next(iter) == HMAP_ERR_STALE);
    CHECK(hmap_iter_key(iter) == nullptr);
    CHECK(hmap_iter_value(iter) == nullptr);
    CHECK(hmap_iter_set_value(iter, nullptr) == HMAP_ERR_STALE);
    CHECK(hmap_iter_remove(iter) == HMAP_ERR_STALE);
    CHECK(hmap_iter_reset(iter) == HMAP_OK);
    CHECK(hmap_iter_next(iter) == HMAP_OK);
  };
  CHECK(hmap_iter_next(iter) == HMAP_OK);
  hmap_put(map, "new", nullptr);
  check_stale();
  hmap_remove(map, "new");
  check_stale();
  hmap_iter* other = hmap_iter_create(map);
  hmap_iter_next(other);
  hmap_iter_remove(other);
  hmap_iter_destroy(other);
  check_stale();
  hmap_reserve(map, 5000);
  check_stale();
  hmap_clear(map);
  CHECK(hmap_iter_next(iter) == HMAP_ERR_STALE);
  hmap_iter_destroy(iter);
  hmap_destroy(map);
}

TEST_CASE("hmap iterator: another value and calls that change nothing do not make it stale") {
  hmap* map = make_map(10);
  hmap_iter* iter = hmap_iter_create(map);
  CHECK(hmap_iter_next(iter) == HMAP_OK);
  const std::string key = hmap_iter_key(iter);
  hmap_put(map, key.c_str(), map);
  hmap_remove(map, "absent");
  hmap_reserve(map, 5);
  CHECK(hmap_iter_value(iter) == map);
  CHECK(hmap_iter_key(iter) == key);
  CHECK(hmap_iter_next(iter) == HMAP_OK);
  hmap_iter_destroy(iter);
  hmap_destroy(map);
}

}  // namespace
