#include "gc/policy.h"

#include <algorithm>

namespace emlet {

namespace {
bool read_number(std::string_view& text, uint64_t& number) {
  size_t length = 0;
  number = 0;
  while (length < text.size() && length < 18 && text[length] >= '0' && text[length] <= '9') {
    number = number * 10 + static_cast<uint64_t>(text[length++] - '0');
  }
  text.remove_prefix(length);
  return length > 0;
}

bool skip(std::string_view& text, char c) {
  if (text.empty() || text.front() != c) return false;
  text.remove_prefix(1);
  return true;
}

size_t share(size_t bytes, double factor) {
  const double product = static_cast<double>(bytes) * factor;
  constexpr double kMost = 1e18;
  return product >= kMost ? static_cast<size_t>(kMost) : product > 0 ? static_cast<size_t>(product) : 0;
}
}  // namespace

bool Zeal::parse(std::string_view text) {
  Zeal zeal;
  if (text.empty() || text == "0") {
    *this = zeal;
    return true;
  }
  constexpr std::string_view kStart = "start+";
  zeal.from_start = text.starts_with(kStart);
  if (zeal.from_start) text.remove_prefix(kStart.size());
  do {
    uint64_t mode;
    if (!read_number(text, mode) || mode < 1 || mode > 9) return false;
    zeal.modes |= 1u << mode;
  } while (skip(text, '+'));
  if (skip(text, ',') && (!read_number(text, zeal.n) || zeal.n == 0)) return false;
  if (!text.empty()) return false;
  *this = zeal;
  return true;
}

size_t GcPolicy::least_headroom(size_t limit) const {
  constexpr size_t kPartOfLimit = 64;
  return limit == SIZE_MAX ? 0 : limit / kPartOfLimit;
}

size_t GcPolicy::next_budget(size_t live, size_t available) const {
  const size_t ours = std::max(floor_bytes, share(live, growth));
  const size_t lisp = std::max(cons_threshold, share(live, cons_percentage));
  return std::max(std::min(std::max(ours, lisp), available / 2), kLeastBudget);
}

size_t GcPolicy::next_young_budget(size_t live, size_t searched) const {
  constexpr double kOfSearched = 2, kMostForSearched = 1.0 / 8;  // of all
  const size_t for_searched = std::min(share(searched, kOfSearched), share(live, kMostForSearched));
  const size_t lisp = std::max(cons_threshold, share(live, cons_percentage * young_part));
  return std::max({young_floor_bytes, share(live, young_share), for_searched, lisp});
}

// Near the limit every collection is of the whole heap: what died old is wanted back.
bool GcPolicy::wants_young(size_t live, size_t live_when_full, size_t searched, size_t available) const {
  if (live < young_from_bytes) return false;
  const size_t grown = live - std::min(live, live_when_full);
  if (grown > share(live_when_full, growth)) return false;
  return next_young_budget(live, searched) <= available / 4;
}

}  // namespace emlet
