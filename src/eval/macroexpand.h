// Macro expansion: what is a macro, one step, to the end, and everywhere in a form.
//
// ENVIRONMENT is an alist as Emacs has it: (NAME . EXPANDER) makes NAME a macro, (NAME) hides a global one.  Expansion never
// changes a form; what stays the same is shared.  Used by the compiler, by eval_toplevel and by the builtins.
#pragma once

#include "eval/eval.h"

namespace emlet {

// The expander of `name`, or nil when it is no macro; loads an autoloaded macro.
Completion macro_function(Eval& eval, Value name, Value environment);
// Calls `expander` with the arguments of `form`, with `lexical-binding` as the code around it has it.
Completion call_macro(Eval& eval, Value expander, Value form, bool lexical);
// Expands the macro calls at the top of `form` until there is none.
Completion expand_at_top(Eval& eval, Value form, Value environment, bool lexical);
// Whether a function cell holds a macro, or what loads one.
bool is_macro_definition(Value definition);

}  // namespace emlet
