// Exits in the VM: what happens at the place of an error, and the search for its handler (docs/exits.md).
#include "eval/vm/vm.h"

#include <algorithm>

#include "data/symbol.h"
#include "data/symbol_property.h"
#include "eval/bindings.h"
#include "eval/state.h"
#include "eval/vm/signal_search.h"

namespace emlet {

ExitPending Vm::resume(const Value* saved) {
  Exits& exits = eval_->exits();
  const uint64_t place_and_kind = static_cast<uint64_t>(saved[0].as_fixnum());
  static_cast<void>(exits.raise(static_cast<Exits::Kind>(place_and_kind & 7), saved[1], saved[2]));
  exits.take_below(reinterpret_cast<const Value*>(place_and_kind & ~uint64_t{7}));
  exits.seen();
  return kExit;
}

bool Vm::handles(const HandlerRange& range, Value* base) const {
  Exits& exits = eval_->exits();
  switch (range.kind) {
    case HandlerRange::Kind::Unwind: return !abandoning_;
    case HandlerRange::Kind::Catch: return exits.kind() == Exits::Kind::Throw && exits.what() == base[range.tag_register];
    case HandlerRange::Kind::Condition: {
      if (exits.kind() != Exits::Kind::Signal && exits.kind() != Exits::Kind::Quit) return false;
      if (!exits.may_be_taken_at(base)) return false;
      const Value conditions = range.conditions(base, closure_of(base[-1]).code->constants);
      return condition_matches(heap_, conditions, conditions_of(heap_, error_symbol(exits)));
    }
  }
  return false;
}

// Moves the exit from lisp.exits() to where its handler expects it.  Unwinding may run Lisp, which may replace the exit;
// then it is not this handler's any more.
bool Vm::enter_handler(const HandlerRange& range, Value* base) {
  Exits& exits = eval_->exits();
  const int64_t depth = base[range.depth_register].as_fixnum() + range.bindings;
  eval_->unwind_to(static_cast<size_t>(depth));
  if (!handles(range, base)) return false;
  Value* const values = base + range.value_register;
  if (range.kind == HandlerRange::Kind::Unwind) {
    values[0] = Value::fixnum(static_cast<int64_t>(reinterpret_cast<uint64_t>(exits.taken_below()) |
                                                   static_cast<uint64_t>(exits.kind())));
    const bool is_signal = exits.kind() == Exits::Kind::Signal;
    values[1] = is_signal ? nil : exits.what();
    values[2] = is_signal ? error_object(heap_, exits) : exits.data();
  } else {
    values[0] = range.kind == HandlerRange::Kind::Catch ? exits.data() : error_object(heap_, exits);
  }
  const bool ran_out = exits.kind() == Exits::Kind::Signal && error_symbol(exits) == sym::memory_full;
  exits.clear();
  forget_abandoned(range, base);
  // The handler has the memory that the abandoned calls let go, unwind forms what there is; the hooks of a collection wait
  // for the next safepoint.
  if (ran_out && range.kind == HandlerRange::Kind::Condition) heap_.request_collection();
  if (ran_out && heap_.collection_wanted()) collect();
  return true;
}

// Registers are given out like a stack, so those above the handler's belonged to what was left.  What they hold must not
// outlive it: it may be all the memory there is.
void Vm::forget_abandoned(const HandlerRange& range, Value* base) {
  const unsigned values = range.kind == HandlerRange::Kind::Unwind ? 3 : 1;
  unsigned last = range.value_register + values - 1;
  if (range.kind != HandlerRange::Kind::Unwind && range.tag_register > last) last = range.tag_register;
  if (range.depth_register > last) last = range.depth_register;
  const unsigned end = closure_of(base[-1]).code->frame_size;
  if (last + 1 < end) std::fill(base + last + 1, base + end, nil);
}

bool Vm::find_handler(Value* entry, size_t entry_depth, Frame& frame) {
  for (;; frame = frame.caller()) {
    if (!frame.is_lisp()) continue;  // a walk
    leave_loop(frame.base, frame.pc);
    if (eval_->exits().fresh()) raised();
    const Code& code = frame.code();
    const size_t index = frame.instruction_index();
    const HandlerRange* const ranges = code.handlers();
    for (size_t n = 0; n < code.handler_count; n++) {
      const HandlerRange& range = ranges[n];
      if (index < range.start || index >= range.end || !handles(range, frame.base)) continue;
      leave_loop(frame.base, frame.pc);
      if (!enter_handler(range, frame.base)) continue;
      frame.pc = code.instructions() + range.target;
      return true;
    }
    if (frame.base == entry) break;
  }
  eval_->unwind_to(entry_depth);
  return false;
}

bool Vm::has_catch(Value tag) const {
  for (Frame frame = newest_frame(); frame; frame = frame.caller()) {
    if (!frame.is_lisp()) continue;
    const Code& code = frame.code();
    const size_t index = frame.instruction_index();
    for (size_t n = 0; n < code.handler_count; n++) {
      const HandlerRange& range = code.handlers()[n];
      if (range.kind == HandlerRange::Kind::Catch && index >= range.start && index < range.end &&
          frame.base[range.tag_register] == tag) {
        return true;
      }
    }
  }
  return false;
}

// A signal passes its first frame: its handlers that run at the place of the error see it before anything is unwound.
void Vm::raised() {
  eval_->exits().seen();
  if (eval_->exits().kind() == Exits::Kind::Terminate) return note_uncaught();
  SignalSearch(*this, *eval_).run();
}

}  // namespace emlet
