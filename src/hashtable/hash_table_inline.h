// The short ways of LispHashTable, compiled into their callers: a key that is told apart as a word, found in the first
// group of the index.  What counts or collects under a key gets its value and puts another, so the entry that was got last is
// looked at before a put searches.
#pragma once

#include "hashtable/hash_table.h"

namespace emlet {

[[gnu::always_inline]] inline Value LispHashTable::quick_get(const Heap& heap, Value key, Value otherwise) const {
  if (EMLET_UNLIKELY(!is_identity(key))) return quick_get_foreign(heap, key, otherwise);
  const uint32_t entry = index_.find_near(identity_hash(key), holds(key));
  if (EMLET_LIKELY(entry < kFarther)) {
    last_got_ = entry;
    return entries_[entry].value.get();
  }
  if (entry == kNoEntry) return otherwise;
  return kNotShort;
}

[[gnu::always_inline]] inline bool LispHashTable::quick_put(Heap& heap, Value key, Value value) {
  if (EMLET_UNLIKELY(!is_identity(key) || !is_changeable())) return quick_put_foreign(heap, key, value);
  if (last_got_ < used_ && entries_[last_got_].key.get() == key) {
    replace(heap, last_got_, value);
    return true;
  }
  const uint64_t hash = identity_hash(key);
  const uint32_t entry = index_.find_near(hash, holds(key));
  if (EMLET_UNLIKELY(entry >= kFarther)) return put_found(heap, entry, key, value, hash);
  replace(heap, entry, value);
  return true;
}

inline bool LispHashTable::quick_remove(const Heap& heap, Value key) {
  if (EMLET_UNLIKELY(!is_identity(key) || !is_changeable())) return quick_remove_foreign(heap, key);
  const uint32_t entry = index_.take(identity_hash(key), holds(key));
  if (entry != kNoEntry) free_entry(entry);
  return true;
}

[[gnu::always_inline]] inline Completion LispHashTable::get(Eval& eval, Heap& heap, Value key, Value otherwise) {
  const Value found = quick_get(heap, key, otherwise);
  return EMLET_LIKELY(found != kNotShort) ? Completion(found) : get_slowly(eval, heap, key, otherwise);
}

[[gnu::always_inline]] inline Result<void> LispHashTable::put(Eval& eval, Heap& heap, Value key, Value value) {
  if (EMLET_LIKELY(quick_put(heap, key, value))) return {};
  return put_slowly(eval, heap, key, value);
}

}  // namespace emlet
