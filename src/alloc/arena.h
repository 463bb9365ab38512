#pragma once
// Bump allocation for what is all thrown away at once: reader and compiler temporaries, reset per top-level
// form.
//
// Blocks are linked, newest first; only the newest is allocated from, and each is at least as large as the
// first was asked to be.  Nothing is freed alone.  reset() keeps one block, so that a steady use asks for
// memory once. Memory comes from a hook, usually an account's.  Used by reader, compiler and the C arena
// allocator.

#include <cstddef>

#include "core/memory_hook.h"

namespace emlet {

class Arena {
 public:
  Arena(MemoryHook memory, size_t block_size) : memory_(memory), block_size_(block_size) {}
  Arena(const Arena&) = delete;
  Arena& operator=(const Arena&) = delete;
  ~Arena() { release_all(); }

  // Null when there is no memory.  The contents are unspecified.
  [[nodiscard]] void* allocate(size_t size);
  // In place where BLOCK is the newest and its arena block has the room, or where it shrinks; otherwise a
  // copy.
  [[nodiscard]] void* resize(void* block, size_t old_size, size_t new_size);
  void reset();
  void release_all();

  // Bytes taken from the hook.
  size_t held() const { return held_; }

 private:
  struct Block {
    Block* older;
    size_t size;  // of the whole, this head included
  };
  static constexpr size_t kAlignment = alignof(std::max_align_t);

  bool add_block(size_t size);
  void free_block(Block* block);

  MemoryHook memory_;
  size_t block_size_;
  Block* newest_ = nullptr;
  char* next_ = nullptr;  // the free part of the newest block
  char* end_ = nullptr;
  size_t held_ = 0;
};

}  // namespace emlet
