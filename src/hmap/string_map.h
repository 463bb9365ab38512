#pragma once
// The map behind hmap_* and hash_map_*: strings to pointers, on the tag table of src/hashtable.
//
//   [ records, one for each slot | control bytes ]      and      [ long keys ]
//
// A record lies in the slot its hash leads to, so a hit reads the tags and one record.  A key of up to 23
// bytes lies in its record, a longer one among the long keys, where a removed one leaves a hole until the
// block is full.  Entries are named by their slots, which they keep until a new key makes the table grow or
// refill.
//
// Invariants: a record is two to a cache line and never across one; live_text_ is the size of the long keys
// that are in the map.  Whatever fails for want of memory leaves the entries as they were.  The owner calls
// release().

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
    uint64_t words[2];  // of a short key, as they lie in its record
    uint32_t hash;
  };
  static constexpr size_t kMaxLength = 0xfffffff0;

  StringMap(MemoryHook memory, uint64_t seed) : memory_(memory), seed_(seed) {}

  [[gnu::always_inline]] Key key(const char* text) const;
  // The slot of KEY, or kNoSlot.
  [[gnu::always_inline]] uint32_t find(const Key& key) const;
  // After a find that missed; the key is at most kMaxLength long.
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

  const char* text(uint32_t slot) const { return text(*record(slot)); }
  void*& value(uint32_t slot) const { return record(slot)->value; }
  // Walking: the first entry at or after SLOT, which may be past the end; or kNoSlot.
  uint32_t entry_from(uint32_t slot) const;

 private:
  using TagTable = BasicTagTable<NativeIndexMatch>;
  static constexpr size_t kInlineSize = 16;  // with the final NUL
  static constexpr uint8_t kOutside = 0xff;
  static constexpr size_t kUnit = 4;  // of the places of long keys

  // KIND is the last byte of the key's place: 15 less the length, and so the final NUL of a key of 15 bytes;
  // or kOutside.
  struct Outside {
    uint32_t place;  // in the block of long keys, in units
    uint32_t length;
    uint32_t hash;
    uint8_t unused[3];
    uint8_t kind;
  };
  struct Record {
    union {
      char inside[kInlineSize];
      Outside outside;
    };
    union {
      void* value;
      uint64_t width;  // the same layout whatever the size of a pointer
    };

    uint8_t kind() const { return static_cast<uint8_t>(inside[kInlineSize - 1]); }
    bool is_outside() const { return kind() == kOutside; }
  };
  static_assert(sizeof(Outside) == kInlineSize && sizeof(Record) == 24);

  static void pack(const char* text, size_t length, uint64_t* words);
  uint32_t hash_of(const uint64_t* words) const {
    return static_cast<uint32_t>(hash_pair(words[0], words[1], 0, seed_));
  }
  uint32_t hash_of(const Record& record) const;
  char* long_text(const Record& record) const { return long_keys_ + record.outside.place * kUnit; }
  // What a long key takes, with its final NUL.
  static size_t text_size(size_t length) { return round_up(length + 1, kUnit); }
  const char* text(const Record& record) const {
    return record.is_outside() ? long_text(record) : record.inside;
  }
  bool matches_short(const Record& record, const Key& key) const;
  bool matches_long(const Record& record, const Key& key) const;

  Record* record(uint32_t group, uint32_t place) const {
    return records_ + size_t{group} * kGroupSlots + place;
  }
  Record* record(uint32_t slot) const { return record(slot / kGroupWidth, slot % kGroupWidth); }
  static size_t table_size(size_t groups) {
    return groups * (kGroupSlots * sizeof(Record) + kGroupWidth);
  }
  [[nodiscard]] bool attach_new_table(uint64_t groups);
  [[nodiscard]] bool rebuild(uint64_t entries);
  void free_table() const;
  [[nodiscard]] bool make_text_room(size_t size);
  [[nodiscard]] bool pack_texts(size_t capacity);
  void forget_memory();

  MemoryHook memory_;
  uint64_t seed_;
  uint64_t changes_ = 0;
  TagTable tags_;
  Record* records_ = nullptr;
  char* long_keys_ = nullptr;
  size_t text_end_ = 0;
  size_t text_capacity_ = 0;
  size_t live_text_ = 0;
};

}  // namespace emlet

#include "hmap/string_map_inline.h"
