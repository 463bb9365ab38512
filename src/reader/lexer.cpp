#include "reader/lexer.h"

#include <cstdio>

#include "core/utf8.h"
#include "data/list.h"
#include "data/number_text.h"
#include "reader/character_classes.h"

namespace emlet {

Lexer::Lexer(Heap& heap, Obarray& obarray, CharacterStream in, const ReaderOptions& options, ReadFailure& failure)
    : heap_(heap),
      obarray_(obarray),
      in_(in),
      options_(options),
      failure_(failure),
      escapes_(in_, options.hooks, failure) {}

Token Lexer::syntax_error(std::string_view text) {
  failure_.syntax(text, last_place(in_));
  return failed();
}

Token Lexer::end_of_file() {
  failure_.end_of_file(start_);
  return failed();
}

Token Lexer::too_wide() {
  failure_.condition(sym::overflow_error, nil, start_);
  return failed();
}

Token Lexer::datum_or_failed(Completion completion) {
  if (!completion.is_exit()) return datum(completion.value());
  failure_.exit();
  return failed();
}

void Lexer::skip_line() {
  for (int32_t c = in_.next(); c != '\n' && c >= 0;) c = in_.next();
}

Token Lexer::next() {
  for (;;) {
    const int32_t c = in_.next();
    if (c >= 0 && is_blank(c)) continue;
    if (c == ';') {
      skip_line();
      continue;
    }
    start_ = in_.place();
    if (c >= 0 && start_.column > 1) --start_.column;
    switch (c) {
      case Source::kEnd: return {Token::Kind::End, nil};
      case Source::kExit: failure_.exit(); return failed();
      case '(': return {Token::Kind::OpenList, nil};
      case ')': return {Token::Kind::CloseList, nil};
      case '[': return {Token::Kind::OpenVector, nil};
      case ']': return {Token::Kind::CloseVector, nil};
      case '\'': return {Token::Kind::Prefix, sym::quote};
      case '`': return {Token::Kind::Prefix, sym::backquote_mark};
      case ',': return read_comma();
      case '"': return read_string();
      case '?': return read_character();
      case '#': {
        const Token token = read_hash();
        if (token.kind == Token::Kind::End) continue;  // a comment or a skipped block
        return token;
      }
      case '.':
        if (at_dot()) return {Token::Kind::Dot, nil};
        [[fallthrough]];
      default: return read_symbol(c, SymbolStyle::Plain);
    }
  }
}

// Whether the `.` just read stands alone.
bool Lexer::at_dot() {
  const int32_t c = in_.next();
  in_.unread(c);
  return c < 0 || is_blank(c) || (c < 0x80 && ends_dot(c));
}

Token Lexer::read_comma() {
  const int32_t c = in_.next();
  if (c == '@') return {Token::Kind::Prefix, sym::comma_at};
  in_.unread(c);
  return {Token::Kind::Prefix, sym::comma};
}

// Whether there is memory for a token twice as long; asked where it has a length that is seldom reached.
bool Lexer::may_grow(const std::string& token) {
  constexpr size_t kAsked = size_t{64} << 10;
  if (token.size() % kAsked != 0 || token.empty() || heap_.has_room(2 * token.size())) return true;
  return failure_.condition(sym::memory_full, nil, start_);
}

// --- symbols and numbers ---

// Collects the rest of a symbol in name_, without its backslashes.
bool Lexer::scan_symbol(int32_t first, bool& quoted) {
  const bool bytes = in_.text() && !in_.text()->is_multibyte();
  for (int32_t c = first;; c = in_.next()) {
    if (c == Source::kExit) return failure_.exit();
    if (c < 0 || ends_symbol(c)) {
      in_.unread(c);
      return true;
    }
    if (c == '\\') {
      quoted = true;
      c = in_.next();
      if (c == Source::kExit) return failure_.exit();
      if (c < 0) return failure_.end_of_file(start_);
    }
    if (c < 0x80 || bytes) {
      name_.push_back(static_cast<char>(c));
    } else {
      append_character(name_, static_cast<uint32_t>(c));
    }
    if (!may_grow(name_)) return false;
  }
}

Token Lexer::read_symbol(int32_t first, SymbolStyle style) {
  bool quoted = false;
  if (TextSource* text = in_.text(); text && first < 0x80 && first != '\\') {
    const char* cursor = text->cursor();
    while (cursor < text->end() && is_plain_symbol_byte(*cursor)) ++cursor;
    const bool whole = cursor == text->end() || (static_cast<signed char>(*cursor) >= 0 && *cursor != '\\');
    const char* begin = text->cursor() - 1;
    const std::string_view name(begin, static_cast<size_t>(cursor - begin));
    text->move_to(cursor);
    if (whole) return make_symbol_token(name, quoted, style);
    name_.assign(name);
    first = in_.next();
  } else {
    name_.clear();
  }
  if (!scan_symbol(first, quoted)) return failed();
  return make_symbol_token(name_, quoted, style);
}

Token Lexer::make_symbol_token(std::string_view name, bool quoted, SymbolStyle style) {
  if (style == SymbolStyle::Uninterned) {
    const String* string = in_.text() && !in_.text()->is_multibyte() ? String::make_unibyte(heap_, name) : String::make(heap_, name);
    return string ? datum(make_symbol(heap_, Value::of(string))) : string_token(nullptr);
  }
  if (!quoted && style == SymbolStyle::Plain && may_start_number(name)) {
    const ParsedNumber parsed = parse_number(heap_, name);
    if (parsed.length == name.size() && parsed.status == ParsedNumber::Status::Found) return datum(parsed.number);
    if (parsed.length == name.size() && parsed.status == ParsedNumber::Status::TooWide) return too_wide();
  }
  std::string expanded;
  if (style == SymbolStyle::Plain && options_.shorthands.is_cons() && expand_shorthand(name, expanded)) {
    return datum_or_failed(intern(expanded));
  }
  return datum_or_failed(intern(name));
}

Completion Lexer::intern(std::string_view name) {
  const bool multibyte = !in_.text() || in_.text()->is_multibyte();
  if (options_.hooks.intern) return options_.hooks.intern(options_.hooks.owner, name, multibyte);
  return obarray_.intern(name, multibyte);
}

// read-symbol-shorthands: the first prefix that fits is replaced; names made of signs only are left alone.
bool Lexer::expand_shorthand(std::string_view name, std::string& expanded) const {
  if (name.find_first_not_of("^*+-/=<>_|") == std::string_view::npos) return false;
  CycleWatch watch(options_.shorthands);
  for (Value rest = options_.shorthands; rest.is_cons(); rest = rest.cons()->cdr) {
    const Value pair = rest.cons()->car;
    if (!pair.is_cons() || !is_string(pair.cons()->car) || !is_string(pair.cons()->cdr)) continue;
    const std::string_view prefix = string_of(pair.cons()->car).text();
    if (name.starts_with(prefix)) {
      expanded.assign(string_of(pair.cons()->cdr).text()).append(name.substr(prefix.size()));
      return true;
    }
    if (watch.comes_round(rest.cons()->cdr)) break;
  }
  return false;
}

// --- characters ---

Token Lexer::read_character() {
  int32_t c = in_.next();
  if (c == Source::kExit) return datum_or_failed(kExit);
  if (c < 0) return end_of_file();
  if (c == ' ' || c == '\t') return datum(Value::fixnum(c));
  if (c == '(' || c == ')' || c == '[' || c == ']' || c == '"' || c == ';') unescaped_.push_back(c);
  if (c == '\\') c = escapes_.read(EscapeContext::Character, start_);
  if (c == EscapeReader::kFailed) return failed();
  const auto plain = static_cast<uint32_t>(c & ~modifier::kMask);
  if (c >= 0 && is_raw_byte(plain)) c = (c & modifier::kMask) | byte_of_raw(plain);
  const int32_t following = in_.next();
  in_.unread(following);
  const bool separate = following <= ' ' || (following < 0x80 && ends_character(following));
  return separate ? datum(Value::fixnum(c)) : syntax_error("?");
}

// --- strings ---

Token Lexer::string_token(const String* string) {
  if (string) return datum(Value::of(string));
  failure_.condition(sym::memory_full, nil, start_);
  return failed();
}

// A string without escapes whose text can be copied as it lies.
bool Lexer::string_in_place(Token& token) {
  TextSource* text = in_.text();
  if (!text) return false;
  const char* cursor = text->cursor();
  bool ascii = true;
  for (; cursor < text->end() && *cursor != '"' && *cursor != '\\'; ++cursor) ascii &= static_cast<signed char>(*cursor) >= 0;
  if (cursor == text->end() || *cursor != '"') return false;
  if (!ascii && text->encoding() != TextSource::Encoding::Internal) return false;
  const std::string_view content(text->cursor(), static_cast<size_t>(cursor - text->cursor()));
  if (!ascii && content.find_first_of("\xC0\xC1") != std::string_view::npos) return false;  // raw bytes
  text->move_to(cursor + 1);
  token = string_token(ascii ? String::make_unibyte(heap_, content) : String::make_multibyte(heap_, content));
  return true;
}

// The byte above 0x7F that a backslash and three octal digits at `cursor` write, 0 if that is not what is there.
static int raw_octal(const char* cursor, const char* end) {
  if (end - cursor < 4 || cursor[0] != '\\' || cursor[1] < '2' || cursor[1] > '3') return 0;
  const int middle = cursor[2] - '0', last = cursor[3] - '0';
  return middle < 0 || middle > 7 || last < 0 || last > 7 ? 0 : (cursor[1] - '0') * 64 + middle * 8 + last;
}

Token Lexer::read_string() {
  Token token{};
  if (string_in_place(token)) return token;
  std::string text;
  bool multibyte = false, unibyte = false;
  if (!read_string_characters(text, multibyte, unibyte)) return failed();
  return finish_string(text, multibyte, unibyte);
}

// What of a string can be taken from `source` without further thought: plain ASCII, and raw bytes written \ooo, of which
// byte code has many.
void Lexer::take_plain_run(TextSource& source, std::string& text, bool& unibyte) {
  const char* cursor = source.cursor();
  for (;;) {
    const char* begin = cursor;
    while (cursor < source.end() && static_cast<signed char>(*cursor) >= 0 && *cursor != '"' && *cursor != '\\') ++cursor;
    text.append(begin, cursor);
    const int byte = raw_octal(cursor, source.end());
    if (byte == 0) break;
    append_character(text, character_of_byte(static_cast<uint8_t>(byte)));
    unibyte = true;
    cursor += 4;
  }
  source.move_to(cursor);
}

bool Lexer::read_string_characters(std::string& text, bool& multibyte, bool& unibyte) {
  const Place start = start_;
  for (;;) {
    if (TextSource* source = in_.text()) take_plain_run(*source, text, unibyte);
    int32_t c = in_.next();
    if (c == '"') return true;
    if (c == Source::kExit) return failure_.exit();
    if (c < 0) return failure_.end_of_file(start);
    if (c == '\\') {
      c = escapes_.read(EscapeContext::String, start);
      if (c == EscapeReader::kFailed) return false;
      if (c == EscapeReader::kNothing) continue;
      if (!add_string_escape(c, text, multibyte, unibyte)) return false;
      continue;
    }
    if (c >= 0x80) (is_raw_byte(static_cast<uint32_t>(c)) ? unibyte : multibyte) = true;
    append_character(text, static_cast<uint32_t>(c));
    if (!may_grow(text)) return false;
  }
}

// A string has room for \C- with ASCII letters, \S- with letters, and \M- as the eighth bit; no other modifiers.
bool Lexer::add_string_escape(int32_t c, std::string& text, bool& multibyte, bool& unibyte) {
  int32_t bits = c & modifier::kMask;
  auto plain = static_cast<uint32_t>(c & ~modifier::kMask);
  if (is_raw_byte(plain)) {
    unibyte = true;
  } else if (plain >= 0x80) {
    multibyte = true;
  } else {
    if (bits == modifier::kControl && plain == ' ') plain = 0, bits = 0;
    if (bits & modifier::kShift && ((plain | 0x20) >= 'a' && (plain | 0x20) <= 'z')) {
      plain &= ~0x20u;
      bits &= ~modifier::kShift;
    }
    if (bits & modifier::kMeta) {
      bits &= ~modifier::kMeta;
      plain = character_of_byte(static_cast<uint8_t>(plain | 0x80));
      unibyte = true;
    }
  }
  if (bits != 0) return failure_.syntax("Invalid modifier in string", last_place(in_));
  append_character(text, plain);
  return true;
}

Token Lexer::finish_string(const std::string& text, bool multibyte, bool unibyte) {
  if (multibyte) return string_token(String::make_multibyte(heap_, text));
  return string_token(String::make_unibyte(heap_, unibyte ? text_to_utf8(text) : text));
}

}  // namespace emlet
