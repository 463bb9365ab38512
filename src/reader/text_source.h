// TextSource: characters from text in memory, the reader's fast road: it scans symbols and strings where they lie.
//
// The text outlives the source.  Line and column are counted only when somebody asks, from the last place asked for, so a
// pass over a text costs one extra pass at most.
#pragma once

#include <string_view>

#include "core/assert.h"
#include "core/source.h"
#include "core/utf8.h"

namespace emlet {

// Where something begins: both count from 1, columns in characters.
struct Place {
  uint32_t line = 1;
  uint32_t column = 1;
};

class TextSource final : public Source {
 public:
  enum class Encoding : uint8_t {
    Internal,  // valid extended UTF-8, as in multibyte strings
    Outside,   // a file: UTF-8, whatever is not becomes raw bytes
    Bytes      // each byte a character 0..255, as in unibyte strings
  };

  explicit TextSource(std::string_view text, Encoding encoding = Encoding::Outside)
      : start_(text.empty() ? "" : text.data()), cursor_(start_), end_(start_ + text.size()), mark_(start_), encoding_(encoding) {}

  int32_t next() override {
    if (EMLET_LIKELY(cursor_ < end_ && static_cast<signed char>(*cursor_) >= 0)) return *cursor_++;
    return next_other();
  }
  void unread(int32_t character) override {
    if (character != kEnd) cursor_ -= static_cast<uint32_t>(character) < 0x80 ? 1 : width(character);
  }

  Encoding encoding() const { return encoding_; }
  bool is_multibyte() const { return encoding_ != Encoding::Bytes; }
  // What is left to read.
  const char* cursor() const { return cursor_; }
  const char* end() const { return end_; }
  size_t position() const { return static_cast<size_t>(cursor_ - start_); }  // bytes from the start
  void move_to(const char* cursor) { cursor_ = cursor; }
  // The place of the next character.
  Place place();

 private:
  int32_t next_other();
  ptrdiff_t width(int32_t character) const;

  const char* start_;
  const char* cursor_;
  const char* end_;
  const char* mark_;  // place_ is of this one
  Place place_;
  Encoding encoding_;
};

}  // namespace emlet
