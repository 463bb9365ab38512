// Output: the bytes of a unit being written, in the encodings that Input reads.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace emlet::image {

class Output {
 public:
  void byte(unsigned value) { bytes_.push_back(static_cast<char>(value)); }
  void number(uint64_t value) {
    for (; value >= 0x80; value >>= 7) byte(static_cast<unsigned>(value & 0x7F) | 0x80);
    byte(static_cast<unsigned>(value));
  }
  void signed_number(int64_t value) {
    number(static_cast<uint64_t>(value) << 1 ^ static_cast<uint64_t>(value >> 63));
  }
  void bytes(std::string_view text) { bytes_.append(text); }
  // The text with its length before it.
  void counted(std::string_view text) {
    number(text.size());
    bytes(text);
  }
  template <class T>
  void raw(const T& value) {
    bytes_.append(reinterpret_cast<const char*>(&value), sizeof(T));
  }
  void overwrite(size_t at, std::string_view text) { bytes_.replace(at, text.size(), text); }

  size_t size() const { return bytes_.size(); }
  const std::string& text() const { return bytes_; }
  std::string take() { return std::move(bytes_); }

 private:
  std::string bytes_;
};

}  // namespace emlet::image
