#pragma once
// Small arithmetic on machine words that the standard library lacks: unaligned loads of fixed byte order, a
// full 64x64 multiplication, rounding, overflow checks.  Everything is pure and inline.  Used by the hash
// engine, the allocators and the heap.

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace emlet {

inline uint64_t load_little_u64(const void* bytes) {
  uint64_t word;
  std::memcpy(&word, bytes, sizeof word);
  if constexpr (std::endian::native == std::endian::big) word = __builtin_bswap64(word);
  return word;
}

inline uint32_t load_little_u32(const void* bytes) {
  uint32_t word;
  std::memcpy(&word, bytes, sizeof word);
  if constexpr (std::endian::native == std::endian::big) word = __builtin_bswap32(word);
  return word;
}

// Whether two blocks are the same; short ones are compared without a call.
inline bool same_bytes(const char* a, const char* b, size_t length) {
  if (length > 64) return std::memcmp(a, b, length) == 0;
  if (length >= 8) {
    uint64_t difference = load_little_u64(a) ^ load_little_u64(b);
    difference |= load_little_u64(a + length - 8) ^ load_little_u64(b + length - 8);
    for (size_t i = 8; i + 8 < length; i += 8) difference |= load_little_u64(a + i) ^ load_little_u64(b + i);
    return difference == 0;
  }
  if (length >= 4) {
    return ((load_little_u32(a) ^ load_little_u32(b)) |
            (load_little_u32(a + length - 4) ^ load_little_u32(b + length - 4))) == 0;
  }
  for (size_t i = 0; i < length; ++i) {
    if (a[i] != b[i]) return false;
  }
  return true;
}

inline void store_little_u64(void* bytes, uint64_t word) {
  if constexpr (std::endian::native == std::endian::big) word = __builtin_bswap64(word);
  std::memcpy(bytes, &word, sizeof word);
}

struct WideProduct {
  uint64_t low;
  uint64_t high;
};

constexpr WideProduct multiply_wide(uint64_t a, uint64_t b) {
#ifdef __SIZEOF_INT128__
  __extension__ using Wide = unsigned __int128;
  const Wide product = static_cast<Wide>(a) * b;
  return {static_cast<uint64_t>(product), static_cast<uint64_t>(product >> 64)};
#else
  const uint64_t a_low = a & 0xffffffff, a_high = a >> 32, b_low = b & 0xffffffff, b_high = b >> 32;
  const uint64_t low = a_low * b_low;
  const uint64_t middle = a_high * b_low + (low >> 32);
  const uint64_t cross = a_low * b_high + (middle & 0xffffffff);
  return {(cross << 32) | (low & 0xffffffff), a_high * b_high + (middle >> 32) + (cross >> 32)};
#endif
}

// UNIT must be a power of two; SIZE + UNIT must not overflow.
constexpr size_t round_up(size_t size, size_t unit) {
  return (size + unit - 1) & ~(unit - 1);
}

constexpr bool is_power_of_two(uint64_t word) {
  return std::has_single_bit(word);
}

[[nodiscard]] constexpr bool multiply_overflows(size_t a, size_t b, size_t* product) {
  return __builtin_mul_overflow(a, b, product);
}

[[nodiscard]] constexpr bool add_overflows(size_t a, size_t b, size_t* sum) {
  return __builtin_add_overflow(a, b, sum);
}

}  // namespace emlet
