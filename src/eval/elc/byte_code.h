// Byte-code functions: what `make-byte-code` and #[...] make of Emacs byte code.
//
// Such a function is a Closure like any other; its Code has the flag kStackCode and keeps in `source` the pair (SLOTS .
// DERIVED).  SLOTS is a vector of what it was made of: lambda list or argument number, byte string, constants, depth,
// documentation, interactive form, and whatever else.  It is checked and translated at the first call.  `make-closure` puts
// words in place of the first constants; those are the captured words of the new closure, and DERIVED is the Code that all
// closures of one prototype share.
#pragma once

#include <span>

#include "data/vector.h"
#include "eval/eval.h"
#include "eval/vm/bytecode.h"

namespace emlet::elc {

// The slots of a byte-code function that everybody can ask for.
enum SlotIndex : size_t { kArguments, kBytes, kConstants, kDepth, kDocumentation, kInteractiveForm };

// Whether a byte-code function may be made of `slots`.
bool is_byte_code(std::span<const Value> slots);
// The function made of `slots`, for which is_byte_code holds.
Completion make_byte_code(Eval& eval, std::span<const Value> slots);
// A function like `prototype` with `words` in place of its first constants.
Completion make_closure(Eval& eval, const Closure& prototype, std::span<const Value> words);
// Fills in lazy code that has kStackCode.
[[nodiscard]] Result<void> compile_byte_code(Eval& eval, Code& code);

// The slots of a function that has kStackCode; those of a closure still hold the prototype's constants.
Vector& slots_of(const Code& code);
// A vector of the constants `closure` works with.
Completion constants_of(Interp& lisp, const Closure& closure);

}  // namespace emlet::elc
