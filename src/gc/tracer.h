// Tracer: walks edges while marking, and answers "is it live?" in the weak phase.  A TypeInfo::trace hook hands it every
// word of its cell.  Grey cells wait on an explicit stack; native recursion is never used.
#pragma once

#include <cstddef>

#include "core/fwd.h"
#include "core/value.h"
#include "gc/slot.h"

namespace emlet {

class Tracer {
 public:
  // Marks what `value` names, if it names a cell, and queues the cell to be traced.
  void visit(Value value) {
    if (may_be_cell(value)) visit_cell(value);
  }
  void visit(const Slot& slot) { visit(slot.get()); }
  // The same for `count` words in a row: one call for a vector.
  void visit_range(const Slot* first, size_t count) { visit_words(reinterpret_cast<const Value*>(first), count); }
  void visit_range(const Value* first, size_t count) { visit_words(first, count); }
  // Whether `value` survives this collection as far as is known; fixnums, floats in the word and known symbols do.
  bool is_live(Value value) const { return !may_be_cell(value) || is_cell_live(value); }
  // Weak phase only: calls TypeInfo::key_marked(thing, *this, key, entry) once when `key`, now dead, becomes marked
  // (and soon if it is marked already).  Without that hook nothing waits: trace_weak will be asked again.
  virtual void wait_for(Value key, GCThing& thing, size_t entry) = 0;
  // For drop_dead hooks: `entries` weak entries were forgotten (a figure of the statistics).
  virtual void count_dropped(size_t /*entries*/) {}
  virtual Heap& heap() = 0;

 protected:
  explicit Tracer(uint64_t known_symbol_bytes) : known_symbol_bytes_(known_symbol_bytes) {}
  ~Tracer() = default;

  // Known symbols are roots, so nothing need be done for them.
  bool may_be_cell(Value value) const {
    return value.is_heap_address() || (value.is_symbol() && value.bits() >= known_symbol_bytes_);
  }
  // `value` is a word for which may_be_cell holds.
  virtual void visit_cell(Value value) = 0;
  virtual void visit_words(const Value* first, size_t count) {
    for (size_t i = 0; i < count; ++i) visit(first[i]);
  }
  virtual bool is_cell_live(Value value) const = 0;

 private:
  uint64_t known_symbol_bytes_;
};

}  // namespace emlet
