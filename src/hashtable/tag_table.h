#pragma once
// The probing of every hash table here: which slots may hold a hash.  It knows tags, neither keys nor
// entries.
//
//   control bytes   [t t 0 t t 0 0 t t t 0 t t t 0 | o][ next group ... ]     15 tags and an overflow byte
//   each
//
// A probe looks at whole groups in triangular order.  A placement that passes a full group sets, in its
// overflow byte, the bit that three bits of the hash choose; a lookup ends at the first group where its bit
// is not set.  Erasing just empties the slot: there are no tombstones, but a slot erased in a group with
// overflow gives no room back, so that after enough of them the table is full and its owner refills it, which
// clears the overflow bytes.
//
// Invariant: live + lost to overflow + growth left is the capacity, 7/8 of the slots.  All bits of a hash
// must be well mixed (hash_mix.h); 32 bits are enough for 200 million entries.  Slots are numbered 16 to a
// group, of which the last does not exist; dense_slot() renumbers them without the gaps.  The control bytes
// are the owner's memory.  Used by index.h (slot to entry number) and by libhmap (slot to record).

#include "core/assert.h"
#include "hashtable/index_group.h"

namespace emlet {

inline constexpr uint32_t kNoSlot = 0xffffffff;
inline constexpr uint64_t kMaxTableEntries = uint64_t{13} << 27;

template <class Match>
class BasicTagProbe;

template <class Match>
class BasicTagTable {
 public:
  // How many groups, a power of two, hold ENTRIES.
  static uint64_t groups_for(uint64_t entries);
  static uint64_t capacity_of(uint64_t groups) {
    return groups == 1 ? kGroupSlots : groups * (kGroupSlots * 7) / 8;
  }

  uint32_t count() const { return live_; }
  uint32_t group_count() const { return groups_; }
  bool has_memory() const { return control_ != kNoControl; }
  uint64_t capacity() const { return has_memory() ? capacity_of(group_count()) : 0; }
  uint64_t growth_left() const { return growth_left_; }
  uint32_t end() const { return has_memory() ? group_count() * kGroupWidth : 0; }
  // Whether a refill in the same size wins a seventh of the capacity at least; less would be asked for too
  // often.
  bool refill_is_enough() const { return has_memory() && live_ < capacity() - capacity() / 7; }

  // Takes CONTROL, kGroupWidth bytes for each of the GROUPS, and is empty.
  void attach(uint8_t* control, uint64_t groups);
  void detach() { *this = BasicTagTable(); }
  void clear() { attach(control_, group_count()); }
  // The same slots as OTHER, whose control bytes were copied to those of this table.
  void copy_counts(const BasicTagTable& other);

  // The first candidate slot for which EQ(slot) holds, or kNoSlot; TOUCH(slot) is called with the first slot
  // of each group before its tags are read.
  template <class Eq, class Touch>
  uint32_t find(uint64_t hash, Eq&& eq, Touch&& touch) const;
  // A free slot for HASH, now taken.  There must be growth left.
  uint32_t place(uint64_t hash);
  void erase(uint32_t slot);
  bool is_live(uint32_t slot) const {
    return slot % kGroupWidth != kGroupSlots && control_[slot] != kEmptyTag;
  }

  static uint32_t dense_slot(uint32_t slot) { return slot - slot / kGroupWidth; }
  uint32_t first_group(uint64_t hash) const {
    return static_cast<uint32_t>(uint64_t{static_cast<uint32_t>(hash)} * groups_ >> 32);
  }

 private:
  friend class BasicTagProbe<Match>;
  static constexpr uint8_t kNoControl[kGroupWidth] = {};

  static uint8_t tag_of(uint64_t hash);
  static uint8_t overflow_bit(uint64_t hash) { return static_cast<uint8_t>(1u << (hash & 7)); }
  uint8_t* group(uint32_t number) const { return control_ + size_t{number} * kGroupWidth; }
  uint32_t group_after(uint32_t number) const { return number + 1 != groups_ ? number + 1 : 0; }

