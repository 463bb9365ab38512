#include <pthread.h>

#include <atomic>

#include "hmap.h"
#include "hmap/hmap_impl.h"
#include "hmap/seed.h"

using emlet::kNoSlot;
using emlet::MemoryHook;
using emlet::StringMap;
using emlet::ValueOwner;

namespace {

constexpr unsigned kDefaultShards = 32;
constexpr unsigned kMaxShards = 4096;

// A shard is locked for whatever reads or writes its map; the count is kept apart, so that counting locks
// nothing.
struct alignas(64) Shard {
  Shard(MemoryHook memory, uint64_t seed) : owner(memory, seed) {}

  pthread_mutex_t mutex;
  std::atomic<size_t> count{0};
  // The thread that runs a callback under the lock; meaningful only while RUNS_CALLBACK.
  std::atomic<pthread_t> callback_thread{};
  std::atomic<bool> runs_callback{false};
  ValueOwner owner;
};

}  // namespace

struct hmap_sync {
  void* block;
  size_t block_size;
  Shard* shards;
  unsigned mask;
  std::atomic<unsigned> callbacks;  // how many shards run one

  bool inside_callback() const;
};

// Whether this thread is in a callback of the map, where taking another lock could wait for ever.
bool hmap_sync::inside_callback() const {
  if (callbacks.load(std::memory_order_relaxed) == 0) return false;
  const pthread_t self = pthread_self();
  for (unsigned i = 0; i <= mask; ++i) {
    if (shards[i].runs_callback.load(std::memory_order_relaxed) &&
        pthread_equal(shards[i].callback_thread.load(std::memory_order_relaxed), self)) {
      return true;
    }
  }
  return false;
}

namespace {

// Holds the lock of one shard.
class Locked {
 public:
  explicit Locked(Shard* shard) : shard_(shard) { pthread_mutex_lock(&shard_->mutex); }
  Locked(const Locked&) = delete;
  Locked& operator=(const Locked&) = delete;
  ~Locked() {
    shard_->count.store(shard_->owner.map.count(), std::memory_order_relaxed);
    pthread_mutex_unlock(&shard_->mutex);
  }

 private:
  Shard* shard_;
};

// Foreign code may run while one of these lives; the shard is locked.
class CallbackMark {
 public:
  CallbackMark(hmap_sync* map, Shard* shard, bool may_call) : map_(may_call ? map : nullptr), shard_(shard) {
    if (map_ == nullptr) return;
    shard_->callback_thread.store(pthread_self(), std::memory_order_relaxed);
    shard_->runs_callback.store(true, std::memory_order_relaxed);
    map_->callbacks.fetch_add(1, std::memory_order_relaxed);
  }
  CallbackMark(const CallbackMark&) = delete;
  CallbackMark& operator=(const CallbackMark&) = delete;
  ~CallbackMark() {
    if (map_ == nullptr) return;
    map_->callbacks.fetch_sub(1, std::memory_order_relaxed);
    shard_->runs_callback.store(false, std::memory_order_relaxed);
  }

 private:
  hmap_sync* map_;
  Shard* shard_;
};

// A key, and the shard it belongs to.  All shards hash with one seed; the shard is chosen by bits between
// those of the tag and those of the group, so that the keys of one shard spread over all its groups.
struct Place {
  StringMap::Key key;
  Shard* shard;
};

int find_place(const hmap_sync* map, const char* text, Place* place) {
  if (map == nullptr || text == nullptr) return HMAP_ERR_NULL;
  if (map->inside_callback()) return HMAP_ERR_BUSY;
  place->key = map->shards[0].owner.map.key(text);
  place->shard = &map->shards[(place->key.hash >> 8) & map->mask];
  return HMAP_OK;
}

bool initialise(Shard* shard, MemoryHook memory, uint64_t seed, size_t capacity) {
  new (shard) Shard(memory, seed);
  if (!shard->owner.map.reserve(capacity)) return false;
  if (pthread_mutex_init(&shard->mutex, nullptr) == 0) return true;
  shard->owner.map.release();
  return false;
}

void free_map(hmap_sync* map, unsigned made) {
  for (unsigned i = 0; i < made; ++i) {
    pthread_mutex_destroy(&map->shards[i].mutex);
    map->shards[i].owner.map.release();
  }
  emlet::free_block(emlet::hmap_default_memory(), map->block, map->block_size);
}

// The map and its shards in one block, the shards aligned to cache lines.
hmap_sync* allocate_map(const MemoryHook& memory, unsigned shards) {
  const size_t size = sizeof(hmap_sync) + alignof(Shard) + shards * sizeof(Shard);
  void* block = memory.resize(memory.context, nullptr, 0, size);
  if (block == nullptr) return nullptr;
  const uintptr_t after = reinterpret_cast<uintptr_t>(block) + sizeof(hmap_sync);
  Shard* first = reinterpret_cast<Shard*>(emlet::round_up(after, alignof(Shard)));
  return new (block) hmap_sync{block, size, first, shards - 1, 0};
}

}  // namespace

