#pragma once
// The one hook through which memory is asked for, in the manner of lua_Alloc, and always with the old size.
//
//   resize(context, null, 0, n)     a block of N bytes aligned for any type, or null
//   resize(context, p, old, n)      the block moved or not, its first min(old, n) bytes kept; null leaves it
//   as it was resize(context, p, old, 0)      frees it and returns null
//
// Filled in by embedders and by accounts (alloc/account.h); called by tables, pages and the C allocators.

#include <cstddef>

namespace emlet {

struct MemoryHook {
  void* (*resize)(void* context, void* pointer, size_t old_size, size_t new_size);
  void* context;
};

}  // namespace emlet
