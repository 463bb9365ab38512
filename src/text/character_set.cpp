#include "text/character_set.h"

#include <utf8proc.h>

#include <algorithm>
#include <iterator>

#include "core/utf8.h"
#include "text/syntax.h"

namespace emlet {

namespace {

constexpr std::string_view kClassNames[] = {"alnum", "alpha",    "ascii",  "blank", "cntrl", "digit",   "graph",
                                            "lower", "multibyte", "nonascii", "print", "punct", "space", "unibyte",
                                            "upper", "word",     "xdigit"};

utf8proc_category_t category_of(uint32_t character) {
  return utf8proc_category(static_cast<utf8proc_int32_t>(character));
}
bool is_ascii_letter(uint32_t c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; }
bool is_ascii_digit(uint32_t c) { return c >= '0' && c <= '9'; }

// Letters and what is written with them: general categories L, M and Nl.
bool is_alphabetic(uint32_t c) {
  if (c < 128) return is_ascii_letter(c);
  if (c > kMaxUnicode) return false;
  const utf8proc_category_t category = category_of(c);
  return (category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_ME) || category == UTF8PROC_CATEGORY_NL;
}

bool is_alphanumeric(uint32_t c) {
  if (c < 128) return is_ascii_letter(c) || is_ascii_digit(c);
  return is_alphabetic(c) || (c <= kMaxUnicode && category_of(c) == UTF8PROC_CATEGORY_ND);
}

bool is_graphic(uint32_t c) {
  if (c < 128) return c > ' ' && c < 127;
  if (c > kMaxUnicode) return false;
  switch (category_of(c)) {
    case UTF8PROC_CATEGORY_ZS:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
    case UTF8PROC_CATEGORY_CC:
    case UTF8PROC_CATEGORY_CS:
    case UTF8PROC_CATEGORY_CN: return false;
    default: return true;
  }
}

bool is_printable(uint32_t c) {
  if (c < 128) return c >= ' ' && c < 127;
  if (c > kMaxUnicode) return false;
  const utf8proc_category_t category = category_of(c);
  return category != UTF8PROC_CATEGORY_CC && category != UTF8PROC_CATEGORY_CS && category != UTF8PROC_CATEGORY_CN;
}

bool has_upper_or_lower(uint32_t c, const CharacterRules& rules, bool upper) {
  if (rules.fold) {  // with case folded, either will do
    return rules.upcase(rules.owner, c) != c || rules.downcase(rules.owner, c) != c;
  }
  return upper ? rules.downcase(rules.owner, c) != c : rules.downcase(rules.owner, c) == c && rules.upcase(rules.owner, c) != c;
}

}  // namespace

bool class_of_name(std::string_view name, CharacterClass& found) {
  const auto at = std::find(std::begin(kClassNames), std::end(kClassNames), name);
  if (at == std::end(kClassNames)) return false;
  found = static_cast<CharacterClass>(at - std::begin(kClassNames));
  return true;
}

bool is_in_class(CharacterClass which, uint32_t c, const CharacterRules& rules) {
  const auto has_syntax = [&](Syntax syntax) {
    return rules.syntax(rules.owner, c) == static_cast<unsigned>(syntax);
  };
  switch (which) {
    case CharacterClass::Alnum: return is_alphanumeric(c);
    case CharacterClass::Alpha: return is_alphabetic(c);
    case CharacterClass::Ascii:
    case CharacterClass::Unibyte: return c < 128 || (which == CharacterClass::Unibyte && is_raw_byte(c));
    case CharacterClass::Blank:
      return c == ' ' || c == '\t' || (c >= 128 && c <= kMaxUnicode && category_of(c) == UTF8PROC_CATEGORY_ZS);
    case CharacterClass::Cntrl: return c < ' ';
    case CharacterClass::Digit: return is_ascii_digit(c);
    case CharacterClass::Graph: return is_graphic(c);
    case CharacterClass::Lower: return has_upper_or_lower(c, rules, false);
    case CharacterClass::Multibyte: return c >= 128 && !is_raw_byte(c);
    case CharacterClass::Nonascii: return c >= 128;
    case CharacterClass::Print: return is_printable(c);
    case CharacterClass::Punct:
      return c < 128 ? c > ' ' && c < 127 && !is_alphanumeric(c) : !has_syntax(Syntax::Word);
    case CharacterClass::Space: return has_syntax(Syntax::Whitespace);
    case CharacterClass::Upper: return has_upper_or_lower(c, rules, true);
    case CharacterClass::Word: return has_syntax(Syntax::Word);
    case CharacterClass::Xdigit: return is_ascii_digit(c) || ((c | 0x20) >= 'a' && (c | 0x20) <= 'f');
  }
  return false;
}

bool CharacterSet::in_ranges(uint32_t c) const {
  auto after = std::upper_bound(ranges_.begin(), ranges_.end(), c, [](uint32_t x, const Range& r) { return x < r.first; });
  return after != ranges_.begin() && std::prev(after)->last >= c;
}

bool CharacterSet::member(uint32_t c, const CharacterRules& rules) const {
  if (in_ranges(c)) return true;
  if (rules.fold) {
    const uint32_t upper = rules.upcase(rules.owner, c), lower = rules.downcase(rules.owner, c);
    const uint32_t folded = rules.fold(rules.owner, c);
    if ((upper != c && in_ranges(upper)) || (lower != c && in_ranges(lower)) || (folded != c && in_ranges(folded))) return true;
  }
  for (uint32_t rest = classes_; rest != 0; rest &= rest - 1) {
    if (is_in_class(static_cast<CharacterClass>(__builtin_ctz(rest)), c, rules)) return true;
  }
  return false;
}

void CharacterSet::finish(const CharacterRules& rules) {
  std::sort(ranges_.begin(), ranges_.end(), [](const Range& a, const Range& b) { return a.first < b.first; });
  std::vector<Range> merged;  // so that one look to the left is enough
  for (const Range& range : ranges_) {
    if (!merged.empty() && range.first <= merged.back().last) {
      merged.back().last = std::max(merged.back().last, range.last);
    } else {
      merged.push_back(range);
    }
  }
  ranges_ = std::move(merged);
  if ((classes_ & kAskSyntax) != 0) return;
  for (uint32_t c = 0; c < 128; ++c) ascii_[c] = member(c, rules) != complemented_;
}

}  // namespace emlet
