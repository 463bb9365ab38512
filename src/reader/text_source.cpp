#include "reader/text_source.h"

#include <cstring>
#include <string_view>

namespace emlet {

int32_t TextSource::next_other() {
  if (cursor_ == end_) return kEnd;
  if (encoding_ == Encoding::Bytes) return static_cast<uint8_t>(*cursor_++);
  size_t bytes = 1;
  if (encoding_ == Encoding::Internal) {
    const uint32_t character = decode_character(cursor_, &bytes);
    cursor_ += bytes;
    return static_cast<int32_t>(character);
  }
  const std::string_view rest(cursor_, static_cast<size_t>(end_ - cursor_));
  const auto lead = static_cast<uint8_t>(*cursor_);
  bytes = lead < 0xC2 ? 0 : valid_character_bytes(rest);
  if (bytes == 0) {
    ++cursor_;
    return static_cast<int32_t>(character_of_byte(lead));
  }
  const uint32_t character = decode_character(cursor_, &bytes);
  cursor_ += bytes;
  return static_cast<int32_t>(character);
}

// Bytes that `character`, just read, took in the text.
ptrdiff_t TextSource::width(int32_t character) const {
  const auto c = static_cast<uint32_t>(character);
  if (encoding_ == Encoding::Bytes || (encoding_ == Encoding::Outside && is_raw_byte(c))) return 1;
  return static_cast<ptrdiff_t>(character_bytes(c));
}

Place TextSource::place() {
  if (cursor_ < mark_) {
    mark_ = start_;
    place_ = {};
  }
  while (const void* newline = std::memchr(mark_, '\n', static_cast<size_t>(cursor_ - mark_))) {
    mark_ = static_cast<const char*>(newline) + 1;
    place_.line++;
    place_.column = 1;
  }
  const std::string_view passed(mark_, static_cast<size_t>(cursor_ - mark_));
  place_.column += static_cast<uint32_t>(encoding_ == Encoding::Bytes ? passed.size() : count_characters(passed));
  mark_ = cursor_;
  return place_;
}

}  // namespace emlet
