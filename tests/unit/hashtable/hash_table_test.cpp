#include "hashtable/hash_table.h"

#include <doctest/doctest.h>

#include <ctime>
#include <map>
#include <random>
#include <vector>

#include "gc/roots.h"
#include "hashtable/hash_mix.h"

// This room knows the evaluator as a name only; any object will do.
namespace emlet {
class Eval {};
}  // namespace emlet

using namespace emlet;

namespace {

int refusals = 0;

ExitPending count_refusal(Eval&, LispHashTable&, Refusal) {
  ++refusals;
  return kExit;
}

const HashTest kIdentity = {HashTest::Shortcut::All, false, nullptr, nullptr, nullptr, count_refusal};

// Fixnums that are the same modulo ten; the hash is poor on purpose.
Result<uint64_t> digit_hash(Eval&, LispHashTable&, Value key) { return static_cast<uint64_t>(key.as_fixnum() % 10 % 3); }
Result<bool> digit_equal(Eval&, LispHashTable&, Value a, Value b) { return a.as_fixnum() % 10 == b.as_fixnum() % 10; }
const HashTest kLastDigit = {HashTest::Shortcut::None, true, nullptr, digit_hash, digit_equal, count_refusal};

// A test that exits, and one that changes the table it is asked for.
Result<bool> exiting_equal(Eval&, LispHashTable&, Value, Value) { return kExit; }
const HashTest kExiting = {HashTest::Shortcut::None, true, nullptr, digit_hash, exiting_equal, count_refusal};

struct World {
  Account account;
  Heap heap{account, 4};
  Eval eval;
  World() { register_hash_table_type(heap); }

  LispHashTable& table(const HashTest& test = kIdentity, Weakness weakness = Weakness::None, uint64_t size = 65) {
    LispHashTable::Options options{};
    options.test = &test;
    options.weakness = weakness;
    options.size = size;
    return LispHashTable::make(heap, options);
  }
  void put(LispHashTable& table, Value key, Value value) { REQUIRE(!table.put(eval, heap, key, value).is_exit()); }
  Value get(LispHashTable& table, Value key) { return table.get(eval, heap, key, kMissing).value(); }
  bool remove(LispHashTable& table, Value key) {
    auto removed = table.remove(eval, heap, key);
    REQUIRE(!removed.is_exit());
    return removed.value();
  }
};

std::vector<int64_t> keys_in_order(const LispHashTable& table) {
  std::vector<int64_t> keys;
  for (size_t slot = 0; slot < table.slots(); ++slot) {
    if (LispHashTable::is_entry(table.key_at(slot))) keys.push_back(table.key_at(slot).as_fixnum());
  }
  return keys;
}

Value number(int64_t n) { return Value::fixnum(n); }

}  // namespace

TEST_CASE("hash table: what is put is got, counted and removed") {
  World w;
  LispHashTable& table = w.table();
  w.put(table, number(1), number(10));
  w.put(table, number(2), number(20));
  w.put(table, number(1), number(11));
  CHECK(table.count() == 2);
  CHECK(w.get(table, number(1)) == number(11));
  CHECK(w.get(table, number(3)) == kMissing);
  CHECK(w.remove(table, number(1)));
  CHECK_FALSE(w.remove(table, number(1)));
  CHECK(table.count() == 1);
  CHECK(!table.clear(w.eval, w.heap).is_exit());
  CHECK(table.count() == 0);
  CHECK(w.get(table, number(2)) == kMissing);
}

TEST_CASE("hash table: a put after a get of the same key finds it, whatever became of its entry meanwhile") {
  World w;
  LispHashTable& table = w.table();
  w.put(table, number(1), number(10));
  CHECK(w.get(table, number(1)) == number(10));
  w.put(table, number(1), number(11));
  CHECK(w.get(table, number(1)) == number(11));
  SUBCASE("removed") { CHECK(w.remove(table, number(1))); }
  SUBCASE("cleared") { REQUIRE(!table.clear(w.eval, w.heap).is_exit()); }
  SUBCASE("taken by another key") {
    CHECK(w.remove(table, number(1)));
    w.put(table, number(2), number(20));
  }
  const size_t before = table.count();
  w.put(table, number(1), number(12));
  CHECK(table.count() == before + 1);
  CHECK(w.get(table, number(1)) == number(12));
  CHECK(w.get(table, number(2)) == (before == 1 ? number(20) : kMissing));
}

