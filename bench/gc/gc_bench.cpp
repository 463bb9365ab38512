// Micro-benchmarks of the heap in C++: full collections of large live heaps of several shapes, the cost of a rooted local.
// Prints one line each, in processor time; run it on a release build.  (bench/gc/run.py compares with other languages.)
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <vector>

#include "gc/roots.h"
#include "gc/statistics.h"

using namespace emlet;

namespace {

// Processor time of this process, in seconds: neighbours on the machine do not count.
double now() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

// A linear congruential generator: the same shapes in every run.
struct Random {
  uint64_t state = 88172645463325252u;
  uint64_t next(uint64_t bound) {
    state = state * 6364136223846793005u + 1442695040888963407u;
    return (state >> 33) % bound;
  }
};

constexpr int kConses = 5000000;

Value make_list(Heap& heap, int length) {
  Value list = nil;
  for (int i = 0; i < length; ++i) list = heap.cons(Value::fixnum(i), list);
  return list;
}

Value make_tree(Heap& heap, int depth) {
  if (depth == 0) return heap.cons(nil, nil);
  const Value left = make_tree(heap, depth - 1);
  return heap.cons(left, make_tree(heap, depth - 1));
}

// A binary tree whose conses lie in random order.
Value make_scattered_tree(Heap& heap, int conses) {
  std::vector<Value> cells;
  for (int i = 0; i < conses; ++i) cells.push_back(heap.cons(nil, nil));
  Random random;
  for (size_t i = cells.size() - 1; i > 0; --i) std::swap(cells[i], cells[random.next(i + 1)]);
  for (size_t i = 1; i < cells.size(); ++i) {
    Cons& parent = *cells[(i - 1) / 2].cons();
    (i % 2 ? parent.car : parent.cdr).set(heap, cells[(i - 1) / 2], cells[i]);
  }
  return cells[0];
}

Value make_alist(Heap& heap, int entries) {
  Value list = nil;
  for (int i = 0; i < entries; ++i) list = heap.cons(heap.cons(Value::fixnum(i), Value::fixnum(i)), list);
  return list;
}

template <class Make>
void measure_collection(const char* name, Make make) {
  Account account;
  Heap heap(account, 8);
  Rooted<Value> root(heap, make(heap));
  double best = 1e9;
  for (int i = 0; i < 5; ++i) {
    const double start = now();
    heap.collect();
    best = std::min(best, now() - start);
  }
  const size_t cells = heap.statistics().live_cells;
  std::printf("collect %-28s %8.1f ms  %5.1f ns/cell  (%zu cells)\n", name, best * 1e3, best * 1e9 / cells, cells);
}

void measure_small_collection() {
  Account account;
  Heap heap(account, 2000);
  Rooted<Value> list(heap, make_list(heap, 10000));
  const int count = 1000;
  const double start = now();
  for (int i = 0; i < count; ++i) heap.collect();
  std::printf("collect 10 k conses          %8.1f us\n", (now() - start) / count * 1e6);
}

template <class Body>
void measure_roots(const char* name, int words, Body body) {
  Account account;
  Heap heap(account, 8);
  const int count = 100000000;
  const double start = now();
  for (int i = 0; i < count; ++i) body(heap, i);
  std::printf("%-28s %8.2f ns/word\n", name, (now() - start) / count / words * 1e9);
}

void keep(const void* local) { asm volatile("" ::"r"(local) : "memory"); }

}  // namespace

int main() {
  measure_collection("5 M list", [](Heap& heap) { return make_list(heap, kConses); });
  measure_collection("2.5 M alist entries", [](Heap& heap) { return make_alist(heap, kConses / 2); });
  measure_collection("tree of depth 21", [](Heap& heap) { return make_tree(heap, 21); });
  measure_collection("5 M scattered tree", [](Heap& heap) { return make_scattered_tree(heap, kConses); });
  measure_small_collection();
  measure_roots("rooted local", 1, [](Heap& heap, int i) {
    Rooted<Value> local(heap, Value::fixnum(i));
    keep(&local);
  });
  measure_roots("block of eight roots", 8, [](Heap& heap, int i) {
    Roots<8> block(heap);
    block[0] = Value::fixnum(i);
    keep(&block);
  });
}
