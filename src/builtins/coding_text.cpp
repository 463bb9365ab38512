// Encoding and decoding of text, one function for each encoding.
#include "builtins/coding_charset.h"
#include "builtins/coding_system.h"
#include "core/utf8.h"

namespace emlet {

namespace {

// --- encoding ---

void append_unit(std::string& out, uint32_t unit, bool big_endian) {
  const char high = static_cast<char>(unit >> 8), low = static_cast<char>(unit & 0xFF);
  out += big_endian ? high : low;
  out += big_endian ? low : high;
}

// Emacs 28.2: what UTF-16 or Latin-1 cannot write becomes a space, what ASCII cannot a question mark.
void append_utf_16(std::string& out, uint32_t character, bool big_endian) {
  if (character > kMaxUnicode) character = ' ';
  if (character < 0x10000) return append_unit(out, character, big_endian);
  append_unit(out, 0xD800 + ((character - 0x10000) >> 10), big_endian);
  append_unit(out, 0xDC00 + (character & 0x3FF), big_endian);
}

void append_encoded(std::string& out, uint32_t character, const CodingSystem& system) {
  if (system.encoding == Encoding::Utf16) return append_utf_16(out, character, system.big_endian);
  if (is_raw_byte(character)) out += static_cast<char>(byte_of_raw(character));
  else if (system.encoding == Encoding::Latin1) out += static_cast<char>(character < 0x100 ? character : ' ');
  else if (system.encoding == Encoding::Ascii) out += static_cast<char>(character < 0x80 ? character : '?');
  else append_character(out, character);
}

void append_mark(std::string& out, const CodingSystem& system) {
  const bool wanted = system.mark == ByteOrderMark::Always ||
                      (system.mark == ByteOrderMark::Detect && system.encoding == Encoding::Utf16);
  if (wanted) append_encoded(out, 0xFEFF, system);
}

// --- decoding ---

// Whether the bytes have the shape of UTF-8: leads followed by as many others as they ask for.
bool is_structural_utf_8(std::string_view bytes) {
  while (!bytes.empty()) {
    const auto lead = static_cast<uint8_t>(bytes[0]);
    const size_t size = lead < 0x80 ? 1 : lead < 0xC0 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF8 ? 4 : 5;
    if (size == 0 || lead >= 0xFC || bytes.size() < size) return false;
    for (size_t i = 1; i < size; i++) {
      if (!is_continuation(bytes[i])) return false;
    }
    bytes.remove_prefix(size);
  }
  return true;
}

// Emacs 28.2 takes overlong forms and surrogates for raw bytes, but characters beyond Unicode for what they are.
void append_utf_8(std::string& out, std::string_view bytes) {
  while (!bytes.empty()) {
    size_t size = valid_character_bytes(bytes);
    if (size > 0) {
      size_t ignored;
      const uint32_t character = decode_character(bytes.data(), &ignored);
      if (is_raw_byte(character) || (character >= 0xD800 && character < 0xE000)) size = 0;
    }
    if (size > 0) out.append(bytes.substr(0, size));
    else append_character(out, character_of_byte(static_cast<uint8_t>(bytes[0])));
    bytes.remove_prefix(size > 0 ? size : 1);
  }
}

class Utf16Decoder {
 public:
  Utf16Decoder(std::string& out, bool big_endian) : out_(out), big_endian_(big_endian) {}

  void decode(std::string_view bytes) {
    for (; bytes.size() >= 2; bytes.remove_prefix(2)) take(bytes);
    // Emacs 28.2: half a pair at the end is dropped, half a unit is a byte.
    if (!bytes.empty()) append_character(out_, character_of_byte(static_cast<uint8_t>(bytes[0])));
  }

