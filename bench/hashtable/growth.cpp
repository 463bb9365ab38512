// What growing costs at worst: ten million insertions into one table, each timed by the processor time of this thread.
// Printed: the longest insertions, and what the table takes in the end.  No collection runs.  The first table meets memory
// that its process never had, and in a virtual machine perhaps memory that the host must provide first; the second gets what the
// first gave back.

#include <algorithm>
#include <boost/unordered/unordered_flat_map.hpp>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <random>
#include <string>
#include <vector>

#include "data/string_keys.h"
#include "data/symbols.h"
#include "data/types.h"
#include "hashtable/hash_table.h"

// No test here runs Lisp, so any object will do for the evaluator.
namespace emlet {
class Eval {};
}  // namespace emlet

namespace {

using namespace emlet;

ExitPending refuse(Eval&, LispHashTable&, Refusal) { std::abort(); }
const HashTest kEq = {HashTest::Shortcut::All, false, nullptr, nullptr, nullptr, refuse};
// Every key is a string that is found shortly.
const HashTest kEqual = {HashTest::Shortcut::Atoms, false, nullptr, nullptr, nullptr, refuse, find_string};

int64_t nanoseconds() {
  timespec now;
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return int64_t{now.tv_sec} * 1000000000 + now.tv_nsec;
}

// PUT(key, value) is what is timed; KEY_OF makes the key from a random number before.
template <class KeyOf, class Put>
void insert_all(const char* name, size_t count, KeyOf key_of, Put put) {
  std::mt19937_64 random(5);
  std::vector<std::pair<int64_t, size_t>> longest;
  int64_t all = 0;
  for (size_t i = 0; i < count; ++i) {
    const auto key = key_of(static_cast<int64_t>(random() >> 5));
    const int64_t start = nanoseconds();
    put(key, static_cast<int64_t>(i));
    const int64_t spent = nanoseconds() - start;
    all += spent;
    if (spent > 200000) longest.push_back({spent, i});
  }
  std::sort(longest.rbegin(), longest.rend());
  std::printf("%s: %.1f ns an insertion, clock included; the longest took", name, static_cast<double>(all) / static_cast<double>(count));
  for (size_t i = 0; i < std::min<size_t>(5, longest.size()); ++i) {
    std::printf(" %.2f ms (at %zu)", static_cast<double>(longest[i].first) / 1e6, longest[i].second);
  }
  std::printf("\n");
}

template <class KeyOf>
void fill_lisp_table(const char* name, const HashTest& test, size_t count, KeyOf key_of) {
  Account account;
  Heap heap(account, sym::kKnownCount);
  register_data_types(heap);
  register_hash_table_type(heap);
  LispHashTable::Options options{};
  options.test = &test;
  LispHashTable& table = LispHashTable::make(heap, options);
  Eval eval;
  insert_all(name, count, [&](int64_t number) { return key_of(heap, number); },
             [&](Value key, int64_t value) { static_cast<void>(table.put(eval, heap, key, Value::fixnum(value))); });
  std::printf("%s: %.1f bytes an entry\n", name, static_cast<double>(table.memory_bytes()) / static_cast<double>(count));
}

}  // namespace

int main(int argc, char** argv) {
  const size_t count = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 10000000;
  const auto fixnum = [](Heap&, int64_t number) { return Value::fixnum(number); };
  const auto string = [](Heap& heap, int64_t number) { return Value::of(String::make(heap, std::to_string(number))); };
  fill_lisp_table("Lisp table, fresh memory", kEq, count, fixnum);
  fill_lisp_table("Lisp table, used memory", kEq, count, fixnum);
  fill_lisp_table("Lisp table of strings", kEqual, count, string);
  boost::unordered_flat_map<int64_t, int64_t> map;
  insert_all("boost flat", count, [](int64_t number) { return number; }, [&](int64_t key, int64_t value) { map[key] = value; });
  return 0;
}
