#include "gc/young.h"

#include <cstring>

#include "gc/heap_parts.h"

namespace emlet {

namespace {

constexpr Bitmap kNothing{};

const Bitmap& old_of(const Page& page) { return page.old ? *page.old : page.marks; }

bool any_noted(const Page& page) {
  uint64_t cards[kCards / sizeof(uint64_t)];
  std::memcpy(cards, page.cards, sizeof cards);
  uint64_t any = 0;
  for (const uint64_t several : cards) any |= several;
  return any != 0;
}

// Marks what the old cells hold that begin in a noted card, and wipes the notes.
void mark_from_noted(Page& page, Marker& marker) {
  if (!any_noted(page)) return;
  constexpr unsigned kBitsPerCard = (1u << kCardShift) / kGranule;
  static_assert(kBitsPerCard == 32);
  for (unsigned card = 0; card < kCards; ++card) {
    if (!page.cards[card]) continue;
    const uint64_t cells = old_of(page).words[card / 2] & (uint64_t{UINT32_MAX} << card % 2 * kBitsPerCard);
    for_each_bit(cells, card / 2, [&](uint32_t offset) { marker.scan_at(page, offset); });
  }
  std::memset(page.cards, 0, sizeof page.cards);
  marker.drain();
}

// Of most pages in a large heap nothing is touched, not even their heads.
void mark_from_page(Page& page, Group group, Marker& marker) {
  if (is_guarded(group)) {
    const bool noted = marker.heap().noted_pages().may_have(reinterpret_cast<uintptr_t>(&page));
    return noted ? mark_from_noted(page, marker) : void();
  }
  for_each_set(old_of(page), [&](uint32_t offset) { marker.scan_at(page, offset); });
  marker.drain();
}

}  // namespace

void mark_from_old(HeapParts& parts, Marker& marker) {
  parts.for_each_space([&](Space& space) {
    if (is_leaf(space.group())) return;
    for (Page* page : space.pages()) mark_from_page(*page, space.group(), marker);
  });
  for (Page* page : parts.large) {
    if (!is_leaf(page->group)) mark_from_page(*page, page->group, marker);
  }
  parts.heap.noted_pages().clear();
}

void begin_young_large(Page& page) {
  page.previous = page.marks;
  page.marks = {};
  page.old = &kNothing;
  page.has_waiters = false;
}

}  // namespace emlet
