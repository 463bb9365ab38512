// Texts that a compiled file keeps for later: documentation, and byte code that is fetched when it is first run.
//
// Such a text is named (FILE . POSITION); POSITION counts bytes.  It ends with a control-underscore; control-A quotes
// control-A, zero and control-underscore.
#pragma once

#include "eval/eval.h"

namespace emlet {

// Whether `object` names a text in a file.
bool is_doc_place(Value object);
// The documentation at `place`, nil if there is none; a file that cannot be read makes a sentence of its own, as in Emacs.
Completion read_documentation(Eval& eval, Value place);
// The object whose printed form is at `place`.
Completion read_lazy_code(Eval& eval, Value place);

}  // namespace emlet
