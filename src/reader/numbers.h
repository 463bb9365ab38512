// Number syntax: what of a text is a Lisp number.  Pure but for parse_number and make_integer, which allocate.
// Used by the lexer, and by string-to-number.
#pragma once

#include <cstddef>
#include <string_view>

#include "core/value.h"
#include "gc/heap.h"

namespace emlet {

struct NumberSyntax {
  enum class Kind : uint8_t { None, Integer, Float, Infinity, NotANumber };
  Kind kind = Kind::None;
  bool negative = false;
  std::string_view digits;  // Integer: without sign and final dot; Float: without sign; NotANumber: digits before the dot
  size_t length = 0;        // bytes of the text that belong to the number
};

// The longest number at the start of `text`.
NumberSyntax scan_number(std::string_view text);

// The number that the whole of `text` spells, or kMissing when it spells none.
Value parse_number(Heap& heap, std::string_view text);

// The value of what scan_number found.
Value number_value(Heap& heap, const NumberSyntax& syntax);

// An integer of any size; `digits` are valid in `radix` (2..36).
Value make_integer(Heap& heap, std::string_view digits, int radix, bool negative);

}  // namespace emlet
