// Mutexes and condition variables.
#include "eval/state.h"
#include "eval/threads/threads.h"

namespace emlet {

namespace {

bool is_owner(const Threads& threads, const LispMutex& mutex) { return mutex.owner.get() == Value::of(&threads.current()); }

LispMutex& mutex_of(const ConditionVariable& condition) { return *static_cast<LispMutex*>(condition.mutex.get().thing()); }

void release(Heap& heap, Threads& threads, LispMutex& mutex) {
  mutex.times = 0;
  mutex.owner.set(heap, Value::of(&mutex), nil);
  threads.wake_waiters(Value::of(&mutex), false);
}

void take(Eval& eval, LispMutex& mutex, size_t times) {
  mutex.owner.set(eval.heap(), Value::of(&mutex), Value::of(&eval.state().threads.current()));
  mutex.times = times;
}

ExitPending not_held(Eval& eval) { return eval.error("Condition variable\u2019s mutex is not held by current thread"); }

// Takes the mutex back after a wait, whatever happens; an error that comes meanwhile is signalled afterwards.
Result<void> take_back(Eval& eval, LispMutex& mutex, size_t times) {
  Threads& threads = eval.state().threads;
  Rooted<Value> error(eval.heap());
  while (mutex.owner.get().is_true()) {
    if (!threads.wait_for(Value::of(&mutex)).is_exit()) continue;
    if (eval.exits().kind() != Exits::Kind::Signal) return kExit;
    error = error_object(eval.heap(), eval.exits());
    eval.exits().clear();
  }
  take(eval, mutex, times);
  if (error.get().is_true()) return eval.signal(nil, error.get());
  return {};
}

}  // namespace

Result<void> lock_mutex(Eval& eval, LispMutex& mutex) {
  Threads& threads = eval.state().threads;
  if (is_owner(threads, mutex)) {
    mutex.times++;
    return {};
  }
  while (mutex.owner.get().is_true()) TRY(threads.wait_for(Value::of(&mutex)));
  take(eval, mutex, 1);
  return {};
}

Result<void> unlock_mutex(Eval& eval, LispMutex& mutex) {
  if (!is_owner(eval.state().threads, mutex)) return eval.error("Cannot unlock mutex owned by another thread");
  if (--mutex.times == 0) release(eval.heap(), eval.state().threads, mutex);
  return {};
}

Result<void> wait_for_condition(Eval& eval, ConditionVariable& condition) {
  Threads& threads = eval.state().threads;
  LispMutex& mutex = mutex_of(condition);
  if (!is_owner(threads, mutex)) return not_held(eval);
  const size_t times = mutex.times;
  release(eval.heap(), threads, mutex);
  const Result<void> waited = threads.wait_for(Value::of(&condition));
  if (!waited.is_exit()) return take_back(eval, mutex, times);
  if (eval.exits().kind() != Exits::Kind::Signal) return kExit;
  Rooted<Value> error(eval.heap(), error_object(eval.heap(), eval.exits()));
  eval.exits().clear();
  TRY(take_back(eval, mutex, times));
  return eval.signal(nil, error.get());
}

Result<void> notify_condition(Eval& eval, ConditionVariable& condition, bool all) {
  if (!is_owner(eval.state().threads, mutex_of(condition))) return not_held(eval);
  eval.state().threads.wake_waiters(Value::of(&condition), all);
  return {};
}

}  // namespace emlet
