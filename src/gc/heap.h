// The heap: where every Lisp cell lives, and the front door of this room.
//
// A cell is a cons (two bare words) or a GCThing (a header word, then what its kind says).  Cells live in 64 KiB pages of
// one kind group and size class, with mark bits in the page header; cells too big for a class get a mapping of their
// own.  Cells never move, so an address is an identity.
//
//   allocate   bumps through the free runs that the mark bits of the last collection left (lazy sweep); counts bytes;
//              past the threshold it only sets a flag: ALLOCATION NEVER COLLECTS
//   safepoint  the evaluator looks at collection_wanted() and calls collect(); nobody else does
//   collect    (all cells, or the young ones: gc/young.h) marks from the root lists and root sources over an explicit stack, converges the weak things, queues
//              finalizers, drops dead weak entries, and leaves sweeping to allocation
//
// Small cells never fail (an emergency reserve covers the way to the next safepoint, where memory-full is signalled:
// out_of_memory()); large ones return nullptr.  Rejected: moving collection (references into tables, module handles and
// native code need fixed addresses), collecting inside allocation (it would make every C++ function a rooting problem).
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <new>
#include <string_view>
#include <utility>

#include "alloc/account.h"
#include "core/fwd.h"
#include "core/value.h"
#include "gc/page.h"
#include "gc/root_link.h"
#include "gc/run.h"
#include "gc/slot.h"
#include "gc/subsystem.h"
#include "gc/type_info.h"

namespace emlet {

struct Cons {
  Slot car;
  Slot cdr;
};
static_assert(sizeof(Cons) == 16);

// "Enumerate your roots to this tracer": the VM stack, the bindings, the obarray.
struct RootSource {
  void (*trace)(void* owner, Tracer& tracer);
  void* owner;
};

struct GcStatistics;  // gc/statistics.h
struct GcPolicy;      // gc/policy.h: threshold, percentage, zeal
struct HeapParts;     // gc/heap_parts.h: all that allocation's fast path does not need
class GarbageCollector;

class Heap {
 public:
  // `known_symbols`: how many symbol cells of kSymbolStride bytes form the immortal block at the symbol base.
  // `hash_seed`: what the hashes of this world's texts are seeded with; whoever chooses texts must not know it.
  Heap(Account& account, size_t known_symbols, uint64_t hash_seed = 0);
  ~Heap();
  Heap(const Heap&) = delete;
  Heap& operator=(const Heap&) = delete;

  // --- making cells: never collects, small cells never fail ---
  Value cons(Value car, Value cdr);
  // A cell of `kind` with `bytes` bytes in all (header included), uninitialised but for the header; nullptr only when a
  // large cell (over kLargeBytes) cannot be had.
  void* allocate(Kind kind, size_t bytes);
  static constexpr size_t kLargeBytes = 4096;
  // Constructs a T (a GCThing of fixed, small size) from `arguments`.
  template <class T, class... Args>
  T& make(Args&&... arguments) {
    static_assert(sizeof(T) <= kLargeBytes);
    return *new (allocate(T::kKind, sizeof(T))) T(std::forward<Args>(arguments)...);
  }
  Value cons_list(std::initializer_list<Value> items);

  // --- bytes outside cells ---
  // Memory a cell owns outside the heap (string text, table storage), charged to an account; nullptr when refused (the
  // old block is as it was) and when new_bytes is 0 (freed).
  void* resize_external(void* block, size_t old_bytes, size_t new_bytes, Subsystem owner = Subsystem::Text);
  // Scratch that is not refused, whatever the limit; past it a collection is asked for.
  void* resize_scratch(void* block, size_t old_bytes, size_t new_bytes);
  MemoryHook scratch_hook();  // that one
  // Whether that many bytes could be had; for C++ containers that are filled at once (others: alloc/scratch.h).  Where they
  // could not, the memory that is held for the way to the error is let go.
  [[nodiscard]] bool has_room(size_t bytes);
  // Something was left undone for want of memory, and out_of_memory() is to say so after the next collection.
  void note_shortfall();
  // Whether an allocation was refused since the last collection.
  bool was_refused() const;

  // --- symbols: words relative to this world's base ---
  template <class SymbolCell = GCThing>
  SymbolCell& symbol_cell(Value symbol) const {
    return *reinterpret_cast<SymbolCell*>(symbol_base_ + static_cast<intptr_t>(symbol.bits()));
  }
  Value symbol_word(const GCThing& cell) const {
    return Value::from_bits(static_cast<uint64_t>(reinterpret_cast<intptr_t>(&cell) - symbol_base_));
  }
  bool is_known_symbol(Value symbol) const { return symbol.bits() < known_symbol_bytes_; }
  intptr_t symbol_base() const { return symbol_base_; }
  uint64_t known_symbol_bytes() const { return known_symbol_bytes_; }
  uint64_t hash_seed() const { return hash_seed_; }

  // --- kinds, roots ---
  // Once for each kind, before its first cell is made.  A kind never registered is taken to hold no words.
  void register_type(Kind kind, const TypeInfo& type);
  const TypeInfo& type(Kind kind) const;
  Group group_of(Kind kind) const { return group_of_kind_[static_cast<unsigned>(kind)]; }
  void add_root_source(RootSource source);
  void remove_root_source(void* owner);
  RootList& root_list() { return rooted_; }
  RootList& persistent_list() { return persistent_; }

  // --- collecting (the evaluator's safepoint only) ---
  bool collection_wanted() const { return EMLET_UNLIKELY(wanted_ != 0) && collection_wanted_now(); }
  void request_collection();
  // When a collection becomes wanted, *alarm is set to 0: the evaluator compares with it at every call.
  void watch_requests(std::atomic<uintptr_t>* alarm) { watched_ = alarm; }
  void collect();
  // The same for the safepoint where one was wanted: where much lives that is old, only what is young may be freed.
  void collect_as_needed();
  // The reserve was touched and could not be filled again, or the limit of the account is reached.  To be asked after
  // collect(), and by loops that allocate without bound between safepoints.
  bool out_of_memory() const;
  // Hands out the next finalizer function to run (oldest first); false when there is none.
  bool next_finalizer(Value& function);

  const GcPolicy& policy() const;
  void set_policy(const GcPolicy& policy);
  bool set_zeal(std::string_view modes);  // false: not what Zeal::parse understands
  const GcStatistics& statistics() const;
  Account& account();                           // of the whole world
  Account& account(Subsystem subsystem) const;  // a part of it
  GarbageCollector& collector();
  HeapParts& parts() { return *parts_; }

 private:
  friend struct HeapParts;
  static constexpr uint8_t kRequested = 1;
  static constexpr uint8_t kZealous = 2;  // ask the zeal modes
  static constexpr uint8_t kSpent = 4;    // the budget is spent
  void* allocate_slow(Group group, size_t bytes);
  void* allocate_middling(Group group, unsigned size_class);
  void* allocate_large(Group group, size_t bytes);
  char* refill(Group group, unsigned size_class);
  bool collection_wanted_now() const;
  void want_collection(uint8_t reason);

  Run runs_[kGroupCount][kClassCount];
  Group group_of_kind_[256];
  uint8_t wanted_ = 0;
  std::atomic<uintptr_t>* watched_ = nullptr;
  intptr_t symbol_base_ = 0;
  uint64_t known_symbol_bytes_ = 0;
  const uint64_t hash_seed_;
  RootList rooted_;
  RootList persistent_;
  HeapParts* parts_ = nullptr;
};

}  // namespace emlet

#include "gc/heap_inline.h"
