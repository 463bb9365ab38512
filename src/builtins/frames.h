// Frames of the VM stack as Lisp sees them: function, arguments, names of the parameters.  Used by the builtins on backtraces
// and by backtrace--frames-from-thread.
#pragma once

#include <vector>

#include "eval/eval.h"
#include "eval/vm/frame.h"

namespace emlet {

struct FrameWords {
  Value function;
  Value arguments;
  Value parameters;  // of a Lisp frame: its lambda list
  Value registers;   // and their values
};

// The frames from BASE outwards; all but the newest if BASE is nil or not found.
std::vector<FrameWords> collect_frames(Eval& eval, Value base, size_t skipped = 1);
// A list of (t FUNCTION ARGUMENTS...) for the frames after the newest `skipped`.
Value frames_as_list(Eval& eval, size_t skipped);

}  // namespace emlet
