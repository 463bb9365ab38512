#include "text/regex_match.h"

#include <algorithm>

#include "text/regex_run.h"

namespace emlet {

namespace {

constexpr size_t kMostSteps = 200'000'000;
constexpr size_t kMostRememberedWords = size_t{32} << 17;  // 32 MiB
constexpr size_t kPollInterval = 1 << 16;
constexpr uint32_t kNoRow = UINT32_MAX;

}  // namespace

// --- going back ---

template <bool M>
bool RegexRun<M>::grow() {
  const size_t size = matcher_.stack_.size();
  if (size >= RegexMatcher::kMostEntries) failure_ = RegexOutcome::Overflow;
  else if (!matcher_.stack_.reserve(size == 0 ? 1024 : 2 * size)) failure_ = RegexOutcome::OutOfMemory;
  else return true;
  return false;
}

template <bool M>
bool RegexRun<M>::spend(size_t steps) {
  steps_ += steps;
  if (EMLET_LIKELY(steps_ < next_poll_)) return true;
  next_poll_ = steps_ + kPollInterval;
  if (steps_ > kMostSteps) failure_ = RegexOutcome::Overflow;
  else if (poll_.stop != nullptr && poll_.stop(poll_.context)) failure_ = RegexOutcome::Stopped;
  if (may_remember_ && steps_ > 8 * static_cast<size_t>(end_ - begin_)) start_remembering();
  return failure_ == RegexOutcome::NoMatch;
}

namespace {

// Where in the program going back to a choice of the instruction at `at` leads; kNoRow when it makes none.
uint32_t alternative_of(const RegexInstruction& instruction, uint32_t at) {
  switch (instruction.op) {
    case RegexProgram::Op::Split:
      return instruction.flag ? at + 1 : instruction.a;
    case RegexProgram::Op::Loop:
      return instruction.flag ? instruction.a : at + 1;
    case RegexProgram::Op::RepeatOne:
      return at + 2;
    default:
      return kNoRow;
  }
}

}  // namespace

// A row of bits, one for each position, for every place in the program that going back may lead to.
template <bool M>
void RegexRun<M>::start_remembering() {
  may_remember_ = false;
  std::vector<uint32_t>& rows = matcher_.rows_;
  rows.assign(program_.code.size(), kNoRow);
  uint32_t count = 0;
  for (uint32_t at = 0; at < program_.code.size(); ++at) {
    const uint32_t alternative = alternative_of(code_[at], at);
    if (alternative != kNoRow && rows[alternative] == kNoRow) rows[alternative] = count++;
  }
  const size_t words = (count * (static_cast<size_t>(end_ - begin_) + 1) + 63) / 64;
  if (words > kMostRememberedWords || !matcher_.memory_.reserve(words)) return;
  std::fill_n(matcher_.memory_.data(), words, 0);
  remembering_ = true;
}

template <bool M>
bool RegexRun<M>::is_new(uint32_t at, Place place) {
  if (!remembering_ || matcher_.rows_[at] == kNoRow) return true;
  const size_t bit = matcher_.rows_[at] * (static_cast<size_t>(end_ - begin_) + 1) + static_cast<size_t>(place - begin_);
  uint64_t& word = matcher_.memory_[bit / 64];
  const uint64_t mask = uint64_t{1} << (bit % 64);
  const bool first = (word & mask) == 0;
  word |= mask;
  return first;
}

// Gives characters back one by one; the entry stays while there are more.
template <bool M>
bool RegexRun<M>::retry_greedy(Entry& entry, uint32_t& at, Place& place) {
  Place here = reinterpret_cast<Place>(entry.place);
  const Place lowest = reinterpret_cast<Place>(entry.bound);
  const uint32_t after = entry.at + 2;
  const RegexInstruction& next = code_[after];
  while (here > lowest) {
    here = previous(here);
    if (cannot_begin(next, here) || !is_new(after, here)) continue;
    entry.place = reinterpret_cast<uintptr_t>(here);
    if (here == lowest) --depth_;
    at = after;
    place = here;
    return true;
  }
  --depth_;
  return false;
}

// Takes one character more.
template <bool M>
bool RegexRun<M>::retry_lazy(Entry& entry, uint32_t& at, Place& place) {
  const uint32_t after = entry.at + 2;
  const RegexInstruction& next = code_[after];
  Place here = reinterpret_cast<Place>(entry.place);
  while (entry.bound != 0) {
    here = here == end_ ? nullptr : match_one(code_[entry.at + 1], here);
    if (here == nullptr) break;
    if (entry.bound != RegexTree::kUnlimited) --entry.bound;
    if (cannot_begin(next, here) || !is_new(after, here)) continue;
    entry.place = reinterpret_cast<uintptr_t>(here);
    at = after;
    place = here;
    return true;
  }
  --depth_;
  return false;
}

template <bool M>
bool RegexRun<M>::go_back(uint32_t& at, Place& place) {
  while (depth_ > 0) {
    Entry& entry = matcher_.stack_[depth_ - 1];
    switch (entry.kind) {
      case Entry::Restore:
        matcher_.registers_[entry.at] = entry.place;
        --depth_;
        continue;
      case Entry::Choice:
        at = entry.at;
        place = reinterpret_cast<Place>(entry.place);
        --depth_;
        if (!spend(1)) return false;
        if (is_new(at, place)) return true;
        continue;
      case Entry::Greedy:
        if (!spend(1)) return false;
        if (retry_greedy(entry, at, place)) return true;
        continue;
      case Entry::Lazy:
        if (!spend(1)) return false;
        if (retry_lazy(entry, at, place)) return true;
        continue;
    }
  }
  return false;
}

// --- repetitions ---

template <bool M>
typename RegexRun<M>::Place RegexRun<M>::scan(const RegexInstruction& instruction, Place place, uint32_t most) const {
  if (instruction.op == Op::Any && most == RegexTree::kUnlimited) {
    const void* newline = std::memchr(place, '\n', static_cast<size_t>(end_ - place));
    return newline != nullptr ? static_cast<Place>(newline) : end_;
  }
  if (instruction.op == Op::Set && most == RegexTree::kUnlimited && program_.sets[instruction.a].bits_hold()) {
    const RegexSet& set = program_.sets[instruction.a];
    for (;;) {
      while (place != end_ && (!M || *place < 0x80) && set.has_bit(*place)) ++place;
      if (!M || place == end_ || *place < 0x80) return place;
      const Place after = match_one(instruction, place);
      if (after == nullptr) return place;
      place = after;
    }
  }
  for (; most > 0 && place != end_; most -= most != RegexTree::kUnlimited) {
    const Place after = match_one(instruction, place);
    if (after == nullptr) break;
    place = after;
  }
  return place;
}

template <bool M>
bool RegexRun<M>::repeat_one(const RegexInstruction& instruction, uint32_t& at, Place& place) {
  const RegexInstruction& item = code_[at + 1];
  for (uint32_t i = 0; i < instruction.a; ++i) {
    const Place after = place == end_ ? nullptr : match_one(item, place);
    if (after == nullptr) return false;
    place = after;
  }
  const uint32_t most = instruction.b == RegexTree::kUnlimited ? instruction.b : instruction.b - instruction.a;
  const uint32_t here = at;
  at += 2;
  if (instruction.flag) return push(Entry::Lazy, here, reinterpret_cast<uintptr_t>(place), most);
  const Place lowest = place;
  place = scan(item, place, most);
  if (here == program_.run_at && run_end_ == nullptr) run_end_ = place;
  if (!spend(static_cast<size_t>(place - lowest) / 64)) return false;
  if (instruction.possessive || place == lowest) return true;
  return push(Entry::Greedy, here, reinterpret_cast<uintptr_t>(place), reinterpret_cast<uintptr_t>(lowest));
}

// The end of a turn; one that matched nothing is the last.
template <bool M>
bool RegexRun<M>::loop(const RegexInstruction& instruction, uint32_t& at, Place place) {
  const uint32_t after = at + 1;
  at = after;
  if (instruction.b != RegexProgram::kNoRegister && matcher_.registers_[instruction.b] == reinterpret_cast<uintptr_t>(place)) {
    return true;
  }
  if (instruction.flag) return push_choice(instruction.a, place);
  if (cannot_begin(code_[instruction.a], place)) return true;
  at = instruction.a;
  return push_choice(after, place);
}

// --- the machine ---

// Runs the instruction at `at`; false: it does not match here.
template <bool M>
bool RegexRun<M>::step(uint32_t& at, Place& place) {
  const RegexInstruction& instruction = code_[at];
  switch (instruction.op) {
    case Op::Match:
    case Op::Never:
      return false;
    case Op::Bytes:
      place = match_bytes(instruction, place);
      break;
    case Op::Folded:
      place = match_folded(instruction, place);
      break;
    case Op::Any:
    case Op::Set:
    case Op::Syntax:
    case Op::Category:
      place = place == end_ ? nullptr : match_one(instruction, place);
      break;
    case Op::BackReference:
      place = match_back_reference(instruction.a, place);
      break;
    case Op::Assertion:
      if (!holds(static_cast<RegexAssertion>(instruction.a), place)) return false;
      break;
    case Op::GroupStart:
    case Op::GroupEnd:
    case Op::LoopStart:
      if (!set_register(instruction.a, reinterpret_cast<uintptr_t>(place))) return false;
      break;
    case Op::CountStart:
      if (!set_register(instruction.a, 0)) return false;
      break;
    case Op::Count:
      if (matcher_.registers_[instruction.a] == instruction.b) break;
      if (!set_register(instruction.a, matcher_.registers_[instruction.a] + 1)) return false;
      ++at;
      break;
    case Op::Jump:
      at = instruction.a;
      return true;
    case Op::Split:
      if (instruction.flag || cannot_begin(code_[at + 1], place)) {
        const uint32_t other = at + 1;
        at = instruction.a;
        return !instruction.flag || push_choice(other, place);
      }
      if (!push_choice(instruction.a, place)) return false;
      break;
    case Op::Loop:
      return loop(instruction, at, place);
    case Op::RepeatOne:
      return repeat_one(instruction, at, place);
  }
  ++at;
  return place != nullptr;
}

// At the end of the program: true when this is the match.  POSIX asks for the longest of all.
template <bool M>
bool RegexRun<M>::finish(Place place) {
  if (program_.flags.posix && best_end_ != nullptr && place <= best_end_) return false;
  best_end_ = place;
  matcher_.best_.assign(matcher_.registers_.begin(), matcher_.registers_.begin() + 2 * (program_.group_count + 1));
  return !program_.flags.posix || place == end_;
}

template <bool M>
RegexOutcome RegexRun<M>::match(Place start) {
  std::fill(matcher_.registers_.begin(), matcher_.registers_.end(), 0);
  depth_ = 0;
  best_end_ = nullptr;
  run_end_ = nullptr;
  uint32_t at = 0;
  Place place = start;
  for (;;) {
    if (code_[at].op == Op::Match && finish(place)) return RegexOutcome::Match;
    if (EMLET_LIKELY(step(at, place))) continue;
    if (failure_ != RegexOutcome::NoMatch) return failure_;
    if (!go_back(at, place)) break;
  }
  if (failure_ != RegexOutcome::NoMatch) return failure_;
  return best_end_ != nullptr ? RegexOutcome::Match : RegexOutcome::NoMatch;
}

// --- searching ---

// The first place from `place` on where a match may begin, or null.
template <bool M>
typename RegexRun<M>::Place RegexRun<M>::next_candidate(Place place) const {
  const auto left = static_cast<size_t>(end_ - place);
  if (program_.starts_text) return place == begin_ ? place : nullptr;
  if (program_.starts_line) {
    if (place == begin_ || place[-1] == '\n') return place;
    const void* newline = std::memchr(place, '\n', left);
    return newline != nullptr ? static_cast<Place>(newline) + 1 : nullptr;
  }
  if (program_.prefix_size == 1) return static_cast<Place>(std::memchr(place, program_.prefix()[0], left));
  if (program_.prefix_size > 1) return static_cast<Place>(memmem(place, left, program_.prefix().data(), program_.prefix_size));
  if (!program_.has_first_bytes) return place;
  while (place != end_ && !program_.begins_with(*place)) ++place;
  return place != end_ ? place : nullptr;
}

template <bool M>
RegexOutcome RegexRun<M>::report(Place start) {
  matcher_.best_[0] = reinterpret_cast<uintptr_t>(start);
  matcher_.best_[1] = reinterpret_cast<uintptr_t>(best_end_);
  matcher_.spans_.resize(matcher_.best_.size());
  const auto base = reinterpret_cast<uintptr_t>(begin_);
  for (size_t i = 0; i < matcher_.best_.size(); i += 2) {
    const bool unset = matcher_.best_[i] == 0 || matcher_.best_[i + 1] == 0;
    for (size_t j = i; j < i + 2; ++j) matcher_.spans_[j] = unset ? RegexMatcher::kUnset : matcher_.best_[j] - base;
  }
  return RegexOutcome::Match;
}

template <bool M>
RegexOutcome RegexRun<M>::search(size_t start) {
  may_remember_ = program_.remembers;
  matcher_.registers_.assign(program_.register_count, 0);
  for (Place place = begin_ + start; (place = next_candidate(place)) != nullptr;) {
    if (!spend(1)) return failure_;
    const RegexOutcome outcome = match(place);
    if (outcome == RegexOutcome::Match) return report(place);
    if (outcome != RegexOutcome::NoMatch) return outcome;
    if (place == end_) break;
    // What began within a run of characters that was tried from its first one has been tried with it.
    place = program_.starts_with_run && run_end_ != nullptr && run_end_ > place ? run_end_ : next(place);
  }
  return RegexOutcome::NoMatch;
}

RegexOutcome RegexMatcher::search(const RegexProgram& program, std::string_view text, size_t start, RegexPoll poll) {
  if (program.flags.multibyte_text) return RegexRun<true>(*this, program, text, poll).search(start);
  return RegexRun<false>(*this, program, text, poll).search(start);
}

}  // namespace emlet
