#include "text/regex_parse.h"

#include <bitset>

#include "core/utf8.h"

namespace emlet {

namespace {

using Kind = RegexNode::Kind;

constexpr const char* kUnmatchedBracket = "Unmatched [ or [^";
constexpr const char* kUnmatchedOpen = "Unmatched ( or \\(";
constexpr const char* kUnmatchedClose = "Unmatched ) or \\)";
constexpr const char* kUnmatchedBrace = "Unmatched \\{";
constexpr const char* kBadInterval = "Invalid content of \\{\\}";
constexpr const char* kBadClassName = "Invalid character class name";
constexpr const char* kTrailingBackslash = "Trailing backslash";
constexpr const char* kPrematureEnd = "Premature end of regular expression";
constexpr const char* kInvalid = "Invalid regular expression";
constexpr const char* kBadBackReference = "Invalid back reference";
constexpr const char* kTooBig = "Regular expression too big";

constexpr uint32_t kMostRepeats = 65535;
constexpr uint64_t kMostInstructions = 1 << 21;
constexpr uint64_t kMostCopied = 2000;  // instructions
constexpr size_t kNone = SIZE_MAX;

// What is open: the whole pattern, or a group.
struct Open {
  uint32_t group;           // number, 0 for the whole and for shy groups
  size_t first_alternative; // in alternatives_
  size_t first_item;        // in items_
  size_t last_atom;         // what a postfix operator applies to begins here in items_; kNone: nothing
};

class Parser {
 public:
  Parser(TextTables& tables, RegexPattern pattern, const CharTable* canonical, RegexTree& tree)
      : tables_(tables), text_(pattern.text), multibyte_(pattern.multibyte), canonical_(canonical), tree_(tree) {}

  const char* run() {
    open_.push_back({0, 0, 0, kNone});
    while (error_ == nullptr && !at_end()) parse_one();
    if (error_ == nullptr && open_.size() > 1) error_ = kUnmatchedOpen;
    if (error_ == nullptr) tree_.root = finish_alternation(open_.back());
    if (error_ == nullptr && tree_.nodes[tree_.root].size > kMostInstructions) error_ = kTooBig;
    if (tree_.group_count > RegexTree::kMaxGroups) tree_.group_count = RegexTree::kMaxGroups;
    return error_;
  }

 private:
  // --- text ---
  bool at_end() const { return at_ == text_.size(); }
  bool next_is(std::string_view expected) const { return text_.substr(at_).starts_with(expected); }
  uint32_t fetch() {
    if (!multibyte_) return character_of_byte(static_cast<uint8_t>(text_[at_++]));
    size_t bytes;
    const uint32_t character = decode_character(text_.data() + at_, &bytes);
    at_ += bytes;
    return character;
  }
  bool fetch_or(uint32_t& character, const char* error) {
    if (at_end()) {
      error_ = error;
      return false;
    }
    character = fetch();
    return true;
  }

