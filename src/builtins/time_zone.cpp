#include "builtins/time_zone.h"

#include <algorithm>

#include "core/ascii.h"

namespace emlet {

namespace {

constexpr int64_t kDay = 86400;
constexpr const char* kZoneDirectory = "/usr/share/zoneinfo/";

bool is_leap(int64_t year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

int64_t floor_divide(int64_t a, int64_t b) { return a / b - (a % b != 0 && (a < 0) != (b < 0)); }

}  // namespace

// Years are counted from March, so that the leap day is the last of its year.
int64_t days_of_date(int64_t year, int month, int day) {
  const int64_t y = month <= 2 ? year - 1 : year;
  const int64_t era = floor_divide(y, 400);
  const int64_t year_of_era = y - era * 400;
  const int64_t day_of_year = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
  const int64_t day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return era * 146097 + day_of_era - 719468;
}

CivilTime civil_of_seconds(int64_t seconds) {
  const int64_t days = floor_divide(seconds, kDay);
  const int64_t rest = seconds - days * kDay;
  const int64_t shifted = days + 719468;
  const int64_t era = floor_divide(shifted, 146097);
  const int64_t day_of_era = shifted - era * 146097;
  const int64_t year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  const int64_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const int64_t month = (5 * day_of_year + 2) / 153;
  CivilTime civil;
  civil.day = static_cast<int>(day_of_year - (153 * month + 2) / 5 + 1);
  civil.month = static_cast<int>(month < 10 ? month + 3 : month - 9);
  civil.year = year_of_era + era * 400 + (civil.month <= 2);
  civil.hour = static_cast<int>(rest / 3600);
  civil.minute = static_cast<int>(rest / 60 % 60);
  civil.second = static_cast<int>(rest % 60);
  civil.weekday = static_cast<int>(((days + 4) % 7 + 7) % 7);
  civil.yearday = static_cast<int>(days - days_of_date(civil.year, 1, 1));
  return civil;
}

TimeZone TimeZone::fixed(int64_t seconds, std::string name) {
  TimeZone zone;
  zone.has_rule_ = true;
  zone.standard_ = {seconds, false, std::move(name)};
  return zone;
}

TimeZone TimeZone::named(Host& host, std::string_view name) {
  TimeZone zone;
  if (name.starts_with(':')) name.remove_prefix(1);
  std::string bytes;
  const bool is_path = name.starts_with('/');
  const bool safe = !name.empty() && name.find("..") == std::string_view::npos;
  const std::string path = is_path ? std::string(name) : kZoneDirectory + std::string(name);
  if (safe && host.read_file(path, bytes) == 0 && zone.parse_file(bytes)) return zone;
  if (zone.parse_rule(name)) return zone;
  return fixed(0, name.empty() ? "UTC" : "");
}

TimeZone TimeZone::system(Host& host) {
  TimeZone zone;
  std::string bytes;
  if (host.read_file("/etc/localtime", bytes) == 0 && zone.parse_file(bytes)) return zone;
  return fixed(0, "UTC");
}

// --- files of the zone database ---

namespace {

// Big-endian numbers of a TZif file; reading past the end gives zeros and is noticed.
class ZoneBytes {
 public:
  explicit ZoneBytes(std::string_view bytes) : bytes_(bytes) {}
  int64_t number(int size) {
    uint64_t value = 0;
    for (int i = 0; i < size; ++i) value = value << 8 | byte();
    const int unused = 64 - size * 8;
    return static_cast<int64_t>(value << unused) >> unused;
  }
  uint8_t byte() {
    if (at_ >= bytes_.size()) {
      failed_ = true;
      return 0;
    }
    return static_cast<uint8_t>(bytes_[at_++]);
  }
  std::string_view take(size_t size) {
    const size_t start = std::min(at_, bytes_.size());
    failed_ = failed_ || size > bytes_.size() - start;
    at_ = start + std::min(size, bytes_.size() - start);
    return bytes_.substr(start, at_ - start);
  }
  std::string_view rest() const { return bytes_.substr(std::min(at_, bytes_.size())); }
  size_t left() const { return rest().size(); }
  bool failed() const { return failed_; }

