// Searching in strings: string-match and its family, match data, replace-match.

#include "builtins/casing.h"
#include "builtins/character_rules.h"
#include "builtins/defun.h"
#include "builtins/install.h"
#include "builtins/quoting.h"
#include "builtins/replacement.h"
#include "builtins/state.h"
#include "builtins/support.h"
#include "builtins/variables.h"
#include "eval/limits.h"

namespace emlet {

namespace {

bool quit_requested(void* owner) { return static_cast<Interp*>(owner)->limits().quit_requested(); }

// Byte offsets of a match as positions in characters; offsets asked in rising order are counted only once.
class CharacterOffsets {
 public:
  explicit CharacterOffsets(const String& string) : string_(string), plain_(string.size() == string.byte_size()) {}
  int64_t of(ptrdiff_t byte) {
    if (byte < 0 || plain_) return byte;
    const auto target = static_cast<size_t>(byte);
    if (target < byte_) byte_ = characters_ = 0;
    characters_ += count_characters(string_.text().substr(byte_, target - byte_));
    byte_ = target;
    return static_cast<int64_t>(characters_);
  }

 private:
  const String& string_;
  const bool plain_;
  size_t byte_ = 0;
  size_t characters_ = 0;
};

Result<size_t> check_start(Interp& lisp, String& string, Value start) {
  if (start.is_nil()) return size_t{0};
  if (!start.is_fixnum()) return lisp.wrong_type(sym::fixnump, start);
  const auto size = static_cast<int64_t>(string.size());
  const int64_t position = start.as_fixnum() < 0 ? start.as_fixnum() + size : start.as_fixnum();
  if (position < 0 || position > size) return lisp.args_out_of_range(Value::of(&string), start);
  return static_cast<size_t>(position);
}

Completion match_string(Interp& lisp, String& regexp, String& string, Value start, bool longest) {
  LET_TRY(from, check_start(lisp, string, start));
  BuiltinState& state = BuiltinState::of(lisp);
  const CharacterRules rules = character_rules(lisp);
  const char* error = nullptr;
  const Pattern* pattern = state.patterns.find(regexp.text(), regexp.is_multibyte(), string.is_multibyte(), rules,
                                               character_rules_key(lisp), &error);
  if (!pattern) return lisp.signal(sym::invalid_regexp, {lisp.string(error)});
  RegexMatcher matcher(*pattern, string.text(), 0, rules, state.patterns.scratch(), {&lisp, quit_requested});
  matcher.set_longest(longest);
  switch (matcher.search(string.byte_position(from), string.byte_size())) {
    case RegexMatcher::Outcome::NotFound: return nil;
    case RegexMatcher::Outcome::Interrupted: return lisp.signal(sym::quit, nil);
    case RegexMatcher::Outcome::TooComplex: return lisp.error("Stack overflow in regexp matcher");
    case RegexMatcher::Outcome::Found: break;
  }
  CharacterOffsets offsets(string);
  const int64_t found = offsets.of(matcher.start_of(0));
  if (lisp.variable(sym::inhibit_changing_match_data).is_true()) return Value::fixnum(found);
  std::vector<MatchData::Group>& groups = state.match.groups;
  groups.clear();
  for (size_t i = 0; i <= pattern->groups; ++i) {
    const int64_t begin = offsets.of(matcher.start_of(i));
    const int64_t end = offsets.of(matcher.end_of(i));
    groups.push_back(begin < 0 || end < 0 ? MatchData::Group{} : MatchData::Group{begin, end});
  }
  return Value::fixnum(found);
}

DEFUN(string_match, "string-match", "REGEXP STRING &optional START",
      "Return where the first match for REGEXP in STRING begins, at or after START, or nil.\n"
      "Groups are then told by `match-beginning' and `match-end'.  Case is ignored if `case-fold-search' is non-nil.")
(Interp& lisp, String& regexp, String& string, Opt<Value> start) -> Completion {
  return match_string(lisp, regexp, string, *start, false);
}

DEFUN(posix_string_match, "posix-string-match", "REGEXP STRING &optional START",
      "As `string-match', but find the longest match that begins there, not the one the alternatives prefer.")
(Interp& lisp, String& regexp, String& string, Opt<Value> start) -> Completion {
  return match_string(lisp, regexp, string, *start, true);
}

// --- match data ---

Completion match_edge(Interp& lisp, int64_t number, bool end) {
  const std::vector<MatchData::Group>& groups = BuiltinState::of(lisp).match.groups;
  if (number < 0) return lisp.args_out_of_range(Value::fixnum(number), Value::fixnum(0));
  if (static_cast<size_t>(number) >= groups.size()) return nil;
  const MatchData::Group& group = groups[static_cast<size_t>(number)];
  return group.start < 0 ? nil : Value::fixnum(end ? group.end : group.start);
}

DEFUN(match_beginning, "match-beginning", "SUBEXP",
      "Return where group SUBEXP (0: everything) of the last match begins, or nil if it took no part.")
(Interp& lisp, Fixnum number) -> Completion { return match_edge(lisp, number, false); }

DEFUN(match_end, "match-end", "SUBEXP", "Return where group SUBEXP (0: everything) of the last match ends, or nil.")
(Interp& lisp, Fixnum number) -> Completion { return match_edge(lisp, number, true); }

// Puts `items` into the list `reuse`, which is made longer if need be and filled up with nil.
Value reuse_list(Heap& heap, Value reuse, const std::vector<Value>& items) {
  size_t i = 0;
  Value last = nil;
  CycleWatch watch(reuse);
  for (Value rest = reuse; rest.is_cons(); rest = rest.cons()->cdr, ++i) {
    rest.cons()->car.set(heap, rest, i < items.size() ? items[i] : nil);
    last = rest;
    if (watch.comes_round(rest.cons()->cdr)) return reuse;
  }
  ListBuilder more(heap);
  for (; i < items.size(); ++i) more.add(items[i]);
  last.cons()->cdr.set(heap, last, more.finish());
  return reuse;
}

DEFUN(match_data, "match-data", "&optional INTEGERS REUSE RESEAT",
      "Return a list of where the last match and its groups begin and end; nil for groups that took no part.\n"
      "REUSE, if a list, is filled instead of a new one.")
(Interp& lisp, Opt<Value>, Opt<Value> reuse, Opt<Value>) -> Completion {
  std::vector<Value> items;
  size_t used = 0;
  for (const MatchData::Group& group : BuiltinState::of(lisp).match.groups) {
    const bool took_part = group.start >= 0;
    items.push_back(took_part ? Value::fixnum(group.start) : nil);
    items.push_back(took_part ? Value::fixnum(group.end) : nil);
    if (took_part) used = items.size();
  }
  items.resize(used);
  if ((*reuse).is_cons()) return reuse_list(lisp.heap(), *reuse, items);
  ListBuilder list(lisp.heap());
  for (const Value item : items) list.add(item);
  return list.finish();
}

Result<int64_t> check_position(Interp& lisp, Value position) {
  if (!position.is_fixnum()) return lisp.wrong_type(sym::integer_or_marker_p, position);
  return position.as_fixnum();
}

DEFUN(set_match_data, "set-match-data", "LIST &optional RESEAT", "Set what the last match is said to be: LIST is as of `match-data'.")
(Interp& lisp, List list, Opt<Value>) -> Completion {
  constexpr size_t kMostGroups = 1 << 16;
  std::vector<MatchData::Group> groups;
  bool ended = false;  // Emacs 28.2: a negative position makes this and all later groups absent
  for (Value rest = list; rest.is_cons() && groups.size() < kMostGroups;) {
    const Value start = rest.cons()->car;
    rest = rest.cons()->cdr;
    if (!rest.is_cons()) break;
    const Value end = rest.cons()->car;
    rest = rest.cons()->cdr;
    if (start.is_nil()) {
      groups.emplace_back();
      continue;
    }
    LET_TRY(from, check_position(lisp, start));
    LET_TRY(to, check_position(lisp, end));
    ended = ended || from < 0;
    groups.push_back(ended ? MatchData::Group{} : MatchData::Group{from, to});
  }
  BuiltinState::of(lisp).match.groups = std::move(groups);
  return nil;
}

DEFUN(match_data__translate, "match-data--translate", "N", "Add N to all positions of the match data.")
(Interp& lisp, Fixnum n) -> Completion {
  for (MatchData::Group& group : BuiltinState::of(lisp).match.groups) {
    if (group.start < 0) continue;
    group.start = std::max<int64_t>(0, group.start + n);
    group.end = std::max<int64_t>(0, group.end + n);
  }
  return nil;
}

// --- replacing ---

ExitPending bad_group(Interp& lisp, int64_t number, size_t groups) {
  return lisp.args_out_of_range(Value::fixnum(number), Value::fixnum(0), Value::fixnum(static_cast<int64_t>(groups)));
}

Result<MatchData::Group> group_to_replace(Interp& lisp, const String& string, Value subexpression) {
  const std::vector<MatchData::Group>& groups = BuiltinState::of(lisp).match.groups;
  const int64_t number = subexpression.is_fixnum() ? subexpression.as_fixnum() : 0;
  if (number < 0 || (number > 0 && static_cast<size_t>(number) >= groups.size())) return bad_group(lisp, number, groups.size());
  const MatchData::Group group = groups.empty() ? MatchData::Group{} : groups[static_cast<size_t>(number)];
  if (group.start < 0) return lisp.error("replace-match subexpression does not exist", subexpression);
  if (group.end < group.start || group.end > static_cast<int64_t>(string.size())) {
    return lisp.args_out_of_range(Value::fixnum(group.start), Value::fixnum(group.end));
  }
  return group;
}

DEFUN(replace_match, "replace-match", "NEWTEXT &optional FIXEDCASE LITERAL STRING SUBEXP",
      "Return a copy of STRING in which the last match, or its group SUBEXP, is replaced by NEWTEXT.\n"
      "In NEWTEXT `\\&' stands for the match, `\\N' for group N, `\\\\' for a backslash, unless LITERAL is non-nil.\n"
      "The case pattern of what is replaced is taken over, unless FIXEDCASE is non-nil.")
(Interp& lisp, String& text, Opt<Value> fixed_case, Opt<Value> literal, Opt<String&> string, Opt<Value> subexpression)
    -> Completion {
  if (!string) return lisp.error("Replacing in buffers is not supported");
  LET_TRY(group, group_to_replace(lisp, *string, *subexpression));
  const auto start = static_cast<size_t>(group.start), end = static_cast<size_t>(group.end);
  Value replacement = Value::of(&text);
  if (!literal) {
    LET_TRY(expanded, expand_replacement(lisp, text, *string, BuiltinState::of(lisp).match));
    replacement = expanded;
  }
  if (!fixed_case) {
    LET_TRY(cased, apply_case_pattern(lisp, case_pattern(lisp, *string, start, end), replacement));
    replacement = cased;
  }
  LET_TRY(before, part_of_string(lisp, *string, 0, start));
  LET_TRY(after, part_of_string(lisp, *string, end, string->size()));
  const Value parts[] = {before, replacement, after};
  return join_text(lisp, parts);
}

DEFUN(regexp_quote, "regexp-quote", "STRING", "Return a regular expression that matches STRING and nothing else.")
(Interp& lisp, String& string) -> Completion {
  std::string quoted;
  for (const char c : string.text()) {
    if (std::string_view("[*.\\?+^$").find(c) != std::string_view::npos) quoted += '\\';
    quoted += c;
  }
  if (quoted.size() == string.byte_size()) return Value::of(&string);
  return make_text(lisp, quoted, string.is_multibyte());
}

constexpr Builtin kSearchBuiltins[] = {
    EMLET_FN(string_match), EMLET_FN(posix_string_match), EMLET_FN(match_beginning), EMLET_FN(match_end),
    EMLET_FN(match_data),   EMLET_FN(set_match_data),     EMLET_FN(match_data__translate),
    EMLET_FN(replace_match), EMLET_FN(regexp_quote),
};

}  // namespace

void install_search(Interp& lisp) {
  lisp.install(kSearchBuiltins);
  define_variable(lisp, sym::case_fold_search, sym::t);
  define_variable(lisp, sym::inhibit_changing_match_data, nil);
}

}  // namespace emlet
