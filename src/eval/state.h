// InterpState: the members of one world, each with a header of its own, in the order in which they are made.
#pragma once

#include "data/obarray.h"
#include "eval/bindings.h"
#include "eval/eval.h"
#include "eval/hooks.h"
#include "eval/lambda_cache.h"
#include "eval/limits.h"
#include "eval/source_positions.h"
#include "eval/threads/threads.h"
#include "eval/vm/vm.h"

namespace emlet {

class InterpState {
 public:
  InterpState(Eval& eval, const InterpConfig& config);
  ~InterpState();

  Account account;
  Heap heap;
  Obarray obarray;
  Bindings bindings;
  Vm vm;
  Limits limits;
  EvalHooks hooks;
  LambdaCache lambdas;
  std::vector<Value> local_variables;    // that have a value of their own in the current buffer
  SourcePositions* positions = nullptr;  // of the file being loaded
  Value file;                            // its name, a string, or nil
  Threads threads;
  size_t stack_bytes;
  size_t native_stack_bytes;

 private:
  static void trace(void* owner, Tracer& tracer);
  Eval& eval_;
};

}  // namespace emlet
