// The text that replaces a match: \& and \N filled in, and the case pattern of what it replaces.  Used by replace-match.
#pragma once

#include "core/completion.h"
#include "data/string.h"
#include "eval/interp.h"
#include "text/match_data.h"

namespace emlet {

// Characters START..END of `string`, with their text properties.
Completion part_of_string(Interp& lisp, String& string, size_t start, size_t end);
// `text` with \&, \N and \\ replaced.
Completion expand_replacement(Interp& lisp, String& text, String& string, const MatchData& match);

enum class CasePattern : uint8_t { None, Upper, Initials };
// How characters START..END are written.
CasePattern case_pattern(Interp& lisp, String& string, size_t start, size_t end);
Completion apply_case_pattern(Interp& lisp, CasePattern pattern, Value string);

}  // namespace emlet
