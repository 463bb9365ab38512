#include "builtins/json_lexer.h"

#include <charconv>
#include <cmath>
#include <cstdio>

#include "core/ascii.h"
#include "core/utf8.h"

namespace emlet {

namespace {

bool is_letter(int c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; }
bool is_hexadecimal(int c) { return is_digit(c) || ((c | 0x20) >= 'a' && (c | 0x20) <= 'f'); }

// Bytes of the UTF-8 character at the start, 0 when there is none: no surrogates, nothing beyond Unicode.
size_t strict_bytes(std::string_view text) {
  const size_t bytes = valid_character_bytes(text);
  if (bytes < 2) return bytes;
  size_t length;
  const uint32_t c = decode_character(text.data(), &length);
  return c > kMaxUnicode || is_raw_byte(c) || (c >= 0xD800 && c <= 0xDFFF) ? 0 : bytes;
}

uint32_t hexadecimal_value(std::string_view digits) {
  uint32_t value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
  return value;
}

}  // namespace

void JsonLexer::note(std::string_view message, JsonError::Kind kind) {
  constexpr size_t kLongestShown = 20;
  failed_ = true;
  error_ = {kind, std::string(message), line_, column_, static_cast<int64_t>(at_)};
  if (!saved_.empty() && saved_.size() <= kLongestShown) error_.message += " near '" + saved_ + "'";
}

JsonLexer::Token JsonLexer::fail(std::string_view message, JsonError::Kind kind) {
  if (failed_) return Token::Failed;
  const bool at_end = saved_.empty();
  note(message, at_end && kind == JsonError::Kind::Syntax ? JsonError::Kind::EndOfInput : kind);
  if (at_end) error_.message += " near end of file";
  return Token::Failed;
}

void JsonLexer::count(std::string_view character) {
  at_ += character.size();
  if (character == "\n") {
    line_++;
    column_ = 0;
  } else {
    column_++;
  }
}

bool JsonLexer::next_decodes() {
  if (peek() == kEnd || strict_bytes(bytes_.substr(at_)) > 0) return true;
  char message[40];
  std::snprintf(message, sizeof message, "unable to decode byte 0x%x", static_cast<unsigned>(peek()));
  note(message, JsonError::Kind::Syntax);
  return false;
}

bool JsonLexer::take() {
  if (!next_decodes()) return false;
  const std::string_view character = bytes_.substr(at_, strict_bytes(bytes_.substr(at_)));
  saved_ += character;
  count(character);
  return true;
}

JsonLexer::Token JsonLexer::next() {
  saved_.clear();
  while (peek() == ' ' || peek() == '\t' || peek() == '\n' || peek() == '\r') count(bytes_.substr(at_, 1));
  const int c = peek();
  if (c == kEnd) return Token::End;
  if (is_letter(c)) return scan_word();
  if (!take()) return Token::Failed;
  switch (c) {
    case '{': return Token::ObjectOpen;
    case '}': return Token::ObjectClose;
    case '[': return Token::ArrayOpen;
    case ']': return Token::ArrayClose;
    case ':': return Token::Colon;
    case ',': return Token::Comma;
    case '"': return scan_string();
    default: return c == '-' || is_digit(c) ? scan_number() : Token::Invalid;
  }
}

JsonLexer::Token JsonLexer::scan_word() {
  while (is_letter(peek())) take();
  if (!next_decodes()) return Token::Failed;
  if (saved_ == "true") return Token::True;
  if (saved_ == "false") return Token::False;
  return saved_ == "null" ? Token::Null : Token::Invalid;
}

// Each step leaves what it did not accept unread.
bool JsonLexer::take_number(bool& real) {
  const auto digits = [&] {
    const size_t start = at_;
    while (is_digit(peek())) take();
    return at_ > start;
  };
  if (saved_ == "-") {
    if (!is_digit(peek())) return false;
    take();
  }
  if (saved_.back() == '0') {
    if (is_digit(peek())) return false;
  } else {
    digits();
  }
  real = false;
  if (peek() == '.') {
    real = true;
    take();
    if (!digits()) return false;
  }
  if (peek() == 'e' || peek() == 'E') {
    real = true;
    take();
    if (peek() == '+' || peek() == '-') take();
    if (!digits()) return false;
  }
  return true;
}

JsonLexer::Token JsonLexer::scan_number() {
  bool real;
  const bool valid = take_number(real);
  if (!next_decodes()) return Token::Failed;
  if (!valid) return Token::Invalid;
  const char* const end = saved_.data() + saved_.size();
  if (!real) {
    const bool fits = std::from_chars(saved_.data(), end, integer_).ec == std::errc();
    return fits ? Token::Integer : fail(saved_[0] == '-' ? "too big negative integer" : "too big integer");
  }
  real_ = 0;
  const auto parsed = std::from_chars(saved_.data(), end, real_);
  if (parsed.ec == std::errc()) return Token::Real;
  const size_t exponent = saved_.find_first_of("eE");
  const bool tiny = exponent != std::string::npos && saved_[exponent + 1] == '-';
  return tiny ? Token::Real : fail("real number overflow");
}

bool JsonLexer::scan_escape() {
  const int c = peek();
  if (c == kEnd) return fail("premature end of input", JsonError::Kind::EndOfInput), false;
  if (!take()) return false;
  if (c != 'u') {
    const bool known = std::string_view("\"\\/bfnrt").find(static_cast<char>(c)) != std::string_view::npos && c < 128;
    if (!known) fail("invalid escape");
    return known;
  }
  for (int i = 0; i < 4; ++i) {
    const int digit = peek();
    if (digit != kEnd && !take()) return false;
    if (!is_hexadecimal(digit)) return fail("invalid escape"), false;
  }
  return true;
}

JsonLexer::Token JsonLexer::scan_string() {
  for (;;) {
    const int c = peek();
    if (c == kEnd) return fail("premature end of input", JsonError::Kind::EndOfInput);
    if (c < 0x20) {
      char message[40] = "unexpected newline";
      if (c != '\n') std::snprintf(message, sizeof message, "control character 0x%x", static_cast<unsigned>(c));
      return fail(message);
    }
    if (!take()) return Token::Failed;
    if (c == '"') break;
    if (c == '\\' && !scan_escape()) return Token::Failed;
  }
  return decode_string(std::string_view(saved_).substr(1, saved_.size() - 2)) ? Token::String : Token::Failed;
}

// \uXXXX at `i`, or a pair of them.
bool JsonLexer::decode_unicode(std::string_view raw, size_t& i) {
  char message[48];
  uint32_t c = hexadecimal_value(raw.substr(i + 2, 4));
  const uint32_t first = c;
  i += 5;
  if (c >= 0xD800 && c <= 0xDBFF && raw.substr(i + 1, 2) == "\\u") {
    const uint32_t second = hexadecimal_value(raw.substr(i + 3, 4));
    if (second < 0xDC00 || second > 0xDFFF) {
      std::snprintf(message, sizeof message, "invalid Unicode '\\u%04X\\u%04X'", first, second);
      return fail(message), false;
    }
    c = 0x10000 + ((c - 0xD800) << 10) + (second - 0xDC00);
    i += 6;
  } else if (c >= 0xD800 && c <= 0xDFFF) {
    std::snprintf(message, sizeof message, "invalid Unicode '\\u%04X'", first);
    return fail(message), false;
  }
  append_character(string_, c);
  return true;
}

bool JsonLexer::decode_string(std::string_view raw) {
  string_.clear();
  for (size_t i = 0; i < raw.size(); ++i) {
    if (raw[i] != '\\') {
      string_ += raw[i];
      continue;
    }
    switch (raw[i + 1]) {
      case 'u':
        if (!decode_unicode(raw, i)) return false;
        continue;
      case 'b': string_ += '\b'; break;
      case 'f': string_ += '\f'; break;
      case 'n': string_ += '\n'; break;
      case 'r': string_ += '\r'; break;
      case 't': string_ += '\t'; break;
      default: string_ += raw[i + 1]; break;
    }
    ++i;
  }
  if (string_.find('\0') != std::string::npos) return fail("\\u0000 is not allowed without JSON_ALLOW_NUL"), false;
  return true;
}

}  // namespace emlet
