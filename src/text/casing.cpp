#include "text/casing.h"

#include <utf8proc.h>

#include <algorithm>
#include <initializer_list>
#include <iterator>

#include "core/utf8.h"

namespace emlet {

namespace {

struct SpecialCasing {
  uint32_t character;
  uint32_t upper[3];
  uint32_t title[3];
};

#define EMLET_LIST(...) __VA_ARGS__
constexpr SpecialCasing kSpecialCasings[] = {
#define SPECIAL_CASING(character, upper, title) {character, {EMLET_LIST upper}, {EMLET_LIST title}},
#include "text/special_casing.def"
#undef SPECIAL_CASING
};
#undef EMLET_LIST

const SpecialCasing* special_casing(uint32_t character) {
  if (character < kSpecialCasings[0].character) return nullptr;
  const auto* place =
      std::lower_bound(std::begin(kSpecialCasings), std::end(kSpecialCasings), character,
                       [](const SpecialCasing& casing, uint32_t c) { return casing.character < c; });
  return place != std::end(kSpecialCasings) && place->character == character ? place : nullptr;
}

void append_all(std::string& text, const uint32_t (&characters)[3]) {
  for (const uint32_t character : characters) {
    if (character != 0) append_character(text, character);
  }
}

bool is_unicode(uint32_t character) { return character <= kMaxUnicode; }
utf8proc_int32_t signed_character(uint32_t character) { return static_cast<utf8proc_int32_t>(character); }

// Ranges whose width does not follow from Unicode's categories.
struct WidthRange {
  uint32_t first, last;
  uint8_t width;
};
constexpr WidthRange kWidthRanges[] = {
    {0xAD, 0xAD, 1},     {0x61B, 0x61B, 0},   {0x6DE, 0x6DE, 0},   {0x1160, 0x11FF, 0}, {0x302A, 0x302D, 2},
    {0x3099, 0x309A, 2}, {0xA000, 0xA48C, 1}, {0xD7B0, 0xD7FB, 0},
};

}  // namespace

// Emacs 28.2: the Turkish letters I with and without a dot, the long s and the Kelvin sign have no other case.
uint32_t upcase_character(uint32_t character) {
  if (character < 0x80) return character >= 'a' && character <= 'z' ? character - 32 : character;
  if (!is_unicode(character) || character == 0x131 || character == 0x17F) return character;
  return static_cast<uint32_t>(utf8proc_toupper(signed_character(character)));
}

uint32_t downcase_character(uint32_t character) {
  if (character < 0x80) return character >= 'A' && character <= 'Z' ? character + 32 : character;
  if (!is_unicode(character) || character == 0x130 || character == 0x212A) return character;
  return static_cast<uint32_t>(utf8proc_tolower(signed_character(character)));
}

uint32_t titlecase_character(uint32_t character) {
  if (character < 0x80 || character == 0x131 || character == 0x17F) return upcase_character(character);
  if (!is_unicode(character)) return character;
  return static_cast<uint32_t>(utf8proc_totitle(signed_character(character)));
}

void append_upcase(std::string& text, uint32_t character) {
  const SpecialCasing* special = special_casing(character);
  if (special != nullptr) return append_all(text, special->upper);
  append_character(text, upcase_character(character));
}

void append_titlecase(std::string& text, uint32_t character) {
  const SpecialCasing* special = special_casing(character);
  if (special != nullptr) return append_all(text, special->title);
  append_character(text, titlecase_character(character));
}

unsigned character_width(uint32_t character, unsigned tab) {
  if (character >= 0x20 && character < 0x7F) return 1;
  if (character == '\t') return tab;
  if (character == '\n') return 0;
  if (character < 0x80) return 2;                             // shown as ^X
  if (character < 0xA0 || is_raw_byte(character)) return 4;   // shown as \234
  if (!is_unicode(character)) return 1;
  for (const WidthRange& range : kWidthRanges) {
    if (character >= range.first && character <= range.last) return range.width;
  }
  const auto category = utf8proc_category(signed_character(character));
  const bool invisible = category == UTF8PROC_CATEGORY_MN || category == UTF8PROC_CATEGORY_ME ||
                         category == UTF8PROC_CATEGORY_CF;
  return invisible ? 0 : utf8proc_charwidth(signed_character(character)) == 2 ? 2 : 1;
}

}  // namespace emlet
