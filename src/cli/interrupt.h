// InterruptOnSignal: while it lives, SIGINT asks the world to quit; a second one, before the first was heeded, ends it.
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

}  // namespace emlet::cli
