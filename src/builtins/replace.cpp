// replace-match on strings: a copy with what was matched replaced.
#include "builtins/defun.h"
#include "builtins/install.h"
#include "builtins/quoting.h"
#include "builtins/state.h"
#include "builtins/support.h"

namespace emlet {

namespace {

// Puts a string together of stretches of others, with their text properties.
class Pieces {
 public:
  void add(String& from, size_t start, size_t end) {
    if (start < end) pieces_.push_back({&from, start, end});
  }

  Completion join(Interp& lisp) const {
    bool multibyte = false;
    for (const Piece& piece : pieces_) multibyte = multibyte || piece.from->is_multibyte();
    std::string text;
    PropertyCopier properties(lisp.heap());
    size_t at = 0;
    for (const Piece& piece : pieces_) {
      const size_t first = piece.from->byte_position(piece.start);
      const auto bytes = piece.from->text().substr(first, piece.from->byte_position(piece.end) - first);
      if (multibyte && !piece.from->is_multibyte()) text += text_from_bytes(bytes);
      else text += bytes;
      properties.add(*piece.from, piece.start, piece.end, at);
      at += piece.end - piece.start;
    }
    LET_TRY(joined, make_text(lisp, text, multibyte));
    if (!properties.store_in(string_of(joined))) return lisp.memory_full();
    return joined;
  }

 private:
  struct Piece {
    String* from;
    size_t start;
    size_t end;
  };
  std::vector<Piece> pieces_;
};

enum class CaseChange : uint8_t { None, Capitals, Initials };

// How the case of the replacement follows that of the text replaced.
CaseChange case_change(TextTables& tables, String& string, size_t start, size_t end) {
  const CharTable& down = tables.case_table();
  const CharTable* up = case_slot(down, kUpcaseSlot);
  bool lower = false, upper = false, small_initial = false, longer_word = false, in_word = false;
  for (size_t i = start; i < end; ++i) {
    const uint32_t character = string.multibyte_character_at(i);
    const bool is_upper = mapped_character(down, character) != character;
    const bool is_lower = !is_upper && up != nullptr && mapped_character(*up, character) != character;
    lower = lower || is_lower;
    upper = upper || is_upper;
    if (!is_upper && !in_word) small_initial = true;
    if ((is_upper || is_lower) && in_word) longer_word = true;
    in_word = syntax_class(tables.syntax(), character) == SyntaxClass::Word;
  }
  if (!lower && longer_word) return CaseChange::Capitals;
  if (small_initial) return CaseChange::None;
  // A single capital letter asks for capitals.
  return longer_word ? CaseChange::Initials : upper ? CaseChange::Capitals : CaseChange::None;
}

// The groups of the last match as they lie in the string replaced in.
class MatchedString {
 public:
  MatchedString(Interp& lisp, String& string) : lisp_(lisp), match_(BuiltinState::of(lisp).text.match), string_(string) {}

  Result<void> check(size_t group) const {
    const auto size = static_cast<int64_t>(string_.size());
    if (match_.start(group) <= size && match_.end(group) >= 0 && match_.end(group) <= size) return {};
    return lisp_.args_out_of_range(Value::fixnum(match_.start(group)), Value::fixnum(match_.end(group)));
  }
  bool has(size_t group) const { return match_.start(group) >= 0; }
  size_t start(size_t group) const { return static_cast<size_t>(match_.start(group)); }
  size_t end(size_t group) const { return static_cast<size_t>(match_.end(group)); }
  String& string() const { return string_; }

  // The number of a group from Lisp.
  Result<size_t> group(Value number) const {
    if (number.is_nil()) return size_t{0};
    if (!is_integer(number)) return lisp_.wrong_type(sym::integerp, number);
    const auto count = static_cast<int64_t>(match_.group_count()) - 1;
    if (!number.is_fixnum() || number.as_fixnum() < 0 || number.as_fixnum() > count) {
      return lisp_.args_out_of_range(number, Value::fixnum(0), Value::fixnum(count));
    }
    return static_cast<size_t>(number.as_fixnum());
  }

 private:
  Interp& lisp_;
  const MatchData& match_;
  String& string_;
};

// The replacement with \& (which stands for what is replaced: `whole`), \N and \\ replaced.
Completion substitute(Interp& lisp, String& text, const MatchedString& match, size_t whole) {
  if (text.text().find('\\') == std::string_view::npos) return Value::of(&text);
  Pieces pieces;
  size_t literal = 0;
  for (size_t i = 0; i < text.size(); ++i) {
    if (text.character_at(i) != '\\') continue;
    const uint32_t next = i + 1 < text.size() ? text.character_at(i + 1) : 0;
    if (next == '?') continue;
    const bool numbered = next >= '1' && next <= '9';
    if (next != '&' && next != '\\' && !numbered) return quoted_error(lisp, "Invalid use of `\\' in replacement text");
    pieces.add(text, literal, next == '\\' ? i + 1 : i);
    ++i;
    literal = i + 1;
    if (next == '\\') continue;
    const size_t group = numbered ? next - '0' : whole;
    if (!match.has(group)) continue;
    TRY(match.check(group));
    pieces.add(match.string(), match.start(group), match.end(group));
  }
  pieces.add(text, literal, text.size());
  return pieces.join(lisp);
}

DEFUN(replace_match, "replace-match", "NEWTEXT &optional FIXEDCASE LITERAL STRING SUBEXP",
      "Return STRING with what was last matched in it, or its group SUBEXP, replaced by NEWTEXT.")
(Interp& lisp, String& newtext, Opt<Value> fixed_case, Opt<Value> literal, Opt<String&> string, Opt<Value> subexp)
    -> Completion {
  if (!string) return lisp.error("There is no buffer to replace text in");
  const MatchedString match(lisp, *string);
  LET_TRY(group, match.group(*subexp));
  if (!match.has(group)) return lisp.error("replace-match subexpression does not exist", *subexp);
  TRY(match.check(group));
  Value replacement = Value::of(&newtext);
  if (!literal) {
    LET_TRY(substituted, substitute(lisp, newtext, match, group));
    replacement = substituted;
  }
  const CaseChange change = fixed_case ? CaseChange::None
                                       : case_change(BuiltinState::of(lisp).text.tables, *string, match.start(group), match.end(group));
  if (change != CaseChange::None) {
    LET_TRY(cased, change == CaseChange::Capitals ? upcase_text(lisp, replacement) : upcase_initials_of_text(lisp, replacement));
    replacement = cased;
  }
  Pieces result;
  result.add(*string, 0, match.start(group));
  result.add(string_of(replacement), 0, string_of(replacement).size());
  result.add(*string, match.end(group), string->size());
  return result.join(lisp);
}

constexpr Builtin kReplaceBuiltins[] = {EMLET_FN(replace_match)};

}  // namespace

void install_replace(Interp& lisp) { lisp.install(kReplaceBuiltins); }

}  // namespace emlet
