// Syntax tables: the standard one, and the one of Emacs Lisp, which a world starts with.
#include "data/string.h"
#include "data/symbols.h"
#include "text/tables.h"

namespace emlet {

namespace {

struct SyntaxRow {
  uint32_t first, last;
  uint32_t code;
  uint32_t match;
};
constexpr SyntaxRow kStandardSyntax[] = {
#define SYNTAX(first, last, code, match) {first, last, code, match},
#include "text/standard_syntax.def"
#undef SYNTAX
};

// Emacs 28.2 in batch: the current buffer's mode is that of Lisp interaction.
constexpr uint32_t kPrefix = 1 << 20;
constexpr SyntaxRow kLispSyntax[] = {
    {0x00, 0x08, 3, 0}, {'\n', '\n', 12, 0}, {0x0B, 0x0B, 3, 0},  {'\r', 0x1F, 3, 0},    {'!', '!', 3, 0},
    {'#', '#', 6, 0},   {'$', '&', 3, 0},    {'\'', '\'', 6, 0},  {',', ',', 6, 0},      {'.', '.', 3, 0},
    {':', ':', 3, 0},   {';', ';', 11, 0},   {'?', '?', 3, 0},    {'@', '@', kPrefix | 3, 0}, {'^', '_', 3, 0},
    {'`', '`', 6, 0},   {'{', '}', 3, 0},    {0x7E, 0x7F, 3, 0},
};

template <size_t N>
void fill(TextTables& tables, CharTable& table, const SyntaxRow (&rows)[N]) {
  Heap& heap = tables.heap();
  for (const SyntaxRow& row : rows) {
    const Value entry = row.match == 0 ? tables.syntax_entry(row.code)
                                       : heap.cons(Value::fixnum(row.code), Value::fixnum(row.match));
    table.set_range(heap, row.first, row.last, entry);
  }
}

}  // namespace

bool syntax_class_of_letter(uint32_t letter, SyntaxClass& syntax) {
  if (letter == '-') letter = ' ';
  for (unsigned i = 0; i < static_cast<unsigned>(SyntaxClass::kCount); ++i) {
    if (static_cast<unsigned char>(kSyntaxLetters[i]) != letter) continue;
    syntax = static_cast<SyntaxClass>(i);
    return true;
  }
  return false;
}

SyntaxClass syntax_class(const CharTable& table, uint32_t character) {
  const Value entry = table.lookup(character);
  if (!entry.is_cons() || !entry.cons()->car.get().is_fixnum()) return SyntaxClass::Whitespace;
  const int64_t code = entry.cons()->car.get().as_fixnum() & 0xFFFF;
  return code < static_cast<int64_t>(SyntaxClass::kCount) ? static_cast<SyntaxClass>(code) : SyntaxClass::Whitespace;
}

Value TextTables::syntax_entry(uint32_t code) {
  constexpr uint32_t kClasses = static_cast<uint32_t>(SyntaxClass::kCount);
  if (code >= kClasses) return heap_.cons(Value::fixnum(code), nil);
  if (entries_.is_nil()) {
    entries_ = Value::of(Vector::make(heap_, kClasses, nil));
    for (uint32_t i = 0; i < kClasses; ++i) vector_of(entries_).set(heap_, i, heap_.cons(Value::fixnum(i), nil));
  }
  return vector_of(entries_).at(code);
}

CharTable& TextTables::standard_syntax() {
  if (standard_syntax_.is_nil()) {
    CharTable& table = CharTable::make(heap_, sym::syntax_table, nil, 0);
    standard_syntax_ = Value::of(&table);
    table.set(heap_, CharTable::kDefault, syntax_entry(0));
    fill(*this, table, kStandardSyntax);
  }
  return char_table_of(standard_syntax_);
}

CharTable& TextTables::initial_syntax() {
  CharTable& table = CharTable::make(heap_, sym::syntax_table, nil, 0);
  table.set(heap_, CharTable::kParent, Value::of(&standard_syntax()));
  fill(*this, table, kLispSyntax);
  current_syntax_ = Value::of(&table);
  return table;
}

void TextTables::trace(Tracer& tracer) const {
  for (const Value word : {entries_, standard_syntax_, current_syntax_, standard_case_, current_case_,
                           standard_category_, current_category_, word_combining, word_separating}) {
    tracer.visit(word);
  }
}

}  // namespace emlet
