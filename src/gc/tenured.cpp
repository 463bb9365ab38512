#include "gc/tenured.h"

#include <cstring>

#include "gc/quarantine.h"

namespace emlet {

namespace {
bool differ(const char* a, const char* b, size_t bytes) {
  uint64_t difference = 0;
  for (size_t at = 0; at < bytes && difference == 0; at += sizeof(uint64_t)) {
    uint64_t left, right;
    std::memcpy(&left, a + at, sizeof left);
    std::memcpy(&right, b + at, sizeof right);
    difference = left ^ right;
  }
  return difference != 0;
}
}  // namespace

size_t tenure_cells(Page& page) {
  forget_tenured(page);
  page.tenured = new TenuredCells{};
  TenuredCells& tenured = *page.tenured;
  size_t count = 0;
  for_each_cell(page, [&](uint32_t offset) {
    ++count;
    tenured.cells.set(offset);
    if (!page.large) std::memcpy(tenured.words + offset, page.at(offset), page.cell_bytes);
  });
  return count;
}

void forget_tenured(Page& page) {
  delete page.tenured;
  page.tenured = nullptr;
}

void forget_dead_tenured(Page& page) {
  if (!page.tenured) return;
  for (unsigned i = 0; i < Bitmap::kWords; ++i) {
    page.tenured->cells.words[i] &= page.marks.words[i];
    page.tenured->changed.words[i] &= page.marks.words[i];
  }
}

void find_changed(Page& page) {
  TenuredCells& tenured = *page.tenured;
  if (is_leaf(page.group)) return;
  if (page.large || is_owning(page.group)) {
    tenured.changed = tenured.cells;
    return;
  }
  constexpr uint32_t kStretch = 64 * kGranule;
  for (unsigned i = 0; i < Bitmap::kWords; ++i) {
    const uint64_t cells = tenured.cells.words[i] & ~tenured.changed.words[i];
    const bool dense = page.cell_bytes == kGranule && cells == ~uint64_t{0};
    if (dense && std::memcmp(page.at(i * kStretch), tenured.words + i * kStretch, kStretch) == 0) continue;
    for_each_bit(cells, i, [&](uint32_t offset) {
      if (differ(page.at(offset), tenured.words + offset, page.cell_bytes)) tenured.changed.set(offset);
    });
  }
}

}  // namespace emlet
