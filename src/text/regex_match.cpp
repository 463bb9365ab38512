#include "text/regex_match.h"

#include <algorithm>
#include <cstring>

#include "core/utf8.h"
#include "text/syntax.h"

namespace emlet {

namespace {

constexpr uint32_t kRestore = UINT32_MAX;            // pc of a choice that puts a slot back
constexpr uint32_t kRangeBit = uint32_t{1} << 31;    // pc of a choice that gives characters of a Repeat back, one by one
constexpr uint64_t kPollSteps = 1 << 16;
constexpr uint64_t kMostSteps = 1 << 26;             // with back references
constexpr size_t kMostChoices = 1 << 23;
constexpr uint64_t kMostVisitedBits = uint64_t{1} << 30;

template <bool multibyte>
uint32_t character_at(const char* at, size_t* bytes) {
  if constexpr (multibyte) {
    return decode_character(at, bytes);
  } else {
    *bytes = 1;
    return character_of_byte(static_cast<uint8_t>(*at));
  }
}

template <bool multibyte>
const char* step_back(const char* at) {
  --at;
  if constexpr (multibyte) {
    while (is_continuation(*at)) --at;
  }
  return at;
}

}  // namespace

RegexMatcher::RegexMatcher(const Pattern& pattern, std::string_view text, size_t point, const CharacterRules& rules,
                           RegexScratch& scratch, const RegexLimits& limits)
    : pattern_(pattern),
      begin_(text.data()),
      end_(begin_ + text.size()),
      point_(begin_ + point),
      rules_(rules),
      scratch_(scratch),
      limits_(limits),
      next_poll_(kPollSteps + text.size() / 4) {}

// --- one character ---

template <bool multibyte>
bool RegexMatcher::step_folded(uint32_t folded, const char*& at) const {
  if (at == end_) return false;
  size_t bytes;
  const uint32_t c = character_at<multibyte>(at, &bytes);
  if ((pattern_.folds ? fold(c) : c) != folded) return false;
  at += bytes;
  return true;
}

template <bool multibyte>
bool RegexMatcher::step_single(const RegexInstruction& instruction, const char*& at) const {
  if (at == end_) return false;
  size_t bytes;
  const uint32_t c = character_at<multibyte>(at, &bytes);
  bool matches = false;
  switch (instruction.op) {
    case RegexOp::Character: matches = (pattern_.folds ? fold(c) : c) == static_cast<uint32_t>(instruction.b); break;
    case RegexOp::Any: matches = c != '\n'; break;
    case RegexOp::Set: matches = pattern_.sets[static_cast<size_t>(instruction.b)].contains(c, rules_); break;
    case RegexOp::SyntaxIs: matches = (syntax_at(c) == instruction.a) != (instruction.b != 0); break;
    case RegexOp::CategoryIs:
      matches = rules_.category(rules_.owner, c, static_cast<uint32_t>(instruction.b)) != (instruction.a != 0);
      break;
    default: break;
  }
  if (matches) at += bytes;
  return matches;
}

// As far as the one-character instruction goes.
template <bool multibyte>
const char* RegexMatcher::run_through(const RegexInstruction& instruction, const char* at) const {
  if (instruction.op == RegexOp::Any) {
    const void* newline = std::memchr(at, '\n', static_cast<size_t>(end_ - at));
    return newline ? static_cast<const char*>(newline) : end_;
  }
  while (step_single<multibyte>(instruction, at)) {
  }
  return at;
}

template <bool multibyte>
bool RegexMatcher::match_backref(size_t group, const char*& at) const {
  if (start_of(group) < 0 || end_of(group) < start_of(group)) return false;
  const char* from = begin_ + start_of(group);
  const char* const to = begin_ + end_of(group);
  if (!pattern_.folds) {
    const auto size = static_cast<size_t>(to - from);
    if (static_cast<size_t>(end_ - at) < size || std::memcmp(from, at, size) != 0) return false;
    at += size;
    return true;
  }
  while (from < to) {
    size_t bytes;
    const uint32_t c = character_at<multibyte>(from, &bytes);
    if (!step_folded<multibyte>(fold(c), at)) return false;
    from += bytes;
  }
  return true;
}

// --- assertions ---

template <bool multibyte>
bool RegexMatcher::holds(RegexOp assertion, const char* at) const {
  switch (assertion) {
    case RegexOp::LineStart: return at == begin_ || at[-1] == '\n';
    case RegexOp::LineEnd: return at == end_ || *at == '\n';
    case RegexOp::TextStart: return at == begin_;
    case RegexOp::TextEnd: return at == end_;
    case RegexOp::Point: return at == point_;
    default: break;
  }
  constexpr auto kWord = static_cast<unsigned>(Syntax::Word), kSymbol = static_cast<unsigned>(Syntax::Symbol);
  const bool symbols = assertion == RegexOp::SymbolStart || assertion == RegexOp::SymbolEnd;
  size_t bytes;
  const auto is_inside = [&](const char* place) {
    const unsigned syntax = syntax_at(character_at<multibyte>(place, &bytes));
    return syntax == kWord || (symbols && syntax == kSymbol);
  };
  const bool before = at > begin_ && is_inside(step_back<multibyte>(at));
  const bool after = at < end_ && is_inside(at);
  switch (assertion) {
    case RegexOp::WordBound: return at == begin_ || at == end_ || before != after;  // Emacs: the edges of the text count
    case RegexOp::NotWordBound: return !(at == begin_ || at == end_ || before != after);
    case RegexOp::WordStart:
    case RegexOp::SymbolStart: return !before && after;
    default: return before && !after;
  }
}

// --- backtracking ---

void RegexMatcher::set_slot(size_t slot, ptrdiff_t value) {
  scratch_.choices.push_back({kRestore, static_cast<uint32_t>(slot), scratch_.slots[slot], 0});
  scratch_.slots[slot] = value;
}

void RegexMatcher::start_remembering() {
  const uint64_t bits = pattern_.code.size() * static_cast<uint64_t>(end_ - begin_ + 1);
  if (bits > kMostVisitedBits) return;
  scratch_.visited.assign((bits + 63) / 64, 0);
  remembering_ = true;
}

// Whether the state is new.
bool RegexMatcher::visit(uint32_t pc, ptrdiff_t position) {
  const uint64_t bit = pc * static_cast<uint64_t>(end_ - begin_ + 1) + static_cast<uint64_t>(position);
  uint64_t& word = scratch_.visited[bit / 64];
  const uint64_t mask = uint64_t{1} << (bit % 64);
  if (word & mask) return false;
  word |= mask;
  return true;
}

// Goes back to the newest choice; false when there is none.
bool RegexMatcher::backtrack(uint32_t& pc, const char*& at) {
  while (!scratch_.choices.empty()) {
    RegexScratch::Choice& choice = scratch_.choices.back();
    if (choice.pc == kRestore) {
      scratch_.slots[choice.slot] = choice.position;
      scratch_.choices.pop_back();
      continue;
    }
    const bool range = choice.pc & kRangeBit;
    pc = choice.pc & ~kRangeBit;
    at = begin_ + choice.position;
    if (range && choice.position > choice.low) {
      const char* previous = pattern_.multibyte ? step_back<true>(at) : at - 1;
      choice.position = previous - begin_;
    } else {
      scratch_.choices.pop_back();
    }
    return true;
  }
  return false;
}

RegexMatcher::Outcome RegexMatcher::poll() {
  next_poll_ = steps_ + kPollSteps;
  if (limits_.interrupted && limits_.interrupted(limits_.owner)) return Outcome::Interrupted;
  if (!remembering_ && !pattern_.has_backrefs && !longest_) start_remembering();
  const bool endless = !remembering_ && steps_ > kMostSteps;
  return endless || scratch_.choices.size() > kMostChoices ? Outcome::TooComplex : Outcome::NotFound;
}

// A Repeat, character by character, so that each state is looked at once; always ends in a failure that goes back to the
// last place where the Repeat could stop.
template <bool multibyte>
bool RegexMatcher::repeat_remembering(uint32_t pc, const char* at) {
  do {
    ++steps_;
    if (!visit(pc + 1, at - begin_)) return false;
    scratch_.choices.push_back({pc + 2, 0, at - begin_, 0});
  } while (step_single<multibyte>(pattern_.code[pc + 1], at));
  return false;
}

template <bool multibyte>
RegexMatcher::Outcome RegexMatcher::run(size_t start) {
  std::vector<RegexScratch::Choice>& choices = scratch_.choices;
  choices.clear();
  scratch_.slots.assign((pattern_.groups + size_t{1}) * 2 + pattern_.registers, -1);
  const size_t first_register = (pattern_.groups + size_t{1}) * 2;
  const RegexInstruction* const code = pattern_.code.data();
  std::vector<ptrdiff_t> best;
  const char* at = begin_ + start;
  uint32_t pc = 0;
  for (;;) {
    if (EMLET_UNLIKELY(++steps_ >= next_poll_)) {
      const Outcome outcome = poll();
      if (outcome != Outcome::NotFound) return outcome;
    }
    const RegexInstruction& instruction = code[pc];
    const auto target = static_cast<uint32_t>(static_cast<int32_t>(pc) + instruction.b);
    bool goes_on = true;
    switch (instruction.op) {
      case RegexOp::Match:
        if (!longest_) return Outcome::Found;
        if (best.empty() || scratch_.slots[1] > best[1]) best = scratch_.slots;
        goes_on = false;
        break;
      case RegexOp::Character:
      case RegexOp::Any:
      case RegexOp::Set:
      case RegexOp::SyntaxIs:
      case RegexOp::CategoryIs:
        goes_on = step_single<multibyte>(instruction, at);
        ++pc;
        break;
      case RegexOp::Literal:
        goes_on = static_cast<size_t>(end_ - at) >= instruction.a &&
                  std::memcmp(at, pattern_.literals.data() + instruction.b, instruction.a) == 0;
        at += instruction.a;
        ++pc;
        break;
      case RegexOp::FoldedLiteral:
        for (uint16_t i = 0; i < instruction.a && goes_on; ++i) {
          goes_on = step_folded<multibyte>(pattern_.folded[static_cast<size_t>(instruction.b) + i], at);
        }
        ++pc;
        break;
      case RegexOp::Save:
        set_slot(static_cast<size_t>(instruction.b), at - begin_);
        ++pc;
        break;
      case RegexOp::Backref:
        goes_on = match_backref<multibyte>(static_cast<size_t>(instruction.b), at);
        ++pc;
        break;
      case RegexOp::Jump: pc = target; break;
      case RegexOp::Split:
        if (remembering_ && !visit(pc, at - begin_)) {
          goes_on = false;
          break;
        }
        choices.push_back({instruction.a ? pc + 1 : target, 0, at - begin_, 0});
        pc = instruction.a ? target : pc + 1;
        break;
      case RegexOp::LoopStart:
        set_slot(first_register + instruction.a, at - begin_);
        ++pc;
        break;
      case RegexOp::LoopCheck:
        pc = scratch_.slots[first_register + instruction.a] == at - begin_ ? target : pc + 1;
        break;
      case RegexOp::Repeat: {
        const char* low = at;
        for (uint16_t i = 0; i < instruction.a && goes_on; ++i) goes_on = step_single<multibyte>(code[pc + 1], low);
        if (!goes_on) break;
        if (remembering_) {
          goes_on = repeat_remembering<multibyte>(pc, low);
          break;
        }
        at = run_through<multibyte>(code[pc + 1], low);
        steps_ += static_cast<uint64_t>(at - low) / 8;
        pc += 2;
        if (at > low) choices.push_back({pc | kRangeBit, 0, step_back<multibyte>(at) - begin_, low - begin_});
        break;
      }
      default:
        goes_on = holds<multibyte>(instruction.op, at);
        ++pc;
        break;
    }
    if (goes_on) continue;
    if (!backtrack(pc, at)) break;
  }
  if (best.empty()) return Outcome::NotFound;
  scratch_.slots = best;
  return Outcome::Found;
}

// --- searching ---

// Moves `start` to the next byte, not behind `last`, where a match may begin.
template <bool multibyte>
bool RegexMatcher::next_start(size_t& start, size_t last) const {
  if (start > last) return false;
  if (pattern_.starts_at_text_start) return start == 0;
  if (!pattern_.prefix.empty()) {
    const std::string_view rest(begin_ + start, static_cast<size_t>(end_ - begin_) - start);
    const void* found = memmem(rest.data(), rest.size(), pattern_.prefix.data(), pattern_.prefix.size());
    if (!found) return false;
    start = static_cast<size_t>(static_cast<const char*>(found) - begin_);
    return start <= last;
  }
  if (pattern_.any_first) return true;
  const auto size = static_cast<size_t>(end_ - begin_);
  while (start < size && !(pattern_.first_bytes[static_cast<uint8_t>(begin_[start])] &&
                           !(multibyte && is_continuation(begin_[start])))) {
    ++start;
  }
  return start <= last && start < size;
}

template <bool multibyte>
RegexMatcher::Outcome RegexMatcher::search_forward(size_t from, size_t last) {
  for (size_t start = from; next_start<multibyte>(start, last);) {
    const Outcome outcome = run<multibyte>(start);
    if (outcome != Outcome::NotFound) return outcome;
    if (begin_ + start == end_) break;
    ++start;
    while (multibyte && begin_ + start < end_ && is_continuation(begin_[start])) ++start;
  }
  return Outcome::NotFound;
}

RegexMatcher::Outcome RegexMatcher::search(size_t from, size_t last) {
  return pattern_.multibyte ? search_forward<true>(from, last) : search_forward<false>(from, last);
}

RegexMatcher::Outcome RegexMatcher::search_backward(size_t from, size_t first) {
  for (size_t start = from;;) {
    const Outcome outcome = match_at(start);
    if (outcome != Outcome::NotFound || start <= first) return outcome;
    --start;
    while (pattern_.multibyte && start > first && is_continuation(begin_[start])) --start;
  }
}

RegexMatcher::Outcome RegexMatcher::match_at(size_t start) {
  return pattern_.multibyte ? run<true>(start) : run<false>(start);
}

}  // namespace emlet
