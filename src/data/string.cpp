#include "data/string.h"

#include <cstring>

#include "core/utf8.h"
#include "data/shared_empty.h"

namespace emlet {

namespace {
constexpr size_t kMaxBytes = SIZE_MAX / 4;
}

String::String(size_t bytes, size_t characters, bool multibyte)
    : GCThing(kKind), bytes_(bytes), characters_(characters), data_(inline_), cached_{0, 0} {
  flags = multibyte ? kMultibyte : 0;
}

bool String::allocate_text(Heap& heap) {
  if (bytes_ > kInlineBytes) {
    if (bytes_ > kMaxBytes) return false;
    void* block = heap.resize_external(nullptr, 0, bytes_ + 1);
    if (block == nullptr) return false;
    data_ = static_cast<char*>(block);
  } else {
    std::memset(inline_, 0, sizeof inline_);
  }
  data_[bytes_] = 0;
  return true;
}

String* String::make_unfilled(Heap& heap, size_t bytes, size_t characters, bool multibyte) {
  String& string = heap.make<String>(bytes, characters, multibyte);
  if (string.allocate_text(heap)) return &string;
  string.bytes_ = string.characters_ = 0;
  return nullptr;
}

String* String::make_uninitialized(Heap& heap, size_t bytes, size_t characters, bool multibyte) {
  String* string = make_unfilled(heap, bytes, characters, multibyte);
  if (string != nullptr) std::memset(string->data_, 0, bytes);
  return string;
}

static String* make_string(Heap& heap, std::string_view bytes, size_t characters, bool multibyte) {
  if (bytes.empty()) {
    const Value keeper = multibyte ? sym::multibyte_string_p : sym::stringp;
    return shared_empty<String>(heap, keeper, [&] { return String::make_uninitialized(heap, 0, 0, multibyte); });
  }
  String* string = String::make_unfilled(heap, bytes.size(), characters, multibyte);
  if (string != nullptr) std::memcpy(string->data(), bytes.data(), bytes.size());
  return string;
}

String* String::make_multibyte(Heap& heap, std::string_view bytes, size_t characters) {
  EMLET_ASSERT(is_valid_text(bytes));
  return make_string(heap, bytes, characters == kCount ? count_characters(bytes) : characters, true);
}

String* String::make_unibyte(Heap& heap, std::string_view bytes) {
  return make_string(heap, bytes, bytes.size(), false);
}

String* String::make(Heap& heap, std::string_view bytes) {
  return is_ascii(bytes) ? make_unibyte(heap, bytes) : make_multibyte(heap, bytes);
}

void String::release(Heap& heap) {
  if (!is_inline()) heap.resize_external(data_, bytes_ + 1, 0);
  data_ = inline_;
}

void String::set_multibyte(bool multibyte) {
  flags = static_cast<uint8_t>(multibyte ? flags | kMultibyte : flags & ~kMultibyte);
}

uint32_t String::character_at(size_t index) {
  if (bytes_ == characters_) return static_cast<uint8_t>(data_[index]);
  size_t length;
  return decode_character(data_ + byte_position(index), &length);
}

uint32_t String::multibyte_character_at(size_t index) {
  const uint32_t character = character_at(index);
  return is_multibyte() ? character : character_of_byte(static_cast<uint8_t>(character));
}

size_t String::byte_position(size_t index) {
  if (bytes_ == characters_) return index;
  if (is_inline()) return byte_offset_of_character(text(), index);
  size_t byte = cached_.byte;
  size_t character = cached_.character;
  if (index < character / 2) byte = character = 0;
  if (index >= character) {
    byte += byte_offset_of_character(text().substr(byte), index - character);
  } else {
    while (character > index) {
      do --byte;
      while (is_continuation(data_[byte]));
      --character;
    }
  }
  cached_ = {index, byte};
  return byte;
}

size_t String::character_position(size_t byte) {
  if (bytes_ == characters_) return byte;
  if (is_inline()) return count_characters(text().substr(0, byte));
  const size_t known = cached_.byte;
  size_t character;
  if (byte >= known) character = cached_.character + count_characters(text().substr(known, byte - known));
  else if (byte > known / 2) character = cached_.character - count_characters(text().substr(byte, known - byte));
  else character = count_characters(text().substr(0, byte));
  cached_ = {character, byte};
  return character;
}

// Makes room for `bytes` bytes; as many of the old ones as fit stay.
bool String::resize_text(Heap& heap, size_t bytes) {
  if (bytes > kMaxBytes) return false;
  if (bytes > kInlineBytes) {
    char* old = is_inline() ? nullptr : data_;
    char* block = static_cast<char*>(heap.resize_external(old, old == nullptr ? 0 : bytes_ + 1, bytes + 1));
    if (block == nullptr) return false;
    if (old == nullptr) std::memcpy(block, inline_, bytes_);
    data_ = block;
    cached_ = {0, 0};
  } else if (!is_inline()) {
    char* old = data_;
    std::memcpy(inline_, old, bytes < bytes_ ? bytes : bytes_);
    data_ = inline_;
    heap.resize_external(old, bytes_ + 1, 0);
  }
  bytes_ = bytes;
  data_[bytes] = 0;
  return true;
}

bool String::shrink(Heap& heap, size_t bytes, size_t characters) {
  if (!resize_text(heap, bytes)) return false;
  characters_ = characters;
  return true;
}

bool String::replace(Heap& heap, std::string_view bytes, size_t characters, bool multibyte) {
  if (!resize_text(heap, bytes.size())) return false;
  if (!bytes.empty()) std::memmove(data_, bytes.data(), bytes.size());
  characters_ = characters;
  set_multibyte(multibyte);
  return true;
}

bool String::replace_character(Heap& heap, size_t at, size_t old_bytes, std::string_view character) {
  const size_t after = bytes_ - at - old_bytes;
  if (character.size() > old_bytes) {
    if (!resize_text(heap, bytes_ + character.size() - old_bytes)) return false;
    std::memmove(data_ + at + character.size(), data_ + at + old_bytes, after);
  } else if (character.size() < old_bytes) {
    std::memmove(data_ + at + character.size(), data_ + at + old_bytes, after);
    if (!resize_text(heap, bytes_ + character.size() - old_bytes)) return false;
  }
  std::memcpy(data_ + at, character.data(), character.size());
  return true;
}

bool String::set_character(Heap& heap, size_t index, uint32_t character) {
  if (!is_multibyte()) {
    if (character <= 0xFF) {
      data_[index] = static_cast<char>(character);
      return true;
    }
    if (!to_multibyte(heap)) return false;
  }
  const size_t at = byte_position(index);
  char encoded[kMaxCharacterBytes];
  const size_t length = encode_character(character, encoded);
  return replace_character(heap, at, character_bytes_from_lead(data_[at]), {encoded, length});
}

bool String::to_multibyte(Heap& heap) {
  if (is_multibyte()) return true;
  if (!is_ascii(text())) {
    const std::string wide = text_from_bytes(text());
    return replace(heap, wide, characters_, true);
  }
  set_multibyte(true);
  return true;
}

}  // namespace emlet
