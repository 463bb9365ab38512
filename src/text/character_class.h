// The POSIX classes of bracket expressions, [:alpha:] and the like, as Emacs means them.
//
// For ASCII most are fixed; `space` and `word` ask the syntax table, `upper` and `lower` the case table, and non-ASCII
// characters Unicode's categories.  A raw byte is in no class.  Used by the character sets of regular expressions.
#pragma once

#include <cstdint>
#include <string_view>

#include "text/tables.h"

namespace emlet {

enum class CharacterClass : uint8_t {
  Alnum, Alpha, Ascii, Blank, Cntrl, Digit, Graph, Lower, Multibyte, Nonascii, Print, Punct, Space, Unibyte, Upper,
  Word, Xdigit,
  kCount
};

// False when there is no class of this name.
bool find_character_class(std::string_view name, CharacterClass& found);
bool is_in_class(TextTables& tables, uint32_t character, CharacterClass wanted);
// Whether the answer for ASCII depends on the current tables.
constexpr bool depends_on_tables(CharacterClass c) {
  return c == CharacterClass::Lower || c == CharacterClass::Upper || c == CharacterClass::Space || c == CharacterClass::Word;
}

}  // namespace emlet
