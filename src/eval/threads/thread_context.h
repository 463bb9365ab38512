// ThreadContext: what a Lisp thread has while it lives, besides the object that Lisp sees.  While the thread runs, its parts
// are in use elsewhere (the VM, the world's members) and what is here is stale.  Used by Threads only.
#pragma once

#include <memory>
#include <vector>

#include "alloc/scratch.h"
#include "eval/bindings.h"
#include "eval/eval.h"
#include "eval/exits.h"
#include "eval/hooks.h"
#include "eval/limits.h"
#include "eval/threads/native_thread.h"
#include "eval/vm/vm_stack.h"

namespace emlet {

struct LispThread;
class SourcePositions;

struct ThreadContext {
  ThreadContext(Eval& world, LispThread& whose)
      : eval(world), thread(whose), booked(world.heap().account(Subsystem::Stack)) {}

  Eval& eval;
  LispThread& thread;
  Scratch booked;
  NativeThread native;
  bool started = false;
  VmStack stack;
  Bindings* bindings = nullptr;
  std::unique_ptr<Bindings> own_bindings;  // the main thread's belong to the world
  Exits exits;
  Limits::NativeStack native_stack;
  SourcePositions* positions = nullptr;    // of the file being loaded
  Value file;
  Value environment;                       // of internal-interpreter-environment
  std::vector<std::unique_ptr<ThreadPart>> parts;
};

}  // namespace emlet