TEST_CASE("hash table: a freed slot is reused, the last freed first") {
  World w;
  LispHashTable& table = w.table();
  for (int i = 0; i < 5; ++i) w.put(table, number(i), nil);
  w.remove(table, number(1));
  w.remove(table, number(3));
  for (int i = 77; i < 80; ++i) w.put(table, number(i), nil);
  CHECK(keys_in_order(table) == std::vector<int64_t>{0, 78, 2, 77, 4, 79});
}

TEST_CASE("hash table: the size grows by rehash-size when it is reached") {
  World w;
  auto sizes = [&](RehashSize rehash, uint64_t first, size_t steps) {
    LispHashTable::Options options{};
    options.test = &kIdentity;
    options.size = first;
    options.rehash_size = rehash;
    LispHashTable& table = LispHashTable::make(w.heap, options);
    std::vector<uint64_t> seen = {table.size()};
    for (int64_t key = 0; seen.size() < steps; ++key) {
      w.put(table, number(key), nil);
      if (table.size() != seen.back()) seen.push_back(table.size());
    }
    return seen;
  };
  using Sizes = std::vector<uint64_t>;
  CHECK(sizes({false, 0, 3}, 4, 5) == Sizes{4, 7, 10, 13, 16});
  CHECK(sizes({true, 1.5, 0}, 4, 7) == Sizes{4, 6, 9, 13, 19, 28, 42});
  CHECK(sizes({true, 3.0, 0}, 4, 5) == Sizes{4, 12, 36, 108, 324});
  CHECK(sizes({true, 1.5, 0}, 65, 8) == Sizes{65, 97, 145, 217, 325, 487, 730, 1095});
  CHECK(sizes({true, 1.01, 0}, 1, 4) == Sizes{1, 2, 3, 4});
}

TEST_CASE("hash table: a low threshold makes a roomier index") {
  World w;
  auto memory = [&](float threshold) {
    LispHashTable::Options options{};
    options.test = &kIdentity;
    options.rehash_threshold = threshold;
    LispHashTable& table = LispHashTable::make(w.heap, options);
    for (int i = 0; i < 65; ++i) w.put(table, number(i), nil);
    return table.memory_bytes();
  };
  CHECK(memory(0.1f) > memory(1.0f));
}

TEST_CASE("hash table: a copy is independent and keeps the order and the free slots") {
  World w;
  LispHashTable& table = w.table();
  for (int i = 0; i < 100; ++i) w.put(table, number(i), number(i));
  w.remove(table, number(7));
  LispHashTable& copy = *table.copy(w.heap);
  CHECK(keys_in_order(copy) == keys_in_order(table));
  w.put(copy, number(1000), nil);
  w.remove(table, number(3));
  CHECK(keys_in_order(copy)[7] == 1000);
  CHECK(w.get(copy, number(3)) == number(3));
  CHECK(w.get(table, number(1000)) == kMissing);
}

TEST_CASE("hash table: a duplicate put keeps the first key") {
  World w;
  LispHashTable& table = w.table(kLastDigit);
  w.put(table, number(3), number(1));
  w.put(table, number(13), number(2));
  CHECK(keys_in_order(table) == std::vector<int64_t>{3});
  CHECK(w.get(table, number(23)) == number(2));
}

TEST_CASE("hash table: an exit from the test leaves the table as it was") {
  World w;
  LispHashTable& table = w.table(kExiting);
  w.put(table, number(1), number(1));
  CHECK(table.put(w.eval, w.heap, number(11), nil).is_exit());
  CHECK(table.count() == 1);
  CHECK(w.get(table, number(1)) == number(1));  // the same word needs no comparison
}

TEST_CASE("hash table: a frozen table refuses every change") {
  World w;
  LispHashTable& table = w.table();
  w.put(table, number(1), number(1));
  table.freeze(w.heap);
  refusals = 0;
  CHECK(table.put(w.eval, w.heap, number(2), nil).is_exit());
  CHECK(table.remove(w.eval, w.heap, number(1)).is_exit());
  CHECK(table.clear(w.eval, w.heap).is_exit());
  CHECK(refusals == 3);
  CHECK(w.get(table, number(1)) == number(1));
}

TEST_CASE("hash table: a frozen table keeps what it holds; where that is numbers, it is not looked at") {
  World w;
  Rooted<LispHashTable> holder(w.heap, w.table());
  Rooted<LispHashTable> numbers(w.heap, w.table());
  for (int64_t i = 0; i < 100; ++i) {
    w.put(*holder, number(i), w.heap.cons(number(i), nil));
    w.put(*numbers, number(i), i == 0 ? nil : number(-i));
  }
  holder->freeze(w.heap);
  numbers->freeze(w.heap);
  w.heap.collect();
  for (int64_t i = 0; i < 100000; ++i) w.heap.cons(number(-1), nil);
  for (int64_t i = 0; i < 100; ++i) {
    CHECK(w.get(*holder, number(i)).cons()->car.get() == number(i));
    CHECK(w.get(*numbers, number(i)) == (i == 0 ? nil : number(-i)));
  }
}

