#include "builtins/time_value.h"

#include <cmath>

#include "builtins/support.h"
#include "data/number.h"

namespace emlet {

namespace {

constexpr int64_t kNanosecond = 1'000'000'000;
constexpr uint64_t kPicoseconds = 1'000'000'000'000;

ExitPending invalid_time(Interp& lisp) { return lisp.error("Invalid time specification"); }

void set_integer(BigInteger& out, Value integer) { mpz_set(out, IntegerView(integer)); }

void set_float(double number, ExactTime& out) {
  out.form = ExactTime::Form::Float;
  if (!std::isfinite(number)) {
    out.is_finite = false;
    out.infinite = number;
    return;
  }
  constexpr int kMantissaBits = 52;
  const int scale = number == 0 ? 0 : std::max(0, kMantissaBits - std::ilogb(number));
  mpz_set_d(out.ticks, std::ldexp(number, scale));
  mpz_ui_pow_ui(out.hz, 2, static_cast<unsigned long>(scale));
}

// (HIGH LOW [MICROSECONDS [PICOSECONDS]])
Result<void> set_list(Interp& lisp, Value list, ExactTime& out) {
  constexpr unsigned long kUnits[] = {65536, 1, 1'000'000, 1'000'000};  // each part counts so many of the next finer unit
  out.form = ExactTime::Form::List;
  mpz_set_ui(out.hz, 1);
  mpz_set_ui(out.ticks, 0);
  size_t parts = 0;
  for (; list.is_cons() && parts < 4; list = list.cons()->cdr, ++parts) {
    const Value part = list.cons()->car;
    if (!is_integer(part)) return invalid_time(lisp);
    if (parts == 1) mpz_mul_ui(out.ticks, out.ticks, kUnits[0]);
    if (parts >= 2) {
      mpz_mul_ui(out.ticks, out.ticks, kUnits[parts]);
      mpz_mul_ui(out.hz, out.hz, kUnits[parts]);
    }
    mpz_add(out.ticks, out.ticks, IntegerView(part));
  }
  return parts >= 2 ? Result<void>() : invalid_time(lisp);
}

}  // namespace

Result<void> exact_time(Interp& lisp, Value time, ExactTime& out) {
  mpz_set_ui(out.hz, 1);
  if (time.is_nil()) {
    int64_t seconds, nanoseconds;
    lisp.host().clock(seconds, nanoseconds);
    out.form = ExactTime::Form::Now;
    mpz_set_si(out.ticks, seconds);
    mpz_mul_si(out.ticks, out.ticks, kNanosecond);
    mpz_add_ui(out.ticks, out.ticks, static_cast<unsigned long>(nanoseconds));
    mpz_set_si(out.hz, kNanosecond);
    return {};
  }
  if (is_integer(time)) {
    set_integer(out.ticks, time);
    return {};
  }
  if (time.is_float()) {
    set_float(float_value(time), out);
    return {};
  }
  if (!time.is_cons()) return invalid_time(lisp);
  const Value first = time.cons()->car, second = time.cons()->cdr;
  if (second.is_cons()) return set_list(lisp, time, out);
  if (!is_integer(first) || !is_integer(second) || sign_of_integer(second) <= 0) return invalid_time(lisp);
  out.form = ExactTime::Form::TicksHz;
  set_integer(out.ticks, first);
  set_integer(out.hz, second);
  return {};
}

bool whole_seconds(const ExactTime& time, int64_t& seconds, int64_t& nanoseconds) {
  BigInteger whole, rest;
  mpz_fdiv_qr(whole, rest, time.ticks, time.hz);
  if (!mpz_fits_slong_p(whole)) return false;
  seconds = mpz_get_si(whole);
  mpz_mul_si(rest, rest, kNanosecond);
  mpz_fdiv_q(rest, rest, time.hz);
  nanoseconds = mpz_get_si(rest);
  return true;
}

// Rounded to the nearest: a quotient of 64 bits whose last one also stands for all that was cut off.
double seconds_as_double(const ExactTime& time) {
  if (!time.is_finite) return time.infinite;
  BigInteger numerator, quotient, rest;
  mpz_abs(numerator, time.ticks);
  const auto bits = static_cast<long>(mpz_sizeinbase(numerator, 2)) - static_cast<long>(mpz_sizeinbase(time.hz, 2));
  const long shift = 63 - bits;
  BigInteger divisor;
  mpz_set(divisor, time.hz);
  if (shift > 0) mpz_mul_2exp(numerator, numerator, static_cast<mp_bitcnt_t>(shift));
  if (shift < 0) mpz_mul_2exp(divisor, divisor, static_cast<mp_bitcnt_t>(-shift));
  mpz_fdiv_qr(quotient, rest, numerator, divisor);
  if (mpz_sgn(static_cast<mpz_srcptr>(rest)) != 0) mpz_setbit(quotient, 0);
  const double magnitude = std::ldexp(static_cast<double>(mpz_get_ui(quotient)), static_cast<int>(-shift));
  return mpz_sgn(static_cast<mpz_srcptr>(time.ticks)) < 0 ? -magnitude : magnitude;
}

Completion exact_list(Interp& lisp, const ExactTime& time) {
  BigInteger picoseconds, seconds, part;
  mpz_mul_ui(picoseconds, time.ticks, kPicoseconds);
  mpz_fdiv_q(picoseconds, picoseconds, time.hz);
  mpz_fdiv_qr_ui(seconds, picoseconds, picoseconds, kPicoseconds);
  const auto fraction = static_cast<int64_t>(mpz_get_ui(picoseconds));
  const auto low = static_cast<int64_t>(mpz_fdiv_qr_ui(seconds, part, seconds, 65536));
  LET_TRY(high, number_or_overflow(lisp, make_integer(lisp.heap(), seconds)));
  return lisp.list({high, Value::fixnum(low), Value::fixnum(fraction / 1'000'000), Value::fixnum(fraction % 1'000'000)});
}

Completion exact_pair(Interp& lisp, const ExactTime& time) {
  LET_TRY(ticks, number_or_overflow(lisp, make_integer(lisp.heap(), time.ticks)));
  LET_TRY(hz, number_or_overflow(lisp, make_integer(lisp.heap(), time.hz)));
  return lisp.heap().cons(ticks, hz);
}

Value time_list(Heap& heap, int64_t seconds, int64_t nanoseconds) {
  const int64_t low = seconds & 0xFFFF;
  return heap.cons_list({make_integer(heap, (seconds - low) / 65536), Value::fixnum(low), Value::fixnum(nanoseconds / 1000),
                         Value::fixnum(nanoseconds % 1000 * 1000)});
}

Result<void> time_of_value(Interp& lisp, Value time, int64_t& seconds, int64_t& nanoseconds) {
  ExactTime exact;
  TRY(exact_time(lisp, time, exact));
  if (!exact.is_finite || !whole_seconds(exact, seconds, nanoseconds)) {
    return lisp.error("Specified time is not representable");
  }
  return {};
}

}  // namespace emlet
