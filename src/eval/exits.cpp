#include "eval/exits.h"

#include "data/symbol_property.h"
#include "data/symbols.h"
#include "gc/heap.h"
#include "gc/tracer.h"

namespace emlet {

void Exits::trace(Tracer& tracer) const {
  tracer.visit(what_);
  tracer.visit(data_);
  tracer.visit(whole_);
}

Value error_symbol(const Exits& exits) {
  if (exits.what().is_true()) return exits.what();
  return exits.data().is_cons() ? exits.data().cons()->car.get() : nil;
}

Value error_object(Heap& heap, Exits& exits) {
  if (exits.what().is_nil()) return exits.data();
  if (exits.whole().is_nil()) exits.set_whole(heap.cons(exits.what(), exits.data()));
  return exits.whole();
}

Value conditions_of(const Heap& heap, Value symbol) {
  return symbol.is_symbol() ? symbol_property(heap, symbol, sym::error_conditions) : nil;
}

bool condition_matches(const Heap&, Value handled, Value conditions) {
  constexpr int kMost = 10000;  // neither list is ours: either may be circular
  int steps = 0;
  if (handled == sym::t) return true;
  for (; handled.is_cons() && steps < kMost; handled = handled.cons()->cdr, steps++) {
    const Value wanted = handled.cons()->car;
    if (wanted == sym::t) return true;
    for (Value rest = conditions; rest.is_cons() && steps < kMost; rest = rest.cons()->cdr, steps++) {
      if (rest.cons()->car.get() == wanted) return true;
    }
  }
  if (!handled.is_symbol() || handled.is_nil()) return false;
  for (; conditions.is_cons() && steps < kMost; conditions = conditions.cons()->cdr, steps++) {
    if (conditions.cons()->car.get() == handled) return true;
  }
  return false;
}

}  // namespace emlet
