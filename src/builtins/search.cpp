// Searching strings for regular expressions, and the match data.
#include <algorithm>

#include "builtins/defun.h"
#include "builtins/install.h"
#include "builtins/state.h"
#include "builtins/support.h"
#include "builtins/variables.h"
#include "eval/limits.h"

namespace emlet {

namespace {

TextState& text_state(Interp& lisp) { return BuiltinState::of(lisp).text; }

// --- string-match ---

bool must_stop(void* context) {
  Interp& lisp = *static_cast<Interp*>(context);
  const uint64_t deadline = lisp.limits().deadline();
  return lisp.limits().interrupted() ||
         (deadline != Limits::kNoLimit && lisp.host().monotonic_nanoseconds() > deadline);
}

Result<size_t> start_position(Interp& lisp, String& string, Value start) {
  if (start.is_nil()) return size_t{0};
  if (!start.is_fixnum()) return lisp.wrong_type(sym::fixnump, start);
  const auto size = static_cast<int64_t>(string.size());
  const int64_t position = start.as_fixnum() < 0 ? start.as_fixnum() + size : start.as_fixnum();
  if (position < 0 || position > size) return lisp.args_out_of_range(Value::of(&string), start);
  return static_cast<size_t>(position);
}

Result<const RegexProgram&> compiled(Interp& lisp, String& regexp, RegexFlags flags) {
  TextState& state = text_state(lisp);
  const bool folds = lisp.variable(sym::case_fold_search).is_true();
  const CharTable* canonical = folds ? case_slot(state.tables.case_table(), kCanonicalSlot) : nullptr;
  const char* error = nullptr;
  const RegexPattern pattern{regexp.text(), regexp.is_multibyte()};
  const RegexProgram* program = state.programs.find(state.tables, pattern, flags, canonical, error);
  if (error == RegexProgram::kNoMemory) return lisp.memory_full();
  if (program == nullptr) return lisp.signal(sym::invalid_regexp, {lisp.string(error)});
  if (program->uses_words) {
    state.tables.word_combining = lisp.variable(sym::word_combining_categories);
    state.tables.word_separating = lisp.variable(sym::word_separating_categories);
  }
  return *program;
}

Result<bool> search(Eval& eval, const RegexProgram& program, String& string, size_t start) {
  RegexMatcher& matcher = text_state(eval).matcher;  // unrooted: no cell, the world owns it
  RegexOutcome outcome = matcher.search(program, string.text(), start, {must_stop, static_cast<Interp*>(&eval)});
  if (outcome == RegexOutcome::Stopped) {
    // No safepoint: a finalizer that matches could take `program` from the cache.
    TRY(eval.poll());
    // Whoever asked was put off (`inhibit-quit').
    outcome = matcher.search(program, string.text(), start, {});
  }
  if (outcome == RegexOutcome::Overflow) return eval.error("Stack overflow in regexp matcher");
  if (outcome == RegexOutcome::OutOfMemory) return eval.memory_full();
  return outcome == RegexOutcome::Match;
}

void record_match(TextState& state, String& string) {
  const std::vector<size_t>& spans = state.matcher.spans();
  state.match.clear(spans.size() / 2);
  std::transform(spans.begin(), spans.end(), state.match.positions.begin(), [&](size_t byte) {
    return byte == RegexMatcher::kUnset ? MatchData::kNowhere : static_cast<int64_t>(string.character_position(byte));
  });
}

Completion match_string(Eval& eval, String& regexp, String& string, Value start, bool posix) {
  LET_TRY(position, start_position(eval, string, start));
  const RegexFlags flags{.multibyte_text = string.is_multibyte(), .posix = posix};
  Result<const RegexProgram&> program = compiled(eval, regexp, flags);
  if (program.is_exit()) return kExit;
  LET_TRY(found, search(eval, program.value(), string, string.byte_position(position)));
  if (!found) return nil;
  TextState& state = text_state(eval);
  if (eval.variable(sym::inhibit_changing_match_data).is_nil()) record_match(state, string);
  return Value::fixnum(static_cast<int64_t>(string.character_position(state.matcher.spans()[0])));
}

DEFUN(string_match, "string-match", "REGEXP STRING &optional START",
      "Return where the first match of REGEXP in STRING begins, at START or later, or nil.")
(Eval& eval, String& regexp, String& string, Opt<Value> start) -> Completion {
  return match_string(eval, regexp, string, *start, false);
}

DEFUN(posix_string_match, "posix-string-match", "REGEXP STRING &optional START",
      "As `string-match', but of all matches that begin at a place take the longest.")
(Eval& eval, String& regexp, String& string, Opt<Value> start) -> Completion {
  return match_string(eval, regexp, string, *start, true);
}

// --- match data ---

Completion match_place(Interp& lisp, int64_t group, bool end) {
  const MatchData& match = text_state(lisp).match;
  if (group < 0) return lisp.args_out_of_range(Value::fixnum(group), Value::fixnum(0));
  const int64_t place = end ? match.end(static_cast<size_t>(group)) : match.start(static_cast<size_t>(group));
  return match.start(static_cast<size_t>(group)) < 0 ? nil : Value::fixnum(place);
}

DEFUN(match_beginning, "match-beginning", "SUBEXP", "Return where the last match of group SUBEXP began, or nil.")
(Interp& lisp, Fixnum group) -> Completion { return match_place(lisp, group, false); }

DEFUN(match_end, "match-end", "SUBEXP", "Return where the last match of group SUBEXP ended, or nil.")
(Interp& lisp, Fixnum group) -> Completion { return match_place(lisp, group, true); }

// Stores `items` in the cells of `reuse`, and more cells if it is too short; what is left over becomes nil.
Value refill(Heap& heap, Value reuse, const std::vector<Value>& items) {
  Value last;
  size_t used = 0;
  CycleWatch watch(reuse);
  for (Value rest = reuse; rest.is_cons(); rest = rest.cons()->cdr) {
    rest.cons()->car.set(heap, rest, used < items.size() ? items[used] : nil);
    ++used;
    last = rest;
    if (watch.comes_round(rest.cons()->cdr)) break;
  }
  ListBuilder more(heap);
  for (; used < items.size(); ++used) more.add(items[used]);
  if (more.first().is_true()) last.cons()->cdr.set(heap, last, more.finish());
  return reuse;
}

DEFUN(match_data, "match-data", "&optional INTEGERS REUSE RESEAT",
      "Return a list of where the last match and its groups began and ended; REUSE is a list to take cells from.")
(Interp& lisp, Opt<Value>, Opt<Value> reuse, Opt<Value>) -> Completion {
  const MatchData& match = text_state(lisp).match;
  std::vector<Value> items;
  size_t used = 0;
  for (size_t group = 0; group < match.group_count(); ++group) {
    const bool set = match.start(group) >= 0;
    items.push_back(set ? Value::fixnum(match.start(group)) : nil);
    items.push_back(set ? Value::fixnum(match.end(group)) : nil);
    if (set) used = items.size();
  }
  items.resize(used);
  if (used == 0) return nil;
  if ((*reuse).is_cons()) return refill(lisp.heap(), *reuse, items);
  ListBuilder list(lisp.heap());
  for (const Value item : items) list.add(item);
  return list.finish();
}

// Numbers too large for a position are drawn in to what fits.
Result<int64_t> position_value(Interp& lisp, Value v) {
  if (v.is_fixnum()) return v.as_fixnum();
  if (!v.is_kind(Kind::Bignum)) return lisp.wrong_type(sym::integer_or_marker_p, v);
  return compare(v, Value::fixnum(0)) == Order::Less ? kMostNegativeFixnum : kMostPositiveFixnum;
}

DEFUN(set_match_data, "set-match-data", "LIST &optional RESEAT", "Make LIST, from `match-data', the match data.")
(Interp& lisp, List list, Opt<Value>) -> Completion {
  TRY(list_length(lisp, list));
  std::vector<int64_t> taken;
  for (Value rest = list; rest.is_cons();) {
    const Value first = rest.cons()->car;
    rest = rest.cons()->cdr;
    if (!rest.is_cons()) break;
    const Value second = rest.cons()->car;
    rest = rest.cons()->cdr;
    int64_t start = MatchData::kNowhere, end = MatchData::kNowhere;
    if (first.is_true()) {
      LET_TRY(from, position_value(lisp, first));
      LET_TRY(to, position_value(lisp, second));
      if (from >= 0) {
        start = from;
        end = to;
      }
    }
    taken.push_back(start);
    taken.push_back(end);
  }
  MatchData& match = text_state(lisp).match;
  match.clear(taken.size() / 2, MatchData::kSmallest);
  std::copy(taken.begin(), taken.end(), match.positions.begin());
  return nil;
}

DEFUN(match_data__translate, "match-data--translate", "N", "Add N to the positions of the match data.")
(Interp& lisp, Fixnum n) -> Completion {
  for (int64_t& position : text_state(lisp).match.positions) {
    if (position >= 0) position = std::clamp<int64_t>(position + n, 0, kMostPositiveFixnum);
  }
  return nil;
}

DEFUN(regexp_quote, "regexp-quote", "STRING", "Return a regular expression that matches STRING and nothing else.")
(Interp& lisp, String& string) -> Completion {
  constexpr std::string_view kSpecial = "[*.\\?+^$";
  if (string.text().find_first_of(kSpecial) == std::string_view::npos) return Value::of(&string);
  std::string quoted;
  for (const char byte : string.text()) {
    if (kSpecial.find(byte) != std::string_view::npos) quoted.push_back('\\');
    quoted.push_back(byte);
  }
  return make_text(lisp, quoted, string.is_multibyte());
}

constexpr Builtin kSearchBuiltins[] = {
    EMLET_FN(string_match),          EMLET_FN(posix_string_match), EMLET_FN(match_beginning), EMLET_FN(match_end),
    EMLET_FN(match_data),            EMLET_FN(set_match_data),     EMLET_FN(match_data__translate),
    EMLET_FN(regexp_quote),
};

Value category_pair(Heap& heap, Value first, Value second) { return heap.cons(first, second); }

}  // namespace

void install_search(Interp& lisp) {
  lisp.install(kSearchBuiltins);
  Heap& heap = lisp.heap();
  const Value combining = Value::fixnum('^'), han = Value::fixnum('C'), hiragana = Value::fixnum('H'), katakana = Value::fixnum('K');
  define_variable(lisp, sym::inhibit_changing_match_data, nil);
  define_variable(lisp, sym::word_combining_categories,
                  lisp.list({category_pair(heap, nil, combining), category_pair(heap, combining, nil),
                             category_pair(heap, han, hiragana), category_pair(heap, han, katakana)}));
  define_variable(lisp, sym::word_separating_categories, lisp.list({category_pair(heap, hiragana, katakana)}));
}

}  // namespace emlet
