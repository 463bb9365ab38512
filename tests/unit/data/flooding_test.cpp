// Flooding: whoever knows how texts are hashed could choose keys that all fall into one place of a table, and make
// inserting them quadratic.  The hash is seeded, so that nobody knows.
#include <doctest/doctest.h>

#include <chrono>
#include <string>
#include <vector>

#include "data/equal.h"
#include "data/string.h"
#include "data/symbols.h"
#include "data/types.h"
#include "hashtable/hash_table.h"

namespace emlet {
class Eval {};
}  // namespace emlet

using namespace emlet;

namespace {

// Counts what a table asks, which is steadier than time.
struct FloodedTable {
  explicit FloodedTable(uint64_t seed) : heap(account, sym::kKnownCount, seed) {
    register_data_types(heap);
    register_hash_table_type(heap);
    LispHashTable::Options options{};
    options.test = &test;
    options.lisp_test.user_hash_function = Value::fixnum(0);
    table = &LispHashTable::make(heap, options);
  }
  static FloodedTable& of(Eval& eval) { return static_cast<EvalOf&>(eval).owner; }
  static Result<uint64_t> hash(Eval& eval, LispHashTable&, Value key) { return text_hash(of(eval).heap, string_of(key).text()); }
  static Result<bool> equal(Eval& eval, LispHashTable&, Value a, Value b) {
    ++of(eval).comparisons;
    return same_text(string_of(a), string_of(b));
  }
  void insert(const std::vector<std::string>& texts) {
    for (const std::string& text : texts) {
      REQUIRE(!table->put(eval, heap, Value::of(String::make_unibyte(heap, text)), nil).is_exit());
    }
  }

  struct EvalOf : Eval {
    explicit EvalOf(FloodedTable& table) : owner(table) {}
    FloodedTable& owner;
  };
  const HashTest test = {HashTest::Shortcut::Atoms, false, nullptr, hash, equal, nullptr};
  Account account;
  Heap heap;
  EvalOf eval{*this};
  LispHashTable* table;
  uint64_t comparisons = 0;
};

// Texts of sixteen bytes whose second half makes a factor of the product in hash_pair zero, if SEED is the seed: then
// the first half does not matter.
std::vector<std::string> colliding_texts(size_t count, uint64_t seed) {
  const uint64_t second = kHashKey2 ^ std::rotl(seed, 32);
  std::vector<std::string> texts;
  for (uint64_t first = 0; first < count; ++first) {
    std::string text(16, 0);
    for (int i = 0; i < 8; ++i) {
      text[i] = static_cast<char>(first >> 8 * i);
      text[8 + i] = static_cast<char>(second >> 8 * i);
    }
    texts.push_back(text);
  }
  return texts;
}

double seconds_to_insert(const std::vector<std::string>& texts) {
  FloodedTable table(0x5eed5eed12345678);
  const auto start = std::chrono::steady_clock::now();
  table.insert(texts);
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

}  // namespace

TEST_CASE("flooding: texts can be made to collide under a seed that is known") {
  const std::vector<std::string> texts = colliding_texts(1000, 0);
  FloodedTable known(0);
  for (const std::string& text : texts) REQUIRE(text_hash(known.heap, text) == text_hash(known.heap, texts[0]));
  known.insert(texts);
  CHECK(known.comparisons == 1000 * 999 / 2);
}

TEST_CASE("flooding: 100,000 texts that collide under another seed are like any others") {
  const std::vector<std::string> colliding = colliding_texts(100000, 0);
  std::vector<std::string> ordinary;
  for (int i = 0; i < 100000; ++i) ordinary.push_back("ordinary" + std::to_string(10000000 + i));
  FloodedTable flooded(0x5eed5eed12345678), calm(0x5eed5eed12345678);
  flooded.insert(colliding);
  calm.insert(ordinary);
  CHECK(calm.comparisons < 10000);
  CHECK(flooded.comparisons < calm.comparisons + 1000);
  // Quadratic time would be minutes.
  CHECK(seconds_to_insert(colliding) < 5 * seconds_to_insert(ordinary) + 0.5);
}
