// Slot: a word that lives inside a heap cell.  Every store goes through set(), where the write barrier is.
#pragma once

#include "core/fwd.h"
#include "core/value.h"

namespace emlet {

class Slot {
 public:
  constexpr Slot() = default;
  explicit constexpr Slot(Value initial) : value_(initial) {}  // only while the owner is being made
  Slot(const Slot&) = delete;
  Slot& operator=(const Slot&) = delete;

  Value get() const { return value_; }
  operator Value() const { return value_; }
  // Stores `value` in this slot of `owner`.
  void set(Heap&, Value /*owner*/, Value value) { value_ = value; }
  // For a cell just made, which nothing can see yet.
  void init(Value value) { value_ = value; }

 private:
  Value value_;
};
static_assert(sizeof(Slot) == 8);

}  // namespace emlet
