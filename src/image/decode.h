// Decoder: objects of a unit made from its bytes.  Nothing here collects, so nothing needs roots.
// Used by image/code.cpp only; failed() says that the bytes, or memory, did not suffice.  Shared objects that were made by a
// decoder that failed are forgotten: parts of them may be missing.
#pragma once

#include "eval/vm/bytecode.h"
#include "image/format.h"
#include "image/input.h"
#include "image/unit.h"

namespace emlet::image {

class Decoder {
 public:
  Decoder(Interp& lisp, Unit& unit) : lisp_(lisp), heap_(lisp.heap()), unit_(unit) {}
  ~Decoder() {
    if (failed_) forget_remembered();
  }
  Decoder(const Decoder&) = delete;
  Decoder& operator=(const Decoder&) = delete;

  // The next value; nil after a failure.
  Value value(Input& in);
  // A stub of code: what can be said of a function without its body.
  Code* stub(Input& in);
  bool failed() const { return failed_; }

 private:
  // The number of a shared object under which it is remembered before its parts are made; kAlone: it is not shared.
  static constexpr uint64_t kAlone = UINT64_MAX;
  Value object(Input& in, Tag tag, uint64_t shared);
  Value list(Input& in, bool dotted, uint64_t shared);
  Value text(Input& in, bool multibyte);
  Value bignum(Input& in);
  template <class T>
  Value vector(Input& in, uint64_t shared);
  Value closure(Input& in, uint64_t shared);
  Value symbol(uint64_t number);
  Value shared_object(uint64_t number);
  void remember(uint64_t shared, Value object);
  void forget_remembered();
  Value fail() {
    failed_ = true;
    return nil;
  }

  Interp& lisp_;
  Heap& heap_;
  Unit& unit_;
  Value remembered_ = nil;  // a list of numbers
  bool failed_ = false;
};

}  // namespace emlet::image
