#include "gc/page.h"

#include <algorithm>

namespace emlet {

namespace {

// Calls change(word, bits) for the words of the bitmap that hold the first granules of the cells in [from, to).
template <class Change>
void for_each_word(Page& page, uint32_t from, uint32_t to, Change change) {
  const unsigned stride = page.cell_bytes / kGranule;
  uint64_t pattern = 1;
  for (unsigned bit = stride; bit < 64; bit += stride) pattern |= uint64_t{1} << bit;
  const unsigned end = to / kGranule;
  for (unsigned bit = from / kGranule; bit < end;) {
    const unsigned in_word = bit % 64;
    const unsigned left = end - (bit - in_word);
    const uint64_t below_end = left >= 64 ? ~uint64_t{0} : (uint64_t{1} << left) - 1;
    change(page.marks.words[bit / 64], pattern << in_word & below_end);
    bit += (63 - in_word) / stride * stride + stride;
  }
}

}  // namespace

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
  for_each_word(*this, from, to, [](uint64_t& word, uint64_t bits) { word |= bits; });
}

void Page::unmark_cells(uint32_t from, uint32_t to) {
  for_each_word(*this, from, to, [](uint64_t& word, uint64_t bits) { word &= ~bits; });
}

// Without the processor's own instruction, which not every one has: the bits of eight words are added up in bytes, then those.
unsigned Page::count_marked() const {
  constexpr uint64_t kPairs = ~uint64_t{0} / 3, kFours = ~uint64_t{0} / 5, kBytes = ~uint64_t{0} / 17, kEvenBytes = ~uint64_t{0} / 257;
  constexpr unsigned kAtOnce = 8;
  static_assert(Bitmap::kWords % kAtOnce == 0);
  uint64_t total = 0;
  for (unsigned i = 0; i < Bitmap::kWords; i += kAtOnce) {
    uint64_t sums = 0;  // eight of at most 64
    for (unsigned j = i; j < i + kAtOnce; ++j) {
      uint64_t word = marks.words[j];
      word -= word >> 1 & kPairs;
      word = (word & kFours) + (word >> 2 & kFours);
      sums += (word + (word >> 4)) & kBytes;
    }
    total += (sums & kEvenBytes) + (sums >> 8 & kEvenBytes);  // four of at most 128, and so on
  }
  constexpr uint64_t kOnes = 0x0001'0001'0001'0001;
  return static_cast<unsigned>(total * kOnes >> 48);
}

}  // namespace emlet
