#pragma once
// The index engine: an open-addressing table from hashes to 32-bit *entry numbers*.  It owns no keys: its
// owner keeps a dense array of entries in slot order, each with its hash, and says whether an entry is the
// one sought.
//
//   numbers   [ 7 2 . 9 4 1 8 . 5 6 3 0 . . 1 . ][ next line ... ]     one cache line for each group
//   tags      [ t t 0 t t t t 0 t t t t 0 0 t | o ][ next group ... ]    tag_table.h tells how they are probed
//
// A lookup asks for its line of numbers before it has looked at the tags, so that a hit waits for both at
// once; a miss reads only tags, a byte a slot, which stay near.
//
// Memory comes from a hook given to each call that needs some; a failure is reported and leaves everything as
// it was.  The owner calls release().  Used by the Lisp hash table, the obarray and cycle sets.

#include <utility>

#include "core/memory_hook.h"
#include "hashtable/tag_table.h"

namespace emlet {

struct IndexMemory : MemoryHook {
  size_t zeroed_from = SIZE_MAX;  // fresh blocks of that size and more are zero already
};

inline constexpr uint32_t kNoEntry = 0xffffffff;
inline constexpr uint32_t kFarther = 0xfffffffe;  // see find_near
inline constexpr uint64_t kMaxIndexEntries = kMaxTableEntries;

template <class Match>
class BasicIndexProbe;

template <class Match>
class BasicIndex {
 public:
  uint32_t count() const { return tags_.count(); }
  // How many entries this size holds.
  uint64_t capacity() const { return tags_.capacity(); }
  // When true, grow() must come before the next insert().
  bool is_full() const { return tags_.growth_left() == 0; }
  uint64_t growth_left() const { return tags_.growth_left(); }
  bool has_memory() const { return block_ != nullptr; }
  size_t memory_size() const { return block_ != nullptr ? block_size(tags_.group_count()) : 0; }

  // The entry with HASH for which EQ(entry) is true, or kNoEntry.  EQ must not change the index; it is copied, and
  // should hold what it needs rather than refer to it.
  template <class Eq>
  [[gnu::always_inline]] uint32_t find(uint64_t hash, Eq eq) const;
  // The same as far as the first group goes: kFarther when there may be more to find.
  template <class Eq>
  [[gnu::always_inline]] uint32_t find_near(uint64_t hash, Eq eq) const;

  // After a find that missed.  The index must not be full.
  void insert(uint64_t hash, uint32_t entry);
  // Erases what find would find, and returns it.
  template <class Eq>
  uint32_t take(uint64_t hash, Eq eq);
  // False when ENTRY is not there under HASH.
  bool erase(uint64_t hash, uint32_t entry) {
    return take(hash, [entry](uint32_t other) { return other == entry; }) != kNoEntry;
  }
  void clear() { tags_.clear(); }

  // The next three fill the index anew from the owner's entries: HASH_OF(entry, &hash) is called for 0 <=
  // entry < END and says whether the entry is live. Makes room for one more entry: doubles, or wins back what
  // overflow cost, in place (which cannot fail).
  template <class HashOf>
  [[nodiscard]] bool grow(const IndexMemory& memory, uint32_t end, HashOf&& hash_of);
  // Makes room for ENTRIES in all.
  template <class HashOf>
  [[nodiscard]] bool reserve(const IndexMemory& memory, uint64_t entries, uint32_t end, HashOf&& hash_of);
  // Takes the smallest size that holds ENTRIES.
  template <class HashOf>
  [[nodiscard]] bool rebuild(const IndexMemory& memory, uint64_t entries, uint32_t end, HashOf&& hash_of);

  // Takes memory for ENTRIES, instead of what it has, and is empty.  False leaves it as it was.
  [[nodiscard]] bool start(const IndexMemory& memory, uint64_t entries);
  // How many entries grow() would ask for, and whether it would need no more memory.
  uint64_t grown_capacity() const { return grows_in_place() ? capacity() : capacity() + 1; }
  bool grows_in_place() const { return tags_.refill_is_enough(); }
  // Walking by groups: calls VISIT(entry) for what the groups FIRST <= g < END hold.
  uint32_t group_count() const { return block_ != nullptr ? tags_.group_count() : 0; }
  template <class Visit>
  void each_of_groups(uint32_t first, uint32_t end, Visit&& visit) const;

  // Writes to byte AT of the memory, while the index is empty, so that the system provides the page.  False when AT
  // lies behind the end.
  [[nodiscard]] bool touch(size_t at) const;

  // Makes this index, which must hold no memory, a copy of OTHER.
  [[nodiscard]] bool copy_from(const IndexMemory& memory, const BasicIndex& other);
  void release(const IndexMemory& memory);

 private:
  friend class BasicIndexProbe<Match>;
  using Tags = BasicTagTable<Match>;

  static constexpr size_t kLine = kGroupWidth * sizeof(uint32_t);  // the numbers of a group
  static size_t used_size(size_t groups) { return groups * (kLine + kGroupWidth); }
  static size_t block_size(size_t groups) { return used_size(groups) + slack(groups); }
  // Room to align the numbers to lines; not worth it where all of them are in the nearest cache.
  static size_t slack(size_t groups) { return groups >= 32 ? kLine : 0; }
  static uint32_t slot_of(uint32_t group, uint32_t candidates) {
    return group * kGroupWidth + static_cast<uint32_t>(std::countr_zero(candidates));
  }
  const uint32_t* line(uint32_t group) const { return numbers_ + size_t{group} * kGroupWidth; }
  bool allocate(const IndexMemory& memory, uint64_t groups);
  template <class Eq>
  [[gnu::always_inline]] uint32_t find_in(uint32_t group, uint64_t hash, Eq eq) const;  // a slot, or kNoSlot
  template <class Eq>
  [[gnu::noinline]] uint32_t find_beyond(uint32_t group, uint64_t hash, Eq eq) const;

  Tags tags_;
  uint32_t* numbers_ = nullptr;  // by slot
  void* block_ = nullptr;
};

// A cursor over the candidates for a hash, for owners whose equality may run foreign code:
//   IndexProbe probe(index, hash);  uint32_t entry;
//   while (probe.next(&entry)) { ... }
// After foreign code the owner first checks that its table is unmodified, and otherwise drops the probe.
template <class Match>
class BasicIndexProbe {
 public:
  BasicIndexProbe(const BasicIndex<Match>& index, uint64_t hash) : index_(index), probe_(index.tags_, hash) {}
  bool next(uint32_t* entry) {
    uint32_t slot;
    if (!probe_.next(&slot)) return false;
    *entry = index_.numbers_[slot];
    return true;
  }

 private:
  const BasicIndex<Match>& index_;
  BasicTagProbe<Match> probe_;
};

using Index = BasicIndex<NativeIndexMatch>;
using IndexProbe = BasicIndexProbe<NativeIndexMatch>;

}  // namespace emlet

#include "hashtable/index_inline.h"
