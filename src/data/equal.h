// eq, eql, equal and their hashes.  None of them runs Lisp; `equal` walks deep structures without native recursion and
// terminates on circular ones (Emacs signals; so do we: kCircular).
#pragma once

#include <cstdint>

#include "core/value.h"
#include "gc/heap.h"

namespace emlet {

bool eql(Value a, Value b);
enum class Equality : uint8_t { Different, Same, TooDeep };
enum class Properties : bool { Ignore, Compare };
Equality equal(Heap& heap, Value a, Value b, Properties properties = Properties::Ignore);

// Hashes that agree with the comparisons above; seeded per world, independent of addresses where the object's contents
// or identity number give them.  `equal_hash` looks at a bounded part of the object and terminates on cycles.
uint64_t eq_hash(const Heap& heap, Value v);
uint64_t eql_hash(const Heap& heap, Value v);
uint64_t equal_hash(const Heap& heap, Value v, Properties properties = Properties::Ignore);

}  // namespace emlet