hmap_sync* hmap_sync_create(size_t initial_capacity, unsigned shards) noexcept {
  if (shards > kMaxShards) return nullptr;
  const unsigned count = shards == 0 ? kDefaultShards : std::bit_ceil(shards);
  const MemoryHook memory = emlet::hmap_default_memory();
  hmap_sync* map = allocate_map(memory, count);
  if (map == nullptr) return nullptr;
  const uint64_t seed = emlet::unguessable_seed(map);
  const size_t each = initial_capacity / count + (initial_capacity % count != 0);
  for (unsigned i = 0; i < count; ++i) {
    if (initialise(&map->shards[i], memory, seed, each)) continue;
    free_map(map, i);
    return nullptr;
  }
  return map;
}

int hmap_sync_put(hmap_sync* map, const char* key, void* value) noexcept {
  Place place;
  if (const int refused = find_place(map, key, &place)) return refused;
  Locked locked(place.shard);
  CallbackMark mark(map, place.shard, place.shard->owner.destructor != nullptr);
  return place.shard->owner.put(place.key, value, nullptr);
}

int hmap_sync_lookup(const hmap_sync* map, const char* key, void** value_out) noexcept {
  Place place;
  if (value_out != nullptr) *value_out = nullptr;
  if (const int refused = find_place(map, key, &place)) return refused;
  Locked locked(place.shard);
  const StringMap& entries = place.shard->owner.map;
  const uint32_t slot = entries.find(place.key);
  if (slot == kNoSlot) return HMAP_ERR_NOT_FOUND;
  if (value_out != nullptr) *value_out = entries.value(slot);
  return HMAP_OK;
}

int hmap_sync_remove(hmap_sync* map, const char* key) noexcept {
  Place place;
  if (const int refused = find_place(map, key, &place)) return refused;
  Locked locked(place.shard);
  const uint32_t slot = place.shard->owner.map.find(place.key);
  if (slot == kNoSlot) return HMAP_ERR_NOT_FOUND;
  CallbackMark mark(map, place.shard, place.shard->owner.destructor != nullptr);
  place.shard->owner.remove(slot);
  return HMAP_OK;
}

int hmap_sync_visit(hmap_sync* map, const char* key, hmap_visit_fn fn, void* context) noexcept {
  Place place;
  if (const int refused = find_place(map, key, &place)) return refused;
  if (fn == nullptr) return HMAP_ERR_ARG;
  Locked locked(place.shard);
  const StringMap& entries = place.shard->owner.map;
  const uint32_t slot = entries.find(place.key);
  if (slot == kNoSlot) return HMAP_ERR_NOT_FOUND;
  CallbackMark mark(map, place.shard, true);
  return fn(entries.text(slot), &entries.value(slot), context);
}

static int visit_shard(hmap_sync* map, Shard* shard, hmap_visit_fn fn, void* context) {
  Locked locked(shard);
  CallbackMark mark(map, shard, true);
  const StringMap& entries = shard->owner.map;
  for (uint32_t slot = entries.entry_from(0); slot != kNoSlot; slot = entries.entry_from(slot + 1)) {
    if (const int result = fn(entries.text(slot), &entries.value(slot), context)) return result;
  }
  return HMAP_OK;
}

int hmap_sync_for_each(hmap_sync* map, hmap_visit_fn fn, void* context) noexcept {
  if (map == nullptr) return HMAP_ERR_NULL;
  if (fn == nullptr) return HMAP_ERR_ARG;
  if (map->inside_callback()) return HMAP_ERR_BUSY;
  for (unsigned i = 0; i <= map->mask; ++i) {
    if (const int result = visit_shard(map, &map->shards[i], fn, context)) return result;
  }
  return HMAP_OK;
}

size_t hmap_sync_count(const hmap_sync* map) noexcept {
  size_t count = 0;
  for (unsigned i = 0; map != nullptr && i <= map->mask; ++i) {
    count += map->shards[i].count.load(std::memory_order_relaxed);
  }
  return count;
}

int hmap_sync_set_value_destructor(hmap_sync* map, hmap_value_destructor destructor, void* context) noexcept {
  if (map == nullptr) return HMAP_ERR_NULL;
  if (map->inside_callback()) return HMAP_ERR_BUSY;
  for (unsigned i = 0; i <= map->mask; ++i) {
    Locked locked(&map->shards[i]);
    map->shards[i].owner.destructor = destructor;
    map->shards[i].owner.context = context;
  }
  return HMAP_OK;
}

void hmap_sync_destroy(hmap_sync* map) noexcept {
  if (map == nullptr || map->inside_callback()) return;
  for (unsigned i = 0; i <= map->mask; ++i) {
    Locked locked(&map->shards[i]);
    CallbackMark mark(map, &map->shards[i], true);
    map->shards[i].owner.clear();
  }
  free_map(map, map->mask + 1);
}
