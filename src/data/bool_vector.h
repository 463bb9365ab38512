// BoolVector: a length and that many bits.  Invariant: bits past the length are zero.
#pragma once

#include <cstddef>
#include <cstdint>

#include "core/value.h"
#include "gc/heap.h"

namespace emlet {

struct BoolVector : GCThing {
  static constexpr Kind kKind = Kind::BoolVector;
  static constexpr size_t kWordBits = 64;

  // nullptr when memory is refused.
  static BoolVector* make(Heap& heap, size_t length, bool initial);

  size_t word_count() const { return (length + kWordBits - 1) / kWordBits; }
  uint64_t* words() { return reinterpret_cast<uint64_t*>(this + 1); }
  const uint64_t* words() const { return reinterpret_cast<const uint64_t*>(this + 1); }
  bool at(size_t i) const { return (words()[i / kWordBits] >> (i % kWordBits)) & 1; }
  void set(size_t i, bool bit) {
    const uint64_t mask = uint64_t{1} << (i % kWordBits);
    uint64_t& word = words()[i / kWordBits];
    word = bit ? word | mask : word & ~mask;
  }
  void fill(bool bit);
  // Zeroes the bits past the length, after whole words were written.
  void clear_tail();

  size_t length;

  explicit BoolVector(size_t n) : GCThing(kKind), length(n) {}
};

inline BoolVector& bool_vector_of(Value v) { return *static_cast<BoolVector*>(v.thing()); }

}  // namespace emlet
