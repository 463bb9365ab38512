// Case tables: the standard one from Unicode's data, and what completes a table that Lisp made.
#include <algorithm>
#include <iterator>

#include "core/utf8.h"
#include "data/string.h"
#include "data/symbols.h"
#include "text/casing.h"
#include "text/tables.h"

namespace emlet {

namespace {

bool has_case(uint32_t c) { return downcase_character(c) != c || upcase_character(c) != c; }

// Calls `visit(character, value)` for each character with a value in `table` itself.
template <class Visit>
void for_each_entry(const CharTable& table, const Visit& visit) {
  for (uint32_t c = 0; c <= kMaxCharacter;) {
    uint32_t last;
    const Value value = table.lookup_run(c, kMaxCharacter, &last);
    if (value.is_fixnum() && value.as_fixnum() >= 0 && value.as_fixnum() <= static_cast<int64_t>(kMaxCharacter)) {
      for (uint32_t member = c; member <= last; ++member) visit(member, static_cast<uint32_t>(value.as_fixnum()));
    }
    c = last + 1;
  }
}

CharTable& new_map(Heap& heap, CharTable& owner, CaseSlot slot) {
  CharTable& map = CharTable::make(heap, sym::case_table, nil, 0);
  owner.set(heap, slot, Value::of(&map));
  return map;
}

void store(Heap& heap, CharTable& map, uint32_t character, uint32_t value) {
  map.set_character(heap, character, Value::fixnum(value));
}

// Links `character` and `other` into one ring, whatever rings they are in.
void join_rings(Heap& heap, CharTable& rings, uint32_t character, uint32_t other) {
  const uint32_t next = mapped_character(rings, other);
  store(heap, rings, other, mapped_character(rings, character));
  store(heap, rings, character, next);
}

void deduce_upcase(Heap& heap, CharTable& table) {
  CharTable& up = new_map(heap, table, kUpcaseSlot);
  for_each_entry(table, [&](uint32_t c, uint32_t lower) {
    if (lower != c) join_rings(heap, up, c, lower);
    else if (up.lookup(c).is_nil()) store(heap, up, c, c);
  });
}

void deduce_canonical(Heap& heap, CharTable& table, const CharTable& up) {
  CharTable& canonical = new_map(heap, table, kCanonicalSlot);
  for_each_entry(table, [&](uint32_t c, uint32_t lower) {
    store(heap, canonical, c, mapped_character(table, mapped_character(up, lower)));
  });
}

void deduce_equivalent(Heap& heap, CharTable& table, const CharTable& canonical) {
  CharTable& equivalent = new_map(heap, table, kEquivalentSlot);
  for_each_entry(canonical, [&](uint32_t c, uint32_t representative) {
    if (representative != c) join_rings(heap, equivalent, c, representative);
    else if (equivalent.lookup(c).is_nil()) store(heap, equivalent, c, c);
  });
}

// Emacs 28.2: punctuation and symbols stand in the table as themselves; other characters without case are not in it.
bool is_caseless_entry(uint32_t c) {
  struct Range {
    uint32_t first, last;
  };
  static constexpr Range kRanges[] = {
      {0xA0, 0xA1},     {0xA6, 0xA7},     {0xA9, 0xA9},     {0xAB, 0xAE},     {0xB0, 0xB1},     {0xB7, 0xB7},
      {0xBB, 0xBF},     {0xD7, 0xD7},     {0xF7, 0xF7},     {0x2000, 0x2027}, {0x202F, 0x205F}, {0x2190, 0x244F},
      {0x2A00, 0x2BFF}, {0x2E00, 0x2E7F}, {0x3000, 0x3003}, {0x30FB, 0x30FB}, {0xFF01, 0xFF0F}, {0xFF1A, 0xFF1B},
      {0xFF1F, 0xFF20}, {0xFF61, 0xFF61}, {0xFF64, 0xFF65}, {0x1FB00, 0x1FBFF},
  };
  return std::any_of(std::begin(kRanges), std::end(kRanges), [c](Range range) { return c >= range.first && c <= range.last; });
}

}  // namespace

uint32_t mapped_character(const CharTable& table, uint32_t character) {
  const Value value = table.lookup(character);
  const bool valid = value.is_fixnum() && value.as_fixnum() >= 0 && value.as_fixnum() <= static_cast<int64_t>(kMaxCharacter);
  return valid ? static_cast<uint32_t>(value.as_fixnum()) : character;
}

const CharTable* case_slot(const CharTable& table, CaseSlot slot) {
  if (slot >= table.length || !is_char_table(table.at(slot))) return nullptr;
  return &char_table_of(table.at(slot));
}

void complete_case_table(Heap& heap, CharTable& table) {
  if (case_slot(table, kUpcaseSlot) == nullptr) deduce_upcase(heap, table);
  if (case_slot(table, kCanonicalSlot) == nullptr) {
    deduce_canonical(heap, table, *case_slot(table, kUpcaseSlot));
    table.set(heap, kEquivalentSlot, nil);
  }
  if (case_slot(table, kEquivalentSlot) == nullptr) deduce_equivalent(heap, table, *case_slot(table, kCanonicalSlot));
}

CharTable& TextTables::standard_case() {
  if (standard_case_.is_true()) return char_table_of(standard_case_);
  CharTable& down = CharTable::make(heap_, sym::case_table, nil, 3);
  standard_case_ = Value::of(&down);
  CharTable& up = new_map(heap_, down, kUpcaseSlot);
  for (uint32_t c = 0; c <= kMaxUnicode; ++c) {
    if (c == 0x3400) c = 0xA000;  // ideographs have no case
    if (c == 0xAC00) c = 0xD7A4;  // nor has Hangul
    if (c == 0x20000) break;
    if (c >= 0x80 && !has_case(c) && !is_caseless_entry(c)) continue;
    store(heap_, down, c, downcase_character(c));
    store(heap_, up, c, upcase_character(c));
  }
  complete_case_table(heap_, down);
  return down;
}

}  // namespace emlet
