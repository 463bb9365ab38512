// RegexSet: a bracket expression, [a-z[:space:]] and the like.
//
// Characters come as the matcher sees them; a set for a folding pattern holds canonical characters and is asked for
// canonical ones.  Invariant after finish(): `ranges` are in order and apart, and `bits` answers for ASCII and for raw
// bytes whenever `bits_hold`.  Used by the parser, the program and the matcher.
#pragma once

#include <cstdint>
#include <vector>

#include "text/character_class.h"

namespace emlet {

class RegexSet {
 public:
  struct Range {
    uint32_t first, last;
  };

  void negate() { negated_ = true; }
  void add(uint32_t first, uint32_t last) { ranges_.push_back({first, last}); }
  void add(CharacterClass c) { classes_ |= 1u << static_cast<unsigned>(c); }
  // Adds what Emacs takes a range for whose ends are raw bytes or not; `canonical` folds each character, or is null.
  void add_range(uint32_t first, uint32_t last, const CharTable* canonical);
  void finish(TextTables& tables, const CharTable* canonical);

  // `original` is the character before folding.
  bool contains(TextTables& tables, uint32_t character, uint32_t original) const;
  // For ASCII, and for the bytes of unibyte text; folding is in the bits already.
  bool has_bit(uint8_t byte) const { return (bits_[byte >> 6] >> (byte & 63)) & 1; }
  bool bits_hold() const { return bits_hold_; }

 private:
  bool in_ranges(uint32_t character) const;
  bool in_classes(TextTables& tables, uint32_t original) const;
  bool has_class(CharacterClass c) const { return (classes_ >> static_cast<unsigned>(c)) & 1; }

  std::vector<Range> ranges_;
  uint64_t bits_[4] = {};
  uint32_t classes_ = 0;
  bool negated_ = false;
  bool folds_ = false;
  bool bits_hold_ = true;
};

}  // namespace emlet