  // --- nodes ---
  uint32_t make(const RegexNode& node) {
    tree_.nodes.push_back(node);
    return static_cast<uint32_t>(tree_.nodes.size() - 1);
  }
  RegexNode with_children(Kind kind, const uint32_t* first, size_t count) {
    RegexNode node{.kind = kind};
    node.first_child = static_cast<uint32_t>(tree_.children.size());
    node.child_count = static_cast<uint32_t>(count);
    tree_.children.insert(tree_.children.end(), first, first + count);
    node.nullable = kind != Kind::Alternation;
    for (size_t i = 0; i < count; ++i) {
      const RegexNode& child = tree_.nodes[first[i]];
      node.size += child.size + (kind == Kind::Alternation ? 2 : 0);
      node.nullable = kind == Kind::Alternation ? node.nullable || child.nullable : node.nullable && child.nullable;
    }
    return node;
  }
  // Adds an atom that a postfix operator applies to.
  void add_atom(const RegexNode& node) {
    open_.back().last_atom = items_.size();
    run_start_ = kNone;
    items_.push_back(make(node));
  }
  // Adds what a postfix operator takes together with the atom before it, as Emacs does.
  void add_assertion(RegexAssertion assertion) {
    items_.push_back(make({.kind = Kind::Assertion, .nullable = true, .a = static_cast<uint32_t>(assertion)}));
  }
  void add_assertion_atom(RegexAssertion assertion) {
    add_atom({.kind = Kind::Assertion, .nullable = true, .a = static_cast<uint32_t>(assertion)});
  }
  // Emacs 28.2: a run of characters is one atom, but for a last one right before an operator; it shows when an assertion
  // stands between the run and the operator.
  void add_literal(uint32_t character) {
    Open& open = open_.back();
    const bool joins = open.last_atom != kNone && open.last_atom == run_start_ && items_.size() == run_end_ && !operator_follows();
    if (!joins) open.last_atom = run_start_ = items_.size();
    items_.push_back(make({.kind = Kind::Character, .a = canonical_ != nullptr ? mapped_character(*canonical_, character) : character}));
    run_end_ = items_.size();
  }
  bool operator_follows() const {
    return !at_end() && (text_[at_] == '*' || text_[at_] == '+' || text_[at_] == '?' || text_[at_] == '^' || next_is("\\{"));
  }

  // The items from `from` on as one node.
  uint32_t gather(size_t from) {
    if (items_.size() == from + 1) {
      const uint32_t only = items_.back();
      items_.pop_back();
      return only;
    }
    const uint32_t sequence = make(with_children(Kind::Sequence, items_.data() + from, items_.size() - from));
    items_.resize(from);
    return sequence;
  }
  void finish_alternative() {
    Open& open = open_.back();
    run_start_ = kNone;
    alternatives_.push_back(gather(open.first_item));
    open.last_atom = kNone;
  }
  uint32_t finish_alternation(const Open& open) {
    finish_alternative();
    const size_t count = alternatives_.size() - open.first_alternative;
    const uint32_t* first = alternatives_.data() + open.first_alternative;
    const uint32_t node = count == 1 ? *first : make(with_children(Kind::Alternation, first, count));
    alternatives_.resize(open.first_alternative);
    return node;
  }
  bool nothing_before() const { return items_.size() == open_.back().first_item; }

  // --- grammar ---
  void parse_one() {
    const uint32_t character = fetch();
    switch (character) {
      case '^':
        return nothing_before() ? add_assertion(RegexAssertion::LineStart) : add_literal(character);
      case '$': {
        const bool at_the_end = at_end() || next_is("\\)") || next_is("\\|");
        return at_the_end ? add_assertion(RegexAssertion::LineEnd) : add_literal(character);
      }
      case '*':
      case '+':
      case '?':
        return open_.back().last_atom == kNone ? add_literal(character) : parse_postfix(character);
      case '.':
        return add_atom({.kind = Kind::Any});
      case '[':
        return parse_set();
      case '\\':
        return at_end() ? static_cast<void>(error_ = kTrailingBackslash) : parse_escape(fetch());
      default:
        return add_literal(character);
    }
  }

  // A row of operators is one: `a+*' is `a*', and once a `?' has followed another it stays as few as possible.
  void parse_postfix(uint32_t operation) {
    bool zero = false, many = false, lazy = false;
    for (;;) {
      if (operation == '?' && (zero || many)) {
        lazy = true;
      } else {
        zero = zero || operation != '+';
        many = many || operation != '?';
      }
      if (at_end() || (text_[at_] != '*' && text_[at_] != '+' && text_[at_] != '?')) break;
      operation = fetch();
    }
    repeat(zero ? 0 : 1, many ? RegexTree::kUnlimited : 1, lazy);
  }

  void repeat(uint32_t minimum, uint32_t maximum, bool lazy) {
    const uint32_t child = gather(open_.back().last_atom);
    RegexNode node = with_children(Kind::Repeat, &child, 1);
    node.flag = lazy;
    node.minimum = minimum;
    node.maximum = maximum;
    node.nullable = node.nullable || minimum == 0;
    const RegexNode& repeated = tree_.nodes[child];
    if (!repeated.is_one_character()) {
      node.counted = node.copies() > 1 && node.copies() * repeated.size > kMostCopied;
      node.size = (node.counted ? 2 : node.copies()) * repeated.size + node.copies() % kMostCopied + 8;
    }
    items_.push_back(make(node));
    run_start_ = kNone;
  }

