// Case tables as data: a char-table of lower case with three extra slots: upper case, canonical and equivalent characters.

#include "builtins/casing.h"
#include "builtins/defun.h"
#include "builtins/install.h"
#include "builtins/state.h"
#include "builtins/support.h"

namespace emlet {

namespace {

enum Extra : size_t { kUp = CharTable::kExtras, kCanonical, kEquivalent };

bool is_table_or_nil(Value v) { return v.is_nil() || is_char_table(v); }

bool is_case_table(Value v) {
  if (!is_char_table(v)) return false;
  const CharTable& table = char_table_of(v);
  return table.at(CharTable::kPurpose) == sym::case_table && table.extra_count() >= 3 && is_table_or_nil(table.at(kUp)) &&
         is_table_or_nil(table.at(kCanonical)) && is_table_or_nil(table.at(kEquivalent));
}

constexpr uint32_t kLastCased = 0x1FFFF;

// The standard table, made when first asked for.
Value standard_table(Interp& lisp) {
  BuiltinState& state = BuiltinState::of(lisp);
  if (state.standard_case_table.is_true()) return state.standard_case_table;
  Heap& heap = lisp.heap();
  CharTable& down = CharTable::make(heap, sym::case_table, nil, 3);
  CharTable& up = CharTable::make(heap, sym::case_table, nil, 0);
  for (uint32_t c = 0; c <= kLastCased; ++c) {
    const uint32_t lower = downcase_character(c), upper = upcase_character(c);
    if (c < 128 || lower != c) down.set_character(heap, c, Value::fixnum(lower));
    if (c < 128 || upper != c) up.set_character(heap, c, Value::fixnum(upper));
  }
  down.set(heap, kUp, Value::of(&up));
  if (state.case_table.is_nil()) state.case_table = Value::of(&down);
  return state.standard_case_table = Value::of(&down);
}

// Fills the upper half of a table in from its lower half, where a program left it out.
void complete_table(Heap& heap, CharTable& table) {
  if (is_char_table(table.at(kUp))) return;
  CharTable& up = CharTable::make(heap, sym::case_table, nil, 0);
  for (uint32_t c = 0; c <= kLastCased; ++c) {
    const Value lower = table.lookup(c);
    if (!lower.is_fixnum() || lower.as_fixnum() == c || !is_character(lower)) continue;
    up.set_character(heap, static_cast<uint32_t>(lower.as_fixnum()), Value::fixnum(c));
  }
  table.set(heap, kUp, Value::of(&up));
}

Result<CharTable&> check_case_table(Interp& lisp, Value v) {
  if (!is_case_table(v)) return lisp.wrong_type(lisp.intern("case-table-p"), v);
  static_cast<void>(standard_table(lisp));
  complete_table(lisp.heap(), char_table_of(v));
  return char_table_of(v);
}

DEFUN(case_table_p, "case-table-p", "OBJECT", "Return t if OBJECT is a case table.")
(Value object) -> Completion { return Value::boolean(is_case_table(object)); }

DEFUN(current_case_table, "current-case-table", "", "Return the case table that is current.")
(Interp& lisp) -> Completion {
  static_cast<void>(standard_table(lisp));
  return BuiltinState::of(lisp).case_table;
}

DEFUN(standard_case_table, "standard-case-table", "", "Return the standard case table.")
(Interp& lisp) -> Completion { return standard_table(lisp); }

DEFUN(set_case_table, "set-case-table", "TABLE", "Make TABLE the current case table and return it.")
(Interp& lisp, Value table) -> Completion {
  TRY(check_case_table(lisp, table));
  return BuiltinState::of(lisp).case_table = table;
}

DEFUN(set_standard_case_table, "set-standard-case-table", "TABLE", "Make TABLE the standard case table and return it.")
(Interp& lisp, Value table) -> Completion {
  TRY(check_case_table(lisp, table));
  return BuiltinState::of(lisp).case_table = table;
}

constexpr Builtin kCaseTableBuiltins[] = {
    EMLET_FN(case_table_p),   EMLET_FN(current_case_table),      EMLET_FN(standard_case_table),
    EMLET_FN(set_case_table), EMLET_FN(set_standard_case_table),
};

}  // namespace

void install_case_table(Interp& lisp) { lisp.install(kCaseTableBuiltins); }

}  // namespace emlet
