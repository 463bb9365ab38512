#include "text/regex_compile.h"

#include <optional>

#include "core/utf8.h"
#include "text/syntax.h"

namespace emlet {

namespace {

constexpr size_t kMostInstructions = 1 << 20;
constexpr size_t kDeepestNesting = 10000;
constexpr uint32_t kMostRepetitions = 65535;
constexpr int32_t kNoCharacter = -1;

// Code is made as the pattern is read.  All jumps are relative, so what was emitted for an operand can be moved to make
// room for a loop in front of it, and copied for \{m,n\}.
class RegexCompiler {
 public:
  RegexCompiler(std::string_view source, bool source_multibyte, bool multibyte, const CharacterRules& rules)
      : rules_(rules), pattern_(std::make_unique<Pattern>()), code_(pattern_->code) {
    decode(source, source_multibyte);
    pattern_->multibyte = multibyte;
    pattern_->folds = rules.fold != nullptr;
    for (uint32_t c = 0; c < 128; ++c) {
      const uint32_t folded = rules.fold ? rules.fold(rules.owner, c) : c;
      pattern_->fold_ascii[c] = static_cast<uint8_t>(folded < 128 ? folded : c);
    }
  }

  CompiledRegex compile() {
    emit(RegexOp::Save, 0, 0);
    sequence_start_ = code_.size();
    while (!error_ && at_ < source_.size()) step();
    if (!error_ && !groups_.empty()) error_ = "Unmatched ( or \\(";
    if (error_) return {nullptr, error_};
    close_alternatives();
    emit(RegexOp::Save, 0, 1);
    emit(RegexOp::Match);
    return {std::move(pattern_), nullptr};
  }

 private:
  // What an open \( interrupted.
  struct Group {
    int number;                   // 0: shy
    size_t start;                 // of its code
    size_t sequence_start;        // of the alternative it stands in
    std::vector<size_t> jumps;
    bool sequence_nullable;
    bool some_nullable;
  };

  static constexpr size_t kNone = SIZE_MAX;

  void decode(std::string_view source, bool multibyte) {
    for (size_t i = 0, bytes = 1; i < source.size(); i += bytes) {
      source_.push_back(multibyte ? decode_character(source.data() + i, &bytes)
                                  : character_of_byte(static_cast<uint8_t>(source[i])));
    }
  }
  int32_t peek(size_t ahead = 0) const {
    return at_ + ahead < source_.size() ? static_cast<int32_t>(source_[at_ + ahead]) : kNoCharacter;
  }
  int32_t take() { return at_ < source_.size() ? static_cast<int32_t>(source_[at_++]) : kNoCharacter; }
  void fail(const char* error) {
    if (!error_) error_ = error;
  }

  // --- emitting ---

  void emit(RegexOp op, uint16_t a = 0, int32_t b = 0) {
    if (code_.size() >= kMostInstructions) return fail("Regular expression too big");
    code_.push_back({op, a, b});
  }
  void insert(size_t at, RegexInstruction instruction) { code_.insert(code_.begin() + static_cast<ptrdiff_t>(at), instruction); }

  // Notes that an operand begins: what postfix operators will apply to.
  void begin_atom(bool nullable) {
    flush();
    sequence_nullable_ = sequence_nullable_ && (atom_ == kNone || atom_nullable_);
    atom_ = code_.size();
    atom_nullable_ = nullable;
  }
  bool nullable() const { return sequence_nullable_ && (atom_ == kNone || atom_nullable_) && pending_.empty(); }

  void add_character(uint32_t c) { pending_.push_back(rules_.fold ? rules_.fold(rules_.owner, c) : c); }

  bool is_representable(uint32_t c) const { return pattern_->multibyte || c < 128 || is_raw_byte(c); }
  void append_bytes(uint32_t c, std::string& out) const {
    if (pattern_->multibyte) {
      append_character(out, c);
    } else {
      out.push_back(static_cast<char>(c < 128 ? c : byte_of_raw(c)));
    }
  }

  // Emits the characters waiting in pending_ as one literal.
  void flush() {
    if (pending_.empty()) return;
    sequence_nullable_ = false;
    atom_ = kNone;
    bool plain = !pattern_->folds;
    for (const uint32_t c : pending_) plain = plain && is_representable(c);
    if (pending_.size() == 1 || (!plain && !pattern_->folds)) {
      for (const uint32_t c : pending_) emit(RegexOp::Character, 0, static_cast<int32_t>(c));
    } else {
      emit_literals(plain);
    }
    pending_.clear();
  }
  void emit_literals(bool plain) {
    constexpr size_t kLongest = 10000;  // their length stands in 16 bits
    for (size_t i = 0; i < pending_.size(); i += kLongest) {
      const size_t end = std::min(pending_.size(), i + kLongest);
      const auto place = static_cast<int32_t>(plain ? pattern_->literals.size() : pattern_->folded.size());
      if (plain) {
        for (size_t j = i; j < end; ++j) append_bytes(pending_[j], pattern_->literals);
        emit(RegexOp::Literal, static_cast<uint16_t>(pattern_->literals.size() - static_cast<size_t>(place)), place);
      } else {
        pattern_->folded.insert(pattern_->folded.end(), pending_.begin() + static_cast<ptrdiff_t>(i), pending_.begin() + static_cast<ptrdiff_t>(end));
        emit(RegexOp::FoldedLiteral, static_cast<uint16_t>(end - i), place);
      }
    }
  }

