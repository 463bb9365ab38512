// Char-tables.
#include "builtins/defun.h"
#include "builtins/install.h"
#include "builtins/quoting.h"
#include "builtins/support.h"
#include "data/equal.h"
#include "data/symbol_property.h"

namespace emlet {

namespace {

Result<size_t> check_extra_slot(Interp& lisp, CharTable& table, Fixnum n) {
  if (n < 0 || static_cast<size_t>(n.n) >= table.extra_count()) {
    return lisp.args_out_of_range(Value::of(&table), Value::fixnum(n));
  }
  return CharTable::kExtras + static_cast<size_t>(n.n);
}

DEFUN(make_char_table, "make-char-table", "PURPOSE &optional INIT",
      "Return a new char-table for PURPOSE, every element INIT; its extra slots are as PURPOSE's property says.")
(Interp& lisp, Symbol_ purpose, Opt<Value> init) -> Completion {
  const Value slots = symbol_property(lisp.heap(), purpose, sym::char_table_extra_slots);
  size_t count = 0;
  if (slots.is_true()) {
    if (!slots.is_fixnum() || slots.as_fixnum() < 0) return lisp.wrong_type(sym::wholenump, slots);
    count = static_cast<size_t>(slots.as_fixnum());
    if (count > CharTable::kMaxExtraSlots) return lisp.args_out_of_range(slots, nil);
  }
  return Value::of(&CharTable::make(lisp.heap(), purpose, *init, count));
}

DEFUN(char_table_subtype, "char-table-subtype", "CHAR-TABLE", "Return the purpose CHAR-TABLE was made for.")
(CharTable& table) -> Completion { return table.at(CharTable::kPurpose); }

DEFUN(char_table_parent, "char-table-parent", "CHAR-TABLE", "Return the parent of CHAR-TABLE, or nil.")
(CharTable& table) -> Completion { return table.at(CharTable::kParent); }

DEFUN(set_char_table_parent, "set-char-table-parent", "CHAR-TABLE PARENT",
      "Make PARENT, a char-table or nil, the parent of CHAR-TABLE.  Return it.")
(Interp& lisp, CharTable& table, Value parent) -> Completion {
  if (parent.is_true() && !is_char_table(parent)) return lisp.wrong_type(sym::char_table_p, parent);
  for (Value v = parent; is_char_table(v); v = char_table_of(v).at(CharTable::kParent)) {
    if (v == Value::of(&table)) return lisp.error("Attempt to make a chartable be its own parent");
  }
  table.set(lisp.heap(), CharTable::kParent, parent);
  return parent;
}

DEFUN(char_table_extra_slot, "char-table-extra-slot", "CHAR-TABLE N", "Return extra slot N of CHAR-TABLE.")
(Interp& lisp, CharTable& table, Fixnum n) -> Completion {
  LET_TRY(place, check_extra_slot(lisp, table, n));
  return table.at(place);
}

DEFUN(set_char_table_extra_slot, "set-char-table-extra-slot", "CHAR-TABLE N VALUE",
      "Store VALUE in extra slot N of CHAR-TABLE.  Return VALUE.")
(Interp& lisp, CharTable& table, Fixnum n, Value value) -> Completion {
  LET_TRY(place, check_extra_slot(lisp, table, n));
  table.set(lisp.heap(), place, value);
  return value;
}

DEFUN(char_table_range, "char-table-range", "CHAR-TABLE RANGE",
      "Return the value of CHAR-TABLE for RANGE: nil (the default), a character, or a cons of two.")
(Interp& lisp, CharTable& table, Value range) -> Completion {
  if (range.is_nil()) return table.at(CharTable::kDefault);
  if (is_character(range)) return table.lookup(static_cast<uint32_t>(range.as_fixnum()));
  if (!range.is_cons()) return quoted_error(lisp, "Invalid RANGE argument to `char-table-range'");
  LET_TRY(from, check_character(lisp, range.cons()->car));
  TRY(check_character(lisp, range.cons()->cdr));
  return table.lookup(from);
}

DEFUN(set_char_table_range, "set-char-table-range", "CHAR-TABLE RANGE VALUE",
      "Store VALUE in CHAR-TABLE for RANGE: t (all), nil (the default), a character, or a cons of two.")
(Interp& lisp, CharTable& table, Value range, Value value) -> Completion {
  Heap& heap = lisp.heap();
  if (range == sym::t) {
    table.set_everything(heap, value);
  } else if (range.is_nil()) {
    table.set(heap, CharTable::kDefault, value);
  } else if (is_character(range)) {
    table.set_character(heap, static_cast<uint32_t>(range.as_fixnum()), value);
  } else if (range.is_cons()) {
    LET_TRY(from, check_character(lisp, range.cons()->car));
    LET_TRY(to, check_character(lisp, range.cons()->cdr));
    if (from <= to) table.set_range(heap, from, to, value);
  } else {
    return quoted_error(lisp, "Invalid RANGE argument to `set-char-table-range'");
  }
  return value;
}

// The last character from FROM on that has the same value, given where the first run ends.
uint32_t run_end(const CharTable& table, Value value, uint32_t last) {
  while (last < kMaxCharacter) {
    uint32_t next_last;
    if (!(table.lookup_run(last + 1, kMaxCharacter, &next_last) == value)) break;
    last = next_last;
  }
  return last;
}

DEFUN(map_char_table, "map-char-table", "FUNCTION CHAR-TABLE",
      "Call FUNCTION with each character, or (FROM . TO) range of them, that has a value, and the value.")
(Eval& eval, Value function, CharTable& table) -> Completion {
  for (uint32_t from = 0; from <= kMaxCharacter;) {
    uint32_t last;
    const Value value = table.lookup_run(from, kMaxCharacter, &last);
    last = run_end(table, value, last);
    if (value.is_true()) {
      const Value first = Value::fixnum(from);
      const Value key = from == last ? first : eval.heap().cons(first, Value::fixnum(last));
      TRY(eval.call(function, {key, value}));
    }
    from = last + 1;
  }
  return nil;
}

bool same_by_equal(Heap& heap, Value a, Value b) { return equal(heap, a, b) == Equality::Same; }
bool same_by_eq(Heap&, Value a, Value b) { return a == b; }

DEFUN(optimize_char_table, "optimize-char-table", "CHAR-TABLE &optional TEST",
      "Join parts of CHAR-TABLE whose values are all the same by TEST, `equal' or `eq'.")
(Heap& heap, CharTable& table, Opt<Value> test) -> Completion {
  table.optimize(heap, *test == sym::eq ? same_by_eq : same_by_equal);
  return nil;
}

constexpr Builtin kCharTableBuiltins[] = {EMLET_FN(make_char_table),
                                          EMLET_FN(char_table_subtype),
                                          EMLET_FN(char_table_parent),
                                          EMLET_FN(set_char_table_parent),
                                          EMLET_FN(char_table_extra_slot),
                                          EMLET_FN(set_char_table_extra_slot),
                                          EMLET_FN(char_table_range),
                                          EMLET_FN(set_char_table_range),
                                          EMLET_FN(map_char_table),
                                          EMLET_FN(optimize_char_table)};

}  // namespace

void install_char_table(Interp& lisp) { lisp.install(kCharTableBuiltins); }

}  // namespace emlet
