#pragma once
// One group of the index: twelve slots in one cache line, whose tags are examined at once.
//
// A tag is kIndexEmpty or eight bits of the hash (0 moved up to 1).  Both kinds of matching, with SSE2 and in
// plain words, answer exactly: bit i of a mask is slot i, and an empty slot is never a candidate.  Used by
// index.h alone, which is a template over the matching so that the tests run both kinds on any machine.

#include <cstdint>

#include "core/bits.h"

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace emlet {

inline constexpr uint8_t kIndexEmpty = 0;
inline constexpr uint32_t kIndexSlots = 12;
inline constexpr uint32_t kIndexSlotMask = (1u << kIndexSlots) - 1;

struct IndexGroup {
  uint8_t tags[kIndexSlots];
  uint32_t overflow;  // bit h % 32 is set once an entry of hash h went past this group
  uint32_t numbers[kIndexSlots];
};
static_assert(sizeof(IndexGroup) == 64);

class PortableIndexMatch {
 public:
  explicit PortableIndexMatch(const IndexGroup& group)
      : low_(load_little_u64(group.tags)), high_(load_little_u32(group.tags + 8)) {}
  uint32_t tag(uint8_t tag) const {
    return zero_bytes(low_ ^ (kOnes * tag)) | (zero_bytes(high_ ^ (kOnes * tag)) << 8 & kIndexSlotMask);
  }
  uint32_t empty() const { return tag(kIndexEmpty); }

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
  explicit Sse2IndexMatch(const IndexGroup& group)
      : bytes_(_mm_loadu_si128(reinterpret_cast<const __m128i*>(&group))) {}
  uint32_t tag(uint8_t tag) const { return equal_bytes(_mm_set1_epi8(static_cast<char>(tag))); }
  uint32_t empty() const { return equal_bytes(_mm_setzero_si128()); }

 private:
  uint32_t equal_bytes(__m128i other) const {
    return static_cast<uint32_t>(_mm_movemask_epi8(_mm_cmpeq_epi8(bytes_, other))) & kIndexSlotMask;
  }

  __m128i bytes_;
};
using NativeIndexMatch = Sse2IndexMatch;
#else
using NativeIndexMatch = PortableIndexMatch;
#endif

}  // namespace emlet
