// Timers: what Lisp put on `timer-list' to be called at a time.  They run while a thread sleeps, as in batch Emacs.
//
// A timer is a vector [TRIGGERED HIGH LOW MICROSECONDS REPEAT FUNCTION ARGS IDLE PICOSECONDS ...]; the list is in order of
// time.  Lisp's `timer-event-handler' calls the function.  Used by sleep-for.
#pragma once

#include "eval/eval.h"

namespace emlet {

// Sleeps for `seconds`, and runs the timers that come due.
[[nodiscard]] Result<void> sleep_running_timers(Eval& eval, double seconds);

}  // namespace emlet
