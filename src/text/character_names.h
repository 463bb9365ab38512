// Names of characters, for \N{NAME}: Unicode's, and those of Unicode 1.0 where nothing newer has them.
//
// The table is made when Emlet is built, from UnicodeData.txt where it is installed; without it only ideographs and Hangul
// syllables, whose names follow rules, are known.  Pure.  Used by the reader's hook.
#pragma once

#include <cstdint>
#include <string_view>

namespace emlet {

// The character of that name in any case, blanks single; -1 when there is none.
int32_t character_named(std::string_view name);

}  // namespace emlet
