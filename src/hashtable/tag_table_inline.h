#pragma once
// The bodies of tag_table.h; include that one.

#include "hashtable/tag_table.h"

namespace emlet {

template <class Match>
uint8_t BasicTagTable<Match>::tag_of(uint64_t hash) {
  const uint8_t low = static_cast<uint8_t>(hash);
  return static_cast<uint8_t>(low + (low == kEmptyTag));
}

template <class Match>
uint64_t BasicTagTable<Match>::groups_for(uint64_t entries) {
  return entries <= kGroupSlots ? 1 : std::bit_ceil((entries * 8 + kGroupLoad8 - 1) / kGroupLoad8);
}

template <class Match>
void BasicTagTable<Match>::attach(uint8_t* memory, uint64_t groups, Contents contents) {
  if (memory == kNoGroup) return;
  memory_ = memory;
  groups_ = static_cast<uint32_t>(groups);
  growth_left_ = static_cast<uint32_t>(capacity_of(groups));
  live_ = 0;
  if (contents != Contents::Zeros) std::memset(memory, 0, static_cast<size_t>(groups) * kGroupWidth);
}

template <class Match>
void BasicTagTable<Match>::copy_counts(const BasicTagTable& other) {
  growth_left_ = other.growth_left_;
  live_ = other.live_;
}

// As the probe, but written out: it is what must be fastest.
template <class Match>
template <class Eq>
inline uint32_t BasicTagTable<Match>::find(uint64_t hash, Eq&& eq) const {
  const uint8_t tag = tag_of(hash);
  uint32_t number = first_group(hash);
  for (uint32_t passed = 1;; ++passed) {
    for (uint32_t left = candidates(number, tag); left != 0; left &= left - 1) {
      const uint32_t place = static_cast<uint32_t>(std::countr_zero(left));
      if (eq(number, place)) [[likely]]
        return number * kGroupWidth + place;
    }
    if (!overflowed(number, hash) || passed == groups_) [[likely]]
      return kNoSlot;
    number = group_after(number);
  }
}

template <class Match>
bool BasicTagProbe<Match>::next_group() {
  if (!table_.overflowed(group_, hash_) || ++passed_ == table_.groups_) return false;
  group_ = table_.group_after(group_);
  candidates_ = candidates();
  return true;
}

template <class Match>
uint32_t BasicTagTable<Match>::place(uint64_t hash) {
  EMLET_ASSERT(growth_left_ != 0);
  uint32_t number = first_group(hash);
  uint32_t empty = candidates(number, kEmptyTag);
  while (empty == 0) {
    group(number)[kOverflow] |= overflow_bit(hash);
    number = group_after(number);
    empty = candidates(number, kEmptyTag);
  }
  const uint32_t place = static_cast<uint32_t>(std::countr_zero(empty));
  group(number)[place] = tag_of(hash);
  ++live_;
  --growth_left_;
  return number * kGroupWidth + place;
}

template <class Match>
void BasicTagTable<Match>::erase(uint32_t slot) {
  EMLET_ASSERT(is_live(slot));
  uint8_t* const control = group(slot / kGroupWidth);
  control[slot % kGroupWidth] = kEmptyTag;
  growth_left_ += control[kOverflow] == 0;
  --live_;
}

}  // namespace emlet
