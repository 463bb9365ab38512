#pragma once
// The probing of every hash table here: which slots may hold a hash.  It knows tags, neither keys nor
// entries.
//
//   control bytes   [t t 0 t t 0 0 t t t 0 t t t 0 | o][ next group ... ]     15 tags and an overflow byte
//   each
//
// A probe looks at whole groups, one after the other.  A placement that passes a full group sets, in its
// overflow byte, the bit that three bits of the hash choose; a lookup ends at the first group where its bit
// is not set.  Erasing just empties the slot: there are no tombstones, but a slot erased in a group with
// overflow gives no room back, so that after enough of them the table is full and its owner refills it, which
// clears the overflow bytes.
//
// Invariant: live + lost to overflow + growth left is the capacity, 7/8 of the slots.  All bits of a hash
// must be well mixed (hash_mix.h); 32 bits are enough for 200 million entries.  Slots are numbered 16 to a
// group, of which the last does not exist.  The control bytes are the owner's memory.  Used by index.h (slot
// to entry number) and by libhmap (slot to record).

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
    return groups == 1 ? kGroupSlots : groups * kGroupLoad8 / 8;
  }

  uint32_t count() const { return live_; }
  uint32_t group_count() const { return groups_; }
  bool has_memory() const { return memory_ != kNoGroup; }
  uint64_t capacity() const { return has_memory() ? capacity_of(group_count()) : 0; }
  uint64_t growth_left() const { return growth_left_; }
  uint32_t end() const { return has_memory() ? group_count() * kGroupWidth : 0; }
  // Whether a refill in the same size wins a seventh of the capacity at least; less would be asked for too
  // often.
  bool refill_is_enough() const { return has_memory() && live_ < capacity() - capacity() / 7; }

  // Takes the memory of the groups, kGroupWidth bytes each, and is empty.
  enum class Contents : bool { Unspecified, Zeros };
  void attach(uint8_t* memory, uint64_t groups, Contents contents = Contents::Unspecified);
  void detach() { *this = BasicTagTable(); }
  void clear() { attach(memory_, group_count()); }
  // The same slots as OTHER, whose groups were copied to those of this table.
  void copy_counts(const BasicTagTable& other);

  // The first candidate slot for which EQ(group, place) holds, or kNoSlot.
  template <class Eq>
  [[gnu::always_inline]] uint32_t find(uint64_t hash, Eq&& eq) const;
  // A free slot for HASH, now taken.  There must be growth left.
  uint32_t place(uint64_t hash);
  void erase(uint32_t slot);
  bool is_live(uint32_t slot) const {
    const uint32_t place = slot % kGroupWidth;
    return place < kGroupSlots && group(slot / kGroupWidth)[place] != kEmptyTag;
  }
  uint8_t* group(uint32_t number) const { return memory_ + size_t{number} * kGroupWidth; }

  uint32_t first_group(uint64_t hash) const {
    return static_cast<uint32_t>(uint64_t{static_cast<uint32_t>(hash)} * groups_ >> 32);
  }

  // --- the parts of a search, for owners that write out their own ---
  static uint8_t tag_of(uint64_t hash);
  // The places of a group that may hold a hash with that tag, as bits.
  uint32_t candidates(uint32_t number, uint8_t tag) const { return Match(group(number)).tag(tag) & kSlotMask; }
  // The places of a group that are taken, as bits.
  uint32_t live(uint32_t number) const { return ~candidates(number, kEmptyTag) & kSlotMask; }
  // Whether the search for HASH goes on in the group after this one.
  bool overflowed(uint32_t number, uint64_t hash) const { return group(number)[kOverflow] >> (hash & 7) & 1; }
  uint32_t group_after(uint32_t number) const { return number + 1 != groups_ ? number + 1 : 0; }

 private:
  friend class BasicTagProbe<Match>;
  static constexpr uint8_t kNoGroup[kGroupWidth] = {};
  static constexpr uint32_t kSlotMask = (1u << kGroupSlots) - 1;
  static constexpr uint32_t kOverflow = kGroupWidth - 1;

  static uint8_t overflow_bit(uint64_t hash) { return static_cast<uint8_t>(1u << (hash & 7)); }

  // Nothing is ever written through the pointer to kNoGroup: there is no growth left and nothing is live.
  uint8_t* memory_ = const_cast<uint8_t*>(kNoGroup);
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
  uint32_t candidates() const { return table_.candidates(group_, table_.tag_of(hash_)); }
  bool next_group();

  const BasicTagTable<Match>& table_;
  const uint64_t hash_;
  uint32_t group_;
  uint32_t passed_ = 0;
  uint32_t candidates_;
};

}  // namespace emlet

#include "hashtable/tag_table_inline.h"
