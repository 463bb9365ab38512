#include "text/character_names.h"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <string>

namespace emlet {

namespace {

// Each entry: 43 bits of the hash of a name, 21 bits of its character; sorted.  The first stands for none.
constexpr uint64_t kNames[] = {
    0,
#if EMLET_CHARACTER_NAMES
#include "character_names.inc"
#endif
};

// As tools/make_character_names.cpp reckons it (FNV-1a).
uint64_t name_hash(std::string_view name) {
  uint64_t value = 0xCBF29CE484222325;
  for (const char c : name) value = (value ^ static_cast<uint8_t>(c)) * 0x100000001B3;
  return value >> 21;
}

int32_t find_in_table(std::string_view name) {
  const uint64_t hash = name_hash(name);
  const auto* entry = std::lower_bound(std::begin(kNames) + 1, std::end(kNames), hash << 21);
  return entry != std::end(kNames) && *entry >> 21 == hash ? static_cast<int32_t>(*entry & 0x1FFFFF) : -1;
}

struct CodedNames {
  std::string_view prefix;
  int32_t first;
  int32_t last;
};
constexpr CodedNames kCoded[] = {
    {"CJK IDEOGRAPH-", 0x3400, 0x4DBF},    {"CJK IDEOGRAPH-", 0x4E00, 0x9FFF},    {"CJK IDEOGRAPH-", 0x20000, 0x2A6DF},
    {"CJK IDEOGRAPH-", 0x2A700, 0x2EBE0},  {"CJK IDEOGRAPH-", 0x30000, 0x3134A},  {"TANGUT IDEOGRAPH-", 0x17000, 0x187F7},
    {"TANGUT IDEOGRAPH-", 0x18D00, 0x18D08},
};

int32_t coded_name(std::string_view name) {
  for (const CodedNames& coded : kCoded) {
    if (!name.starts_with(coded.prefix)) continue;
    const std::string_view digits = name.substr(coded.prefix.size());
    int32_t code = 0;
    const auto parsed = std::from_chars(digits.data(), digits.data() + digits.size(), code, 16);
    const bool whole = parsed.ec == std::errc() && parsed.ptr == digits.data() + digits.size() && digits.size() >= 4;
    if (whole && code >= coded.first && code <= coded.last) return code;
  }
  return -1;
}

// The longest of `parts` that `name` begins with, which is taken off; its number, or -1.
template <size_t count>
int take_part(std::string_view& name, const std::string_view (&parts)[count]) {
  int best = -1;
  for (size_t i = 0; i < count; ++i) {
    const bool longer = best < 0 || parts[i].size() > parts[static_cast<size_t>(best)].size();
    if (name.starts_with(parts[i]) && longer) best = static_cast<int>(i);
  }
  if (best >= 0) name.remove_prefix(parts[static_cast<size_t>(best)].size());
  return best;
}

int32_t hangul_syllable(std::string_view name) {
  constexpr std::string_view kPrefix = "HANGUL SYLLABLE ";
  constexpr std::string_view kInitials[] = {"G", "GG", "N", "D", "DD", "R", "M", "B", "BB", "S", "SS", "", "J", "JJ", "C", "K", "T", "P", "H"};
  constexpr std::string_view kVowels[] = {"A",  "AE", "YA", "YAE", "EO", "E",  "YEO", "YE", "O",  "WA", "WAE",
                                          "OE", "YO", "U",  "WEO", "WE", "WI", "YU",  "EU", "YI", "I"};
  constexpr std::string_view kFinals[] = {"",  "G",  "GG", "GS", "N", "NJ", "NH", "D", "L",  "LG", "LM", "LB", "LS", "LT",
                                          "LP", "LH", "M",  "B",  "BS", "S",  "SS", "NG", "J", "C",  "K",  "T",  "P",  "H"};
  if (!name.starts_with(kPrefix)) return -1;
  name.remove_prefix(kPrefix.size());
  const int initial = take_part(name, kInitials);
  const int vowel = take_part(name, kVowels);
  const int final = take_part(name, kFinals);
  if (initial < 0 || vowel < 0 || !name.empty()) return -1;
  return 0xAC00 + (initial * 21 + vowel) * 28 + final;
}

}  // namespace

int32_t character_named(std::string_view given) {
  std::string name(given);
  std::transform(name.begin(), name.end(), name.begin(), [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
  int32_t character = find_in_table(name);
  if (character < 0) character = coded_name(name);
  return character < 0 ? hangul_syllable(name) : character;
}

}  // namespace emlet
