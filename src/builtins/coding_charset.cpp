#include "builtins/coding_charset.h"

#include <optional>

#include "core/utf8.h"

namespace emlet {

namespace {

uint8_t byte_at(std::string_view bytes, size_t i) { return static_cast<uint8_t>(bytes[i]); }
bool is_between(uint32_t x, uint32_t first, uint32_t last) { return x >= first && x <= last; }

// --- Japanese half-width katakana have a byte of their own in Shift JIS, and follow a shift in EUC ---

constexpr uint32_t kFirstKatakana = 0xFF61, kLastKatakana = 0xFF9F, kKatakanaByte = 0xA1;
bool is_katakana_byte(uint8_t byte) { return is_between(byte, kKatakanaByte, 0xDF); }
uint32_t katakana_of(uint8_t byte) { return kFirstKatakana + byte - kKatakanaByte; }
uint32_t katakana_byte(uint32_t character) {
  return is_between(character, kFirstKatakana, kLastKatakana) ? character - kFirstKatakana + kKatakanaByte : 0;
}

constexpr uint8_t kKatakanaShift = 0x8E, kSupplementShift = 0x8F;
constexpr uint32_t kYen = 0xA5, kOverline = 0x203E;

// --- from bytes ---

CodedCharacter found(size_t size, uint32_t character, const char* charset) {
  return character ? CodedCharacter{size, character, charset} : CodedCharacter{};
}

CodedCharacter take_two(std::string_view bytes, const CharsetMaps& maps, Charset charset) {
  if (bytes.size() < 2) return {};
  return found(2, maps[charset].character(byte_at(bytes, 0), byte_at(bytes, 1)), charset_name(charset));
}

// Two rows of JIS X 0208 share a first byte; the second one tells which.
CodedCharacter take_shift_jis(std::string_view bytes, const CharsetMaps& maps) {
  const uint8_t first = byte_at(bytes, 0);
  if (is_katakana_byte(first)) return found(1, katakana_of(first), "katakana-jisx0201");
  if (bytes.size() < 2 || !(is_between(first, 0x81, 0x9F) || is_between(first, 0xE0, 0xEF))) return {};
  const uint8_t second = byte_at(bytes, 1);
  if (!is_between(second, 0x40, 0xFC) || second == 0x7F) return {};
  const unsigned pair = first - (first < 0xA0 ? 0x81u : 0xC1u);
  const bool odd = second >= 0x9F;
  const unsigned row = 0xA1 + 2 * pair + odd;
  const unsigned column = odd ? second - 0x9Fu + 0xA1 : second - 0x40u + 0xA1 - (second > 0x7F);
  const uint32_t character = maps[Charset::Jisx0208].character(static_cast<uint8_t>(row), static_cast<uint8_t>(column));
  return found(2, character, charset_name(Charset::Jisx0208));
}

CodedCharacter take_cp932(std::string_view bytes, const CharsetMaps& maps) {
  if (is_katakana_byte(byte_at(bytes, 0))) return found(1, katakana_of(byte_at(bytes, 0)), "katakana-sjis");
  return take_two(bytes, maps, Charset::Cp932);
}

CodedCharacter take_euc(std::string_view bytes, const CharsetMaps& maps, Charset charset) {
  const uint8_t first = byte_at(bytes, 0);
  if (charset != Charset::Jisx0208 || first > kSupplementShift) return take_two(bytes, maps, charset);
  if (first == kSupplementShift) {
    CodedCharacter character = take_two(bytes.substr(1), maps, Charset::Jisx0212);
    if (character.size) character.size = 3;
    return character;
  }
  if (first != kKatakanaShift || bytes.size() < 2 || !is_katakana_byte(byte_at(bytes, 1))) return {};
  return found(2, katakana_of(byte_at(bytes, 1)), "katakana-jisx0201");
}

// Big5 proper has no columns between the two halves; GBK has codes for them all.
CodedCharacter take_double_byte(std::string_view bytes, const CharsetMaps& maps, Charset charset) {
  if (charset == Charset::Big5 && bytes.size() > 1 && is_between(byte_at(bytes, 1), 0x7F, 0xA0)) return {};
  return take_two(bytes, maps, charset);
}

const char* gb18030_charset(uint32_t character) {
  if (character <= 0xFFFF) return "gb18030-4-byte-bmp";
  if (character <= kMaxUnicode) return "gb18030-4-byte-smp";
  return character < 2246732 ? "gb18030-4-byte-ext-1" : "gb18030-4-byte-ext-2";
}

CodedCharacter take_gb18030(std::string_view bytes, const CharsetMaps& maps) {
  if (bytes.size() < 4 || !is_between(byte_at(bytes, 1), '0', '9')) return take_two(bytes, maps, Charset::Gb18030);
  const unsigned first = byte_at(bytes, 0), third = byte_at(bytes, 2), fourth = byte_at(bytes, 3);
  if (!is_between(first, 0x81, 0xFE) || !is_between(third, 0x81, 0xFE) || !is_between(fourth, '0', '9')) return {};
  const uint32_t number = (((first - 0x81) * 10 + byte_at(bytes, 1) - '0') * 126 + third - 0x81) * 10 + fourth - '0';
  const uint32_t character = maps.gb18030_order().character(number);
  return found(4, character, gb18030_charset(character));
}

void append_from_charset(DecodedText& out, const CodedCharacter& coded) {
  const bool same = !coded.charset || (!out.runs.empty() && std::string_view(out.runs.back().charset) == coded.charset);
  if (!same) out.runs.push_back({out.text.size(), coded.charset});
  append_character(out.text, coded.character);
}

}  // namespace

CodedCharacter take_character(std::string_view bytes, const Coding& coding) {
  if (byte_at(bytes, 0) < 0x80) return {1, byte_at(bytes, 0), nullptr};
  switch (coding.system->encoding) {
    case Encoding::ShiftJis: return take_shift_jis(bytes, *coding.charsets);
    case Encoding::Cp932: return take_cp932(bytes, *coding.charsets);
    case Encoding::Euc: return take_euc(bytes, *coding.charsets, coding.system->charset);
    case Encoding::Gb18030: return take_gb18030(bytes, *coding.charsets);
    default: return take_double_byte(bytes, *coding.charsets, coding.system->charset);
  }
}

namespace {

// Emacs 28.2: what a shift brings in is one thing, so if it means nothing, all of its bytes stay.
size_t invalid_size(std::string_view bytes, const Coding& coding) {
  const bool shifts = coding.system->encoding == Encoding::Euc && coding.system->charset == Charset::Jisx0208;
  const uint8_t first = byte_at(bytes, 0);
  const size_t size = !shifts ? 1 : first == kKatakanaShift ? 2 : first == kSupplementShift ? 3 : 1;
  if (bytes.size() < size) return 1;
  for (size_t i = 1; i < size; i++) {
    if (byte_at(bytes, i) < 0xA0) return 1;
  }
  return size;
}

}  // namespace

void decode_charset(DecodedText& out, const Coding& coding, std::string_view bytes) {
  while (!bytes.empty()) {
    const CodedCharacter coded = take_character(bytes, coding);
    const size_t size = coded.size ? coded.size : invalid_size(bytes, coding);
    if (coded.size) append_from_charset(out, coded);
    else out.text += text_from_bytes(bytes.substr(0, size));
    bytes.remove_prefix(size);
  }
}

namespace {

constexpr std::string_view kDesignations[] = {"\033(B", "\033(J", "\033$B"};  // by Designated

struct Escape {
  std::string_view text;
  std::optional<Designated> designates;
};
constexpr Escape kEscapes[] = {{kDesignations[0], Designated::Ascii}, {kDesignations[1], Designated::Latin},
                               {kDesignations[2], Designated::Kanji}, {"\033$(B", Designated::Kanji},
                               {"\033)J", {}},                        {"\033&@", {}}};

}  // namespace

CodedCharacter Iso2022Decoder::take(std::string_view bytes) {
  const uint8_t first = byte_at(bytes, 0);
  const bool graphic = is_between(first, 0x21, 0x7E);
  const bool lost = first >= 0x80 || first == '\033';
  if (lost) designated_ = Designated::Ascii;
  if (designated_ == Designated::Latin && (first == '\\' || first == '~')) {
    return {1, first == '\\' ? kYen : kOverline, "latin-jisx0201"};
  }
  if (designated_ == Designated::Kanji && graphic && bytes.size() > 1 && is_between(byte_at(bytes, 1), 0x21, 0x7E)) {
    const uint32_t character = map_.character(first | 0x80, byte_at(bytes, 1) | 0x80);
    return {2, character, charset_name(Charset::Jisx0208)};
  }
  return {1, character_of_byte(first), nullptr};
}

void Iso2022Decoder::decode(std::string_view bytes) {
  while (!bytes.empty()) {
    const Escape* escape = nullptr;
    for (const Escape& each : kEscapes) {
      if (bytes.starts_with(each.text)) escape = &each;
    }
    if (escape) {
      if (escape->designates) designated_ = *escape->designates;
      bytes.remove_prefix(escape->text.size());
      continue;
    }
    const CodedCharacter coded = take(bytes);
    append_from_charset(out_, coded);
    bytes.remove_prefix(coded.size);
  }
}

// --- to bytes ---

namespace {

uint32_t shift_jis_of(uint32_t code) {
  if (code == 0) return 0;
  const uint32_t row = (code >> 8) - 0xA1, column = (code & 0xFF) - 0xA1;
  const uint32_t first = row / 2 + (row < 62 ? 0x81 : 0xC1);
  const uint32_t second = row % 2 ? column + 0x9F : column + 0x40 + (column >= 0x3F);
  return first << 8 | second;
}

uint32_t gb18030_code(uint32_t character, const CharsetMaps& maps) {
  if (const uint32_t code = maps[Charset::Gb18030].code(character)) return code;
  uint32_t number = maps.gb18030_order().number(character);
  if (number == Gb18030Order::kNone) return 0;
  uint32_t code = '0' + number % 10;
  number /= 10;
  code |= (0x81 + number % 126) << 8;
  number /= 126;
  code |= ('0' + number % 10) << 16;
  return code | (0x81 + number / 10) << 24;
}

uint32_t euc_code(uint32_t character, const CharsetMaps& maps, Charset charset) {
  const uint32_t code = maps[charset].code(character);
  if (code || charset != Charset::Jisx0208) return code;
  if (const uint32_t katakana = katakana_byte(character)) return uint32_t{kKatakanaShift} << 8 | katakana;
  const uint32_t supplement = maps[Charset::Jisx0212].code(character);
  return supplement ? uint32_t{kSupplementShift} << 16 | supplement : 0;
}

bool is_latin_of_jis(uint32_t character) { return character == kYen || character == kOverline; }

// Whether a character of JIS X 0201 is written behind an escape sequence.
bool has_escapes(const CodingSystem& system) {
  return system.charset == Charset::Jisx0208 && system.encoding != Encoding::ShiftJis;
}

}  // namespace

uint32_t code_of_character(uint32_t character, const Coding& coding) {
  if (character < 0x80) return character;
  const CharsetMaps& maps = *coding.charsets;
  switch (coding.system->encoding) {
    case Encoding::ShiftJis:
    case Encoding::Cp932: {
      if (const uint32_t katakana = katakana_byte(character)) return katakana;
      const uint32_t code = maps[coding.system->charset].code(character);
      return coding.system->encoding == Encoding::Cp932 ? code : shift_jis_of(code);
    }
    case Encoding::Euc: return euc_code(character, maps, coding.system->charset);
    case Encoding::Gb18030: return gb18030_code(character, maps);
    default: return maps[coding.system->charset].code(character);
  }
}

bool has_code(uint32_t character, const Coding& coding) {
  return code_of_character(character, coding) != 0 || character == 0 || (has_escapes(*coding.system) && is_latin_of_jis(character));
}

void CharsetEncoder::designate(Designated wanted) {
  if (designated_ == wanted) return;
  designated_ = wanted;
  out_ += kDesignations[static_cast<size_t>(wanted)];
}

// Emacs 28.2: in EUC only control characters bring ASCII back, in ISO-2022-JP all of ASCII does.
void CharsetEncoder::add_ascii(uint32_t character) {
  const bool control = character < 0x20 || character == 0x7F;
  if (control || coding_.system->encoding == Encoding::Iso2022Jp) designate(Designated::Ascii);
  out_ += static_cast<char>(character);
}

bool CharsetEncoder::add_by_escape(uint32_t character) {
  if (!has_escapes(*coding_.system)) return false;
  if (is_latin_of_jis(character)) {
    designate(Designated::Latin);
    out_ += character == kYen ? '\\' : '~';
    return true;
  }
  if (coding_.system->encoding != Encoding::Iso2022Jp) return false;
  const uint32_t code = (*coding_.charsets)[Charset::Jisx0208].code(character);
  if (code == 0) return false;
  designate(Designated::Kanji);
  out_ += static_cast<char>(code >> 8 & 0x7F);
  out_ += static_cast<char>(code & 0x7F);
  return true;
}

void CharsetEncoder::add(uint32_t character) {
  if (character < 0x80) return add_ascii(character);
  if (is_raw_byte(character)) {
    out_ += static_cast<char>(byte_of_raw(character));
    return;
  }
  if (add_by_escape(character)) return;
  const bool plain = coding_.system->encoding != Encoding::Iso2022Jp;
  const uint32_t code = plain ? code_of_character(character, coding_) : 0;
  if (code == 0) {
    designate(Designated::Ascii);
    return add_ascii(' ');
  }
  for (int shift = 24; shift >= 0; shift -= 8) {
    if (code >> shift) out_ += static_cast<char>(code >> shift & 0xFF);
  }
}

}  // namespace emlet
