#include "eval/threads/threads.h"

#include <algorithm>

#include "eval/state.h"
#include "eval/variables.h"
#include "gc/roots.h"
#include "gc/tracer.h"

namespace emlet {

namespace {

constexpr size_t kMostThreads = 2000;
constexpr size_t kNativeReserve = 1u << 20;      // below what Lisp may use of a native stack
constexpr size_t kThreadBytes = 1u << 16;        // of the context, and of a native stack as far as every thread goes
constexpr uint64_t kLongestNap = 20'000'000;     // nanoseconds between looks at the quit flag

template <class List>
bool take_out(List& list, const LispThread* thread) {
  const auto found = std::find(list.begin(), list.end(), thread);
  if (found == list.end()) return false;
  list.erase(found);
  return true;
}

}  // namespace

Threads::~Threads() {
  for (LispThread* thread : all_) delete thread->context;
}

void Threads::open(Bindings& bindings) {
  main_ = current_ = &eval_.heap().make<LispThread>(next_number());
  main_->context = new ThreadContext(eval_, *main_);
  main_->context->bindings = &bindings;
  main_->context->started = true;
  all_.push_back(main_);
}

void Threads::trace(Tracer& tracer) const {
  for (const LispThread* thread : all_) {
    tracer.visit(Value::of(thread));
    if (thread == current_) continue;
    const ThreadContext& context = *thread->context;
    Vm::trace_stack(tracer, context.stack);
    context.bindings->trace_away(tracer);
    context.exits.trace(tracer);
    tracer.visit(context.file);
    tracer.visit(context.environment);
  }
  tracer.visit(last_error_);
  tracer.visit(exit_what_);
  tracer.visit(exit_data_);
}

// --- the life of a thread ---

Result<LispThread*> Threads::make(Value function, Value name) {
  if (finishing_ || all_.size() >= kMostThreads) return nullptr;
  LispThread& thread = eval_.heap().make<LispThread>(next_number());
  auto context = std::make_unique<ThreadContext>(eval_, thread);
  if (!context->booked.hold(kThreadBytes)) return eval_.memory_full();
  if (!context->stack.open(eval_.state().stack_bytes / 4, eval_.heap().account(Subsystem::Stack))) return eval_.memory_full();
  context->own_bindings = std::make_unique<Bindings>(eval_.heap());
  context->bindings = context->own_bindings.get();
  if (!context->native.start(2 * eval_.state().native_stack_bytes + kNativeReserve, enter_thread, context.get())) return nullptr;
  add_parts(*main_->context);
  add_parts(*context);
  thread.name.init(name);
  thread.function.init(function);
  thread.context = context.release();
  all_.push_back(&thread);
  ready_.push_back(&thread);
  return &thread;
}

void Threads::add_parts(ThreadContext& context) {
  const auto& makers = eval_.hooks().thread_parts;
  for (size_t i = context.parts.size(); i < makers.size(); i++) context.parts.push_back(makers[i](eval_));
}

void Threads::enter_thread(void* context) {
  static_cast<ThreadContext*>(context)->eval.state().threads.run_current();
}

// On the thread's own native stack, from its first turn to its last.
void Threads::run_current() {
  LispThread& thread = *current_;
  thread.context->started = true;
  eval_.limits().set_native_stack(reinterpret_cast<uintptr_t>(__builtin_frame_address(0)), eval_.state().native_stack_bytes);
  const Result<void> arrived = arrive();
  note_end(thread, arrived.is_exit() ? Completion(kExit) : eval_.call(thread.function, {}));
  eval_.unwind_to(0);
  eval_.exits().clear();
  NativeThread& native = thread.context->native;
  bury(thread);
  LispThread& next = next_to_run();
  eval_.vm().exchange_stack(dead_.back()->stack);
  take_up(*next.context);
  current_ = &next;
  native.leave_to(next.context->native);
}

// What is left of a thread that has ended: its result, or its error for thread-last-error.
void Threads::note_end(LispThread& thread, Completion result) {
  if (!result.is_exit()) return thread.result.set(eval_.heap(), Value::of(&thread), result.value());
  Exits& exits = eval_.exits();
  if (exits.kind() == Exits::Kind::Terminate) {
    ends_world_ = true;
    exit_what_ = exits.what();
    exit_data_ = exits.data();
  } else if (exits.kind() == Exits::Kind::Quit) {
    // Whoever asked to quit meant the program, not this thread alone.
    last_error_ = eval_.list({sym::quit});
    eval_.limits().request_quit();
  } else {
    last_error_ = error_object(eval_.heap(), exits);
  }
  exits.clear();
}

// Takes the thread out of the living; its context waits to be joined by whoever runs next.
void Threads::bury(LispThread& thread) {
  exchange_parts(*thread.context);
  dead_.emplace_back(thread.context);
  thread.context = nullptr;
  take_out(all_, &thread);
  wake_waiters(Value::of(&thread), true);
  if (ends_world_ || finishing_) wake(*main_);
}

void Threads::finish() {
  finishing_ = true;
  eval_.exits().clear();
  eval_.vm().set_abandoning(true);
  while (all_.size() > 1) {
    LispThread& thread = *all_.back();
    ready_.clear();
    take_out(waiting_, &thread);
    take_out(sleeping_, &thread);
    ready_.push_back(&thread);
    waiting_.push_back(main_);
    static_cast<void>(switch_away());
    eval_.exits().clear();
  }
  eval_.vm().set_abandoning(false);
}

// --- waiting ---

void Threads::wake(LispThread& thread) {
  if (take_out(waiting_, &thread) || take_out(sleeping_, &thread)) ready_.push_back(&thread);
}

void Threads::wake_waiters(Value blocker, bool all) {
  const std::vector<LispThread*> waiting = waiting_;
  for (LispThread* thread : waiting) {
    if (thread->blocker.get() != blocker) continue;
    wake(*thread);
    if (!all) return;
  }
}

void Threads::raise(LispThread& thread, Value error) {
  thread.raised.set(eval_.heap(), Value::of(&thread), error);
  thread.signalled.set(eval_.heap(), Value::of(&thread), error);
  wake(thread);
}

Result<void> Threads::yield() {
  if (ready_.empty() && sleeping_.empty()) return arrive();
  ready_.push_back(current_);
  return switch_away();
}

Result<void> Threads::wait_for(Value blocker) {
  LispThread& thread = *current_;
  thread.blocker.set(eval_.heap(), Value::of(&thread), blocker);
  waiting_.push_back(&thread);
  const Result<void> arrived = switch_away();
  thread.blocker.set(eval_.heap(), Value::of(&thread), nil);
  return arrived;
}

Result<void> Threads::sleep(uint64_t nanoseconds) {
  LispThread& thread = *current_;
  const uint64_t now = eval_.host().monotonic_nanoseconds();
  thread.wake_time = nanoseconds > UINT64_MAX - now ? UINT64_MAX : now + nanoseconds;
  do {
    sleeping_.push_back(&thread);
    TRY(switch_away());
  } while (eval_.host().monotonic_nanoseconds() < thread.wake_time);
  return {};
}

// Makes ready who has slept enough; tells when the first of the others will have.
bool Threads::wake_sleepers(uint64_t& first) {
  const uint64_t now = eval_.host().monotonic_nanoseconds();
  std::vector<LispThread*> sleeping = sleeping_;
  std::stable_sort(sleeping.begin(), sleeping.end(), [](const LispThread* a, const LispThread* b) { return a->wake_time < b->wake_time; });
  first = UINT64_MAX;
  for (LispThread* thread : sleeping) {
    if (thread->wake_time <= now) wake(*thread);
    else first = std::min(first, thread->wake_time - now);
  }
  return !ready_.empty();
}

// Who runs next.  Sleeps with the sleepers when all others wait; wakes the main thread with an error when nobody sleeps.
LispThread& Threads::next_to_run() {
  while (ready_.empty() || !sleeping_.empty()) {
    uint64_t first;
    if (wake_sleepers(first)) break;
    if (sleeping_.empty()) {
      raise(*main_, eval_.list({sym::error, eval_.string("Every thread waits for another")}));
      main_->signalled.set(eval_.heap(), Value::of(main_), nil);
      break;
    }
    if (eval_.limits().interrupted()) wake(*main_);
    else eval_.host().sleep(std::min(first, kLongestNap));
  }
  LispThread& next = *ready_.front();
  ready_.pop_front();
  return next;
}

// --- switching ---

Result<void> Threads::switch_away() {
  LispThread& leaving = *current_;
  LispThread& next = next_to_run();
  if (&next != &leaving) {
    put_away(*leaving.context);
    take_up(*next.context);
    current_ = &next;
    leaving.context->native.hand_to(next.context->native);
  }
  return arrive();
}

// The first thing a thread does when it runs again.
Result<void> Threads::arrive() {
  dead_.clear();
  LispThread& thread = *current_;
  if (finishing_ && &thread != main_) return eval_.exits().raise(Exits::Kind::Terminate, nil, nil);
  if (ends_world_ && &thread == main_) {
    ends_world_ = false;
    return eval_.exits().raise(Exits::Kind::Terminate, exit_what_, exit_data_);
  }
  if (thread.raised.get().is_true()) {
    const Value error = thread.raised;
    thread.raised.set(eval_.heap(), Value::of(&thread), nil);
    return eval_.signal(error.cons()->car, error.cons()->cdr);
  }
  return eval_.poll();
}

void Threads::exchange_parts(ThreadContext& context) {
  for (const auto& part : context.parts) part->exchange(eval_);
}

void Threads::put_away(ThreadContext& context) {
  Bindings& bindings = *context.bindings;
  for (size_t i = bindings.depth(); i > 0; i--) put_binding_away(eval_, bindings.at(i - 1));
  eval_.vm().exchange_stack(context.stack);
  context.exits = eval_.exits();
  context.native_stack = eval_.limits().native_stack();
  context.positions = eval_.state().positions;
  context.file = eval_.state().file;
  context.environment = eval_.variable(sym::internal_interpreter_environment);
  exchange_parts(context);
}

void Threads::take_up(ThreadContext& context) {
  eval_.use_bindings(*context.bindings);
  eval_.vm().exchange_stack(context.stack);
  eval_.exits() = context.exits;
  eval_.limits().set_native_stack(context.native_stack);
  eval_.state().positions = context.positions;
  eval_.state().file = context.file;
  eval_.set_variable(sym::internal_interpreter_environment, context.environment);
  exchange_parts(context);
  Bindings& bindings = *context.bindings;
  for (size_t i = 0; i < bindings.depth(); i++) bring_binding_back(eval_, bindings.at(i));
}

}  // namespace emlet
