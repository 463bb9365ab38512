#include "hashtable/hash_table.h"

#include <algorithm>
#include <cmath>
#include <cstring>

#include "hashtable/hash_mix.h"

namespace emlet {

namespace {

constexpr uint64_t kMaxEntries = 0xfffffff0;

// Counts a running test, during which the table refuses changes.
class Lock {
 public:
  explicit Lock(uint16_t& locks) : locks_(locks) { ++locks_; }
  ~Lock() { --locks_; }
  Lock(const Lock&) = delete;
  Lock& operator=(const Lock&) = delete;

 private:
  uint16_t& locks_;
};

}  // namespace

uint64_t RehashSize::next(uint64_t size) const {
  uint64_t grown = size + 1;
  if (!is_factor) {
    grown = size + static_cast<uint64_t>(addition);
  } else if (const double wanted = static_cast<double>(size) * factor; wanted < static_cast<double>(kMaxEntries)) {
    grown = static_cast<uint64_t>(wanted);
  } else {
    grown = kMaxEntries;
  }
  return std::min(std::max(grown, size + 1), std::max(kMaxEntries, size));
}

LispHashTable& LispHashTable::make(Heap& heap, const Options& options) { return heap.make<LispHashTable>(options); }

LispHashTable* LispHashTable::copy(Heap& heap) const {
  LispHashTable& twin = heap.make<LispHashTable>(options_);
  if (used_ == 0) return &twin;
  if (!twin.index_.copy_from(memory(heap), index_) || !twin.resize_storage(heap, used_)) return nullptr;
  std::memcpy(static_cast<void*>(twin.entries_), entries_, used_ * sizeof(Entry));
  if (hashes_) std::memcpy(twin.hashes_, hashes_, used_ * sizeof(uint32_t));
  twin.used_ = used_;
  twin.first_free_ = first_free_;
  return &twin;
}

// --- finding ---

// Whether `key` can only be equal to the very same word, and so hashes by it.
inline bool LispHashTable::is_identity(Value key) const {
  switch (options_.test->shortcut) {
    case HashTest::Shortcut::Identity:
      return true;
    case HashTest::Shortcut::Words:
      return !key.is_object();
    case HashTest::Shortcut::Foreign:
      return false;
  }
  return false;
}

inline uint64_t LispHashTable::word_hash(const Heap& heap, Value key) const {
  return is_identity(key) ? mix_word(key.bits()) : options_.test->word_hash(heap, key);
}

inline Result<uint64_t> LispHashTable::hash(Eval& eval, Heap& heap, Value key) {
  if (!hash_cached()) return word_hash(heap, key);
  if (!options_.test->runs_lisp) return options_.test->hash(eval, *this, key);
  Lock lock(locks_);
  return options_.test->hash(eval, *this, key);
}

// The hash an entry was put under; tests that cache none compute it again, which runs no Lisp.
uint64_t LispHashTable::hash_of_entry(const Heap& heap, uint32_t entry) const {
  return hashes_ ? hashes_[entry] : word_hash(heap, entries_[entry].key.get());
}

inline Result<LispHashTable::Found> LispHashTable::find(Eval& eval, Heap& heap, Value key) {
  if (is_identity(key)) {
    const uint64_t hash = mix_word(key.bits());
    return Found{index_.find(hash, [&](uint32_t entry) { return entries_[entry].key.get() == key; }), hash};
  }
  LET_TRY(full_hash, hash(eval, heap, key));
  return find_foreign(eval, key, hash_cached() ? static_cast<uint32_t>(full_hash) : full_hash);
}

Result<LispHashTable::Found> LispHashTable::find_foreign(Eval& eval, Value key, uint64_t hash) {
  IndexProbe probe(index_, hash);
  uint32_t entry;
  while (probe.next(&entry)) {
    if (!same_hash(entry, hash) || !is_entry(entries_[entry].key.get())) continue;
    LET_TRY(matched, matches(eval, entry, key));
    // A collection during the comparison may have dropped the entry.
    if (matched && is_entry(entries_[entry].key.get())) return Found{entry, hash};
  }
  return Found{kNoEntry, hash};
}

Result<bool> LispHashTable::matches(Eval& eval, uint32_t entry, Value key) {
  const Value candidate = entries_[entry].key.get();
  if (candidate == key) return true;
  if (!options_.test->runs_lisp) return options_.test->equal(eval, *this, candidate, key);
  Lock lock(locks_);
  return options_.test->equal(eval, *this, candidate, key);
}

// --- the operations of Lisp ---

Completion LispHashTable::get(Eval& eval, Heap& heap, Value key, Value otherwise) {
  LET_TRY(found, find(eval, heap, key));
  return found.entry == kNoEntry ? otherwise : entries_[found.entry].value.get();
}

Result<void> LispHashTable::put(Eval& eval, Heap& heap, Value key, Value value) {
  TRY(check_mutable(eval));
  LET_TRY(found, find(eval, heap, key));
  if (found.entry == kNoEntry) return add(eval, heap, key, value, found.hash);
  entries_[found.entry].value.set(heap, Value::of(this), value);
  return {};
}

Result<bool> LispHashTable::remove(Eval& eval, Heap& heap, Value key) {
  TRY(check_mutable(eval));
  LET_TRY(found, find(eval, heap, key));
  if (found.entry == kNoEntry) return false;
  erase(heap, found.entry, found.hash);
  return true;
}

Result<void> LispHashTable::clear(Eval& eval, Heap&) {
  TRY(check_mutable(eval));
  index_.clear();
  for (uint32_t slot = 0; slot < used_; ++slot) {
    entries_[slot].key.init(kMissing);
    entries_[slot].value.init(nil);
  }
  used_ = 0;
  first_free_ = kEndOfFreeList;
  return {};
}

Result<void> LispHashTable::check_mutable(Eval& eval) {
  if (EMLET_UNLIKELY(frozen_)) return options_.test->refuse(eval, *this, Refusal::Frozen);
  if (EMLET_UNLIKELY(locks_ != 0)) return options_.test->refuse(eval, *this, Refusal::Busy);
  return {};
}

Result<void> LispHashTable::add(Eval& eval, Heap& heap, Value key, Value value, uint64_t hash) {
  if (EMLET_UNLIKELY(index_.is_full() || (first_free_ == kEndOfFreeList && used_ == capacity_)) && !make_room(heap)) {
    return options_.test->refuse(eval, *this, Refusal::NoMemory);
  }
  uint32_t entry = first_free_;
  if (entry != kEndOfFreeList) {
    first_free_ = next_free(entries_[entry].key.get());
  } else {
    entry = used_++;
  }
  const Value self = Value::of(this);
  entries_[entry].key.set(heap, self, key);
  entries_[entry].value.set(heap, self, value);
  if (hashes_) hashes_[entry] = static_cast<uint32_t>(hash);
  index_.insert(hash, entry);
  return {};
}

// Takes a live entry away; its slot is the next to be used.
void LispHashTable::erase(Heap&, uint32_t entry, uint64_t hash) {
  index_.erase(hash, entry);
  entries_[entry].key.init(free_link(first_free_));
  entries_[entry].value.init(nil);
  first_free_ = entry;
}

// --- storage ---

IndexMemory LispHashTable::memory(Heap& heap) const {
  return {[](void* context, void* block, size_t old_size, size_t new_size) {
            return static_cast<Heap*>(context)->resize_external(block, old_size, new_size);
          },
          &heap};
}

size_t LispHashTable::memory_bytes() const {
  return index_.memory_size() + capacity_ * (sizeof(Entry) + (hashes_ ? sizeof(uint32_t) : 0));
}

bool LispHashTable::make_room(Heap& heap) {
  if (first_free_ == kEndOfFreeList && used_ == capacity_ && !grow_entries(heap)) return false;
  return !index_.is_full() || index_.grow(memory(heap), used_, [&](uint32_t entry, uint64_t* hash) {
    if (!is_entry(entries_[entry].key.get())) return false;
    *hash = hash_of_entry(heap, entry);
    return true;
  });
}

// The size Lisp sees grows when it is reached; storage doubles up to it.
bool LispHashTable::grow_entries(Heap& heap) {
  constexpr uint64_t kFirstStorage = 8;
  uint64_t size = options_.size;
  if (used_ >= size) size = options_.rehash_size.next(size);
  const uint64_t wanted = std::min(size, std::max(kFirstStorage, uint64_t{capacity_} * 2));
  if (wanted <= capacity_ || wanted > kMaxEntries || !resize_storage(heap, wanted)) return false;
  options_.size = size;
  return reserve_index(heap);
}

bool LispHashTable::resize_storage(Heap& heap, size_t capacity) {
  void* entries = heap.resize_external(entries_, capacity_ * sizeof(Entry), capacity * sizeof(Entry));
  if (!entries) return false;
  entries_ = static_cast<Entry*>(entries);
  if (hash_cached()) {
    void* hashes = heap.resize_external(hashes_, capacity_ * sizeof(uint32_t), capacity * sizeof(uint32_t));
    if (!hashes) {  // give the entries back the size the hashes still have
      if (capacity_ != 0) entries_ = static_cast<Entry*>(heap.resize_external(entries_, capacity * sizeof(Entry), capacity_ * sizeof(Entry)));
      return false;
    }
    hashes_ = static_cast<uint32_t*>(hashes);
  }
  capacity_ = static_cast<uint32_t>(capacity);
  return true;
}

// An index as roomy as rehash-threshold asks; the engine itself is full at 7/8.
bool LispHashTable::reserve_index(Heap& heap) {
  constexpr double kEngineLoad = 7.0 / 8;
  const double roomy = std::ceil(capacity_ / static_cast<double>(options_.rehash_threshold) * kEngineLoad);
  const uint64_t entries = std::max<uint64_t>(capacity_, static_cast<uint64_t>(std::min(roomy, 1e9)));
  return index_.reserve(memory(heap), std::min<uint64_t>(entries, kMaxIndexEntries), used_,
                        [&](uint32_t entry, uint64_t* hash) {
                          if (!is_entry(entries_[entry].key.get())) return false;
                          *hash = hash_of_entry(heap, entry);
                          return true;
                        });
}

void LispHashTable::release(Heap& heap) {
  index_.release(memory(heap));
  heap.resize_external(entries_, capacity_ * sizeof(Entry), 0);
  if (hashes_) heap.resize_external(hashes_, capacity_ * sizeof(uint32_t), 0);
}

}  // namespace emlet