  // Emacs takes in numbers without an upper bound; whatever is over the limit is an error anyway.
  bool parse_count(uint32_t& count, bool& given) {
    given = false;
    count = 0;
    for (; !at_end() && text_[at_] >= '0' && text_[at_] <= '9'; ++at_) {
      given = true;
      count = count * 10 + static_cast<uint32_t>(text_[at_] - '0');
      if (count > kMostRepeats) error_ = kBadInterval;
      if (error_ != nullptr) return false;
    }
    if (at_end()) error_ = kUnmatchedBrace;
    return error_ == nullptr;
  }

  void parse_interval() {
    const size_t start = at_;
    uint32_t minimum, maximum;
    bool given;
    if (!parse_count(minimum, given)) return;
    maximum = minimum;
    if (text_[at_] == ',') {
      ++at_;
      if (!parse_count(maximum, given)) return;
      if (!given) maximum = RegexTree::kUnlimited;
    }
    if (maximum < minimum || text_[at_] != '\\') return static_cast<void>(error_ = kBadInterval);
    ++at_;
    if (at_end()) return static_cast<void>(error_ = kTrailingBackslash);
    if (text_[at_++] != '}') return static_cast<void>(error_ = kBadInterval);
    if (open_.back().last_atom == kNone) {
      at_ = start;
      return add_literal('{');
    }
    repeat(minimum, maximum, false);
  }

  void parse_escape(uint32_t character) {
    switch (character) {
      case '(': return open_group();
      case ')': return close_group();
      case '|': return finish_alternative();
      case '{': return parse_interval();
      case '=': return add_assertion_atom(RegexAssertion::AtPoint);
      case '<': return add_assertion_atom(RegexAssertion::WordStart);
      case '>': return add_assertion_atom(RegexAssertion::WordEnd);
      case '_': return parse_symbol_edge();
      case 'b': return add_assertion(RegexAssertion::WordBoundary);
      case 'B': return add_assertion(RegexAssertion::NotWordBoundary);
      case '`': return add_assertion(RegexAssertion::TextStart);
      case '\'': return add_assertion(RegexAssertion::TextEnd);
      case 'w': return add_syntax(SyntaxClass::Word, false);
      case 'W': return add_syntax(SyntaxClass::Word, true);
      case 's':
      case 'S': return parse_syntax(character == 'S');
      case 'c':
      case 'C': return parse_category(character == 'C');
      default: break;
    }
    if (character >= '1' && character <= '9') return add_back_reference(character - '0');
    add_literal(character);
  }

  void add_syntax(SyntaxClass syntax, bool excluded) {
    add_atom({.kind = Kind::Syntax, .flag = excluded, .a = static_cast<uint32_t>(syntax)});
  }
  // Emacs 28.2: a letter that names no class stands for one that no character has.
  void parse_syntax(bool excluded) {
    uint32_t letter;
    if (!fetch_or(letter, kPrematureEnd)) return;
    SyntaxClass syntax = SyntaxClass::kCount;
    syntax_class_of_letter(letter, syntax);
    add_syntax(syntax, excluded);
  }
  void parse_category(bool excluded) {
    uint32_t category;
    if (!fetch_or(category, kPrematureEnd)) return;
    add_atom({.kind = Kind::Category, .flag = excluded, .a = category});
  }
  void parse_symbol_edge() {
    uint32_t edge;
    if (!fetch_or(edge, kPrematureEnd)) return;
    if (edge == '<') add_assertion_atom(RegexAssertion::SymbolStart);
    else if (edge == '>') add_assertion_atom(RegexAssertion::SymbolEnd);
    else error_ = kInvalid;
  }
  void add_back_reference(uint32_t group) {
    if (group > tree_.group_count || is_open_[group]) return static_cast<void>(error_ = kBadBackReference);
    tree_.has_back_references = true;
    add_atom({.kind = Kind::BackReference, .nullable = true, .a = group});
  }

