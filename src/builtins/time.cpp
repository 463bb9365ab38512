// Time, for Lisp: clocks, arithmetic on times, calendars and zones.

#include <algorithm>
#include <cmath>
#include <limits>

#include "builtins/defun.h"
#include "builtins/file_name.h"
#include "builtins/install.h"
#include "builtins/state.h"
#include "builtins/support.h"
#include "builtins/time_format.h"
#include "builtins/time_value.h"
#include "builtins/time_zone.h"
#include "builtins/variables.h"

namespace emlet {

namespace {

// --- clocks ---

DEFUN(current_time, "current-time", "", "Return the time now, as (HIGH LOW MICROSECONDS PICOSECONDS).")
(Interp& lisp) -> Completion {
  int64_t seconds, nanoseconds;
  lisp.host().clock(seconds, nanoseconds);
  return time_list(lisp.heap(), seconds, nanoseconds);
}

DEFUN(get_internal_run_time, "get-internal-run-time", "", "Return the processor time used, as `current-time' writes times.")
(Interp& lisp) -> Completion {
  const uint64_t used = lisp.host().processor_time_nanoseconds();
  return time_list(lisp.heap(), static_cast<int64_t>(used / 1'000'000'000), static_cast<int64_t>(used % 1'000'000'000));
}

DEFUN(current_cpu_time, "current-cpu-time", "", "Return the processor time used, as (TICKS . HZ).")
(Interp& lisp) -> Completion {
  const uint64_t microseconds = lisp.host().processor_time_nanoseconds() / 1000;
  return lisp.heap().cons(make_unsigned(lisp.heap(), microseconds), Value::fixnum(1'000'000));
}

DEFUN(float_time, "float-time", "&optional SPECIFIED-TIME", "Return SPECIFIED-TIME, or now, as a float of seconds.")
(Interp& lisp, Opt<Value> time) -> Completion {
  if ((*time).is_float()) return *time;
  ExactTime exact;
  TRY(exact_time(lisp, *time, exact));
  return make_float(lisp.heap(), seconds_as_double(exact));
}

// --- arithmetic ---

// The result as Emacs 28.2 writes it: whole seconds as an integer; a list of four if neither operand was (TICKS . HZ) and
// picoseconds are fine enough; else (TICKS . HZ).
Completion spell_result(Interp& lisp, const ExactTime& result, bool from_pair) {
  if (is_whole(result.hz)) return number_or_overflow(lisp, make_integer(lisp.heap(), result.ticks));
  BigInteger picoseconds;
  mpz_set_ui(picoseconds, 1'000'000'000'000);
  if (!from_pair && mpz_divisible_p(picoseconds, result.hz)) return exact_list(lisp, result);
  return exact_pair(lisp, result);
}

using Combine = void (*)(mpz_ptr, mpz_srcptr, mpz_srcptr);

Completion combine_times(Interp& lisp, Value a, Value b, Combine combine, double sign) {
  ExactTime first, second, result;
  TRY(exact_time(lisp, a, first));
  TRY(exact_time(lisp, b, second));
  if (a == b && a.is_nil()) {  // both are the same now
    mpz_set(second.ticks, first.ticks);
    mpz_set(second.hz, first.hz);
  }
  if (!first.is_finite || !second.is_finite) {
    return make_float(lisp.heap(), seconds_as_double(first) + sign * seconds_as_double(second));
  }
  // The least common multiple of the two frequencies, made smaller again as far as the ticks allow it.
  BigInteger common, left, right, scale, shared;
  mpz_gcd(common, first.hz, second.hz);
  mpz_divexact(left, first.hz, common);
  mpz_divexact(right, second.hz, common);
  mpz_mul(first.ticks, first.ticks, right);
  mpz_mul(second.ticks, second.ticks, left);
  combine(result.ticks, first.ticks, second.ticks);
  mpz_mul(scale, left, right);
  mpz_gcd(shared, result.ticks, scale);
  mpz_divexact(result.ticks, result.ticks, shared);
  mpz_divexact(scale, scale, shared);
  mpz_mul(result.hz, scale, common);
  const bool from_pair = first.form == ExactTime::Form::TicksHz || second.form == ExactTime::Form::TicksHz;
  return spell_result(lisp, result, from_pair);
}

DEFUN(time_add, "time-add", "A B", "Return the time that is B later than A.")
(Interp& lisp, Value a, Value b) -> Completion { return combine_times(lisp, a, b, mpz_add, 1.0); }

DEFUN(time_subtract, "time-subtract", "A B", "Return the time from B to A.")
(Interp& lisp, Value a, Value b) -> Completion { return combine_times(lisp, a, b, mpz_sub, -1.0); }

// -1, 0, 1; 2 for a NaN.
Result<int> compare_times(Interp& lisp, Value a, Value b) {
  if (a.is_nil() && b.is_nil()) return 0;
  ExactTime first, second;
  TRY(exact_time(lisp, a, first));
  TRY(exact_time(lisp, b, second));
  if (!first.is_finite || !second.is_finite) {
    const double x = seconds_as_double(first), y = seconds_as_double(second);
    return std::isnan(x) || std::isnan(y) ? 2 : x < y ? -1 : x > y;
  }
  mpz_mul(first.ticks, first.ticks, second.hz);
  mpz_mul(second.ticks, second.ticks, first.hz);
  const int order = mpz_cmp(first.ticks, second.ticks);
  return (order > 0) - (order < 0);
}

DEFUN(time_less_p, "time-less-p", "A B", "Return t if time A is before time B.")
(Interp& lisp, Value a, Value b) -> Completion {
  LET_TRY(order, compare_times(lisp, a, b));
  return Value::boolean(order == -1);
}

DEFUN(time_equal_p, "time-equal-p", "A B", "Return t if A and B are the same time.")
(Interp& lisp, Value a, Value b) -> Completion {
  LET_TRY(order, compare_times(lisp, a, b));
  return Value::boolean(order == 0);
}

DEFUN(time_convert, "time-convert", "TIME &optional FORM",
      "Return TIME in another form: `list' (HIGH LOW MICROSECONDS PICOSECONDS), `integer' whole seconds, t the exact\n"
      "(TICKS . HZ), an integer HZ (TICKS . HZ) of that HZ.  What does not fit is rounded down.")
(Interp& lisp, Value time, Opt<Value> form) -> Completion {
  ExactTime exact;
  TRY(exact_time(lisp, time, exact));
  if (!exact.is_finite) return lisp.error("Specified time is not representable");
  if (*form == sym::t) return exact_pair(lisp, exact);
  if (!form || *form == sym::list) return exact_list(lisp, exact);
  const bool seconds = *form == sym::integer;
  if (!seconds && !(is_integer(*form) && sign_of_integer(*form) > 0)) return lisp.error("Invalid time frequency", *form);
  ExactTime result;
  mpz_set(result.hz, IntegerView(seconds ? Value::fixnum(1) : *form));
  mpz_mul(result.ticks, exact.ticks, result.hz);
  mpz_fdiv_q(result.ticks, result.ticks, exact.hz);
  return seconds ? number_or_overflow(lisp, make_integer(lisp.heap(), result.ticks)) : exact_pair(lisp, result);
}

// --- zones ---

// An offset as its parts: [+-]HH[MM[SS]] is its name, and with another sign and colons it stands in a rule.
struct ClockOffset {
  char sign;
  int64_t hours;
  int minutes, seconds;

