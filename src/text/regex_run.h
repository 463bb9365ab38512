// RegexRun: one search of a RegexMatcher, over multibyte or over unibyte text.
//
// Positions are addresses within the text; registers hold them as words, 0 for unset.  Used by regex_match.cpp only.
#pragma once

#include <cstring>

#include "core/utf8.h"
#include "text/regex_match.h"

namespace emlet {

template <bool kMultibyte>
class RegexRun {
 public:
  using Place = const uint8_t*;
  using Op = RegexProgram::Op;
  using Entry = RegexMatcher::Entry;

  RegexRun(RegexMatcher& matcher, const RegexProgram& program, std::string_view text, RegexPoll poll)
      : matcher_(matcher),
        tables_(matcher.tables_),
        program_(program),
        code_(program.code.data()),
        canonical_(program.canonical.is_nil() ? nullptr : &char_table_of(program.canonical)),
        begin_(reinterpret_cast<Place>(text.data())),
        end_(begin_ + text.size()),
        poll_(poll) {}

  RegexOutcome search(size_t start);

 private:
  // --- characters ---
  struct Character {
    uint32_t code;
    Place next;
  };
  Character at(Place place) const {
    if (!kMultibyte) return {character_of_byte(*place), place + 1};
    size_t bytes;
    const uint32_t code = decode_character(reinterpret_cast<const char*>(place), &bytes);
    return {code, place + bytes};
  }
  Place next(Place place) const {
    return place + (kMultibyte ? character_bytes_from_lead(static_cast<char>(*place)) : 1);
  }
  Place previous(Place place) const {
    do --place;
    while (kMultibyte && is_continuation(static_cast<char>(*place)));
    return place;
  }
  uint32_t before(Place place) const { return at(previous(place)).code; }
  uint32_t fold(uint32_t character) const {
    if (canonical_ == nullptr) return character;
    return character < 0x80 ? program_.folded_ascii[character] : mapped_character(*canonical_, character);
  }
  bool is_word(uint32_t character) const { return syntax_class(tables_.syntax(), character) == SyntaxClass::Word; }
  bool is_symbol(uint32_t character) const {
    const SyntaxClass syntax = syntax_class(tables_.syntax(), character);
    return syntax == SyntaxClass::Word || syntax == SyntaxClass::Symbol;
  }

  // --- one instruction ---
  Place match_bytes(const RegexInstruction& instruction, Place place) const {
    if (static_cast<size_t>(end_ - place) < instruction.a) return nullptr;
    return std::memcmp(place, program_.literals.data() + instruction.b, instruction.a) == 0 ? place + instruction.a : nullptr;
  }
  Place match_folded(const RegexInstruction& instruction, Place place) const;
  Place match_back_reference(uint32_t group, Place place) const;
  // The end of the one character that `instruction` matches at `place`, or null.
  Place match_one(const RegexInstruction& instruction, Place place) const;
  Place scan(const RegexInstruction& instruction, Place place, uint32_t most) const;
  bool holds(RegexAssertion assertion, Place place) const;
  bool is_word_edge(Place place) const;
  bool starts_word(Place place) const;
  bool ends_word(Place place) const;
  bool cannot_begin(const RegexInstruction& instruction, Place place) const {
    return instruction.op == Op::Bytes &&
           (place == end_ || *place != static_cast<uint8_t>(program_.literals[instruction.b]));
  }

  // --- the stack ---
  bool push(Entry::Kind kind, uint32_t at, uintptr_t place, uintptr_t bound = 0) {
    if (EMLET_UNLIKELY(depth_ == matcher_.stack_.size()) && !grow()) return false;
    matcher_.stack_[depth_++] = {place, bound, at, kind};
    return true;
  }
  bool push_choice(uint32_t at, Place place) { return push(Entry::Choice, at, reinterpret_cast<uintptr_t>(place)); }
  bool grow();
  // Sets a register so that going back undoes it.
  bool set_register(uint32_t number, uintptr_t value) {
    uintptr_t& slot = matcher_.registers_[number];
    if (depth_ != 0 && !push(Entry::Restore, number, slot)) return false;
    slot = value;
    return true;
  }

  // --- running ---
  RegexOutcome match(Place start);
  bool step(uint32_t& at, Place& place);
  bool go_back(uint32_t& at, Place& place);
  bool retry_greedy(Entry& entry, uint32_t& at, Place& place);
  bool retry_lazy(Entry& entry, uint32_t& at, Place& place);
  bool repeat_one(const RegexInstruction& instruction, uint32_t& at, Place& place);
  bool loop(const RegexInstruction& instruction, uint32_t& at, Place place);
  bool finish(Place place);
  void start_remembering();
  // True when it is the first time that this continuation is tried here.
  bool is_new(uint32_t at, Place place);
  bool spend(size_t steps);
  Place next_candidate(Place place) const;
  RegexOutcome report(Place start);

  RegexMatcher& matcher_;
  TextTables& tables_;
  const RegexProgram& program_;
  const RegexInstruction* const code_;
  const CharTable* const canonical_;
  const Place begin_;
  const Place end_;
  const RegexPoll poll_;
  size_t depth_ = 0;
  size_t steps_ = 0;
  size_t next_poll_ = 1 << 16;
  bool remembering_ = false;
  bool may_remember_ = true;
  Place run_end_ = nullptr;
  Place best_end_ = nullptr;
  RegexOutcome failure_ = RegexOutcome::NoMatch;  // why the machine stopped without a match
};

}  // namespace emlet
