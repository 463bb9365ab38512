// TextTables: the tables that give characters a meaning in one world - the front door of this room.
//
// A syntax table, a case table and a category table are char-tables that Lisp may make, change and select.  Here are the
// standard ones, made when they are first asked for (a world that matches nothing pays nothing), and the current ones.
// Invariant: what syntax(), down() ... return is a char-table of the right shape; builtins check before they select one.
//
// The room works on text and never on forms: regular expressions are parsed (regex_parse), made into a program
// (regex_program) and run over extended UTF-8 or plain bytes (regex_match); regex_cache keeps programs.
// Used by the builtins on searching, syntax, case tables and categories.
#pragma once

#include <cstdint>

#include "data/bool_vector.h"
#include "data/string.h"
#include "data/symbols.h"
#include "data/char_table.h"
#include "data/symbols.h"
#include "gc/heap.h"
#include "gc/tracer.h"

namespace emlet {

enum class SyntaxClass : uint8_t {
  Whitespace, Punctuation, Word, Symbol, Open, Close, Quote, String,
  Math, Escape, CharacterQuote, Comment, EndComment, Inherit, CommentFence, StringFence,
  kCount
};
inline constexpr char kSyntaxLetters[] = " .w_()'\"$\\/<>@!|";
// The class that a letter stands for in \sX and in descriptions; false when none.
bool syntax_class_of_letter(uint32_t letter, SyntaxClass& syntax);
// What `table` says of a character: whitespace when nothing.
SyntaxClass syntax_class(const CharTable& table, uint32_t character);

// The places of a case table beside the table itself, which maps to lower case.
enum CaseSlot : size_t { kUpcaseSlot = CharTable::kExtras, kCanonicalSlot, kEquivalentSlot };

class TextTables {
 public:
  explicit TextTables(Heap& heap) : heap_(heap) {}
  Heap& heap() const { return heap_; }

  CharTable& standard_syntax();
  CharTable& syntax() { return current_syntax_.is_nil() ? initial_syntax() : char_table_of(current_syntax_); }
  void set_syntax(CharTable& table) { current_syntax_ = Value::of(&table); }
  // The characters that begin \s, as conses shared by all descriptions without a match: (CODE).
  Value syntax_entry(uint32_t code);

  CharTable& standard_case();
  CharTable& case_table() { return current_case_.is_nil() ? standard_case() : char_table_of(current_case_); }
  void set_case(CharTable& table) { current_case_ = Value::of(&table); }
  void set_standard_case(CharTable& table) { standard_case_ = Value::of(&table); }

  CharTable& standard_category();
  CharTable& category() { return current_category_.is_nil() ? standard_category() : char_table_of(current_category_); }
  void set_category(CharTable& table) { current_category_ = Value::of(&table); }

  // Lists of pairs of categories that join and part words of different scripts; see may_part_words.
  Value word_combining;
  Value word_separating;

  void trace(Tracer& tracer) const;

 private:
  CharTable& initial_syntax();
  Heap& heap_;
  Value entries_;  // vector: the shared conses by class
  Value standard_syntax_, current_syntax_;
  Value standard_case_, current_case_;
  Value standard_category_, current_category_;
};

// What a case table's maps say; the character itself when nothing.
uint32_t mapped_character(const CharTable& table, uint32_t character);
// The char-table in a slot of a case table; null when there is none.
const CharTable* case_slot(const CharTable& table, CaseSlot slot);
// Fills the slots of `table` that are nil from the others.
void complete_case_table(Heap& heap, CharTable& table);

inline constexpr size_t kCategorySetBits = 128;
bool is_in_category(const CharTable& table, uint32_t character, uint32_t category);
// Whether a word ends between two word characters, as far as scripts and categories say.
bool may_part_words(TextTables& tables, uint32_t before, uint32_t after);

}  // namespace emlet
