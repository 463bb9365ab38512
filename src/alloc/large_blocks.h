#pragma once
// Blocks of kLargeBlock bytes and more, each a mapping of its own.
//
// A lookup at random in a table of many megabytes waits for the translation of its address as much as for the
// memory, so these blocks are aligned to the large pages of the system and ask for them.  They grow without
// being copied, and start as zeros.  Used by account.cpp in place of the C library's memory, transparently:
// whoever resizes a block names its old size.

#include <cstddef>

namespace emlet {

inline constexpr size_t kLargeBlock = size_t{2} << 20;

constexpr bool is_large_block(size_t size) {
  return size >= kLargeBlock;
}

// MemoryHook::resize where the old size, the new size, or both are those of a large block.
[[nodiscard]] void* resize_large_block(void* block, size_t old_size, size_t new_size);

}  // namespace emlet
