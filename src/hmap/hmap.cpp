#include "hmap.h"

#include <cstdlib>

#include "hmap/hmap_impl.h"
#include "hmap/seed.h"

using emlet::kNoSlot;
using emlet::MemoryHook;

namespace emlet {

namespace {

void* default_resize(void*, void* block, size_t, size_t new_size) {
  if (new_size != 0) return std::realloc(block, new_size);
  std::free(block);
  return nullptr;
}

// Why a change of MAP at KEY must be refused, or HMAP_OK.
int check_change(const hmap* map, const char* key) {
  if (map == nullptr || key == nullptr) return HMAP_ERR_NULL;
  return map->owner.busy ? HMAP_ERR_BUSY : HMAP_OK;
}

uint32_t find(const hmap* map, const char* key) {
  if (map == nullptr || key == nullptr) return kNoSlot;
  return map->owner.map.find(map->owner.map.key(key));
}

int put(hmap* map, const char* key, void* value, void** old) {
  if (const int refused = check_change(map, key)) return refused;
  return map->owner.put(map->owner.map.key(key), value, old);
}

hmap* create(const MemoryHook& memory, uint64_t seed) {
  return make_block<hmap>(memory, ValueOwner(memory, seed));
}

void destroy(hmap* map) {
  map->owner.map.release();
  free_block(map->owner.map.memory(), map, sizeof *map);
}

}  // namespace

MemoryHook hmap_default_memory() {
  return {default_resize, nullptr};
}

}  // namespace emlet

hmap* hmap_create(size_t initial_capacity) noexcept {
  return hmap_create_with_allocator(initial_capacity, nullptr, nullptr);
}

hmap* hmap_create_with_allocator(size_t initial_capacity, hmap_alloc_fn alloc, void* context) noexcept {
  const MemoryHook memory = alloc != nullptr ? MemoryHook{alloc, context} : emlet::hmap_default_memory();
  hmap* map = emlet::create(memory, emlet::unguessable_seed(&memory));
  if (map == nullptr || map->owner.map.reserve(initial_capacity)) return map;
  emlet::destroy(map);
  return nullptr;
}

int hmap_put(hmap* map, const char* key, void* value) noexcept {
  return emlet::put(map, key, value, nullptr);
}

int hmap_swap(hmap* map, const char* key, void* value, void** old_out) noexcept {
  void* old;
  const int code = emlet::put(map, key, value, &old);
  if (code == HMAP_OK && old_out != nullptr) *old_out = old;
  return code;
}

void* hmap_get(const hmap* map, const char* key) noexcept {
  const uint32_t slot = emlet::find(map, key);
  return slot != kNoSlot ? map->owner.map.value(slot) : nullptr;
}

int hmap_contains(const hmap* map, const char* key) noexcept {
  return emlet::find(map, key) != kNoSlot;
}

int hmap_lookup(const hmap* map, const char* key, void** value_out) noexcept {
  if (map == nullptr || key == nullptr) return HMAP_ERR_NULL;
  const uint32_t slot = emlet::find(map, key);
  if (value_out != nullptr) *value_out = slot != kNoSlot ? map->owner.map.value(slot) : nullptr;
  return slot != kNoSlot ? HMAP_OK : HMAP_ERR_NOT_FOUND;
}

int hmap_remove(hmap* map, const char* key) noexcept {
  if (const int refused = emlet::check_change(map, key)) return refused;
  const uint32_t slot = emlet::find(map, key);
  if (slot == kNoSlot) return HMAP_ERR_NOT_FOUND;
  map->owner.remove(slot);
  return HMAP_OK;
}

int hmap_take(hmap* map, const char* key, void** value_out) noexcept {
  if (const int refused = emlet::check_change(map, key)) return refused;
  const uint32_t slot = emlet::find(map, key);
  if (value_out != nullptr) *value_out = slot != kNoSlot ? map->owner.map.value(slot) : nullptr;
  if (slot == kNoSlot) return HMAP_ERR_NOT_FOUND;
  map->owner.map.remove(slot);
  return HMAP_OK;
}

void hmap_destroy(hmap* map) noexcept {
  if (map == nullptr || map->owner.busy) return;
  map->owner.clear();
  emlet::destroy(map);
}

size_t hmap_count(const hmap* map) noexcept {
  return map != nullptr ? map->owner.map.count() : 0;
}

size_t hmap_capacity(const hmap* map) noexcept {
  return map != nullptr ? map->owner.map.capacity() : 0;
}

int hmap_reserve(hmap* map, size_t min_capacity) noexcept {
  if (const int refused = emlet::check_change(map, "")) return refused;
  return map->owner.map.reserve(min_capacity) ? HMAP_OK : HMAP_ERR_NOMEM;
}

int hmap_clear(hmap* map) noexcept {
  if (const int refused = emlet::check_change(map, "")) return refused;
  map->owner.clear();
  return HMAP_OK;
}

hmap* hmap_copy(const hmap* map) noexcept {
  if (map == nullptr) return nullptr;
  hmap* copy = emlet::create(map->owner.map.memory(), map->owner.map.seed());
  if (copy == nullptr || copy->owner.map.copy_from(map->owner.map)) return copy;
  emlet::destroy(copy);
  return nullptr;
}

int hmap_set_value_destructor(hmap* map, hmap_value_destructor destructor, void* context) noexcept {
  if (const int refused = emlet::check_change(map, "")) return refused;
  map->owner.destructor = destructor;
  map->owner.context = context;
  return HMAP_OK;
}

uint32_t hmap_abi_version() noexcept {
  return HMAP_ABI_VERSION;
}

const char* hmap_strerror(int code) noexcept {
  switch (code) {
    case HMAP_OK:
      return "success";
    case HMAP_ERR_NULL:
      return "the map, the iterator or the key is NULL";
    case HMAP_ERR_KEY:
      return "the key is not acceptable";
    case HMAP_ERR_NOT_FOUND:
      return "no such entry";
    case HMAP_ERR_NOMEM:
      return "out of memory";
    case HMAP_ERR_END:
      return "past the last entry";
    case HMAP_ERR_STALE:
      return "the map was changed behind the iterator";
    case HMAP_ERR_BUSY:
      return "called from a destructor or visitor of the same map";
    case HMAP_ERR_ARG:
      return "an argument is not acceptable";
    default:
      return "unknown code";
  }
}