 private:
  std::string_view bytes_;
  size_t at_ = 0;
  bool failed_ = false;
};

struct ZoneHeader {
  int64_t universal, standard, leaps, transitions, types, characters;
  bool fits(size_t bytes) const {
    const auto all = {universal, standard, leaps, transitions, types, characters};
    return std::all_of(all.begin(), all.end(), [&](int64_t n) { return n >= 0 && static_cast<size_t>(n) <= bytes; });
  }
  size_t size(int64_t time_bytes) const {
    return static_cast<size_t>(transitions * (time_bytes + 1) + types * 6 + characters + leaps * (time_bytes + 4) + standard + universal);
  }
};

ZoneHeader read_header(ZoneBytes& in, uint8_t& version) {
  const std::string_view magic = in.take(4);
  version = in.byte();
  in.take(15);
  ZoneHeader header{in.number(4), in.number(4), in.number(4), in.number(4), in.number(4), in.number(4)};
  if (magic != "TZif" || !header.fits(in.left())) header.types = -1;
  return header;
}

}  // namespace

bool TimeZone::parse_file(std::string_view bytes) {
  ZoneBytes in(bytes);
  uint8_t version;
  ZoneHeader header = read_header(in, version);
  if (header.types < 0) return false;
  int time_bytes = 4;
  if (version >= '2') {
    in.take(header.size(4));
    header = read_header(in, version);
    if (header.types < 0) return false;
    time_bytes = 8;
  }
  for (int64_t i = 0; i < header.transitions; ++i) transitions_.push_back({in.number(time_bytes), 0});
  for (Transition& transition : transitions_) transition.offset = in.byte();
  std::vector<size_t> names;
  for (int64_t i = 0; i < header.types; ++i) {
    const int64_t seconds = in.number(4);
    const bool is_daylight = in.byte() != 0;
    names.push_back(in.byte());
    offsets_.push_back({seconds, is_daylight, {}});
  }
  const std::string_view characters = in.take(static_cast<size_t>(header.characters));
  for (size_t i = 0; i < offsets_.size(); ++i) {
    const std::string_view name = characters.substr(std::min(names[i], characters.size()));
    offsets_[i].name = name.substr(0, name.find('\0'));
  }
  in.take(static_cast<size_t>(header.leaps * (time_bytes + 4) + header.standard + header.universal));
  for (const Transition& transition : transitions_) {
    if (transition.offset >= offsets_.size()) return false;
  }
  std::string_view rule = in.rest();
  if (time_bytes == 8 && rule.starts_with('\n')) {
    rule.remove_prefix(1);
    has_rule_ = parse_rule(rule.substr(0, rule.find('\n')));
  }
  return !in.failed() && !offsets_.empty();
}

// --- rules: CET-1CEST,M3.5.0,M10.5.0/3 ---

namespace {

constexpr int kLargestOffset = 24;  // hours

}  // namespace

class TimeZone::RuleText {
 public:
  explicit RuleText(std::string_view text) : text_(text) {}
  bool accept(char c) {
    if (!text_.starts_with(c)) return false;
    text_.remove_prefix(1);
    return true;
  }
  bool at_end() const { return text_.empty(); }
  char peek() const { return text_.empty() ? '\0' : text_[0]; }
  bool number(int& out) {
    out = 0;
    size_t digits = 0;
    while (is_digit(peek())) {
      out = std::min(out * 10 + (text_[0] - '0'), 9999);
      text_.remove_prefix(1);
      ++digits;
    }
    return digits > 0;
  }
  bool name(std::string& out) {
    const bool quoted = accept('<');
    size_t end = 0;
    const auto belongs = [quoted](char c) {
      const bool is_letter = (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
      return is_letter || (quoted && (is_digit(c) || c == '+' || c == '-'));
    };
    while (end < text_.size() && belongs(text_[end])) ++end;
    out = text_.substr(0, end);
    text_.remove_prefix(end);
    return out.size() >= 3 && (!quoted || accept('>'));
  }
  // [+-]hh[:mm[:ss]], in seconds.  As in the C library, what is missing counts as nothing and what is too large as the largest.
  bool clock(int64_t& out) {
    const bool negative = accept('-');
    if (!negative) accept('+');
    int hours, minutes = 0, seconds = 0;
    if (!number(hours)) return false;
    if (accept(':') && number(minutes) && accept(':')) number(seconds);
    out = std::min(hours, kLargestOffset) * int64_t{3600} + std::min(minutes, 59) * 60 + std::min(seconds, 59);
    if (negative) out = -out;
    return true;
  }

 private:
  std::string_view text_;
};

bool TimeZone::parse_change(RuleText& in, Change& change) {
  if (!in.accept(',')) return false;
  if (in.accept('M')) {
    change.kind = Change::Kind::Month;
    const bool ok = in.number(change.month) && in.accept('.') && in.number(change.week) && in.accept('.') && in.number(change.day);
    if (!ok || change.month < 1 || change.month > 12 || change.week < 1 || change.week > 5 || change.day > 6) return false;
  } else {
    change.kind = in.accept('J') ? Change::Kind::Julian : Change::Kind::Yearday;
    if (!in.number(change.day) || change.day > 365) return false;
  }
  return !in.accept('/') || in.clock(change.time);
}

// A name alone is a zone without an offset; what makes no sense behind the standard time is left out.
bool TimeZone::parse_rule(std::string_view text) {
  RuleText in(text);
  if (!in.name(standard_.name)) return false;
  int64_t west = 0;
  const bool has_offset = in.clock(west);
  standard_.seconds = -west;
  standard_.is_daylight = false;
  has_rule_ = true;
  has_daylight_ = has_offset && parse_daylight(in);
  return true;
}

bool TimeZone::parse_daylight(RuleText& in) {
  if (!in.name(daylight_.name)) return false;
  daylight_.is_daylight = true;
  daylight_.seconds = standard_.seconds + 3600;
  int64_t west;
  if (in.peek() != ',' && in.clock(west)) daylight_.seconds = -west;
  if (parse_change(in, begins_) && parse_change(in, ends_)) return true;
  // the rule of the United States
  begins_ = {Change::Kind::Month, 3, 2, 0, 7200};
  ends_ = {Change::Kind::Month, 11, 1, 0, 7200};
  return true;
}

int64_t TimeZone::Change::seconds_in(int64_t year) const {
  if (kind == Kind::Julian) return (days_of_date(year, 1, 1) + day - 1 + (is_leap(year) && day >= 60)) * kDay + time;
  if (kind == Kind::Yearday) return (days_of_date(year, 1, 1) + day) * kDay + time;
  const int64_t first = days_of_date(year, month, 1);
  const int64_t next = month == 12 ? days_of_date(year + 1, 1, 1) : days_of_date(year, month + 1, 1);
  const int64_t weekday = ((first + 4) % 7 + 7) % 7;
  int64_t chosen = first + (day - weekday + 7) % 7 + (week - 1) * 7;
  if (chosen >= next) chosen -= 7;  // the fifth means the last
  return chosen * kDay + time;
}

ZoneOffset TimeZone::at_by_rule(int64_t universal) const {
  if (!has_daylight_) return standard_;
  const int64_t year = civil_of_seconds(universal + standard_.seconds).year;
  const int64_t begins = begins_.seconds_in(year) - standard_.seconds;
  const int64_t ends = ends_.seconds_in(year) - daylight_.seconds;
  const bool inside = begins < ends ? universal >= begins && universal < ends : universal >= begins || universal < ends;
  return inside ? daylight_ : standard_;
}

ZoneOffset TimeZone::at(int64_t universal) const {
  if (offsets_.empty()) return at_by_rule(universal);
  if (transitions_.empty() || universal < transitions_.front().at) {
    if (transitions_.empty() && has_rule_) return at_by_rule(universal);
    const auto standard = std::find_if(offsets_.begin(), offsets_.end(), [](const ZoneOffset& o) { return !o.is_daylight; });
    return transitions_.empty() || offsets_[0].is_daylight == false ? offsets_[0] : standard != offsets_.end() ? *standard : offsets_[0];
  }
  if (has_rule_ && universal >= transitions_.back().at) return at_by_rule(universal);
  const auto after = std::upper_bound(transitions_.begin(), transitions_.end(), universal,
                                      [](int64_t t, const Transition& transition) { return t < transition.at; });
  return offsets_[std::prev(after)->offset];
}

// Tries the offsets that are in force around the time; in a gap or when told another kind of time, the nearest of the
// wanted kind.
int64_t TimeZone::universal_of(int64_t local, int daylight) const {
  constexpr int64_t kProbe = 200 * kDay;  // far enough to meet the other half of the year
  int64_t fallback = 0, nearest = 0;
  bool has_fallback = false, has_nearest = false;
  for (const int64_t probe : {int64_t{0}, -kDay, kDay, -kProbe, kProbe}) {
    const ZoneOffset offset = at(local - standard_.seconds + probe);
    const int64_t universal = local - offset.seconds;
    const ZoneOffset there = at(universal);
    const bool wanted = daylight < 0 ? true : offset.is_daylight == (daylight > 0);
    if (there.seconds == offset.seconds && wanted && (daylight >= 0 || !offset.is_daylight)) return universal;
    if (there.seconds == offset.seconds && wanted && !has_fallback) fallback = universal, has_fallback = true;
    if ((daylight < 0 ? !offset.is_daylight : wanted) && !has_nearest) nearest = universal, has_nearest = true;
  }
  return has_fallback ? fallback : has_nearest ? nearest : local - at(local).seconds;
}

}  // namespace emlet
