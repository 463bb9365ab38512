#include "text/regex_set.h"

#include <algorithm>

#include "core/utf8.h"

namespace emlet {

void RegexSet::add_range(uint32_t first, uint32_t last, const CharTable* canonical) {
  // Emacs 28.2: a range up to a raw byte holds no characters but ASCII and raw bytes.
  if (is_raw_byte(last) && !is_raw_byte(first)) {
    if (first >= 0x80) return;
    add_range(first, 0x7F, canonical);
    first = kFirstRawByte;
  }
  if (first > last) return;
  add(first, last);
  if (canonical == nullptr) return;
  for (uint32_t c = first; c <= last;) {
    uint32_t run;
    const Value value = canonical->lookup_run(c, last, &run);
    if (value.is_fixnum()) add(static_cast<uint32_t>(value.as_fixnum()), static_cast<uint32_t>(value.as_fixnum()));
    c = run + 1;
  }
}

void RegexSet::finish(TextTables& tables, const CharTable* canonical) {
  folds_ = canonical != nullptr;
  std::sort(ranges_.begin(), ranges_.end(), [](Range a, Range b) { return a.first < b.first; });
  size_t kept = 0;
  for (const Range& range : ranges_) {
    if (kept > 0 && range.first <= ranges_[kept - 1].last + 1) {
      ranges_[kept - 1].last = std::max(ranges_[kept - 1].last, range.last);
    } else {
      ranges_[kept++] = range;
    }
  }
  ranges_.resize(kept);
  for (unsigned i = 0; i < static_cast<unsigned>(CharacterClass::kCount); ++i) {
    const auto c = static_cast<CharacterClass>(i);
    bits_hold_ = bits_hold_ && !(has_class(c) && depends_on_tables(c));
  }
  for (unsigned byte = 0; byte < 256; ++byte) {
    const uint32_t original = character_of_byte(static_cast<uint8_t>(byte));
    const uint32_t character = folds_ ? mapped_character(*canonical, original) : original;
    if (contains(tables, character, original)) bits_[byte >> 6] |= uint64_t{1} << (byte & 63);
  }
}

bool RegexSet::in_ranges(uint32_t character) const {
  const auto place = std::upper_bound(ranges_.begin(), ranges_.end(), character,
                                      [](uint32_t c, const Range& range) { return c < range.first; });
  return place != ranges_.begin() && character <= (place - 1)->last;
}

// Where case does not count, upper and lower case letters are any letters that have case.
bool RegexSet::in_classes(TextTables& tables, uint32_t original) const {
  for (uint32_t left = classes_; left != 0; left &= left - 1) {
    const auto c = static_cast<CharacterClass>(__builtin_ctz(left));
    if (is_in_class(tables, original, c)) return true;
    const bool cased = c == CharacterClass::Upper || c == CharacterClass::Lower;
    const auto other = c == CharacterClass::Upper ? CharacterClass::Lower : CharacterClass::Upper;
    if (folds_ && cased && is_in_class(tables, original, other)) return true;
  }
  return false;
}

bool RegexSet::contains(TextTables& tables, uint32_t character, uint32_t original) const {
  const bool member = in_ranges(character) || (classes_ != 0 && in_classes(tables, original));
  return member != negated_;
}

}  // namespace emlet