  explicit ClockOffset(int64_t offset) : sign(offset < 0 ? '-' : '+') {
    const int64_t magnitude = offset < 0 ? -offset : offset;
    hours = magnitude / 3600;
    minutes = static_cast<int>(magnitude / 60 % 60);
    seconds = static_cast<int>(magnitude % 60);
  }
  std::string name() const {
    char text[40];
    const auto rest = static_cast<size_t>(seconds != 0 ? 2 : minutes != 0 ? 1 : 0);
    const int length = std::snprintf(text, sizeof text, "%c%02lld", sign, static_cast<long long>(hours));
    std::snprintf(text + length, sizeof text - static_cast<size_t>(length), "%02d%02d", minutes, seconds);
    return std::string(text, static_cast<size_t>(length) + 2 * rest);
  }
  std::string rule() const {
    char text[48];
    std::snprintf(text, sizeof text, "%c%lld:%d:%d", sign == '-' ? '+' : '-', static_cast<long long>(hours), minutes, seconds);
    return text;
  }
};

TimeZone local_zone(Interp& lisp) {
  std::string name;
  return environment_value(lisp, "TZ", name) ? TimeZone::named(lisp.host(), name) : TimeZone::system(lisp.host());
}

// Emacs 28.2 spells an offset as a rule of TZ, whose reader has the last word: it takes no more than 24 hours and a name of
// three characters or more.
TimeZone zone_of_offset(Interp& lisp, int64_t seconds, std::string_view name) {
  const bool plain = std::all_of(name.begin(), name.end(), [](char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; });
  const std::string shown = plain ? std::string(name) : '<' + std::string(name) + '>';
  return TimeZone::named(lisp.host(), shown + ClockOffset(seconds).rule());
}

// nil: local; t and 0: universal; wall: the system's; a string as of TZ; an offset in seconds; (OFFSET NAME).
Result<TimeZone> zone_of_value(Interp& lisp, Value zone) {
  const Value rule = lisp.variable(sym::time_zone_rule);
  if (zone.is_nil() && rule.is_true()) zone = rule;
  if (zone.is_nil()) return local_zone(lisp);
  if (zone == sym::t || zone == Value::fixnum(0)) return TimeZone::fixed(0, "GMT");
  if (zone == lisp.intern("wall")) return TimeZone::system(lisp.host());
  if (is_string(zone)) return TimeZone::named(lisp.host(), string_of(zone).text());
  const bool named = zone.is_cons() && zone.cons()->car.get().is_fixnum() && zone.cons()->cdr.get().is_cons();
  if (!named && !zone.is_fixnum()) return lisp.error("Invalid time zone specification", zone);
  if (!named) return zone_of_offset(lisp, zone.as_fixnum(), ClockOffset(zone.as_fixnum()).name());
  const Value name = zone.cons()->cdr.get().cons()->car;
  if (!is_string(name)) return lisp.wrong_type(sym::stringp, name);
  return zone_of_offset(lisp, zone.cons()->car.get().as_fixnum(), string_of(name).text());
}

DEFUN(set_time_zone_rule, "set-time-zone-rule", "TZ", "Make TZ, a zone as `decode-time' takes it, the local time zone; nil: the system's.")
(Interp& lisp, Value zone) -> Completion {
  TRY(zone_of_value(lisp, zone));
  lisp.set_variable(sym::time_zone_rule, zone);
  return nil;
}

DEFUN(current_time_zone, "current-time-zone", "&optional SPECIFIED-TIME ZONE",
      "Return (OFFSET NAME) of the local time zone, or ZONE, at SPECIFIED-TIME.")
(Interp& lisp, Opt<Value> time, Opt<Value> zone) -> Completion {
  int64_t seconds, nanoseconds;
  TRY(time_of_value(lisp, *time, seconds, nanoseconds));
  LET_TRY(rules, zone_of_value(lisp, *zone));
  const ZoneOffset offset = rules.at(seconds);
  const std::string name = offset.name.empty() ? ClockOffset(offset.seconds).name() : offset.name;
  return lisp.list({Value::fixnum(offset.seconds), lisp.string(name)});
}

// --- calendars ---

// A time in a zone; an error when its year is beyond a 32-bit number, as the C library has it.
Result<FormattedTime> time_in_zone(Interp& lisp, Value time, Value zone) {
  FormattedTime local;
  TRY(time_of_value(lisp, time, local.seconds, local.nanoseconds));
  constexpr int64_t kLargest = int64_t{1} << 57;
  LET_TRY(rules, zone_of_value(lisp, zone));
  const bool sane = local.seconds < kLargest && local.seconds > -kLargest;
  if (sane) {
    local.offset = rules.at(local.seconds);
    local.civil = civil_of_seconds(local.seconds + local.offset.seconds);
  }
  if (!sane || local.civil.year > INT32_MAX + int64_t{1900} || local.civil.year < INT32_MIN + int64_t{1900}) {
    return lisp.error("Specified time is not representable");
  }
  return local;
}

// The seconds of a decoded time, with the fraction of the time itself when `exact`.
Completion decoded_seconds(Interp& lisp, Value time, int second, bool exact) {
  if (!exact) return Value::fixnum(second);
  ExactTime whole;
  TRY(exact_time(lisp, time, whole));
  if (is_whole(whole.hz)) return Value::fixnum(second);
  mpz_fdiv_r(whole.ticks, whole.ticks, whole.hz);
  BigInteger ticks;
  mpz_mul_ui(ticks, whole.hz, static_cast<unsigned long>(second));
  mpz_add(whole.ticks, whole.ticks, ticks);
  return exact_pair(lisp, whole);
}

DEFUN(decode_time, "decode-time", "&optional TIME ZONE FORM",
      "Return (SECONDS MINUTES HOUR DAY MONTH YEAR WEEKDAY DAYLIGHT OFFSET) of TIME (default: now) in ZONE.\n"
      "With FORM t SECONDS has the fraction, as (TICKS . HZ).")
(Interp& lisp, Opt<Value> time, Opt<Value> zone, Opt<Value> form) -> Completion {
  LET_TRY(local, time_in_zone(lisp, *time, *zone));
  const CivilTime& civil = local.civil;
  LET_TRY(second, decoded_seconds(lisp, *time, civil.second, *form == sym::t));
  return lisp.list({second, Value::fixnum(civil.minute), Value::fixnum(civil.hour), Value::fixnum(civil.day),
                    Value::fixnum(civil.month), Value::fixnum(civil.year), Value::fixnum(civil.weekday),
                    Value::boolean(local.offset.is_daylight), Value::fixnum(local.offset.seconds)});
}

DEFUN(format_time_string, "format-time-string", "FORMAT-STRING &optional TIME ZONE",
      "Return FORMAT-STRING with its directives (%Y, %m, %d, %H, %M, %S, %z, ...) replaced by parts of TIME in ZONE.")
(Interp& lisp, Value format, Opt<Value> time, Opt<Value> zone) -> Completion {
  int64_t seconds, nanoseconds;
  TRY(time_of_value(lisp, *time, seconds, nanoseconds));  // Emacs 28.2 looks at the time first
  if (!is_string(format)) return lisp.wrong_type(sym::stringp, format);
  LET_TRY(local, time_in_zone(lisp, *time, *zone));
  const std::string text = format_time(string_of(format).text(), local);
  return make_text(lisp, string_of(format).is_multibyte() ? text : text_from_bytes(text), true);
}

DEFUN(current_time_string, "current-time-string", "&optional SPECIFIED-TIME ZONE",
      "Return SPECIFIED-TIME (default: now) in ZONE, as \"Sun Sep 16 01:03:52 1973\".")
(Interp& lisp, Opt<Value> time, Opt<Value> zone) -> Completion {
  LET_TRY(local, time_in_zone(lisp, *time, *zone));
  return lisp.string(format_time("%a %b %e %H:%M:%S %Y", local));
}

// --- encoding ---

struct DecodedTime {
  ExactTime second;
  int64_t minute, hour, day, month, year;
  int daylight = -1;
  Value zone;
};

// A field of a decoded time.  Emacs 28.2: counted from `origin` it fits into 32 bits.
Result<int64_t> check_field(Interp& lisp, Value field, int64_t origin) {
  if (!field.is_fixnum()) return lisp.wrong_type(sym::fixnump, field);
  const int64_t n = field.as_fixnum() - origin;
  if (n > INT32_MAX || n < INT32_MIN) return lisp.error("Specified time is not representable");
  return field.as_fixnum();
}

Result<void> take_second(Interp& lisp, Value field, ExactTime& second) {
  if (is_integer(field)) TRY(check_field(lisp, field, 0));
  TRY(exact_time(lisp, field, second));
  if (!second.is_finite) return lisp.error("Specified time is not representable");
  BigInteger whole;
  mpz_fdiv_q(whole, second.ticks, second.hz);
  if (!mpz_fits_sint_p(whole)) return lisp.error("Specified time is not representable");
  return {};
}

Result<void> take_fields(Interp& lisp, const Value* fields, DecodedTime& decoded) {
  struct Field {
    int64_t* place;
    int64_t origin;
  };
  TRY(take_second(lisp, fields[0], decoded.second));
  const Field places[] = {{&decoded.minute, 0}, {&decoded.hour, 0}, {&decoded.day, 0}, {&decoded.month, 1}, {&decoded.year, 1900}};
  for (const Field& field : places) {
    LET_TRY(number, check_field(lisp, *++fields, field.origin));
    *field.place = number;
  }
  return {};
}

Result<void> take_list(Interp& lisp, Value list, DecodedTime& decoded) {
  std::vector<Value> fields;
  for (size_t i = 0; i < 9; ++i) {
    if (!list.is_cons()) return lisp.wrong_type(sym::consp, list);
    fields.push_back(list.cons()->car);
    list = list.cons()->cdr;
  }
  TRY(take_fields(lisp, fields.data(), decoded));
  decoded.daylight = fields[7].is_nil() ? 0 : fields[7] == Value::fixnum(-1) ? -1 : fields[7].is_fixnum() ? -1 : 1;
  decoded.zone = fields[8];
  return {};
}

Completion encode(Interp& lisp, const DecodedTime& decoded) {
  LET_TRY(zone, zone_of_value(lisp, decoded.zone));
  const int64_t months = decoded.year * 12 + decoded.month - 1;
  const int64_t year = months >= 0 ? months / 12 : -((11 - months) / 12);
  const int month = static_cast<int>(months - year * 12) + 1;
  if (year > INT32_MAX + int64_t{1900} || year < INT32_MIN + int64_t{1900}) return lisp.error("Specified time is not representable");
  const ExactTime& second = decoded.second;
  BigInteger whole, fraction;
  mpz_fdiv_qr(whole, fraction, second.ticks, second.hz);
  const int64_t days = days_of_date(year, month, 1) + decoded.day - 1;
  const int64_t local = days * 86400 + decoded.hour * 3600 + decoded.minute * 60 + mpz_get_si(whole);
  ExactTime result;
  mpz_set_si(result.ticks, zone.universal_of(local, decoded.daylight));
  mpz_set_ui(result.hz, 1);
  if (is_whole(second.hz)) {
    const int64_t seconds = mpz_get_si(result.ticks);
    return lisp.list({Value::fixnum(seconds >> 16), Value::fixnum(seconds & 0xFFFF)});
  }
  mpz_mul(result.ticks, result.ticks, second.hz);
  mpz_add(result.ticks, result.ticks, fraction);
  mpz_set(result.hz, second.hz);
  return exact_pair(lisp, result);
}

DEFUN(encode_time, "encode-time", "TIME &rest OBSOLESCENT-ARGUMENTS",
      "Return the time of a list (SECOND MINUTE HOUR DAY MONTH YEAR IGNORED DAYLIGHT ZONE), or of these as arguments, the last\n"
      "being the zone.  Fields out of range carry over.")
(Interp& lisp, Value first, Rest rest) -> Completion {
  DecodedTime decoded;
  if (rest.empty()) {
    TRY(take_list(lisp, first, decoded));
    return encode(lisp, decoded);
  }
  if (rest.size() < 5) {
    return lisp.signal(sym::wrong_number_of_arguments, {lisp.intern("encode-time"), Value::fixnum(static_cast<int64_t>(rest.size()) + 1)});
  }
  const Value fields[] = {first, rest[0], rest[1], rest[2], rest[3], rest[4]};
  TRY(take_fields(lisp, fields, decoded));
  if (rest.size() > 5) decoded.zone = rest.back();
  return encode(lisp, decoded);
}

constexpr Builtin kTimeBuiltins[] = {
    EMLET_FN(current_time),       EMLET_FN(get_internal_run_time), EMLET_FN(current_cpu_time),    EMLET_FN(float_time),
    EMLET_FN(time_add),           EMLET_FN(time_subtract),         EMLET_FN(time_less_p),         EMLET_FN(time_equal_p),
    EMLET_FN(time_convert),       EMLET_FN(set_time_zone_rule),    EMLET_FN(current_time_zone),   EMLET_FN(decode_time),
    EMLET_FN(format_time_string), EMLET_FN(current_time_string),   EMLET_FN(encode_time),
};

}  // namespace

void install_time(Interp& lisp) {
  lisp.install(kTimeBuiltins);
  define_variable(lisp, sym::time_zone_rule, nil);
}

}  // namespace emlet
