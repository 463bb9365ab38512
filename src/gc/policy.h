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
  Zeal zeal;
  // However little the limit leaves: near it the heap would otherwise collect for every few cells.  The reserve covers it.
  static constexpr size_t kLeastBudget = size_t{128} << 10;

  // Less than this left by a collection is nothing: the next ones would come ever sooner and free ever less.
  size_t least_headroom(size_t limit) const;
  // How many bytes may be allocated before the next collection, when `live` are live and the account has `available`.
  size_t next_budget(size_t live, size_t available) const;
};

}  // namespace emlet
