#include "data/bool_vector.h"

namespace emlet {

BoolVector* BoolVector::make(Heap& heap, size_t length, bool initial) {
  if (length > SIZE_MAX / 2) return nullptr;
  const size_t words = (length + kWordBits - 1) / kWordBits;
  void* cell = heap.allocate(kKind, sizeof(BoolVector) + words * sizeof(uint64_t));
  if (cell == nullptr) return nullptr;
  auto* vector = new (cell) BoolVector(length);
  vector->fill(initial);
  return vector;
}

void BoolVector::fill(bool bit) {
  for (size_t i = 0; i < word_count(); ++i) words()[i] = bit ? ~uint64_t{0} : 0;
  clear_tail();
}

void BoolVector::clear_tail() {
  const size_t used = length % kWordBits;
  if (used != 0) words()[word_count() - 1] &= (uint64_t{1} << used) - 1;
}

}  // namespace emlet