TEST_CASE("hash table: the weakness truth table") {
  // Entries left of 100: neither strong, keys strong, values strong, both strong.
  struct Row {
    Weakness weakness;
    size_t left[4];
  };
  const Row rows[] = {{Weakness::Key, {0, 100, 0, 100}},
                      {Weakness::Value, {0, 0, 100, 100}},
                      {Weakness::KeyOrValue, {0, 100, 100, 100}},
                      {Weakness::KeyAndValue, {0, 0, 0, 100}}};
  for (const Row& row : rows) {
    for (unsigned strong = 0; strong < 4; ++strong) {
      World w;
      Rooted<LispHashTable> table(w.heap, w.table(kIdentity, row.weakness));
      RootedVector held(w.heap);
      for (int i = 0; i < 100; ++i) {
        const Value key = w.heap.cons(nil, nil), value = w.heap.cons(nil, nil);
        w.put(*table, key, value);
        if (strong & 1) held.push_back(key);
        if (strong & 2) held.push_back(value);
      }
      w.heap.collect();
      CHECK(table->count() == row.left[strong]);
    }
  }
}

TEST_CASE("hash table: an entry whose value refers to its own key does not keep itself alive") {
  World w;
  Rooted<LispHashTable> table(w.heap, w.table(kIdentity, Weakness::Key));
  const Value key = w.heap.cons(nil, nil);
  w.put(*table, key, w.heap.cons(key, nil));
  w.heap.collect();
  CHECK(table->count() == 0);
}

// A chain of LENGTH entries in which each key leads to the one before, dealt out to TABLES tables, held by its last key.
// Returns the processor time of a collection; the first key is the last to be found.
static double seconds_for_chain(int length, size_t tables) {
  World w;
  RootedVector chain(w.heap);
  for (size_t i = 0; i < tables; ++i) chain.push_back(Value::of(&w.table(kIdentity, Weakness::Key)));
  Rooted<> next(w.heap, w.heap.cons(nil, nil));
  for (int i = 0; i < length; ++i) {
    const Value key = w.heap.cons(nil, nil);
    w.put(hash_table_of(chain[static_cast<size_t>(i) % tables]), key, next);
    next = key;
  }
  const std::clock_t start = std::clock();
  w.heap.collect();
  const double seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
  size_t left = 0;
  for (size_t i = 0; i < tables; ++i) left += hash_table_of(chain[i]).count();
  CHECK(left == static_cast<size_t>(length));
  next = nil;
  w.heap.collect();
  for (size_t i = 0; i < tables; ++i) CHECK(hash_table_of(chain[i]).count() == 0);
  return seconds;
}

TEST_CASE("hash table: a reverse chain of 160,000 ephemerons, in one table or across ten, is collected soon") {
  CHECK(seconds_for_chain(160000, 1) < 1);  // a few hundredths, but for sanitizers; quadratic time would be half a minute
  CHECK(seconds_for_chain(160000, 10) < 1);
}

TEST_CASE("hash table: a reverse chain of ephemerons is followed in linear time") {
  const double small = seconds_for_chain(20000, 1) / 20000;
  for (const int length : {80000, 320000, 1280000}) {
    CHECK(seconds_for_chain(length, 1) / length < 10 * small + 1e-6);  // caches are lost; quadratic would be up to 64 times
  }
}

TEST_CASE("hash table: random operations agree with a model") {
  World w;
  std::mt19937_64 random(7);
  Rooted<LispHashTable> table(w.heap, w.table(kIdentity, Weakness::None, 3));
  std::map<int64_t, int64_t> model;
  for (int step = 0; step < 200000; ++step) {
    const int64_t key = static_cast<int64_t>(random() % 700);
    switch (random() % 8) {
      case 0:
      case 1:
      case 2:
        w.put(*table, number(key), number(step));
        model[key] = step;
        break;
      case 3:
      case 4:
        CHECK(w.remove(*table, number(key)) == (model.erase(key) == 1));
        break;
      default:
        CHECK(w.get(*table, number(key)) == (model.count(key) ? number(model[key]) : kMissing));
    }
    if (step % 50000 == 49999) {
      w.heap.collect();
      REQUIRE(!table->clear(w.eval, w.heap).is_exit());
      model.clear();
    }
    REQUIRE(table->count() == model.size());
  }
}
