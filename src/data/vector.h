// Vector and Record: a length and that many words.  A record's slot 0 is its type.
#pragma once

#include <cstddef>
#include <initializer_list>

#include "core/value.h"
#include "gc/heap.h"
#include "gc/slot.h"

namespace emlet {

struct VectorLike : GCThing {
  size_t length;
  Slot* slots() { return reinterpret_cast<Slot*>(this + 1); }
  const Slot* slots() const { return reinterpret_cast<const Slot*>(this + 1); }
  Value at(size_t i) const { return slots()[i].get(); }
  void set(Heap& heap, size_t i, Value value) { slots()[i].set(heap, Value::of(this), value); }

 protected:
  VectorLike(Kind kind, size_t n) : GCThing(kind), length(n) {}
};

struct Vector : VectorLike {
  static constexpr Kind kKind = Kind::Vector;
  // `length` words, each `initial`; nullptr when memory is refused.
  static Vector* make(Heap& heap, size_t length, Value initial);
  static Vector* make(Heap& heap, const Value* words, size_t length);
  explicit Vector(size_t n) : VectorLike(kKind, n) {}
};

struct Record : VectorLike {
  static constexpr Kind kKind = Kind::Record;
  static constexpr size_t kMaxLength = 4095;  // as Emacs' PSEUDOVECTOR_SIZE_MASK
  static Record* make(Heap& heap, size_t length, Value initial);
  explicit Record(size_t n) : VectorLike(kKind, n) {}
};

inline bool is_vector_like(Value v) {
  return v.is_object() && (v.thing()->kind == Kind::Vector || v.thing()->kind == Kind::Record);
}
inline Vector& vector_of(Value v) { return *static_cast<Vector*>(v.thing()); }
inline Record& record_of(Value v) { return *static_cast<Record*>(v.thing()); }

}  // namespace emlet
