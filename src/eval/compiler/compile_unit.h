// compile_unit: one analysed function to code, nested functions with it.  Shared by the files of the compiler.
#pragma once

#include "eval/compiler/ast.h"
#include "eval/eval.h"

namespace emlet::compiler {

inline constexpr unsigned kMostRegisters = 60000;

// Fills in what can be said of a function without compiling it: lambda list, documentation, interactive form.
void describe_lambda(Interp& lisp, Code& code, Value lambda);
// The code of `unit`, in `into` if given; null when an exit is pending.
Code* compile_unit(Eval& eval, Unit& unit, Code* into);

}  // namespace emlet::compiler
