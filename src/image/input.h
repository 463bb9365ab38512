// Input: reading a unit's bytes in order, within bounds.  After the first number that is not there or too large everything
// reads as zero and failed() is true; whoever reads asks before using what was read.
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

namespace emlet::image {

class Input {
 public:
  Input(std::string_view bytes, size_t at) : next_(bytes.data()), end_(bytes.data() + bytes.size()) {
    if (at > bytes.size()) fail();
    else next_ += at;
  }

  bool failed() const { return failed_; }
  void fail() {
    failed_ = true;
    next_ = end_;
  }
  size_t left() const { return static_cast<size_t>(end_ - next_); }

  uint8_t byte() {
    if (next_ == end_) {
      fail();
      return 0;
    }
    return static_cast<uint8_t>(*next_++);
  }

  uint64_t number() {
    uint64_t result = 0;
    for (unsigned shift = 0; shift < 64; shift += 7) {
      const uint8_t digit = byte();
      result |= uint64_t{digit & 0x7Fu} << shift;
      if (digit < 0x80) return result;
    }
    fail();
    return 0;
  }
  int64_t signed_number() {
    const uint64_t folded = number();
    return static_cast<int64_t>(folded >> 1) ^ -static_cast<int64_t>(folded & 1);
  }
  // A number of at most `most`.
  uint64_t number_to(uint64_t most) {
    const uint64_t result = number();
    if (result <= most) return result;
    fail();
    return 0;
  }
  // How many things follow, each of at least `bytes` bytes.
  size_t count(size_t bytes) { return static_cast<size_t>(number_to(left() / bytes)); }

  std::string_view bytes(size_t size) {
    if (size > left()) {
      fail();
      return {};
    }
    const char* first = next_;
    next_ += size;
    return {first, size};
  }
  template <class T>
  T raw() {
    T result{};
    const std::string_view given = bytes(sizeof(T));
    if (!given.empty()) std::memcpy(&result, given.data(), sizeof(T));
    return result;
  }

 private:
  const char* next_;
  const char* end_;
  bool failed_ = false;
};

// The 32-bit number at `at`, which must be within `bytes`.
inline uint32_t word_at(std::string_view bytes, size_t at) {
  uint32_t word;
  std::memcpy(&word, bytes.data() + at, sizeof word);
  return word;
}

}  // namespace emlet::image
