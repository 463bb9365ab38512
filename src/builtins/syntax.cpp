// Syntax tables as data: char-tables of raw descriptors (CODE . MATCHING), CODE being the class and flag bits.

#include "text/syntax.h"

#include "builtins/defun.h"
#include "builtins/install.h"
#include "builtins/state.h"
#include "builtins/support.h"

namespace emlet {

namespace {

constexpr int64_t kFlagShift = 16;
constexpr std::string_view kFlagLetters = "1234pbnc";  // the order of their bits

Value make_descriptor(Heap& heap, int64_t code, Value matching) { return heap.cons(Value::fixnum(code), matching); }

// What Emacs' parentheses in ASCII match.
uint32_t matching_ascii(uint32_t c) {
  constexpr std::string_view kPairs = "()[]{}";
  const size_t at = c < 128 ? kPairs.find(static_cast<char>(c)) : std::string_view::npos;
  return at == std::string_view::npos ? 0 : static_cast<uint8_t>(kPairs[at ^ 1]);
}

// Fills FROM..TO of `table` with what `syntax` says, in runs.
void fill_table(Heap& heap, CharTable& table, uint32_t to, Syntax (*syntax)(uint32_t)) {
  Value shared[kSyntaxClasses];
  for (unsigned i = 0; i < kSyntaxClasses; ++i) shared[i] = make_descriptor(heap, i, nil);
  for (uint32_t start = 0; start <= to;) {
    const Syntax here = syntax(start);
    uint32_t end = start;
    const bool pairs = matching_ascii(start) != 0;
    while (!pairs && end < to && syntax(end + 1) == here && matching_ascii(end + 1) == 0) ++end;
    const bool paired = pairs && (here == Syntax::Open || here == Syntax::Close);
    table.set_range(heap, start, end,
                    paired ? make_descriptor(heap, static_cast<int64_t>(here), Value::fixnum(matching_ascii(start)))
                           : shared[static_cast<unsigned>(here)]);
    start = end + 1;
  }
}

// The tables are made when first asked for: most programs never do.
Value standard_table(Interp& lisp) {
  BuiltinState& state = BuiltinState::of(lisp);
  if (state.standard_syntax_table.is_nil()) {
    CharTable& table = CharTable::make(lisp.heap(), sym::syntax_table, nil, 0);
    fill_table(lisp.heap(), table, kMaxCharacter, standard_syntax);
    state.standard_syntax_table = Value::of(&table);
  }
  return state.standard_syntax_table;
}

Value current_table(Interp& lisp) {
  BuiltinState& state = BuiltinState::of(lisp);
  if (state.syntax_table.is_nil()) {
    const Value standard = standard_table(lisp);
    CharTable& table = CharTable::make(lisp.heap(), sym::syntax_table, nil, 0);
    table.set(lisp.heap(), CharTable::kParent, standard);
    fill_table(lisp.heap(), table, 127, script_syntax);
    state.syntax_table = Value::of(&table);
  }
  return state.syntax_table;
}

bool is_syntax_table(Value v) { return is_char_table(v) && char_table_of(v).at(CharTable::kPurpose) == sym::syntax_table; }

Result<CharTable&> check_syntax_table(Interp& lisp, Value v) {
  if (!is_syntax_table(v)) return lisp.wrong_type(lisp.intern("syntax-table-p"), v);
  return char_table_of(v);
}

DEFUN(syntax_table_p, "syntax-table-p", "OBJECT", "Return t if OBJECT is a syntax table.")
(Value object) -> Completion { return Value::boolean(is_syntax_table(object)); }

DEFUN(standard_syntax_table, "standard-syntax-table", "", "Return the standard syntax table.")
(Interp& lisp) -> Completion { return standard_table(lisp); }

DEFUN(syntax_table, "syntax-table", "", "Return the syntax table that is current.")
(Interp& lisp) -> Completion { return current_table(lisp); }

DEFUN(set_syntax_table, "set-syntax-table", "TABLE", "Make TABLE the current syntax table and return it.")
(Interp& lisp, Value table) -> Completion {
  TRY(check_syntax_table(lisp, table));
  static_cast<void>(standard_table(lisp));
  BuiltinState::of(lisp).syntax_table = table;
  return table;
}

DEFUN(copy_syntax_table, "copy-syntax-table", "&optional TABLE",
      "Return a copy of TABLE (default: the standard syntax table), which inherits from the standard one.")
(Interp& lisp, Opt<Value> given) -> Completion {
  const Value standard = standard_table(lisp);
  LET_TRY(table, check_syntax_table(lisp, given ? *given : standard));
  CharTable& copy = table.copy(lisp.heap());
  copy.set(lisp.heap(), CharTable::kDefault, nil);
  if (copy.at(CharTable::kParent).is_nil()) copy.set(lisp.heap(), CharTable::kParent, standard);
  return Value::of(&copy);
}

DEFUN(char_syntax, "char-syntax", "CHARACTER", "Return the letter of the syntax class of CHARACTER.")
(Interp& lisp, Char character) -> Completion {
  const BuiltinState& state = BuiltinState::of(lisp);
  const Syntax syntax = syntax_class(state.syntax_table, state.standard_syntax_table, character);
  return Value::fixnum(kSyntaxLetters[static_cast<unsigned>(syntax)]);
}

DEFUN(syntax_class_to_char, "syntax-class-to-char", "SYNTAX", "Return the letter of the class with number SYNTAX.")
(Interp& lisp, Fixnum number) -> Completion {
  if (number < 0 || number >= kSyntaxClasses) {
    return lisp.args_out_of_range(Value::fixnum(kSyntaxClasses - 1), Value::fixnum(number));
  }
  return Value::fixnum(kSyntaxLetters[number]);
}

DEFUN(matching_paren, "matching-paren", "CHARACTER", "Return the parenthesis that matches CHARACTER, or nil.")
(Interp& lisp, Char character) -> Completion {
  const Value descriptor = syntax_descriptor(current_table(lisp), standard_table(lisp), character);
  if (!descriptor.is_cons() || !descriptor.cons()->car.get().is_fixnum()) return nil;
  const auto syntax = static_cast<Syntax>(descriptor.cons()->car.get().as_fixnum() & 15);
  return syntax == Syntax::Open || syntax == Syntax::Close ? descriptor.cons()->cdr.get() : nil;
}

// --- descriptors as text ---

Completion parse_descriptor(Interp& lisp, String& text) {
  const uint32_t letter = text.size() > 0 ? text.character_at(0) : 0;
  const int syntax = syntax_of_letter(letter);
  if (syntax < 0) {
    std::string message = "Invalid syntax description letter: ";
    append_character(message, letter);
    return lisp.error(message);
  }
  if (syntax == static_cast<int>(Syntax::Inherit)) return nil;
  int64_t code = syntax;
  for (size_t i = 2; i < text.size(); ++i) {
    const uint32_t c = text.character_at(i);
    const size_t flag = c < 128 ? kFlagLetters.find(static_cast<char>(c)) : std::string_view::npos;
    if (flag != std::string_view::npos) code |= int64_t{1} << (kFlagShift + static_cast<int64_t>(flag));
  }
  const uint32_t matching = text.size() > 1 ? text.character_at(1) : ' ';
  return make_descriptor(lisp.heap(), code, matching == ' ' ? nil : Value::fixnum(matching));
}

DEFUN(string_to_syntax, "string-to-syntax", "DESCRIPTOR",
      "Return the raw syntax descriptor that the string DESCRIPTOR spells: a class letter, the matching character,\n"
      "flags.  Nil means: inherited.")
(Interp& lisp, String& text) -> Completion { return parse_descriptor(lisp, text); }

DEFUN(modify_syntax_entry, "modify-syntax-entry", "CHAR NEWENTRY &optional SYNTAX-TABLE",
      "Set the syntax of CHAR, a character or a range (FROM . TO), to what the string NEWENTRY spells, in SYNTAX-TABLE or\n"
      "the current one.")
(Interp& lisp, Value where, String& entry, Opt<Value> given) -> Completion {
  Value from = where, to = where;
  if (where.is_cons()) from = where.cons()->car, to = where.cons()->cdr;
  LET_TRY(first, check_character(lisp, from));
  LET_TRY(last, check_character(lisp, to));
  LET_TRY(table, check_syntax_table(lisp, given ? *given : current_table(lisp)));
  LET_TRY(descriptor, parse_descriptor(lisp, entry));
  if (first <= last) table.set_range(lisp.heap(), first, last, descriptor);
  return nil;
}

constexpr Builtin kSyntaxBuiltins[] = {
    EMLET_FN(syntax_table_p),       EMLET_FN(standard_syntax_table), EMLET_FN(syntax_table),
    EMLET_FN(set_syntax_table),     EMLET_FN(copy_syntax_table),     EMLET_FN(char_syntax),
    EMLET_FN(syntax_class_to_char), EMLET_FN(matching_paren),        EMLET_FN(string_to_syntax),
    EMLET_FN(modify_syntax_entry),
};

}  // namespace

void install_syntax(Interp& lisp) { lisp.install(kSyntaxBuiltins); }

}  // namespace emlet