  // Nothing is ever written through the pointer to kNoControl: there is no growth left and nothing is live.
  uint8_t* control_ = const_cast<uint8_t*>(kNoControl);
  uint32_t groups_ = 1;
  uint32_t growth_left_ = 0;
  uint32_t live_ = 0;
};

// The candidate slots for a hash, one after another.
template <class Match>
class BasicTagProbe {
 public:
  BasicTagProbe(const BasicTagTable<Match>& table, uint64_t hash)
      : table_(table), hash_(hash), group_(table.first_group(hash)), candidates_(candidates()) {}
  bool next(uint32_t* slot) {
    while (candidates_ == 0) {
      if (!next_group()) return false;
    }
    *slot = group_ * kGroupWidth + static_cast<uint32_t>(std::countr_zero(candidates_));
    candidates_ &= candidates_ - 1;
    return true;
  }

 private:
  uint32_t candidates() const { return Match(table_.group(group_)).tag(table_.tag_of(hash_)); }
  bool next_group();

  const BasicTagTable<Match>& table_;
  const uint64_t hash_;
  uint32_t group_;
  uint32_t passed_ = 0;
  uint32_t candidates_;
};

using TagTable = BasicTagTable<NativeIndexMatch>;

template <class Match>
uint8_t BasicTagTable<Match>::tag_of(uint64_t hash) {
  const uint8_t low = static_cast<uint8_t>(hash);
  return static_cast<uint8_t>(low + (low == kEmptyTag));
}

template <class Match>
uint64_t BasicTagTable<Match>::groups_for(uint64_t entries) {
  if (entries <= kGroupSlots) return 1;
  return std::bit_ceil((entries * 8 + kGroupSlots * 7 - 1) / (kGroupSlots * 7));
}

template <class Match>
void BasicTagTable<Match>::attach(uint8_t* control, uint64_t groups) {
  if (control == kNoControl) return;
  control_ = control;
  groups_ = static_cast<uint32_t>(groups);
  growth_left_ = static_cast<uint32_t>(capacity_of(groups));
  live_ = 0;
  std::memset(control, 0, static_cast<size_t>(groups) * kGroupWidth);
}

template <class Match>
void BasicTagTable<Match>::copy_counts(const BasicTagTable& other) {
  growth_left_ = other.growth_left_;
  live_ = other.live_;
}

// As the probe, but written out: it is what must be fastest.
template <class Match>
template <class Eq, class Touch>
uint32_t BasicTagTable<Match>::find(uint64_t hash, Eq&& eq, Touch&& touch) const {
  const uint8_t tag = tag_of(hash);
  uint32_t number = first_group(hash);
  for (uint32_t passed = 1;; ++passed) {
    const uint8_t* const control = group(number);
    touch(number * kGroupWidth);
    for (uint32_t candidates = Match(control).tag(tag); candidates != 0; candidates &= candidates - 1) {
      const uint32_t slot = number * kGroupWidth + static_cast<uint32_t>(std::countr_zero(candidates));
      if (eq(slot)) [[likely]]
        return slot;
    }
    if ((control[kGroupSlots] & overflow_bit(hash)) == 0) [[likely]]
      return kNoSlot;
    if (passed == groups_) return kNoSlot;
    number = group_after(number);
  }
}

template <class Match>
bool BasicTagProbe<Match>::next_group() {
  const bool ends = (table_.group(group_)[kGroupSlots] & table_.overflow_bit(hash_)) == 0;
  if (ends || ++passed_ == table_.groups_) return false;
  group_ = table_.group_after(group_);
  candidates_ = candidates();
  return true;
}

template <class Match>
uint32_t BasicTagTable<Match>::place(uint64_t hash) {
  EMLET_ASSERT(growth_left_ != 0);
  uint32_t number = first_group(hash);
  uint32_t empty = Match(group(number)).empty();
  while (empty == 0) {
    group(number)[kGroupSlots] |= overflow_bit(hash);
    number = group_after(number);
    empty = Match(group(number)).empty();
  }
  const uint32_t slot = number * kGroupWidth + static_cast<uint32_t>(std::countr_zero(empty));
  control_[slot] = tag_of(hash);
  ++live_;
  --growth_left_;
  return slot;
}

template <class Match>
void BasicTagTable<Match>::erase(uint32_t slot) {
  EMLET_ASSERT(is_live(slot));
  control_[slot] = kEmptyTag;
  growth_left_ += group(slot / kGroupWidth)[kGroupSlots] == 0;
  --live_;
}

}  // namespace emlet
