#pragma once
// What the allocators of include/emlet/utils/memory.h share: their books, and the platform allocator as a
// part of others.  The books hold sizes as asked for: current == allocated - freed, peak >= current.  Used by
// the files of this room and by alloc_default.

#include <cstddef>

#include "emlet/utils/memory.h"

namespace emlet {

inline void book_growth(AllocatorStats* stats, size_t bytes) {
  stats->total_allocated += bytes;
  stats->current_usage += bytes;
  if (stats->peak_usage < stats->current_usage) stats->peak_usage = stats->current_usage;
}

inline void book_shrinkage(AllocatorStats* stats, size_t bytes) {
  stats->total_freed += bytes;
  stats->current_usage -= bytes;
}

inline void book_allocation(AllocatorStats* stats, size_t bytes) {
  book_growth(stats, bytes);
  ++stats->allocation_count;
}

inline void book_free(AllocatorStats* stats, size_t bytes) {
  book_shrinkage(stats, bytes);
  ++stats->free_count;
}

inline void book_resize(AllocatorStats* stats, size_t old_size, size_t new_size) {
  if (new_size > old_size) {
    book_growth(stats, new_size - old_size);
  } else {
    book_shrinkage(stats, old_size - new_size);
  }
}

// Everything live goes at once, without counting frees one by one.
inline void book_reset(AllocatorStats* stats) {
  book_shrinkage(stats, stats->current_usage);
}

void* platform_alloc(Allocator* self, size_t size, AllocFlags flags, const char* file, int line,
                     const char* tag);
void* platform_resize(Allocator* self, void* block, size_t old_size, size_t new_size, const char* file,
                      int line, const char* tag);
void platform_release(Allocator* self, void* block, size_t size, const char* file, int line);

// A platform allocator whose record belongs to someone else (destroying it does nothing).
constexpr Allocator platform_allocator() {
  return {
      ALLOCATOR_PLATFORM, platform_alloc, platform_resize, platform_release, nullptr, nullptr, nullptr, {}};
}

}  // namespace emlet
