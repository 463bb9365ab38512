#pragma once
// Allocators and std::pmr, both ways.
//
//   emlet::AllocatorResource resource(arena);   std::pmr::vector<int> numbers(&resource);
//   emlet::ResourceAllocator allocator(std::pmr::get_default_resource());
//   hash_map_create_with_allocator(&allocator);
//
// Neither owns what it wraps.  A resource throws std::bad_alloc where an allocator answers NULL, and the
// other way round; without exceptions the former ends the program, as pmr then requires.  Used by C++
// embedders.

#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <memory_resource>
#include <new>

#include "emlet/utils/memory.h"

namespace emlet {

class AllocatorResource : public std::pmr::memory_resource {
 public:
  explicit AllocatorResource(Allocator* allocator) : allocator_(allocator) {}
  Allocator* allocator() const { return allocator_; }

 private:
  static constexpr std::size_t kAligned = alignof(std::max_align_t);

  // A stricter alignment is made by hand: the block is larger by it, and the word before the result is the
  // offset.
  void* do_allocate(std::size_t bytes, std::size_t alignment) override {
    if (alignment <= kAligned) return checked(MEM_ALLOC_TAGGED(allocator_, bytes, "pmr"));
    if (bytes > SIZE_MAX - alignment) return checked(nullptr);
    char* const block = static_cast<char*>(checked(MEM_ALLOC_TAGGED(allocator_, bytes + alignment, "pmr")));
    const std::size_t offset = alignment - reinterpret_cast<std::uintptr_t>(block) % alignment;
    std::memcpy(block + offset - sizeof offset, &offset, sizeof offset);
    return block + offset;
  }

  void do_deallocate(void* pointer, std::size_t bytes, std::size_t alignment) override {
    if (alignment <= kAligned) return MEM_FREE(allocator_, pointer, bytes);
    std::size_t offset;
    std::memcpy(&offset, static_cast<char*>(pointer) - sizeof offset, sizeof offset);
    MEM_FREE(allocator_, static_cast<char*>(pointer) - offset, bytes + alignment);
  }

  bool do_is_equal(const std::pmr::memory_resource& other) const noexcept override { return this == &other; }

  static void* checked(void* block) {
    if (block != nullptr) return block;
#if defined(__cpp_exceptions)
    throw std::bad_alloc();
#else
    std::abort();
#endif
  }

  Allocator* allocator_;
};

class ResourceAllocator : public Allocator {
 public:
  explicit ResourceAllocator(std::pmr::memory_resource* resource)
      : Allocator{ALLOCATOR_CUSTOM, take, change, give_back, nullptr, nullptr, nullptr, {}},
        resource_(resource) {}

 private:
  static std::pmr::memory_resource* resource_of(Allocator* self) {
    return static_cast<ResourceAllocator*>(self)->resource_;
  }

  static void* take(Allocator* self, std::size_t size, AllocFlags flags, const char*, int, const char*) {
    void* const block = take_bytes(self, size);
    if (block == nullptr) return nullptr;
    if ((flags & ALLOC_FLAG_ZERO) != 0) std::memset(block, 0, size);
    ++self->stats.allocation_count;
    book(&self->stats, size, 0);
    return block;
  }

  static void* change(Allocator* self, void* block, std::size_t old_size, std::size_t new_size, const char*,
                      int, const char*) {
    void* const moved = take_bytes(self, new_size);
    if (moved == nullptr) return nullptr;
    std::memcpy(moved, block, old_size < new_size ? old_size : new_size);
    resource_of(self)->deallocate(block, old_size);
    book(&self->stats, new_size > old_size ? new_size - old_size : 0,
         old_size > new_size ? old_size - new_size : 0);
    return moved;
  }

  static void give_back(Allocator* self, void* block, std::size_t size, const char*, int) {
    ++self->stats.free_count;
    book(&self->stats, 0, size);
    resource_of(self)->deallocate(block, size);
  }

  static void* take_bytes(Allocator* self, std::size_t size) {
#if defined(__cpp_exceptions)
    try {
      return resource_of(self)->allocate(size);
    } catch (const std::bad_alloc&) {
      return nullptr;
    }
#else
    return resource_of(self)->allocate(size);
#endif
  }

  static void book(AllocatorStats* stats, std::size_t grown, std::size_t shrunk) {
    stats->total_allocated += grown;
    stats->total_freed += shrunk;
    stats->current_usage += grown - shrunk;
    if (stats->peak_usage < stats->current_usage) stats->peak_usage = stats->current_usage;
  }

  std::pmr::memory_resource* resource_;
};

}  // namespace emlet
