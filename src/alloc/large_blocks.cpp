#include "alloc/large_blocks.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>

#include "alloc/os_pages.h"
#include "core/bits.h"

namespace emlet {

namespace {

constexpr size_t kLargePage = size_t{2} << 20;

// Whole large pages: the system provides one only where all of it is mapped.
size_t mapped_size(size_t size) {
  return round_up(size, kLargePage);
}

void* map_block(size_t size) {
  if (size > SIZE_MAX / 2) return nullptr;
  void* const block = os_map(mapped_size(size), kLargePage);
  if (block != nullptr) os_want_large_pages(block, mapped_size(size));
  return block;
}

void* grow_block(void* block, size_t old_size, size_t new_size) {
  if (new_size > SIZE_MAX / 2) return nullptr;
  const size_t old_mapped = mapped_size(old_size), new_mapped = mapped_size(new_size);
  if (new_mapped == old_mapped) return block;
  void* const moved = os_remap(block, old_mapped, new_mapped, kLargePage);
  if (moved != nullptr) os_want_large_pages(moved, new_mapped);
  return moved;
}

void* shrink_block(void* block, size_t old_size, size_t new_size) {
  const size_t old_mapped = mapped_size(old_size), new_mapped = mapped_size(new_size);
  if (new_mapped != old_mapped) os_unmap(static_cast<char*>(block) + new_mapped, old_mapped - new_mapped);
  return block;
}

void free_block(void* block, size_t size) {
  if (is_large_block(size)) {
    os_unmap(block, mapped_size(size));
  } else {
    std::free(block);
  }
}

}  // namespace

void* resize_large_block(void* block, size_t old_size, size_t new_size) {
  if (is_large_block(old_size) && is_large_block(new_size)) {
    return new_size > old_size ? grow_block(block, old_size, new_size) : shrink_block(block, old_size, new_size);
  }
  void* moved = nullptr;
  if (new_size != 0) {
    moved = is_large_block(new_size) ? map_block(new_size) : std::malloc(new_size);
    if (moved == nullptr) return nullptr;
    if (old_size != 0) std::memcpy(moved, block, std::min(old_size, new_size));
  }
  if (block != nullptr) free_block(block, old_size);
  return moved;
}

}  // namespace emlet
