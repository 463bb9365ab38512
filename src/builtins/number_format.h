// One directive of `format`, "%-08.3x", taken apart, and numbers written by it.  Pure; used by builtins/format.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/value.h"

namespace emlet {

struct FormatDirective {
  static constexpr size_t kNone = SIZE_MAX;
  bool minus = false, plus = false, space = false, sharp = false, zero = false;
  size_t field = 0;           // N of %N$s; 0: the next one
  size_t width = 0;
  size_t precision = kNone;
  uint32_t conversion = 0;    // the character at the end; 0: the text ended before it
  size_t length = 0;          // bytes of the directive, the percent sign included
  bool has_precision() const { return precision != kNone; }
};

// `text` begins with a percent sign.
FormatDirective parse_directive(std::string_view text);

// %d %o %x %X of an integer, without padding to the width.
struct FormattedNumber {
  std::string sign;    // and the prefix 0x
  std::string digits;
  bool zeros_allowed;  // padding by the 0 flag
};
FormattedNumber format_integer(Value integer, const FormatDirective& directive);
// %e %f %g of a number, and any conversion of a float that is not finite.
FormattedNumber format_float(long double number, const FormatDirective& directive);
// The number as these take it.  Emacs 28.2: an integer of 64 bits keeps all of them, a larger one becomes a double.
long double widened(Value number);

}  // namespace emlet
