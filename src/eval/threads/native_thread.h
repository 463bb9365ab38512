// NativeThread: a native stack with a place of execution of its own, for a Lisp thread.
//
// Exactly one native thread of a world runs at any time; the others wait until it hands the world to one of them.  They are
// threads of the operating system passing a baton, not contexts swapped by hand: sanitizers, debuggers and shadow stacks
// know them (docs/decisions/0012-threads-pass-a-baton.md).  Used by Threads only.
#pragma once

#include <pthread.h>
#include <semaphore.h>

#include <cstddef>

namespace emlet {

class NativeThread {
 public:
  using Body = void (*)(void* argument);

  NativeThread();   // not started: stands for the stack that the caller is on
  ~NativeThread();  // waits for its end, which must have come near by leave_to
  NativeThread(const NativeThread&) = delete;
  NativeThread& operator=(const NativeThread&) = delete;

  // Makes a stack of its own, on which `body` will run when it is first handed the world.  False: there is none to be had.
  [[nodiscard]] bool start(size_t stack_bytes, Body body, void* argument);
  // Lets `next` go on, and waits until somebody hands the world back.
  void hand_to(NativeThread& next);
  // The last act of `body`: lets `next` go on.
  void leave_to(NativeThread& next);

 private:
  static void* enter(void* self);
  void wait();

  sem_t turn_;
  pthread_t thread_{};
  bool started_ = false;
  Body body_ = nullptr;
  void* argument_ = nullptr;
};

}  // namespace emlet
