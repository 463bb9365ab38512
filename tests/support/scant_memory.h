// ScantMemory: for tests, memory that is there but for the requests from the N-th on.
#pragma once

#include <cstddef>

#include "alloc/account.h"

namespace emlet::test {

struct ScantMemory {
  size_t requests = 0;
  size_t refused_from = 0;  // 0: none is refused

  MemoryHook hook() {
    return {[](void* self, void* block, size_t old_size, size_t new_size) -> void* {
              ScantMemory& memory = *static_cast<ScantMemory*>(self);
              const bool grows = new_size > old_size;
              if (grows && ++memory.requests >= memory.refused_from && memory.refused_from != 0) return nullptr;
              const MemoryHook system = platform_memory();
              return system.resize(system.context, block, old_size, new_size);
            },
            this};
  }
  // From now on: N-1 requests are granted.
  void refuse_from(size_t n) {
    requests = 0;
    refused_from = n;
  }
};

}  // namespace emlet::test
