#include "gc/quarantine.h"

#include "gc/poison.h"

namespace emlet {

void hold_dead(Page& page, Turn turn) {
  if (!page.held) page.held = new HeldCells{};
  HeldCells& held = *page.held;
  for_each_set(page.previous, [&](uint32_t offset) { poison(page.at(offset), page.cell_bytes); });
  for (unsigned i = 0; i < Bitmap::kWords; ++i) held.young.words[i] |= page.previous.words[i];
  if (turn == Turn::Rotate) {
    held.old = held.young;
    held.young = {};
  }
  for (unsigned i = 0; i < Bitmap::kWords; ++i) page.marks.words[i] |= held.young.words[i] | held.old.words[i];
}

void release_held(Page& page) {
  delete page.held;
  page.held = nullptr;
}

void remove_held(const Page& page, Bitmap& bitmap) {
  if (!page.held) return;
  for (unsigned i = 0; i < Bitmap::kWords; ++i) bitmap.words[i] &= ~(page.held->young.words[i] | page.held->old.words[i]);
}

}  // namespace emlet
