#include "printer/atoms.h"

#include <cmath>
#include <cstdio>

#include "core/ascii.h"
#include "core/utf8.h"
#include "data/float.h"
#include "data/number_text.h"
#include "data/symbol.h"

namespace emlet {

namespace {

bool is_hexadecimal(uint32_t c) {
  return c < 0x80 && (is_digit(c) || ((c | 0x20) >= 'a' && (c | 0x20) <= 'f'));
}
bool is_control(uint32_t c) { return c < 0x20 || c == 0x7F; }

// A backslash and as few octal digits as can be: three when a digit follows.
void append_octal(std::string& out, uint32_t byte, bool digit_follows) {
  char text[8];
  std::snprintf(text, sizeof text, digit_follows ? "\\%03o" : "\\%o", byte);
  out += text;
}

}  // namespace

// --- symbols ---

namespace {

// Whether the reader would take the name for a number.
bool reads_as_number(Heap& heap, std::string_view name) {
  const size_t sign = name[0] == '-' || name[0] == '+' ? 1 : 0;
  if (name.size() == sign || !(is_digit(name[sign]) || name[sign] == '.')) return false;
  return parse_number(heap, name).length == name.size();
}

bool needs_backslash(char c) {
  const auto byte = static_cast<uint8_t>(c);
  return byte <= ' ' || std::string_view("\"\\';#(),`[]?.").find(c) != std::string_view::npos;
}

void append_symbol_text(std::string_view name, bool confusing, std::string& out) {
  if (confusing && !needs_backslash(name[0])) out += '\\';
  for (size_t i = 0; i < name.size(); ++i) {
    const bool no_break_space = name[i] == '\xC2' && i + 1 < name.size() && name[i + 1] == '\xA0';
    if (needs_backslash(name[i]) || no_break_space) out += '\\';
    out += name[i];
  }
}

}  // namespace

void print_symbol(Heap& heap, const PrintOptions& options, Value symbol, std::string& out) {
  const Symbol& cell = symbol_of(heap, symbol);
  const String& text = string_of(cell.name);
  const bool interned = cell.has(Symbol::kInterned);
  if (options.gensym && !interned) {
    out += "#:";
  } else if (text.byte_size() == 0) {
    out += "##";  // Emacs 28.2: `princ' writes it so, too
  }
  std::string latin;  // Emacs 28.2: the bytes of a unibyte name are shown as Latin-1 letters
  std::string_view name = text.text();
  if (!text.is_multibyte() && !is_ascii(name)) {
    for (const char byte : name) append_character(latin, static_cast<uint8_t>(byte));
    name = latin;
  }
  if (!options.readable || name.empty()) {
    out += name;
  } else {
    append_symbol_text(name, reads_as_number(heap, name), out);
  }
}

// --- strings ---

void print_plain_string(const PrintOptions& options, const String& string, std::string& out) {
  if (is_ascii(string.text()) || (string.is_multibyte() && !options.escape_nonascii)) {
    out += string.text();
    return;
  }
  const std::string_view text = string.text();
  for (size_t i = 0, bytes = 1; i < text.size(); i += bytes) {
    const uint32_t c = string.is_multibyte() ? decode_character(text.data() + i, &bytes) : character_of_byte(static_cast<uint8_t>(text[i]));
    if (options.escape_nonascii && is_raw_byte(c)) {
      append_octal(out, byte_of_raw(c), true);
    } else if (options.bytes_as_characters && !string.is_multibyte()) {
      append_character(out, static_cast<uint8_t>(text[i]));
    } else {
      append_character(out, c);
    }
  }
}

namespace {

class StringWriter {
 public:
  StringWriter(const PrintOptions& options, std::string& out) : options_(options), out_(out) {}

  void write(const String& string) {
    const std::string_view text = string.text();
    out_.reserve(out_.size() + text.size() + 2);
    out_ += '"';
    for (size_t i = 0; i < text.size();) {
      size_t bytes = 1;
      const uint32_t c = string.is_multibyte() ? decode_character(text.data() + i, &bytes) : static_cast<uint8_t>(text[i]);
      const bool byte = string.is_multibyte() ? is_raw_byte(c) : c >= 0x80;
      if (byte && options_.bytes_as_characters && !options_.escape_nonascii) {
        append_character(out_, string.is_multibyte() ? c : character_of_byte(static_cast<uint8_t>(c)));
      } else if (byte) {
        append_octal(out_, string.is_multibyte() ? byte_of_raw(c) : c, next_is_octal(text, i + bytes));
        after_hex_ = false;
      } else {
        write_character(c, text.substr(i, bytes), next_is_octal(text, i + bytes));
      }
      i += bytes;
    }
    out_ += '"';
  }

 private:
  static bool next_is_octal(std::string_view text, size_t i) { return i < text.size() && text[i] >= '0' && text[i] <= '7'; }

