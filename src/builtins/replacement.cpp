#include "builtins/replacement.h"

#include "builtins/character_rules.h"
#include "builtins/quoting.h"
#include "builtins/state.h"
#include "builtins/support.h"
#include "eval/eval.h"
#include "text/syntax.h"

namespace emlet {

Completion part_of_string(Interp& lisp, String& string, size_t start, size_t end) {
  const size_t first = string.byte_position(start), last = string.byte_position(end);
  LET_TRY(part, make_text(lisp, string.text().substr(first, last - first), string.is_multibyte()));
  if (!copy_properties(lisp.heap(), string, start, end, string_of(part))) return lisp.memory_full();
  return part;
}

namespace {

// The pieces of an expanded replacement, joined at the end so that properties survive.
class ReplacementPieces {
 public:
  ReplacementPieces(Interp& lisp, String& text) : lisp_(lisp), text_(text) {}

  Result<void> add_text(size_t start, size_t end) { return start == end ? Result<void>() : add(text_, start, end); }
  Result<void> add_group(String& string, const MatchData& match, size_t number) {
    if (number >= match.groups.size()) return {};
    const MatchData::Group& group = match.groups[number];
    if (group.start < 0 || group.end > static_cast<int64_t>(string.size()) || group.end <= group.start) return {};
    return add(string, static_cast<size_t>(group.start), static_cast<size_t>(group.end));
  }
  Completion join() { return join_text(lisp_, pieces_); }

 private:
  Result<void> add(String& from, size_t start, size_t end) {
    LET_TRY(piece, part_of_string(lisp_, from, start, end));
    pieces_.push_back(piece);
    return {};
  }
  Interp& lisp_;
  String& text_;
  std::vector<Value> pieces_;
};

}  // namespace

Completion expand_replacement(Interp& lisp, String& text, String& string, const MatchData& match) {
  if (text.text().find('\\') == std::string_view::npos) return Value::of(&text);
  ReplacementPieces pieces(lisp, text);
  size_t plain = 0;
  for (size_t i = 0; i < text.size(); ++i) {
    if (text.character_at(i) != '\\') continue;
    const uint32_t c = i + 1 < text.size() ? text.character_at(i + 1) : 0;
    const bool group = c == '&' || (c >= '0' && c <= '9');
    if (!group && c != '\\' && c != '?') return quoted_error(lisp, "Invalid use of `\\' in replacement text");
    if (c == '?') {  // for query-replace: stays as it is
      ++i;
      continue;
    }
    TRY(pieces.add_text(plain, i + (c == '\\')));
    if (group) TRY(pieces.add_group(string, match, c == '&' ? 0 : c - '0'));
    plain = ++i + 1;
  }
  TRY(pieces.add_text(plain, text.size()));
  return pieces.join();
}

CasePattern case_pattern(Interp& lisp, String& string, size_t start, size_t end) {
  const CharacterRules rules = character_rules(lisp);
  bool lowercase = false, uppercase = false, long_word = false, small_initial = false;
  uint32_t previous = '\n';
  for (size_t i = start; i < end; ++i) {
    uint32_t c = string.character_at(i);
    if (!string.is_multibyte()) c = character_of_byte(static_cast<uint8_t>(c));
    const bool inside = rules.syntax(rules.owner, previous) == static_cast<unsigned>(Syntax::Word);
    const bool is_upper = rules.downcase(rules.owner, c) != c;
    const bool is_lower = !is_upper && rules.upcase(rules.owner, c) != c;
    lowercase = lowercase || is_lower;
    uppercase = uppercase || is_upper;
    if (!inside && !is_upper) small_initial = true;
    if (inside && (is_upper || is_lower)) long_word = true;
    previous = c;
  }
  if (!lowercase && long_word) return CasePattern::Upper;
  if (!small_initial && long_word) return CasePattern::Initials;
  return !small_initial && uppercase ? CasePattern::Upper : CasePattern::None;
}

Completion apply_case_pattern(Interp& lisp, CasePattern pattern, Value string) {
  if (pattern == CasePattern::None) return string;
  // These builtins never run Lisp.
  return static_cast<Eval&>(lisp).call(lisp.intern(pattern == CasePattern::Upper ? "upcase" : "upcase-initials"), {string});
}

}  // namespace emlet
