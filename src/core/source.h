// Source: where characters come from (a string, a file, a buffer, a Lisp function).  The reader pulls one character
// at a time and may push one back.
#pragma once

#include <cstdint>

namespace emlet {

class Source {
 public:
  static constexpr int32_t kEnd = -1;   // no more characters
  static constexpr int32_t kExit = -2;  // the source ran Lisp and an exit is pending

  virtual ~Source() = default;
  // The next character (0..0x3FFFFF in Emacs' range), kEnd or kExit.
  virtual int32_t next() = 0;
  // Makes `character`, the one just read, come again.
  virtual void unread(int32_t character) = 0;
};

}  // namespace emlet
