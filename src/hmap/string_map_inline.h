#pragma once
// The bodies of string_map.h that are worth inlining, looking a key up above all; include that one.

#include "hmap/string_map.h"

namespace emlet {

// The sixteen bytes that a short key takes in its record, read without passing its end.
inline void StringMap::pack(const char* text, size_t length, uint64_t* words) {
  const uint64_t kind = (kInlineSize - 1 - length) << 56;
  if (length >= 8) {
    words[0] = load_little_u64(text);
    words[1] = length == 8 ? kind : load_little_u64(text + length - 8) >> 8 * (kInlineSize - length) | kind;
    return;
  }
  words[1] = kind;
  if (length >= 4) {
    words[0] = load_little_u32(text) | uint64_t{load_little_u32(text + length - 4)} << 8 * (length - 4);
    return;
  }
  words[0] = 0;
  for (size_t i = 0; i < length; ++i) words[0] |= uint64_t{static_cast<uint8_t>(text[i])} << 8 * i;
}

inline StringMap::Key StringMap::key(const char* text) const {
  Key key{text, std::strlen(text), {0, 0}, 0};
  if (key.length < kInlineSize) {
    pack(text, key.length, key.words);
    key.hash = hash_of(key.words);
  } else {
    key.hash = static_cast<uint32_t>(hash_bytes(text, key.length, seed_));
  }
  return key;
}

inline uint32_t StringMap::find(const Key& key) const {
  if (key.length < kInlineSize) {
    return tags_.find(
        key.hash, [&](uint32_t group, uint32_t place) { return matches_short(*record(group, place), key); });
  }
  return tags_.find(key.hash,
                    [&](uint32_t group, uint32_t place) { return matches_long(*record(group, place), key); });
}

inline bool StringMap::matches_short(const Record& record, const Key& key) const {
  return ((load_little_u64(record.inside) ^ key.words[0]) |
          (load_little_u64(record.inside + 8) ^ key.words[1])) == 0;
}

inline bool StringMap::matches_long(const Record& record, const Key& key) const {
  return record.is_outside() && record.outside.hash == key.hash && record.outside.length == key.length &&
         same_bytes(long_text(record), key.text, key.length);
}

// The entries are detached while their values go, so that whoever looks sees an empty map.
template <class Drop>
void StringMap::clear(Drop&& drop) {
  const StringMap old = *this;
  forget_memory();
  ++changes_;
  for (uint32_t slot = old.entry_from(0); slot != kNoSlot; slot = old.entry_from(slot + 1))
    drop(old.value(slot));
  tags_ = old.tags_;
  tags_.clear();
  records_ = old.records_;
  long_keys_ = old.long_keys_;
  text_capacity_ = old.text_capacity_;
}

}  // namespace emlet
