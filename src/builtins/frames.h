// Frames of the VM stack as Lisp sees them: function, arguments, names of the parameters; of functions that keep their forms
// (eval/form_trace.h) also the forms being evaluated, as Emacs' interpreter has them.  Used by the builtins on backtraces and
// by backtrace--frames-from-thread.
#pragma once

#include <vector>

#include "eval/eval.h"
#include "eval/vm/frame.h"

namespace emlet {

// An activation of a function or, if not `evaluated`, a form that a function was evaluating: its head and its tail.
struct FrameWords {
  bool evaluated = true;
  Value function;
  Value arguments;
  Value parameters;  // of a Lisp function and its forms: its lambda list
  Value registers;   // and their values
};

// The frames from BASE outwards; all but the newest if BASE is nil or not found.
std::vector<FrameWords> collect_frames(Eval& eval, Value base, size_t skipped = 1);
// A list of (t FUNCTION ARGUMENTS...) for the frames after the newest `skipped`.
Value frames_as_list(Eval& eval, size_t skipped);

}  // namespace emlet
