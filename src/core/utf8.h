// Emacs' extended UTF-8: the text inside multibyte strings and buffers.
//
// Characters run from 0 to 0x3FFFFF.  Up to 0x3FFF7F they are written as UTF-8 stretched to five bytes (surrogates are
// ordinary characters here); the characters 0x3FFF80..0x3FFFFF stand for raw bytes 0x80..0xFF that belong to no
// character, and are written in two bytes, C0 or C1 and one more, which UTF-8 proper never uses.
// Invariant of all text inside: it is valid, so the unchecked functions may be used on it.  Pure; used by every room.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace emlet {

inline constexpr uint32_t kMaxCharacter = 0x3FFFFF;
inline constexpr uint32_t kMaxUnicode = 0x10FFFF;
inline constexpr uint32_t kFirstRawByte = 0x3FFF80;
inline constexpr size_t kMaxCharacterBytes = 5;

inline constexpr bool is_raw_byte(uint32_t character) { return character >= kFirstRawByte; }
// The character that stands for a byte: itself when ASCII.
inline constexpr uint32_t character_of_byte(uint8_t byte) { return byte < 0x80 ? byte : byte + 0x3FFF00u; }
inline constexpr uint8_t byte_of_raw(uint32_t character) { return static_cast<uint8_t>(character - 0x3FFF00u); }

inline constexpr bool is_continuation(char byte) { return (static_cast<uint8_t>(byte) & 0xC0) == 0x80; }

// Bytes of the character that starts with `lead`.
inline constexpr size_t character_bytes_from_lead(char lead) {
  const auto byte = static_cast<uint8_t>(lead);
  return byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : byte < 0xF8 ? 4 : 5;
}
inline constexpr size_t character_bytes(uint32_t character) {
  return character < 0x80                                ? 1
         : character < 0x800 || is_raw_byte(character) ? 2
         : character < 0x10000                           ? 3
         : character < 0x200000                          ? 4
                                                         : 5;
}

// Writes at most kMaxCharacterBytes at `out`; says how many.
size_t encode_character(uint32_t character, char* out);
void append_character(std::string& text, uint32_t character);

// The character at `text`, which must be valid, and its bytes.
uint32_t decode_multibyte(const char* text, size_t* bytes);
inline uint32_t decode_character(const char* text, size_t* bytes) {
  if (static_cast<uint8_t>(*text) < 0x80) {
    *bytes = 1;
    return static_cast<uint8_t>(*text);
  }
  return decode_multibyte(text, bytes);
}

// Bytes of the well-formed extended UTF-8 character that `text` begins with, 0 when there is none (empty, cut off,
// overlong or out of range).
size_t valid_character_bytes(std::string_view text);
bool is_valid_text(std::string_view text);
bool is_ascii(std::string_view text);
// Characters of valid text.
size_t count_characters(std::string_view text);
// The byte offset of character `index` of valid text, looked for from its start.
size_t byte_offset_of_character(std::string_view text, size_t index);

// Text from outside, supposed to be UTF-8: what is not becomes raw bytes; so do surrogates.
std::string text_from_utf8(std::string_view outside);
// Bytes each taken as a character of its own, those above 0x7F as raw bytes.
std::string text_from_bytes(std::string_view bytes);
// The other way, for output: raw bytes become the bytes they stand for, the rest stays.
std::string text_to_utf8(std::string_view text);

}  // namespace emlet
