// The order of names with version numbers in them, as `ls -v` lists files and Debian compares versions: runs of digits
// count as numbers, `~` comes before everything, letters before other signs, and a suffix like ".tar.gz" is heeded last.
// Pure; used by string-version-lessp.
#pragma once

#include <string_view>

namespace emlet {

// Negative, zero or positive as A comes before, with or after B.
int compare_versions(std::string_view a, std::string_view b);

}  // namespace emlet
