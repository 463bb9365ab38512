// SignalSearch: the walk over all frames at the place of an error.
//
// From the newest frame outwards: a handler-bind group whose conditions match runs its handlers, here and now; the first
// condition-case that matches ends the walk - it will take the signal while the frames are unwound.  If none does, the signal
// is uncaught: a backtrace is noted.  Used by Vm::raised.
#pragma once

#include "eval/vm/vm.h"
#include "gc/roots.h"

namespace emlet {

class SignalSearch {
 public:
  SignalSearch(Vm& vm, Eval& eval) : vm_(vm), eval_(eval), error_(eval.heap()), conditions_(eval.heap()) {}
  void run();

 private:
  enum class Outcome : uint8_t { Continue, Taken };
  Outcome look_at(const Frame& frame, const Frame& inner);
  Outcome look_at_lisp(const Frame& frame);
  Outcome run_group(const Frame& frame, const Frame& inner);
  Outcome run_handler(Value handler, const Frame& group);
  void call_signal_hook();
  bool is_muted(const Value* base) const;
  void debug();

  Vm& vm_;
  Eval& eval_;
  Rooted<Value> error_;
  Rooted<Value> conditions_;
};

}  // namespace emlet
