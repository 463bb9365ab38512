// RegexTree: a regular expression taken apart.
//
// Nodes stand in one array, children before parents; a node names its children by a stretch of `children`.  Nothing here
// recurses: open groups wait on an explicit stack, so that the depth of a pattern is bounded by memory only.
// Used by regex_program.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/regex_set.h"

namespace emlet {

enum class RegexAssertion : uint8_t {
  LineStart, LineEnd, TextStart, TextEnd, AtPoint, WordBoundary, NotWordBoundary, WordStart, WordEnd, SymbolStart, SymbolEnd
};

struct RegexNode {
  enum class Kind : uint8_t {
    Character,      // `a`, canonical when folding
    Any,            // but a newline
    Set,            // `a` is its number
    Syntax,         // `a` is the class, `flag` whether it is excluded
    Category,       // the same
    Assertion,      // `a`
    BackReference,  // `a`
    Group,          // `a` is the number, 0 for a shy one; one child
    Sequence,
    Alternation,
    Repeat          // `minimum` to `maximum` times its one child; `flag`: as seldom as possible
  };
  Kind kind;
  bool flag = false;
  bool nullable = false;  // may match nothing
  bool counted = false;   // a Repeat that needs a counter instead of copies of its child
  uint32_t a = 0;
  uint32_t minimum = 0, maximum = 0;
  uint32_t first_child = 0, child_count = 0;
  uint64_t size = 1;  // instructions it takes, roughly

  // Copies of the child of a Repeat, one of them in a loop when there is no maximum.
  uint64_t copies() const { return maximum != UINT32_MAX ? maximum : minimum == 0 ? 1 : minimum; }
  bool is_one_character() const { return kind <= Kind::Category; }
};

struct RegexTree {
  static constexpr uint32_t kUnlimited = UINT32_MAX;
  static constexpr uint32_t kMaxGroups = 255;
  std::vector<RegexNode> nodes;
  std::vector<uint32_t> children;
  std::vector<RegexSet> sets;
  uint32_t root = 0;
  uint32_t group_count = 0;  // the highest group number in use
  bool has_back_references = false;
};

// The text of a pattern as Lisp gives it.
struct RegexPattern {
  std::string_view text;
  bool multibyte;
};

// Null, or Emacs' text for the error.
const char* parse_regex(TextTables& tables, RegexPattern pattern, const CharTable* canonical, RegexTree& tree);

}  // namespace emlet
