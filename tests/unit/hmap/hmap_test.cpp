#include "hmap.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <cstring>
#include <string>
#include <vector>

namespace {

const std::string kLongKey(1000, 'k');

// Remembers what it was called with.
struct Dropped {
  std::vector<void*> values;
  static void drop(void* value, void* context) { static_cast<Dropped*>(context)->values.push_back(value); }
};

TEST_CASE("hmap: the example of the header") {
  hmap* map = hmap_create(16);
  int value = 123;
  CHECK(hmap_put(map, "key", &value) == HMAP_OK);
  CHECK(hmap_get(map, "key") == &value);
  CHECK(hmap_remove(map, "key") == HMAP_OK);
  CHECK(hmap_remove(map, "key") == HMAP_ERR_NOT_FOUND);
  hmap_destroy(map);
}

TEST_CASE("hmap: a duplicate key replaces the value, keeps the first copy and leaves the older value alone") {
  hmap* map = hmap_create(0);
  int one = 1, two = 2;
  for (const std::string& key : {std::string("key"), kLongKey}) {
    REQUIRE(hmap_put(map, key.c_str(), &one) == HMAP_OK);
    hmap_iter* iter = hmap_iter_create(map);
    while (hmap_iter_next(iter) == HMAP_OK && key != hmap_iter_key(iter)) continue;
    const char* copy = hmap_iter_key(iter);
    CHECK(hmap_put(map, key.c_str(), &two) == HMAP_OK);
    CHECK(hmap_iter_key(iter) == copy);
    CHECK(hmap_iter_value(iter) == &two);
    hmap_iter_destroy(iter);
  }
  CHECK(one == 1);
  CHECK(hmap_count(map) == 2);
  hmap_destroy(map);
}

TEST_CASE("hmap: keys of many megabytes are told apart by their ends") {
  hmap* map = hmap_create(0);
  std::string first(size_t{17} << 20, 'k'), second = first;
  second.back() = 'x';
  const std::string longer = first + "k";
  CHECK(hmap_put(map, first.c_str(), &first) == HMAP_OK);
  CHECK(hmap_put(map, second.c_str(), &second) == HMAP_OK);
  CHECK(hmap_get(map, first.c_str()) == &first);
  CHECK(hmap_get(map, second.c_str()) == &second);
  CHECK(hmap_get(map, longer.c_str()) == nullptr);
  hmap* copy = hmap_copy(map);
  CHECK(hmap_remove(map, first.c_str()) == HMAP_OK);
  CHECK(hmap_get(copy, first.c_str()) == &first);
  hmap_destroy(copy);
  hmap_destroy(map);
}

TEST_CASE("hmap: the caller's key may change after the put") {
  hmap* map = hmap_create(0);
  char key[] = "key";
  REQUIRE(hmap_put(map, key, map) == HMAP_OK);
  key[0] = 'x';
  CHECK(hmap_get(map, "key") == map);
  hmap_destroy(map);
}

TEST_CASE("hmap: a NULL value and the empty key are values and keys") {
  hmap* map = hmap_create(0);
  CHECK(hmap_put(map, "", nullptr) == HMAP_OK);
  CHECK(hmap_get(map, "") == nullptr);
  void* value = map;
  CHECK(hmap_lookup(map, "", &value) == HMAP_OK);
  CHECK(value == nullptr);
  CHECK(hmap_lookup(map, "absent", &value) == HMAP_ERR_NOT_FOUND);
  CHECK(hmap_contains(map, "") == 1);
  CHECK(hmap_contains(map, "absent") == 0);
  CHECK(hmap_lookup(map, "", nullptr) == HMAP_OK);
  hmap_destroy(map);
}

TEST_CASE("hmap: NULL is safe everywhere") {
  hmap* map = hmap_create(0);
  CHECK(hmap_put(nullptr, "key", map) == HMAP_ERR_NULL);
  CHECK(hmap_put(map, nullptr, map) == HMAP_ERR_NULL);
  CHECK(hmap_get(nullptr, "key") == nullptr);
  CHECK(hmap_get(map, nullptr) == nullptr);
  CHECK(hmap_remove(nullptr, "key") == HMAP_ERR_NULL);
  CHECK(hmap_remove(map, nullptr) == HMAP_ERR_NULL);
  CHECK(hmap_contains(nullptr, nullptr) == 0);
  CHECK(hmap_lookup(nullptr, "key", nullptr) == HMAP_ERR_NULL);
  CHECK(hmap_lookup(map, nullptr, nullptr) == HMAP_ERR_NULL);
  CHECK(hmap_swap(nullptr, "key", map, nullptr) == HMAP_ERR_NULL);
  CHECK(hmap_swap(map, nullptr, map, nullptr) == HMAP_ERR_NULL);
  CHECK(hmap_take(nullptr, "key", nullptr) == HMAP_ERR_NULL);
  CHECK(hmap_take(map, nullptr, nullptr) == HMAP_ERR_NULL);
  CHECK(hmap_reserve(nullptr, 1) == HMAP_ERR_NULL);
  CHECK(hmap_clear(nullptr) == HMAP_ERR_NULL);
  CHECK(hmap_set_value_destructor(nullptr, nullptr, nullptr) == HMAP_ERR_NULL);
  CHECK(hmap_copy(nullptr) == nullptr);
  CHECK(hmap_count(nullptr) == 0);
  CHECK(hmap_capacity(nullptr) == 0);
  CHECK(hmap_iter_create(nullptr) == nullptr);
  CHECK(hmap_iter_next(nullptr) == HMAP_ERR_NULL);
  CHECK(hmap_iter_key(nullptr) == nullptr);
  CHECK(hmap_iter_value(nullptr) == nullptr);
  CHECK(hmap_iter_set_value(nullptr, map) == HMAP_ERR_NULL);
  CHECK(hmap_iter_remove(nullptr) == HMAP_ERR_NULL);
  CHECK(hmap_iter_reset(nullptr) == HMAP_ERR_NULL);
  hmap_iter_destroy(nullptr);
  hmap_destroy(nullptr);
  CHECK(hmap_count(map) == 0);
  hmap_destroy(map);
}

TEST_CASE("hmap: a capacity that no machine has is NULL or code 4") {
  for (size_t size : {SIZE_MAX, SIZE_MAX / 2, SIZE_MAX / 32, size_t{1} << 40})
    CHECK(hmap_create(size) == nullptr);
  hmap* map = hmap_create(10);
  CHECK(hmap_put(map, "key", map) == HMAP_OK);
  CHECK(hmap_reserve(map, SIZE_MAX) == HMAP_ERR_NOMEM);
  CHECK(hmap_get(map, "key") == map);
  hmap_destroy(map);
}

TEST_CASE("hmap: reserved room is enough, and there is never less than asked for") {
  hmap* map = hmap_create(0);
  CHECK(hmap_reserve(map, 1000) == HMAP_OK);
  const size_t capacity = hmap_capacity(map);
  CHECK(capacity >= 1000);
  for (int i = 0; i < 1000; ++i) CHECK(hmap_put(map, std::to_string(i).c_str(), map) == HMAP_OK);
  CHECK(hmap_capacity(map) == capacity);
  CHECK(hmap_reserve(map, 0) == HMAP_OK);
  hmap_destroy(map);
}

TEST_CASE("hmap: swap and take give the value out and spare it the destructor") {
  hmap* map = hmap_create(0);
  Dropped dropped;
  hmap_set_value_destructor(map, Dropped::drop, &dropped);
  int one = 1, two = 2;
  void* old = map;
  CHECK(hmap_swap(map, "key", &one, &old) == HMAP_OK);
  CHECK(old == nullptr);
  CHECK(hmap_swap(map, "key", &two, &old) == HMAP_OK);
  CHECK(old == &one);
  CHECK(hmap_take(map, "key", &old) == HMAP_OK);
  CHECK(old == &two);
  CHECK(hmap_take(map, "key", &old) == HMAP_ERR_NOT_FOUND);
  CHECK(old == nullptr);
  CHECK(dropped.values.empty());
  hmap_destroy(map);
}

TEST_CASE("hmap: the destructor runs on replace, remove, clear and destroy, once per value") {
  hmap* map = hmap_create(0);
  Dropped dropped;
  int values[5];
  hmap_set_value_destructor(map, Dropped::drop, &dropped);
  hmap_put(map, "a", &values[0]);
  hmap_put(map, "a", &values[1]);
  CHECK(dropped.values == std::vector<void*>{&values[0]});
  hmap_put(map, "a", &values[1]);  // itself: still in the map
  hmap_remove(map, "a");
  CHECK(dropped.values == std::vector<void*>{&values[0], &values[1]});
  hmap_put(map, "a", &values[2]);
  hmap_clear(map);
  CHECK(hmap_count(map) == 0);
  CHECK(dropped.values.back() == &values[2]);
  hmap_put(map, "a", &values[3]);
  hmap_iter* iter = hmap_iter_create(map);
  hmap_iter_next(iter);
  hmap_iter_set_value(iter, &values[4]);
  CHECK(dropped.values.back() == &values[3]);
  hmap_iter_destroy(iter);
  hmap_destroy(map);
  CHECK(dropped.values.size() == 5);
  CHECK(dropped.values.back() == &values[4]);
}

struct Reentrant {
  hmap* map;
  hmap_iter* iter = nullptr;
  std::vector<int> codes;
  size_t count_seen = 99;
  void* value_seen = nullptr;

