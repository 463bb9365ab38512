// Pattern: a compiled regular expression: instructions with relative jumps, its sets and literals, and what helps to find
// where it can begin.
//
// Texts come in two forms, and a pattern is compiled for one of them: multibyte (extended UTF-8) or unibyte (bytes, those
// above 0x7F standing for raw-byte characters).  Immutable once compiled; shared by matches.
#pragma once

#include <bitset>
#include <cstdint>
#include <string>
#include <vector>

#include "text/character_set.h"

namespace emlet {

enum class RegexOp : uint8_t {
  Match,
  Character,      // b: the character (folded, with case folding)
  Literal,        // bytes at b in `literals`, a of them
  FoldedLiteral,  // folded characters at b in `folded`, a of them
  Any,            // any but newline
  Set,            // b: which
  SyntaxIs,       // a: class, b: complemented
  CategoryIs,     // a: complemented, b: category
  LineStart, LineEnd, TextStart, TextEnd, Point, WordBound, NotWordBound, WordStart, WordEnd, SymbolStart, SymbolEnd,
  Save,           // b: slot
  Backref,        // b: group
  Jump,           // b: relative
  Split,          // b: relative; a: 0 tries the next instruction first, 1 the target
  LoopStart,      // a: register that remembers the position
  LoopCheck,      // a: register; b: relative jump taken when the turn matched nothing
  Repeat          // the next instruction (one character) as often as can be, a times at least; then the one behind it
};

struct RegexInstruction {
  RegexOp op;
  uint16_t a = 0;
  int32_t b = 0;
};

struct Pattern {
  std::vector<RegexInstruction> code;
  std::vector<CharacterSet> sets;
  std::string literals;
  std::vector<uint32_t> folded;
  uint16_t groups = 0;      // highest group number
  uint16_t registers = 0;   // of loops
  bool multibyte = true;
  bool folds = false;
  bool has_backrefs = false;
  bool starts_at_text_start = false;  // begins with \`
  bool can_be_empty = true;
  bool any_first = true;              // first_bytes says nothing
  std::bitset<256> first_bytes;       // bytes a match can begin with
  std::string prefix;                 // bytes every match begins with, when case is not folded
  uint8_t fold_ascii[128] = {};       // each ASCII character folded
};

}  // namespace emlet
