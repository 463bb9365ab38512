// LispThread, LispMutex, ConditionVariable: the objects of Emacs' threads, as Lisp sees them.
//
// Invariant: a thread has a ThreadContext exactly as long as it lives, and the living are held by Threads.  A mutex that
// nobody holds has no owner; one whose holder died stays locked, as in Emacs.
#pragma once

#include <cstdint>

#include "gc/fields.h"
#include "gc/heap.h"

namespace emlet {

struct ThreadContext;

struct LispThread : GCThing {
  static constexpr Kind kKind = Kind::Thread;
  explicit LispThread(uint64_t n) : GCThing(kKind), number(n) {}
  // `raised`: an error that waits to be signalled in the thread; `signalled`: the last one that thread-signal gave it, which
  // Emacs signals again in whoever joins it; `blocker`: what it waits for.
  EMLET_GC_FIELDS(LispThread, name, function, result, raised, signalled, blocker)
  ThreadContext* context = nullptr;
  uint64_t number;          // printed when there is no name
  uint64_t wake_time = 0;   // while it sleeps
  bool is_alive() const { return context != nullptr; }
};

struct LispMutex : GCThing {
  static constexpr Kind kKind = Kind::Mutex;
  explicit LispMutex(uint64_t n) : GCThing(kKind), number(n) {}
  EMLET_GC_FIELDS(LispMutex, name, owner)
  uint64_t number;
  size_t times = 0;  // its owner has locked it
};

struct ConditionVariable : GCThing {
  static constexpr Kind kKind = Kind::ConditionVariable;
  explicit ConditionVariable(uint64_t n) : GCThing(kKind), number(n) {}
  EMLET_GC_FIELDS(ConditionVariable, name, mutex)
  uint64_t number;
};

void register_thread_types(Heap& heap);

}  // namespace emlet
