#pragma once
// The map behind hmap_* and hash_map_*: strings to pointers, on the index engine.
//
// Records (hash, value, key) lie one behind another in one block; an entry number is a record's place in it,
// in units of eight bytes.  So a hit reads one line of the index and one of the records.  A removed record
// stays as a hole, used again by the next key of about its length; where holes are a quarter of the block and
// it is full, the records move together and the index is refilled.
//
// Invariants: a record is live if and only if the index holds its number; holes_ is the size of all that are
// not. Whatever fails for want of memory leaves the entries as they were.  The owner calls release().  Only
// 32 bits of the hash are kept, and only these are used.

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
  static constexpr size_t kMaxLength = 0x7ffffff0;

  StringMap(MemoryHook memory, uint64_t seed) : memory_(memory), seed_(seed) { forget_holes(); }

  // LENGTH is at most kMaxLength.
  Key key(const char* text, size_t length) const {
    return {text, static_cast<uint32_t>(length), static_cast<uint32_t>(hash_bytes(text, length, seed_))};
  }
  uint32_t find(const Key& key) const {
    return index_.find(key.hash, [&](uint32_t entry) { return matches(*record(entry), key); });
  }
  // After a find that missed.
  [[nodiscard]] bool add(const Key& key, void* value);
  void remove(uint32_t entry);
  // Lets every value go, one by one, once the map is empty.
  template <class Drop>
  void clear(Drop&& drop);
  // Room for ENTRIES in all, with keys of up to 15 bytes.
  [[nodiscard]] bool reserve(size_t entries);
  // Makes this map, which must be empty, equal to OTHER; on failure it stays empty.
  [[nodiscard]] bool copy_from(const StringMap& other);
  void release();

  size_t count() const { return index_.count(); }
  size_t capacity() const { return static_cast<size_t>(index_.capacity()); }
  // Counts additions and removals.
  uint64_t changes() const { return changes_; }
  uint64_t seed() const { return seed_; }
  const MemoryHook& memory() const { return memory_; }

  const char* text(uint32_t entry) const { return record(entry)->text(); }
  void*& value(uint32_t entry) const { return record(entry)->value; }
  // Walking: the first live entry at or after PLACE, or kNoEntry; and the place behind an entry.
  uint32_t live_from(uint32_t place) const;
  uint32_t after(uint32_t entry) const { return entry + record(entry)->units(); }
  // While PINNED, entries keep their numbers but for clear(), which counts one more clear.  Returns the older
  // state.
  bool set_pinned(bool pinned);
  uint32_t clears() const { return clears_; }

 private:
  static constexpr size_t kUnit = 8;
  static constexpr uint32_t kHole = 0x80000000;
  static constexpr size_t kHoleKinds = 16;  // by size, in units; larger holes wait for the next compaction

  struct Record {
    uint32_t hash;
    uint32_t length;  // with kHole: not live
    union {
      void* value;
      uint32_t next_hole;
    };

    bool is_live() const { return (length & kHole) == 0; }
    char* text() { return reinterpret_cast<char*>(this + 1); }
    const char* text() const { return reinterpret_cast<const char*>(this + 1); }
    uint32_t units() const { return units_for(length & ~kHole); }
  };

  static uint32_t units_for(uint32_t length) {
    return static_cast<uint32_t>((sizeof(Record) + length + kUnit) / kUnit);
  }
  static bool same_bytes(const char* a, const char* b, uint32_t length);
  static bool matches(const Record& record, const Key& key) {
    return record.hash == key.hash && record.length == key.length &&
           same_bytes(record.text(), key.text, key.length);
  }
  Record* record(uint32_t entry) const { return reinterpret_cast<Record*>(block_ + entry * kUnit); }
  auto each_record() const;
  uint32_t take_place(uint32_t units);
  bool make_place(uint32_t units);
  [[nodiscard]] bool set_capacity(size_t units);
  void compact();
  void forget_holes();

  MemoryHook memory_;
  uint64_t seed_;
  uint64_t changes_ = 0;
  Index index_;
  char* block_ = nullptr;
  uint32_t end_ = 0;  // this and the next two in units
  uint32_t capacity_ = 0;
  uint32_t holes_ = 0;
  uint32_t clears_ = 0;
  bool pinned_ = false;
  uint32_t first_hole_[kHoleKinds];
};

inline bool StringMap::same_bytes(const char* a, const char* b, uint32_t length) {
  if (length >= 8) {
    if (length > 64) return std::memcmp(a, b, length) == 0;
    uint64_t difference = load_little_u64(a + length - 8) ^ load_little_u64(b + length - 8);
    for (uint32_t i = 0; i + 8 < length; i += 8)
      difference |= load_little_u64(a + i) ^ load_little_u64(b + i);
    return difference == 0;
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
  forget_holes();
  end_ = holes_ = 0;
  ++changes_;
  ++clears_;
  for (uint32_t entry = 0; entry != end; entry = after(entry)) {
    if (record(entry)->is_live()) drop(record(entry)->value);
  }
}

}  // namespace emlet
