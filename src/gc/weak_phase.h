// WeakPhase: what the marker keeps for things with weak hooks.
//
// Things found while marking wait in a list.  When nothing is grey any more each is asked once (trace_weak) and says for
// which dead keys it waits; pending entries are indexed by the address of their key, so that marking a key wakes exactly
// those that wait for it and chains of ephemerons cost their length.  Types without key_marked are asked in rounds until
// a round makes no progress.  Used by Marker.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/value.h"

namespace emlet {

class WeakPhase {
 public:
  struct Waiter {
    Value key;
    GCThing* thing;
    size_t entry;
    uint32_t next;  // of those that wait for the same key
  };
  static constexpr uint32_t kNone = UINT32_MAX;

  std::vector<GCThing*>& things() { return things_; }
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
  void grow_index();

  std::vector<GCThing*> things_;
  std::vector<Waiter> waiters_;
  std::vector<uint32_t> ready_;
  std::vector<Bucket> index_;
  size_t indexed_ = 0;
};

}  // namespace emlet
