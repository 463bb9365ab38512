// Times as Lisp writes them, exactly: a number of ticks of so many to the second.
//
// nil is now; an integer or float counts seconds; (TICKS . HZ); (HIGH LOW [MICROSECONDS [PICOSECONDS]]), HIGH counting
// 65,536 seconds.  Used by the builtins on time and files.
#pragma once

#include <cstdint>

#include "core/completion.h"
#include "data/bignum.h"
#include "eval/interp.h"

namespace emlet {

struct ExactTime {
  enum class Form : uint8_t { Now, Integer, Float, TicksHz, List };
  BigInteger ticks;
  BigInteger hz;
  Form form = Form::Integer;
  bool is_finite = true;
  double infinite = 0;  // the infinity or NaN itself
};

// Whether a frequency is one tick a second.
inline bool is_whole(mpz_srcptr hz) { return mpz_cmp_ui(hz, 1) == 0; }
[[nodiscard]] Result<void> exact_time(Interp& lisp, Value time, ExactTime& out);
// The whole seconds, rounded down; false when they do not fit.
bool whole_seconds(const ExactTime& time, int64_t& seconds, int64_t& nanoseconds);
double seconds_as_double(const ExactTime& time);
// (HIGH LOW MICROSECONDS PICOSECONDS), rounded down.
Completion exact_list(Interp& lisp, const ExactTime& time);
Completion exact_pair(Interp& lisp, const ExactTime& time);  // (TICKS . HZ)

Value time_list(Heap& heap, int64_t seconds, int64_t nanoseconds);
// Any time as seconds and nanoseconds; an error when it is out of range.
[[nodiscard]] Result<void> time_of_value(Interp& lisp, Value time, int64_t& seconds, int64_t& nanoseconds);

}  // namespace emlet
