// A heap with tables, a cache and a matcher: regular expressions without an evaluator.
#pragma once

#include <string>

#include "core/utf8.h"
#include "support/data_world.h"
#include "text/regex_cache.h"
#include "text/regex_match.h"

namespace emlet::test {

struct RegexWorld : DataWorld {
  TextTables tables{heap};
  RegexCache cache;
  RegexMatcher matcher{tables};
  bool folds = false;
  bool posix = false;
  RegexPoll poll;

  // The match as "0 2 nil nil 1 2" in bytes, trailing groups that took no part left out; "nil"; or the error's text.
  std::string match(std::string_view pattern, std::string_view text, size_t start = 0) {
    const CharTable* canonical = folds ? case_slot(tables.case_table(), kCanonicalSlot) : nullptr;
    const char* error = nullptr;
    const RegexPattern regex{pattern, !is_ascii(pattern)};
    const RegexFlags flags{.multibyte_text = !is_ascii(text), .posix = posix};
    const RegexProgram* program = cache.find(tables, regex, flags, canonical, error);
    if (program == nullptr) return error;
    switch (matcher.search(*program, text, start, poll)) {
      case RegexOutcome::Match: return spans();
      case RegexOutcome::NoMatch: return "nil";
      case RegexOutcome::Overflow: return "overflow";
      case RegexOutcome::OutOfMemory: return "out of memory";
      case RegexOutcome::Stopped: return "stopped";
    }
    return "";
  }

 private:
  std::string spans() const {
    std::string result;
    size_t used = 0;
    for (size_t i = 0; i < matcher.spans().size(); ++i) {
      const size_t at = matcher.spans()[i];
      result += (i == 0 ? "" : " ") + (at == RegexMatcher::kUnset ? "nil" : std::to_string(at));
      if (at != RegexMatcher::kUnset) used = result.size();
    }
    return result.substr(0, used);
  }
};

}  // namespace emlet::test
