#pragma once
// The sixteen control bytes of one group of a table, examined at once, with SSE2 or in plain words.
//
// The first bytes are the tags of its slots: kEmptyTag, or eight bits of the hash (0 moved up to 1).  The
// last is the overflow byte.  Bit i of a mask is byte i; both kinds answer exactly, so an empty slot is never
// a candidate.  Used by tag_table.h, a template over the matching so that the tests run both kinds on any
// machine.

#include <cstdint>

#include "core/bits.h"

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace emlet {

inline constexpr uint8_t kEmptyTag = 0;
inline constexpr uint32_t kGroupWidth = 16;   // bytes of a group
inline constexpr uint32_t kGroupSlots = 15;   // of which so many are tags
inline constexpr uint32_t kGroupLoad8 = 105;  // eight times the slots of a group that may be in use

class PortableIndexMatch {
 public:
  explicit PortableIndexMatch(const uint8_t* group)
      : low_(load_little_u64(group)), high_(load_little_u64(group + 8)) {}
  uint32_t tag(uint8_t tag) const {
    return zero_bytes(low_ ^ (kOnes * tag)) | zero_bytes(high_ ^ (kOnes * tag)) << 8;
  }

 private:
  static constexpr uint64_t kOnes = 0x0101010101010101;
  static constexpr uint64_t kLow7 = 0x7f7f7f7f7f7f7f7f;

  // Bit i of the answer says that byte i is zero.  No carry crosses a byte; the product gathers the high
  // bits.
  static uint32_t zero_bytes(uint64_t word) {
    const uint64_t zeros = ~(((word & kLow7) + kLow7) | word | kLow7);
    return static_cast<uint32_t>((zeros >> 7) * 0x0102040810204080 >> 56);
  }

  uint64_t low_;
  uint64_t high_;
};

#if defined(__SSE2__)
class Sse2IndexMatch {
 public:
  explicit Sse2IndexMatch(const uint8_t* group)
      : bytes_(_mm_loadu_si128(reinterpret_cast<const __m128i*>(group))) {}
  uint32_t tag(uint8_t tag) const {
    const __m128i sought = _mm_set1_epi8(static_cast<char>(tag));
    return static_cast<uint32_t>(_mm_movemask_epi8(_mm_cmpeq_epi8(bytes_, sought)));
  }

 private:
  __m128i bytes_;
};
using NativeIndexMatch = Sse2IndexMatch;
#else
using NativeIndexMatch = PortableIndexMatch;
#endif

}  // namespace emlet
