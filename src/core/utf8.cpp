#include "core/utf8.h"

#include <cstring>

#include "core/bits.h"

namespace emlet {

namespace {

constexpr uint64_t kOnes = 0x0101010101010101;
constexpr uint64_t kHighBits = kOnes << 7;

constexpr bool is_surrogate(uint32_t character) { return character >= 0xD800 && character <= 0xDFFF; }

uint32_t continuation(char byte) { return static_cast<uint8_t>(byte) & 0x3F; }

bool continues(std::string_view text, size_t count) {
  if (text.size() < count) return false;
  for (size_t i = 1; i < count; ++i) {
    if (!is_continuation(text[i])) return false;
  }
  return true;
}

}  // namespace

size_t encode_character(uint32_t character, char* out) {
  if (character < 0x80) {
    out[0] = static_cast<char>(character);
    return 1;
  }
  if (is_raw_byte(character)) {
    const uint8_t byte = byte_of_raw(character);
    out[0] = static_cast<char>(0xC0 | ((byte >> 6) & 1));
    out[1] = static_cast<char>(0x80 | (byte & 0x3F));
    return 2;
  }
  const size_t count = character_bytes(character);
  for (size_t i = count - 1; i > 0; --i) {
    out[i] = static_cast<char>(0x80 | (character & 0x3F));
    character >>= 6;
  }
  out[0] = static_cast<char>((0xFF00 >> count) | character);
  return count;
}

void append_character(std::string& text, uint32_t character) {
  char bytes[kMaxCharacterBytes];
  text.append(bytes, encode_character(character, bytes));
}

uint32_t decode_multibyte(const char* text, size_t* bytes) {
  const auto lead = static_cast<uint8_t>(text[0]);
  if (lead < 0xE0) {
    *bytes = 2;
    const uint32_t low = continuation(text[1]);
    return lead < 0xC2 ? character_of_byte(static_cast<uint8_t>(0x80 | ((lead & 1) << 6) | low))
                       : ((lead & 0x1Fu) << 6) | low;
  }
  const size_t count = character_bytes_from_lead(text[0]);
  uint32_t character = count == 5 ? 0 : lead & (0x7Fu >> count);
  for (size_t i = 1; i < count; ++i) character = (character << 6) | continuation(text[i]);
  *bytes = count;
  return character;
}

size_t valid_character_bytes(std::string_view text) {
  if (text.empty()) return 0;
  const auto lead = static_cast<uint8_t>(text[0]);
  if (lead < 0x80) return 1;
  if (lead < 0xC0 || lead > 0xF8) return 0;
  const size_t count = character_bytes_from_lead(text[0]);
  if (!continues(text, count)) return 0;
  if (count == 2) return 2;
  size_t ignored;
  const uint32_t character = decode_multibyte(text.data(), &ignored);
  return character < kFirstRawByte && character_bytes(character) == count ? count : 0;
}

bool is_ascii(std::string_view text) {
  const char* bytes = text.data();
  size_t left = text.size();
  for (; left >= 8; bytes += 8, left -= 8) {
    if (load_little_u64(bytes) & kHighBits) return false;
  }
  for (; left > 0; ++bytes, --left) {
    if (static_cast<uint8_t>(*bytes) & 0x80) return false;
  }
  return true;
}

bool is_valid_text(std::string_view text) {
  while (!text.empty()) {
    if (text.size() >= 8 && (load_little_u64(text.data()) & kHighBits) == 0) {
      text.remove_prefix(8);
      continue;
    }
    const size_t bytes = valid_character_bytes(text);
    if (bytes == 0) return false;
    text.remove_prefix(bytes);
  }
  return true;
}

size_t count_characters(std::string_view text) {
  const char* bytes = text.data();
  size_t left = text.size();
  size_t continuations = 0;
  for (; left >= 8; bytes += 8, left -= 8) {
    const uint64_t word = load_little_u64(bytes);
    // A continuation byte has its top bit set and the next one clear.
    continuations += static_cast<size_t>(std::popcount((word >> 7) & ~(word >> 6) & kOnes));
  }
  for (; left > 0; ++bytes, --left) continuations += is_continuation(*bytes);
  return text.size() - continuations;
}

size_t byte_offset_of_character(std::string_view text, size_t index) {
  size_t offset = 0;
  // Eight bytes at a time while they cannot go past `index`.
  while (index >= 8 && text.size() - offset >= 8) {
    index -= count_characters(text.substr(offset, 8));
    offset += 8;
  }
  while (offset < text.size() && is_continuation(text[offset])) ++offset;
  for (; index > 0; --index) offset += character_bytes_from_lead(text[offset]);
  return offset;
}

std::string text_from_utf8(std::string_view outside) {
  std::string text;
  text.reserve(outside.size());
  while (!outside.empty()) {
    size_t bytes = valid_character_bytes(outside);
    size_t decoded;
    const auto lead = static_cast<uint8_t>(outside[0]);
    const bool foreign = bytes == 0 || lead == 0xC0 || lead == 0xC1 ||
                         (bytes == 3 && is_surrogate(decode_multibyte(outside.data(), &decoded)));
    if (foreign) {
      append_character(text, character_of_byte(lead));
      bytes = 1;
    } else {
      text.append(outside.substr(0, bytes));
    }
    outside.remove_prefix(bytes);
  }
  return text;
}

std::string text_from_bytes(std::string_view bytes) {
  if (is_ascii(bytes)) return std::string(bytes);
  std::string text;
  text.reserve(bytes.size());
  for (const char byte : bytes) append_character(text, character_of_byte(static_cast<uint8_t>(byte)));
  return text;
}

std::string text_to_utf8(std::string_view text) {
  if (is_ascii(text)) return std::string(text);
  std::string bytes;
  bytes.reserve(text.size());
  for (size_t i = 0; i < text.size();) {
    size_t length;
    const uint32_t character = decode_character(text.data() + i, &length);
    if (is_raw_byte(character)) {
      bytes.push_back(static_cast<char>(byte_of_raw(character)));
    } else {
      bytes.append(text.substr(i, length));
    }
    i += length;
  }
  return bytes;
}

}  // namespace emlet
