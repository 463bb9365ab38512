#pragma once
// StepwiseIndex: an index that grows without a long pause.
//
//   coming   [ touched ####|.......... fresh memory ............................ ]
//   old      [ moved ######|.......... still to be moved ]      looked in when the new one knows nothing
//   current  [ ##..#...#.......#......#.....#.....#....  ]      twice the size; takes what is inserted
//
// Past kAtOnce groups, growing only asks for the memory of the next index, some insertions before it is needed: a large
// page that the system provides is a pause of its own.  step(), called at each insertion, first touches one page of the
// next index, which then takes over; later it moves the entries of some groups.  Old groups are read as they lie and,
// since a hash leads to the same share of both sizes, new ones are written as they lie.  The moved part of the old index
// is stale, which is harmless: an entry found there by a key that equals its own is found in the new index first.
// Erasing takes an entry out of both, so that what is still to be moved is right.
//
// The owner gives the hash of an entry: `uint64_t hash_of(uint32_t entry)` and `void prefetch(uint32_t entry)`, called
// some time before.  Used by the Lisp hash table.

#include <cmath>

#include "hashtable/index.h"

namespace emlet {

class StepwiseIndex {
 public:
  // At most LOAD of the places are used, a share of what the engine itself would use.
  explicit StepwiseIndex(double load = 1) : load_(load) {}

  uint32_t count() const { return count_; }
  // When true, grow() is due before the next insert().
  bool is_full() const { return current_.growth_left() <= kept_back_; }
  bool has_room() const { return !current_.is_full(); }
  size_t memory_size() const { return current_.memory_size() + old_.memory_size() + coming_.memory_size(); }
  bool is_moving() const { return old_.has_memory(); }
  // Whether step() has something to do.
  bool is_growing() const { return is_growing_; }

  // As far as a short search goes: kFarther when find() must be asked.  This is what is inlined.
  template <class Eq>
  [[gnu::always_inline]] uint32_t find_near(uint64_t hash, Eq eq) const {
    const uint32_t entry = current_.find_near(hash, eq);
    return entry == kNoEntry && EMLET_UNLIKELY(is_moving()) ? kFarther : entry;
  }
  template <class Eq>
  [[gnu::noinline]] uint32_t find(uint64_t hash, Eq eq) const {
    const uint32_t entry = current_.find(hash, eq);
    return entry == kNoEntry && is_moving() ? old_.find(hash, eq) : entry;
  }

  // Erases what find would find, and returns it.
  template <class Eq>
  uint32_t take(uint64_t hash, Eq eq) {
    uint32_t entry = current_.take(hash, eq);
    if (EMLET_UNLIKELY(is_moving())) {
      const uint32_t older = old_.take(hash, eq);
      if (entry == kNoEntry) entry = older;
    }
    count_ -= entry != kNoEntry;
    return entry;
  }

  // After a find that missed.  There must be room.
  void insert(uint64_t hash, uint32_t entry) {
    current_.insert(hash, entry);
    ++count_;
  }
  void erase(uint64_t hash, uint32_t entry) {
    const uint32_t erased = take(hash, [entry](uint32_t other) { return other == entry; });
    EMLET_ASSERT(erased == entry);
    static_cast<void>(erased);
  }
  void clear(const IndexMemory& memory) {
    old_.release(memory);
    coming_.release(memory);
    current_.clear();
    count_ = 0;
    settle();
  }

  // Makes room for one more entry, or begins to.  False when there is none.
  template <class Owner>
  [[nodiscard]] bool grow(const IndexMemory& memory, Owner&& owner);
  // What an insertion adds to the growing, if the index is growing.  MAY_TOUCH: whether it may be the one to meet a new page.
  enum class Touch : bool { No, Yes };
  template <class Owner>
  void step(const IndexMemory& memory, Touch touch, Owner&& owner) {
    if (is_moving()) move(memory, kGroupsAStep, owner);
    else if (touch == Touch::Yes) touch_next_page();
  }

  // Makes this index, which must hold no memory, a copy of OTHER.
  [[nodiscard]] bool copy_from(const IndexMemory& memory, const StepwiseIndex& other);
  void release(const IndexMemory& memory) {
    current_.release(memory);
    old_.release(memory);
    coming_.release(memory);
    *this = StepwiseIndex(load_);
  }

 private:
  friend class StepwiseProbe;
  static constexpr uint32_t kAtOnce = 4096;  // groups, some 40,000 entries: less than a millisecond
  static constexpr uint32_t kGroupsAStep = 64;
  static constexpr uint32_t kGroupsAhead = 16;

  static constexpr size_t kPage = size_t{2} << 20;  // as large as pages are
  static constexpr uint64_t kSparePages = 16;       // insertions that met a page of their owner's meanwhile

  void touch_next_page() {
    if (coming_.touch(touched_)) touched_ += kPage;
    else take_over();
  }
  // For how many insertions the next index must be asked for before it is needed.
  uint64_t spare() const {
    return current_.group_count() > kAtOnce ? 2 * current_.memory_size() / kPage + kSparePages : 0;
  }
  void take_over();
  void settle();
  template <class Owner>
  void move(const IndexMemory& memory, uint32_t groups, Owner&& owner);

  Index current_;
  Index old_;     // while its entries are being moved to current_
  Index coming_;  // empty; while its memory is being touched
  uint32_t moved_ = 0;  // groups of old_ whose entries are in current_
  uint32_t count_ = 0;
  size_t touched_ = 0;  // bytes of coming_
  uint64_t kept_back_ = 0;  // of what current_ could still take
  double load_;
  bool is_growing_ = false;
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
bool StepwiseIndex::grow(const IndexMemory& memory, Owner&& owner) {
  if (coming_.has_memory()) {
    take_over();
    return true;
  }
  if (is_moving()) move(memory, old_.group_count(), owner);
  if (!is_full()) return true;
  const double roomy = std::ceil((static_cast<double>(count_ + spare()) + 1) / load_);
  const uint64_t entries = roomy < static_cast<double>(kMaxIndexEntries) ? static_cast<uint64_t>(roomy) : kMaxIndexEntries;
  const uint64_t grown = current_.grown_capacity();
  kept_back_ = 0;  // a refusal is not asked for again before there is no room at all
  if (!coming_.start(memory, entries > grown ? entries : grown)) return has_room();
  touched_ = 0;
  is_growing_ = true;
  if (current_.group_count() > kAtOnce && has_room()) return true;
  take_over();
  if (old_.group_count() <= kAtOnce) move(memory, old_.group_count(), owner);
  return true;
}

// The coming index becomes the current one, whose entries are moved from now on.
inline void StepwiseIndex::take_over() {
  old_ = current_;
  current_ = coming_;
  coming_ = Index();
  moved_ = 0;
  settle();
}

// What current_ must keep back: for the load that is wanted, and for the time in which the next index is touched.
inline void StepwiseIndex::settle() {
  const double usable = static_cast<double>(current_.capacity()) * load_;
  kept_back_ = current_.capacity() - static_cast<uint64_t>(usable) + spare();
  is_growing_ = is_moving();
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
  if (moved_ != all) return;
  old_.release(memory);
  is_growing_ = false;
}

inline bool StepwiseIndex::copy_from(const IndexMemory& memory, const StepwiseIndex& other) {
  if (!current_.copy_from(memory, other.current_) || !old_.copy_from(memory, other.old_)) {
    release(memory);
    return false;
  }
  load_ = other.load_;
  moved_ = other.moved_;
  count_ = other.count_;
  settle();
  return true;
}

}  // namespace emlet
