// TextState: what searching and the tables of characters keep for one world: tables, compiled patterns, the matcher's
// memory and the match data.  Part of BuiltinState; used by the builtins on searching, syntax, case and categories.
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "text/regex_cache.h"
#include "text/regex_match.h"
#include "text/tables.h"

namespace emlet {

// What the last search matched: two positions for each group from 0 on, kNowhere for a group that took no part.  There are as
// many as Emacs 28.2 would have room for, which an error of replace-match shows: three at the start, and never fewer again.
struct MatchData {
  static constexpr int64_t kNowhere = -1;
  static constexpr size_t kSmallest = 16;  // what Emacs allocates when match data are set from a list
  std::vector<int64_t> positions = std::vector<int64_t>(6, kNowhere);

  // Forgets the match; where there is too little room for `groups`, there will be half as much again, and `least`.
  void clear(size_t groups, size_t least = 0) {
    const size_t room = group_count();
    positions.assign(2 * (groups > room ? std::max({groups, room + room / 2, least}) : room), kNowhere);
  }

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
