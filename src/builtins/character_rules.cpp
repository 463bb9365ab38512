#include "builtins/character_rules.h"

#include "builtins/casing.h"
#include "builtins/category.h"
#include "builtins/state.h"
#include "data/char_table.h"
#include "text/syntax.h"

namespace emlet {

namespace {

Interp& lisp_of(void* owner) { return *static_cast<Interp*>(owner); }

// The character a case table made by a program maps to; itself when the table says nothing.
uint32_t mapped(Value table, uint32_t character) {
  if (!is_char_table(table)) return character;
  const Value other = char_table_of(table).lookup(character);
  return other.is_fixnum() ? static_cast<uint32_t>(other.as_fixnum()) : character;
}

uint32_t fold_hook(void* owner, uint32_t c) {
  Interp& lisp = lisp_of(owner);
  return downcase_in_world(lisp, upcase_in_world(lisp, downcase_in_world(lisp, c)));
}
uint32_t upcase_hook(void* owner, uint32_t c) { return upcase_in_world(lisp_of(owner), c); }
uint32_t downcase_hook(void* owner, uint32_t c) { return downcase_in_world(lisp_of(owner), c); }

unsigned syntax_hook(void* owner, uint32_t c) {
  const BuiltinState& state = BuiltinState::of(lisp_of(owner));
  return static_cast<unsigned>(syntax_class(state.syntax_table, state.standard_syntax_table, c));
}

bool category_hook(void* owner, uint32_t c, uint32_t category) { return has_category(lisp_of(owner), c, category); }

}  // namespace

uint32_t downcase_in_world(Interp& lisp, uint32_t c) {
  const BuiltinState& state = BuiltinState::of(lisp);
  return state.case_table == state.standard_case_table ? downcase_character(c) : mapped(state.case_table, c);
}

uint32_t upcase_in_world(Interp& lisp, uint32_t c) {
  const BuiltinState& state = BuiltinState::of(lisp);
  if (state.case_table == state.standard_case_table) return upcase_character(c);
  return mapped(char_table_of(state.case_table).at(CharTable::kExtras), c);
}

CharacterRules character_rules(Interp& lisp) {
  const bool folds = lisp.variable(sym::case_fold_search).is_true();
  return {&lisp, folds ? fold_hook : nullptr, upcase_hook, downcase_hook, syntax_hook, category_hook};
}

uint64_t character_rules_key(Interp& lisp) {
  const BuiltinState& state = BuiltinState::of(lisp);
  const uint64_t table = state.case_table == state.standard_case_table ? 0 : state.case_table.bits();
  return table * 2 + lisp.variable(sym::case_fold_search).is_true();
}

}  // namespace emlet
