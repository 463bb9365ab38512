#include "eval/bindings.h"

#include "gc/tracer.h"

namespace emlet {

bool Bindings::grow() {
  const size_t capacity = static_cast<size_t>(end_ - first_);
  const size_t wanted = capacity ? 2 * capacity : 64;
  void* block = heap_.resize_external(first_, bytes(), wanted * sizeof(Record), Subsystem::Bindings);
  if (!block) return false;
  const size_t depth_now = depth();
  first_ = static_cast<Record*>(block);
  next_ = first_ + depth_now;
  end_ = first_ + wanted;
  return true;
}

void Bindings::trace(Tracer& tracer) const {
  for (const Record* record = first_; record != next_; record++) {
    tracer.visit(record->first);
    tracer.visit(record->second);
  }
}

void Bindings::trace_away(Tracer& tracer) const {
  trace(tracer);
  for (const Record* record = first_; record != next_; record++) {
    if (record->kind != Kind::Undo) tracer.visit(record->away);
  }
}

}  // namespace emlet
