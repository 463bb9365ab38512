#include "gc/heap.h"

#include <algorithm>

#include "gc/heap_parts.h"

namespace emlet {

namespace {
Group group_for(Kind kind, const TypeInfo& type) {
  if (kind == Kind::Symbol) return Group::Symbol;
  if (kind == Kind::Finalizer) return Group::Finalizer;
  const bool traced = type.trace || type.trace_weak || type.drop_dead;
  EMLET_ASSERT(!type.guarded || !(type.trace_weak || type.drop_dead));  // weak cells must be looked into each time
  if (!traced) return type.finalize ? Group::OwningLeaf : Group::Leaf;
  if (type.guarded) return type.finalize ? Group::GuardedOwning : Group::Guarded;
  return type.finalize ? Group::Owning : Group::Plain;
}
}  // namespace

Heap::Heap(Account& account, size_t known_symbols, uint64_t hash_seed) : hash_seed_(hash_seed) {
  for (unsigned kind = 0; kind < 256; ++kind) group_of_kind_[kind] = group_for(static_cast<Kind>(kind), {});
  constexpr size_t kFewest = 2;  // nil and t
  new HeapParts(*this, account, std::max(known_symbols, kFewest));
  parts_->start_cycle(0);
}

Heap::~Heap() { delete parts_; }

Value Heap::cons_list(std::initializer_list<Value> items) {
  Value list = nil;
  for (const Value* item = items.end(); item != items.begin();) list = cons(*--item, list);
  return list;
}

char* Heap::refill(Group group, unsigned size_class) {
  HeapParts& parts = *parts_;
  static_cast<void>(parts.must_fail());  // small cells do not fail; out_of_memory() will tell
  parts.spend(parts.space(group, size_class).refill(parts.pool, Urgency::MustHave, parts.most_cells_a_run));
  if (parts.pool.touched()) request_collection();
  return runs_[static_cast<unsigned>(group)][size_class].next;
}

void* Heap::allocate_slow(Group group, size_t bytes) {
  if (parts_->must_fail()) return parts_->refused();
  void* cell = bytes <= kMaxClassBytes ? allocate_middling(group, size_class_of(bytes)) : allocate_large(group, bytes);
  if (!cell) parts_->refused();
  return cell;
}

void* Heap::allocate_middling(Group group, unsigned size_class) {
  HeapParts& parts = *parts_;
  Run& run = runs_[static_cast<unsigned>(group)][size_class];
  if (run.next == run.end) {
    const size_t bytes = parts.space(group, size_class).refill(parts.pool, Urgency::MayFail, 1);
    if (bytes == 0) return nullptr;
    parts.spend(bytes);
  }
  void* cell = run.next;
  run.next += kClassBytes[size_class];
  return cell;
}

void* Heap::allocate_large(Group group, size_t bytes) {
  Page* page = parts_->pool.take_large(group, bytes);
  if (!page) return nullptr;
  page->marks.set(kFirstCell);
  parts_->large.push_back(page);
  parts_->spend(bytes);
  return page->at(kFirstCell);
}

void* Heap::resize_external(void* block, size_t old_bytes, size_t new_bytes, Subsystem owner) {
  HeapParts& parts = *parts_;
  if (new_bytes > old_bytes && parts.must_fail()) return parts.refused();
  Account& payer = account(owner);
  void* result = payer.resize(block, old_bytes, new_bytes);
  if (!result && new_bytes > 0) {
    parts.pool.trim(0);
    result = payer.resize(block, old_bytes, new_bytes);
    if (!result) return parts.refused();
  }
  parts.external_bytes += new_bytes - old_bytes;
  if (new_bytes > old_bytes) parts.spend(new_bytes - old_bytes);
  return result;
}

// An embedder's hook is not asked: it might refuse, and nobody here could go on.
void* Heap::resize_scratch(void* block, size_t old_bytes, size_t new_bytes) {
  Account& scratch = account(Subsystem::Scratch);
  if (new_bytes <= old_bytes) {
    scratch.discharge(old_bytes - new_bytes);
  } else {
    scratch.charge_over_limit(new_bytes - old_bytes);
    if (account().is_over_limit()) parts_->refused();
  }
  const MemoryHook memory = platform_memory();
  void* result = memory.resize(memory.context, block, old_bytes, new_bytes);
  if (result || new_bytes == 0) return result;
  parts_->pool.release_cushion();
  result = memory.resize(memory.context, block, old_bytes, new_bytes);
  if (!result) no_memory_left();
  return result;
}

MemoryHook Heap::scratch_hook() {
  return {[](void* heap, void* block, size_t old_bytes, size_t new_bytes) {
            return static_cast<Heap*>(heap)->resize_scratch(block, old_bytes, new_bytes);
          },
          this};
}

bool Heap::has_room(size_t bytes) {
  HeapParts& parts = *parts_;
  if (parts.must_fail()) return parts.refused() != nullptr;
  Account& scratch = account(Subsystem::Scratch);
  if (scratch.can_provide(bytes)) return true;
  parts.pool.trim(0);
  return scratch.can_provide(bytes) || parts.refused() != nullptr;
}

void Heap::note_shortfall() {
  parts_->shortfall = HeapParts::kShortfallLasts;
  request_collection();
}

bool Heap::was_refused() const { return parts_->was_refused; }

void Heap::register_type(Kind kind, const TypeInfo& type) {
  TypeInfo& entry = parts_->types[static_cast<unsigned>(kind)];
  EMLET_ASSERT(!entry.name);
  entry = type;
  group_of_kind_[static_cast<unsigned>(kind)] = group_for(kind, type);
}

const TypeInfo& Heap::type(Kind kind) const { return parts_->types[static_cast<unsigned>(kind)]; }

void Heap::add_root_source(RootSource source) { parts_->sources.push_back(source); }

void Heap::remove_root_source(void* owner) {
  std::erase_if(parts_->sources, [owner](const RootSource& source) { return source.owner == owner; });
}

bool Heap::collection_wanted_now() const {
  if (wanted_ & (kRequested | kSpent)) return true;
  const Zeal& zeal = parts_->policy.zeal;
  if (zeal.has(Zeal::kEverySafepoint)) return parts_->passes_safepoint();
  return zeal.has(Zeal::kEveryNthSafepoint) && ++parts_->safepoints % zeal.n == 0;
}

void Heap::want_collection(uint8_t reason) {
  wanted_ |= reason;
  if (watched_) *watched_ = 0;
}

void Heap::request_collection() { want_collection(kRequested); }

void Heap::collect() { parts_->collector.collect(Extent::Whole); }

void Heap::collect_as_needed() {
  const bool young = parts_->next_is_young && !(wanted_ & kRequested);
  if (young) parts_->collector.collect(Extent::Young);
  if (!young || out_of_memory()) collect();
}

bool Heap::out_of_memory() const {
  const HeapParts& parts = *parts_;
  return parts.pool.touched() || parts.exhausted || parts.shortfall > 0 || parts.account.is_over_limit();
}

bool Heap::next_finalizer(Value& function) { return parts_->finalizers.take(*this, function); }

void Heap::set_policy(const GcPolicy& policy) {
  parts_->policy = policy;
  parts_->next_is_young = parts_->next_is_young && parts_->may_be_young();
  parts_->start_cycle(parts_->statistics.live_bytes + parts_->external_bytes);
}

bool Heap::set_zeal(std::string_view modes) {
  GcPolicy policy = parts_->policy;
  const bool understood = policy.zeal.parse(modes);
  set_policy(policy);
  return understood;
}

const GcPolicy& Heap::policy() const { return parts_->policy; }
const GcStatistics& Heap::statistics() const { return parts_->statistics; }
Account& Heap::account() { return parts_->account; }
Account& Heap::account(Subsystem subsystem) const { return parts_->subsystems[subsystem]; }
GarbageCollector& Heap::collector() { return parts_->collector; }

}  // namespace emlet
