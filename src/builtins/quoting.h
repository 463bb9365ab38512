// Quotes in messages: `text-quoting-style' says how the marks ` and ' of a message are shown: curved (unless told
// otherwise, text here being UTF-8), straight, or as they are.  Used by format-message and by errors with quotes.
#pragma once

#include <string>
#include <string_view>

#include "eval/interp.h"

namespace emlet {

enum class QuotingStyle : uint8_t { Curve, Straight, Grave };

QuotingStyle quoting_style(Interp& lisp);
// How one of the two marks is shown.
std::string_view shown_quote(char mark, QuotingStyle style);
// (error MESSAGE) with its quotes shown in the current style.
ExitPending quoted_error(Interp& lisp, std::string_view message);

// Appends `text` with each ` and ' as text-quoting-style shows them.
void append_quoted(Interp& lisp, std::string_view text, std::string& out);

}  // namespace emlet
