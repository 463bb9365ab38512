#pragma once
// The index engine: an open-addressing table from hashes to 32-bit *entry numbers*.  It owns no keys: its owner
// keeps a dense array of entries in slot order, each with its hash, and says whether an entry is the one sought.
//
//   control bytes   [t t 0 t 1 ... ][ group 1 ... ]   0 empty, 1 deleted, else eight bits of the hash
//   entry numbers   [7 2 . 9 . ... ][ group 1 ... ]   in the same block, one cache line per group
//
// A probe looks at whole aligned groups in triangular order and ends at the first group with an empty byte.  So an
// entry may be erased to "empty" where its group still has an empty byte (no probe ever went past it), and leaves
// a "deleted" mark otherwise.  Invariants: at least an eighth of the bytes is empty; live + deleted + growth left
// is 7/8 of the capacity.  All bits of a hash must be well mixed (hash_mix.h); 32 bits are enough for 2^28 slots.
//
// Memory comes from a hook given to each call that needs some; a failure is reported and leaves everything as it
// was.  The owner calls release().  Used by the Lisp hash table, the obarray, cycle sets and libhmap.

#include "core/assert.h"
#include "hashtable/index_group.h"

namespace emlet {

// resize(context, old, old_size, new_size) as realloc: returns null on failure; frees when new_size is 0.
struct IndexMemory {
  void* (*resize)(void* context, void* pointer, size_t old_size, size_t new_size);
  void* context;
};

inline constexpr uint32_t kNoEntry = 0xffffffff;
inline constexpr uint64_t kMaxIndexEntries = uint64_t{7} << 28;

template <class Group>
class BasicIndexProbe;

template <class Group>
class BasicIndex {
 public:
  static constexpr uint32_t kWidth = Group::kWidth;

  uint32_t count() const { return live_; }
  // How many entries this size holds.
  uint64_t capacity() const { return max_load(slot_count()); }
  // When true, grow() must come before the next insert().
  bool is_full() const { return growth_left_ == 0; }
  size_t memory_size() const { return block_ != nullptr ? block_size(slot_count()) : 0; }

  // The entry with HASH for which EQ(entry) is true, or kNoEntry.  EQ must not change the index.
  template <class Eq>
  uint32_t find(uint64_t hash, Eq&& eq) const;
  // Starts loading the lines that a find of HASH will read.
  void prefetch(uint64_t hash) const;

  // After a find that missed.  The index must not be full.
  void insert(uint64_t hash, uint32_t entry);
  bool erase(uint64_t hash, uint32_t entry);
  void clear();

  // In the next three, HASH_OF(entry, &hash) is called for 0 <= entry < END and says whether the entry is live.
  // Makes room for one more entry: doubles, or sweeps the deleted marks away in place (which cannot fail).
  template <class HashOf>
  [[nodiscard]] bool grow(const IndexMemory& memory, uint32_t end, HashOf&& hash_of);
  template <class HashOf>
  [[nodiscard]] bool reserve(const IndexMemory& memory, uint64_t entries, uint32_t end, HashOf&& hash_of);
  // Makes the index anew, of the smallest size that holds ENTRIES.
  template <class HashOf>
  [[nodiscard]] bool rebuild(const IndexMemory& memory, uint64_t entries, uint32_t end, HashOf&& hash_of);

  // Makes this index, which must be released, a copy of OTHER.
  [[nodiscard]] bool copy_from(const IndexMemory& memory, const BasicIndex& other);
  void release(const IndexMemory& memory);

 private:
  friend class BasicIndexProbe<Group>;
  static constexpr size_t kLine = 64;
  static constexpr uint8_t kNoControl[kWidth] = {};

  static uint64_t max_load(uint64_t slots) { return slots / 8 * 7; }
  static uint64_t groups_for(uint64_t entries);
  static size_t block_size(size_t slots) { return slots * (1 + sizeof(uint32_t)) + slack(slots); }
  // Room to align the numbers, so that a group of them is one line; not worth it where all is in cache.
  static size_t slack(size_t slots) { return slots >= 512 ? kLine : 0; }
  static uint8_t tag_of(uint64_t hash);
  size_t slot_count() const { return block_ != nullptr ? (size_t{group_mask_} + 1) * kWidth : 0; }
  uint32_t first_group(uint64_t hash) const { return static_cast<uint32_t>(hash >> 8) & group_mask_; }
  bool allocate(const IndexMemory& memory, uint64_t groups);
  void place(uint64_t hash, uint32_t entry);

  // No group is ever written through the pointer to kNoControl: growth_left_ is 0 and nothing is live.
  uint8_t* control_ = const_cast<uint8_t*>(kNoControl);
  uint32_t* numbers_ = nullptr;
  void* block_ = nullptr;
  uint32_t group_mask_ = 0;
  uint32_t growth_left_ = 0;
  uint32_t live_ = 0;
};

// A cursor over the candidates for a hash, for owners whose equality may run foreign code:
//   IndexProbe probe(index, hash);  uint32_t entry;
//   while (probe.next(&entry)) { ... }
// After foreign code the owner first checks that its table is unmodified, and otherwise drops the probe.
template <class Group>
class BasicIndexProbe {
 public:
  BasicIndexProbe(const BasicIndex<Group>& index, uint64_t hash)
      : index_(index), tag_(index.tag_of(hash)), group_(index.first_group(hash)), candidates_(load()) {}
  bool next(uint32_t* entry);

 private:
  typename Group::Mask load() const { return Group(index_.control_ + size_t{group_} * Group::kWidth).match(tag_); }

  const BasicIndex<Group>& index_;
  const uint8_t tag_;
  uint32_t group_;
  uint32_t step_ = 0;
  typename Group::Mask candidates_;
};

using Index = BasicIndex<NativeIndexGroup>;
using IndexProbe = BasicIndexProbe<NativeIndexGroup>;

}  // namespace emlet

#include "hashtable/index_inline.h"