  void emit_atom(RegexOp op, uint16_t a = 0, int32_t b = 0, bool nullable = false) {
    begin_atom(nullable);
    emit(op, a, b);
  }
  void emit_assertion(RegexOp op) { emit_atom(op, 0, 0, true); }

  // --- reading ---

  void step() {
    const auto c = static_cast<uint32_t>(take());
    switch (c) {
      case '^':
        if (!at_alternative_start()) break;
        flush();
        emit(RegexOp::LineStart);
        return;
      case '$':
        if (!at_alternative_end()) break;
        return emit_assertion(RegexOp::LineEnd);
      case '.': return emit_atom(RegexOp::Any);
      case '[': return read_set();
      case '*':
      case '+':
      case '?':
        if (!has_operand()) break;
        return read_postfix(c);
      case '\\': return read_escape();
      default: break;
    }
    add_character(c);
  }

  bool has_operand() const { return !pending_.empty() || atom_ != kNone; }
  bool at_alternative_start() const { return !has_operand() && code_.size() == sequence_start_; }
  bool at_alternative_end() const {
    return at_ == source_.size() || (peek() == '\\' && (peek(1) == ')' || peek(1) == '|'));
  }

  void read_escape() {
    const int32_t c = take();
    switch (c) {
      case kNoCharacter: return fail("Trailing backslash");
      case '(': return open_group();
      case ')': return close_group();
      case '|': return next_alternative();
      case '{':
        if (!has_operand()) break;
        return read_interval();
      case '`': return emit_assertion(RegexOp::TextStart);
      case '\'': return emit_assertion(RegexOp::TextEnd);
      case '=': return emit_assertion(RegexOp::Point);
      case 'b': return emit_assertion(RegexOp::WordBound);
      case 'B': return emit_assertion(RegexOp::NotWordBound);
      case '<': return emit_assertion(RegexOp::WordStart);
      case '>': return emit_assertion(RegexOp::WordEnd);
      case '_': return read_symbol_edge();
      case 'w': return emit_atom(RegexOp::SyntaxIs, static_cast<uint16_t>(Syntax::Word), 0);
      case 'W': return emit_atom(RegexOp::SyntaxIs, static_cast<uint16_t>(Syntax::Word), 1);
      case 's': return read_syntax(0);
      case 'S': return read_syntax(1);
      case 'c': return read_category(0);
      case 'C': return read_category(1);
      default: break;
    }
    if (c >= '1' && c <= '9') return read_back_reference(c - '0');
    add_character(static_cast<uint32_t>(c));
  }

  void read_symbol_edge() {
    const int32_t c = take();
    if (c == '<') return emit_assertion(RegexOp::SymbolStart);
    if (c == '>') return emit_assertion(RegexOp::SymbolEnd);
    fail(c == kNoCharacter ? "Premature end of regular expression" : "Invalid regular expression");
  }
  void read_syntax(int32_t complemented) {
    const int32_t c = take();
    if (c == kNoCharacter) return fail("Premature end of regular expression");
    const int syntax = syntax_of_letter(static_cast<uint32_t>(c));
    if (syntax < 0) return fail("Invalid syntax designator");
    emit_atom(RegexOp::SyntaxIs, static_cast<uint16_t>(syntax), complemented);
  }
  void read_category(uint16_t complemented) {
    const int32_t c = take();
    if (c == kNoCharacter) return fail("Premature end of regular expression");
    emit_atom(RegexOp::CategoryIs, complemented, c);
  }
  void read_back_reference(int number) {
    bool open = number > pattern_->groups;
    for (const Group& group : groups_) open = open || group.number == number;
    if (open) return fail("Invalid back reference");
    pattern_->has_backrefs = true;
    emit_atom(RegexOp::Backref, 0, number, true);
  }

  // --- groups and alternatives ---

