// Threads, mutexes, condition variables, and sleep-for, in which the other threads run.
#include <cmath>

#include "builtins/defun.h"
#include "builtins/frames.h"
#include "builtins/install.h"
#include "builtins/state.h"
#include "builtins/support.h"
#include "builtins/timers.h"
#include "builtins/variables.h"
#include "data/list.h"
#include "data/number.h"
#include "eval/hooks.h"
#include "eval/state.h"
#include "eval/threads/threads.h"
#include "eval/vm/vm.h"

namespace emlet {

template <>
inline constexpr Value kind_predicate<LispThread> = sym::threadp;
template <>
inline constexpr Value kind_predicate<LispMutex> = sym::mutexp;
template <>
inline constexpr Value kind_predicate<ConditionVariable> = sym::condition_variable_p;

namespace {

// Emacs 28.2: what the last search matched is a thread's own.
class ThreadMatchData final : public ThreadPart {
 public:
  void exchange(Eval& eval) override { std::swap(match_, BuiltinState::of(eval).text.match); }

 private:
  MatchData match_;
};

Threads& threads_of(Eval& eval) { return eval.state().threads; }

// A string for a name, or nil.
Result<void> check_name(Interp& lisp, Value name) {
  if (name.is_true() && !is_string(name)) return lisp.wrong_type(sym::stringp, name);
  return {};
}

DEFUN(make_thread, "make-thread", "FUNCTION &optional NAME",
      "Make a thread that calls FUNCTION without arguments, and return it.\n"
      "It runs for the first time when this one yields or waits.  NAME, a string, is for people.")
(Eval& eval, Value function, Opt<Value> name) -> Completion {
  TRY(check_name(eval, name.value));
  LET_TRY(thread, threads_of(eval).make(function, name.value));
  if (!thread) return eval.error("Could not start a new thread");
  return Value::of(thread);
}

DEFUN(current_thread, "current-thread", "", "Return the thread that runs.")
(Eval& eval) -> Completion { return Value::of(&threads_of(eval).current()); }

DEFUN(all_threads, "all-threads", "", "Return a list of the threads that live.")
(Eval& eval) -> Completion {
  ListBuilder list(eval.heap());
  for (const LispThread* thread : threads_of(eval).all()) list.add(Value::of(thread));
  return list.finish();
}

DEFUN(thread_yield, "thread-yield", "", "Let the other threads run.")
(Eval& eval) -> Completion {
  TRY(threads_of(eval).yield());
  return nil;
}

DEFUN(thread_join, "thread-join", "THREAD",
      "Wait for the end of THREAD and return what its function returned.\n"
      "If THREAD was given an error by `thread-signal', that error is signalled here as well.")
(Eval& eval, LispThread& thread) -> Completion {
  Threads& threads = threads_of(eval);
  if (&thread == &threads.current()) return eval.error("Cannot join current thread");
  while (thread.is_alive()) TRY(threads.wait_for(Value::of(&thread)));
  const Value error = thread.signalled;
  if (error.is_cons()) return eval.signal(error.cons()->car, error.cons()->cdr);
  return thread.result.get();
}

DEFUN(thread_signal, "thread-signal", "THREAD ERROR-SYMBOL DATA",
      "Signal an error in THREAD, which stops waiting for it.  The main thread is not disturbed by others.")
(Eval& eval, LispThread& thread, Value symbol, Value data) -> Completion {
  Threads& threads = threads_of(eval);
  if (&thread == &threads.current()) return eval.signal(symbol, data);
  if (&thread == &threads.main() || !thread.is_alive()) return nil;
  threads.raise(thread, eval.heap().cons(symbol, data));
  return nil;
}

DEFUN(thread_live_p, "thread-live-p", "THREAD", "Return t if THREAD has not ended.")
(LispThread& thread) -> Completion { return Value::boolean(thread.is_alive()); }

DEFUN(thread_name, "thread-name", "THREAD", "Return the name of THREAD, a string, or nil.")
(LispThread& thread) -> Completion { return thread.name.get(); }

DEFUN(thread__blocker, "thread--blocker", "THREAD", "Return what THREAD waits for: a mutex, a condition variable, a thread, or nil.")
(LispThread& thread) -> Completion { return thread.blocker.get(); }

DEFUN(thread_last_error, "thread-last-error", "&optional CLEANUP",
      "Return the error that ended the last thread that ended by one; forget it if CLEANUP is non-nil.")
(Eval& eval, Opt<Value> cleanup) -> Completion {
  Threads& threads = threads_of(eval);
  const Value error = threads.last_error();
  if (cleanup) threads.forget_last_error();
  return error;
}

DEFUN(backtrace__frames_from_thread, "backtrace--frames-from-thread", "THREAD",
      "Return a list (t FUNCTION ARGUMENTS...) for each frame of THREAD.")
(Eval& eval, LispThread& thread) -> Completion {
  if (!thread.is_alive()) return nil;
  const bool parked = &thread != &threads_of(eval).current();
  if (parked) eval.vm().exchange_stack(thread.context->stack);  // no Lisp runs before it is put back
  const Value list = frames_as_list(eval, parked ? 0 : 1);
  if (parked) eval.vm().exchange_stack(thread.context->stack);
  return list;
}

// --- mutexes ---

DEFUN(make_mutex, "make-mutex", "&optional NAME", "Make a mutex, which one thread at a time can hold.")
(Eval& eval, Opt<Value> name) -> Completion {
  TRY(check_name(eval, name.value));
  LispMutex& mutex = eval.heap().make<LispMutex>(threads_of(eval).next_number());
  mutex.name.init(name.value);
  return Value::of(&mutex);
}

DEFUN(mutex_lock, "mutex-lock", "MUTEX",
      "Wait until nobody else holds MUTEX, and take it.  A thread may lock it several times, and unlocks it as often.")
(Eval& eval, LispMutex& mutex) -> Completion {
  TRY(lock_mutex(eval, mutex));
  return nil;
}

DEFUN(mutex_unlock, "mutex-unlock", "MUTEX", "Undo one `mutex-lock' of MUTEX by this thread.")
(Eval& eval, LispMutex& mutex) -> Completion {
  TRY(unlock_mutex(eval, mutex));
  return nil;
}

DEFUN(mutex_name, "mutex-name", "MUTEX", "Return the name of MUTEX, a string, or nil.")
(LispMutex& mutex) -> Completion { return mutex.name.get(); }

// --- condition variables ---

DEFUN(make_condition_variable, "make-condition-variable", "MUTEX &optional NAME", "Make a condition variable that goes with MUTEX.")
(Eval& eval, LispMutex& mutex, Opt<Value> name) -> Completion {
  TRY(check_name(eval, name.value));
  ConditionVariable& condition = eval.heap().make<ConditionVariable>(threads_of(eval).next_number());
  condition.mutex.init(Value::of(&mutex));
  condition.name.init(name.value);
  return Value::of(&condition);
}

DEFUN(condition_wait, "condition-wait", "COND",
      "Wait until another thread notifies COND; its mutex, which must be held, is released meanwhile.")
(Eval& eval, ConditionVariable& condition) -> Completion {
  TRY(wait_for_condition(eval, condition));
  return nil;
}

DEFUN(condition_notify, "condition-notify", "COND &optional ALL",
      "Wake a thread that waits for COND, all of them if ALL is non-nil.  Its mutex must be held.")
(Eval& eval, ConditionVariable& condition, Opt<Value> all) -> Completion {
  TRY(notify_condition(eval, condition, all.value.is_true()));
  return nil;
}

DEFUN(condition_mutex, "condition-mutex", "COND", "Return the mutex that goes with COND.")
(ConditionVariable& condition) -> Completion { return condition.mutex.get(); }

DEFUN(condition_name, "condition-name", "COND", "Return the name of COND, a string, or nil.")
(ConditionVariable& condition) -> Completion { return condition.name.get(); }

// --- time ---

DEFUN(sleep_for, "sleep-for", "SECONDS &optional MILLISECONDS",
      "Wait SECONDS, which may be a float, and MILLISECONDS; the other threads and timers run meanwhile.")
(Eval& eval, Number seconds, Opt<Fixnum> milliseconds) -> Completion {
  const double total = to_double(seconds) + 1e-3 * static_cast<double>(milliseconds.value_or({0}));
  if (!(total > 0)) return nil;
  constexpr double kLongest = 1e9;  // seconds
  TRY(sleep_running_timers(eval, std::fmin(total, kLongest)));
  return nil;
}

constexpr Builtin kThreadBuiltins[] = {
    EMLET_FN(make_thread),
    EMLET_FN(current_thread),
    EMLET_FN(all_threads),
    EMLET_FN(thread_yield),
    EMLET_FN(thread_join),
    EMLET_FN(thread_signal),
    EMLET_FN(thread_live_p),
    EMLET_FN(thread_name),
    EMLET_FN(thread__blocker),
    EMLET_FN(thread_last_error),
    EMLET_FN(backtrace__frames_from_thread),
    EMLET_FN(make_mutex),
    EMLET_FN(mutex_lock),
    EMLET_FN(mutex_unlock),
    EMLET_FN(mutex_name),
    EMLET_FN(make_condition_variable),
    EMLET_FN(condition_wait),
    EMLET_FN(condition_notify),
    EMLET_FN(condition_mutex),
    EMLET_FN(condition_name),
    EMLET_FN(sleep_for),
};

}  // namespace

void install_thread(Eval& eval) {
  eval.install(kThreadBuiltins);
  eval.hooks().thread_parts.push_back([](Eval&) -> std::unique_ptr<ThreadPart> { return std::make_unique<ThreadMatchData>(); });
  define_variable(eval, "main-thread", Value::of(&threads_of(eval).main()));
}

}  // namespace emlet
