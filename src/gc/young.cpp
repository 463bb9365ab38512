#include "gc/young.h"

#include <cstring>

#include "gc/heap_parts.h"

namespace emlet {

namespace {

constexpr Bitmap kNothing{};

// Calls visit(offset) for each cell of `old` that begins in a noted card, and wipes the notes.
template <class Visit>
void take_noted(Page& page, const Bitmap& old, Visit visit) {
  constexpr unsigned kCardsAtOnce = sizeof(uint64_t);
  constexpr unsigned kBitsPerCard = (1u << kCardShift) / kGranule;
  static_assert(kBitsPerCard == 32);
  for (unsigned first = 0; first < kCards; first += kCardsAtOnce) {
    uint64_t several;
    std::memcpy(&several, page.cards + first, sizeof several);
    if (several == 0) continue;
    for (unsigned card = first; card < first + kCardsAtOnce; ++card) {
      if (!page.cards[card]) continue;
      const unsigned shift = card % 2 * kBitsPerCard;
      for_each_bit(old.words[card / 2] & (uint64_t{UINT32_MAX} << shift), card / 2, visit);
    }
  }
  std::memset(page.cards, 0, sizeof page.cards);
}

void mark_from_page(Page& page, Marker& marker) {
  if (is_leaf(page.group)) return;
  const Bitmap& old = page.old ? *page.old : page.marks;
  const auto scan = [&](uint32_t offset) { marker.scan_at(page, offset); };
  if (is_guarded(page.group)) take_noted(page, old, scan);
  else for_each_set(old, scan);
  marker.drain();
}

}  // namespace

void mark_from_old(HeapParts& parts, Marker& marker) {
  constexpr size_t kAhead = 16;  // pages whose cards are asked for before they are looked at
  parts.for_each_space([&](Space& space) {
    const std::vector<Page*>& pages = space.pages();
    for (size_t i = 0; i < pages.size(); ++i) {
      if (i + kAhead < pages.size()) {
        __builtin_prefetch(pages[i + kAhead]->cards);
        __builtin_prefetch(pages[i + kAhead]->cards + sizeof(uint64_t[8]));
      }
      mark_from_page(*pages[i], marker);
    }
  });
  for (Page* page : parts.large) mark_from_page(*page, marker);
}

void begin_young_large(Page& page) {
  page.previous = page.marks;
  page.marks = {};
  page.old = &kNothing;
  page.has_waiters = false;
}

}  // namespace emlet
