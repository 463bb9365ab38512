// The compiler - front door of eval/compiler.
//
//   form --Analyser--> tree (macros expanded, names resolved) --Generator--> Code (eval/vm/bytecode.h)
//
// A function that can capture nothing is compiled at its first call (lazy Code), so that macros defined after it are seen,
// as in Emacs; inner functions are compiled with the one around them.  The compiler and the VM share only bytecode.h and
// opcodes.def.
#pragma once

#include "eval/eval.h"
#include "eval/source_positions.h"
#include "eval/vm/bytecode.h"

namespace emlet::compiler {

// A function without parameters that evaluates `form`.  ENVIRONMENT is the alist of a lexical environment, or nil.
[[nodiscard]] Result<Closure*> compile_form(Eval& eval, Value form, Value environment, bool lexical);
// The function of (lambda ARGUMENTS BODY...), compiled at its first call if `environment` has no variables.
[[nodiscard]] Result<Closure*> compile_lambda(Eval& eval, Value lambda, Value environment, bool lexical);
// Fills in lazy code.
[[nodiscard]] Result<void> compile_lazy(Eval& eval, Code& code);
// Code still to be compiled from `lambda`; `marks` are symbols that are to be bound dynamically.  Null: out of memory.
Code* make_lazy_code(Eval& eval, Value lambda, Value marks, bool lexical, const SourcePositions* positions);
// The shape of a lambda list; false when it is malformed.
bool read_lambda_list(Value list, Parameters& parameters);

}  // namespace emlet::compiler
