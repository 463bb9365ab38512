// CharacterSet: a bracket expression: ranges, the classes of [[:alpha:]] and its like, complemented or not.
//
// ASCII is answered from a bitmap made when the pattern is compiled (but for classes that ask the syntax table); other
// characters by a search in the ranges, then the classes.  With case folding a character is in the set if one that folds
// to the same is.  Used by the regexp compiler and matcher.
#pragma once

#include <bitset>
#include <cstdint>
#include <string_view>
#include <vector>

namespace emlet {

enum class CharacterClass : uint8_t {
  Alnum, Alpha, Ascii, Blank, Cntrl, Digit, Graph, Lower, Multibyte, Nonascii, Print, Punct, Space, Unibyte, Upper, Word, Xdigit
};

// The class of a name ("alpha"); false when there is none.
bool class_of_name(std::string_view name, CharacterClass& found);

// What a pattern must ask about characters; the standard answers are those of the builtins.
struct CharacterRules {
  void* owner = nullptr;
  // The one character that stands for all that differ in case only; null: no case folding.
  uint32_t (*fold)(void* owner, uint32_t character) = nullptr;
  uint32_t (*upcase)(void* owner, uint32_t character) = nullptr;
  uint32_t (*downcase)(void* owner, uint32_t character) = nullptr;
  // The syntax class, 0..15.
  unsigned (*syntax)(void* owner, uint32_t character) = nullptr;
  bool (*category)(void* owner, uint32_t character, uint32_t category) = nullptr;
};

bool is_in_class(CharacterClass which, uint32_t character, const CharacterRules& rules);

class CharacterSet {
 public:
  void add(uint32_t first, uint32_t last) {
    if (first <= last) ranges_.push_back({first, last});
  }
  void add_class(CharacterClass which) { classes_ |= 1u << static_cast<unsigned>(which); }
  void complement() { complemented_ = true; }
  // Call once, when everything is in.
  void finish(const CharacterRules& rules);
  bool contains(uint32_t character, const CharacterRules& rules) const {
    if (character < 128 && (classes_ & kAskSyntax) == 0) return ascii_[character];
    return member(character, rules) != complemented_;
  }
  // Whether a byte of multibyte text may begin a member; may say yes too often.
  bool may_begin_with(uint8_t byte) const { return byte >= 128 || (classes_ & kAskSyntax) != 0 || ascii_[byte]; }

 private:
  struct Range {
    uint32_t first;
    uint32_t last;
  };
  static constexpr uint32_t kAskSyntax = 1u << static_cast<unsigned>(CharacterClass::Space) |
                                         1u << static_cast<unsigned>(CharacterClass::Word) |
                                         1u << static_cast<unsigned>(CharacterClass::Punct);
  bool in_ranges(uint32_t character) const;
  bool member(uint32_t character, const CharacterRules& rules) const;

  std::vector<Range> ranges_;  // sorted once finished
  uint32_t classes_ = 0;
  bool complemented_ = false;
  std::bitset<128> ascii_;
};

}  // namespace emlet
