#include "gc/finalizers.h"

namespace emlet {

bool FinalizerQueue::take(Heap& heap, Value& function) {
  if (taken_ == waiting_.size()) return false;
  Finalizer& finalizer = *waiting_[taken_++];
  function = finalizer.function.get();
  finalizer.function.set(heap, Value::of(&finalizer), nil);
  if (taken_ == waiting_.size()) {
    waiting_.clear();
    taken_ = 0;
  }
  return true;
}

void FinalizerQueue::trace(Tracer& tracer) {
  for (size_t i = taken_; i < waiting_.size(); ++i) tracer.visit(Value::of(waiting_[i]));
}

}  // namespace emlet
