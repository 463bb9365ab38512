// TypeInfo: what a kind of cell owes the collector.  The collector knows words and this table, no Lisp type.
#pragma once

#include <cstddef>
#include <cstdint>

#include "core/fwd.h"
#include "core/value.h"

namespace emlet {

class Slot;

// An object where it is compared by what it is made of (data/equal.h): equal objects have the same tag, and equal parts.
struct Parts {
  uint64_t tag;
  Value first;
  const Slot* slots;
  size_t slot_count;
};

struct TypeInfo {
  const char* name;
  // Visits every word the cell holds.  For a kind with weak hooks: only what it holds strongly.
  void (*trace)(GCThing& thing, Tracer& tracer);
  // Frees what the cell owns outside the heap; runs during sweep, must not touch other cells.  Null: nothing to free,
  // and cells of the kind live in pages that are never visited to be freed.
  void (*finalize)(GCThing& thing, Heap& heap) = nullptr;
  // Weak phase: visits what has become reachable through live keys; says whether it visited anything new.
  bool (*trace_weak)(GCThing& thing, Tracer& tracer) = nullptr;
  // Weak phase, linear form: `thing` is told that a key it waits for (Tracer::wait_for) is now marked.
  void (*key_marked)(GCThing& thing, Tracer& tracer, Value key, size_t entry) = nullptr;
  // After marking: forgets entries whose words are dead (Tracer::is_live).
  void (*drop_dead)(GCThing& thing, Tracer& tracer) = nullptr;
  // Every store into a cell that something can see goes through Slot::set with that cell as owner.  A young collection
  // then looks only into the old cells that were stored to; old cells of other kinds it looks into each time.
  bool guarded = false;
  // Bytes the cell holds by Heap::resize_external; for the census and the verifier.
  size_t (*external_bytes)(const GCThing& thing) = nullptr;
  // Not for the collector, but for `equal` and its hash.  Null: compared by identity, or by a rule of data/equal.cpp.
  Parts (*parts)(const GCThing& thing) = nullptr;
};

}  // namespace emlet
