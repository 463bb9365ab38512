// TextState: what searching and the tables of characters keep for one world: tables, compiled patterns, the matcher's
// memory and the match data.  Part of BuiltinState; used by the builtins on searching, syntax, case and categories.
#pragma once

#include <cstdint>
#include <vector>

#include "text/regex_cache.h"
#include "text/regex_match.h"
#include "text/tables.h"

namespace emlet {

// What the last search matched: two positions for each group from 0 on, kNowhere for a group that took no part.
struct MatchData {
  static constexpr int64_t kNowhere = -1;
  std::vector<int64_t> positions;

  size_t group_count() const { return positions.size() / 2; }
  int64_t start(size_t group) const { return group < group_count() ? positions[2 * group] : kNowhere; }
  int64_t end(size_t group) const { return group < group_count() ? positions[2 * group + 1] : kNowhere; }
};

struct TextState {
  explicit TextState(Heap& heap) : tables(heap), matcher(tables) {}
  TextTables tables;
  RegexCache programs;
  RegexMatcher matcher;
  MatchData match;

  void trace(Tracer& tracer) const {
    tables.trace(tracer);
    programs.trace(tracer);
  }
};

}  // namespace emlet
