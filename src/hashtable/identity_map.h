// IdentityMap: words -> words by `eq`, on the index engine: what was visited, which label an object has.
//
// Keys are compared as words, so the map keeps nothing alive and must not outlive a safepoint unless the
// caller roots the keys.  Entries stay in the order of insertion.  Used by the reader's labels and the
// printer's cycle search.
#pragma once

#include <cstdlib>
#include <vector>

#include "core/value.h"
#include "hashtable/hash_mix.h"
#include "hashtable/index.h"

namespace emlet {

class IdentityMap {
 public:
  IdentityMap() = default;
  ~IdentityMap() { index_.release(memory()); }
  IdentityMap(const IdentityMap&) = delete;
  IdentityMap& operator=(const IdentityMap&) = delete;

  // The place of the value of `key`, or nullptr; valid until the next insertion.
  uint64_t* find(Value key) {
    const uint32_t entry = find_entry(key);
    return entry == kNoEntry ? nullptr : &entries_[entry].value;
  }
  // The same, made with `initial` if need be; `inserted` tells.
  uint64_t& get_or_insert(Value key, uint64_t initial, bool& inserted) {
    uint32_t entry = find_entry(key);
    inserted = entry == kNoEntry;
    if (inserted) entry = insert(key, initial);
    return entries_[entry].value;
  }
  // Whether `key` was not there yet; it is now.
  bool add(Value key) {
    bool inserted;
    get_or_insert(key, 0, inserted);
    return inserted;
  }
  size_t size() const { return entries_.size(); }
  // Calls visit(key, value) for each entry, in the order of insertion.
  template <class Visit>
  void each(Visit&& visit) {
    for (Entry& entry : entries_) visit(entry.key, entry.value);
  }
  void clear() {
    index_.clear();
    entries_.clear();
  }

 private:
  struct Entry {
    Value key;
    uint64_t value;
  };

  uint32_t find_entry(Value key) const {
    return index_.find(mix_word(key.bits()), [&](uint32_t entry) { return entries_[entry].key == key; });
  }
  uint32_t insert(Value key, uint64_t value) {
    if (index_.is_full()) make_room();
    const auto entry = static_cast<uint32_t>(entries_.size());
    entries_.push_back({key, value});
    index_.insert(mix_word(key.bits()), entry);
    return entry;
  }
  void make_room() {
    const bool grown =
        index_.grow(memory(), static_cast<uint32_t>(entries_.size()), [&](uint32_t entry, uint64_t* hash) {
          *hash = mix_word(entries_[entry].key.bits());
          return true;
        });
    if (!grown) std::abort();  // as the vector beside it when memory ends
  }
  static IndexMemory memory() {
    return {{[](void*, void* block, size_t, size_t size) -> void* {
               if (size != 0) return std::realloc(block, size);
               std::free(block);
               return nullptr;
             },
             nullptr}};
  }

  Index index_;
  std::vector<Entry> entries_;
};

}  // namespace emlet
