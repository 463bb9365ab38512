#include "reader/escapes.h"

#include <cstdio>
#include <string>
#include <vector>

#include "core/utf8.h"

namespace emlet {

namespace {

constexpr int kMaxNameLength = 200;

int digit_value(int32_t c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

// \C- and \^: control characters are made from @A..Z[\]^_ and ?; others get the control bit.
int32_t apply_control(int32_t c) {
  if ((c & 0xFF) == '?' && !is_raw_byte(static_cast<uint32_t>(c & ~modifier::kMask))) return 0x7F | (c & ~0xFF);
  if (is_raw_byte(static_cast<uint32_t>(c & ~modifier::kMask))) return c | modifier::kControl;
  const bool letter = (c & 0x5F) >= 'A' && (c & 0x5F) <= 'Z';
  const bool sign = (c & 0x7F) >= '@' && (c & 0x7F) <= '_';
  return letter || sign ? c & (0x1F | ~0x7F) : c | modifier::kControl;
}

int32_t apply_modifiers(int32_t c, const std::vector<int32_t>& bits) {
  for (size_t i = bits.size(); i-- > 0;) c = bits[i] == modifier::kControl ? apply_control(c) : c | bits[i];
  return c;
}

int32_t single_letter(int32_t c) {
  switch (c) {
    case 'a': return 7;
    case 'b': return 8;
    case 'd': return 127;
    case 'e': return 27;
    case 'f': return 12;
    case 'n': return 10;
    case 'r': return 13;
    case 't': return 9;
    case 'v': return 11;
    default: return c;
  }
}

}  // namespace

Place last_place(const CharacterStream& in) {
  Place place = in.place();
  if (place.column > 1) --place.column;
  return place;
}

template <class... Parts>
int32_t EscapeReader::fail(const char* format, Parts... parts) {
  char message[80];
  if constexpr (sizeof...(parts) == 0) std::snprintf(message, sizeof message, "%s", format);
  else std::snprintf(message, sizeof message, format, parts...);
  failure_.error(message, last_place(in_));
  return kFailed;
}

int32_t EscapeReader::end_of_file() {
  failure_.end_of_file(start_);
  return kFailed;
}

int32_t EscapeReader::read(EscapeContext context, Place start) {
  start_ = start;
  std::vector<int32_t> modifiers;
  for (bool escaped = true;;) {
    const int32_t c = in_.next();
    if (c == Source::kExit) return failure_.exit(), kFailed;
    // Emacs 28.2: modifiers of a character at the end are -1.
    if (c == Source::kEnd) return escaped || context == EscapeContext::String ? end_of_file() : kNothing;
    int32_t bit = 0;
    if (!escaped && c != '\\') return apply_modifiers(c, modifiers);
    if (!escaped) {
      escaped = true;
      continue;
    }
    if (!is_modifier(c, context, bit)) {
      const int32_t plain = read_plain(c, context);
      return plain < 0 ? plain : apply_modifiers(plain, modifiers);
    }
    if (bit == kFailed) return kFailed;
    modifiers.push_back(bit);
    escaped = false;
  }
}

// Whether `c` begins \C-, \^, \M- ...; the dash is read too.
bool EscapeReader::is_modifier(int32_t c, EscapeContext context, int32_t& bit) {
  switch (c) {
    case '^': bit = modifier::kControl; return true;
    case 'C': bit = modifier::kControl; break;
    case 'M': bit = modifier::kMeta; break;
    case 'S': bit = modifier::kShift; break;
    case 'H': bit = modifier::kHyper; break;
    case 'A': bit = modifier::kAlt; break;
    case 's': bit = modifier::kSuper; break;
    default: return false;
  }
  if (c == 's' && context == EscapeContext::String) return false;
  const int32_t dash = in_.next();
  if (dash == '-') return true;
  in_.unread(dash);
  if (c == 's') return false;
  bit = fail("Invalid escape character syntax");
  return true;
}

int32_t EscapeReader::read_plain(int32_t c, EscapeContext context) {
  switch (c) {
    case '\n': return kNothing;
    case ' ': return context == EscapeContext::String ? kNothing : ' ';
    case 's': return ' ';
    case 'x': return read_hexadecimal();
    case 'u': return read_unicode(4);
    case 'U': return read_unicode(8);
    case 'N': return read_named();
    default: return c >= '0' && c <= '7' ? read_octal(c) : single_letter(c);
  }
}

int32_t EscapeReader::read_octal(int32_t first) {
  int32_t value = first - '0';
  for (int digits = 1; digits < 3; ++digits) {
    const int32_t c = in_.next();
    if (c < '0' || c > '7') {
      in_.unread(c);
      break;
    }
    value = value * 8 + (c - '0');
  }
  return value >= 0x80 && value < 0x100 ? static_cast<int32_t>(character_of_byte(static_cast<uint8_t>(value))) : value;
}

int32_t EscapeReader::read_hexadecimal() {
  constexpr uint32_t kLargest = 0xFFFFFFF;
  uint32_t value = 0;
  int digits = 0;
  for (;; digits += digits < 3) {  // "\x00e9" is a character, "\xe9" a byte
    const int32_t c = in_.next();
    const int digit = digit_value(c);
    if (digit < 0) {
      in_.unread(c);
      break;
    }
    value = value * 16 + static_cast<uint32_t>(digit);
    if (value > kLargest) return fail("Hex character out of range: \\x%x...", value);
  }
  const bool byte = digits < 3 && value >= 0x80;
  return static_cast<int32_t>(byte ? character_of_byte(static_cast<uint8_t>(value)) : value);
}

int32_t EscapeReader::read_unicode(int digits) {
  uint32_t value = 0;
  for (int i = 0; i < digits; ++i) {
    const int32_t c = in_.next();
    if (c == Source::kExit) return failure_.exit(), kFailed;
    if (c == Source::kEnd) return fail(digits > 4 ? "Malformed Unicode escape: \\U%x" : "Malformed Unicode escape: \\u%x", value);
    const int digit = digit_value(c);
    if (digit < 0) {
      std::string shown;
      append_character(shown, static_cast<uint32_t>(c));
      return fail("Non-hex character used for Unicode escape: %s (%d)", shown.c_str(), c);
    }
    value = value * 16 + static_cast<uint32_t>(digit);
  }
  if (value > kMaxUnicode) return fail("Non-Unicode character: 0x%x", value);
  return static_cast<int32_t>(value);
}

// Reads up to the closing brace; runs of blanks become one space.
bool EscapeReader::read_name(std::string& name) {
  if (in_.next() != '{') return failure_.syntax("Expected opening brace after \\N", last_place(in_));
  for (bool blank = false;;) {
    const int32_t c = in_.next();
    if (c == Source::kExit) return failure_.exit();
    if (c == Source::kEnd) return failure_.end_of_file(start_);
    if (c == '}') break;
    if (c >= 0x80) {
      char message[64];
      std::snprintf(message, sizeof message, "Invalid character U+%04X in character name", static_cast<unsigned>(c));
      return failure_.syntax(message, last_place(in_));
    }
    const bool is_blank = c == ' ' || (c >= '\t' && c <= '\r');
    if (!(is_blank && blank)) name.push_back(is_blank ? ' ' : static_cast<char>(c));
    blank = is_blank;
    if (name.size() > kMaxNameLength) return failure_.syntax("Character name too long", last_place(in_));
  }
  return !name.empty() || failure_.syntax("Empty character name", last_place(in_));
}

int32_t EscapeReader::character_of_name(const std::string& name) {
  if (!name.starts_with("U+")) return hooks_.character_named ? hooks_.character_named(hooks_.owner, name) : -1;
  uint32_t value = 0;
  for (size_t i = 2; i < name.size(); ++i) {
    const int digit = digit_value(name[i]);
    if (digit < 0) return -1;
    value = value * 16 + static_cast<uint32_t>(digit);
    if (value > kMaxUnicode) return -1;
  }
  const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
  return name.size() == 2 || surrogate ? -1 : static_cast<int32_t>(value);
}

int32_t EscapeReader::read_named() {
  std::string name;
  if (!read_name(name)) return kFailed;
  const int32_t character = character_of_name(name);
  if (character >= 0) return character;
  failure_.syntax("\\N{" + name + "}", last_place(in_));
  return kFailed;
}

}  // namespace emlet
