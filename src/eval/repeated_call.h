// RepeatedCall: one function called again and again by a builtin, as mapcar does.
//
// What is the same each time is looked at once: whether the function is a closure that takes just so many arguments, and
// whether there is native stack for a run of the machine.  Any other function is called as Eval::call does.  The function
// must stay rooted, e.g. as an argument of the builtin.  Used by builtins that walk.
#pragma once

#include "eval/state.h"
#include "eval/vm/entered_frame.h"

namespace emlet {

class RepeatedCall {
 public:
  RepeatedCall(Eval& eval, Value function) : eval_(eval), vm_(eval.state().vm), function_(function) {
    if (function.is_kind(Kind::Closure) && eval.limits().native_stack_left()) code_ = closure_of(function).code;
  }

  template <class... Arguments>
  [[gnu::always_inline]] Completion operator()(Arguments... arguments) const {
    Value* const base = vm_.top_ + kHeaderWords;
    if (EMLET_UNLIKELY(!code_ || code_->exact_arguments != sizeof...(arguments) || !fits(base + code_->frame_size))) {
      return eval_.call(function_, {arguments...});
    }
    Value* next = base;
    ((*next++ = arguments), ...);
    const Vm::EnteredFrame frame(vm_, function_, base, sizeof...(arguments));
    return vm_.run(base);
  }

 private:
  bool fits(const Value* end) const { return reinterpret_cast<uintptr_t>(end) <= vm_.limit_.load(std::memory_order_relaxed); }

  Eval& eval_;
  Vm& vm_;
  const Value function_;
  const Code* code_ = nullptr;
};

}  // namespace emlet
