#pragma once
// The map behind hmap_* and hash_map_*: strings to pointers, on the tag table of src/hashtable.
//
//   [ control bytes | records, one for each slot ]     one block
//
// A record lies in the slot its hash leads to, so a hit reads the tags and one record; a key of up to 15
// bytes lies in its record, a longer one in a block of its own.  Entries are named by their slots; they keep
// them until a new key makes the table grow or refill.  Whatever fails for want of memory leaves the entries
// as they were.  The owner calls release().  Only 32 bits of the hash are used, so that growing reads no long
// key.

#include <cstddef>
#include <cstdint>
#include <cstring>

#include "core/memory_hook.h"
#include "hashtable/hash_mix.h"
#include "hashtable/tag_table.h"

namespace emlet {

class StringMap {
 public:
  struct Key {
    const char* text;
    size_t length;
    uint32_t hash;
  };

  StringMap(MemoryHook memory, uint64_t seed) : memory_(memory), seed_(seed) {}

  Key key(const char* text) const {
    const size_t length = std::strlen(text);
    return {text, length, hash_of(text, length)};
  }
  // The slot of KEY, or kNoSlot.
  uint32_t find(const Key& key) const {
    return tags_.find(
        key.hash, [&](uint32_t slot) { return record(slot)->matches(key); }, [](uint32_t) {});
  }
  // After a find that missed.
  [[nodiscard]] bool add(const Key& key, void* value);
  void remove(uint32_t slot);
  // Lets every value go, one by one, once the map is empty.
  template <class Drop>
  void clear(Drop&& drop);
  // Room for ENTRIES in all.
  [[nodiscard]] bool reserve(size_t entries);
  // Makes this map, which must hold no memory, equal to OTHER; on failure it stays empty.
  [[nodiscard]] bool copy_from(const StringMap& other);
  void release();

  size_t count() const { return tags_.count(); }
  size_t capacity() const { return static_cast<size_t>(tags_.capacity()); }
  // Counts additions and removals.
  uint64_t changes() const { return changes_; }
  uint64_t seed() const { return seed_; }
  const MemoryHook& memory() const { return memory_; }

  const char* text(uint32_t slot) const { return record(slot)->text(); }
  void*& value(uint32_t slot) const { return record(slot)->value; }
  // Walking: the first entry at or after SLOT, which may be past the end; or kNoSlot.
  uint32_t entry_from(uint32_t slot) const;

 private:
  static constexpr size_t kInlineSize = 16;  // with the final NUL
  static constexpr uint8_t kOutside = 0xff;

  // The last byte of the key's place: 15 less the length, and so the final NUL of a key of 15 bytes; or
  // kOutside.
  struct Outside {
    union {
      char* text;
      uint64_t width;  // the same layout whatever the size of a pointer
    };
    uint32_t hash;
    uint8_t length[3];  // saturated
    uint8_t kind;

    uint32_t saturated_length() const {
      return length[0] | uint32_t{length[1]} << 8 | uint32_t{length[2]} << 16;
    }
  };
  struct Record {
    union {
      char inside[kInlineSize];
      Outside outside;
    };
    void* value;

    uint8_t kind() const { return static_cast<uint8_t>(inside[kInlineSize - 1]); }
    bool is_outside() const { return kind() == kOutside; }
    const char* text() const { return is_outside() ? outside.text : inside; }
    size_t length() const;
    bool matches(const Key& key) const;
  };
  static_assert(sizeof(Outside) == kInlineSize);

  static constexpr uint32_t kSaturated = 0xffffff;
  static uint32_t saturated(size_t length) {
    return length < kSaturated ? static_cast<uint32_t>(length) : kSaturated;
  }
  static bool same_bytes(const char* a, const char* b, size_t length);
  uint32_t hash_of(const char* text, size_t length) const {
    return static_cast<uint32_t>(hash_bytes(text, length, seed_));
  }
  uint32_t hash_of(const Record& record) const {
    return record.is_outside() ? record.outside.hash : hash_of(record.inside, record.length());
  }
  Record* record(uint32_t slot) const { return records_ + TagTable::dense_slot(slot); }
  static size_t block_size(size_t groups) { return groups * (kGroupWidth + kGroupSlots * sizeof(Record)); }
  [[nodiscard]] bool set_text(Record* record, const Key& key) const;
  void free_text(const Record& record) const;
  [[nodiscard]] bool attach_new_block(uint64_t groups);
  [[nodiscard]] bool rebuild(uint64_t entries);
  void free_block() const;

  MemoryHook memory_;
  uint64_t seed_;
  uint64_t changes_ = 0;
  TagTable tags_;
  Record* records_ = nullptr;
  void* block_ = nullptr;
};

// Short keys, the usual ones, are compared without a call.
inline bool StringMap::same_bytes(const char* a, const char* b, size_t length) {
  if (length >= 8) {
    if (length > 64) return std::memcmp(a, b, length) == 0;
    uint64_t difference = load_little_u64(a + length - 8) ^ load_little_u64(b + length - 8);
    for (size_t i = 0; i + 8 < length; i += 8) difference |= load_little_u64(a + i) ^ load_little_u64(b + i);
    return difference == 0;
  }
  if (length >= 4) {
    const uint32_t head = load_little_u32(a) ^ load_little_u32(b);
    return (head | (load_little_u32(a + length - 4) ^ load_little_u32(b + length - 4))) == 0;
  }
  for (size_t i = 0; i < length; ++i) {
    if (a[i] != b[i]) return false;
  }
  return true;
}

inline bool StringMap::Record::matches(const Key& key) const {
  if (key.length < kInlineSize) {
    return kind() == kInlineSize - 1 - key.length && same_bytes(inside, key.text, key.length);
  }
  if (!is_outside() || outside.hash != key.hash) return false;
  const uint32_t length = outside.saturated_length();
  if (length != saturated(key.length)) return false;
  return length < kSaturated ? same_bytes(outside.text, key.text, length)
                             : std::strcmp(outside.text, key.text) == 0;
}

inline size_t StringMap::Record::length() const {
  if (!is_outside()) return kInlineSize - 1 - kind();
  const uint32_t length = outside.saturated_length();
  return length < kSaturated ? length : std::strlen(outside.text);
}

// The entries are detached while their values go, so that whoever looks sees an empty map.
template <class Drop>
void StringMap::clear(Drop&& drop) {
  StringMap old = *this;
  tags_.detach();
  records_ = nullptr;
  block_ = nullptr;
  ++changes_;
  for (uint32_t slot = old.entry_from(0); slot != kNoSlot; slot = old.entry_from(slot + 1)) {
    old.free_text(*old.record(slot));
    drop(old.value(slot));
  }
  tags_ = old.tags_;
  tags_.clear();
  records_ = old.records_;
  block_ = old.block_;
}

}  // namespace emlet
