// CharTable: a value for every character, with a default, a parent that fills gaps, and extra slots.
//
// As Emacs shows it when printing: 64 blocks of 65,536 characters, each a value or a SubCharTable of 16 blocks of 4,096,
// each a value or one of 32 blocks of 128, each a value or one of 128 characters.  The slot `ascii` holds what stands
// for the first 128 characters (a sub-table or a value), so that looking up ASCII is two loads.
// A nil value means none: the default is taken, then the parent is asked.
// Used by the builtins on char-tables, case tables, syntax and category tables.
#pragma once

#include <cstdint>

#include "core/value.h"
#include "data/vector.h"

namespace emlet {

struct SubCharTable : VectorLike {
  static constexpr Kind kKind = Kind::SubCharTable;
  static SubCharTable& make(Heap& heap, unsigned depth, uint32_t first, Value initial);
  unsigned depth() const { return small_extra; }         // 1, 2 or 3
  uint32_t first_character() const { return extra; }
  SubCharTable(unsigned depth, uint32_t first);
};

struct CharTable : VectorLike {
  static constexpr Kind kKind = Kind::CharTable;
  static constexpr uint32_t kCharacters = 0x400000;
  static constexpr size_t kBlocks = 64;
  static constexpr size_t kMaxExtraSlots = 10;
  enum Place : size_t { kDefault, kParent, kPurpose, kAscii, kContents, kExtras = kContents + kBlocks };

  static CharTable& make(Heap& heap, Value purpose, Value initial, size_t extra_slots);
  CharTable& copy(Heap& heap) const;  // sub-tables too

  size_t extra_count() const { return length - kExtras; }
  // The value of `character`: its own, the default, or the parent's.
  Value lookup(uint32_t character) const;
  // As lookup; *last becomes the last character, not beyond `limit`, for which the same word was met on the way.
  Value lookup_run(uint32_t character, uint32_t limit, uint32_t* last) const;
  void set_character(Heap& heap, uint32_t character, Value value);
  void set_range(Heap& heap, uint32_t from, uint32_t to, Value value);
  void set_everything(Heap& heap, Value value);
  // Joins sub-tables whose values all are `same` into one value.
  void optimize(Heap& heap, bool (*same)(Heap& heap, Value a, Value b));

  explicit CharTable(size_t n) : VectorLike(kKind, n) {}

 private:
  Value own_value(uint32_t character) const;
  Value own_run(uint32_t character, uint32_t* last) const;
  void renew_ascii(Heap& heap);
};

inline bool is_char_table(Value v) { return v.is_kind(Kind::CharTable); }
inline CharTable& char_table_of(Value v) { return *static_cast<CharTable*>(v.thing()); }
inline bool is_sub_char_table(Value v) { return v.is_kind(Kind::SubCharTable); }
inline SubCharTable& sub_char_table_of(Value v) { return *static_cast<SubCharTable*>(v.thing()); }

}  // namespace emlet
