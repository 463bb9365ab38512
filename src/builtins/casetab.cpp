// Case tables for Lisp.  There are no buffers: the current table is the world's.
#include "builtins/defun.h"
#include "builtins/install.h"
#include "builtins/state.h"
#include "data/symbol_property.h"

namespace emlet {

namespace {

TextState& text_state(Interp& lisp) { return BuiltinState::of(lisp).text; }

// The maps of a case table are char-tables or nil, and the last is nil when the one before it is.
bool is_case_table(Value v) {
  if (!is_char_table(v)) return false;
  const CharTable& table = char_table_of(v);
  if (table.at(CharTable::kPurpose) != sym::case_table || table.extra_count() < 3) return false;
  const auto fits = [&](CaseSlot slot) { return table.at(slot).is_nil() || is_char_table(table.at(slot)); };
  if (!fits(kUpcaseSlot) || !fits(kCanonicalSlot) || !fits(kEquivalentSlot)) return false;
  return table.at(kCanonicalSlot).is_true() || table.at(kEquivalentSlot).is_nil();
}

// Makes `table` complete; programs that were folded with its maps are forgotten.
Result<CharTable&> take_case_table(Interp& lisp, Value table) {
  if (!is_case_table(table)) return lisp.wrong_type(sym::case_table_p, table);
  complete_case_table(lisp.heap(), char_table_of(table));
  text_state(lisp).programs.clear();
  return char_table_of(table);
}

DEFUN(case_table_p, "case-table-p", "OBJECT", "Return t if OBJECT is a case table.")
(Value object) -> Completion { return Value::boolean(is_case_table(object)); }

DEFUN(standard_case_table, "standard-case-table", "", "Return the standard case table.")
(Interp& lisp) -> Completion { return Value::of(&text_state(lisp).tables.standard_case()); }

DEFUN(current_case_table, "current-case-table", "", "Return the current case table.")
(Interp& lisp) -> Completion { return Value::of(&text_state(lisp).tables.case_table()); }

DEFUN(set_case_table, "set-case-table", "TABLE", "Make TABLE the current case table.  Return TABLE.")
(Interp& lisp, Value word) -> Completion {
  LET_TRY(table, take_case_table(lisp, word));
  text_state(lisp).tables.set_case(table);
  return word;
}

DEFUN(set_standard_case_table, "set-standard-case-table", "TABLE", "Make TABLE the standard case table.  Return TABLE.")
(Interp& lisp, Value word) -> Completion {
  LET_TRY(table, take_case_table(lisp, word));
  text_state(lisp).tables.set_standard_case(table);
  return word;
}

constexpr Builtin kCaseTableBuiltins[] = {EMLET_FN(case_table_p), EMLET_FN(standard_case_table), EMLET_FN(current_case_table),
                                          EMLET_FN(set_case_table), EMLET_FN(set_standard_case_table)};

}  // namespace

void install_casetab(Interp& lisp) {
  lisp.install(kCaseTableBuiltins);
  put_symbol_property(lisp.heap(), sym::case_table, sym::char_table_extra_slots, Value::fixnum(3));
}

}  // namespace emlet
