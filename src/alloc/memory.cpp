#include "emlet/utils/memory.h"

#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "core/bits.h"

void* mem_alloc(Allocator* allocator, size_t size, AllocFlags flags, const char* file, int line,
                const char* tag) {
  if (allocator == nullptr || size > PTRDIFF_MAX) return nullptr;
  return allocator->alloc(allocator, size == 0 ? 1 : size, flags, file, line, tag);
}

void* mem_alloc_array(Allocator* allocator, size_t count, size_t size, AllocFlags flags, const char* file,
                      int line, const char* tag) {
  size_t whole;
  if (emlet::multiply_overflows(count, size, &whole)) return nullptr;
  return mem_alloc(allocator, whole, flags, file, line, tag);
}

void* mem_realloc(Allocator* allocator, void* block, size_t old_size, size_t new_size, const char* file,
                  int line, const char* tag) {
  if (block == nullptr) return mem_alloc(allocator, new_size, ALLOC_FLAG_NONE, file, line, tag);
  if (allocator == nullptr || new_size > PTRDIFF_MAX) return nullptr;
  if (new_size != 0) {
    return allocator->resize(allocator, block, old_size == 0 ? 1 : old_size, new_size, file, line, tag);
  }
  mem_free(allocator, block, old_size, file, line);
  return nullptr;
}

void mem_free(Allocator* allocator, void* block, size_t size, const char* file, int line) {
  if (allocator == nullptr || block == nullptr) return;
  allocator->release(allocator, block, size == 0 ? 1 : size, file, line);
}

void* mem_dup(Allocator* allocator, const void* data, size_t size, const char* file, int line,
              const char* tag) {
  if (data == nullptr) return nullptr;
  void* copy = mem_alloc(allocator, size, ALLOC_FLAG_NONE, file, line, tag);
  if (copy != nullptr) std::memcpy(copy, data, size);
  return copy;
}

char* mem_strdup(Allocator* allocator, const char* text, const char* file, int line, const char* tag) {
  if (text == nullptr) return nullptr;
  return static_cast<char*>(mem_dup(allocator, text, std::strlen(text) + 1, file, line, tag));
}

void mem_reset(Allocator* allocator) {
  if (allocator != nullptr && allocator->reset != nullptr) allocator->reset(allocator);
}

void mem_destroy(Allocator* allocator) {
  if (allocator != nullptr && allocator->destroy != nullptr) allocator->destroy(allocator);
}

AllocatorStats mem_get_stats(Allocator* allocator) {
  return allocator != nullptr ? allocator->stats : AllocatorStats{};
}

char* mem_format_stats(Allocator* allocator) {
  constexpr size_t kSize = 320;
  const AllocatorStats stats = mem_get_stats(allocator);
  char* text = static_cast<char*>(std::malloc(kSize));
  if (text == nullptr) return nullptr;
  std::snprintf(text, kSize,
                "current %zu bytes, peak %zu bytes\n"
                "allocated %zu bytes in %zu allocations\n"
                "freed %zu bytes in %zu frees",
                stats.current_usage, stats.peak_usage, stats.total_allocated, stats.allocation_count,
                stats.total_freed, stats.free_count);
  return text;
}

static char* report_of(Allocator* allocator, int by_site) {
  return allocator != nullptr && allocator->report != nullptr ? allocator->report(allocator, by_site)
                                                              : nullptr;
}

char* mem_format_leaks(Allocator* allocator) {
  return report_of(allocator, 1);
}

void mem_check_leaks(Allocator* allocator) {
  const AllocatorStats stats = mem_get_stats(allocator);
  if (stats.current_usage == 0) return;
  char* leaks = mem_format_leaks(allocator);
  std::fprintf(stderr, "leak: %zu bytes are still allocated\n%s", stats.current_usage,
               leaks != nullptr ? leaks : "");
  std::free(leaks);
}

void mem_print_allocations(Allocator* allocator) {
  char* list = report_of(allocator, 0);
  std::fprintf(stderr, "%s", list != nullptr ? list : "no recorded allocations\n");
  std::free(list);
}
