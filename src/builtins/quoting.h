// Quotes in messages: `like' this becomes ‘like’ this, as text-quoting-style asks.
#pragma once

#include <string>
#include <string_view>

#include "eval/interp.h"

namespace emlet {

// Appends `text` with its grave accents and apostrophes as text-quoting-style says: nil and `curve` make curved quotes,
// `straight` apostrophes, `grave` leaves them.
void append_quoted(Interp& lisp, std::string_view text, std::string& out);

}  // namespace emlet
