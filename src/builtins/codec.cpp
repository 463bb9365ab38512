// base64 and digests, for Lisp.

#include "builtins/defun.h"
#include "builtins/digest.h"
#include "builtins/install.h"
#include "builtins/support.h"
#include "data/symbol.h"

namespace emlet {

namespace {

constexpr char kAlphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr char kUrlAlphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

// The bytes of a string: characters below 256 and raw bytes stand for themselves.
Result<std::string> bytes_of(Interp& lisp, String& string) {
  TRY(lisp.check_room(4 * string.byte_size()));  // these, and what they become
  if (!string.is_multibyte()) return std::string(string.text());
  std::string bytes;
  for (size_t i = 0, length = 0; i < string.byte_size(); i += length) {
    const uint32_t c = decode_character(string.data() + i, &length);
    if (c > 0xFF && !is_raw_byte(c)) return lisp.error("Multibyte character in data for base64 encoding");
    bytes.push_back(static_cast<char>(is_raw_byte(c) ? byte_of_raw(c) : c));
  }
  return bytes;
}

struct Base64Style {
  const char* alphabet = kAlphabet;
  bool lines = true;
  bool pads = true;
};

std::string encode_base64(std::string_view bytes, const Base64Style& style) {
  constexpr size_t kBytesOfLine = 57;
  std::string out;
  for (size_t i = 0; i < bytes.size(); i += 3) {
    if (style.lines && i > 0 && i % kBytesOfLine == 0) out += '\n';
    const size_t count = std::min<size_t>(3, bytes.size() - i);
    uint32_t group = 0;
    for (size_t j = 0; j < 3; ++j) group = group << 8 | (j < count ? static_cast<uint8_t>(bytes[i + j]) : 0);
    for (size_t j = 0; j <= count; ++j) out += style.alphabet[group >> (18 - j * 6) & 63];
    if (style.pads) out.append(3 - count, '=');
  }
  return out;
}

Completion encode_string(Interp& lisp, String& string, const Base64Style& style) {
  LET_TRY(bytes, bytes_of(lisp, string));
  return make_text(lisp, encode_base64(bytes, style), false);
}

DEFUN(base64_encode_string, "base64-encode-string", "STRING &optional NO-LINE-BREAK",
      "Return STRING in base64, in lines of 76 characters unless NO-LINE-BREAK is non-nil.")
(Interp& lisp, String& string, Opt<Value> one_line) -> Completion {
  return encode_string(lisp, string, {.lines = !one_line});
}

DEFUN(base64url_encode_string, "base64url-encode-string", "STRING &optional NO-PAD",
      "Return STRING in the base64 of URLs, padded with = unless NO-PAD is non-nil.")
(Interp& lisp, String& string, Opt<Value> unpadded) -> Completion {
  return encode_string(lisp, string, {.alphabet = kUrlAlphabet, .lines = false, .pads = !unpadded});
}

int digit_of(char c, bool url) {
  if (c >= 'A' && c <= 'Z') return c - 'A';
  if (c >= 'a' && c <= 'z') return c - 'a' + 26;
  if (c >= '0' && c <= '9') return c - '0' + 52;
  if (c == (url ? '-' : '+')) return 62;
  if (c == (url ? '_' : '/')) return 63;
  return -1;
}

// False when the text is no base64.  Blanks are skipped; padding ends a group of four, and another may follow.
bool decode_base64(std::string_view text, bool url, std::string& out) {
  uint32_t group = 0;
  size_t digits = 0, pads = 0;
  const auto flush = [&] {
    for (size_t i = 0; i + 1 < digits; ++i) out.push_back(static_cast<char>(group << (6 * (4 - digits)) >> (16 - i * 8)));
    group = 0;
    digits = pads = 0;
  };
  for (const char c : text) {
    if (c == ' ' || (c >= '\t' && c <= '\r')) continue;
    if (c == '=') {
      if (digits < 2) return false;
      if (digits + ++pads == 4) flush();
      continue;
    }
    const int digit = digit_of(c, url);
    if (digit < 0 || pads > 0) return false;
    group = group << 6 | static_cast<uint32_t>(digit);
    if (++digits == 4) flush();
  }
  if (digits == 0) return true;
  const bool complete = url && pads == 0 && digits > 1;  // only URLs may leave padding out
  if (complete) flush();
  return complete;
}

DEFUN(base64_decode_string, "base64-decode-string", "STRING &optional BASE64URL",
      "Return the bytes that STRING spells in base64, or with BASE64URL non-nil in the base64 of URLs.")
(Interp& lisp, String& string, Opt<Value> url) -> Completion {
  TRY(lisp.check_room(2 * string.byte_size()));
  std::string bytes;
  if (!decode_base64(string.text(), bool(url), bytes)) return lisp.error("Invalid base64 data");
  return make_text(lisp, bytes, false);
}

// --- digests ---

struct DigestName {
  const char* name;
  Digest digest;
};
constexpr DigestName kDigests[] = {{"md5", Digest::Md5},       {"sha1", Digest::Sha1},     {"sha224", Digest::Sha224},
                                   {"sha256", Digest::Sha256}, {"sha384", Digest::Sha384}, {"sha512", Digest::Sha512}};

// Emacs 28.2: a proper list becomes the data of the error, nil a string.
ExitPending invalid_object(Interp& lisp, Value object) {
  const std::string_view message = "Invalid object argument";
  if (object.is_nil()) return lisp.error(message, lisp.string("nil"));
  if (!object.is_cons() || !scan_list(object).is_proper()) return lisp.error(message, object);
  return lisp.signal(sym::error, lisp.heap().cons(lisp.string(message), object));
}

Completion digest(Interp& lisp, Digest kind, Value object, Value start, Value end, bool binary) {
  if (!is_string(object)) return invalid_object(lisp, object);
  String& string = string_of(object);
  LET_TRY(span, check_span(lisp, object, start, end, string.size()));
  const size_t first = string.byte_position(span.from), last = string.byte_position(span.to);
  const std::string_view part = string.text().substr(first, last - first);
  TRY(lisp.check_room(2 * part.size()));
  const std::string bytes = digest_of(kind, string.is_multibyte() ? text_to_utf8(part) : std::string(part));
  return make_text(lisp, binary ? bytes : hexadecimal(bytes), false);
}

DEFUN(md5, "md5", "OBJECT &optional START END CODING-SYSTEM NOERROR",
      "Return the MD5 digest of characters START to END of the string OBJECT, in hexadecimal.")
(Interp& lisp, Value object, Opt<Value> start, Opt<Value> end, Opt<Value>, Opt<Value>) -> Completion {
  return digest(lisp, Digest::Md5, object, *start, *end, false);
}

DEFUN(secure_hash, "secure-hash", "ALGORITHM OBJECT &optional START END BINARY",
      "Return the digest by ALGORITHM (see `secure-hash-algorithms') of characters START to END of the string OBJECT:\n"
      "in hexadecimal, or as bytes if BINARY is non-nil.")
(Interp& lisp, Symbol_ algorithm, Value object, Opt<Value> start, Opt<Value> end, Opt<Value> binary) -> Completion {
  const std::string_view name = symbol_name(lisp.heap(), algorithm);
  for (const DigestName& row : kDigests) {
    if (row.name == name) return digest(lisp, row.digest, object, *start, *end, bool(binary));
  }
  if (!is_string(object)) return invalid_object(lisp, object);
  TRY(check_span(lisp, object, *start, *end, string_of(object).size()));
  return lisp.error("Invalid algorithm arg: " + symbol_text(lisp.heap(), algorithm));
}

DEFUN(secure_hash_algorithms, "secure-hash-algorithms", "", "Return the algorithms that `secure-hash' knows.")
(Interp& lisp) -> Completion {
  ListBuilder list(lisp.heap());
  for (const DigestName& row : kDigests) list.add(lisp.intern(row.name));
  return list.finish();
}

constexpr Builtin kCodecBuiltins[] = {
    EMLET_FN(base64_encode_string), EMLET_FN(base64url_encode_string), EMLET_FN(base64_decode_string),
    EMLET_FN(md5),                  EMLET_FN(secure_hash),             EMLET_FN(secure_hash_algorithms),
};

}  // namespace

void install_codec(Interp& lisp) { lisp.install(kCodecBuiltins); }

}  // namespace emlet
