// Variables that builtins define: special from the start, with a value.
#pragma once

#include "data/symbol.h"
#include "eval/interp.h"

namespace emlet {

inline void define_variable(Interp& lisp, Value symbol, Value value) {
  symbol_of(lisp.heap(), symbol).set(Symbol::kSpecial);
  lisp.set_variable(symbol, value);
}
inline void define_variable(Interp& lisp, std::string_view name, Value value) {
  define_variable(lisp, lisp.intern(name), value);
}

}  // namespace emlet
