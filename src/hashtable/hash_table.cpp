#include "hashtable/hash_table.h"

#include <algorithm>
#include <cmath>
#include <cstring>


namespace emlet {

namespace {

constexpr uint64_t kMaxEntries = 0xfffffff0;

// The index is as roomy as rehash-threshold asks; the engine itself is full at seven eighths.
double index_load(const LispHashTable::Options& options) {
  constexpr double kEngineLoad = 7.0 / 8;
  return std::min(1.0, static_cast<double>(options.rehash_threshold) / kEngineLoad);
}

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

LispHashTable::LispHashTable(const Options& options, uint64_t hash_seed)
    : GCThing(kKind), index_(index_load(options)), word_seed_(kHashKey1 ^ hash_seed), options_(options) {
  constexpr struct {
    uint8_t mask, asked;
  } kTags[] = {{0, 1}, {7, 6}, {3, 2}, {0, 0}};  // by HashTest::Shortcut
  flags = kTags[static_cast<unsigned>(shortcut())].mask;
  small_extra = kTags[static_cast<unsigned>(shortcut())].asked;
}

LispHashTable& LispHashTable::make(Heap& heap, const Options& options) {
  return heap.make<LispHashTable>(options, heap.hash_seed());
}

LispHashTable* LispHashTable::copy(Heap& heap) const {
  LispHashTable& twin = make(heap, options_);
  if (used_ == 0) return &twin;
  if (!twin.index_.copy_from(memory(heap), index_) || !twin.resize_storage(heap, used_)) return nullptr;
  std::memcpy(static_cast<void*>(twin.entries_), entries_, used_ * sizeof(Entry));
  if (hashes_) std::memcpy(twin.hashes_, hashes_, used_ * sizeof(uint32_t));
  twin.used_ = used_;
  twin.first_free_ = first_free_;
  return &twin;
}

// --- finding ---

inline uint64_t LispHashTable::word_hash(const Heap& heap, Value key) const {
  return is_identity(key) ? identity_hash(key) : options_.test->word_hash(heap, key);
}

inline Result<uint64_t> LispHashTable::hash(Eval& eval, Heap& heap, Value key) {
  if (!hash_cached()) return options_.test->word_hash(heap, key);
  if (!options_.test->runs_lisp) return options_.test->hash(eval, *this, key);
  Lock lock(locks_);
  return options_.test->hash(eval, *this, key);
}

// The hash an entry was put under; tests that cache none compute it again, which runs no Lisp.
uint64_t LispHashTable::hash_of_entry(const Heap& heap, uint32_t entry) const {
  return hashes_ ? hashes_[entry] : word_hash(heap, entries_[entry].key.get());
}

Result<LispHashTable::Found> LispHashTable::find(Eval& eval, Heap& heap, Value key) {
  if (!is_identity(key)) return find_foreign(eval, heap, key);
  const uint64_t hash = identity_hash(key);
  return Found{index_.find(hash, holds(key)), hash};
}

inline uint32_t LispHashTable::find_shortly(const Heap& heap, Value key, uint64_t* hash) const {
  const auto find = options_.test->find;
  return find != nullptr ? find(heap, *this, key, hash) : kFarther;
}

// The index looks at 32 bits of a hash, as many as are cached.
Result<LispHashTable::Found> LispHashTable::find_foreign(Eval& eval, Heap& heap, Value key) {
  Found found;
  found.entry = find_shortly(heap, key, &found.hash);
  if (found.entry != kFarther) return found;
  LET_TRY(full_hash, hash(eval, heap, key));
  found.hash = full_hash;
  StepwiseProbe probe(index_, found.hash);
  while (probe.next(&found.entry)) {
    if (!may_match(found.entry, found.hash)) continue;
    LET_TRY(matched, matches(eval, found.entry, key));
    // A collection during the comparison may have dropped the entry.
    if (matched && is_entry(entries_[found.entry].key.get()) && was_put_under(found.entry, found.hash)) return found;
  }
  return Found{kNoEntry, found.hash};
}

// Where the comparison runs Lisp, it is asked only for equal hashes; others are done sooner than the hash is fetched.
inline bool LispHashTable::may_match(uint32_t entry, uint64_t hash) const {
  const bool runs_lisp = shortcut() == HashTest::Shortcut::None;
  return (!runs_lisp || was_put_under(entry, hash)) && is_entry(entries_[entry].key.get());
}

inline Result<bool> LispHashTable::matches(Eval& eval, uint32_t entry, Value key) {
  const Value candidate = entries_[entry].key.get();
  if (candidate == key) return true;
  if (!options_.test->runs_lisp) return options_.test->equal(eval, *this, candidate, key);
  Lock lock(locks_);
  return options_.test->equal(eval, *this, candidate, key);
}

// --- the operations of Lisp ---

[[gnu::noinline]] bool LispHashTable::put_found(Heap& heap, uint32_t entry, Value key, Value value, uint64_t hash) {
  if (entry < kFarther) {
    replace(heap, entry, value);
    return true;
  }
  if (entry == kFarther || must_make_room()) return false;
  add_entry(heap, key, value, hash);
  return true;
}

[[gnu::noinline]] Value LispHashTable::quick_get_foreign(const Heap& heap, Value key, Value otherwise) const {
  uint64_t hash = 0;
  const uint32_t entry = find_shortly(heap, key, &hash);
  if (entry == kFarther) return kNotShort;
  return entry == kNoEntry ? otherwise : entries_[entry].value.get();
}

[[gnu::noinline]] bool LispHashTable::quick_put_foreign(Heap& heap, Value key, Value value) {
  if (is_identity(key) || !is_changeable()) return false;
  uint64_t hash = 0;
  const uint32_t entry = find_shortly(heap, key, &hash);
  return put_found(heap, entry, key, value, hash);
}

[[gnu::noinline]] bool LispHashTable::quick_remove_foreign(const Heap& heap, Value key) {
  if (is_identity(key) || !is_changeable()) return false;
  uint64_t hash = 0;
  const uint32_t entry = find_shortly(heap, key, &hash);
  if (entry == kFarther) return false;
  if (entry == kNoEntry) return true;
  index_.erase(hash, entry);
  free_entry(entry);
  return true;
}

[[gnu::noinline]] Completion LispHashTable::get_slowly(Eval& eval, Heap& heap, Value key, Value otherwise) {
  LET_TRY(found, find(eval, heap, key));
  return found.entry == kNoEntry ? otherwise : entries_[found.entry].value.get();
}

[[gnu::noinline]] Result<void> LispHashTable::put_slowly(Eval& eval, Heap& heap, Value key, Value value) {
  if (EMLET_UNLIKELY(!is_changeable())) return refuse_change(eval);
  LET_TRY(found, find(eval, heap, key));
  if (found.entry == kNoEntry) return add(eval, heap, key, value, found.hash);
  replace(heap, found.entry, value);
  return {};
}

Result<bool> LispHashTable::remove(Eval& eval, Heap& heap, Value key) {
  const size_t before = count();
  if (EMLET_LIKELY(quick_remove(heap, key))) return count() != before;
  if (!is_changeable()) return refuse_change(eval);
  LET_TRY(found, find_foreign(eval, heap, key));
  if (found.entry == kNoEntry) return false;
  index_.erase(found.hash, found.entry);
  free_entry(found.entry);
  return true;
}

Result<void> LispHashTable::clear(Eval& eval, Heap& heap) {
  if (EMLET_UNLIKELY(!is_changeable())) return refuse_change(eval);
  index_.clear(memory(heap));
  for (uint32_t slot = 0; slot < used_; ++slot) {
    entries_[slot].key.init(kMissing);
    entries_[slot].value.init(nil);
  }
  used_ = 0;
  first_free_ = kEndOfFreeList;
  return {};
}

void LispHashTable::freeze(const Heap& heap) {
  const auto is_constant = [&heap](Value word) {
    return word.is_symbol() ? heap.is_known_symbol(word) : !word.is_cons() && !word.is_object();
  };
  frozen_ = true;
  only_constants_ = true;
  for (uint32_t slot = 0; slot < used_ && only_constants_; ++slot) {
    only_constants_ = is_constant(entries_[slot].key.get()) && is_constant(entries_[slot].value.get());
  }
}

ExitPending LispHashTable::refuse_change(Eval& eval) {
  return options_.test->refuse(eval, *this, frozen_ ? Refusal::Frozen : Refusal::Busy);
}

Result<void> LispHashTable::add(Eval& eval, Heap& heap, Value key, Value value, uint64_t hash) {
  if (EMLET_UNLIKELY(must_make_room()) && !make_room(heap)) return options_.test->refuse(eval, *this, Refusal::NoMemory);
  add_entry(heap, key, value, hash);
  return {};
}

// There must be room.
inline void LispHashTable::add_entry(Heap& heap, Value key, Value value, uint64_t hash) {
  uint32_t entry = first_free_;
  if (EMLET_UNLIKELY(entry != kEndOfFreeList)) {
    first_free_ = next_free(entries_[entry].key.get());
  } else {
    entry = used_++;
  }
  const Value self = Value::of(this);
  entries_[entry].key.set(heap, self, key);
  entries_[entry].value.set(heap, self, value);
  if (hashes_) hashes_[entry] = static_cast<uint32_t>(hash);
  index_.insert(hash, entry);
  if (EMLET_UNLIKELY(index_.is_growing())) step_index(heap, entry);
}

// --- storage ---

// The entries as the index asks for them while it grows.
struct LispHashTable::EntryHashes {
  const LispHashTable& table;
  const Heap& heap;
  uint64_t hash_of(uint32_t entry) const { return table.hash_of_entry(heap, entry); }
  void prefetch(uint32_t entry) const {
    if (table.hashes_) {
      __builtin_prefetch(&table.hashes_[entry]);
    } else {
      __builtin_prefetch(&table.entries_[entry]);
    }
  }
};

IndexMemory LispHashTable::memory(Heap& heap) const {
  const auto resize = [](void* context, void* block, size_t old_size, size_t new_size) {
    return static_cast<Heap*>(context)->resize_external(block, old_size, new_size, Subsystem::Tables);
  };
  return {{resize, &heap}, heap.account().zeroed_from()};
}

size_t LispHashTable::memory_bytes() const {
  return index_.memory_size() + capacity_ * sizeof(Entry) + hash_capacity_ * sizeof(uint32_t);
}

bool LispHashTable::make_room(Heap& heap) {
  if (first_free_ == kEndOfFreeList && used_ == capacity_ && !grow_entries(heap)) return false;
  return !index_.is_full() || grow_index(heap);
}

// The size Lisp sees grows when it is reached; storage doubles up to it.
bool LispHashTable::grow_entries(Heap& heap) {
  constexpr uint64_t kFirstStorage = 8;
  uint64_t size = options_.size;
  if (used_ >= size) size = options_.rehash_size.next(size);
  const uint64_t wanted = std::min(size, std::max(kFirstStorage, uint64_t{capacity_} * 2));
  if (wanted <= capacity_ || wanted > kMaxEntries || !resize_storage(heap, wanted)) return false;
  options_.size = size;
  return true;
}

bool LispHashTable::grow_index(Heap& heap) {
  return index_.grow(memory(heap), EntryHashes{*this, heap});
}

// An insertion whose entry is the first on a page has met one fresh page already.
void LispHashTable::step_index(Heap& heap, uint32_t added) {
  constexpr uintptr_t kPage = uintptr_t{2} << 20;
  const bool met_page = reinterpret_cast<uintptr_t>(entries_ + added) % kPage < sizeof(Entry);
  using Touch = StepwiseIndex::Touch;
  index_.step(memory(heap), met_page ? Touch::No : Touch::Yes, EntryHashes{*this, heap});
}

// The hashes come first: when the entries are refused, there are more of them than needed, which harms nobody.
bool LispHashTable::resize_storage(Heap& heap, size_t capacity) {
  if (hash_cached() && hash_capacity_ < capacity && !resize_hashes(heap, capacity)) return false;
  void* entries = heap.resize_external(entries_, capacity_ * sizeof(Entry), capacity * sizeof(Entry), Subsystem::Tables);
  if (!entries) return false;
  entries_ = static_cast<Entry*>(entries);
  capacity_ = static_cast<uint32_t>(capacity);
  return true;
}

bool LispHashTable::resize_hashes(Heap& heap, size_t capacity) {
  constexpr size_t kSize = sizeof(uint32_t);
  void* hashes = heap.resize_external(hashes_, hash_capacity_ * kSize, capacity * kSize, Subsystem::Tables);
  if (!hashes) return false;
  hashes_ = static_cast<uint32_t*>(hashes);
  hash_capacity_ = static_cast<uint32_t>(capacity);
  return true;
}

void LispHashTable::release(Heap& heap) {
  index_.release(memory(heap));
  heap.resize_external(entries_, capacity_ * sizeof(Entry), 0, Subsystem::Tables);
  if (hashes_) heap.resize_external(hashes_, hash_capacity_ * sizeof(uint32_t), 0, Subsystem::Tables);
}

}  // namespace emlet
