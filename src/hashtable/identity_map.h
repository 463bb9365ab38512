// IdentityMap: words -> words by `eq`, on the index engine: what was visited, which label an object has.
//
// Keys are compared as words, so the map keeps nothing alive and must not outlive a safepoint unless the
// caller roots the keys.  Entries stay in the order of insertion.  Its memory comes from a hook; an insertion
// that is refused some changes nothing and says so.  Used by the reader's labels and the printer's cycle search.
#pragma once

#include "alloc/array.h"
#include "core/value.h"
#include "hashtable/hash_mix.h"
#include "hashtable/index.h"

namespace emlet {

class IdentityMap {
 public:
  explicit IdentityMap(MemoryHook memory) : memory_{memory}, entries_(memory) {}
  ~IdentityMap() { index_.release(memory_); }
  IdentityMap(const IdentityMap&) = delete;
  IdentityMap& operator=(const IdentityMap&) = delete;

  // The place of the value of `key`, or nullptr; valid until the next insertion.
  uint64_t* find(Value key) {
    const uint32_t entry = find_entry(key);
    return entry == kNoEntry ? nullptr : &entries_[entry].value;
  }
  // The same, made with `initial` if need be, which `inserted` tells; nullptr when there is no memory for it.
  [[nodiscard]] uint64_t* get_or_insert(Value key, uint64_t initial, bool& inserted) {
    const uint32_t entry = find_entry(key);
    inserted = entry == kNoEntry;
    if (!inserted) return &entries_[entry].value;
    return insert(key, initial) ? &entries_.back().value : nullptr;
  }
  enum class Added : uint8_t { New, Known, Refused };
  // Sees to it that `key` is there.
  [[nodiscard]] Added add(Value key) {
    bool inserted;
    if (!get_or_insert(key, 0, inserted)) return Added::Refused;
    return inserted ? Added::New : Added::Known;
  }
  size_t size() const { return entries_.size(); }
  // Calls visit(key, value) for each entry, in the order of insertion.
  template <class Visit>
  void each(Visit&& visit) {
    for (Entry& entry : entries_) visit(entry.key, entry.value);
  }
 private:
  struct Entry {
    Value key;
    uint64_t value;
  };

  uint32_t find_entry(Value key) const {
    return index_.find(mix_word(key.bits()), [&](uint32_t entry) { return entries_[entry].key == key; });
  }
  bool insert(Value key, uint64_t value) {
    if (index_.is_full() && !grow_index()) return false;
    if (!entries_.push({key, value})) return false;
    index_.insert(mix_word(key.bits()), static_cast<uint32_t>(entries_.size() - 1));
    return true;
  }
  bool grow_index() {
    return index_.grow(memory_, static_cast<uint32_t>(entries_.size()), [&](uint32_t entry, uint64_t* hash) {
      *hash = mix_word(entries_[entry].key.bits());
      return true;
    });
  }

  IndexMemory memory_;
  Index index_;
  Array<Entry> entries_;
};

}  // namespace emlet
