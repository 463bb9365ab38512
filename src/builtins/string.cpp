// Strings: making, joining and cutting.
#include <algorithm>
#include <cstring>
#include <string>

#include "builtins/defun.h"
#include "builtins/install.h"
#include "builtins/support.h"

namespace emlet {

namespace {

bool is_elements(Value v) { return v.is_cons() || v.is_kind(Kind::Vector) || v.is_kind(Kind::BoolVector); }

// Calls `use(character)` for each element of a sequence that is not a string.
template <class Use>
Result<void> for_characters(Interp& lisp, Value sequence, Use use) {
  if (sequence.is_list()) {
    TRY(list_length(lisp, sequence));
    for (; sequence.is_cons(); sequence = sequence.cons()->cdr) {
      LET_TRY(character, check_character(lisp, sequence.cons()->car));
      use(character);
    }
    return {};
  }
  // Emacs 28.2: the elements of a bool-vector are asked to be integers.
  if (sequence.is_kind(Kind::BoolVector)) {
    if (bool_vector_of(sequence).length == 0) return {};
    return lisp.wrong_type(sym::integerp, Value::boolean(bool_vector_of(sequence).at(0)));
  }
  const Vector& vector = vector_of(sequence);
  for (size_t i = 0; i < vector.length; ++i) {
    LET_TRY(character, check_character(lisp, vector.at(i)));
    use(character);
  }
  return {};
}

// What the parts of a concatenation come to.
struct Joined {
  size_t bytes = 0;
  size_t characters = 0;
  bool multibyte = false;
};

// Bytes that a unibyte string takes in multibyte text: those above ASCII take two.
size_t widened_bytes(std::string_view bytes) {
  return bytes.size() + static_cast<size_t>(std::count_if(bytes.begin(), bytes.end(), [](char c) { return c < 0; }));
}

Result<Joined> measure(Interp& lisp, std::span<const Value> parts) {
  Joined joined;
  size_t widened = 0;
  for (const Value part : parts) {
    if (is_string(part)) {
      const String& string = string_of(part);
      joined.characters += string.size();
      joined.bytes += string.byte_size();
      joined.multibyte = joined.multibyte || string.is_multibyte();
      widened += string.is_multibyte() ? string.byte_size() : widened_bytes(string.text());
    } else if (is_elements(part)) {
      TRY(for_characters(lisp, part, [&](uint32_t character) {
        ++joined.characters;
        joined.multibyte = joined.multibyte || (character >= 0x80 && !is_raw_byte(character));
        widened += character_bytes(character);
        ++joined.bytes;
      }));
    } else if (part.is_true()) {
      return lisp.wrong_type(sym::sequencep, part);
    }
  }
  if (joined.multibyte) joined.bytes = widened;
  return joined;
}

char* copy_text(const String& string, bool multibyte, char* out) {
  const std::string_view text = string.text();
  if (string.is_multibyte() || !multibyte || is_ascii(text)) return std::copy(text.begin(), text.end(), out);
  for (const char byte : text) out += encode_character(character_of_byte(static_cast<uint8_t>(byte)), out);
  return out;
}

DEFUN(concat, "concat", "&rest SEQUENCES", "Join SEQUENCES, strings or sequences of characters, in a string.")
(Interp& lisp, Rest sequences) -> Completion { return join_text(lisp, sequences); }

DEFUN(make_string, "make-string", "LENGTH INIT &optional MULTIBYTE", "Return a string of LENGTH characters INIT.")
(Interp& lisp, Natural length, Char character, Opt<Value> multibyte) -> Completion {
  if (length == 0) return make_text(lisp, {}, multibyte || character.c >= 0x80);
  char encoded[kMaxCharacterBytes];
  const size_t width = encode_character(character, encoded);
  size_t bytes;
  if (__builtin_mul_overflow(length.n, width, &bytes)) return lisp.error("Maximum string size exceeded");
  if (bytes > static_cast<size_t>(kMostPositiveFixnum)) return lisp.error("Maximum string size exceeded");
  String* string = String::make_uninitialized(lisp.heap(), bytes, length, width > 1 || multibyte);
  if (string == nullptr) return lisp.memory_full();
  if (width == 1) {
    std::memset(string->data(), encoded[0], bytes);
  } else {
    for (size_t i = 0; i < length; ++i) std::copy_n(encoded, width, string->data() + i * width);
  }
  return Value::of(string);
}

DEFUN(string, "string", "&rest CHARACTERS", "Return a string of CHARACTERS.")
(Interp& lisp, Rest characters) -> Completion {
  TRY(lisp.check_room(2 * kMaxCharacterBytes * characters.size()));
  std::string text;
  for (const Value word : characters) {
    LET_TRY(character, check_character(lisp, word));
    append_character(text, character);
  }
  return make_text(lisp, text, !is_ascii(text));
}

DEFUN(unibyte_string, "unibyte-string", "&rest BYTES", "Return a unibyte string of BYTES.")
(Interp& lisp, Rest bytes) -> Completion {
  TRY(lisp.check_room(2 * bytes.size()));
  std::string text;
  for (const Value word : bytes) {
    if (!is_integer(word)) return lisp.wrong_type(sym::integerp, word);
    if (!word.is_fixnum() || word.as_fixnum() < 0 || word.as_fixnum() > 255) {
      return lisp.args_out_of_range(word, Value::fixnum(0), Value::fixnum(255));
    }
    text.push_back(static_cast<char>(word.as_fixnum()));
  }
  return make_text(lisp, text, false);
}

Completion substring_of(Interp& lisp, String& string, ArraySpan span) {
  const size_t from = string.byte_position(span.from);
  const size_t to = string.byte_position(span.to);
  String* part = string.is_multibyte()
                     ? String::make_multibyte(lisp.heap(), string.text().substr(from, to - from), span.size())
                     : String::make_unibyte(lisp.heap(), string.text().substr(from, to - from));
  return made(lisp, part);
}

DEFUN(substring, "substring", "STRING &optional FROM TO", "Return the part of STRING, or a vector, from FROM to TO.")
(Interp& lisp, Value array, Opt<Value> from, Opt<Value> to) -> Completion {
  if (is_string(array)) {
    String& string = string_of(array);
    LET_TRY(span, check_span(lisp, array, *from, *to, string.size()));
    LET_TRY(part, substring_of(lisp, string, span));
    if (!copy_properties(lisp.heap(), string, span.from, span.to, string_of(part))) return lisp.memory_full();
    return part;
  }
  if (!array.is_kind(Kind::Vector)) return lisp.wrong_type(sym::arrayp, array);
  Vector& vector = vector_of(array);
  LET_TRY(span, check_span(lisp, array, *from, *to, vector.length));
  Vector* part = Vector::make(lisp.heap(), span.size(), nil);
  if (part == nullptr) return lisp.memory_full();
  for (size_t i = 0; i < part->length; ++i) part->slots()[i].init(vector.at(span.from + i));
  return Value::of(part);
}

DEFUN(substring_no_properties, "substring-no-properties", "STRING &optional FROM TO",
      "Return the part of STRING from FROM to TO, without text properties.")
(Interp& lisp, String& string, Opt<Value> from, Opt<Value> to) -> Completion {
  LET_TRY(span, check_span(lisp, Value::of(&string), *from, *to, string.size()));
  return substring_of(lisp, string, span);
}

DEFUN(string_bytes, "string-bytes", "STRING", "Return the number of bytes of STRING.")
(String& string) -> Completion { return Value::fixnum(static_cast<int64_t>(string.byte_size())); }

DEFUN(clear_string, "clear-string", "STRING", "Make STRING unibyte and fill it with null bytes.")
(Interp& lisp, String& string) -> Completion {
  if (string.size() == 0) return nil;
  std::memset(string.data(), 0, string.byte_size());
  string.shrink(lisp.heap(), string.byte_size(), string.byte_size());
  string.set_multibyte(false);
  return nil;
}

constexpr Builtin kStringBuiltins[] = {
    EMLET_FN(concat),    EMLET_FN(make_string),             EMLET_FN(string),       EMLET_FN(unibyte_string),
    EMLET_FN(substring), EMLET_FN(substring_no_properties), EMLET_FN(string_bytes), EMLET_FN(clear_string)};

}  // namespace

Completion join_text(Interp& lisp, std::span<const Value> parts) {
  TRY(check_sequences(lisp, parts));
  LET_TRY(joined, measure(lisp, parts));
  if (joined.bytes == 0) return make_text(lisp, {}, joined.multibyte);
  String* result = String::make_uninitialized(lisp.heap(), joined.bytes, joined.characters, joined.multibyte);
  if (result == nullptr) return lisp.memory_full();
  PropertyCopier properties(lisp.heap());
  char* out = result->data();
  size_t position = 0;
  for (const Value part : parts) {
    if (is_string(part)) {
      const String& string = string_of(part);
      out = copy_text(string, joined.multibyte, out);
      properties.add(string, 0, string.size(), position);
      position += string.size();
    } else if (part.is_true()) {
      TRY(for_characters(lisp, part, [&](uint32_t character) {
        if (joined.multibyte) out += encode_character(character, out);
        else *out++ = static_cast<char>(character < 0x80 ? character : byte_of_raw(character));
        ++position;
      }));
    }
  }
  if (!properties.store_in(*result)) return lisp.memory_full();
  return Value::of(result);
}

void install_string(Interp& lisp) { lisp.install(kStringBuiltins); }

}  // namespace emlet