  void open_group() {
    int number = 0;
    if (peek() == '?') {
      take();
      const std::optional<int> given = read_group_number();
      if (!given) return;
      number = *given;
    } else {
      number = pattern_->groups + 1;
    }
    if (number > UINT16_MAX / 2 || groups_.size() >= kDeepestNesting) return fail("Regular expression too big");
    pattern_->groups = static_cast<uint16_t>(std::max<int>(pattern_->groups, number));
    begin_atom(true);
    groups_.push_back({number, code_.size(), sequence_start_, std::move(jumps_), sequence_nullable_, some_nullable_});
    if (number > 0) emit(RegexOp::Save, 0, number * 2);
    begin_alternatives();
  }
  // Behind \(? : the number before the colon, 0 for a shy group.
  std::optional<int> read_group_number() {
    int number = 0;
    bool any = false;
    for (;;) {
      const int32_t c = take();
      if (c == ':' && (!any || number > 0)) return number;
      if (c < '0' || c > '9' || (c == '0' && !any) || number > UINT16_MAX) {
        fail(c == kNoCharacter ? "Premature end of regular expression" : "Invalid regular expression");
        return {};
      }
      number = number * 10 + (c - '0');
      any = true;
    }
  }
  void begin_alternatives() {
    jumps_.clear();
    some_nullable_ = false;
    begin_sequence();
  }
  void begin_sequence() {
    sequence_start_ = code_.size();
    sequence_nullable_ = true;
    atom_ = kNone;
  }
  void next_alternative() {
    some_nullable_ = some_nullable_ || nullable();
    flush();
    insert(sequence_start_, {RegexOp::Split, 0, static_cast<int32_t>(code_.size() - sequence_start_ + 2)});
    jumps_.push_back(code_.size());
    emit(RegexOp::Jump);
    begin_sequence();
  }
  void close_alternatives() {
    some_nullable_ = some_nullable_ || nullable();
    flush();
    for (const size_t jump : jumps_) code_[jump].b = static_cast<int32_t>(code_.size() - jump);
  }
  void close_group() {
    if (groups_.empty()) return fail("Unmatched ) or \\)");
    close_alternatives();
    Group group = std::move(groups_.back());
    groups_.pop_back();
    if (group.number > 0) emit(RegexOp::Save, 0, group.number * 2 + 1);
    atom_nullable_ = some_nullable_;
    atom_ = group.start;
    sequence_start_ = group.sequence_start;
    jumps_ = std::move(group.jumps);
    sequence_nullable_ = group.sequence_nullable;
    some_nullable_ = group.some_nullable;
  }

  // --- repetition ---

  // Makes the last waiting character an operand of its own.
  void split_operand() {
    if (pending_.empty()) return;
    const uint32_t c = pending_.back();
    pending_.pop_back();
    begin_atom(false);
    emit(RegexOp::Character, 0, static_cast<int32_t>(c));
  }
  bool is_single() const {
    if (code_.size() != atom_ + 1) return false;
    switch (code_[atom_].op) {
      case RegexOp::Character:
      case RegexOp::Any:
      case RegexOp::Set:
      case RegexOp::SyntaxIs:
      case RegexOp::CategoryIs: return true;
      default: return false;
    }
  }

  void read_postfix(uint32_t op) {
    split_operand();
    const bool lazy = peek() == '?';
    if (lazy) take();
    if (op == '?') {
      make_optional(lazy);
    } else {
      make_loop(op == '+', lazy);
    }
  }
  void make_optional(bool lazy) {
    insert(atom_, {RegexOp::Split, lazy, static_cast<int32_t>(code_.size() - atom_ + 1)});
    atom_nullable_ = true;
  }
  void make_loop(bool at_least_once, bool lazy) {
    if (code_.size() + 4 >= kMostInstructions) return fail("Regular expression too big");
    if (is_single() && !lazy) {
      insert(atom_, {RegexOp::Repeat, at_least_once, 0});
    } else {
      make_general_loop(at_least_once, lazy);
    }
    atom_nullable_ = atom_nullable_ || !at_least_once;
  }
  void make_general_loop(bool at_least_once, bool lazy) {
    if (!at_least_once) insert(atom_, {RegexOp::Split, lazy, 0});
    const size_t body = atom_ + (at_least_once ? 0 : 1);
    if (atom_nullable_) {
      const uint16_t loop = pattern_->registers++;
      insert(body, {RegexOp::LoopStart, loop, 0});
      emit(RegexOp::LoopCheck, loop, 2);  // over the jump back
    }
    const auto back = static_cast<int32_t>(atom_) - static_cast<int32_t>(code_.size());
    if (at_least_once) {
      emit(RegexOp::Split, !lazy, back);
    } else {
      emit(RegexOp::Jump, 0, back);
      code_[atom_].b = static_cast<int32_t>(code_.size() - atom_);
    }
  }

