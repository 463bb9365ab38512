#include <cstdlib>
#include <cstring>
#include <new>

#include "alloc/account.h"
#include "alloc/allocator_base.h"
#include "alloc/arena.h"

namespace emlet {

namespace {

constexpr size_t kLeastBlock = 256;

// The books of an arena: what was handed out since the last reset; a free changes nothing.
struct ArenaAllocator {
  Allocator base;
  Arena arena;
};

ArenaAllocator* arena_of(Allocator* self) {
  return reinterpret_cast<ArenaAllocator*>(self);
}

void* arena_alloc(Allocator* self, size_t size, AllocFlags flags, const char*, int, const char*) {
  void* block = arena_of(self)->arena.allocate(size);
  if (block == nullptr) return nullptr;
  if ((flags & ALLOC_FLAG_ZERO) != 0) std::memset(block, 0, size);
  book_allocation(&self->stats, size);
  return block;
}

void* arena_resize(Allocator* self, void* block, size_t old_size, size_t new_size, const char*, int,
                   const char*) {
  void* moved = arena_of(self)->arena.resize(block, old_size, new_size);
  if (moved == block) {
    book_resize(&self->stats, old_size, new_size);
  } else if (moved != nullptr) {
    book_growth(&self->stats, new_size);
  }
  return moved;
}

void arena_release(Allocator*, void*, size_t, const char*, int) {}

void arena_reset(Allocator* self) {
  book_reset(&self->stats);
  arena_of(self)->arena.reset();
}

void arena_destroy(Allocator* self) {
  arena_of(self)->~ArenaAllocator();
  std::free(self);
}

}  // namespace

}  // namespace emlet

Allocator* mem_create_arena_allocator(size_t initial) {
  using namespace emlet;
  if (initial > SIZE_MAX / 4) return nullptr;
  void* memory = std::malloc(sizeof(ArenaAllocator));
  if (memory == nullptr) return nullptr;
  const Allocator base = {ALLOCATOR_ARENA, arena_alloc,   arena_resize, arena_release,
                          arena_reset,     arena_destroy, nullptr,      {}};
  const size_t block = initial < kLeastBlock ? kLeastBlock : initial;
  return &(new (memory) ArenaAllocator{base, Arena(platform_memory(), block)})->base;
}
