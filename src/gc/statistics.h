// GcStatistics: the figures of a heap's collections.  Updated by the collector at the end of each; read by Lisp
// (gcs-done, gc-elapsed), by --gc-stats and by hosts.
#pragma once

#include <cstddef>
#include <cstdint>

namespace emlet {

struct GcStatistics {
  static constexpr size_t kRecent = 1024;

  uint64_t collections = 0;
  uint64_t young_collections = 0;  // of these
  uint64_t pause_total_nanoseconds = 0;
  uint64_t pause_max_nanoseconds = 0;
  uint64_t recent_pauses[kRecent] = {};  // the last ones, in no order

  // As of the end of the last collection:
  size_t live_cells = 0;
  size_t live_bytes = 0;
  size_t external_bytes = 0;

  uint64_t allocated_bytes = 0;  // by all free runs taken, and large cells
  uint64_t cells_finalized = 0;
  uint64_t finalizers_queued = 0;  // of make-finalizer
  uint64_t weak_entries_dropped = 0;

  void add_pause(uint64_t nanoseconds);
  // The pause that `percent` of the recent ones do not exceed; 50 is the median.
  uint64_t pause_percentile(double percent) const;
};

}  // namespace emlet
