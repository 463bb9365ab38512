// Comparing and searching strings.
#include <locale.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <string>
#include <vector>

#include "text/casing.h"
#include "builtins/defun.h"
#include "builtins/install.h"
#include "builtins/support.h"
#include "builtins/version_order.h"
#include "data/symbol.h"

namespace emlet {

namespace {

// Walks the characters of a string; bytes of a unibyte one are given as they are.
class CharacterWalk {
 public:
  explicit CharacterWalk(const String& string, size_t byte = 0)
      : next_(string.data() + byte), end_(string.data() + string.byte_size()), multibyte_(string.is_multibyte()) {}
  bool at_end() const { return next_ == end_; }
  uint32_t next() {
    if (!multibyte_) return static_cast<uint8_t>(*next_++);
    size_t length;
    const uint32_t character = decode_character(next_, &length);
    next_ += length;
    return character;
  }
  // As next(), but a byte above ASCII of a unibyte string is the raw byte it becomes in multibyte text.
  uint32_t next_multibyte() {
    return multibyte_ ? next() : character_of_byte(static_cast<uint8_t>(*next_++));
  }

 private:
  const char* next_;
  const char* end_;
  const bool multibyte_;
};

bool less_text(const String& a, const String& b) {
  CharacterWalk left(a), right(b);
  while (!left.at_end() && !right.at_end()) {
    const uint32_t x = left.next();
    const uint32_t y = right.next();
    if (x != y) return x < y;
  }
  return left.at_end() && !right.at_end();
}

// The end of a part to compare is cut to the string's length, its start is not.
Result<ArraySpan> comparison_span(Interp& lisp, String& string, Value start, Value end) {
  const auto size = static_cast<int64_t>(string.size());
  if (end.is_fixnum() && end.as_fixnum() > size) end = Value::fixnum(size);
  return check_span(lisp, Value::of(&string), start, end, string.size());
}

DEFUN(compare_strings, "compare-strings", "STR1 START1 END1 STR2 START2 END2 &optional IGNORE-CASE",
      "Compare parts of two strings: t if equal, otherwise how many characters match plus one, signed.")
(Interp& lisp, String& a, Value start1, Value end1, String& b, Value start2, Value end2,
 Opt<Value> ignore_case) -> Completion {
  LET_TRY(span1, comparison_span(lisp, a, start1, end1));
  LET_TRY(span2, comparison_span(lisp, b, start2, end2));
  CharacterWalk left(a, a.byte_position(span1.from)), right(b, b.byte_position(span2.from));
  const size_t common = std::min(span1.size(), span2.size());
  for (size_t i = 0; i < common; ++i) {
    uint32_t x = left.next_multibyte();
    uint32_t y = right.next_multibyte();
    if (ignore_case && x != y) {
      x = upcase_character(x);
      y = upcase_character(y);
    }
    const auto place = static_cast<int64_t>(i) + 1;
    if (x != y) return Value::fixnum(x < y ? -place : place);
  }
  if (span1.size() == span2.size()) return sym::t;
  const auto place = static_cast<int64_t>(common) + 1;
  return Value::fixnum(span1.size() < span2.size() ? -place : place);
}

DEFUN(string_equal, "string-equal", "S1 S2", "Return t if two strings or names of symbols have the same characters.")
(Interp& lisp, Value a, Value b) -> Completion {
  LET_TRY(left, string_or_symbol_name(lisp, a));
  LET_TRY(right, string_or_symbol_name(lisp, b));
  return Value::boolean(same_text(left, right));
}

DEFUN(string_lessp, "string-lessp", "STRING1 STRING2", "Return t if STRING1 comes before STRING2 by character codes.")
(Interp& lisp, Value a, Value b) -> Completion {
  LET_TRY(left, string_or_symbol_name(lisp, a));
  LET_TRY(right, string_or_symbol_name(lisp, b));
  return Value::boolean(less_text(left, right));
}

DEFUN(string_greaterp, "string-greaterp", "STRING1 STRING2", "Return t if STRING1 comes after STRING2.")
(Interp& lisp, Value a, Value b) -> Completion {
  LET_TRY(right, string_or_symbol_name(lisp, b));
  LET_TRY(left, string_or_symbol_name(lisp, a));
  return Value::boolean(less_text(right, left));
}

DEFUN(string_version_lessp, "string-version-lessp", "STRING1 STRING2",
      "Return t if STRING1 comes before STRING2 where runs of digits count as numbers.")
(Interp& lisp, Value a, Value b) -> Completion {
  LET_TRY(left, string_or_symbol_name(lisp, a));
  LET_TRY(right, string_or_symbol_name(lisp, b));
  // Emacs 28.2 compares the parts between null characters, one pair after the other.
  std::string_view rest = left.text(), other = right.text();
  for (;;) {
    const size_t end = rest.find('\0'), other_end = other.find('\0');
    const int order = compare_versions(rest.substr(0, end), other.substr(0, other_end));
    if (order != 0 || end == std::string_view::npos) return Value::boolean(order < 0);
    if (other_end == std::string_view::npos) return Value::boolean(true);  // the one with more parts comes first
    rest.remove_prefix(end + 1);
    other.remove_prefix(other_end + 1);
  }
}

enum class Case : uint8_t { Counts, IgnoredInAscii, Ignored };

// A locale must exist; all have the order of character codes here, but those of POSIX know only the case of ASCII.
Result<Case> check_collation(Interp& lisp, Opt<Value> locale, Opt<Value> ignore_case) {
  const Case ignored = ignore_case ? Case::Ignored : Case::Counts;
  if (!locale) return ignored;
  if (!is_string(*locale)) return lisp.wrong_type(sym::stringp, *locale);
  const std::string name(string_of(*locale).text());
  const locale_t found = newlocale(LC_COLLATE_MASK | LC_CTYPE_MASK, name.c_str(), nullptr);
  if (!found) return lisp.error("Invalid locale " + name + ": " + std::strerror(errno));
  freelocale(found);
  return ignore_case && (name == "C" || name == "POSIX") ? Case::IgnoredInAscii : ignored;
}

uint32_t collation_key(uint32_t character, Case letters) {
  return letters == Case::Ignored || (letters == Case::IgnoredInAscii && character < 0x80) ? downcase_character(character) : character;
}

int collate(const String& a, const String& b, Case letters) {
  CharacterWalk left(a), right(b);
  // As the C library compares: a null character is the end.
  for (;;) {
    const uint32_t x = collation_key(left.at_end() ? 0 : left.next(), letters);
    const uint32_t y = collation_key(right.at_end() ? 0 : right.next(), letters);
    if (x != y) return x < y ? -1 : 1;
    if (x == 0) return 0;
  }
}

DEFUN(string_collate_lessp, "string-collate-lessp", "S1 S2 &optional LOCALE IGNORE-CASE",
      "Return t if S1 comes before S2 in the order of the locale, which here is that of character codes.")
(Interp& lisp, Value a, Value b, Opt<Value> locale, Opt<Value> ignore_case) -> Completion {
  LET_TRY(left, string_or_symbol_name(lisp, a));
  LET_TRY(right, string_or_symbol_name(lisp, b));
  LET_TRY(letters, check_collation(lisp, locale, ignore_case));
  return Value::boolean(collate(left, right, letters) < 0);
}

DEFUN(string_collate_equalp, "string-collate-equalp", "S1 S2 &optional LOCALE IGNORE-CASE",
      "Return t if S1 and S2 are equal in the locale, which here is by character codes.")
(Interp& lisp, Value a, Value b, Opt<Value> locale, Opt<Value> ignore_case) -> Completion {
  LET_TRY(left, string_or_symbol_name(lisp, a));
  LET_TRY(right, string_or_symbol_name(lisp, b));
  LET_TRY(letters, check_collation(lisp, locale, ignore_case));
  return Value::boolean(collate(left, right, letters) == 0);
}

std::vector<uint32_t> units_of(const String& string, bool bytes) {
  std::vector<uint32_t> units;
  if (bytes) {
    for (const char byte : string.text()) units.push_back(static_cast<uint8_t>(byte));
  } else {
    for (CharacterWalk walk(string); !walk.at_end();) units.push_back(walk.next());
  }
  return units;
}

DEFUN(string_distance, "string-distance", "STRING1 STRING2 &optional BYTECOMPARE",
      "Return the least number of deletions, insertions and substitutions between two strings.")
(Eval& eval, String& a, String& b, Opt<Value> bytes) -> Completion {
  constexpr size_t kBytesOfUnit = 16;  // as the vectors grow, and a row of the distances
  TRY(eval.check_room(kBytesOfUnit * (a.byte_size() + b.byte_size())));
  const auto left = units_of(a, static_cast<bool>(bytes));
  const auto right = units_of(b, static_cast<bool>(bytes));
  std::vector<int64_t> row(left.size() + 1);
  for (size_t i = 0; i <= left.size(); ++i) row[i] = static_cast<int64_t>(i);
  for (size_t j = 1; j <= right.size(); ++j) {
    if ((j & 0xFF) == 0) TRY(eval.safepoint());
    int64_t diagonal = row[0]++;
    for (size_t i = 1; i <= left.size(); ++i) {
      const int64_t substituted = diagonal + (left[i - 1] != right[j - 1]);
      diagonal = row[i];
      row[i] = std::min({row[i - 1] + 1, diagonal + 1, substituted});
    }
  }
  return Value::fixnum(row.back());
}

// The text to look for in `haystack` for what `needle` means there; false when it cannot occur.
bool needle_in_form_of(const String& needle, const String& haystack, std::string& out) {
  const std::string_view text = needle.text();
  out = text;
  if (needle.is_multibyte() == haystack.is_multibyte() || is_ascii(text)) return true;
  if (haystack.is_multibyte()) {
    out = text_from_bytes(text);
    return true;
  }
  for (CharacterWalk walk(needle); !walk.at_end();) {
    const uint32_t character = walk.next();
    if (character >= 0x80 && !is_raw_byte(character)) return false;
  }
  out = text_to_utf8(text);
  return true;
}

DEFUN(string_search, "string-search", "NEEDLE HAYSTACK &optional START-POS",
      "Return where NEEDLE first occurs in HAYSTACK, from START-POS on, or nil.")
(Interp& lisp, String& needle, String& haystack, Opt<Fixnum> start) -> Completion {
  if (start && ((*start).n < 0 || static_cast<size_t>((*start).n) > haystack.size())) {
    return lisp.signal(sym::args_out_of_range, {Value::fixnum((*start).n)});
  }
  std::string wanted;
  if (!needle_in_form_of(needle, haystack, wanted)) return nil;
  const size_t from = start ? haystack.byte_position(static_cast<size_t>((*start).n)) : 0;
  const std::string_view text = haystack.text();
  const size_t byte = text.find(wanted, from);
  if (byte == std::string_view::npos) return nil;
  return Value::fixnum(static_cast<int64_t>(
      haystack.is_multibyte() ? count_characters(text.substr(0, byte)) : byte));
}

constexpr Builtin kStringCompareBuiltins[] = {
    EMLET_FN(compare_strings),      EMLET_FN(string_equal),         EMLET_FN(string_lessp),
    EMLET_FN(string_greaterp),      EMLET_FN(string_version_lessp), EMLET_FN(string_collate_lessp),
    EMLET_FN(string_collate_equalp), EMLET_FN(string_distance),     EMLET_FN(string_search)};

}  // namespace

void install_string_compare(Interp& lisp) {
  lisp.install(kStringCompareBuiltins);
  define_alias(lisp, "string=", "string-equal");
  define_alias(lisp, "string<", "string-lessp");
  define_alias(lisp, "string>", "string-greaterp");
}

}  // namespace emlet
