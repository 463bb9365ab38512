// Syntax tables for Lisp.  There are no buffers: the current table is the world's.
#include "builtins/defun.h"
#include "builtins/install.h"
#include "builtins/state.h"
#include "builtins/support.h"

namespace emlet {

namespace {

TextTables& text_tables(Interp& lisp) { return BuiltinState::of(lisp).text.tables; }

bool is_syntax_table(Value v) { return is_char_table(v) && char_table_of(v).at(CharTable::kPurpose) == sym::syntax_table; }

// `table`, or `otherwise` when it is nil.
Result<CharTable&> check_syntax_table(Interp& lisp, Value table, CharTable& otherwise) {
  if (table.is_nil()) return otherwise;
  if (!is_syntax_table(table)) return lisp.wrong_type(sym::syntax_table_p, table);
  return char_table_of(table);
}

uint32_t flag_of(uint32_t letter) {
  switch (letter) {
    case '1': return 1 << 16;
    case '2': return 1 << 17;
    case '3': return 1 << 18;
    case '4': return 1 << 19;
    case 'p': return 1 << 20;
    case 'b': return 1 << 21;
    case 'n': return 1 << 22;
    case 'c': return 1 << 23;
    default: return 0;
  }
}

// The entry that a description like "(]" or ". 124b" stands for; nil for "@", to inherit.
Completion syntax_of(Interp& lisp, String& description) {
  const uint32_t letter = description.size() > 0 ? description.character_at(0) : 0;
  SyntaxClass syntax;
  if (!syntax_class_of_letter(letter, syntax)) {
    std::string message = "Invalid syntax description letter: ";
    append_character(message, letter);
    return lisp.signal(sym::error, {Value::of(String::make(lisp.heap(), message))});
  }
  if (syntax == SyntaxClass::Inherit) return nil;
  const uint32_t match = description.size() > 1 ? description.character_at(1) : ' ';
  uint32_t code = static_cast<uint32_t>(syntax);
  for (size_t i = 2; i < description.size(); ++i) code |= flag_of(description.character_at(i));
  if (match == ' ') return text_tables(lisp).syntax_entry(code);
  return lisp.heap().cons(Value::fixnum(code), Value::fixnum(match));
}

DEFUN(syntax_table_p, "syntax-table-p", "OBJECT", "Return t if OBJECT is a syntax table.")
(Value object) -> Completion { return Value::boolean(is_syntax_table(object)); }

DEFUN(syntax_table, "syntax-table", "", "Return the current syntax table.")
(Interp& lisp) -> Completion { return Value::of(&text_tables(lisp).syntax()); }

DEFUN(standard_syntax_table, "standard-syntax-table", "", "Return the syntax table that others inherit from.")
(Interp& lisp) -> Completion { return Value::of(&text_tables(lisp).standard_syntax()); }

DEFUN(set_syntax_table, "set-syntax-table", "TABLE", "Make TABLE the current syntax table.  Return TABLE.")
(Interp& lisp, Value table) -> Completion {
  if (!is_syntax_table(table)) return lisp.wrong_type(sym::syntax_table_p, table);
  text_tables(lisp).set_syntax(char_table_of(table));
  return table;
}

// Emacs 28.2: a copy has no default of its own, so it inherits from the standard table.
DEFUN(copy_syntax_table, "copy-syntax-table", "&optional TABLE", "Return a copy of TABLE, or of the standard syntax table.")
(Interp& lisp, Opt<Value> table) -> Completion {
  CharTable& standard = text_tables(lisp).standard_syntax();
  LET_TRY(original, check_syntax_table(lisp, *table, standard));
  CharTable& copy = original.copy(lisp.heap());
  copy.set(lisp.heap(), CharTable::kDefault, nil);
  if (copy.at(CharTable::kParent).is_nil()) copy.set(lisp.heap(), CharTable::kParent, Value::of(&standard));
  return Value::of(&copy);
}

DEFUN(char_syntax, "char-syntax", "CHARACTER", "Return the letter of the syntax class of CHARACTER.")
(Interp& lisp, Char character) -> Completion {
  const SyntaxClass syntax = syntax_class(text_tables(lisp).syntax(), character);
  return Value::fixnum(kSyntaxLetters[static_cast<unsigned>(syntax)]);
}

DEFUN(syntax_class_to_char, "syntax-class-to-char", "SYNTAX", "Return the letter of the syntax class numbered SYNTAX.")
(Interp& lisp, Fixnum number) -> Completion {
  constexpr auto kClasses = static_cast<int64_t>(SyntaxClass::kCount);
  const auto index = static_cast<int32_t>(number.n);  // Emacs 28.2 looks at 32 bits
  if (index < 0 || index >= kClasses) return lisp.args_out_of_range(Value::fixnum(kClasses - 1), Value::fixnum(number));
  return Value::fixnum(kSyntaxLetters[index]);
}

DEFUN(matching_paren, "matching-paren", "CHARACTER", "Return the parenthesis that CHARACTER matches, or nil.")
(Interp& lisp, Char character) -> Completion {
  const CharTable& table = text_tables(lisp).syntax();
  const SyntaxClass syntax = syntax_class(table, character);
  if (syntax != SyntaxClass::Open && syntax != SyntaxClass::Close) return nil;
  return table.lookup(character).cons()->cdr.get();
}

DEFUN(string_to_syntax, "string-to-syntax", "STRING", "Return the entry of a syntax table that STRING describes.")
(Interp& lisp, String& description) -> Completion { return syntax_of(lisp, description); }

DEFUN(modify_syntax_entry, "modify-syntax-entry", "CHAR NEWENTRY &optional SYNTAX-TABLE",
      "Give CHAR, or the characters of a range (FIRST . LAST), the syntax that NEWENTRY describes.")
(Interp& lisp, Value characters, Value description, Opt<Value> syntax_table) -> Completion {
  const bool range = characters.is_cons();
  LET_TRY(first, check_character(lisp, range ? characters.cons()->car.get() : characters));
  LET_TRY(last, check_character(lisp, range ? characters.cons()->cdr.get() : characters));
  LET_TRY(table, check_syntax_table(lisp, *syntax_table, text_tables(lisp).syntax()));
  if (!is_string(description)) return lisp.wrong_type(sym::stringp, description);
  LET_TRY(entry, syntax_of(lisp, string_of(description)));
  if (first <= last) table.set_range(lisp.heap(), first, last, entry);
  return nil;
}

constexpr Builtin kSyntaxBuiltins[] = {
    EMLET_FN(syntax_table_p),    EMLET_FN(syntax_table),         EMLET_FN(standard_syntax_table),
    EMLET_FN(set_syntax_table),  EMLET_FN(copy_syntax_table),    EMLET_FN(char_syntax),
    EMLET_FN(syntax_class_to_char), EMLET_FN(matching_paren),    EMLET_FN(string_to_syntax),
    EMLET_FN(modify_syntax_entry),
};

}  // namespace

void install_syntax(Interp& lisp) { lisp.install(kSyntaxBuiltins); }

}  // namespace emlet
