// Text in charsets of two and more bytes, and back: Shift JIS and its relatives, the EUC family, Big5, GBK, GB 18030, ISO-2022-JP.
//
// The tables are those of text/charset_map.h; here is how the bytes of each encoding stand beside each other.  Invariant: the
// coding's charsets are loaded; bytes that make no character come through as raw bytes, and what cannot be encoded is a space.
// Used by coding_text.cpp, and by the functions on single codes.
#pragma once

#include "builtins/coding_system.h"

namespace emlet {

// A character at the beginning of some bytes; none when `size` is 0.
struct CodedCharacter {
  size_t size = 0;
  uint32_t character = 0;
  const char* charset = nullptr;  // null for ASCII
};

CodedCharacter take_character(std::string_view bytes, const Coding& coding);
// Appends what the bytes stand for, in an encoding without escape sequences.
void decode_charset(DecodedText& out, const Coding& coding, std::string_view bytes);

// What an escape sequence of ISO-2022-JP has made the bytes mean.
enum class Designated : uint8_t { Ascii, Latin, Kanji };

class Iso2022Decoder {
 public:
  Iso2022Decoder(DecodedText& out, const Coding& coding) : out_(out), map_((*coding.charsets)[Charset::Jisx0208]) {}
  void decode(std::string_view bytes);

 private:
  CodedCharacter take(std::string_view bytes);
  DecodedText& out_;
  const CharsetMap& map_;
  Designated designated_ = Designated::Ascii;
};

class CharsetEncoder {
 public:
  CharsetEncoder(std::string& out, const Coding& coding) : out_(out), coding_(coding) {}
  void add(uint32_t character);
  // Back to ASCII, where text is to end.
  void finish() { designate(Designated::Ascii); }

 private:
  void designate(Designated wanted);
  void add_ascii(uint32_t character);
  bool add_by_escape(uint32_t character);
  std::string& out_;
  const Coding& coding_;
  Designated designated_ = Designated::Ascii;
};
// The bytes of a character in an encoding without escape sequences, the first one highest; 0 when it cannot be encoded.
uint32_t code_of_character(uint32_t character, const Coding& coding);
// Whether any bytes stand for the character.
bool has_code(uint32_t character, const Coding& coding);

}  // namespace emlet
