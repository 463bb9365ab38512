// What characters mean to the lexer: blanks, and what ends a symbol, a lone dot, a character literal.  Pure tables.
#pragma once

#include <cstdint>
#include <string_view>

namespace emlet {

namespace character_class {

enum : uint8_t { kEndsSymbol = 1, kEndsDot = 2, kEndsCharacter = 4 };

struct Table {
  uint8_t classes[128] = {};
};

constexpr Table make_table() {
  Table table;
  for (int c = 0; c <= ' '; ++c) table.classes[c] = kEndsSymbol;
  for (const char c : std::string_view("\"';()[]#`,")) table.classes[static_cast<int>(c)] |= kEndsSymbol;
  for (const char c : std::string_view("\"';([#?`,")) table.classes[static_cast<int>(c)] |= kEndsDot;
  for (const char c : std::string_view("\"';()[]#?`,.")) table.classes[static_cast<int>(c)] |= kEndsCharacter;
  return table;
}
inline constexpr Table kTable = make_table();

}  // namespace character_class

inline constexpr int32_t kNoBreakSpace = 0xA0;

// Each takes a character, not kEnd; the last two only ASCII.
inline bool is_blank(int32_t c) { return c <= ' ' || c == kNoBreakSpace; }
inline bool ends_symbol(int32_t c) {
  return c < 0x80 ? character_class::kTable.classes[c] & character_class::kEndsSymbol : c == kNoBreakSpace;
}
inline bool ends_dot(int32_t c) { return character_class::kTable.classes[c] & character_class::kEndsDot; }
inline bool ends_character(int32_t c) { return character_class::kTable.classes[c] & character_class::kEndsCharacter; }

// An ASCII byte that belongs to a symbol and needs no further thought.
inline bool is_plain_symbol_byte(char byte) {
  const auto c = static_cast<uint8_t>(byte);
  return c < 0x80 && c != '\\' && !(character_class::kTable.classes[c] & character_class::kEndsSymbol);
}

// Whether a name is worth a try as a number.
inline bool may_start_number(std::string_view name) {
  const auto digit = [](char c) { return c >= '0' && c <= '9'; };
  if (name.empty()) return false;
  if (digit(name[0])) return true;
  return name.size() > 1 && (name[0] == '-' || name[0] == '+' || name[0] == '.') && (digit(name[1]) || name[1] == '.');
}

}  // namespace emlet