 private:
  void take(std::string_view bytes) {
    const auto first = static_cast<uint8_t>(bytes[0]), second = static_cast<uint8_t>(bytes[1]);
    const uint32_t unit = big_endian_ ? first * 256u + second : second * 256u + first;
    if (high_ && unit >= 0xDC00 && unit < 0xE000) {
      append_character(out_, 0x10000 + ((high_ - 0xD800) << 10) + (unit - 0xDC00));
      high_ = 0;
      return;
    }
    if (high_) {
      append_character(out_, big_endian_ ? high_ >> 8 : high_ & 0xFF);
      append_character(out_, big_endian_ ? high_ & 0xFF : high_ >> 8);
      high_ = 0;
    }
    if (unit >= 0xD800 && unit < 0xDC00) high_ = unit;
    else append_character(out_, unit);
  }
  std::string& out_;
  bool big_endian_;
  uint32_t high_ = 0;
};

void append_utf_16(std::string& out, std::string_view bytes, const CodingSystem& system) {
  bool big_endian = system.big_endian;
  const bool little_mark = bytes.starts_with("\xFF\xFE"), big_mark = bytes.starts_with("\xFE\xFF");
  if (system.mark == ByteOrderMark::Detect && (little_mark || big_mark)) big_endian = big_mark;
  const bool skip = system.mark != ByteOrderMark::None && (big_endian ? big_mark : little_mark);
  if (skip) bytes.remove_prefix(2);
  Utf16Decoder(out, big_endian).decode(bytes);
}

const CodingSystem& named(std::string_view name) { return *find_coding(name).system; }

bool has_control_byte(std::string_view bytes) {
  for (const char byte : bytes) {
    if (static_cast<uint8_t>(byte) >= 0x80 && static_cast<uint8_t>(byte) < 0xA0) return true;
  }
  return false;
}

}  // namespace

const CodingSystem& detect_encoding(std::string_view bytes, Preferred preferred) {
  if (is_ascii(bytes)) return named("us-ascii");
  if (preferred == Preferred::Raw) return named("raw-text");
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) return named("utf-16");
  const bool latin = !has_control_byte(bytes);
  if (latin && preferred == Preferred::Latin1) return named("iso-latin-1");
  if (is_structural_utf_8(bytes)) return named("utf-8");
  return named(latin ? "iso-latin-1" : "raw-text");
}

