// InterruptOnSignal: while it lives, SIGINT asks the world to quit, which Lisp may handle; a second one within a second ends
// the evaluation, a third the process.
#pragma once

#include "emlet/emlet.h"

namespace emlet::cli {

class InterruptOnSignal {
 public:
  explicit InterruptOnSignal(emlet_world* world);
  ~InterruptOnSignal();
  InterruptOnSignal(const InterruptOnSignal&) = delete;
  InterruptOnSignal& operator=(const InterruptOnSignal&) = delete;
};

// Waits until something can be read.  False: SIGINT came, now or since forget_interrupts; errno is EINTR then.
bool wait_for_input(int descriptor);
// What interrupted the typing at the prompt does not concern the next evaluation.
void forget_interrupts(emlet_world* world);

}  // namespace emlet::cli
