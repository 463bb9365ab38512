#pragma once
// Hash functions for the tables: a mixer for one word and a seeded hash of byte strings, both built on the
// 64x64 to 128 bit multiplication whose halves are folded together (the published idea of wyhash and its
// relatives). Every bit of the result depends on every bit of the input, as index.h asks.  A seed that an
// attacker does not know enters both factors of every product, so that no input can make a factor zero on
// purpose.  The results are the same on every platform.  Used by the index's owners.

#include <cstddef>
#include <cstdint>

#include "core/assert.h"
#include "core/bits.h"

namespace emlet {

inline constexpr uint64_t kHashKey0 = 0x9e3779b97f4a7c15;  // 2^64 / golden ratio
inline constexpr uint64_t kHashKey1 = 0xbb67ae8584caa73b;  // fraction of sqrt 3
inline constexpr uint64_t kHashKey2 = 0x3c6ef372fe94f82b;  // fraction of sqrt 5
inline constexpr uint64_t kHashKey3 = 0xa54ff53a5f1d36f1;  // fraction of sqrt 7

constexpr uint64_t fold_multiply(uint64_t a, uint64_t b) {
  const WideProduct product = multiply_wide(a, b);
  return product.low ^ product.high;
}

// One word, unseeded: for keys nobody chooses to do harm with (addresses, symbol words); or with a seed in place of the
// key.
constexpr uint64_t mix_word(uint64_t word, uint64_t seed = kHashKey1) {
  return fold_multiply(word ^ seed, kHashKey0);
}

// Two words: seeding, or going on from the hash of the parts before.
constexpr uint64_t mix_words(uint64_t a, uint64_t b) {
  return fold_multiply(a ^ kHashKey2, b ^ kHashKey3);
}

// More than 16 bytes: three independent lanes of 16 bytes each, then one; the last 16 bytes always enter
// last.
[[gnu::noinline]] inline uint64_t hash_long_bytes(const uint8_t* bytes, size_t length, uint64_t seed) {
  const uint64_t turned = std::rotl(seed, 32);
  const uint8_t* const last = bytes + length - 16;
  uint64_t lanes[3] = {seed, seed, seed};
  const uint64_t keys[3] = {kHashKey1, kHashKey2, kHashKey3};
  while (last - bytes > 32) {
    for (int lane = 0; lane < 3; ++lane) {
      const uint8_t* part = bytes + lane * 16;
      lanes[lane] =
          fold_multiply(load_little_u64(part) ^ keys[lane] ^ turned, load_little_u64(part + 8) ^ lanes[lane]);
    }
    bytes += 48;
  }
  uint64_t state = lanes[0] ^ std::rotl(lanes[1], 21) ^ std::rotl(lanes[2], 42);
  for (; bytes < last; bytes += 16) {
    state = fold_multiply(load_little_u64(bytes) ^ kHashKey2 ^ turned, load_little_u64(bytes + 8) ^ state);
  }
  const uint64_t a = load_little_u64(last), b = load_little_u64(last + 8);
  const uint64_t folded = fold_multiply(a ^ kHashKey1 ^ turned, b ^ state);
  return fold_multiply(folded ^ length ^ kHashKey3, seed ^ kHashKey0);
}

// Two words under a seed; SALT is what else tells the input from others.
inline uint64_t hash_pair(uint64_t a, uint64_t b, uint64_t salt, uint64_t seed) {
  const uint64_t folded = fold_multiply(a ^ kHashKey1 ^ seed, b ^ kHashKey2 ^ std::rotl(seed, 32));
  return fold_multiply(folded ^ salt ^ kHashKey3, seed ^ kHashKey0);
}

inline constexpr size_t kShortBytes = 16;

// At most kShortBytes fit in two words, whose loads may overlap.
inline uint64_t hash_short_bytes(const uint8_t* bytes, size_t length, uint64_t seed) {
  uint64_t a = 0, b = 0;
  if (length >= 8) {
    a = load_little_u64(bytes);
    b = load_little_u64(bytes + length - 8);
  } else if (length >= 4) {
    a = load_little_u32(bytes);
    b = load_little_u32(bytes + length - 4);
  } else if (length > 0) {
    a = (uint64_t{bytes[0]} << 16) | (uint64_t{bytes[length >> 1]} << 8) | bytes[length - 1];
  }
  return hash_pair(a, b, length, seed);
}

inline uint64_t hash_bytes(const void* data, size_t length, uint64_t seed) {
  const uint8_t* const bytes = static_cast<const uint8_t*>(data);
  return EMLET_UNLIKELY(length > kShortBytes) ? hash_long_bytes(bytes, length, seed) : hash_short_bytes(bytes, length, seed);
}

}  // namespace emlet
