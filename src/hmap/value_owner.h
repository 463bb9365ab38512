#pragma once
// A string map that may own its values: the destructor, and the mark that it is running.
//
// Invariant: the destructor runs only after the change that let its value go is complete, and with busy set,
// when every change is refused.  Used by hmap.cpp (one map) and sync.cpp (one per shard).

#include "hmap.h"
#include "hmap/string_map.h"

namespace emlet {

struct ValueOwner {
  ValueOwner(MemoryHook memory, uint64_t seed) : map(memory, seed) {}

  StringMap map;
  hmap_value_destructor destructor = nullptr;
  void* context = nullptr;
  bool busy = false;

  void let_go(void* value) {
    if (destructor == nullptr) return;
    busy = true;
    destructor(value, context);
    busy = false;
  }

  // Stores VALUE under KEY; the older one goes to OLD where that is not null, else to the destructor.
  int put(const StringMap::Key& key, void* value, void** old) {
    const uint32_t slot = map.find(key);
    if (old != nullptr) *old = slot != kNoSlot ? map.value(slot) : nullptr;
    if (slot == kNoSlot) {
      if (key.length > StringMap::kMaxLength) return HMAP_ERR_KEY;
      return map.add(key, value) ? HMAP_OK : HMAP_ERR_NOMEM;
    }
    replace(slot, value, old == nullptr);
    return HMAP_OK;
  }

  // A value that replaces itself is not let go.
  void replace(uint32_t slot, void* value, bool drops) {
    void* const older = map.value(slot);
    map.value(slot) = value;
    if (drops && older != value) let_go(older);
  }

  void remove(uint32_t slot) {
    void* const value = map.value(slot);
    map.remove(slot);
    let_go(value);
  }

  void clear() {
    map.clear([this](void* value) { let_go(value); });
  }
};

}  // namespace emlet
