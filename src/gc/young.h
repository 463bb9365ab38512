// Young collections: where much is live, only cells made since the last collection are marked and freed.
//
// What survived the last collection is old.  Its mark bits stay set (sticky mark bits: nothing moves), so marking stops at
// old cells, and old cells that point at young ones must be found otherwise: in guarded groups (conses, vectors, records,
// strings, closures) they lie in cards that Slot::set noted; old cells of all other groups (symbols, tables, buffers, code)
// are looked into each time.  All young cells lie in pages that allocation entered since (gc/space.h) and among the newest
// large cells, so nothing else is swept.  All survivors are old afterwards.
//
// Old cells that die are freed by the next collection of the whole heap: GcPolicy::wants_young says when.  Used by the
// collector.
#pragma once

#include "gc/page.h"

namespace emlet {

class Marker;
struct HeapParts;

// Marks what old cells that may have changed hold; to be called while all marks are those of old cells.
void mark_from_old(HeapParts& parts, Marker& marker);
// The page of a large cell that is young: nothing old is in it.
void begin_young_large(Page& page);

}  // namespace emlet
