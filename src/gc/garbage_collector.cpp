#include "gc/garbage_collector.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstring>

#include "gc/heap_parts.h"
#include "gc/quarantine.h"
#include "gc/tenured.h"
#include "gc/verify.h"
#include "gc/young.h"

namespace emlet {

namespace {
uint64_t nanoseconds_now() {
  const auto now = std::chrono::steady_clock::now().time_since_epoch();
  return static_cast<uint64_t>(std::chrono::duration_cast<std::chrono::nanoseconds>(now).count());
}

// Leaves in page.previous what was allocated when the collection began and was not marked.
void keep_dead(Page& page) {
  for (unsigned i = 0; i < Bitmap::kWords; ++i) page.previous.words[i] &= ~page.marks.words[i];
}

// Looks for one word among the roots.
class RootFinder final : public Tracer {
 public:
  RootFinder(Heap& heap, Value sought) : Tracer(heap.known_symbol_bytes()), heap_(heap), sought_(sought) {}
  void wait_for(Value, GCThing&, size_t) override {}
  Heap& heap() override { return heap_; }
  bool found() const { return found_; }

 private:
  void visit_cell(Value value) override { found_ |= value == sought_; }
  bool is_cell_live(Value) const override { return true; }
  Heap& heap_;
  Value sought_;
  bool found_ = false;
};
}  // namespace

void GarbageCollector::collect(Extent extent) {
  const uint64_t start = nanoseconds_now();
  extent_ = extent;
  find_changed_tenured();
  verify_if_zealous();
  if (extent == Extent::Young) begin_young();
  else begin();
  mark_roots();
  converge();
  if (heap_.policy().zeal.has(Zeal::kCompareEphemerons)) EMLET_ASSERT(plain_fixpoint_agrees(heap_));
  drop_dead();
  sweep();
  verify_if_zealous();
  extent_ = Extent::Whole;
  heap_.parts().statistics.add_pause(nanoseconds_now() - start);
}

void GarbageCollector::verify_if_zealous() {
  if (!heap_.policy().zeal.has(Zeal::kVerify)) return;
  const std::string faults = verify_heap(heap_);
  std::fputs(faults.c_str(), stderr);
  EMLET_ASSERT(faults.empty());
}

void GarbageCollector::begin() {
  HeapParts& parts = heap_.parts();
  parts.for_each_space([](Space& space) { space.retire(); });
  heap_.noted_pages().clear();
  const bool quarantined = parts.policy.zeal.has(Zeal::kPoison);
  parts.for_each_page([&](Page& page) {
    page.previous = page.marks;
    std::memset(page.cards, 0, sizeof page.cards);
    remove_held(page, page.previous);
    if (!quarantined) release_held(page);
    clear_marks(page);
  });
}

void GarbageCollector::begin_young() {
  HeapParts& parts = heap_.parts();
  ++parts.statistics.young_collections;
  parts.for_each_space([](Space& space) { space.begin_young(); });
  for (size_t i = parts.old_large; i < parts.large.size(); ++i) begin_young_large(*parts.large[i]);
}

// Visits the pages of `space` in which cells may die.
template <class Visit>
void GarbageCollector::for_each_collected(Space& space, Visit visit) {
  if (extent_ == Extent::Young) return space.for_each_entered(visit);
  for (Page* page : space.pages()) visit(*page);
}

void GarbageCollector::clear_marks(Page& page) {
  page.marks = page.tenured && !is_full() ? page.tenured->cells : Bitmap{};
  page.has_waiters = false;
}

void GarbageCollector::mark_roots() {
  heap_.parts().trace_roots(marker_);
  if (extent_ == Extent::Young) mark_from_old(heap_.parts(), marker_);
  else if (!is_full()) mark_from_tenured();
  marker_.drain();
}

void GarbageCollector::mark_from_tenured() {
  heap_.parts().for_each_page([&](Page& page) {
    if (page.tenured) for_each_set(page.tenured->changed, [&](uint32_t offset) { marker_.scan_at(page, offset); });
  });
}

void GarbageCollector::find_changed_tenured() {
  if (heap_.parts().tenured_cells == 0) return;
  heap_.parts().for_each_page([](Page& page) {
    if (page.tenured) find_changed(page);
  });
}

bool GarbageCollector::is_full() const {
  return heap_.statistics().collections % kCollectionsPerFull == 0;
}

void GarbageCollector::tenure() {
  HeapParts& parts = heap_.parts();
  parts.for_each_space([](Space& space) { space.retire(); });
  parts.tenured_cells = 0;
  parts.for_each_page([&](Page& page) { parts.tenured_cells += tenure_cells(page); });
  parts.statistics.live_cells = parts.tenured_cells;
}

void GarbageCollector::converge() {
  marker_.converge();
  queue_finalizers();
  marker_.converge();
}

void GarbageCollector::queue_finalizers() {
  HeapParts& parts = heap_.parts();
  for_each_collected(parts.space(Group::Finalizer, size_class_of(sizeof(Finalizer))), [&](Page& page) {
    keep_dead(page);
    for_each_set(page.previous, [&](uint32_t offset) {
      Finalizer& finalizer = *reinterpret_cast<Finalizer*>(page.at(offset));
      if (finalizer.function.get().is_nil()) return;
      parts.finalizers.push(finalizer);
      ++parts.statistics.finalizers_queued;
      marker_.visit(Value::of(&finalizer));
    });
  });
}

void GarbageCollector::drop_dead() {
  marker_.drop_dead();
  heap_.parts().statistics.weak_entries_dropped += marker_.dropped();
}

void GarbageCollector::finalize_dead(Page& page) {
  HeapParts& parts = heap_.parts();
  keep_dead(page);
  for_each_set(page.previous, [&](uint32_t offset) {
    GCThing& thing = *reinterpret_cast<GCThing*>(page.at(offset));
    parts.types[static_cast<unsigned>(thing.kind)].finalize(thing, heap_);
    ++parts.statistics.cells_finalized;
  });
}

void GarbageCollector::finalize_all_dead() {
  HeapParts& parts = heap_.parts();
  parts.for_each_space([&](Space& space) {
    if (is_owning(space.group())) for_each_collected(space, [&](Page& page) { finalize_dead(page); });
  });
  for (size_t i = extent_ == Extent::Young ? parts.old_large : 0; i < parts.large.size(); ++i) {
    if (is_owning(parts.large[i]->group)) finalize_dead(*parts.large[i]);
  }
}

void GarbageCollector::quarantine() {
  constexpr uint64_t kCollectionsPerTurn = 16;
  HeapParts& parts = heap_.parts();
  const Turn turn = parts.statistics.collections % kCollectionsPerTurn == 0 ? Turn::Rotate : Turn::Keep;
  parts.for_each_space([&](Space& space) {
    for (Page* page : space.pages()) {
      keep_dead(*page);
      hold_dead(*page, turn);
    }
  });
}

void GarbageCollector::sweep_large() {
  HeapParts& parts = heap_.parts();
  size_t kept = 0;
  for (Page* page : parts.large) {
    page->old = nullptr;
    if (page->marks.test(kFirstCell)) {
      parts.large[kept++] = page;
    } else {
      parts.pool.give_back_large(page);
    }
  }
  parts.large.resize(kept);
}

void GarbageCollector::sweep() {
  HeapParts& parts = heap_.parts();
  marker_.finish();
  size_t pages = 0;
  size_t live_bytes = 0;
  size_t live_cells = 0;
  finalize_all_dead();
  if (is_full() && extent_ == Extent::Whole) parts.for_each_page(forget_dead_tenured);
  if (parts.policy.zeal.has(Zeal::kPoison)) quarantine();
  sweep_large();
  parts.for_each_space([&](Space& space) {
    if (extent_ == Extent::Young) space.restart_young(parts.pool);
    else space.restart(parts.pool);
    live_bytes += space.live_bytes();
    live_cells += space.live_cells();
    pages += space.pages().size();
  });
  parts.free_cell_bytes = pages * kPageCapacity - std::min(live_bytes, pages * kPageCapacity);
  for (Page* page : parts.large) live_bytes += page->large_bytes;
  parts.statistics.live_cells = live_cells + parts.large.size();
  parts.statistics.live_bytes = live_bytes;
  parts.statistics.external_bytes = parts.external_bytes;
  parts.pool.refill_reserve();
  constexpr size_t kIdlePages = 512;
  const bool at_limit = parts.account.available() == 0;
  parts.pool.trim(at_limit ? 0 : std::max(kIdlePages, pages));
  parts.plan_next(extent_);
}

bool GarbageCollector::is_rooted(Value value) {
  RootFinder finder(heap_, value);
  heap_.parts().trace_roots(finder);
  return finder.found();
}

}  // namespace emlet
