// GcPolicy: when to collect, and the zeal modes that make the collector's mistakes show early.  Owned by the heap; the
// variables gc-cons-threshold and gc-cons-percentage and the option --gc-zeal set it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace emlet {

// Debugging modes; obeyed in builds with EMLET_ASSERTS only.
struct Zeal {
  static constexpr unsigned kEverySafepoint = 1;
  static constexpr unsigned kEveryNthSafepoint = 2;
  static constexpr unsigned kAfterEveryAllocation = 3;
  static constexpr unsigned kPoison = 4;
  static constexpr unsigned kVerify = 5;
  static constexpr unsigned kCompareEphemerons = 6;
  static constexpr unsigned kFailNthAllocation = 7;
  static constexpr unsigned kScribbleDeadSlots = 8;  // obeyed by the evaluator
  static constexpr unsigned kYoung = 9;              // collections are young ones wherever they may be

  uint32_t modes = 0;  // bit n: mode n
  uint64_t n = 100;    // of modes 2 and 7
  bool from_start = false;  // while the library is loaded, too

#if EMLET_ASSERTS
  bool has(unsigned mode) const { return modes >> mode & 1; }
  bool any() const { return modes != 0; }
#else
  bool has(unsigned) const { return false; }
  bool any() const { return false; }
#endif
  // "[start+]MODE[+MODE...][,N]", as "1+4+5" or "start+2,100"; "" and "0" mean none.  False, and nothing changed, when `text` is
  // anything else.
  bool parse(std::string_view text);
};

struct GcPolicy {
  // As in Lisp: collect no sooner than after this many bytes, and this share of the live heap.
  size_t cons_threshold = 0;
  double cons_percentage = 0;
  // Ours, whatever Lisp says: small heaps are left to grow, large ones collected after growing by this share.
  size_t floor_bytes = size_t{16} << 20;
  double growth = 1.0;
  // Where this much lives, collections look at what is young only, until what lives has grown by `growth`; they come each
  // time this share of it was allocated, at least so many bytes.
  size_t young_from_bytes = size_t{32} << 20;
  size_t young_floor_bytes = size_t{8} << 20;
  double young_share = 1.0 / 128;
  // What Lisp says of all collections counts for the many young ones in part.
  double young_part = 1.0 / 16;
  Zeal zeal;
  // However little the limit leaves: near it the heap would otherwise collect for every few cells.  The reserve covers it.
  static constexpr size_t kLeastBudget = size_t{128} << 10;

  // Less than this left by a collection is nothing: the next ones would come ever sooner and free ever less.
  size_t least_headroom(size_t limit) const;
  // How many bytes may be allocated before the next collection, when `live` are live and the account has `available`.
  size_t next_budget(size_t live, size_t available) const;
  // The same where the next collection is a young one, which goes through `searched` bytes of what is old.
  size_t next_young_budget(size_t live, size_t searched) const;
  // Whether it should be, when `live_when_full` were live after the last one of the whole heap.
  bool wants_young(size_t live, size_t live_when_full, size_t searched, size_t available) const;
};

}  // namespace emlet
