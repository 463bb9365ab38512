// Keymaps as data: (keymap ELEMENTS... . PARENT), where an element is (EVENT . DEFINITION), a char-table of the plain
// characters, a vector, another keymap, or the prompt; a symbol whose function is a keymap stands for it.
//
// Nothing is typed or displayed here; programs make keymaps, look into them and describe their keys.
#pragma once

#include <functional>

#include "eval/eval.h"

namespace emlet::keymaps {

inline constexpr Value kNone = kMissing;  // there is no binding; nil is one that says: undefined

// The keymap that `object` is or names, or nil.
Value keymap_of(Interp& lisp, Value object);
// The same, or wrong-type-argument.
Completion check(Interp& lisp, Value object);
// What `event` is bound to, in the keymap or those it inherits from; prefix maps of all of them are joined.
enum class Defaults : uint8_t { No, Yes };
Value find(Interp& lisp, Value keymap, Value event, Defaults defaults);
// The same in the keymap itself alone.
Value find_own(Interp& lisp, Value keymap, Value event);
// The definition inside (menu-item NAME DEFINITION ...) and ("NAME" . DEFINITION).
Value definition_of(Value binding);
void store(Interp& lisp, Value keymap, Value event, Value definition);
// The keymap it inherits from, or nil.
Value parent(Interp& lisp, Value keymap);
Result<void> set_parent(Interp& lisp, Value keymap, Value parent);
// All bindings of the keymap itself, collected first: calling Lisp may change it.
std::vector<std::pair<Value, Value>> bindings(Interp& lisp, Value keymap);
Completion copy(Interp& lisp, Value keymap);

}  // namespace emlet::keymaps
