// Where a match can begin: the first bytes a pattern admits, and a literal every match begins with.

#include "core/utf8.h"
#include "text/regex_compile.h"

namespace emlet {

namespace {

class StartAnalysis {
 public:
  StartAnalysis(Pattern& pattern, const CharacterRules& rules) : pattern_(pattern), rules_(rules), seen_(pattern.code.size()) {}

  void run() {
    pattern_.any_first = false;
    pattern_.can_be_empty = false;
    pending_.push_back(0);
    while (!pending_.empty()) {
      const size_t at = pending_.back();
      pending_.pop_back();
      if (!seen_[at]) {
        seen_[at] = true;
        look_at(at);
      }
    }
    find_prefix();
  }

 private:
  void add_encoded(uint32_t c) {
    if (!pattern_.multibyte) {
      if (c < 128 || is_raw_byte(c)) pattern_.first_bytes.set(c < 128 ? c : byte_of_raw(c));
      return;
    }
    char bytes[kMaxCharacterBytes];
    encode_character(c, bytes);
    pattern_.first_bytes.set(static_cast<uint8_t>(bytes[0]));
  }
  void add_all_above_ascii() {
    for (size_t byte = 128; byte < 256; ++byte) pattern_.first_bytes.set(byte);
  }
  void add_character(uint32_t c) {
    add_encoded(c);
    if (!pattern_.folds) return;
    for (uint32_t other = 0; other < 128; ++other) {
      if (pattern_.fold_ascii[other] == c) pattern_.first_bytes.set(other);
    }
    // The Kelvin sign and its like fold to ASCII letters.
    const bool letter = c >= 128 || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
    if (letter) add_all_above_ascii();
  }
  void add_set(const CharacterSet& set) {
    for (size_t byte = 0; byte < 256; ++byte) {
      if (set.may_begin_with(static_cast<uint8_t>(byte))) pattern_.first_bytes.set(byte);
    }
  }

  void look_at(size_t at) {
    const RegexInstruction& instruction = pattern_.code[at];
    switch (instruction.op) {
      case RegexOp::Match: pattern_.can_be_empty = true; [[fallthrough]];
      case RegexOp::Backref:
      case RegexOp::SyntaxIs:
      case RegexOp::CategoryIs: pattern_.any_first = true; return;
      case RegexOp::Character: return add_character(static_cast<uint32_t>(instruction.b));
      case RegexOp::Literal: pattern_.first_bytes.set(static_cast<uint8_t>(pattern_.literals[static_cast<size_t>(instruction.b)])); return;
      case RegexOp::FoldedLiteral: return add_character(pattern_.folded[static_cast<size_t>(instruction.b)]);
      case RegexOp::Any:
        pattern_.first_bytes.set();
        return;
      case RegexOp::Set: return add_set(pattern_.sets[static_cast<size_t>(instruction.b)]);
      case RegexOp::Jump: pending_.push_back(target(at)); return;
      case RegexOp::Split:
        pending_.push_back(target(at));
        pending_.push_back(at + 1);
        return;
      case RegexOp::LoopCheck:
        pending_.push_back(target(at));
        pending_.push_back(at + 1);
        return;
      case RegexOp::Repeat:
        pending_.push_back(at + 1);
        if (instruction.a == 0) pending_.push_back(at + 2);
        return;
      default: pending_.push_back(at + 1); return;  // matches nothing by itself
    }
  }
  size_t target(size_t at) const { return static_cast<size_t>(static_cast<ptrdiff_t>(at) + pattern_.code[at].b); }

  void find_prefix() {
    size_t at = 0;
    while (pattern_.code[at].op == RegexOp::Save) ++at;
    const RegexInstruction& first = pattern_.code[at];
    pattern_.starts_at_text_start = first.op == RegexOp::TextStart;
    if (first.op == RegexOp::Literal) pattern_.prefix = pattern_.literals.substr(static_cast<size_t>(first.b), first.a);
  }

  Pattern& pattern_;
  const CharacterRules& rules_;
  std::vector<bool> seen_;
  std::vector<size_t> pending_;
};

}  // namespace

void analyse_start(Pattern& pattern, const CharacterRules& rules) { StartAnalysis(pattern, rules).run(); }

}  // namespace emlet
