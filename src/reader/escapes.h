// Escapes: what follows a backslash in a string or a character literal.
//
// A character may carry modifier bits (\C-, \M-, ...); bytes written \ooo or \xNN below 0x100 and above 0x7F are raw
// bytes.  Modifiers nest to any depth without recursion.  Used by the lexer only.
#pragma once

#include "reader/characters.h"
#include "reader/options.h"
#include "reader/read_result.h"

namespace emlet {

namespace modifier {
inline constexpr int32_t kAlt = 0x400000, kSuper = 0x800000, kHyper = 0x1000000, kShift = 0x2000000,
                         kControl = 0x4000000, kMeta = 0x8000000;
inline constexpr int32_t kMask = kAlt | kSuper | kHyper | kShift | kControl | kMeta;
}  // namespace modifier

enum class EscapeContext : uint8_t { String, Character };

class EscapeReader {
 public:
  static constexpr int32_t kNothing = -1;  // an escape that stands for no character: backslash newline
  static constexpr int32_t kFailed = -2;   // `failure` tells why

  EscapeReader(CharacterStream& in, const ReaderHooks& hooks, ReadFailure& failure)
      : in_(in), hooks_(hooks), failure_(failure) {}

  // Reads the escape whose backslash was just read.  `start` is the place of the literal, for its end being missing.
  int32_t read(EscapeContext context, Place start);

 private:
  int32_t read_plain(int32_t c, EscapeContext context);
  int32_t read_octal(int32_t first);
  int32_t read_hexadecimal();
  int32_t read_unicode(int digits);
  int32_t read_named();
  bool read_name(std::string& name);
  int32_t character_of_name(const std::string& name);
  bool is_modifier(int32_t c, EscapeContext context, int32_t& bit);
  int32_t end_of_file();
  template <class... Parts>
  int32_t fail(const char* format, Parts... parts);

  CharacterStream& in_;
  const ReaderHooks& hooks_;
  ReadFailure& failure_;
  Place start_;
};

// The place of the character last read, for errors.
Place last_place(const CharacterStream& in);

}  // namespace emlet