  void open_group() {
    uint32_t group = 0;
    if (at_ + 1 < text_.size() && text_[at_] == '?') {
      ++at_;
      if (!parse_group_number(group)) return;
    } else {
      group = ++tree_.group_count;
    }
    if (group > RegexTree::kMaxGroups) group = 0;
    if (group != 0) is_open_[group] = true;
    open_.push_back({group, alternatives_.size(), items_.size(), kNone});
  }
  // After `(?': a colon, perhaps after a number that does not begin with 0.
  bool parse_group_number(uint32_t& group) {
    uint32_t number = 0;
    for (;;) {
      uint32_t character;
      if (!fetch_or(character, kPrematureEnd)) return false;
      if (character == ':') break;
      const bool digit = character >= '0' && character <= '9' && (character != '0' || number != 0);
      if (!digit) error_ = kInvalid;
      else if (number > INT32_MAX / 10 - 1) error_ = kTooBig;
      if (error_ != nullptr) return false;
      number = number * 10 + (character - '0');
    }
    if (number != 0 && number <= RegexTree::kMaxGroups && is_open_[number]) {
      error_ = kInvalid;
      return false;
    }
    group = number;
    if (number > tree_.group_count) tree_.group_count = number;
    return true;
  }

  void close_group() {
    if (open_.size() == 1) return static_cast<void>(error_ = kUnmatchedClose);
    const Open open = open_.back();
    const uint32_t inside = finish_alternation(open);
    open_.pop_back();
    is_open_[open.group] = false;
    RegexNode node = with_children(Kind::Group, &inside, 1);
    node.a = open.group;
    node.size += 2;
    add_atom(node);
  }
  // --- sets ---
  void parse_set() {
    RegexSet set;
    if (at_end()) return static_cast<void>(error_ = kUnmatchedBracket);
    if (text_[at_] == '^') {
      ++at_;
      set.negate();
    }
    for (bool first = true;; first = false) {
      uint32_t character;
      if (!fetch_or(character, kUnmatchedBracket)) return;
      if (character == ']' && !first) break;
      if (character == '[' && parse_class(set)) continue;
      if (error_ != nullptr || !parse_range(set, character)) return;
    }
    set.finish(tables_, canonical_);
    tree_.sets.push_back(std::move(set));
    add_atom({.kind = Kind::Set, .a = static_cast<uint32_t>(tree_.sets.size() - 1)});
  }
  bool parse_class(RegexSet& set) {
    if (at_end() || text_[at_] != ':') return false;
    const size_t end = text_.find(":]", at_ + 1);
    if (end == std::string_view::npos) return false;
    CharacterClass found;
    if (!find_character_class(text_.substr(at_ + 1, end - at_ - 1), found)) {
      error_ = kBadClassName;
      return false;
    }
    set.add(found);
    at_ = end + 2;
    return true;
  }
  bool parse_range(RegexSet& set, uint32_t first) {
    uint32_t last = first;
    if (!at_end() && text_[at_] == '-' && !next_is("-]")) {
      ++at_;
      if (!fetch_or(last, kPrematureEnd)) return false;
    }
    set.add_range(first, last, canonical_);
    return true;
  }

  TextTables& tables_;
  const std::string_view text_;
  const bool multibyte_;
  const CharTable* const canonical_;
  RegexTree& tree_;
  size_t at_ = 0;
  const char* error_ = nullptr;
  std::vector<Open> open_;
  size_t run_start_ = kNone, run_end_ = 0;  // in items_: the characters last met
  std::vector<uint32_t> alternatives_;
  std::vector<uint32_t> items_;
  std::bitset<RegexTree::kMaxGroups + 1> is_open_;
};

}  // namespace

const char* parse_regex(TextTables& tables, RegexPattern pattern, const CharTable* canonical, RegexTree& tree) {
  return Parser(tables, pattern, canonical, tree).run();
}

}  // namespace emlet
