// HeapParts: what belongs to a heap and is not needed by allocation's fast path.  Shared by the files of this room; other
// rooms only see Heap.
#pragma once

#include <vector>

#include "gc/finalizers.h"
#include "gc/garbage_collector.h"
#include "gc/heap.h"
#include "gc/page_pool.h"
#include "gc/policy.h"
#include "gc/space.h"
#include "gc/statistics.h"
#include "gc/subsystem.h"

namespace emlet {

struct HeapParts {
  // Becomes the parts of `heap`, whose symbol block it makes.
  HeapParts(Heap& heap, Account& account, size_t known_symbols);
  ~HeapParts();

  Space& space(Group group, unsigned size_class) { return spaces[static_cast<unsigned>(group)][size_class]; }
  template <class Visit>
  void for_each_space(Visit visit);
  template <class Visit>
  void for_each_page(Visit visit);  // large ones too
  void trace_roots(Tracer& tracer);

  // Takes `bytes` off the budget; asks for a collection when it is used up, and whenever zeal wants one.
  void spend(size_t bytes);
  // Zeal mode 1: counts a safepoint; says whether to collect there.
  bool passes_safepoint();
  // Zeal mode 7: whether this allocation is the one to fail.
  bool must_fail();
  // The policy may have changed: zeal and single-cell runs follow it.
  void obey_policy();
  // What may be allocated before the limit stops it.
  size_t headroom() const {
    const size_t free = pool.free_bytes() + free_cell_bytes, more = account.available();
    return more > SIZE_MAX - free ? SIZE_MAX : more + free;
  }
  // At the end of a collection: what the next one will be, and when.
  void plan_next(Extent done);
  bool may_be_young() const;
  size_t bytes_always_searched() const;
  void start_cycle(size_t live_bytes);
  void make_symbol_block(size_t known_symbols);

  // An allocation was refused: always null.
  void* refused();

  Heap& heap;
  Account& account;
  SubsystemAccounts subsystems;
  PagePool pool;
  GcPolicy policy;
  GcStatistics statistics;
  std::vector<RootSource> sources;
  std::vector<Page*> large;
  FinalizerQueue finalizers;
  TypeInfo types[256] = {};
  Space spaces[kGroupCount][kClassCount];

  int64_t budget = 0;
  bool next_is_young = false;   // unless somebody wants it of the whole heap
  size_t live_when_full = 0;    // bytes, after the last collection of the whole heap
  size_t old_large = 0;         // so many of `large`, the first, were there after the last collection
  size_t external_bytes = 0;
  uint64_t allocated_before = 0;  // of statistics.allocated_bytes, at the end of the last collection
  size_t tenured_cells = 0;       // at the last collection
  size_t free_cell_bytes = 0;     // in pages that are in use, at the last collection
  bool exhausted = false;         // it left next to nothing of what the limit allows
  uint64_t safepoints = 0;      // zeal mode 2: in all; zeal mode 1: since the last collection
  uint64_t allocations = 0;     // zeal mode 7
  static constexpr int kShortfallLasts = 2;
  int shortfall = 0;            // collections until out_of_memory() forgets that something was left undone
  bool was_refused = false;     // an allocation, since the last collection
  uint32_t most_cells_a_run = UINT32_MAX;
  GarbageCollector collector;
};

template <class Visit>
void HeapParts::for_each_space(Visit visit) {
  for (auto& group : spaces) {
    for (Space& space : group) visit(space);
  }
}

template <class Visit>
void HeapParts::for_each_page(Visit visit) {
  for_each_space([&](Space& space) {
    for (Page* page : space.pages()) visit(*page);
  });
  for (Page* page : large) visit(*page);
}

}  // namespace emlet
