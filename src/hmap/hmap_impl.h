#pragma once
// What lies behind the opaque hmap, for hmap.cpp and iter.cpp; and how blocks of the library are made.

#include <new>
#include <utility>

#include "hmap/value_owner.h"

struct hmap {
  emlet::ValueOwner owner;
};

namespace emlet {

// The memory of the C library, as a hook.
MemoryHook hmap_default_memory();

template <class T, class... Args>
T* make_block(const MemoryHook& memory, Args&&... args) {
  void* block = memory.resize(memory.context, nullptr, 0, sizeof(T));
  return block != nullptr ? new (block) T{std::forward<Args>(args)...} : nullptr;
}

inline void free_block(MemoryHook memory, void* block, size_t size) {
  memory.resize(memory.context, block, size, 0);
}

}  // namespace emlet
