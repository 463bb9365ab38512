#pragma once
// StepwiseIndex: an index that grows without a long pause.
//
//   old      [ moved ######|.......... still to be moved ]      looked in when the new one knows nothing
//   current  [ ##..#...#.......#......#.....#.....#....  ]      twice the size; takes what is inserted
//
// Past kAtOnce groups, growing only takes memory for the new index; step(), called at each insertion, then moves the
// entries of some groups.  Old groups are read as they lie and, since a hash leads to the same share of both sizes, new
// ones are written as they lie.  The moved part of the old index is stale, which is harmless: an entry found there by a
// key that equals its own is found in the new index first.  Erasing takes an entry out of both, so that what is still
// to be moved is right.
//
// The owner gives the hash of an entry: `uint64_t hash_of(uint32_t entry)` and `void prefetch(uint32_t entry)`, called
// some time before.  Used by the Lisp hash table.

#include "hashtable/index.h"

namespace emlet {

class StepwiseIndex {
 public:
  uint32_t count() const { return count_; }
  bool is_full() const { return current_.is_full(); }
  bool holds(uint64_t entries) const { return entries <= current_.capacity(); }
  size_t memory_size() const { return current_.memory_size() + old_.memory_size(); }
  bool is_moving() const { return old_.has_memory(); }

  // In two parts, the second for when the first found nothing: so that the first is short where it is inlined.
  template <class Eq>
  [[gnu::always_inline]] uint32_t find(uint64_t hash, Eq eq) const {
    return current_.find(hash, eq);
  }
  template <class Eq>
  uint32_t find_old(uint64_t hash, Eq eq) const {
    return old_.find(hash, eq);
  }

  // After a find that missed.  The index must not be full.
  void insert(uint64_t hash, uint32_t entry) {
    current_.insert(hash, entry);
    ++count_;
  }
  void erase(uint64_t hash, uint32_t entry) {
    bool erased = current_.erase(hash, entry);
    if (EMLET_UNLIKELY(is_moving())) erased |= old_.erase(hash, entry);
    EMLET_ASSERT(erased);
    static_cast<void>(erased);
    --count_;
  }
  void clear(const IndexMemory& memory) {
    old_.release(memory);
    current_.clear();
    count_ = 0;
  }

  // Makes room for ENTRIES in all, or for one more where it is full already.
  template <class Owner>
  [[nodiscard]] bool grow(const IndexMemory& memory, uint64_t entries, Owner&& owner);
  // What an insertion adds to the moving, if the index is moving.
  template <class Owner>
  void step(const IndexMemory& memory, Owner&& owner) {
    move(memory, kGroupsAStep, owner);
  }

  // Makes this index, which must hold no memory, a copy of OTHER.
  [[nodiscard]] bool copy_from(const IndexMemory& memory, const StepwiseIndex& other);
  void release(const IndexMemory& memory) {
    current_.release(memory);
    old_.release(memory);
    *this = StepwiseIndex();
  }

 private:
  friend class StepwiseProbe;
  static constexpr uint32_t kAtOnce = 4096;  // groups, some 40,000 entries: less than a millisecond
  static constexpr uint32_t kGroupsAStep = 64;
  static constexpr uint32_t kGroupsAhead = 16;

  template <class Owner>
  void move(const IndexMemory& memory, uint32_t groups, Owner&& owner);

  Index current_;
  Index old_;
  uint32_t moved_ = 0;  // groups of old_ whose entries are in current_
  uint32_t count_ = 0;
};

// As IndexProbe.  An entry may come twice while the index is moving.
class StepwiseProbe {
 public:
  StepwiseProbe(const StepwiseIndex& index, uint64_t hash)
      : current_(index.current_, hash), old_(index.old_, hash), is_moving_(index.is_moving()) {}
  bool next(uint32_t* entry) { return current_.next(entry) || (is_moving_ && old_.next(entry)); }

 private:
  IndexProbe current_;
  IndexProbe old_;
  bool is_moving_;
};

template <class Owner>
bool StepwiseIndex::grow(const IndexMemory& memory, uint64_t entries, Owner&& owner) {
  if (is_moving()) move(memory, old_.group_count(), owner);
  Index fresh;
  if (!fresh.start(memory, entries > current_.capacity() ? entries : current_.grown_capacity())) return false;
  old_ = current_;
  current_ = fresh;
  moved_ = 0;
  if (!is_moving()) return true;
  if (old_.group_count() <= kAtOnce) move(memory, old_.group_count(), owner);
  return true;
}

template <class Owner>
void StepwiseIndex::move(const IndexMemory& memory, uint32_t groups, Owner&& owner) {
  const uint32_t all = old_.group_count();
  for (const uint32_t end = all - moved_ < groups ? all : moved_ + groups; moved_ < end;) {
    const uint32_t some = end - moved_ < kGroupsAhead ? end : moved_ + kGroupsAhead;
    old_.each_of_groups(moved_, some, [&](uint32_t entry) { owner.prefetch(entry); });
    old_.each_of_groups(moved_, some, [&](uint32_t entry) { current_.insert(owner.hash_of(entry), entry); });
    moved_ = some;
  }
  if (moved_ == all) old_.release(memory);
}

inline bool StepwiseIndex::copy_from(const IndexMemory& memory, const StepwiseIndex& other) {
  if (!current_.copy_from(memory, other.current_) || !old_.copy_from(memory, other.old_)) {
    release(memory);
    return false;
  }
  moved_ = other.moved_;
  count_ = other.count_;
  return true;
}

}  // namespace emlet
