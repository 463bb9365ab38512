#include "builtins/time_format.h"

#include <algorithm>
#include <cstdio>

namespace emlet {

namespace {

constexpr const char* kWeekdays[] = {"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"};
constexpr const char* kMonths[] = {"January", "February", "March",     "April",   "May",      "June",
                                   "July",    "August",   "September", "October", "November", "December"};

// % [_-0+^#]... [width] [:]... [EO] letter
struct Directive {
  char pad = 0;        // `_`, `-`, `0` or `+`: the last flag about padding; 0: the letter's own
  bool upper = false;
  bool other_case = false;
  int width = -1;
  int colons = 0;
  char modifier = 0;
  char letter = 0;
};

char to_upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; }
char to_lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

// The week of the year and the year it belongs to, by ISO 8601.
struct IsoWeek {
  int64_t year;
  int week;
};
IsoWeek iso_week(const CivilTime& civil) {
  const auto weeks_start = [](int64_t year) {  // the Monday of week 1, in days since 1970
    const int64_t fourth = days_of_date(year, 1, 4);
    return fourth - ((fourth + 3) % 7 + 7) % 7;
  };
  const int64_t today = days_of_date(civil.year, civil.month, civil.day);
  int64_t year = civil.year + 1;
  while (today < weeks_start(year)) --year;
  return {year, static_cast<int>((today - weeks_start(year)) / 7 + 1)};
}

class TimeFormatter {
 public:
  explicit TimeFormatter(const FormattedTime& time) : time_(time), civil_(time.civil) {}

  std::string format(std::string_view format) {
    std::string out;
    for (size_t i = 0; i < format.size(); ++i) {
      if (format[i] != '%') {
        out += format[i];
        continue;
      }
      const size_t start = i;
      const Directive directive = parse(format, i);
      if (directive.letter == 0 || !append(directive, out)) {
        i = std::min(i, format.size() - 1);
        out += format.substr(start, i - start + 1);  // what is no directive stays
      }
    }
    return out;
  }

 private:
  // Leaves `i` on the letter.
  static Directive parse(std::string_view format, size_t& i) {
    Directive directive;
    const auto peek = [&] { return i + 1 < format.size() ? format[i + 1] : '\0'; };
    for (;; ++i) {
      const char c = peek();
      if (c == '_' || c == '-' || c == '0' || c == '+') {
        directive.pad = c;
      } else if (c == '^') {
        directive.upper = true;
      } else if (c == '#') {
        directive.other_case = true;
      } else {
        break;
      }
    }
    constexpr int kWidest = 1000;
    for (; peek() >= '0' && peek() <= '9'; ++i) {
      directive.width = std::min(kWidest, std::max(0, directive.width) * 10 + (peek() - '0'));
    }
    for (; peek() == ':'; ++i) directive.colons++;
    if (peek() == 'E' || peek() == 'O') directive.modifier = format[++i];
    directive.letter = peek();
    ++i;
    return directive;
  }

  void text(const Directive& d, std::string_view value, std::string& out, char changed_case = 0) {
    std::string shown(value);
    const bool lower = d.other_case && changed_case == 'l';
    if (d.upper || (d.other_case && changed_case == 'u')) std::transform(shown.begin(), shown.end(), shown.begin(), to_upper);
    if (lower) std::transform(shown.begin(), shown.end(), shown.begin(), to_lower);
    const auto width = static_cast<size_t>(std::max(0, d.width));
    if (d.pad != '-' && shown.size() < width) out.append(width - shown.size(), d.pad == '0' || d.pad == '+' ? '0' : ' ');
    out += shown;
  }

  // A number of `digits` digits, padded with `pad` unless the directive says otherwise.
  void number(const Directive& d, int64_t value, int digits, char pad, std::string& out, bool plus_allowed = false) {
    const char padding = d.pad == 0 ? pad : d.pad == '+' ? '0' : d.pad;
    std::string shown = std::to_string(value < 0 ? -value : value);
    const bool plus = plus_allowed && d.pad == '+' && value >= 0 && d.width > digits;
    const std::string sign = value < 0 ? "-" : plus ? "+" : "";
    const auto width = static_cast<size_t>(d.width >= 0 ? d.width : digits);
    const size_t missing = shown.size() + sign.size() < width ? width - shown.size() - sign.size() : 0;
    if (padding == '_') out.append(missing, ' ');
    out += sign;
    if (padding == '0') out.append(missing, '0');
    out += shown;
  }

  void nested(const Directive& d, std::string_view format, std::string& out) {
    text(d, TimeFormatter(time_).format(format), out);
  }

  // Nanoseconds: the width says how many digits; `-` drops zeros at the end, `_` shows blanks for them.
  void fraction(const Directive& d, std::string& out) {
    char digits[16];
    std::snprintf(digits, sizeof digits, "%09lld", static_cast<long long>(time_.nanoseconds));
    std::string shown(digits);
    const size_t width = d.width >= 0 ? static_cast<size_t>(d.width) : 9;
    shown.resize(std::max<size_t>(width, 1), '0');
    if (d.pad == '-' || d.pad == '_') {
      const size_t last = shown.find_last_not_of('0');
      const size_t kept = last == std::string::npos ? 1 : last + 1;
      const size_t cut = shown.size() - kept;
      shown.resize(kept);
      if (d.pad == '_') shown.append(cut, ' ');
    }
    out += shown;
  }

