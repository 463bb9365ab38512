#include "gc/roots.h"

#include "gc/tracer.h"

namespace emlet {

void Rooted<Value>::trace_root(Tracer& tracer) { tracer.visit(value_); }

void RootedVector::trace_root(Tracer& tracer) { tracer.visit_range(words_, size_); }

void RootedVector::reallocate(size_t capacity) {
  if (capacity == capacity_) return;
  words_ = static_cast<Value*>(heap_.resize_scratch(words_, capacity_ * sizeof(Value), capacity * sizeof(Value)));
  capacity_ = capacity;
}

void Persistent::trace_root(Tracer& tracer) { tracer.visit(value_); }

}  // namespace emlet
