// RegexMatcher: runs a program over text.
//
// A backtracking machine: what is left to try stands on a stack in memory, never on the native one.  Once a search has gone
// back more often than the text is long, it remembers which continuations have failed where, and does not try them again:
// so patterns that explode elsewhere take time in proportion to program and text.  Back references and large counted
// repetitions cannot be remembered; for them a number of steps is the bound, and Overflow the answer.
// One matcher serves a world and keeps its memory.  Used by the builtins on searching.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "gc/heap.h"
#include "text/regex_program.h"

namespace emlet {

enum class RegexOutcome : uint8_t {
  Match,
  NoMatch,
  Overflow,     // "Stack overflow in regexp matcher"
  OutOfMemory,
  Stopped       // the poll said so
};

// Asked now and then during long searches; true ends them.
struct RegexPoll {
  bool (*stop)(void* context) = nullptr;
  void* context = nullptr;
};

// A growing block of plain things, charged to the heap's account.
template <class T>
class RegexBlock {
 public:
  explicit RegexBlock(Heap& heap) : heap_(heap) {}
  ~RegexBlock() { resize(0); }
  RegexBlock(const RegexBlock&) = delete;
  RegexBlock& operator=(const RegexBlock&) = delete;
  T& operator[](size_t i) { return first_[i]; }
  T* data() { return first_; }
  size_t size() const { return size_; }
  [[nodiscard]] bool reserve(size_t count) { return count <= size_ || resize(count); }

 private:
  bool resize(size_t count) {
    void* block = heap_.resize_external(first_, size_ * sizeof(T), count * sizeof(T), Subsystem::Searching);
    if (block == nullptr && count != 0) return false;
    first_ = static_cast<T*>(block);
    size_ = count;
    return true;
  }
  Heap& heap_;
  T* first_ = nullptr;
  size_t size_ = 0;
};

class RegexMatcher {
 public:
  static constexpr size_t kUnset = SIZE_MAX;
  explicit RegexMatcher(TextTables& tables) : tables_(tables), stack_(tables.heap()), memory_(tables.heap()) {}

  // Looks for the first match that begins at byte `start` or later.
  RegexOutcome search(const RegexProgram& program, std::string_view text, size_t start, RegexPoll poll);
  // After a match: byte offsets, two for each group from 0 on; kUnset where the group took no part.
  const std::vector<size_t>& spans() const { return spans_; }

 private:
  template <bool kMultibyte>
  friend class RegexRun;

  // Something to undo or to try.
  struct Entry {
    enum Kind : uint32_t { Choice, Restore, Greedy, Lazy };
    uintptr_t place;  // Choice, Greedy, Lazy: where in the text; Restore: the old value
    uintptr_t bound;  // Greedy: how far it may be given back; Lazy: how many more it may take
    uint32_t at;      // in the program; Restore: the register
    Kind kind;
  };
  static constexpr size_t kMostEntries = size_t{1} << 21;

  TextTables& tables_;
  RegexBlock<Entry> stack_;
  RegexBlock<uint64_t> memory_;
  std::vector<uint32_t> rows_;
  std::vector<uintptr_t> registers_;
  std::vector<uintptr_t> best_;
  std::vector<size_t> spans_;
};

}  // namespace emlet
