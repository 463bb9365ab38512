#include "gc/statistics.h"

#include <algorithm>
#include <vector>

namespace emlet {

void GcStatistics::add_pause(uint64_t nanoseconds) {
  recent_pauses[collections % kRecent] = nanoseconds;
  ++collections;
  pause_total_nanoseconds += nanoseconds;
  pause_max_nanoseconds = std::max(pause_max_nanoseconds, nanoseconds);
}

uint64_t GcStatistics::pause_percentile(double percent) const {
  const size_t count = static_cast<size_t>(std::min<uint64_t>(collections, kRecent));
  if (count == 0) return 0;
  std::vector<uint64_t> sorted(recent_pauses, recent_pauses + count);
  std::sort(sorted.begin(), sorted.end());
  const size_t rank = static_cast<size_t>(percent / 100 * static_cast<double>(count));
  return sorted[std::min(rank, count - 1)];
}

}  // namespace emlet
