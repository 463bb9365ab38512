#include "builtins/timers.h"

#include <algorithm>
#include <cmath>

#include "core/host.h"
#include "data/list.h"
#include "data/symbols.h"
#include "data/vector.h"
#include "eval/bindings.h"
#include "eval/state.h"
#include "eval/threads/threads.h"
#include "gc/roots.h"

namespace emlet {

namespace {

// Places in the vector that is a timer.
enum : size_t { kTriggered = 0, kHigh = 1, kLow = 2, kMicroseconds = 3, kPicoseconds = 8, kShortest = 9 };

double now(Interp& lisp) {
  int64_t seconds = 0, nanoseconds = 0;
  lisp.host().clock(seconds, nanoseconds);
  return static_cast<double>(seconds) + 1e-9 * static_cast<double>(nanoseconds);
}

double number_at(const Vector& timer, size_t i) {
  return timer.at(i).is_fixnum() ? static_cast<double>(timer.at(i).as_fixnum()) : 0;
}

double time_of(Value timer) {
  const Vector& fields = vector_of(timer);
  return number_at(fields, kHigh) * 65536 + number_at(fields, kLow) + number_at(fields, kMicroseconds) * 1e-6 +
         number_at(fields, kPicoseconds) * 1e-12;
}

// The first timer on the list that does not run already, or nil.  Lisp may have put anything there.
Value next_timer(Eval& eval) {
  const Value timers = eval.variable(eval.intern("timer-list"));
  CycleWatch watch(timers);
  for (Value rest = timers; rest.is_cons(); rest = rest.cons()->cdr) {
    const Value timer = rest.cons()->car;
    const bool fits = timer.is_kind(Kind::Vector) && vector_of(timer).length >= kShortest;
    if (fits && vector_of(timer).at(kTriggered).is_nil()) return timer;
    if (watch.comes_round(rest.cons()->cdr)) break;
  }
  return nil;
}

Result<void> run_timer(Eval& eval, Value timer) {
  BindingScope scope(eval);
  TRY(eval.bind(sym::inhibit_quit, sym::t));  // Emacs 28.2: a timer is not interrupted
  vector_of(timer).set(eval.heap(), kTriggered, sym::t);
  TRY(eval.call(eval.intern("timer-event-handler"), {timer}));
  return {};
}

}  // namespace

Result<void> sleep_running_timers(Eval& eval, double seconds) {
  const double end = now(eval) + seconds;
  for (;;) {
    TRY(eval.safepoint());
    const Value timer = next_timer(eval);
    const double due = timer.is_nil() ? end : std::min(end, time_of(timer));
    const double left = due - now(eval);
    if (left > 0) {
      TRY(eval.state().threads.sleep(static_cast<uint64_t>(std::ceil(left * 1e9))));
    } else if (due < end) {  // what came due while we slept runs, however late it is
      TRY(run_timer(eval, timer));
    } else {
      return {};
    }
  }
}

}  // namespace emlet
