#include "hashtable/hash_mix.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <set>
#include <string>
#include <vector>

namespace emlet {
namespace {

// How far the chance that an input bit flips an output bit is from a half, at worst over the output bits.
template <class Hash>
double worst_bias(size_t input_bytes, Hash&& hash) {
  constexpr int kTrials = 2000;
  std::vector<uint8_t> input(input_bytes);
  std::vector<int> flips(input_bytes * 8 * 64);
  uint64_t state = 42;
  for (int trial = 0; trial < kTrials; ++trial) {
    for (auto& byte : input) byte = static_cast<uint8_t>(state = mix_words(state, 1));
    const uint64_t base = hash(input.data());
    for (size_t bit = 0; bit < input_bytes * 8; ++bit) {
      input[bit / 8] ^= static_cast<uint8_t>(1 << bit % 8);
      const uint64_t difference = base ^ hash(input.data());
      input[bit / 8] ^= static_cast<uint8_t>(1 << bit % 8);
      for (int out = 0; out < 64; ++out) flips[bit * 64 + out] += static_cast<int>(difference >> out & 1);
    }
  }
  double worst = 0;
  for (int count : flips) worst = std::max(worst, std::fabs(count / double{kTrials} - 0.5));
  return worst;
}

TEST_CASE("hash mix: each bit of a string flips each bit of its hash half the time") {
  for (size_t length : {3u, 4u, 7u, 8u, 15u, 16u, 17u, 33u, 49u}) {
    CAPTURE(length);
    CHECK(worst_bias(length, [&](const uint8_t* bytes) { return hash_bytes(bytes, length, 7); }) < 0.08);
  }
}

TEST_CASE("hash mix: counting words and aligned addresses collide no more than chance allows") {
  for (uint64_t stride : {1u, 8u, 64u, 4096u}) {
    std::set<uint32_t> seen;
    for (uint64_t i = 0; i < 50000; ++i) seen.insert(static_cast<uint32_t>(mix_word(i * stride)));
    CAPTURE(stride);
    CHECK(seen.size() > 49980);
    seen.clear();
    for (uint64_t i = 0; i < 50000; ++i) seen.insert(static_cast<uint32_t>(mix_word(i * stride) & 0xffff));
    CHECK(seen.size() > 34000);  // 65536 * (1 - e^-0.763) is 34980
  }
}

TEST_CASE("hash mix: every length of the same bytes has its own hash") {
  const std::string zeros(300, '\0');
  std::set<uint64_t> seen;
  for (size_t length = 0; length <= zeros.size(); ++length) seen.insert(hash_bytes(zeros.data(), length, 1));
  CHECK(seen.size() == 301);
}

TEST_CASE("hash mix: every byte of a long string counts") {
  for (size_t length : {16u, 17u, 48u, 49u, 96u, 97u, 200u}) {
    std::string text(length, 'a');
    const uint64_t base = hash_bytes(text.data(), length, 1);
    for (size_t i = 0; i < length; ++i) {
      text[i] = 'b';
      CHECK(hash_bytes(text.data(), length, 1) != base);
      text[i] = 'a';
    }
  }
}

TEST_CASE("hash mix: another seed gives another hash, at any length") {
  const std::string text(100, 'x');
  for (size_t length = 0; length <= text.size(); ++length) {
    CHECK(hash_bytes(text.data(), length, 1) != hash_bytes(text.data(), length, 2));
  }
}

TEST_CASE("hash mix: the hash of a string does not depend on where it lies") {
  for (size_t offset = 0; offset < 8; ++offset) {
    const std::string text = std::string(offset, '-') + "the quick brown fox jumps over the lazy dog";
    CHECK(hash_bytes(text.data() + offset, text.size() - offset, 3) ==
          hash_bytes("the quick brown fox jumps over the lazy dog", 43, 3));
  }
}

}  // namespace
}  // namespace emlet
