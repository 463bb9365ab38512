// Handles: what an emlet_value is inside.
//
// A handle is the address of a slot on the world's handle stack, or, for a fixnum, the Lisp word itself, whose low bits
// (x01) no address has; NULL means "an exit is pending".  The stack grows by blocks that never move; a scope is a height.
// The stack is a root source, so what a handle names stays alive until its scope is closed.
#pragma once

#include <cstddef>
#include <memory>
#include <vector>

#include "core/value.h"
#include "emlet/emlet.h"
#include "gc/heap.h"

namespace emlet {

class Handles {
 public:
  explicit Handles(Heap& heap);
  ~Handles();
  Handles(const Handles&) = delete;
  Handles& operator=(const Handles&) = delete;

  emlet_value make(Value value) {
    if (value.is_fixnum()) return reinterpret_cast<emlet_value>(value.bits());
    return push(value);
  }
  // `handle` must not be NULL.
  static Value get(emlet_value handle) {
    const uint64_t bits = reinterpret_cast<uint64_t>(handle);
    if ((bits & 3) == 1) return Value::from_bits(bits);
    return *reinterpret_cast<const Value*>(handle);
  }
  size_t height() const { return height_; }
  void drop_to(size_t height) { height_ = height; }

 private:
  static constexpr size_t kBlock = 512;
  emlet_value push(Value value);
  static void trace(void* owner, Tracer& tracer);

  Heap& heap_;
  std::vector<std::unique_ptr<Value[]>> blocks_;
  size_t height_ = 0;
};

}  // namespace emlet
