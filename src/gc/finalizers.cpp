#include "gc/finalizers.h"

namespace emlet {

void FinalizerQueue::push(Finalizer& finalizer) {
  finalizer.next = nullptr;
  (first_ ? last_->next : first_) = &finalizer;
  last_ = &finalizer;
}

bool FinalizerQueue::take(Heap& heap, Value& function) {
  if (!first_) return false;
  Finalizer& finalizer = *first_;
  first_ = finalizer.next;
  function = finalizer.function.get();
  finalizer.function.set(heap, Value::of(&finalizer), nil);
  return true;
}

void FinalizerQueue::trace(Tracer& tracer) {
  for (const Finalizer* finalizer = first_; finalizer; finalizer = finalizer->next) tracer.visit(Value::of(finalizer));
}

}  // namespace emlet
