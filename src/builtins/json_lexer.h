// JsonLexer: bytes -> tokens of JSON, with the sentences and places of errors that Emacs 28.2 shows (those of the Jansson
// library).  Used by the JSON parser.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace emlet {

struct JsonError {
  enum class Kind : uint8_t { Syntax, EndOfInput, TrailingContent };
  Kind kind = Kind::Syntax;
  std::string message;
  int64_t line = 1, column = 0, position = 0;
};

class JsonLexer {
 public:
  enum class Token : uint8_t { End, ObjectOpen, ObjectClose, ArrayOpen, ArrayClose, Colon, Comma, String, Integer, Real, True, False, Null, Invalid, Failed };

  explicit JsonLexer(std::string_view bytes) : bytes_(bytes) {}

  Token next();
  const std::string& string() const { return string_; }
  int64_t integer() const { return integer_; }
  double real() const { return real_; }
  // Notes an error at the present token, unless there is one already.
  Token fail(std::string_view message, JsonError::Kind kind = JsonError::Kind::Syntax);
  const JsonError& error() const { return error_; }
  bool failed() const { return failed_; }

 private:
  static constexpr int kEnd = -1;
  int peek() const { return at_ < bytes_.size() ? static_cast<uint8_t>(bytes_[at_]) : kEnd; }
  bool next_decodes();  // false, and that is noted, where there are bytes that are no UTF-8
  bool take();          // one character into saved_; false when it is no UTF-8
  void note(std::string_view message, JsonError::Kind kind);
  void count(std::string_view character);
  Token scan_string();
  Token scan_number();
  bool take_number(bool& real);  // false when what was taken is no number
  Token scan_word();
  bool scan_escape();
  bool decode_string(std::string_view raw);
  bool decode_unicode(std::string_view raw, size_t& i);

  std::string_view bytes_;
  size_t at_ = 0;
  int64_t line_ = 1, column_ = 0;
  std::string saved_;  // the token so far
  std::string string_;
  int64_t integer_ = 0;
  double real_ = 0;
  bool failed_ = false;
  JsonError error_;
};

}  // namespace emlet
