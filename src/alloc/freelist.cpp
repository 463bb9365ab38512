#include <cstdlib>
#include <cstring>
#include <new>

#include "alloc/account.h"
#include "alloc/allocator_base.h"
#include "alloc/arena.h"
#include "core/bits.h"

namespace emlet {

namespace {

constexpr size_t kAlignment = alignof(std::max_align_t);

struct FreeBlock {
  FreeBlock* next;
};

// A block too large for the list comes from the platform behind a head, by which a reset or destroy finds it.
struct alignas(kAlignment) LargeBlock {
  LargeBlock* next;
  LargeBlock** link;
  size_t size;  // as asked for
};

// Blocks are cut out of an arena and strung on FREE when given back.
struct FreelistAllocator {
  Allocator base;
  Allocator backing;
  Arena arena;
  size_t block_size;
  FreeBlock* free;
  LargeBlock* large;
};

FreelistAllocator* freelist_of(Allocator* self) {
  return reinterpret_cast<FreelistAllocator*>(self);
}

void link_large(FreelistAllocator* list, LargeBlock* block) {
  block->next = list->large;
  block->link = &list->large;
  if (block->next != nullptr) block->next->link = &block->next;
  list->large = block;
}

void unlink_large(LargeBlock* block) {
  *block->link = block->next;
  if (block->next != nullptr) block->next->link = block->link;
}

void* large_alloc(FreelistAllocator* list, size_t size) {
  size_t whole;
  if (add_overflows(size, sizeof(LargeBlock), &whole)) return nullptr;
  void* memory = mem_alloc(&list->backing, whole, ALLOC_FLAG_NONE, nullptr, 0, nullptr);
  if (memory == nullptr) return nullptr;
  LargeBlock* block = static_cast<LargeBlock*>(memory);
  block->size = size;
  link_large(list, block);
  return block + 1;
}

void large_release(FreelistAllocator* list, LargeBlock* block) {
  unlink_large(block);
  mem_free(&list->backing, block, sizeof(LargeBlock) + block->size, nullptr, 0);
}

void* take_block(FreelistAllocator* list) {
  FreeBlock* block = list->free;
  if (block == nullptr) return list->arena.allocate(list->block_size);
  list->free = block->next;
  return block;
}

void* take(FreelistAllocator* list, size_t size) {
  return size <= list->block_size ? take_block(list) : large_alloc(list, size);
}

void give_back(FreelistAllocator* list, void* block, size_t size) {
  if (size > list->block_size) return large_release(list, static_cast<LargeBlock*>(block) - 1);
  list->free = new (block) FreeBlock{list->free};
}

void* freelist_alloc(Allocator* self, size_t size, AllocFlags flags, const char*, int, const char*) {
  void* block = take(freelist_of(self), size);
  if (block == nullptr) return nullptr;
  if ((flags & ALLOC_FLAG_ZERO) != 0) std::memset(block, 0, size);
  book_allocation(&self->stats, size);
  return block;
}

void* freelist_resize(Allocator* self, void* block, size_t old_size, size_t new_size, const char*, int,
                      const char*) {
  FreelistAllocator* list = freelist_of(self);
  void* moved = block;
  if (old_size > list->block_size || new_size > list->block_size) {
    moved = take(list, new_size);
    if (moved == nullptr) return nullptr;
    std::memcpy(moved, block, old_size < new_size ? old_size : new_size);
    give_back(list, block, old_size);
  }
  book_resize(&self->stats, old_size, new_size);
  return moved;
}

void freelist_release(Allocator* self, void* block, size_t size, const char*, int) {
  book_free(&self->stats, size);
  give_back(freelist_of(self), block, size);
}

void freelist_reset(Allocator* self) {
  FreelistAllocator* list = freelist_of(self);
  while (list->large != nullptr) large_release(list, list->large);
  list->free = nullptr;
  list->arena.reset();
  book_reset(&self->stats);
}

void freelist_destroy(Allocator* self) {
  freelist_reset(self);
  freelist_of(self)->~FreelistAllocator();
  std::free(self);
}

}  // namespace

}  // namespace emlet

Allocator* mem_create_freelist_allocator(size_t block, size_t initial_blocks) {
  using namespace emlet;
  size_t chunk;
  if (block > SIZE_MAX / 4) return nullptr;
  const size_t size = round_up(block == 0 ? 1 : block, kAlignment);
  if (multiply_overflows(size, initial_blocks == 0 ? 1 : initial_blocks, &chunk) || chunk > SIZE_MAX / 4)
    return nullptr;
  void* memory = std::malloc(sizeof(FreelistAllocator));
  if (memory == nullptr) return nullptr;
  const Allocator base = {ALLOCATOR_FREELIST, freelist_alloc,   freelist_resize, freelist_release,
                          freelist_reset,     freelist_destroy, nullptr,         {}};
  return &(new (memory) FreelistAllocator{base, platform_allocator(), Arena(platform_memory(), chunk), size,
                                          nullptr, nullptr})
              ->base;
}
