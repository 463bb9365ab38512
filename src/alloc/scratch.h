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

  // BYTES in all are held from now on, unless that is less than before; false when they are refused.  A container that grows
  // asks for one block of about that size, so that is what the system is asked for.
  [[nodiscard]] bool hold(size_t bytes) {
    if (bytes <= held_) return true;
    if (!account_.can_provide(bytes - held_) || !system_has(bytes) || !account_.charge(bytes - held_)) return false;
    held_ = bytes;
    return true;
  }

 private:
  bool system_has(size_t bytes) const {
    const MemoryHook source = account_.source();
    void* const block = source.resize(source.context, nullptr, 0, bytes);
    if (block) source.resize(source.context, block, bytes, 0);
    return block != nullptr;
  }

  Account& account_;
  size_t held_ = 0;
};

}  // namespace emlet
