// String: Emacs' extended UTF-8, or plain bytes.
//
// A multibyte string holds characters 0..0x3FFFFF: UTF-8 stretched to five bytes, with the raw bytes 0x80..0xFF as the
// characters 0x3FFF80..0x3FFFFF in two bytes (C0/C1 + one).  A unibyte string holds bytes.  Text up to kInlineBytes lives
// in the cell; longer text in a block outside the heap.  Strings are mutable; an `aset` that changes the number of bytes
// swaps the block.  The text is always followed by a NUL byte that does not count.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "core/bits.h"
#include "core/value.h"
#include "gc/heap.h"
#include "gc/slot.h"

namespace emlet {

struct String : GCThing {
  static constexpr Kind kKind = Kind::String;
  static constexpr size_t kInlineBytes = 23;
  enum Flag : uint8_t { kMultibyte = 1, kReadOnly = 2 };

  // A string that copies `bytes`; multibyte ones must be valid extended UTF-8 of `characters` characters
  // (kCount: count them).  nullptr when memory is refused.
  static constexpr size_t kCount = SIZE_MAX;
  static String* make_multibyte(Heap& heap, std::string_view bytes, size_t characters = kCount);
  static String* make_unibyte(Heap& heap, std::string_view bytes);
  // As Emacs' make_string does for text from C: multibyte if it holds non-ASCII UTF-8, else unibyte.
  static String* make(Heap& heap, std::string_view bytes);
  // `bytes` zero bytes that the caller fills through data() with `characters` characters.
  static String* make_uninitialized(Heap& heap, size_t bytes, size_t characters, bool multibyte);
  // The same, whose bytes are whatever was there.
  static String* make_unfilled(Heap& heap, size_t bytes, size_t characters, bool multibyte);

  bool is_multibyte() const { return flags & kMultibyte; }
  size_t size() const { return characters_; }     // characters
  size_t byte_size() const { return bytes_; }
  char* data() { return data_; }
  const char* data() const { return data_; }
  std::string_view text() const { return {data_, bytes_}; }

  // The character at `index` (< size()); bytes 0x80..0xFF of a unibyte string are given as they are.
  uint32_t character_at(size_t index);
  // The same, but such a byte is given as the raw byte that it would be in a multibyte string: it is no letter.
  uint32_t multibyte_character_at(size_t index);
  // Byte position of the character at `index` (<= size()), cached between calls so that walking is linear.
  size_t byte_position(size_t index);
  // The other way: the index of the character that begins at `byte` (<= byte_size()).
  size_t character_position(size_t byte);
  // Stores a character; false when memory is refused.  A unibyte string given a character over 0xFF becomes multibyte.
  bool set_character(Heap& heap, size_t index, uint32_t character);
  bool to_multibyte(Heap& heap);

  // Makes a multibyte string unibyte without touching its bytes, which must be ASCII, or the other way round.
  void set_multibyte(bool multibyte);
  // Replaces the whole text, e.g. by an empty one; false when memory is refused.
  bool replace(Heap& heap, std::string_view bytes, size_t characters, bool multibyte);
  // Cuts the text down to `bytes` bytes, `characters` characters, after it was made too long.
  bool shrink(Heap& heap, size_t bytes, size_t characters);

  Slot properties;  // nil, or the text properties: see data/text_properties.h

  String(size_t bytes, size_t characters, bool multibyte);
  // The type's hook: frees an external block.
  void release(Heap& heap);

 private:
  struct CachedPosition {
    size_t character;
    size_t byte;
  };
  bool is_inline() const { return data_ == inline_; }
  bool allocate_text(Heap& heap);
  bool resize_text(Heap& heap, size_t bytes);
  bool replace_character(Heap& heap, size_t at, size_t old_bytes, std::string_view character);

  size_t bytes_;
  size_t characters_;
  char* data_;  // inline_ or an external block of bytes_ + 1
  union {
    char inline_[kInlineBytes + 1];
    CachedPosition cached_;  // of an external text: where the last character asked for is
  };
};

inline String& string_of(Value v) { return *static_cast<String*>(v.thing()); }
inline bool is_string(Value v) { return v.is_kind(Kind::String); }
// Whether they are `equal', whatever their text properties.
inline bool same_text(const String& a, const String& b) {
  return a.size() == b.size() && a.byte_size() == b.byte_size() && same_bytes(a.data(), b.data(), a.byte_size());
}

}  // namespace emlet
