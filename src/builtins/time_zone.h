// TimeZone: offsets from universal time, from a file of the zone database, a rule as TZ spells it, or a fixed offset.
//
// Immutable; read through the host, so a sandboxed world has the zones its host gives it.  Used by the builtins on time.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/host.h"

namespace emlet {

struct ZoneOffset {
  int64_t seconds = 0;  // east of Greenwich
  bool is_daylight = false;
  std::string name = "UTC";
};

// A broken-down time.
struct CivilTime {
  int64_t year = 1970;
  int month = 1, day = 1, hour = 0, minute = 0, second = 0;
  int weekday = 4;  // Sunday is 0
  int yearday = 0;
};
CivilTime civil_of_seconds(int64_t seconds);
// Days since 1970-01-01 of a date in the proleptic Gregorian calendar.
int64_t days_of_date(int64_t year, int month, int day);

class TimeZone {
 public:
  static TimeZone fixed(int64_t seconds, std::string name);
  // As the TZ variable names it; universal time, without a name, when nothing is found.
  static TimeZone named(Host& host, std::string_view name);
  // The system's own.
  static TimeZone system(Host& host);

  ZoneOffset at(int64_t universal) const;
  // Universal time of a local one.  `daylight`: -1 unknown, 0 standard time, 1 daylight time.
  int64_t universal_of(int64_t local, int daylight) const;

 private:
  struct Transition {
    int64_t at;
    size_t offset;
  };
  struct Change {  // a day of the year and a time of day
    enum class Kind : uint8_t { Month, Julian, Yearday } kind = Kind::Month;
    int month = 0, week = 0, day = 0;
    int64_t time = 7200;
    int64_t seconds_in(int64_t year) const;  // local seconds since 1970
  };

  class RuleText;

  bool parse_file(std::string_view bytes);
  bool parse_rule(std::string_view text);
  bool parse_daylight(RuleText& in);
  static bool parse_change(RuleText& in, Change& change);
  ZoneOffset at_by_rule(int64_t universal) const;

  std::vector<Transition> transitions_;
  std::vector<ZoneOffset> offsets_;  // of the file; the first is that of times before all transitions
  bool has_rule_ = false, has_daylight_ = false;
  ZoneOffset standard_, daylight_;
  Change begins_, ends_;
};

}  // namespace emlet