namespace {

void append_decoded(DecodedText& out, std::string_view bytes, const CodingSystem& system, const Coding& coding) {
  switch (system.encoding) {
    case Encoding::Utf8:
      if (system.mark != ByteOrderMark::None && bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
      return append_utf_8(out.text, bytes);
    case Encoding::Utf16: return append_utf_16(out.text, bytes, system);
    case Encoding::Latin1:
      if (out.runs.empty() && !is_ascii(bytes)) out.runs.push_back({0, "iso-8859-1"});
      for (const char byte : bytes) append_character(out.text, static_cast<uint8_t>(byte));
      return;
    case Encoding::Raw:
      out.multibyte = is_ascii(bytes);
      out.text.append(bytes);
      return;
    case Encoding::Ascii: out.text.append(text_from_bytes(bytes)); return;
    case Encoding::ShiftJis:
    case Encoding::Cp932:
    case Encoding::Euc:
    case Encoding::TwoBytes:
    case Encoding::Gb18030: return decode_charset(out, coding, bytes);
    case Encoding::Iso2022Jp: return Iso2022Decoder(out, coding).decode(bytes);
    case Encoding::Undecided: return append_decoded(out, bytes, detect_encoding(bytes, coding.preferred), coding);
  }
}

// Which line ends a text has.  Emacs 28.2: one plain newline and all is left alone; a lone return among pairs is no line end.
LineEnd find_line_end(std::string_view text) {
  LineEnd found = LineEnd::Undecided;
  for (size_t i = 0; i < text.size(); i++) {
    if (text[i] == '\n') return LineEnd::Unix;
    if (text[i] != '\r') continue;
    const bool pair = i + 1 < text.size() && text[i + 1] == '\n';
    if (pair) i++;
    if (pair || found == LineEnd::Undecided) found = pair ? LineEnd::Dos : LineEnd::Mac;
  }
  return found;
}

void make_line_ends_plain(DecodedText& decoded, LineEnd line_end) {
  const std::string text = std::move(decoded.text);
  std::string& out = decoded.text;
  out.clear();
  out.reserve(text.size());
  auto run = decoded.runs.begin();
  for (size_t i = 0; i < text.size(); i++) {
    if (run != decoded.runs.end() && run->start == i) (run++)->start = out.size();
    const bool drop = text[i] == '\r' && line_end == LineEnd::Dos && i + 1 < text.size() && text[i + 1] == '\n';
    if (!drop) out += text[i] == '\r' && line_end == LineEnd::Mac ? '\n' : text[i];
  }
}

// Emacs 28.2: a character that is no byte leaves the lowest eight bits of its negative number.
std::string low_bytes(std::string_view text) {
  std::string bytes;
  for (size_t at = 0, size = 0; at < text.size(); at += size) {
    const uint32_t character = decode_character(text.data() + at, &size);
    bytes += static_cast<char>(is_raw_byte(character) ? byte_of_raw(character) : character < 0x80 ? character : -character & 0xFF);
  }
  return bytes;
}

// Decodes the runs of bytes of a multibyte string; other characters stay.
void decode_multibyte_text(DecodedText& out, std::string_view text, const Coding& coding) {
  const CodingSystem& system = coding.system->encoding == Encoding::Undecided ? named("utf-8") : *coding.system;
  std::string run;
  while (!text.empty()) {
    size_t size;
    const uint32_t character = decode_character(text.data(), &size);
    if (character < 0x80 || is_raw_byte(character)) {
      run += character < 0x80 ? text[0] : static_cast<char>(byte_of_raw(character));
    } else {
      append_decoded(out, run, system, coding);
      run.clear();
      out.text.append(text.substr(0, size));
    }
    text.remove_prefix(size);
  }
  append_decoded(out, run, system, coding);
}

}  // namespace

LineEnd detect_line_end(std::string_view text) { return find_line_end(text); }

namespace {

// Hands the characters of `text` to `add`, with the line ends of the coding.
template <typename Add>
void each_character(const String& text, const Coding& coding, const Add& add) {
  // Emacs 28.2: bytes of a unibyte string that look like a character inside are one.
  const bool read_bytes = coding.system->encoding != Encoding::Raw;
  std::string_view rest = text.text();
  while (!rest.empty()) {
    size_t size = text.is_multibyte() || read_bytes ? valid_character_bytes(rest) : 0;
    const uint32_t character = size > 0 ? decode_character(rest.data(), &size) : character_of_byte(static_cast<uint8_t>(rest[0]));
    if (size == 0) size = 1;
    rest.remove_prefix(size);
    if (character == '\n' && coding.line_end == LineEnd::Dos) add('\r');
    add(character == '\n' && coding.line_end == LineEnd::Mac ? '\r' : character);
  }
}

}  // namespace

std::string encode_text(String& text, const Coding& coding) {
  std::string out;
  out.reserve(text.byte_size());
  if (coding.charsets) {
    CharsetEncoder encoder(out, coding);
    each_character(text, coding, [&](uint32_t character) { encoder.add(character); });
    encoder.finish();
    return out;
  }
  append_mark(out, *coding.system);
  each_character(text, coding, [&](uint32_t character) { append_encoded(out, character, *coding.system); });
  return out;
}

DecodedText decode_text(String& text, const Coding& coding, bool keep_line_ends) {
  DecodedText out;
  const CodingSystem& system = *coding.system;
  if (!text.is_multibyte() || is_ascii(text.text())) append_decoded(out, text.text(), system, coding);
  else if (system.encoding == Encoding::Raw) append_decoded(out, low_bytes(text.text()), system, coding);
  else decode_multibyte_text(out, text.text(), coding);
  LineEnd line_end = coding.line_end;
  if (line_end == LineEnd::Undecided) line_end = keep_line_ends ? LineEnd::Unix : detect_line_end(out.text);
  if (line_end == LineEnd::Dos || line_end == LineEnd::Mac) make_line_ends_plain(out, line_end);
  return out;
}

}  // namespace emlet
