// Slot: a word that lives inside a heap cell.  Every store goes through set(), where the write barrier is: it notes which
// card the owner begins in (a card is 512 bytes of a page), and a young collection looks into the old cells of the cards
// that were noted.  Symbols are always looked into, so stores into them note nothing.
#pragma once

#include "core/fwd.h"
#include "core/value.h"

namespace emlet {

// The cards of a page are its first bytes, one each (gc/page.h).
inline constexpr unsigned kCardShift = 9;
inline constexpr unsigned kPageShift = 16;
inline constexpr unsigned kCards = 1u << (kPageShift - kCardShift);

inline void note_store(Value owner) {
  if (!owner.is_heap_address()) return;
  const uint64_t page = owner.bits() & ~((uint64_t{1} << kPageShift) - 1);
  reinterpret_cast<uint8_t*>(page)[(owner.bits() >> kCardShift) & (kCards - 1)] = 1;
}

class Slot {
 public:
  constexpr Slot() = default;
  explicit constexpr Slot(Value initial) : value_(initial) {}  // only while the owner is being made
  Slot(const Slot&) = delete;
  Slot& operator=(const Slot&) = delete;

  Value get() const { return value_; }
  operator Value() const { return value_; }
  // Stores `value` in this slot of `owner`.
  void set(Heap&, Value owner, Value value) {
    value_ = value;
    note_store(owner);
  }
  // For a cell just made, which nothing can see yet.
  void init(Value value) { value_ = value; }

 private:
  Value value_;
};
static_assert(sizeof(Slot) == 8);

}  // namespace emlet
