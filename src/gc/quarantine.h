// Quarantine (zeal mode 4): cells that died are poisoned and not handed out again for some collections, so that a use
// after free is seen.  Such a cell's mark bit is set, as if it were allocated, and it is noted in the page's HeldCells.
// Used by the collector, the verifier and the census.
#pragma once

#include "gc/page.h"

namespace emlet {

struct HeldCells {
  Bitmap young;
  Bitmap old;
};

inline bool is_held(const Page& page, uint32_t offset) {
  return page.held && (page.held->young.test(offset) || page.held->old.test(offset));
}

enum class Turn : uint8_t { Keep, Rotate };

// Poisons and holds the cells in page.previous, which just died; Rotate lets the older half of those held go.
void hold_dead(Page& page, Turn turn);
void release_held(Page& page);
// Takes the held cells out of `bitmap`, one of the page's.
void remove_held(const Page& page, Bitmap& bitmap);

// Calls visit(offset) for each allocated cell of `page`.
template <class Visit>
void for_each_cell(const Page& page, Visit visit) {
  for_each_set(page.marks, [&](uint32_t offset) {
    if (!is_held(page, offset)) visit(offset);
  });
}

}  // namespace emlet
