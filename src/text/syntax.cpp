#include "text/syntax.h"

#include <algorithm>
#include <iterator>

#include "data/char_table.h"

namespace emlet {

Value syntax_descriptor(Value table, Value standard, uint32_t character) {
  if (!is_char_table(table)) return nil;
  Value descriptor = char_table_of(table).lookup(character);
  const auto inherits = [](Value v) {
    return v.is_nil() || (v.is_cons() && v.cons()->car.get().is_fixnum() &&
                          (v.cons()->car.get().as_fixnum() & 0xFFFF) == static_cast<int64_t>(Syntax::Inherit));
  };
  if (inherits(descriptor) && table != standard && is_char_table(standard)) {
    descriptor = char_table_of(standard).lookup(character);
  }
  return descriptor;
}

Syntax syntax_class(Value table, Value standard, uint32_t character) {
  if (!is_char_table(table)) return script_syntax(character);
  const Value descriptor = syntax_descriptor(table, standard, character);
  if (!descriptor.is_cons() || !descriptor.cons()->car.get().is_fixnum()) return Syntax::Whitespace;
  return static_cast<Syntax>(descriptor.cons()->car.get().as_fixnum() & 15);
}

namespace {

Syntax ascii_syntax(uint32_t c) {
  if ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') return Syntax::Word;
  if (c >= '0' && c <= '9') return Syntax::Word;
  switch (c) {
    case '$': case '%': return Syntax::Word;
    case '_': case '-': case '+': case '*': case '/': case '&': case '|': case '<': case '>': case '=': return Syntax::Symbol;
    case '(': case '[': case '{': return Syntax::Open;
    case ')': case ']': case '}': return Syntax::Close;
    case '"': return Syntax::String;
    case '\\': return Syntax::Escape;
    case ' ': case '\t': case '\n': case '\f': case '\r': return Syntax::Whitespace;
    default: return Syntax::Punctuation;
  }
}

struct SyntaxRange {
  uint32_t first;
  uint32_t last;
  Syntax syntax;
};
constexpr SyntaxRange kRanges[] = {
#define R(first, last, name) {first, last, Syntax::name},
#include "text/standard_syntax.def"
#undef R
};

}  // namespace

Syntax standard_syntax(uint32_t c) {
  if (c < 128) return ascii_syntax(c);
  const auto* after = std::upper_bound(std::begin(kRanges), std::end(kRanges), c,
                                       [](uint32_t x, const SyntaxRange& range) { return x < range.first; });
  return after != std::begin(kRanges) && after[-1].last >= c ? after[-1].syntax : Syntax::Word;
}

Syntax script_syntax(uint32_t c) {
  if (c >= 128) return standard_syntax(c);
  switch (c) {
    case '\n': return Syntax::EndComment;
    case ';': return Syntax::Comment;
    case '\'': case ',': case '#': case '`': return Syntax::ExpressionPrefix;
    case '$': case '%': case '{': case '}': case '\r': return Syntax::Symbol;
    default: break;
  }
  const Syntax standard = ascii_syntax(c);
  return standard == Syntax::Punctuation ? Syntax::Symbol : standard;
}

}  // namespace emlet
