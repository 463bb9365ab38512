#include "eval/source_positions.h"

#include <algorithm>
#include <bit>

#include "gc/heap.h"

namespace emlet {

namespace {

constexpr uint32_t kMostConses = 1u << 20;
constexpr int kDeepest = 400;

// Calls visit(ordinal, cons) for the conses of `form`, in the same order each time; gives up on huge or deep forms.
template <class Visit>
void walk(Value form, uint32_t& ordinal, int depth, Visit& visit) {
  for (; form.is_cons() && ordinal < kMostConses; form = form.cons()->cdr) {
    visit(ordinal++, form);
    if (depth < kDeepest) walk(form.cons()->car, ordinal, depth + 1, visit);
  }
}

}  // namespace

void SourcePositions::grow() {
  std::vector<Entry> old(std::max(kSmallest, entries_.size() * 2));
  old.swap(entries_);
  for (const Entry& entry : old) {
    if (entry.cons != 0) entries_[place_of(entry.cons)] = entry;
  }
}

void SourcePositions::clear() {
  if (count_ == 0) return;
  entries_.resize(std::clamp(std::bit_ceil(count_ * 4), kSmallest, entries_.size()));
  std::fill(entries_.begin(), entries_.end(), Entry());
  count_ = 0;
}

std::vector<SpotNote> collect_spots(const SourcePositions& positions, Value form) {
  std::vector<SpotNote> notes;
  uint32_t ordinal = 0;
  auto visit = [&](uint32_t at, Value cons) {
    if (const SourceSpot spot = positions.find(cons)) notes.push_back({at, spot});
  };
  walk(form, ordinal, 0, visit);
  return notes;
}

void restore_spots(SourcePositions& positions, Value form, const SpotNote* notes, size_t count) {
  uint32_t ordinal = 0;
  size_t next = 0;
  auto visit = [&](uint32_t at, Value cons) {
    if (next < count && notes[next].ordinal == at) positions.note(cons, notes[next++].spot);
  };
  walk(form, ordinal, 0, visit);
}

}  // namespace emlet
