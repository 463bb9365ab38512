// format-time-string's directives, in the "C" locale.  Used by the builtins on time.
#pragma once

#include <string>
#include <string_view>

#include "builtins/time_zone.h"

namespace emlet {

struct FormattedTime {
  CivilTime civil;
  ZoneOffset offset;
  int64_t seconds;      // universal
  int64_t nanoseconds;
};

std::string format_time(std::string_view format, const FormattedTime& time);

}  // namespace emlet
