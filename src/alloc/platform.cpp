#include <cstdlib>

#include "alloc/allocator_base.h"

namespace emlet {

void* platform_alloc(Allocator* self, size_t size, AllocFlags flags, const char*, int, const char*) {
  void* block = (flags & ALLOC_FLAG_ZERO) != 0 ? std::calloc(1, size) : std::malloc(size);
  if (block != nullptr) book_allocation(&self->stats, size);
  return block;
}

void* platform_resize(Allocator* self, void* block, size_t old_size, size_t new_size, const char*, int,
                      const char*) {
  void* moved = std::realloc(block, new_size);
  if (moved != nullptr) book_resize(&self->stats, old_size, new_size);
  return moved;
}

void platform_release(Allocator* self, void* block, size_t size, const char*, int) {
  book_free(&self->stats, size);
  std::free(block);
}

}  // namespace emlet
