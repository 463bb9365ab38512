// Numbers as text: what number-to-string writes and what string-to-number and the reader recognise.  One grammar serves
// both: an optional sign, digits with a point among or before them, an exponent (E+INF and E+NaN too).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "core/value.h"
#include "gc/heap.h"

namespace emlet {

struct ParsedNumber {
  enum class Status : uint8_t { None, Found, TooWide };  // TooWide: beyond integer-width
  Status status;
  Value number;
  size_t length;  // bytes of the text that belong to the number
};

// The longest number that `text` begins with; only integers when `radix` (2..36) is not ten.
ParsedNumber parse_number(Heap& heap, std::string_view text, int radix = 10);
// The integer of all of `digits` (an optional sign and digits); kMissing when that is not one or is too wide.
Value integer_from_text(Heap& heap, std::string_view digits, int radix);

std::string integer_to_text(Value integer, int radix = 10);
std::string number_to_text(Value number);
// Bytes that writing a number may take for a while; to be asked for before, for GMP ends the program where memory ends.
size_t room_for_digits(Value number);

}  // namespace emlet
