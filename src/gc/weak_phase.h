// WeakPhase: what the marker keeps for things with weak hooks.
//
// Things found while marking wait in a list.  When nothing is grey any more each is asked once (trace_weak) and says for
// which dead keys it waits; pending entries are indexed by the address of their key, so that marking a key wakes exactly
// those that wait for it and chains of ephemerons cost their length.  Types without key_marked are asked in rounds until
// a round makes no progress.
//
// Its memory is charged past any limit.  Where the system refuses it, gave_up() is true until clear(): what was to be noted
// is not, and the marker asks all things in rounds instead, which needs none.  Used by Marker.
#pragma once

#include <cstddef>
#include <cstdint>

#include "alloc/array.h"
#include "core/value.h"

namespace emlet {

class WeakPhase {
 public:
  struct Waiter {
    Value key;
    GCThing* thing;
    size_t entry;
    uint32_t next;  // of those that wait for the same key, or are ready
  };
  static constexpr uint32_t kNone = UINT32_MAX;

  explicit WeakPhase(MemoryHook memory) : memory_(memory), things_(memory), waiters_(memory), index_(memory) {}

  void add_thing(GCThing& thing);
  size_t thing_count() const { return things_.size(); }
  GCThing& thing(size_t at) const { return *things_[at]; }
  // Whether thing() knows only some of the things.
  bool lost_things() const { return lost_things_; }
  // Whether there was no memory to note a waiter or a thing.
  bool gave_up() const { return gave_up_; }

  // Registers `waiter` under the cell at `address`.
  void wait(uintptr_t address, const Waiter& waiter);
  // Makes ready all that wait for the cell at `address`.
  void wake(uintptr_t address);
  void make_ready(const Waiter& waiter);
  bool take_ready(Waiter& waiter);
  void clear();

 private:
  struct Bucket {
    uintptr_t address;  // 0: free
    uint32_t first;
  };
  Bucket& bucket_of(uintptr_t address);
  bool grow_index();
  bool note(const Waiter& waiter, uint32_t& list);

  MemoryHook memory_;
  Array<GCThing*> things_;
  Array<Waiter> waiters_;
  Array<Bucket> index_;
  size_t indexed_ = 0;
  uint32_t ready_ = kNone;
  bool lost_things_ = false;
  bool gave_up_ = false;
};

}  // namespace emlet
