// ReadResult: what one call of the reader gives; ReadFailure: an error as Lisp will see it, with its place.
#pragma once

#include <string_view>

#include "core/value.h"
#include "gc/heap.h"
#include "reader/text_source.h"

namespace emlet {

struct ReadResult {
  enum class Kind : uint8_t {
    Value,
    EndOfInput,  // nothing but blanks and comments was left
    Error,       // a condition with its data, to be signalled by the caller
    Exit         // the source or a hook ran Lisp, and an exit is pending
  };
  Kind kind;
  Value value;      // the object
  Value condition;  // end-of-file, invalid-read-syntax, error, ...
  Value data;       // its list of data, as Emacs 28.2 gives it to read-from-string
  Place place;      // of the error; an unterminated list or string: where it begins
};

class ReadFailure {
 public:
  explicit ReadFailure(Heap& heap) : heap_(heap) {}

  // Each returns false, so that a parser can say `return failure.syntax("#", place)`.
  bool syntax(std::string_view text, Place place);                  // (invalid-read-syntax TEXT)
  bool error(std::string_view message, Place place);                // (error MESSAGE)
  bool end_of_file(Place place);                                    // (end-of-file)
  bool condition(Value condition, Value data, Place place);
  bool exit();                                                      // already pending
  ReadResult result() const;

 private:
  Heap& heap_;
  ReadResult::Kind kind_ = ReadResult::Kind::Error;
  Value condition_;
  Value data_;
  Place place_;
};

}  // namespace emlet
