#include "gc/page.h"

#include <algorithm>

namespace emlet {

bool Page::is_cell_start(uint32_t offset) const {
  if (offset < kFirstCell || offset >= limit) return false;
  return large ? offset == kFirstCell : (offset - kFirstCell) % cell_bytes == 0;
}

uint32_t Page::next_free(uint32_t offset) const {
  while (offset < limit && marks.test(offset)) {
    const bool skip_word = cell_bytes == kGranule && marks.words[offset >> 10] == ~uint64_t{0};
    offset = skip_word ? (offset | 1023) + 1 : offset + cell_bytes;
  }
  return std::min(offset, limit);
}

uint32_t Page::next_marked(uint32_t offset) const {
  unsigned i = offset >> 10;
  if (i >= Bitmap::kWords) return limit;
  uint64_t word = marks.words[i] & (~uint64_t{0} << ((offset >> 4) & 63));
  while (!word && ++i < Bitmap::kWords) word = marks.words[i];
  if (!word) return limit;
  return (i * 64 + static_cast<uint32_t>(std::countr_zero(word))) * static_cast<uint32_t>(kGranule);
}

void Page::mark_cells(uint32_t from, uint32_t to) {
  while (from < to) {
    const bool whole_word = cell_bytes == kGranule && (from & 1023) == 0 && to - from >= 1024;
    if (whole_word) {
      marks.words[from >> 10] = ~uint64_t{0};
    } else {
      marks.set(from);
    }
    from += whole_word ? 1024 : cell_bytes;
  }
}

void Page::unmark_cells(uint32_t from, uint32_t to) {
  for (; from < to; from += cell_bytes) marks.reset(from);
}

unsigned Page::count_marked() const {
  unsigned count = 0;
  for (uint64_t word : marks.words) count += static_cast<unsigned>(std::popcount(word));
  return count;
}

}  // namespace emlet
