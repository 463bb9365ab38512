// Categories of characters: what \cX of a regexp asks.
#pragma once

#include "eval/interp.h"

namespace emlet {

// Whether the current category table puts `character` into `category` (a letter or sign of ASCII).
bool has_category(Interp& lisp, uint32_t character, uint32_t category);

}  // namespace emlet
