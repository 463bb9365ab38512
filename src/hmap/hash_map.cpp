// The hash map of emlet/utils/alloc.h: a string map whose memory is an Allocator's.

#include <new>

#include "emlet/utils/alloc.h"
#include "hmap/seed.h"
#include "hmap/string_map.h"

using emlet::kNoSlot;
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
  return map != nullptr && key != nullptr ? map->map.find(map->map.key(key)) : kNoSlot;
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
  const StringMap::Key wanted = map->map.key(key);
  const uint32_t slot = map->map.find(wanted);
  if (slot != kNoSlot) {
    map->map.value(slot) = value;
  } else if (wanted.length > StringMap::kMaxLength || !map->map.add(wanted, value)) {
    return;  // nothing to report by; hash_map_contains tells
  }
}

void* hash_map_get(const HashMap* map, const char* key) {
  const uint32_t slot = find(map, key);
  return slot != kNoSlot ? map->map.value(slot) : nullptr;
}

int hash_map_contains(const HashMap* map, const char* key) {
  return find(map, key) != kNoSlot;
}

int hash_map_remove(HashMap* map, const char* key) {
  const uint32_t slot = find(map, key);
  if (slot == kNoSlot) return 0;
  map->map.remove(slot);
  return 1;
}

void hash_map_clear(HashMap* map) {
  if (map != nullptr) map->map.clear([](void*) {});
}

void hash_map_iterate(HashMap* map, HashMapVisit visit, void* context) {
  if (map == nullptr || visit == nullptr) return;
  const StringMap& entries = map->map;
  for (uint32_t slot = entries.entry_from(0); slot != kNoSlot; slot = entries.entry_from(slot + 1)) {
    visit(entries.text(slot), entries.value(slot), context);
  }
}

size_t hash_map_size(const HashMap* map) {
  return map != nullptr ? map->map.count() : 0;
}

void hash_map_destroy(HashMap* map) {
  if (map == nullptr) return;
  map->map.release();
  MEM_FREE(map->allocator, map, sizeof *map);
}
