// The hash map of emlet/utils/alloc.h: a string map whose memory is an Allocator's.

#include <new>

#include "emlet/utils/alloc.h"
#include "hmap/seed.h"
#include "hmap/string_map.h"

using emlet::kNoEntry;
using emlet::MemoryHook;
using emlet::StringMap;

struct HashMap {
  Allocator* allocator;
  StringMap map;
};

namespace {

void* resize_through_allocator(void* allocator, void* block, size_t old_size, size_t new_size) {
  return MEM_REALLOC_TAGGED(static_cast<Allocator*>(allocator), block, old_size, new_size, "hash_map");
}

uint32_t find(const HashMap* map, const char* key) {
  if (map == nullptr || key == nullptr) return kNoEntry;
  const size_t length = std::strlen(key);
  return length <= StringMap::kMaxLength ? map->map.find(map->map.key(key, length)) : kNoEntry;
}

}  // namespace

HashMap* hash_map_create() {
  return hash_map_create_with_allocator(get_allocator());
}

HashMap* hash_map_create_with_allocator(Allocator* allocator) {
  if (allocator == nullptr) allocator = get_allocator();
  void* memory = MEM_ALLOC_TAGGED(allocator, sizeof(HashMap), "hash_map");
  if (memory == nullptr) return nullptr;
  const MemoryHook hook = {resize_through_allocator, allocator};
  HashMap* map = new (memory) HashMap{allocator, StringMap(hook, emlet::unguessable_seed(memory))};
  if (map->map.reserve(INITIAL_CAPACITY)) return map;
  hash_map_destroy(map);
  return nullptr;
}

void hash_map_put(HashMap* map, const char* key, void* value) {
  if (map == nullptr || key == nullptr) return;
  const size_t length = std::strlen(key);
  if (length > StringMap::kMaxLength) return;
  const StringMap::Key wanted = map->map.key(key, length);
  const uint32_t entry = map->map.find(wanted);
  if (entry != kNoEntry) {
    map->map.value(entry) = value;
  } else if (!map->map.add(wanted, value)) {
    return;  // nothing to report by; hash_map_contains tells
  }
}

void* hash_map_get(const HashMap* map, const char* key) {
  const uint32_t entry = find(map, key);
  return entry != kNoEntry ? map->map.value(entry) : nullptr;
}

int hash_map_contains(const HashMap* map, const char* key) {
  return find(map, key) != kNoEntry;
}

int hash_map_remove(HashMap* map, const char* key) {
  const uint32_t entry = find(map, key);
  if (entry == kNoEntry) return 0;
  map->map.remove(entry);
  return 1;
}

void hash_map_clear(HashMap* map) {
  if (map != nullptr) map->map.clear([](void*) {});
}

// The visitor may change the map: pinned entries stay in place, and a clear ends the walk.
void hash_map_iterate(HashMap* map, HashMapVisit visit, void* context) {
  if (map == nullptr || visit == nullptr) return;
  StringMap& entries = map->map;
  const bool was_pinned = entries.set_pinned(true);
  const uint32_t clears = entries.clears();
  uint32_t entry = entries.live_from(0);
  while (entry != kNoEntry) {
    const uint32_t next = entries.after(entry);
    visit(entries.text(entry), entries.value(entry), context);
    entry = entries.clears() == clears ? entries.live_from(next) : kNoEntry;
  }
  entries.set_pinned(was_pinned);
}

size_t hash_map_size(const HashMap* map) {
  return map != nullptr ? map->map.count() : 0;
}

void hash_map_destroy(HashMap* map) {
  if (map == nullptr) return;
  map->map.release();
  MEM_FREE(map->allocator, map, sizeof *map);
}
