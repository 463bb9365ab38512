// SourcePositions: line and column of the conses of the forms being read, while a file is loaded.
//
// The reader notes each cons it makes (through whoever loads: this room does not see the reader); macro expansion passes a
// place on to what it makes; the compiler turns places into the position table of Code.  The table is cleared between
// top-level forms, whose conses must stay reachable meanwhile.  It is probed in line and has the size that the last form
// wanted, for it is filled and cleared as often as there are forms.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/value.h"

namespace emlet {

struct SourceSpot {
  uint32_t line = 0;  // 0: unknown
  uint32_t column = 0;
  explicit operator bool() const { return line != 0; }
};

class SourcePositions {
 public:
  void note(Value cons, uint32_t line, uint32_t column) { note(cons, SourceSpot{line, column}); }
  void note(Value cons, SourceSpot spot) {
    if (!spot) return;
    if (count_ * 2 >= entries_.size()) grow();
    Entry& entry = entries_[place_of(cons.bits())];
    count_ += entry.cons == 0;
    entry = {cons.bits(), spot};
  }
  SourceSpot find(Value cons) const { return count_ == 0 ? SourceSpot() : entries_[place_of(cons.bits())].spot; }
  void clear();
  bool empty() const { return count_ == 0; }

 private:
  struct Entry {
    uint64_t cons = 0;  // 0: empty
    SourceSpot spot;
  };
  static constexpr size_t kSmallest = 64;
  // Where `cons` is, or would be; the table always has an empty entry.
  size_t place_of(uint64_t cons) const {
    const size_t mask = entries_.size() - 1;  // the size is a power of two
    size_t place = (cons * 0x9E3779B97F4A7C15u >> 32) & mask;
    while (entries_[place].cons != 0 && entries_[place].cons != cons) place = (place + 1) & mask;
    return place;
  }
  void grow();

  std::vector<Entry> entries_;
  size_t count_ = 0;
};

// The spots of one form in the order of a walk over it: how a function keeps them until it is compiled.
struct SpotNote {
  uint32_t ordinal;
  SourceSpot spot;
};
std::vector<SpotNote> collect_spots(const SourcePositions& positions, Value form);
void restore_spots(SourcePositions& positions, Value form, const SpotNote* notes, size_t count);

}  // namespace emlet
