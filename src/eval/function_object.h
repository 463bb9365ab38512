// Function objects as Lisp sees them: arity, parts, and functions made of lists.
#pragma once

#include "eval/eval.h"
#include "eval/vm/bytecode.h"

namespace emlet {

// The closure of a list (lambda ...) or (closure ENVIRONMENT ARGUMENTS . BODY).
Completion closure_of_list(Eval& eval, Value list);
// Makes sure that `code` has instructions.
[[nodiscard]] Result<void> compile_first(Eval& eval, Code& code);
// (MINIMUM . MAXIMUM) of any function, as `func-arity` answers.
Completion function_arity(Eval& eval, Value function);
// Whether a builtin or a function of the library takes `count` arguments; of other functions it is not known before the call.
bool takes_count(Value function, int64_t count);
// Whether the function of `symbol` is one that Emacs has as byte code, inline or generic: its arguments are counted by the call.
bool counts_late(Interp& lisp, Value symbol);
// Brings in what an image says of `code` beside its instructions: to be called before its slots are looked at.
void describe(Interp& lisp, Code& code);
// Slots 0 to 5 of a compiled function: lambda list, code, constants, depth, documentation, interactive form; nil where there is
// none.  kMissing beyond its length.
Value closure_slot(Interp& lisp, const Closure& closure, size_t slot);
size_t closure_length(const Closure& closure);
// Whether the function of a symbol is the builtin of that name.
bool is_original_builtin(const Heap& heap, Value symbol);
// Whether the function of a symbol that code has instructions for is still what they do.
bool is_original(Interp& lisp, Value symbol);
// Whether `object` may be called: functionp.
bool is_function(const Interp& lisp, Value object);

}  // namespace emlet
