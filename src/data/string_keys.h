// Strings as keys of tables whose test is `equal`: what most such keys are.
//
// A search waits for the index, the entry and the string it leads to, one after the other; the processor works at the next search
// meanwhile, as far as it can look ahead.  So the short way is a function that calls nothing, and each of its instructions
// counts.  Used by the tests of hash tables.
#pragma once

#include "data/equal.h"
#include "data/string.h"
#include "hashtable/hash_table.h"

namespace emlet {

[[gnu::noinline]] inline uint32_t find_string_thoroughly(const Heap& heap, const LispHashTable& table, const String& text,
                                                         uint64_t* hash) {
  *hash = text_hash(heap, text.text());
  return table.find_entry(*hash, [text = &text](Value other) { return is_string(other) && same_text(*text, string_of(other)); });
}

// What is told of a text of at most kShortBytes: all in registers.
struct ShortText {
  const char* data;
  size_t bytes;
  size_t characters;
  bool operator()(Value other) const {
    EMLET_ASSUME(bytes <= kShortBytes);
    if (!is_string(other)) return false;
    const String& text = string_of(other);
    return text.byte_size() == bytes && text.size() == characters && same_bytes(text.data(), data, bytes);
  }
};

// For HashTest::find.
inline uint32_t find_string(const Heap& heap, const LispHashTable& table, Value key, uint64_t* hash) {
  if (!is_string(key)) return kFarther;
  const String& text = string_of(key);
  const ShortText sought = {text.data(), text.byte_size(), text.size()};
  if (EMLET_UNLIKELY(sought.bytes > kShortBytes)) return find_string_thoroughly(heap, table, text, hash);
  const uint64_t code = hash_short_bytes(reinterpret_cast<const uint8_t*>(sought.data), sought.bytes, heap.hash_seed());
  *hash = code;
  const uint32_t entry = table.find_entry_near(code, sought);
  return EMLET_LIKELY(entry != kFarther) ? entry : find_string_thoroughly(heap, table, text, hash);
}

}  // namespace emlet
