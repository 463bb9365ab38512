#include "gc/heap_parts.h"

#include <algorithm>

#include "gc/quarantine.h"

namespace emlet {

namespace {
constexpr TypeInfo kFinalizerType = {.name = "finalizer", .trace = Finalizer::trace};
}  // namespace

HeapParts::HeapParts(Heap& owner, Account& charged, size_t known_symbols)
    : heap(owner),
      account(charged),
      subsystems(charged),
      pool(subsystems[Subsystem::Cells]),
      collector((make_symbol_block(known_symbols), owner)) {
  for (unsigned group = 0; group < kGroupCount; ++group) {
    for (unsigned c = 0; c < kClassCount; ++c) {
      spaces[group][c].configure(static_cast<Group>(group), kClassBytes[c], &heap.runs_[group][c]);
    }
  }
  heap.register_type(Kind::Finalizer, kFinalizerType);
}

void HeapParts::make_symbol_block(size_t known_symbols) {
  heap.parts_ = this;
  heap.known_symbol_bytes_ = known_symbols * kSymbolStride;
  heap.symbol_base_ = reinterpret_cast<intptr_t>(pool.take_for_good(heap.known_symbol_bytes_));
}

HeapParts::~HeapParts() {
  for_each_space([](Space& space) { space.retire(); });
  for_each_page([&](Page& page) {
    if (!is_owning(page.group)) return;
    for_each_cell(page, [&](uint32_t offset) {
      GCThing& thing = *reinterpret_cast<GCThing*>(page.at(offset));
      types[static_cast<unsigned>(thing.kind)].finalize(thing, heap);
    });
  });
  for (Page* page : large) pool.give_back_large(page);
  for_each_space([&](Space& space) {
    for (Page* page : space.pages()) pool.give_back(page);
  });
}

void HeapParts::trace_roots(Tracer& tracer) {
  for (size_t at = 0; at < heap.known_symbol_bytes_; at += kSymbolStride) {
    GCThing& cell = heap.symbol_cell(Value::from_bits(at));
    const TypeInfo& type = types[static_cast<unsigned>(cell.kind)];
    if (cell.kind == Kind::Symbol && type.trace) type.trace(cell, tracer);
  }
  for (const RootSource& source : sources) source.trace(source.owner, tracer);
  for (RootLink* link = heap.rooted_.first; link; link = link->next()) link->trace_root(tracer);
  for (RootLink* link = heap.persistent_.first; link; link = link->next()) link->trace_root(tracer);
  finalizers.trace(tracer);
}

void HeapParts::spend(size_t bytes) {
  budget -= static_cast<int64_t>(std::min<size_t>(bytes, INT64_MAX / 4));
  statistics.allocated_bytes += bytes;
  if (budget < 0 || policy.zeal.has(Zeal::kAfterEveryAllocation)) heap.want_collection(Heap::kSpent);
}

bool HeapParts::must_fail() {
  if (!policy.zeal.has(Zeal::kFailNthAllocation) || ++allocations != policy.zeal.n) return false;
  obey_policy();  // which forgets what is wanted
  heap.note_shortfall();
  return true;
}

void* HeapParts::refused() {
  was_refused = true;
  if (account.available() > PagePool::kCushionBytes) pool.release_cushion();  // it was the system, not the limit
  heap.request_collection();
  return nullptr;
}

// Without a new cell little can have gone wrong since the last collection, and long lists would be marked for each cell.
bool HeapParts::passes_safepoint() {
  constexpr uint64_t kIdleSafepoints = 16;
  constexpr size_t kManyCells = 1 << 14;
  constexpr size_t kCollectionsPerDoubling = 512;
  const bool idle = statistics.allocated_bytes == allocated_before;
  const size_t young = statistics.live_cells - std::min(tenured_cells, statistics.live_cells);
  const uint64_t stride = young > kManyCells ? young / kCollectionsPerDoubling : idle ? kIdleSafepoints : 1;
  return ++safepoints >= stride;
}

void HeapParts::obey_policy() {
  const Zeal& zeal = policy.zeal;
  const bool fails_later = zeal.has(Zeal::kFailNthAllocation) && allocations < zeal.n;
  const bool watch_each = zeal.has(Zeal::kAfterEveryAllocation) || fails_later;
  most_cells_a_run = watch_each ? 1 : UINT32_MAX;
  const bool ask = zeal.has(Zeal::kEverySafepoint) || zeal.has(Zeal::kEveryNthSafepoint);
  heap.wanted_ = ask ? Heap::kZealous : 0;
  if (ask && heap.watched_) *heap.watched_ = 0;
  if (watch_each) for_each_space([](Space& space) { space.retire(); });
}

// Of old cells, by young collections: those whose stores are not noted, the entries of tables, and large cells, which are gone
// through for a single store.
size_t HeapParts::bytes_always_searched() const {
  size_t bytes = subsystems[Subsystem::Tables].live();
  for (const Page* page : large) bytes += is_leaf(page->group) ? 0 : page->large_bytes;
  for (const auto& group : spaces) {
    for (const Space& space : group) bytes += is_guarded(space.group()) || is_leaf(space.group()) ? 0 : space.live_bytes();
  }
  return bytes;
}

// Poison and the comparison of weak phases look at the dead of the whole heap.
bool HeapParts::may_be_young() const {
  const Zeal& zeal = policy.zeal;
  if (zeal.has(Zeal::kPoison) || zeal.has(Zeal::kCompareEphemerons)) return false;
  constexpr uint64_t kZealousPerWhole = 16;
  if (zeal.has(Zeal::kYoung)) return statistics.collections % kZealousPerWhole != 0;
  const size_t live = statistics.live_bytes + external_bytes;
  return policy.wants_young(live, live_when_full, bytes_always_searched(), headroom());
}

void HeapParts::plan_next(Extent done) {
  const size_t live = statistics.live_bytes + external_bytes;
  if (done == Extent::Whole) live_when_full = live;
  old_large = large.size();
  next_is_young = may_be_young();
  for_each_space([this](Space& space) { space.note_entered(next_is_young); });
  start_cycle(live);
}

void HeapParts::start_cycle(size_t live_bytes) {
  const size_t bytes = next_is_young ? policy.next_young_budget(live_bytes, bytes_always_searched())
                                     : policy.next_budget(live_bytes, headroom());
  budget = static_cast<int64_t>(std::min<size_t>(bytes, INT64_MAX / 4));
  allocated_before = statistics.allocated_bytes;
  if (policy.zeal.has(Zeal::kEverySafepoint)) safepoints = 0;
  if (shortfall > 0) --shortfall;
  was_refused = false;
  exhausted = headroom() < policy.least_headroom(account.limit());
  obey_policy();
}

}  // namespace emlet