  void write_character(uint32_t c, std::string_view bytes, bool octal_follows) {
    if (c >= 0x80 && options_.escape_multibyte) {
      char text[16];
      std::snprintf(text, sizeof text, "\\x%04x", c);
      out_ += text;
      after_hex_ = true;
      return;
    }
    if (after_hex_ && is_hexadecimal(c)) out_ += "\\ ";  // or it would be read as part of \xNNNN
    after_hex_ = false;
    if (options_.escape_newlines && (c == '\n' || c == '\f')) {
      out_ += c == '\n' ? "\\n" : "\\f";
    } else if (options_.escape_control_characters && is_control(c)) {
      append_octal(out_, c, octal_follows);
    } else {
      if (c == '"' || c == '\\') out_ += '\\';
      out_ += bytes;
    }
  }

  const PrintOptions& options_;
  std::string& out_;
  bool after_hex_ = false;
};

}  // namespace

void print_quoted_string(const PrintOptions& options, const String& string, std::string& out) {
  StringWriter(options, out).write(string);
}

// --- numbers ---

namespace {

// The letter of ?\n and its like, or 0.
char named_escape(int64_t c) {
  switch (c) {
    case '\b': return 'b';
    case '\t': return 't';
    case '\n': return 'n';
    case '\f': return 'f';
    case '\r': return 'r';
    case ' ': return 's';
    default: return 0;
  }
}

bool print_as_character(const PrintOptions& options, int64_t c, std::string& out) {
  if (const char letter = named_escape(c)) {
    out += {'?', '\\', letter};
    return true;
  }
  if (c <= 0x20 || c == 0x7F || c > kMaxUnicode) return false;
  const auto character = static_cast<uint32_t>(c);
  if (c >= 0x80 && !(options.hooks.is_graphic && options.hooks.is_graphic(options.hooks.owner, character))) return false;
  out += '?';
  if (c < 0x80 && std::string_view("\"\\';()[]{}").find(static_cast<char>(c)) != std::string_view::npos) out += '\\';
  append_character(out, character);
  return true;
}

// "%.3f": the conversion and the number of digits; false when the format is none Emacs accepts.
bool parse_float_format(std::string_view format, char& conversion, int& precision) {
  constexpr int kMostDigits = 15;
  if (!format.starts_with("%.")) return false;
  size_t i = 2;
  precision = 0;
  for (; i < format.size() && is_digit(format[i]) && precision <= kMostDigits; ++i) precision = precision * 10 + (format[i] - '0');
  if (i == 2 || i + 1 != format.size()) return false;
  conversion = format[i];
  if (conversion != 'e' && conversion != 'f' && conversion != 'g') return false;
  return precision <= kMostDigits && (precision > 0 || conversion == 'f');
}

}  // namespace

void print_integer(const PrintOptions& options, Value integer, std::string& out) {
  if (!integer.is_fixnum()) {
    out += integer_to_text(integer);
    return;
  }
  const int64_t n = integer.as_fixnum();
  if (options.integers_as_characters && n >= 0 && print_as_character(options, n, out)) return;
  char text[24];
  std::snprintf(text, sizeof text, "%lld", static_cast<long long>(n));
  out += text;
}

void print_float(const PrintOptions& options, Value number, std::string& out) {
  const double value = float_value(number);
  char conversion;
  int precision;
  if (!std::isfinite(value) || !parse_float_format(options.float_format, conversion, precision)) {
    out += float_to_text(value);
    return;
  }
  std::string text = format_double(value, conversion, precision);
  const bool reads_as_float = text.find_first_of(".e") != std::string::npos;
  if (!reads_as_float && precision > 0) text += ".0";  // but "%.0f" is legitimate for showing none
  out += text;
}

// --- bit vectors ---

void print_bool_vector(const PrintOptions& options, const BoolVector& bits, std::string& out) {
  const size_t bytes = (bits.length + 7) / 8;
  const size_t shown = options.length >= 0 && static_cast<size_t>(options.length) < bytes ? static_cast<size_t>(options.length) : bytes;
  const auto byte_at = [&](size_t i) { return static_cast<uint8_t>(bits.words()[i / 8] >> (i % 8 * 8)); };
  out += "#&" + std::to_string(bits.length) + '"';
  for (size_t i = 0; i < shown; ++i) {
    const uint8_t c = byte_at(i);
    const bool octal_follows = i + 1 < shown && byte_at(i + 1) >= '0' && byte_at(i + 1) <= '7';
    if (options.escape_newlines && (c == '\n' || c == '\f')) {
      out += c == '\n' ? "\\n" : "\\f";
    } else if (c > 0x7F || (options.escape_control_characters && is_control(c))) {
      append_octal(out, c, octal_follows);
    } else {
      if (c == '"' || c == '\\') out += '\\';
      out += static_cast<char>(c);
    }
  }
  if (shown < bytes) out += " ...";
  out += '"';
}

}  // namespace emlet
