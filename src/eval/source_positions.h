// SourcePositions: line and column of the conses of the forms being read, while a file is loaded.
//
// The reader notes each cons it makes (through whoever loads: this room does not see the reader); macro expansion passes a
// place on to what it makes; the compiler turns places into the position table of Code.  The table is cleared between
// top-level forms, whose conses must stay reachable meanwhile.
#pragma once

#include <cstddef>
#include <cstdint>
#include <unordered_map>
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
  void note(Value cons, uint32_t line, uint32_t column) { spots_[cons.bits()] = {line, column}; }
  void note(Value cons, SourceSpot spot) {
    if (spot) spots_[cons.bits()] = spot;
  }
  SourceSpot find(Value cons) const {
    const auto found = spots_.find(cons.bits());
    return found == spots_.end() ? SourceSpot() : found->second;
  }
  void clear() { spots_.clear(); }
  bool empty() const { return spots_.empty(); }

 private:
  std::unordered_map<uint64_t, SourceSpot> spots_;
};

// The spots of one form in the order of a walk over it: how a function keeps them until it is compiled.
struct SpotNote {
  uint32_t ordinal;
  SourceSpot spot;
};
std::vector<SpotNote> collect_spots(const SourcePositions& positions, Value form);
void restore_spots(SourcePositions& positions, Value form, const SpotNote* notes, size_t count);

}  // namespace emlet
