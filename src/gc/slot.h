// Slot: a word that lives inside a heap cell.  Every store goes through set(), where the write barrier is: it notes which
// card the owner begins in (a card is 512 bytes of a page), and in which page, and a young collection looks into the old
// cells of the cards that were noted.  Symbols are always looked into, so stores into them note nothing.
#pragma once

#include <cstring>

#include "core/fwd.h"
#include "core/value.h"

namespace emlet {

// The cards of a page are its first bytes, one each (gc/page.h).
inline constexpr unsigned kCardShift = 9;
inline constexpr unsigned kPageShift = 16;
inline constexpr unsigned kCards = 1u << (kPageShift - kCardShift);

// The pages that have noted cards: a byte each for some bits of their addresses, which several may share.  The heads of all
// pages lie in the same few lines of the cache, so a collection asks here before it touches one.
class NotedPages {
 public:
  void note(uint64_t address) { noted_[place_of(address)] = 1; }
  bool may_have(uint64_t address) const { return noted_[place_of(address)] != 0; }
  void clear() { std::memset(noted_, 0, sizeof noted_); }

 private:
  static constexpr uint64_t kPlaces = 1 << 14;
  static uint64_t place_of(uint64_t address) { return (address >> kPageShift) & (kPlaces - 1); }
  uint8_t noted_[kPlaces] = {};
};

class Slot {
 public:
  constexpr Slot() = default;
  explicit constexpr Slot(Value initial) : value_(initial) {}  // only while the owner is being made
  Slot(const Slot&) = delete;
  Slot& operator=(const Slot&) = delete;

  Value get() const { return value_; }
  operator Value() const { return value_; }
  // Stores `value` in this slot of `owner`.
  inline void set(Heap& heap, Value owner, Value value);  // gc/heap_inline.h
  // For a cell just made, which nothing can see yet.
  void init(Value value) { value_ = value; }

 private:
  Value value_;
};
static_assert(sizeof(Slot) == 8);

}  // namespace emlet
