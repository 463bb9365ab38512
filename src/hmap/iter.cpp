#include "hmap.h"
#include "hmap/hmap_impl.h"

using emlet::kNoSlot;
using emlet::StringMap;

// CURRENT is the slot of an entry of the map, or kNoSlot; NEXT is where to go on.  Both mean something only
// while the map's count of changes is CHANGES.
struct hmap_iter {
  hmap* map;
  uint64_t changes;
  uint32_t current;
  uint32_t next;

  bool is_stale() const { return changes != map->owner.map.changes(); }
  bool has_entry() const { return !is_stale() && current != kNoSlot; }
  int check_change() const;
};

int hmap_iter::check_change() const {
  if (map->owner.busy) return HMAP_ERR_BUSY;
  if (is_stale()) return HMAP_ERR_STALE;
  return current != kNoSlot ? HMAP_OK : HMAP_ERR_NOT_FOUND;
}

// The iterator may change the map although it takes a const one: who may not change the map does not call
// those functions, and one iterator type serves both, as in the C library's own interfaces.
hmap_iter* hmap_iter_create(const hmap* map) noexcept {
  if (map == nullptr) return nullptr;
  const StringMap& entries = map->owner.map;
  return emlet::make_block<hmap_iter>(entries.memory(), const_cast<hmap*>(map), entries.changes(), kNoSlot,
                                      0u);
}

int hmap_iter_next(hmap_iter* iter) noexcept {
  if (iter == nullptr) return HMAP_ERR_NULL;
  if (iter->is_stale()) return HMAP_ERR_STALE;
  const StringMap& entries = iter->map->owner.map;
  iter->current = entries.entry_from(iter->next);
  if (iter->current == kNoSlot) return HMAP_ERR_END;
  iter->next = iter->current + 1;
  return HMAP_OK;
}

const char* hmap_iter_key(const hmap_iter* iter) noexcept {
  return iter != nullptr && iter->has_entry() ? iter->map->owner.map.text(iter->current) : nullptr;
}

void* hmap_iter_value(const hmap_iter* iter) noexcept {
  return iter != nullptr && iter->has_entry() ? iter->map->owner.map.value(iter->current) : nullptr;
}

int hmap_iter_set_value(hmap_iter* iter, void* value) noexcept {
  if (iter == nullptr) return HMAP_ERR_NULL;
  if (const int refused = iter->check_change()) return refused;
  iter->map->owner.replace(iter->current, value, true);
  return HMAP_OK;
}

int hmap_iter_remove(hmap_iter* iter) noexcept {
  if (iter == nullptr) return HMAP_ERR_NULL;
  if (const int refused = iter->check_change()) return refused;
  const uint32_t slot = iter->current;
  iter->current = kNoSlot;
  ++iter->changes;
  iter->map->owner.remove(slot);
  return HMAP_OK;
}

int hmap_iter_reset(hmap_iter* iter) noexcept {
  if (iter == nullptr) return HMAP_ERR_NULL;
  iter->changes = iter->map->owner.map.changes();
  iter->current = kNoSlot;
  iter->next = 0;
  return HMAP_OK;
}

void hmap_iter_destroy(hmap_iter* iter) noexcept {
  if (iter != nullptr) emlet::free_block(iter->map->owner.map.memory(), iter, sizeof *iter);
}
