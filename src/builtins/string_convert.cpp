// Strings between unibyte and multibyte.  What is converted loses its text properties; what is not comes back itself.
#include <string>

#include "builtins/defun.h"
#include "builtins/install.h"
#include "builtins/support.h"

namespace emlet {

namespace {

// Bytes looked at as text: well-formed sequences become their characters, other bytes raw ones.
std::string text_in_bytes(std::string_view bytes) {
  std::string text;
  while (!bytes.empty()) {
    const auto lead = static_cast<uint8_t>(bytes[0]);
    size_t length = valid_character_bytes(bytes);
    if (length == 0 || lead == 0xC0 || lead == 0xC1) {
      append_character(text, character_of_byte(lead));
      length = 1;
    } else {
      text.append(bytes.substr(0, length));
    }
    bytes.remove_prefix(length);
  }
  return text;
}

DEFUN(string_to_multibyte, "string-to-multibyte", "STRING", "Return STRING as multibyte: bytes become raw bytes.")
(Interp& lisp, String& string) -> Completion {
  if (string.is_multibyte()) return Value::of(&string);
  TRY(lisp.check_room(4 * string.byte_size()));
  return make_text(lisp, text_from_bytes(string.text()), true);
}

DEFUN(string_to_unibyte, "string-to-unibyte", "STRING", "Return STRING as unibyte; all must be ASCII or raw bytes.")
(Interp& lisp, String& string) -> Completion {
  if (!string.is_multibyte()) return Value::of(&string);
  for (size_t i = 0; i < string.size(); ++i) {
    const uint32_t character = string.character_at(i);
    if (character < 0x80 || is_raw_byte(character)) continue;
    return error_with_number(lisp, "Can't convert the %ldth character to unibyte", static_cast<int64_t>(i));
  }
  TRY(lisp.check_room(4 * string.byte_size()));
  return make_text(lisp, text_to_utf8(string.text()), false);
}

DEFUN(string_as_unibyte, "string-as-unibyte", "STRING", "Return a unibyte string of the bytes of STRING.")
(Interp& lisp, String& string) -> Completion {
  if (!string.is_multibyte()) return Value::of(&string);
  TRY(lisp.check_room(4 * string.byte_size()));
  return make_text(lisp, text_to_utf8(string.text()), false);
}

DEFUN(string_as_multibyte, "string-as-multibyte", "STRING", "Return STRING, its bytes taken as encoded characters.")
(Interp& lisp, String& string) -> Completion {
  if (string.is_multibyte()) return Value::of(&string);
  TRY(lisp.check_room(4 * string.byte_size()));
  return make_text(lisp, text_in_bytes(string.text()), true);
}

DEFUN(string_make_multibyte, "string-make-multibyte", "STRING", "As `string-to-multibyte', but ASCII stays as it is.")
(Interp& lisp, String& string) -> Completion {
  if (string.is_multibyte() || is_ascii(string.text())) return Value::of(&string);
  TRY(lisp.check_room(4 * string.byte_size()));
  return make_text(lisp, text_from_bytes(string.text()), true);
}

DEFUN(string_make_unibyte, "string-make-unibyte", "STRING", "Return STRING as unibyte, each character cut to 8 bits.")
(Interp& lisp, String& string) -> Completion {
  if (!string.is_multibyte()) return Value::of(&string);
  TRY(lisp.check_room(4 * string.byte_size()));
  std::string bytes;
  for (size_t i = 0; i < string.size(); ++i) bytes.push_back(static_cast<char>(string.character_at(i) & 0xFF));
  return make_text(lisp, bytes, false);
}

constexpr Builtin kStringConvertBuiltins[] = {EMLET_FN(string_to_multibyte),   EMLET_FN(string_to_unibyte),
                                              EMLET_FN(string_as_unibyte),     EMLET_FN(string_as_multibyte),
                                              EMLET_FN(string_make_multibyte), EMLET_FN(string_make_unibyte)};

}  // namespace

void install_string_convert(Interp& lisp) { lisp.install(kStringConvertBuiltins); }

}  // namespace emlet