  static void drop(void*, void* context) {
    Reentrant& self = *static_cast<Reentrant*>(context);
    self.count_seen = hmap_count(self.map);
    self.value_seen = hmap_get(self.map, "key");
    self.codes = {hmap_put(self.map, "new", nullptr),
                  hmap_remove(self.map, "key"),
                  hmap_clear(self.map),
                  hmap_reserve(self.map, 1000),
                  hmap_swap(self.map, "key", nullptr, nullptr),
                  hmap_take(self.map, "key", nullptr),
                  hmap_set_value_destructor(self.map, nullptr, nullptr)};
    if (self.iter != nullptr) self.codes.push_back(hmap_iter_remove(self.iter));
    hmap_destroy(self.map);
  }
};

TEST_CASE("hmap: a destructor may read the map, and every change out of it is refused as busy") {
  hmap* map = hmap_create(0);
  Reentrant reentrant{map, nullptr, {}};
  int one = 1, two = 2;
  hmap_put(map, "key", &one);
  hmap_put(map, "other", &one);
  hmap_set_value_destructor(map, Reentrant::drop, &reentrant);
  reentrant.iter = hmap_iter_create(map);
  hmap_iter_next(reentrant.iter);
  CHECK(hmap_put(map, "key", &two) == HMAP_OK);
  CHECK(reentrant.codes == std::vector<int>(8, HMAP_ERR_BUSY));
  CHECK(reentrant.value_seen == &two);
  CHECK(hmap_remove(map, "key") == HMAP_OK);
  CHECK(reentrant.codes == std::vector<int>(8, HMAP_ERR_BUSY));
  CHECK(reentrant.value_seen == nullptr);
  hmap_iter_destroy(reentrant.iter);
  reentrant.iter = nullptr;
  CHECK(hmap_clear(map) == HMAP_OK);
  CHECK(reentrant.count_seen == 0);
  CHECK(hmap_put(map, "key", &two) == HMAP_OK);
  hmap_destroy(map);
}

TEST_CASE("hmap: a copy has the same entries in the same order, is independent and has no destructor") {
  hmap* map = hmap_create(0);
  Dropped dropped;
  for (int i = 0; i < 100; ++i)
    hmap_put(map, (std::to_string(i) + std::string(i % 30, '-')).c_str(), &dropped);
  for (int i = 0; i < 100; i += 3) hmap_remove(map, (std::to_string(i) + std::string(i % 30, '-')).c_str());
  hmap_set_value_destructor(map, Dropped::drop, &dropped);
  hmap* copy = hmap_copy(map);
  CHECK(hmap_count(copy) == hmap_count(map));
  hmap_iter* a = hmap_iter_create(map);
  hmap_iter* b = hmap_iter_create(copy);
  while (hmap_iter_next(a) == HMAP_OK) {
    REQUIRE(hmap_iter_next(b) == HMAP_OK);
    CHECK(std::strcmp(hmap_iter_key(a), hmap_iter_key(b)) == 0);
  }
  CHECK(hmap_iter_next(b) == HMAP_ERR_END);
  hmap_iter_destroy(a);
  hmap_iter_destroy(b);
  hmap_destroy(copy);
  CHECK(dropped.values.empty());
  hmap_destroy(map);
  CHECK(dropped.values.size() == 66);
}

TEST_CASE("hmap: an empty map can be copied, cleared and walked") {
  hmap* map = hmap_create(0);
  hmap* copy = hmap_copy(map);
  CHECK(hmap_clear(copy) == HMAP_OK);
  hmap_iter* iter = hmap_iter_create(copy);
  CHECK(hmap_iter_next(iter) == HMAP_ERR_END);
  hmap_iter_destroy(iter);
  hmap_destroy(copy);
  hmap_destroy(map);
}

TEST_CASE("hmap: every code has a sentence of its own") {
  std::vector<std::string> sentences;
  for (int code = HMAP_OK; code <= HMAP_ERR_ARG; ++code) sentences.push_back(hmap_strerror(code));
  sentences.push_back(hmap_strerror(77));
  for (size_t i = 0; i < sentences.size(); ++i) {
    CHECK_FALSE(sentences[i].empty());
    for (size_t j = 0; j < i; ++j) CHECK(sentences[i] != sentences[j]);
  }
  CHECK(sentences.back() == hmap_strerror(-1));
  CHECK(hmap_abi_version() == HMAP_ABI_VERSION);
}

}  // namespace
