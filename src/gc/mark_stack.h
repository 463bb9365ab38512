// MarkStack: the grey cells.  Its memory is charged, whatever the limit, for a collection must work there.  When it cannot grow it
// forgets what is pushed and says so; the marker then looks for the forgotten in the pages.
#pragma once

#include <cstddef>
#include <cstdint>

#include "core/memory_hook.h"

namespace emlet {

class MarkStack {
 public:
  explicit MarkStack(MemoryHook memory) : memory_(memory) {}
  ~MarkStack();
  MarkStack(const MarkStack&) = delete;
  MarkStack& operator=(const MarkStack&) = delete;

  void push(uint64_t word) {
    if (top_ == end_ && !grow()) {
      overflowed_ = true;
      return;
    }
    *top_++ = word;
  }
  uint64_t pop() { return *--top_; }
  bool empty() const { return top_ == base_; }
  size_t size() const { return static_cast<size_t>(top_ - base_); }
  size_t capacity() const { return static_cast<size_t>(end_ - base_); }
  // Puts `word` under what was pushed since the size was `depth` (which must be more than nothing).
  void push_below(size_t depth, uint64_t word) {
    push(base_[depth]);
    base_[depth] = word;
  }
  bool take_overflow() {
    const bool overflowed = overflowed_;
    overflowed_ = false;
    return overflowed;
  }
  void forbid_growth_beyond(size_t words) { most_words_ = words; }
  void release();

 private:
  bool grow();

  MemoryHook memory_;
  uint64_t* base_ = nullptr;
  uint64_t* top_ = nullptr;
  uint64_t* end_ = nullptr;
  size_t most_words_ = SIZE_MAX / 16;
  bool overflowed_ = false;
};

}  // namespace emlet
