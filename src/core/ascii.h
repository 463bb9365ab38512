// Classes of ASCII characters, for whatever type a character comes in; what is no character is of no class.  Used by those
// who read or write text of a fixed form: numbers, versions, JSON, character classes.
#pragma once

#include <cstdint>

namespace emlet {

constexpr bool is_digit(int64_t c) { return c >= '0' && c <= '9'; }

}  // namespace emlet
