// Threads: the Lisp threads of one world, and who runs - the front door of eval/threads.
//
// Threads are cooperative, as in Emacs: another one runs only when the one that runs yields, waits, sleeps or ends.  Each has
// a VM stack, dynamic bindings, a pending exit and a native stack of its own.  A switch takes the bindings of one thread away
// and brings those of the next back, so that a symbol holds the value its thread sees.
//
//   ready_    in the order in which they will run       waiting_   for a mutex, a condition or the end of a thread
//   sleeping_ until a time
//
// Invariants.  The main thread, on the stack from which the host entered the world, lives as long as the world does.  An exit
// that must end the world (kill-emacs) ends the thread it is raised in, and goes on in the main thread.  When nobody could
// ever run again, the main thread gets an error.  Used by builtins/thread.cpp.
#pragma once

#include <deque>
#include <memory>
#include <vector>

#include "eval/eval.h"
#include "eval/threads/thread_context.h"
#include "eval/threads/thread_objects.h"

namespace emlet {

class Threads {
 public:
  explicit Threads(Eval& eval) : eval_(eval) {}
  ~Threads();
  Threads(const Threads&) = delete;
  Threads& operator=(const Threads&) = delete;

  // Makes the thread that runs the main one.
  void open(Bindings& bindings);
  // Ends all others: their C++ frames are left, their unwind forms are not run.
  void finish();

  LispThread& main() const { return *main_; }
  LispThread& current() const { return *current_; }
  const std::vector<LispThread*>& all() const { return all_; }
  uint64_t next_number() { return ++numbers_; }
  // The error that ended the last thread that ended by one.
  Value last_error() const { return last_error_; }
  void forget_last_error() { last_error_ = nil; }

  // A thread that will call `function`; null when there are too many.
  [[nodiscard]] Result<LispThread*> make(Value function, Value name);
  [[nodiscard]] Result<void> yield();
  [[nodiscard]] Result<void> sleep(uint64_t nanoseconds);
  // Signals ERROR in `thread` as soon as it runs.
  void raise(LispThread& thread, Value error);
  // Waits until wake_waiters is called for `blocker`, or for no reason: look again.
  [[nodiscard]] Result<void> wait_for(Value blocker);
  void wake_waiters(Value blocker, bool all);

  template <class Visit>
  void for_each_parked_stack(Visit visit) const {
    for (const LispThread* thread : all_) {
      if (thread != current_) visit(thread->context->stack);
    }
  }
  void trace(Tracer& tracer) const;

 private:
  static void enter_thread(void* context);
  void run_current();
  void note_end(LispThread& thread, Completion result);
  void bury(LispThread& thread);

  [[nodiscard]] Result<void> switch_away();
  [[nodiscard]] Result<void> arrive();
  LispThread& next_to_run();
  bool wake_sleepers(uint64_t& first);
  void wake(LispThread& thread);
  void put_away(ThreadContext& context);
  void take_up(ThreadContext& context);
  void add_parts(ThreadContext& context);
  void exchange_parts(ThreadContext& context);

  Eval& eval_;
  LispThread* main_ = nullptr;
  LispThread* current_ = nullptr;
  std::vector<LispThread*> all_;  // the living, oldest first
  std::deque<LispThread*> ready_;
  std::vector<LispThread*> waiting_;
  std::vector<LispThread*> sleeping_;
  std::vector<std::unique_ptr<ThreadContext>> dead_;  // left, but not yet joined
  Value last_error_;
  uint64_t numbers_ = 0;
  bool finishing_ = false;
  bool ends_world_ = false;  // an exit that the main thread is to go on with
  Value exit_what_;
  Value exit_data_;
};

// --- mutexes and condition variables: thread_sync.cpp ---
[[nodiscard]] Result<void> lock_mutex(Eval& eval, LispMutex& mutex);
[[nodiscard]] Result<void> unlock_mutex(Eval& eval, LispMutex& mutex);
[[nodiscard]] Result<void> wait_for_condition(Eval& eval, ConditionVariable& condition);
[[nodiscard]] Result<void> notify_condition(Eval& eval, ConditionVariable& condition, bool all);

}  // namespace emlet
