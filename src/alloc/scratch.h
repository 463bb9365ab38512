// Scratch: books what C++ containers hold for a while.
//
// A container of the standard library knows no account, and without exceptions it cannot fail.  So whoever fills one in
// proportion to what a program gives it books the bytes before it takes them, and goes no further when that is refused.  A
// container that grows holds two blocks for a moment: book twice what it has.  Invariant: what is booked is charged to the
// account until the Scratch goes.  Used by printer, reader, compiler and builtins.
#pragma once

#include <cstddef>

#include "alloc/account.h"

namespace emlet {

class Scratch {
 public:
  explicit Scratch(Account& account) : account_(account) {}
  ~Scratch() {
    if (held_ != 0) account_.discharge(held_);
  }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;

  // BYTES in all are held from now on, unless that is less than before; false when they are refused.
  [[nodiscard]] bool hold(size_t bytes) {
    if (bytes <= held_) return true;
    const size_t more = bytes - held_;
    if (!account_.can_provide(more) || !account_.charge(more)) return false;
    held_ = bytes;
    return true;
  }

 private:
  Account& account_;
  size_t held_ = 0;
};

}  // namespace emlet
