// Characters and their codes in Shift JIS and Big5, one at a time.
#include "builtins/coding_charset.h"
#include "builtins/coding_system.h"
#include "builtins/defun.h"
#include "builtins/install.h"
#include "builtins/support.h"

namespace emlet {

namespace {

Result<Coding> loaded(Interp& lisp, std::string_view name) {
  Coding coding = find_coding(name);
  TRY(load_charsets(lisp, coding));
  return coding;
}

Completion decode_code(Interp& lisp, Value code, std::string_view name) {
  const bool natural = (code.is_fixnum() && code.as_fixnum() >= 0);
  if (!natural) return lisp.wrong_type(sym::wholenump, code);
  LET_TRY(coding, loaded(lisp, name));
  const uint64_t number = static_cast<uint64_t>(code.as_fixnum());
  std::string bytes;
  if (number > 0xFF) bytes += static_cast<char>(number >> 8 & 0xFF);
  bytes += static_cast<char>(number & 0xFF);
  const CodedCharacter found = number > 0xFFFF ? CodedCharacter{} : take_character(bytes, coding);
  if (found.size == bytes.size()) return Value::fixnum(found.character);
  return lisp.error("Invalid code: " + std::to_string(number));
}

Completion encode_character(Interp& lisp, Value character, std::string_view name) {
  LET_TRY(wanted, check_character(lisp, character));
  LET_TRY(coding, loaded(lisp, name));
  const uint32_t code = code_of_character(wanted, coding);
  if (code != 0 || wanted == 0) return Value::fixnum(code);
  return lisp.error("No code in " + std::string(name) + " for the character " + std::to_string(wanted));
}

DEFUN(decode_sjis_char, "decode-sjis-char", "CODE", "Return the character whose code in Shift JIS is CODE.")
(Interp& lisp, Value code) -> Completion {
  constexpr int64_t kLastHalfWidth = 0xDF;  // Emacs 28.2 decodes it in a text only
  if (code == Value::fixnum(kLastHalfWidth)) return lisp.error("Invalid code: 223");
  return decode_code(lisp, code, "shift_jis");
}

DEFUN(encode_sjis_char, "encode-sjis-char", "CH", "Return the code of the character CH in Shift JIS.")
(Interp& lisp, Value character) -> Completion { return encode_character(lisp, character, "shift_jis"); }

DEFUN(decode_big5_char, "decode-big5-char", "CODE", "Return the character whose code in Big5 is CODE.")
(Interp& lisp, Value code) -> Completion { return decode_code(lisp, code, "big5"); }

DEFUN(encode_big5_char, "encode-big5-char", "CH", "Return the code of the character CH in Big5.")
(Interp& lisp, Value character) -> Completion { return encode_character(lisp, character, "big5"); }

constexpr Builtin kCodingCodeBuiltins[] = {
    EMLET_FN(decode_sjis_char), EMLET_FN(encode_sjis_char), EMLET_FN(decode_big5_char), EMLET_FN(encode_big5_char),
};

}  // namespace

void install_coding_codes(Interp& lisp) { lisp.install(kCodingCodeBuiltins); }

}  // namespace emlet
