// The lexer's half of what begins with `#`.

#include <algorithm>
#include <cstdio>

#include "core/ascii.h"
#include "core/utf8.h"
#include "data/bool_vector.h"
#include "data/number_text.h"
#include "reader/lexer.h"

namespace emlet {

namespace {

// 0..35, or 99 for an ASCII letter or digit that is none in `radix`, or -1.
int digit_in(int32_t c, int64_t radix) {
  int digit = -1;
  if (is_digit(c)) digit = c - '0';
  if (c >= 'a' && c <= 'z') digit = c - 'a' + 10;
  if (c >= 'A' && c <= 'Z') digit = c - 'A' + 10;
  return digit >= radix ? 99 : digit;
}

}  // namespace

// Kind::End: nothing, go on.
Token Lexer::read_hash() {
  const int32_t c = in_.next();
  switch (c) {
    case '\'': return {Token::Kind::Prefix, sym::function};
    case '(': return {Token::Kind::OpenString, nil};
    case '[': return {Token::Kind::OpenByteCode, nil};
    case 's': return read_record_open();
    case '^': return read_caret();
    case '&': return read_bool_vector();
    case ':': return read_short_symbol(SymbolStyle::Uninterned);
    case '_': return read_short_symbol(SymbolStyle::NoShorthand);
    case '#': return datum_or_failed(intern(""));
    case '$': return datum(options_.load_file_name);
    case '!': skip_line(); return {Token::Kind::End, nil};
    case '@': return skip_block() ? Token{Token::Kind::End, nil} : datum(nil);
    case 'x': case 'X': return read_radix_integer(16);
    case 'o': case 'O': return read_radix_integer(8);
    case 'b': case 'B': return read_radix_integer(2);
    case Source::kExit: return datum_or_failed(kExit);
    default: break;
  }
  if (is_digit(c)) return read_numbered(c);
  in_.unread(c);
  return syntax_error("#");
}

Token Lexer::read_record_open() {
  const int32_t c = in_.next();
  if (c == '(') return {Token::Kind::OpenRecord, nil};
  in_.unread(c);
  return syntax_error("#");
}

Token Lexer::read_caret() {
  int32_t c = in_.next();
  if (c == '[') return {Token::Kind::OpenCharTable, nil};
  const bool twice = c == '^';
  if (twice) c = in_.next();
  if (twice && c == '[') return {Token::Kind::OpenSubCharTable, nil};
  in_.unread(c);
  return syntax_error(twice ? "#^^" : "#^");
}

// #: and #_ : the name may be empty.
Token Lexer::read_short_symbol(SymbolStyle style) {
  const int32_t c = in_.next();
  name_.clear();
  bool quoted = false;
  if (!scan_symbol(c, quoted)) return failed();
  return make_symbol_token(name_, true, style);
}

// #24r1n, #1=, #1#
Token Lexer::read_numbered(int32_t first) {
  int64_t number = 0;
  bool fits = true;
  int32_t c = first;
  for (; is_digit(c); c = in_.next()) {
    fits = fits && number <= (kMostPositiveFixnum - (c - '0')) / 10;
    if (fits) number = number * 10 + (c - '0');
  }
  if (fits && (c == 'r' || c == 'R')) return read_radix_integer(number);
  if (fits && options_.circle && c == '=') return {Token::Kind::Label, nil, number};
  if (fits && options_.circle && c == '#') return {Token::Kind::Reference, nil, number};
  in_.unread(c);
  return syntax_error("#");
}

Token Lexer::read_radix_integer(int64_t radix) {
  int32_t c = in_.next();
  name_.clear();
  if (c == '-') name_.push_back('-');
  if (c == '-' || c == '+') c = in_.next();
  const size_t sign = name_.size();
  bool valid = radix >= 2 && radix <= 36;
  for (int digit; (digit = digit_in(c, radix)) >= 0; c = in_.next()) {
    valid = valid && digit < radix;
    name_.push_back(static_cast<char>(c));
  }
  in_.unread(c);
  if (valid && name_.size() > sign) {
    const Value integer = integer_from_text(heap_, name_, static_cast<int>(radix));
    return integer == kMissing ? too_wide() : datum(integer);
  }
  char message[64];
  std::snprintf(message, sizeof message, "integer, radix %lld", static_cast<long long>(radix));
  return syntax_error(message);
}

// #@NUMBER skips so many characters, in a file bytes (the blank after the number counts); #@00 skips all.  False: all was
// skipped.
bool Lexer::skip_block() {
  int64_t count = 0;
  int digits = 0;
  int32_t c = in_.next();
  for (; is_digit(c) && count < INT32_MAX; c = in_.next()) {
    count = count * 10 + (c - '0');
    if (++digits == 2 && count == 0) {
      while (in_.next() >= 0) {
      }
      return false;
    }
  }
  if (count == 0) in_.unread(c);
  if (TextSource* text = in_.text()) {
    const int64_t left = std::min<int64_t>(std::max<int64_t>(count - 1, 0), text->end() - text->cursor());
    if (text->encoding() == TextSource::Encoding::Outside) {
      text->move_to(text->cursor() + left);
      return true;
    }
  }
  for (int64_t left = count - 1; left > 0 && c >= 0; --left) c = in_.next();
  return true;
}

// #&LENGTH"BYTES", the lowest bit of the first byte first.
Token Lexer::read_bool_vector() {
  int64_t length = 0;
  bool any = false;
  int32_t c = in_.next();
  for (; is_digit(c) && length < INT64_MAX / 16; c = in_.next(), any = true) length = length * 10 + (c - '0');
  if (!any && c < 0) return end_of_file();
  if (!any || c != '"') {
    in_.unread(c);
    return syntax_error("#&...");
  }
  const Token token = read_string();
  if (token.kind == Token::Kind::Failed) return token;
  const String& bytes = string_of(token.value);
  const auto size = static_cast<int64_t>(bytes.byte_size());
  // Emacs 28.2: one byte too many is accepted when the length is a multiple of eight, as old versions printed it.
  if (bytes.is_multibyte() || (size != (length + 7) / 8 && length != (size - 1) * 8)) return syntax_error("#&...");
  BoolVector* vector = BoolVector::make(heap_, static_cast<size_t>(length), false);
  if (!vector) return string_token(nullptr);
  for (size_t i = 0; i < vector->length; ++i) vector->set(i, (static_cast<uint8_t>(bytes.data()[i / 8]) >> (i % 8)) & 1);
  return datum(Value::of(vector));
}

}  // namespace emlet
