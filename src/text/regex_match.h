// RegexMatcher: runs a Pattern over a text: backtracking, in the order of preference Emacs documents, on a stack of its
// own.
//
// Bounded time: after a number of steps the matcher begins to remember in which state it was at which position.  Without
// back references a state that failed once fails always, whatever happened before it, and for every later start, so the
// whole search becomes proportional to pattern times text.  With back references it gives up after a (large) number of
// steps.  Used by the builtins on strings, later on buffers.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "text/regex_program.h"

namespace emlet {

// What a match works with, kept from one match to the next so that nothing need be allocated.
struct RegexScratch {
  struct Choice {
    uint32_t pc;        // where to go on; or kRestore
    uint32_t slot;      // kRestore: which; kRange: the least position is in `low`
    ptrdiff_t position;
    ptrdiff_t low;
  };
  std::vector<Choice> choices;
  std::vector<ptrdiff_t> slots;  // group starts and ends, then loop registers
  std::vector<uint64_t> visited;
};

// Asked now and then whether to stop.
struct RegexLimits {
  void* owner = nullptr;
  bool (*interrupted)(void* owner) = nullptr;
};

class RegexMatcher {
 public:
  enum class Outcome : uint8_t { Found, NotFound, TooComplex, Interrupted };
  // `text` is what the pattern was compiled for.  `point` is where \= matches.
  RegexMatcher(const Pattern& pattern, std::string_view text, size_t point, const CharacterRules& rules, RegexScratch& scratch,
               const RegexLimits& limits = {});

  // The first match that begins at a byte FROM <= start <= LAST, or, going backward, the last.
  Outcome search(size_t from, size_t last);
  Outcome search_backward(size_t from, size_t first);
  // A match that begins at byte `start`.
  Outcome match_at(size_t start);
  // Finds the longest match at each start instead of the preferred one (POSIX).
  void set_longest(bool longest) { longest_ = longest; }

  // Byte offsets of group `number` (0: the match); -1 where it took no part.
  ptrdiff_t start_of(size_t number) const { return scratch_.slots[number * 2]; }
  ptrdiff_t end_of(size_t number) const { return scratch_.slots[number * 2 + 1]; }

 private:
  template <bool multibyte>
  Outcome run(size_t start);
  template <bool multibyte>
  bool step_single(const RegexInstruction& instruction, const char*& at) const;
  template <bool multibyte>
  bool step_folded(uint32_t folded, const char*& at) const;
  template <bool multibyte>
  const char* run_through(const RegexInstruction& instruction, const char* at) const;
  template <bool multibyte>
  bool match_backref(size_t group, const char*& at) const;
  template <bool multibyte>
  bool holds(RegexOp assertion, const char* at) const;
  template <bool multibyte>
  bool next_start(size_t& start, size_t last) const;
  template <bool multibyte>
  Outcome search_forward(size_t from, size_t last);

  template <bool multibyte>
  bool repeat_remembering(uint32_t pc, const char* at);
  bool backtrack(uint32_t& pc, const char*& at);
  void set_slot(size_t slot, ptrdiff_t value);
  bool visit(uint32_t pc, ptrdiff_t position);
  void start_remembering();
  Outcome poll();
  unsigned syntax_at(uint32_t character) const { return rules_.syntax(rules_.owner, character); }
  uint32_t fold(uint32_t c) const { return c < 128 ? pattern_.fold_ascii[c] : rules_.fold(rules_.owner, c); }

  const Pattern& pattern_;
  const char* begin_;
  const char* end_;
  const char* point_;
  const CharacterRules& rules_;
  RegexScratch& scratch_;
  RegexLimits limits_;
  bool longest_ = false;
  bool remembering_ = false;
  uint64_t steps_ = 0;
  uint64_t next_poll_;
};

}  // namespace emlet
