// Finalizers: objects of make-finalizer.  One that is found dead is brought back for a last time, in a queue, for the
// evaluator to call its function after the collection (Heap::next_finalizer).  They are queued before weak entries are
// dropped, so a finalizer never sees what a weak table has already forgotten.  Used by the collector and the evaluator.
#pragma once

#include "core/value.h"
#include "gc/fields.h"

namespace emlet {

struct Finalizer : GCThing {
  static constexpr Kind kKind = Kind::Finalizer;
  explicit Finalizer(Value to_call) : GCThing(kKind), function(to_call) {}
  EMLET_GC_FIELDS(Finalizer, function)  // nil once it was queued and taken
  Finalizer* next = nullptr;            // in the queue: it must not need memory, for it is filled when there may be none
};

class FinalizerQueue {
 public:
  void push(Finalizer& finalizer);
  bool take(Heap& heap, Value& function);
  void trace(Tracer& tracer);

 private:
  Finalizer* first_ = nullptr;
  Finalizer* last_ = nullptr;
};

}  // namespace emlet
