// The Lisp hash table from C++, side by side with other C++ maps on the same keys, in one run.
//
// Each row is done ROUNDS times by all maps in turn, so that a change of the machine's speed meets all of them alike; the
// median counts.  Printed: nanoseconds of processor time per operation, the ratio of the Lisp table to the best of the others, and
// the same ratio of the fastest rounds, which the neighbours disturb less.

#include <absl/container/flat_hash_map.h>
#include <tsl/ordered_map.h>

#include <algorithm>
#include <boost/unordered/unordered_flat_map.hpp>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <functional>
#include <random>
#include <string>
#include <unordered_map>
#include <vector>

#include "data/equal.h"
#include "data/string_keys.h"
#include "data/symbols.h"
#include "data/types.h"
#include "gc/roots.h"
#include "hashtable/hash_table.h"

// No test here runs Lisp, so any object will do for the evaluator.
namespace emlet {
class Eval {};
}  // namespace emlet

namespace {

using namespace emlet;

constexpr size_t kNumbers = 1000000;
constexpr size_t kStrings = 500000;
constexpr size_t kCounters = 1024;

ExitPending refuse(Eval&, LispHashTable&, Refusal) { std::abort(); }
const HashTest kEq = {HashTest::Shortcut::All, false, nullptr, nullptr, nullptr, refuse};

Heap* string_heap = nullptr;
Result<uint64_t> equal_code(Eval&, LispHashTable&, Value key) { return equal_hash(*string_heap, key); }
Result<bool> equal_words(Eval&, LispHashTable&, Value a, Value b) { return equal(*string_heap, a, b) == Equality::Same; }
const HashTest kEqual = {HashTest::Shortcut::Atoms, false, nullptr, equal_code, equal_words, refuse, find_string};

// What every map is driven through.
struct LispMap {
  using Key = Value;
  Heap& heap;
  Eval eval;
  LispHashTable& table;
  LispMap(Heap& h, const HashTest& test) : heap(h), table(make(h, test)) {}
  LispMap(const LispMap& other) : heap(other.heap), table(*other.table.copy(other.heap)) {}
  static LispHashTable& make(Heap& heap, const HashTest& test) {
    LispHashTable::Options options{};
    options.test = &test;
    return LispHashTable::make(heap, options);
  }
  void put(Value key, int64_t value) { static_cast<void>(table.put(eval, heap, key, Value::fixnum(value))); }
  int64_t get(Value key) {
    const Value found = table.get(eval, heap, key, kMissing).value();
    return found == kMissing ? -1 : found.as_fixnum();
  }
  void remove(Value key) { static_cast<void>(table.remove(eval, heap, key)); }
  int64_t sum() const {
    int64_t total = 0;
    for (size_t slot = 0; slot < table.slots(); ++slot) {
      if (LispHashTable::is_entry(table.key_at(slot))) total += table.value_at(slot).as_fixnum();
    }
    return total;
  }
  size_t bytes() const { return table.memory_bytes(); }
};

template <class Map>
struct StandardMap {
  Map map;
  template <class K>
  void put(const K& key, int64_t value) {
    map[key] = value;
  }
  template <class K>
  int64_t get(const K& key) {
    const auto found = map.find(key);
    return found == map.end() ? -1 : found->second;
  }
  template <class K>
  void remove(const K& key) {
    if constexpr (requires { map.unordered_erase(key); }) {
      map.unordered_erase(key);  // tsl's erase keeps the order and takes linear time
    } else {
      map.erase(key);
    }
  }
  int64_t sum() const {
    int64_t total = 0;
    for (const auto& entry : map) total += entry.second;
    return total;
  }
};

// For the other maps over the very keys of the Lisp table: words that lead to string objects.
struct LispStringHash {
  using is_avalanching = void;
  const Heap* heap;
  size_t operator()(Value key) const { return text_hash(*heap, string_of(key).text()); }
};
struct LispStringEqual {
  bool operator()(Value a, Value b) const { return same_text(string_of(a), string_of(b)); }
};

volatile int64_t sink;

enum Row { kPut, kHit, kMiss, kIterate, kCopy, kRemoveHalf, kCount, kStringPut, kStringHit, kObjectPut, kObjectHit, kRows };
constexpr const char* kRowNames[kRows] = {"1 M random fixnums put", "  hit", "  miss", "  iterate", "  copy",
                                          "  remove half", "count 1 M values in 1,024 keys",
                                          "500 k strings put", "  hit by an equal string",
                                          "500 k string objects put", "  hit by an equal object"};

using Times = std::vector<double>[kRows];

template <class Work>
void timed(Times& times, Row row, size_t operations, Work work) {
  const std::clock_t start = std::clock();
  work();
  const double spent = static_cast<double>(std::clock() - start) * 1e9 / CLOCKS_PER_SEC;
  times[row].push_back(spent / static_cast<double>(operations));
}

template <class Map, class Key>
void numbers(Times& times, Map&& map, const std::vector<Key>& keys, const std::vector<Key>& absent) {
  timed(times, kPut, kNumbers, [&] {
    for (size_t i = 0; i < kNumbers; ++i) map.put(keys[i], static_cast<int64_t>(i));
  });
  timed(times, kHit, kNumbers, [&] {
    int64_t total = 0;
    for (size_t i = 0; i < kNumbers; ++i) total += map.get(keys[kNumbers - 1 - i]);
    sink = total;
  });
  timed(times, kMiss, kNumbers, [&] {
    int64_t total = 0;
    for (size_t i = 0; i < kNumbers; ++i) total += map.get(absent[i]);
    sink = total;
  });
  timed(times, kIterate, kNumbers, [&] { sink = map.sum(); });
  timed(times, kCopy, kNumbers, [&] {
    auto copy = map;
    sink = copy.get(keys[0]);
  });
  timed(times, kRemoveHalf, kNumbers / 2, [&] {
    for (size_t i = 0; i < kNumbers; i += 2) map.remove(keys[i]);
  });
}

template <class Map, class Key>
void counting(Times& times, Map&& map, const std::vector<Key>& keys) {
  timed(times, kCount, kNumbers, [&] {
    for (size_t i = 0; i < kNumbers; ++i) {
      const Key& key = keys[(i * 2654435761u) % kCounters];
      map.put(key, map.get(key) + 1);
    }
  });
}

template <class Map, class Key>
void strings(Times& times, Row put, Row hit, Map&& map, const std::vector<Key>& keys, const std::vector<Key>& equals) {
  timed(times, put, kStrings, [&] {
    for (size_t i = 0; i < kStrings; ++i) map.put(keys[i], static_cast<int64_t>(i));
  });
  timed(times, hit, kStrings, [&] {
    int64_t total = 0;
    for (size_t i = 0; i < kStrings; ++i) total += map.get(equals[i]);
    sink = total;
  });
}

struct Inputs {
  std::vector<int64_t> keys, absent;
  std::vector<std::string> texts, equal_texts;
};

Inputs make_inputs() {
  Inputs inputs;
  std::mt19937_64 random(42);
  for (size_t i = 0; i < kNumbers; ++i) {
    inputs.keys.push_back(static_cast<int64_t>(random() >> 4) * 2);
    inputs.absent.push_back(static_cast<int64_t>(random() >> 4) * 2 + 1);
  }
  for (size_t i = 0; i < kStrings; ++i) inputs.texts.push_back("key-" + std::to_string(random() % 1000000000));
  inputs.equal_texts = inputs.texts;
  std::shuffle(inputs.equal_texts.begin(), inputs.equal_texts.end(), random);
  return inputs;
}

std::vector<Value> words(const std::vector<int64_t>& numbers) {
  std::vector<Value> result;
  for (int64_t n : numbers) result.push_back(Value::fixnum(n));
  return result;
}

std::vector<Value> words(Heap& heap, const std::vector<std::string>& texts) {
  std::vector<Value> result;
  for (const std::string& text : texts) result.push_back(Value::of(String::make(heap, text)));
  return result;
}

// The keys as Lisp has them, shared by all maps.
struct LispStrings {
  Account account;
  Heap heap{account, sym::kKnownCount};  // never collected here: nothing of it is garbage
  std::vector<Value> texts, equal_texts;
  explicit LispStrings(const Inputs& inputs) {
    register_data_types(heap);
    register_hash_table_type(heap);
    texts = words(heap, inputs.texts);
    equal_texts = words(heap, inputs.equal_texts);
  }
};

template <template <class...> class Map>
void run_standard(Times& times, const Inputs& inputs, const LispStrings& objects) {
  numbers(times, StandardMap<Map<int64_t, int64_t>>(), inputs.keys, inputs.absent);
  counting(times, StandardMap<Map<int64_t, int64_t>>(), inputs.keys);
  strings(times, kStringPut, kStringHit, StandardMap<Map<std::string, int64_t>>(), inputs.texts, inputs.equal_texts);
  using ObjectMap = Map<Value, int64_t, LispStringHash, LispStringEqual>;
  strings(times, kObjectPut, kObjectHit, StandardMap<ObjectMap>{ObjectMap(0, LispStringHash{&objects.heap})}, objects.texts,
          objects.equal_texts);
}

void run_lisp(Times& times, const Inputs& inputs, LispStrings& objects) {
  Account account;
  Heap heap(account, sym::kKnownCount);
  register_hash_table_type(heap);
  numbers(times, LispMap(heap, kEq), words(inputs.keys), words(inputs.absent));
  counting(times, LispMap(heap, kEq), words(inputs.keys));
  string_heap = &objects.heap;
  strings(times, kStringPut, kStringHit, LispMap(objects.heap, kEqual), objects.texts, objects.equal_texts);
  times[kObjectPut].push_back(times[kStringPut].back());  // there is one kind of string
  times[kObjectHit].push_back(times[kStringHit].back());
}

double median(std::vector<double> times) {
  std::sort(times.begin(), times.end());
  return times[times.size() / 2];
}

double fastest(const std::vector<double>& times) { return *std::min_element(times.begin(), times.end()); }

void print_row(const Times* times, int row) {
  std::printf("%-34s", kRowNames[row]);
  double best = 1e300, best_fastest = 1e300;
  for (int map = 0; map < 5; ++map) {
    const double time = median(times[map][row]);
    std::printf("%12.1f", time);
    if (map == 0) continue;
    best = std::min(best, time);
    best_fastest = std::min(best_fastest, fastest(times[map][row]));
  }
  std::printf("%14.2f%14.2f\n", median(times[0][row]) / best, fastest(times[0][row]) / best_fastest);
}

void print_bytes_per_entry(const Inputs& inputs) {
  Account account;
  Heap heap(account, sym::kKnownCount);
  register_hash_table_type(heap);
  LispMap map(heap, kEq);
  for (size_t i = 0; i < kNumbers; ++i) map.put(Value::fixnum(inputs.keys[i]), 0);
  std::printf("\nLisp table: %.1f bytes per entry at 1 M eq entries\n",
              static_cast<double>(map.bytes()) / static_cast<double>(kNumbers));
}

}  // namespace

int main(int argc, char** argv) {
  const int rounds = argc > 1 ? std::atoi(argv[1]) : 5;
  const Inputs inputs = make_inputs();
  LispStrings objects(inputs);
  constexpr const char* kNames[] = {"lisp", "boost flat", "absl flat", "tsl ordered", "std"};
  Times times[5];
  for (int round = 0; round < rounds; ++round) {
    run_lisp(times[0], inputs, objects);
    run_standard<boost::unordered_flat_map>(times[1], inputs, objects);
    run_standard<absl::flat_hash_map>(times[2], inputs, objects);
    run_standard<tsl::ordered_map>(times[3], inputs, objects);
    run_standard<std::unordered_map>(times[4], inputs, objects);
  }
  std::printf("%-34s", "ns per operation");
  for (const char* name : kNames) std::printf("%12s", name);
  std::printf("%14s%14s\n", "lisp / best", "fastest");
  for (int row = 0; row < kRows; ++row) print_row(times, row);
  print_bytes_per_entry(inputs);
  return 0;
}
