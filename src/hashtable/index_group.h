#pragma once
// A group of control bytes of the index, examined at once: with SSE2 sixteen of them, elsewhere eight in one word.
//
// A control byte is kEmpty, kDeleted or a tag (2..255: eight bits of the hash, with 0 and 1 moved up to 2 and 3).
// A mask names slots of the group; both kinds answer exactly, so a slot that is not live is never a candidate.
// Used by index.h alone, which is a template over the group so that the tests run both on any machine.

#include <cstdint>

#include "core/bits.h"

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace emlet {

enum IndexControl : uint8_t { kIndexEmpty = 0, kIndexDeleted = 1, kIndexFirstTag = 2 };

// The slots of a group that matched; SHIFT is the logarithm of the bits each slot takes in the word.
template <class Word, unsigned SHIFT>
class IndexMask {
 public:
  explicit IndexMask(Word bits) : bits_(bits) {}
  explicit operator bool() const { return bits_ != 0; }
  uint32_t lowest() const { return static_cast<uint32_t>(std::countr_zero(bits_)) >> SHIFT; }
  void drop_lowest() { bits_ &= bits_ - 1; }

 private:
  Word bits_;
};

class PortableIndexGroup {
 public:
  static constexpr uint32_t kWidth = 8;
  using Mask = IndexMask<uint64_t, 3>;

  explicit PortableIndexGroup(const uint8_t* control) : bytes_(load_little_u64(control)) {}
  Mask match(uint8_t tag) const { return Mask(zero_bytes(bytes_ ^ (kOnes * tag))); }
  bool has_empty() const { return zero_bytes(bytes_) != 0; }
  Mask available() const { return Mask(zero_bytes(bytes_ & ~kOnes)); }

 private:
  static constexpr uint64_t kOnes = 0x0101010101010101;
  static constexpr uint64_t kLow7 = 0x7f7f7f7f7f7f7f7f;

  // The high bit of every byte that is zero; no carry crosses a byte, so the answer is exact.
  static uint64_t zero_bytes(uint64_t word) { return ~(((word & kLow7) + kLow7) | word | kLow7); }

  uint64_t bytes_;
};

#if defined(__SSE2__)
class Sse2IndexGroup {
 public:
  static constexpr uint32_t kWidth = 16;
  using Mask = IndexMask<uint32_t, 0>;

  explicit Sse2IndexGroup(const uint8_t* control)
      : bytes_(_mm_loadu_si128(reinterpret_cast<const __m128i*>(control))) {}
  Mask match(uint8_t tag) const { return Mask(equal_bytes(_mm_set1_epi8(static_cast<char>(tag)))); }
  bool has_empty() const { return equal_bytes(_mm_setzero_si128()) != 0; }
  Mask available() const { return Mask(equal_bytes(_mm_min_epu8(bytes_, _mm_set1_epi8(kIndexDeleted)))); }

 private:
  uint32_t equal_bytes(__m128i other) const {
    return static_cast<uint32_t>(_mm_movemask_epi8(_mm_cmpeq_epi8(bytes_, other)));
  }

  __m128i bytes_;
};
using NativeIndexGroup = Sse2IndexGroup;
#else
using NativeIndexGroup = PortableIndexGroup;
#endif

}  // namespace emlet
