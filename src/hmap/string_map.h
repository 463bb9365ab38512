#pragma once
// The map behind hmap_* and hash_map_*: strings to pointers, on the index engine.
//
// Entries lie in an array in slot order; a removed one is linked into a free list and used again first.  Keys
// of up to 15 bytes lie in their entry, longer ones in a block of their own.  Invariant: an entry is live if
// and only if the index holds its number; changes() counts additions and removals.  Whatever fails for want
// of memory leaves the entries as they were.  The owner calls release().
//
// Only 32 bits of the hash are kept, and only these are used, so that rebuilding the index reads no keys.

#include <cstddef>
#include <cstdint>
#include <cstring>

#include "core/memory_hook.h"
#include "hashtable/hash_mix.h"
#include "hashtable/index.h"

namespace emlet {

class StringMap {
 public:
  struct Key {
    const char* text;
    uint32_t length;
    uint32_t hash;
  };
  static constexpr size_t kMaxLength = 0xfffffffe;

  StringMap(MemoryHook memory, uint64_t seed) : memory_(memory), seed_(seed) {}

  // LENGTH is at most kMaxLength.
  Key key(const char* text, size_t length) const {
    return {text, static_cast<uint32_t>(length), static_cast<uint32_t>(hash_bytes(text, length, seed_))};
  }
  uint32_t find(const Key& key) const {
    return index_.find(key.hash, [&](uint32_t entry) { return matches(entries_[entry], key); });
  }
  // After a find that missed.
  [[nodiscard]] bool add(const Key& key, void* value);
  void remove(uint32_t entry);
  // Lets every value go, one by one, once the map is empty.
  template <class Drop>
  void clear(Drop&& drop);
  [[nodiscard]] bool reserve(size_t entries);
  // Makes this map, which must be empty, equal to OTHER; on failure it stays empty.
  [[nodiscard]] bool copy_from(const StringMap& other);
  void release();

  size_t count() const { return index_.count(); }
  size_t capacity() const;
  uint64_t changes() const { return changes_; }
  uint64_t seed() const { return seed_; }
  const MemoryHook& memory() const { return memory_; }

  // Entry numbers run from 0 to end().
  uint32_t end() const { return end_; }
  bool is_live(uint32_t entry) const { return entries_[entry].length != kFreed; }
  const char* text(uint32_t entry) const { return entries_[entry].text(); }
  void*& value(uint32_t entry) const { return entries_[entry].value; }

 private:
  static constexpr uint32_t kInlineSize = 16;  // with the final NUL
  static constexpr uint32_t kFreed = 0xffffffff;

  struct Entry {
    uint32_t hash;
    uint32_t length;  // or kFreed
    union {
      char inline_text[kInlineSize];
      char* block;
      uint32_t next_free;
    };
    void* value;

    bool is_inline() const { return length < kInlineSize; }
    const char* text() const { return is_inline() ? inline_text : block; }
  };
  static constexpr size_t kEntrySize = sizeof(Entry);

  static bool same_bytes(const char* a, const char* b, uint32_t length);
  static bool matches(const Entry& entry, const Key& key) {
    return entry.hash == key.hash && entry.length == key.length &&
           same_bytes(entry.text(), key.text, key.length);
  }
  static size_t block_size(uint32_t capacity) { return (size_t{capacity} + 1) * kEntrySize; }
  auto hash_of() const;
  [[nodiscard]] bool set_capacity(size_t entries);
  [[nodiscard]] bool grow_entries();
  [[nodiscard]] bool copy_text(Entry* entry, const char* text);
  void free_text(Entry* entry);

  MemoryHook memory_;
  uint64_t seed_;
  uint64_t changes_ = 0;
  Index index_;
  Entry* entries_ = nullptr;  // aligned to their size within the block
  void* block_ = nullptr;
  uint32_t end_ = 0;
  uint32_t capacity_ = 0;
  uint32_t first_free_ = kNoEntry;
};

// Short keys, the usual ones, are compared without a call.
inline bool StringMap::same_bytes(const char* a, const char* b, uint32_t length) {
  if (length > 16) return std::memcmp(a, b, length) == 0;
  if (length >= 8) {
    const uint64_t head = load_little_u64(a) ^ load_little_u64(b);
    return (head | (load_little_u64(a + length - 8) ^ load_little_u64(b + length - 8))) == 0;
  }
  if (length >= 4) {
    const uint32_t head = load_little_u32(a) ^ load_little_u32(b);
    return (head | (load_little_u32(a + length - 4) ^ load_little_u32(b + length - 4))) == 0;
  }
  for (uint32_t i = 0; i < length; ++i) {
    if (a[i] != b[i]) return false;
  }
  return true;
}

template <class Drop>
void StringMap::clear(Drop&& drop) {
  const uint32_t end = end_;
  index_.clear();
  end_ = 0;
  first_free_ = kNoEntry;
  ++changes_;
  for (Entry* entry = entries_; entry != entries_ + end; ++entry) {
    if (entry->length == kFreed) continue;
    free_text(entry);
    drop(entry->value);
  }
}

}  // namespace emlet
