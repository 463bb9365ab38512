// MatchData: where the last search matched, in characters, group by group; and in what.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace emlet {

struct MatchData {
  struct Group {
    int64_t start = -1;  // -1: took no part
    int64_t end = -1;
  };
  std::vector<Group> groups;  // empty: nothing was matched yet
};

}  // namespace emlet
