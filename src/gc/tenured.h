// Tenured cells: what makes collecting at every safepoint affordable (the zeal modes only; no other build has any).
//
// Once the library is loaded its cells are taken as living for good, each with a copy of its words.  A collection starts
// with their marks set and looks only into those that may have changed: a cell whose words equal its copy points, as it
// did then, at nothing but tenured cells.  Cells that own memory elsewhere and large ones are always looked into.  Every
// kCollectionsPerFull-th collection, and its verification, treats them like any others and lets the dead go, so that a
// store this misses is found.  Used by the collector and the verifier.
#pragma once

#include "gc/page.h"

namespace emlet {

struct TenuredCells {
  Bitmap cells;
  Bitmap changed;         // once changed, always: what was there may have died, and its address be another cell's
  char words[kPageSize];  // only those of `cells` have a meaning; nothing for pages whose cells are always looked into
};

inline constexpr uint64_t kCollectionsPerFull = 256;

// Takes all allocated cells of `page` as tenured, the page of a large cell too; says how many.
size_t tenure_cells(Page& page);
void forget_tenured(Page& page);
// Those that are not marked after a full collection are tenured no more.
void forget_dead_tenured(Page& page);
// Notes the tenured cells of `page` that hold words they did not hold then.
void find_changed(Page& page);

}  // namespace emlet
