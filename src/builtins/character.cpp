// Characters and bytes.
#include "text/casing.h"
#include "builtins/defun.h"
#include "builtins/install.h"
#include "builtins/support.h"
#include "data/symbol.h"

namespace emlet {

namespace {

constexpr int64_t kShift = 1 << 25;
constexpr int64_t kControl = 1 << 26;

unsigned tab_width(Interp& lisp) {
  const Value width = lisp.variable(sym::tab_width);
  const bool sane = width.is_fixnum() && width.as_fixnum() > 0 && width.as_fixnum() <= 1000;
  return sane ? static_cast<unsigned>(width.as_fixnum()) : 8;
}

Completion text_of_character(Interp& lisp, uint32_t character) {
  char encoded[kMaxCharacterBytes];
  const size_t length = encode_character(character, encoded);
  return make_text(lisp, {encoded, length}, character >= 0x80);
}

// A shift or control modifier drawn into the character where ASCII has one for it.
int64_t resolve_shift(int64_t code) {
  const int64_t plain = code & 0xFF;
  if ((code & kShift) == 0 || (code & 0x3FFFFF) >= 0x80) return code;
  if (plain >= 'A' && plain <= 'Z') return code & ~kShift;
  if (plain >= 'a' && plain <= 'z') return (code & ~kShift) - 32;
  return plain <= ' ' ? code & ~kShift : code;
}

int64_t resolve_control(int64_t code) {
  const int64_t plain = code & 0xFF;
  if ((code & kControl) == 0 || (code & 0x3FFFFF) >= 0x80) return code;
  const int64_t rest = code & ~kControl & ~int64_t{0x7F};
  if (plain == ' ') return rest;
  if (plain == '?') return rest | 0x7F;
  if (plain >= '@' && plain <= '_') return rest | (plain & 0x1F);
  if (plain >= 'a' && plain <= 'z') return rest | (plain & 0x1F);
  return code;
}

DEFUN(char_to_string, "char-to-string", "CHAR", "Return a string of the one character CHAR.")
(Interp& lisp, Char character) -> Completion { return text_of_character(lisp, character); }

DEFUN(byte_to_string, "byte-to-string", "BYTE", "Return a unibyte string of the one byte BYTE.")
(Interp& lisp, Fixnum byte) -> Completion {
  if (byte < 0 || byte > 255) return lisp.error("Invalid byte");
  const char text = static_cast<char>(byte.n);
  return make_text(lisp, {&text, 1}, false);
}

DEFUN(string_to_char, "string-to-char", "STRING", "Return the first character of STRING, 0 when it is empty.")
(String& string) -> Completion { return Value::fixnum(string.size() == 0 ? 0 : string.character_at(0)); }

DEFUN(char_width, "char-width", "CHAR", "Return the columns that CHAR takes on a terminal.")
(Interp& lisp, Char character) -> Completion {
  return Value::fixnum(character_width(character, tab_width(lisp)));
}

DEFUN(string_width, "string-width", "STRING &optional FROM TO", "Return the columns that STRING, FROM to TO, takes.")
(Interp& lisp, String& string, Opt<Value> from, Opt<Value> to) -> Completion {
  LET_TRY(span, check_span(lisp, Value::of(&string), *from, *to, string.size()));
  const unsigned tab = tab_width(lisp);
  int64_t width = 0;
  for (size_t i = span.from; i < span.to; ++i) {
    width += character_width(string.character_at(i), tab);  // Emacs 28.2: a byte is as wide as the character of its number
  }
  return Value::fixnum(width);
}

DEFUN(max_char, "max-char", "", "Return the largest character.")
() -> Completion { return Value::fixnum(kMaxCharacter); }

// The current buffer has no text: at its only position stands nothing, which counts as zero.
Completion byte_in_buffer(Interp& lisp, Value position) {
  if (position.is_nil()) return Value::fixnum(0);
  if (!is_integer(position)) return lisp.wrong_type(sym::integer_or_marker_p, position);
  return lisp.signal(sym::args_out_of_range, {position, Value::fixnum(1), Value::fixnum(1)});
}

DEFUN(get_byte, "get-byte", "&optional POSITION STRING", "Return the byte of the character at POSITION of STRING.")
(Interp& lisp, Opt<Value> position, Opt<String&> string) -> Completion {
  if (!string) return byte_in_buffer(lisp, *position);
  if (!position && string->size() == 0) return Value::fixnum(0);  // Emacs 28.2: the end of the text is a zero byte
  const Value wanted = position ? *position : Value::fixnum(0);
  if (!wanted.is_fixnum() || wanted.as_fixnum() < 0) return lisp.wrong_type(sym::wholenump, wanted);
  const auto at = static_cast<size_t>(wanted.as_fixnum());
  if (at >= string->size()) {
    return lisp.args_out_of_range(Value::of(string.value), Value::fixnum(static_cast<int64_t>(at)));
  }
  const uint32_t character = string->character_at(at);
  if (is_raw_byte(character)) return Value::fixnum(byte_of_raw(character));
  if (character >= 0x80 && string->is_multibyte()) {
    return error_with_number(lisp, "Not an ASCII nor an 8-bit character: %ld", character);
  }
  return Value::fixnum(character);
}

DEFUN(unibyte_char_to_multibyte, "unibyte-char-to-multibyte", "CH", "Return the character that stands for the byte CH.")
(Interp& lisp, Char character) -> Completion {
  if (character > 0xFF) return error_with_number(lisp, "Not a unibyte character: %ld", character);
  return Value::fixnum(character_of_byte(static_cast<uint8_t>(character)));
}

DEFUN(multibyte_char_to_unibyte, "multibyte-char-to-unibyte", "CH", "Return the byte that CH stands for, or -1.")
(Char character) -> Completion {
  if (character <= 0xFF) return Value::fixnum(character);
  return Value::fixnum(is_raw_byte(character) ? byte_of_raw(character) : -1);
}

DEFUN(char_resolve_modifiers, "char-resolve-modifiers", "CHAR", "Draw the modifier bits of CHAR into the character.")
(Fixnum code) -> Completion { return Value::fixnum(resolve_control(resolve_shift(code))); }

DEFUN(char_equal, "char-equal", "C1 C2", "Return t if the characters are equal, but for case if `case-fold-search'.")
(Interp& lisp, Char a, Char b) -> Completion {
  if (a == b) return sym::t;
  if (lisp.variable(sym::case_fold_search).is_nil()) return nil;
  return Value::boolean(downcase_character(a) == downcase_character(b));
}

DEFUN(split_char, "split-char", "CH", "Return a list of the character set of CH and its code there.")
(Interp& lisp, Char character) -> Completion {
  const char* set = character < 0x80          ? "ascii"
                    : is_raw_byte(character) ? "eight-bit"
                    : character <= 0xFFFF    ? "unicode-bmp"
                    : character <= kMaxUnicode ? "unicode"
                                               : "emacs";
  ListBuilder parts(lisp.heap());
  parts.add(lisp.intern(set));
  const uint32_t code = is_raw_byte(character) ? byte_of_raw(character) : character.c;
  const unsigned bytes = character <= 0x7F || is_raw_byte(character) ? 1 : character <= 0xFFFF ? 2 : 3;
  for (unsigned i = bytes; i > 0; --i) parts.add(Value::fixnum((code >> (8 * (i - 1))) & 0xFF));
  return parts.finish();
}

constexpr Builtin kCharacterBuiltins[] = {EMLET_FN(char_to_string),
                                          EMLET_FN(byte_to_string),
                                          EMLET_FN(string_to_char),
                                          EMLET_FN(char_width),
                                          EMLET_FN(string_width),
                                          EMLET_FN(max_char),
                                          EMLET_FN(get_byte),
                                          EMLET_FN(unibyte_char_to_multibyte),
                                          EMLET_FN(multibyte_char_to_unibyte),
                                          EMLET_FN(char_resolve_modifiers),
                                          EMLET_FN(char_equal),
                                          EMLET_FN(split_char)};

}  // namespace

void install_character(Interp& lisp) {
  lisp.install(kCharacterBuiltins);
  lisp.set_variable(sym::tab_width, Value::fixnum(8));
  lisp.set_variable(sym::case_fold_search, sym::t);
  for (const Value variable : {sym::tab_width, sym::case_fold_search}) {
    symbol_of(lisp.heap(), variable).set(Symbol::kSpecial);
  }
}

}  // namespace emlet
