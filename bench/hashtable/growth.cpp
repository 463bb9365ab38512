// What growing costs at worst: ten million insertions into one table, each timed by the processor time of this thread.
// Printed: the longest insertions, and what the table takes in the end.  No collection runs.

#include <algorithm>
#include <boost/unordered/unordered_flat_map.hpp>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <random>
#include <vector>

#include "data/symbols.h"
#include "hashtable/hash_table.h"

// No test here runs Lisp, so any object will do for the evaluator.
namespace emlet {
class Eval {};
}  // namespace emlet

namespace {

using namespace emlet;

ExitPending refuse(Eval&, LispHashTable&, Refusal) { std::abort(); }
const HashTest kEq = {HashTest::Shortcut::All, false, nullptr, nullptr, nullptr, refuse};

int64_t nanoseconds() {
  timespec now;
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return int64_t{now.tv_sec} * 1000000000 + now.tv_nsec;
}

template <class Put>
void insert_all(const char* name, size_t count, Put put) {
  std::mt19937_64 random(5);
  std::vector<std::pair<int64_t, size_t>> longest;
  int64_t all = 0;
  for (size_t i = 0; i < count; ++i) {
    const int64_t key = static_cast<int64_t>(random() >> 3);
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

}  // namespace

int main(int argc, char** argv) {
  const size_t count = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 10000000;
  {
    Account account;
    Heap heap(account, sym::kKnownCount);
    register_hash_table_type(heap);
    LispHashTable::Options options{};
    options.test = &kEq;
    LispHashTable& table = LispHashTable::make(heap, options);
    Eval eval;
    insert_all("Lisp table", count, [&](int64_t key, int64_t value) {
      static_cast<void>(table.put(eval, heap, Value::fixnum(key >> 2), Value::fixnum(value)));
    });
    std::printf("Lisp table: %.1f bytes an entry, at most %.1f while it grew\n",
                static_cast<double>(table.memory_bytes()) / static_cast<double>(count),
                static_cast<double>(account.stats().peak) / static_cast<double>(count));
  }
  boost::unordered_flat_map<int64_t, int64_t> map;
  insert_all("boost flat", count, [&](int64_t key, int64_t value) { map[key] = value; });
  return 0;
}
