// Tracer: walks edges while marking, and answers "is it live?" in the weak phase.  A TypeInfo::trace hook hands it every
// word of its cell.  Grey cells wait on an explicit stack; native recursion is never used.
#pragma once

#include "core/fwd.h"
#include "core/value.h"
#include "gc/slot.h"

namespace emlet {

class Tracer {
 public:
  // Marks what `value` names, if it names a cell, and queues the cell to be traced.
  virtual void visit(Value value) = 0;
  void visit(const Slot& slot) { visit(slot.get()); }
  // Whether `value` survives this collection as far as is known; fixnums, floats in the word and known symbols do.
  virtual bool is_live(Value value) const = 0;
  // Weak phase only: calls TypeInfo::key_marked(thing, *this, key, entry) once when `key`, now dead, becomes marked.
  virtual void wait_for(Value key, GCThing& thing, size_t entry) = 0;
  virtual Heap& heap() = 0;

 protected:
  ~Tracer() = default;
};

}  // namespace emlet
