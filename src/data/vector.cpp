#include "data/vector.h"

#include <cstdint>

#include "data/shared_empty.h"

namespace emlet {

namespace {

// Longer ones cannot be asked of any memory.
constexpr size_t kMaxSlots = SIZE_MAX / 2 / sizeof(Slot) - sizeof(VectorLike);

template <class T>
T* make_bare(Heap& heap, size_t length) {
  if (length > kMaxSlots) return nullptr;
  void* cell = heap.allocate(T::kKind, sizeof(T) + length * sizeof(Slot));
  return cell == nullptr ? nullptr : new (cell) T(length);
}

template <class T>
T* make_filled(Heap& heap, size_t length, Value initial) {
  T* cell = make_bare<T>(heap, length);
  if (cell == nullptr) return nullptr;
  for (size_t i = 0; i < length; ++i) new (&cell->slots()[i]) Slot(initial);
  return cell;
}

}  // namespace

static Vector* empty_vector(Heap& heap) {
  return shared_empty<Vector>(heap, sym::vectorp, [&] { return make_bare<Vector>(heap, 0); });
}

Vector* Vector::make(Heap& heap, size_t length, Value initial) {
  return length == 0 ? empty_vector(heap) : make_filled<Vector>(heap, length, initial);
}

Vector* Vector::make(Heap& heap, const Value* words, size_t length) {
  if (length == 0) return empty_vector(heap);
  Vector* vector = make_bare<Vector>(heap, length);
  if (vector == nullptr) return nullptr;
  for (size_t i = 0; i < length; ++i) new (&vector->slots()[i]) Slot(words[i]);
  return vector;
}

Record* Record::make(Heap& heap, size_t length, Value initial) { return make_filled<Record>(heap, length, initial); }

}  // namespace emlet
