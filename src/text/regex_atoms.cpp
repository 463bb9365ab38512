// What single instructions of a program match: characters, back references, assertions.
#include "text/regex_run.h"

namespace emlet {

template <bool M>
typename RegexRun<M>::Place RegexRun<M>::match_folded(const RegexInstruction& instruction, Place place) const {
  const uint32_t* expected = program_.characters.data() + instruction.b;
  for (uint32_t i = 0; i < instruction.a; ++i) {
    if (place == end_) return nullptr;
    const Character found = at(place);
    if (fold(found.code) != expected[i]) return nullptr;
    place = found.next;
  }
  return place;
}

template <bool M>
typename RegexRun<M>::Place RegexRun<M>::match_one(const RegexInstruction& instruction, Place place) const {
  switch (instruction.op) {
    case Op::Bytes:
      return match_bytes(instruction, place);
    case Op::Folded:
      return match_folded(instruction, place);
    case Op::Any:
      return *place != '\n' ? next(place) : nullptr;
    case Op::Set: {
      const RegexSet& set = program_.sets[instruction.a];
      if (set.bits_hold() && (!M || *place < 0x80)) return set.has_bit(*place) ? place + 1 : nullptr;
      const Character found = at(place);
      return set.contains(tables_, fold(found.code), found.code) ? found.next : nullptr;
    }
    case Op::Syntax: {
      const Character found = at(place);
      const bool member = static_cast<uint32_t>(syntax_class(tables_.syntax(), found.code)) == instruction.a;
      return member != instruction.flag ? found.next : nullptr;
    }
    case Op::Category: {
      const Character found = at(place);
      return is_in_category(tables_.category(), found.code, instruction.a) != instruction.flag ? found.next : nullptr;
    }
    default:
      return nullptr;
  }
}

template <bool M>
typename RegexRun<M>::Place RegexRun<M>::match_back_reference(uint32_t group, Place place) const {
  Place from = reinterpret_cast<Place>(matcher_.registers_[2 * group]);
  const Place to = reinterpret_cast<Place>(matcher_.registers_[2 * group + 1]);
  if (from == nullptr || to == nullptr) return nullptr;
  while (from < to) {
    if (place == end_) return nullptr;
    const Character expected = at(from);
    const Character found = at(place);
    if (fold(expected.code) != fold(found.code)) return nullptr;
    from = expected.next;
    place = found.next;
  }
  return place;
}

template <bool M>
bool RegexRun<M>::starts_word(Place place) const {
  if (place == end_) return false;
  const uint32_t after = at(place).code;
  if (!is_word(after)) return false;
  return place == begin_ || !is_word(before(place)) || may_part_words(tables_, before(place), after);
}

template <bool M>
bool RegexRun<M>::ends_word(Place place) const {
  if (place == begin_) return false;
  const uint32_t last = before(place);
  if (!is_word(last)) return false;
  return place == end_ || !is_word(at(place).code) || may_part_words(tables_, last, at(place).code);
}

// Emacs 28.2: both ends of the text count, whatever stands there.
template <bool M>
bool RegexRun<M>::is_word_edge(Place place) const {
  return place == begin_ || place == end_ || starts_word(place) || ends_word(place);
}

template <bool M>
bool RegexRun<M>::holds(RegexAssertion assertion, Place place) const {
  switch (assertion) {
    case RegexAssertion::LineStart:
      return place == begin_ || place[-1] == '\n';
    case RegexAssertion::LineEnd:
      return place == end_ || *place == '\n';
    case RegexAssertion::TextStart:
      return place == begin_;
    case RegexAssertion::TextEnd:
      return place == end_;
    case RegexAssertion::AtPoint:
      return false;  // a string has no point
    case RegexAssertion::WordBoundary:
      return is_word_edge(place);
    case RegexAssertion::NotWordBoundary:
      return !is_word_edge(place);
    case RegexAssertion::WordStart:
      return starts_word(place);
    case RegexAssertion::WordEnd:
      return ends_word(place);
    case RegexAssertion::SymbolStart:
      return place != end_ && is_symbol(at(place).code) && (place == begin_ || !is_symbol(before(place)));
    case RegexAssertion::SymbolEnd:
      return place != begin_ && is_symbol(before(place)) && (place == end_ || !is_symbol(at(place).code));
  }
  return false;
}

template class RegexRun<true>;
template class RegexRun<false>;

}  // namespace emlet
