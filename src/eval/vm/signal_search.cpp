#include "eval/vm/signal_search.h"

#include "data/function.h"
#include "data/list.h"
#include "data/symbol.h"
#include "eval/bindings.h"
#include "eval/state.h"

namespace emlet {

namespace {

// Whether the words at `handlers` (conditions, handler, conditions, handler...) are those of a handler-bind-1 frame.
bool is_handler_group(Value function) {
  return function.is_kind(Kind::Subr) && std::string_view(subr_of(function).builtin->name) == "handler-bind-1";
}

// Whether `debug-on-error` asks for the debugger: t, or a list with one of the conditions; `debug-ignored-errors` excepts.
bool debugger_wanted(const Eval& eval, Value conditions) {
  const Value wanted = eval.variable(sym::debug_on_error);
  if (wanted.is_nil()) return false;
  if (wanted.is_cons() && !condition_matches(eval.heap(), wanted, conditions)) return false;
  const Value ignored = eval.variable(sym::debug_ignored_errors);
  return !ignored.is_cons() || !condition_matches(eval.heap(), ignored, conditions);
}

// Whether the conditions of a condition-case, a list that may be circular, name `debug`.
bool mentions_debug(Value handled) {
  CycleWatch watch(handled);
  for (; handled.is_cons(); handled = handled.cons()->cdr) {
    if (handled.cons()->car.get() == sym::debug) return true;
    if (watch.comes_round(handled.cons()->cdr)) return false;
  }
  return false;
}

}  // namespace

void SignalSearch::run() {
  Exits& exits = eval_.exits();
  error_ = error_object(eval_.heap(), exits);
  conditions_ = conditions_of(eval_.heap(), error_symbol(exits));
  call_signal_hook();
  if (!exits.pending() || error_object(eval_.heap(), exits) != error_.get()) return;
  Frame inner;
  for (Frame frame = vm_.newest_frame(); frame; inner = frame, frame = frame.caller()) {
    if (look_at(frame, inner) == Outcome::Taken) return;
  }
  vm_.note_uncaught();
  debug();
}

SignalSearch::Outcome SignalSearch::look_at(const Frame& frame, const Frame& inner) {
  if (is_muted(frame.base)) return Outcome::Continue;
  if (frame.is_lisp()) return look_at_lisp(frame);
  return is_handler_group(frame.function()) ? run_group(frame, inner) : Outcome::Continue;
}

bool SignalSearch::is_muted(const Value* base) const {
  for (const MutedFrames* muted = vm_.muted_; muted; muted = muted->outer) {
    if (base >= muted->from && base < muted->to) return true;
  }
  return false;
}

SignalSearch::Outcome SignalSearch::look_at_lisp(const Frame& frame) {
  const Code& code = frame.code();
  const size_t index = frame.instruction_index();
  for (size_t n = 0; n < code.handler_count; n++) {
    const HandlerRange& range = code.handlers()[n];
    if (range.kind != HandlerRange::Kind::Condition || index < range.start || index >= range.end) continue;
    const Value handled = range.conditions(frame.base, code.constants);
    if (!condition_matches(eval_.heap(), handled, conditions_)) continue;
    if (mentions_debug(handled)) debug();
    return Outcome::Taken;
  }
  return Outcome::Continue;
}

// (handler-bind-1 BODY CONDITIONS HANDLER CONDITIONS HANDLER...): its arguments reach up to the frame of BODY.
SignalSearch::Outcome SignalSearch::run_group(const Frame& frame, const Frame& inner) {
  const size_t count = inner ? static_cast<size_t>(inner.base - kHeaderWords - frame.base) : 0;
  for (size_t n = 1; n + 1 < count; n += 2) {
    if (!condition_matches(eval_.heap(), frame.base[n], conditions_)) continue;
    if (run_handler(frame.base[n + 1], frame) == Outcome::Taken) return Outcome::Taken;
  }
  return Outcome::Continue;
}

// While the handler runs the exit is put aside; condition handlers between here and its group do not see its own errors.
SignalSearch::Outcome SignalSearch::run_handler(Value handler, const Frame& group) {
  Exits& exits = eval_.exits();
  const Exits::Kind kind = exits.kind();
  const Value* const below = exits.taken_below();
  Rooted<Value> what(eval_.heap(), exits.what());
  Rooted<Value> data(eval_.heap(), exits.data());
  exits.clear();
  const MutedFrames muted{group.base, vm_.top_, vm_.muted_};
  vm_.muted_ = &muted;
  vm_.extra_depth_ += 100;
  const Completion result = eval_.call(handler, {error_});
  vm_.extra_depth_ -= 100;
  vm_.muted_ = muted.outer;
  if (result.is_exit()) {
    exits.take_below(group.base);
    exits.seen();
    return Outcome::Taken;
  }
  static_cast<void>(exits.raise(kind, what, data));
  exits.set_whole(error_);
  exits.take_below(below);
  exits.seen();
  return Outcome::Continue;
}

void SignalSearch::call_signal_hook() {
  const Value hook = eval_.variable(sym::signal_hook_function);
  if (hook.is_nil()) return;
  Exits& exits = eval_.exits();
  const Exits::Kind kind = exits.kind();
  Rooted<Value> what(eval_.heap(), exits.what());
  Rooted<Value> data(eval_.heap(), exits.data());
  const Value symbol = error_symbol(exits);
  const Value details = error_.get().is_cons() ? error_.get().cons()->cdr.get() : nil;
  exits.clear();
  BindingScope scope(eval_);
  if (eval_.bind(sym::signal_hook_function, nil).is_exit()) return;
  if (eval_.call(hook, {symbol, details}).is_exit()) return exits.seen();
  static_cast<void>(exits.raise(kind, what, data));
  exits.set_whole(error_);
  exits.seen();
}

void SignalSearch::debug() {
  const auto hook = eval_.state().hooks.debug;
  Exits& exits = eval_.exits();
  if (!hook || !debugger_wanted(eval_, conditions_)) return;
  const Exits::Kind kind = exits.kind();
  Rooted<Value> what(eval_.heap(), exits.what());
  Rooted<Value> data(eval_.heap(), exits.data());
  exits.clear();
  if (hook(eval_, sym::error, error_).is_exit()) return exits.seen();
  static_cast<void>(exits.raise(kind, what, data));
  exits.set_whole(error_);
  exits.seen();
}

// The error itself says what a builtin did not like; the lines say where that was called.
void Vm::note_uncaught() {
  last_backtrace_ = backtrace();
  if (newest_frame() && !newest_frame().is_lisp()) last_backtrace_.erase(last_backtrace_.begin());
}

}  // namespace emlet
