#include <sys/mman.h>

#include <cstdint>
#include <cstring>

#include "alloc/os_pages.h"
#include "core/bits.h"

namespace emlet {

namespace {

void* map_anywhere(size_t size) {
  void* start = mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  return start == MAP_FAILED ? nullptr : start;
}

bool is_aligned(void* pointer, size_t alignment) {
  return reinterpret_cast<uintptr_t>(pointer) % alignment == 0;
}

}  // namespace

// Mappings are mostly handed out next to one another, so after the first the plain request is usually
// aligned.
void* os_map(size_t size, size_t alignment) {
  void* start = map_anywhere(size);
  if (start == nullptr || is_aligned(start, alignment)) return start;
  munmap(start, size);
  size_t padded;
  if (add_overflows(size, alignment, &padded)) return nullptr;
  char* const wide = static_cast<char*>(map_anywhere(padded));
  if (wide == nullptr) return nullptr;
  const size_t before =
      round_up(reinterpret_cast<uintptr_t>(wide), alignment) - reinterpret_cast<uintptr_t>(wide);
  if (before != 0) munmap(wide, before);
  if (before != alignment) munmap(wide + before + size, alignment - before);
  return wide + before;
}

void os_unmap(void* start, size_t size) {
  munmap(start, size);
}

void* os_remap(void* start, size_t old_size, size_t new_size, size_t alignment) {
  void* const place = os_map(new_size, alignment);
  if (place == nullptr) return nullptr;
#if defined(__linux__)
  if (mremap(start, old_size, old_size, MREMAP_MAYMOVE | MREMAP_FIXED, place) == place) return place;
#endif
  std::memcpy(place, start, old_size);
  os_unmap(start, old_size);
  return place;
}

void os_want_large_pages([[maybe_unused]] void* start, [[maybe_unused]] size_t size) {
#if defined(MADV_HUGEPAGE)
  madvise(start, size, MADV_HUGEPAGE);
#endif
}

void os_discard(void* start, size_t size) {
  madvise(start, size, MADV_DONTNEED);
}

}  // namespace emlet
