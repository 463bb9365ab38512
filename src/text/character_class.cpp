#include "text/character_class.h"

#include <utf8proc.h>

#include "core/ascii.h"
#include "core/utf8.h"

namespace emlet {

namespace {

constexpr std::string_view kNames[] = {"alnum", "alpha",     "ascii",    "blank", "cntrl", "digit",
                                       "graph", "lower",     "multibyte", "nonascii", "print", "punct",
                                       "space", "unibyte",   "upper",    "word",  "xdigit"};
static_assert(std::size(kNames) == static_cast<size_t>(CharacterClass::kCount));

bool is_ascii_letter(uint32_t c) { return (c | 32) >= 'a' && (c | 32) <= 'z'; }

bool is_upper(TextTables& tables, uint32_t c) { return mapped_character(tables.case_table(), c) != c; }
bool is_lower(TextTables& tables, uint32_t c) {
  const CharTable* up = case_slot(tables.case_table(), kUpcaseSlot);
  return !is_upper(tables, c) && up != nullptr && mapped_character(*up, c) != c;
}

utf8proc_category_t category_of(uint32_t c) {
  if (c > kMaxUnicode) return UTF8PROC_CATEGORY_CN;
  return utf8proc_category(static_cast<utf8proc_int32_t>(c));
}
bool is_letter_category(utf8proc_category_t c) {
  return (c >= UTF8PROC_CATEGORY_LU && c <= UTF8PROC_CATEGORY_ME) || c == UTF8PROC_CATEGORY_NL;
}
bool is_shown(utf8proc_category_t c) {
  return c != UTF8PROC_CATEGORY_CN && c != UTF8PROC_CATEGORY_CC && c != UTF8PROC_CATEGORY_CS;
}
bool is_separator(utf8proc_category_t c) { return c >= UTF8PROC_CATEGORY_ZS && c <= UTF8PROC_CATEGORY_ZP; }

bool is_ascii_in_class(uint32_t c, CharacterClass wanted) {
  switch (wanted) {
    case CharacterClass::Alnum: return is_ascii_letter(c) || is_digit(c);
    case CharacterClass::Alpha: return is_ascii_letter(c);
    case CharacterClass::Ascii:
    case CharacterClass::Unibyte: return true;
    case CharacterClass::Blank: return c == ' ' || c == '\t';
    case CharacterClass::Cntrl: return c < ' ';
    case CharacterClass::Digit: return is_digit(c);
    case CharacterClass::Graph: return c > ' ' && c < 0x7F;
    case CharacterClass::Print: return c >= ' ' && c < 0x7F;
    case CharacterClass::Punct: return c > ' ' && c < 0x7F && !is_ascii_letter(c) && !is_digit(c);
    case CharacterClass::Xdigit: return is_digit(c) || ((c | 32) >= 'a' && (c | 32) <= 'f');
    default: return false;
  }
}

bool is_other_in_class(TextTables& tables, uint32_t c, CharacterClass wanted) {
  const auto category = category_of(c);
  switch (wanted) {
    case CharacterClass::Alnum: return is_letter_category(category) || category == UTF8PROC_CATEGORY_ND;
    case CharacterClass::Alpha: return is_letter_category(category);
    case CharacterClass::Blank: return category == UTF8PROC_CATEGORY_ZS;
    case CharacterClass::Graph: return is_shown(category) && !is_separator(category);
    case CharacterClass::Print: return is_shown(category);
    case CharacterClass::Multibyte:
    case CharacterClass::Nonascii: return true;
    case CharacterClass::Punct: return syntax_class(tables.syntax(), c) != SyntaxClass::Word;
    default: return false;
  }
}

}  // namespace

bool find_character_class(std::string_view name, CharacterClass& found) {
  for (size_t i = 0; i < std::size(kNames); ++i) {
    if (kNames[i] != name) continue;
    found = static_cast<CharacterClass>(i);
    return true;
  }
  return false;
}

bool is_in_class(TextTables& tables, uint32_t c, CharacterClass wanted) {
  switch (wanted) {
    case CharacterClass::Lower: return is_lower(tables, c);
    case CharacterClass::Upper: return is_upper(tables, c);
    case CharacterClass::Space: return !is_raw_byte(c) && syntax_class(tables.syntax(), c) == SyntaxClass::Whitespace;
    case CharacterClass::Word: return !is_raw_byte(c) && syntax_class(tables.syntax(), c) == SyntaxClass::Word;
    default: break;
  }
  if (is_raw_byte(c)) return false;
  return c < 0x80 ? is_ascii_in_class(c, wanted) : is_other_in_class(tables, c, wanted);
}

}  // namespace emlet