  bool read_count(uint32_t& count) {
    bool any = false;
    count = 0;
    for (; peek() >= '0' && peek() <= '9'; any = true) {
      count = count * 10 + static_cast<uint32_t>(take() - '0');
      if (count > kMostRepetitions) {
        fail("Invalid content of \\{\\}");
        return false;
      }
    }
    return any;
  }
  void read_interval() {
    split_operand();
    uint32_t least = 0, most = 0;
    bool bounded = true;
    read_count(least);
    most = least;
    if (!error_ && peek() == ',') {
      take();
      bounded = read_count(most);
    }
    if (error_) return;
    if (peek() == kNoCharacter) return fail("Unmatched \\{");
    const bool closed = take() == '\\' && peek() == '}';
    if (!closed || (bounded && most < least)) return fail("Invalid content of \\{\\}");
    take();
    repeat_operand(least, most, bounded);
  }
  void repeat_operand(uint32_t least, uint32_t most, bool bounded) {
    const std::vector<RegexInstruction> body(code_.begin() + static_cast<ptrdiff_t>(atom_), code_.end());
    const uint64_t copies = bounded ? most : least + 1;
    if (copies * (body.size() + 1) + code_.size() >= kMostInstructions) return fail("Regular expression too big");
    code_.resize(atom_);
    const size_t start = atom_;
    const bool body_nullable = atom_nullable_;
    const auto append = [&] {
      atom_ = code_.size();
      code_.insert(code_.end(), body.begin(), body.end());
    };
    for (uint32_t i = 0; i + (bounded ? 0 : 1) < least; ++i) append();
    if (!bounded) {
      append();
      make_loop(least > 0, false);
    } else {
      append_optional(body, most - least);
    }
    atom_ = start;
    atom_nullable_ = body_nullable || least == 0;
  }
  // x\{,3\}: each copy may be the last; giving up one skips all behind it.
  void append_optional(const std::vector<RegexInstruction>& body, uint32_t times) {
    const size_t step = body.size() + 1;
    for (uint32_t left = times; left > 0; --left) {
      emit(RegexOp::Split, 0, static_cast<int32_t>(step * left));
      code_.insert(code_.end(), body.begin(), body.end());
    }
  }

  // --- bracket expressions ---

  void read_set() {
    CharacterSet set;
    const bool complemented = peek() == '^';
    if (complemented) take();
    for (bool first = true;; first = false) {
      const int32_t c = take();
      if (c == kNoCharacter) return fail("Unmatched [ or [^");
      if (c == ']' && !first) break;
      if (c == '[' && peek() == ':' && read_class(set)) continue;
      if (error_) return;
      if (peek() == '-' && peek(1) != ']' && peek(1) != kNoCharacter) {
        take();
        set.add(static_cast<uint32_t>(c), static_cast<uint32_t>(take()));
      } else {
        set.add(static_cast<uint32_t>(c), static_cast<uint32_t>(c));
      }
    }
    if (complemented) set.complement();
    set.finish(rules_);
    pattern_->sets.push_back(std::move(set));
    emit_atom(RegexOp::Set, 0, static_cast<int32_t>(pattern_->sets.size() - 1));
  }
  // [:name:] behind its bracket; false, with nothing read, when it is not closed.
  bool read_class(CharacterSet& set) {
    std::string name;
    size_t end = at_ + 1;
    while (end < source_.size() && source_[end] >= 'a' && source_[end] <= 'z') name.push_back(static_cast<char>(source_[end++]));
    if (end + 1 >= source_.size() || source_[end] != ':' || source_[end + 1] != ']') return false;
    CharacterClass which;
    if (!class_of_name(name, which)) {
      fail("Invalid character class name");
      return false;
    }
    at_ = end + 2;
    set.add_class(which);
    return true;
  }

  const CharacterRules& rules_;
  std::unique_ptr<Pattern> pattern_;
  std::vector<RegexInstruction>& code_;
  std::vector<uint32_t> source_;
  size_t at_ = 0;
  const char* error_ = nullptr;
  std::vector<uint32_t> pending_;
  std::vector<Group> groups_;
  std::vector<size_t> jumps_;       // to the end of the alternatives
  size_t sequence_start_ = 0;       // of the present alternative
  bool sequence_nullable_ = true;   // all of it before the last operand can match nothing
  bool some_nullable_ = false;      // an earlier alternative can
  size_t atom_ = kNone;             // the last operand
  bool atom_nullable_ = false;
};

}  // namespace

void analyse_start(Pattern& pattern, const CharacterRules& rules);

CompiledRegex compile_regex(std::string_view source, bool source_multibyte, bool multibyte, const CharacterRules& rules) {
  CompiledRegex compiled = RegexCompiler(source, source_multibyte, multibyte, rules).compile();
  if (compiled.pattern) analyse_start(*compiled.pattern, rules);
  return compiled;
}

}  // namespace emlet
