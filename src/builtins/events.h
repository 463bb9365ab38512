// Events of a keyboard as data: integers with modifier bits, symbols like C-<f5>, and their names.
//
// Used by keymaps and by what describes keys.  Modifier letters stand in the order A- C- H- M- S- s-, then down- and its
// like.
#pragma once

#include <string>

#include "eval/eval.h"

namespace emlet::events {

inline constexpr int64_t kAlt = 1 << 22, kSuper = 1 << 23, kHyper = 1 << 24, kShift = 1 << 25, kControl = 1 << 26, kMeta = 1 << 27;
inline constexpr int64_t kModifiers = kAlt | kSuper | kHyper | kShift | kControl | kMeta;
inline constexpr int64_t kEscape = 27;

// The event of (MODIFIER... BASE), nil when there is none.
Value of_list(Interp& lisp, Value list);
// A symbol with its modifiers in the order they are kept in.
Value in_order(Interp& lisp, Value symbol);
// (BASE MODIFIER...) of a symbol.
Value parse_symbol(Interp& lisp, Value symbol);
// "C-x", "<f5>"; false when `event` is no event.
bool describe(Interp& lisp, Value event, bool no_angles, std::string& text);

}  // namespace emlet::events
