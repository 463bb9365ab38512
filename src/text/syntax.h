// Syntax classes: what the syntax table says a character is.  Used by the regexp matcher and the builtins on syntax.
#pragma once

#include <cstdint>

#include "core/value.h"

namespace emlet {

enum class Syntax : uint8_t {
  Whitespace, Punctuation, Word, Symbol, Open, Close, ExpressionPrefix, String, PairedDelimiter, Escape, CharacterQuote,
  Comment, EndComment, Inherit, GenericComment, GenericString
};
inline constexpr unsigned kSyntaxClasses = 16;

// The letters of `string-to-syntax`, in the order of the classes.
inline constexpr char kSyntaxLetters[kSyntaxClasses + 1] = " .w_()'\"$\\/<>@!|";

// The class a letter means (`-` is whitespace too), or -1.
constexpr int syntax_of_letter(uint32_t letter) {
  if (letter == '-') return static_cast<int>(Syntax::Whitespace);
  for (unsigned i = 0; i < kSyntaxClasses; ++i) {
    if (static_cast<uint32_t>(kSyntaxLetters[i]) == letter) return static_cast<int>(i);
  }
  return -1;
}

// The class of `character` in a syntax table (a char-table of raw descriptors; nil: the one of scripts); `standard` is asked for inherited ones.
Syntax syntax_class(Value table, Value standard, uint32_t character);
// The raw descriptor (CODE . MATCHING), or nil.
Value syntax_descriptor(Value table, Value standard, uint32_t character);
// What the standard syntax table says of a character, before any program changes it.
Syntax standard_syntax(uint32_t character);
// The same of the table a script starts with.  Emacs 28.2: in batch the current buffer is in Lisp mode.
Syntax script_syntax(uint32_t character);

}  // namespace emlet
