#pragma once
// The index engine: an open-addressing table from hashes to 32-bit *entry numbers*.  It owns no keys: its
// owner keeps a dense array of entries in slot order, each with its hash, and says whether an entry is the
// one sought.
//
//   group, one cache line:   t t 0 t t t t 0 t t t t | overflow | 7 2 . 9 4 1 8 . 5 6 3 0
//                            twelve tags             | 32 bits  | twelve entry numbers
//
// A probe looks at whole groups in triangular order.  An insertion that passes a full group sets, in its
// overflow word, the bit that five bits of the hash choose; a lookup ends at the first group where its bit is
// not set. Erasing just empties the slot: there are no tombstones, but an entry erased from a group with
// overflow gives no room back, so that after enough of them the owner is asked to grow(), which rebuilds and
// clears the overflow. Invariant: live + lost to overflow + growth left is the capacity, 10/12 of the slots.
// All bits of a hash must be well mixed (hash_mix.h); 32 bits are enough for 200 million entries.
//
// Memory comes from a hook given to each call that needs some; a failure is reported and leaves everything as
// it was.  The owner calls release().  Used by the Lisp hash table, the obarray, cycle sets and libhmap.

#include "core/assert.h"
#include "core/memory_hook.h"
#include "hashtable/index_group.h"

namespace emlet {

using IndexMemory = MemoryHook;

inline constexpr uint32_t kNoEntry = 0xffffffff;
inline constexpr uint64_t kMaxIndexEntries = uint64_t{10} << 28;

template <class Match>
class BasicIndexProbe;

template <class Match>
class BasicIndex {
 public:
  uint32_t count() const { return live_; }
  // How many entries this size holds.
  uint64_t capacity() const { return block_ != nullptr ? max_load(group_count()) : 0; }
  // When true, grow() must come before the next insert().
  bool is_full() const { return growth_left_ == 0; }
  size_t memory_size() const { return block_ != nullptr ? block_size(group_count()) : 0; }

  // The entry with HASH for which EQ(entry) is true, or kNoEntry.  EQ must not change the index.
  template <class Eq>
  uint32_t find(uint64_t hash, Eq&& eq) const;
  // Starts loading the line that a find of HASH will read.
  void prefetch(uint64_t hash) const { __builtin_prefetch(groups_ + first_group(hash)); }

  // After a find that missed.  The index must not be full.
  void insert(uint64_t hash, uint32_t entry);
  // False when ENTRY is not there under HASH.
  bool erase(uint64_t hash, uint32_t entry);
  void clear();

  // The next three fill an index anew from the owner's entries: EACH(place) calls place(hash, entry) for
  // every live one; or HASH_OF(entry, &hash) is called for 0 <= entry < END and says whether the entry is
  // live. Makes room for one more entry: doubles, or wins back what overflow cost, in place (which cannot
  // fail).
  template <class Each>
  [[nodiscard]] bool grow(const IndexMemory& memory, Each&& each);
  template <class HashOf>
  [[nodiscard]] bool grow(const IndexMemory& memory, uint32_t end, HashOf&& hash_of);
  // Makes room for ENTRIES in all.
  template <class Each>
  [[nodiscard]] bool reserve(const IndexMemory& memory, uint64_t entries, Each&& each);
  template <class HashOf>
  [[nodiscard]] bool reserve(const IndexMemory& memory, uint64_t entries, uint32_t end, HashOf&& hash_of);
  // Of the smallest size that holds ENTRIES.
  template <class Each>
  [[nodiscard]] bool rebuild(const IndexMemory& memory, uint64_t entries, Each&& each);
  template <class HashOf>
  [[nodiscard]] bool rebuild(const IndexMemory& memory, uint64_t entries, uint32_t end, HashOf&& hash_of);
  // In the size it has, for an owner that has renumbered its entries; cannot fail.
  template <class Each>
  void refill(Each&& each);

  // Makes this index, which must hold no memory, a copy of OTHER.
  [[nodiscard]] bool copy_from(const IndexMemory& memory, const BasicIndex& other);
  void release(const IndexMemory& memory);

 private:
  friend class BasicIndexProbe<Match>;
  static constexpr IndexGroup kNoGroup = {};

  static uint64_t max_load(uint64_t groups) { return groups == 1 ? kIndexSlots : groups * 10; }
  static size_t block_size(size_t groups) { return groups * sizeof(IndexGroup) + slack(groups); }
  // Room to align the groups to cache lines; not worth it where all of them are in the nearest cache.
  static size_t slack(size_t groups) { return groups >= 32 ? sizeof(IndexGroup) : 0; }
  static uint8_t tag_of(uint64_t hash);
  static uint32_t overflow_bit(uint64_t hash) { return 1u << (hash & 31); }
  size_t group_count() const { return size_t{group_mask_} + 1; }
  uint32_t first_group(uint64_t hash) const { return static_cast<uint32_t>(hash >> 8) & group_mask_; }
  // The EACH of entries numbered from 0 to END.
  template <class HashOf>
  static auto numbered(uint32_t end, HashOf& hash_of);
  bool allocate(const IndexMemory& memory, uint64_t groups);
  void place(uint64_t hash, uint32_t entry);

  // Nothing is ever written through the pointer to kNoGroup: there is no growth left and nothing is live.
  IndexGroup* groups_ = const_cast<IndexGroup*>(&kNoGroup);
  void* block_ = nullptr;
  uint32_t group_mask_ = 0;
  uint32_t growth_left_ = 0;
  uint32_t live_ = 0;
};

// A cursor over the candidates for a hash, for owners whose equality may run foreign code:
//   IndexProbe probe(index, hash);  uint32_t entry;
//   while (probe.next(&entry)) { ... }
// After foreign code the owner first checks that its table is unmodified, and otherwise drops the probe.
template <class Match>
class BasicIndexProbe {
 public:
  BasicIndexProbe(const BasicIndex<Match>& index, uint64_t hash)
      : index_(index), hash_(hash), group_(index.first_group(hash)), candidates_(candidates()) {}
  bool next(uint32_t* entry);

 private:
  uint32_t candidates() const { return Match(index_.groups_[group_]).tag(index_.tag_of(hash_)); }

  const BasicIndex<Match>& index_;
  const uint64_t hash_;
  uint32_t group_;
  uint32_t step_ = 0;
  uint32_t candidates_;
};

using Index = BasicIndex<NativeIndexMatch>;
using IndexProbe = BasicIndexProbe<NativeIndexMatch>;

}  // namespace emlet

#include "hashtable/index_inline.h"