  // +hhmm, %:z +hh:mm, %::z +hh:mm:ss, %:::z as short as can be.
  bool zone(const Directive& d, std::string& out) {
    const int64_t offset = time_.offset.seconds;
    const int64_t magnitude = offset < 0 ? -offset : offset;
    const int64_t hours = magnitude / 3600, minutes = magnitude / 60 % 60, seconds = magnitude % 60;
    char rest[16] = "";
    const auto write = [&](const char* format, int64_t a, int64_t b) {
      std::snprintf(rest, sizeof rest, format, static_cast<int>(a), static_cast<int>(b));
    };
    if (d.colons > 3) return false;
    if (d.colons == 0) {
      write("%02d", minutes, 0);
    } else if (d.colons == 1 || (d.colons == 3 && seconds == 0 && minutes != 0)) {
      write(":%02d", minutes, 0);
    } else if (d.colons == 2 || seconds != 0) {
      write(":%02d:%02d", minutes, seconds);
    }
    const std::string tail(rest);
    const auto width = static_cast<size_t>(d.width >= 0 ? d.width : 0);
    std::string digits = std::to_string(hours);
    const size_t shortest = d.pad == '-' ? 1 : 2;
    size_t wanted = std::max(shortest, width > tail.size() + 1 ? width - tail.size() - 1 : 0);
    if (d.pad == '-') wanted = 1;
    const size_t missing = wanted > digits.size() ? wanted - digits.size() : 0;
    if (d.pad == '_') out.append(missing, ' ');
    out += offset < 0 ? '-' : '+';
    if (d.pad != '_') out.append(missing, '0');
    out += digits + tail;
    return true;
  }

  int week_of_year(int first_weekday) const {
    return (civil_.yearday + 7 - (civil_.weekday - first_weekday + 7) % 7) / 7;
  }
  static int64_t floor_century(int64_t year) { return year >= 0 ? year / 100 : -((-year + 99) / 100); }

  bool append(const Directive& d, std::string& out) {
    const int twelve = civil_.hour % 12 == 0 ? 12 : civil_.hour % 12;
    const std::string_view weekday = kWeekdays[civil_.weekday], month = kMonths[civil_.month - 1];
    switch (d.letter) {
      case '%': text(d, "%", out); return true;
      case 'n': text(d, "\n", out); return true;
      case 't': text(d, "\t", out); return true;
      case 'a': text(d, weekday.substr(0, 3), out, 'u'); return true;
      case 'A': text(d, weekday, out, 'u'); return true;
      case 'b':
      case 'h': text(d, month.substr(0, 3), out, 'u'); return true;
      case 'B': text(d, month, out, 'u'); return true;
      case 'p': text(d, civil_.hour < 12 ? "AM" : "PM", out, 'l'); return true;
      case 'P': text(d, civil_.hour < 12 ? "am" : "pm", out); return true;
      case 'Z': text(d, time_.offset.name, out, 'l'); return true;
      case 'z': return zone(d, out);
      case 'c': nested(d, "%a %b %e %H:%M:%S %Y", out); return true;
      case 'D':
      case 'x': nested(d, "%m/%d/%y", out); return true;
      case 'F': nested(d, "%Y-%m-%d", out); return true;
      case 'R': nested(d, "%H:%M", out); return true;
      case 'r': nested(d, "%I:%M:%S %p", out); return true;
      case 'T':
      case 'X': nested(d, "%H:%M:%S", out); return true;
      case 'N': fraction(d, out); return true;
      default: return append_number(d, twelve, out);
    }
  }

  bool append_number(const Directive& d, int twelve, std::string& out) {
    switch (d.letter) {
      case 'C': number(d, floor_century(civil_.year), 2, '0', out, true); return true;
      case 'd': number(d, civil_.day, 2, '0', out); return true;
      case 'e': number(d, civil_.day, 2, '_', out); return true;
      case 'g': number(d, (iso_week(civil_).year % 100 + 100) % 100, 2, '0', out); return true;
      case 'G': number(d, iso_week(civil_).year, 4, '0', out, true); return true;
      case 'H': number(d, civil_.hour, 2, '0', out); return true;
      case 'I': number(d, twelve, 2, '0', out); return true;
      case 'j': number(d, civil_.yearday + 1, 3, '0', out); return true;
      case 'k': number(d, civil_.hour, 2, '_', out); return true;
      case 'l': number(d, twelve, 2, '_', out); return true;
      case 'm': number(d, civil_.month, 2, '0', out); return true;
      case 'M': number(d, civil_.minute, 2, '0', out); return true;
      case 'q': number(d, (civil_.month - 1) / 3 + 1, 1, '0', out); return true;
      case 's': number(d, time_.seconds, 1, '0', out); return true;
      case 'S': number(d, civil_.second, 2, '0', out); return true;
      case 'u': number(d, civil_.weekday == 0 ? 7 : civil_.weekday, 1, '0', out); return true;
      case 'U': number(d, week_of_year(0), 2, '0', out); return true;
      case 'V': number(d, iso_week(civil_).week, 2, '0', out); return true;
      case 'w': number(d, civil_.weekday, 1, '0', out); return true;
      case 'W': number(d, week_of_year(1), 2, '0', out); return true;
      case 'y': number(d, (civil_.year % 100 + 100) % 100, 2, '0', out); return true;
      case 'Y': number(d, civil_.year, 4, '0', out, true); return true;
      default: return false;
    }
  }

  const FormattedTime& time_;
  const CivilTime& civil_;
};

}  // namespace

std::string format_time(std::string_view format, const FormattedTime& time) { return TimeFormatter(time).format(format); }

}  // namespace emlet
