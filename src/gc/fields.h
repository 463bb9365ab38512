// EMLET_GC_FIELDS(Type, slot, ...): declares the slots of a cell type and its trace hook together, so that no slot can be
// forgotten:
//
//   struct Pair : GCThing {
//     EMLET_GC_FIELDS(Pair, first, second)
//   };
//   heap.register_type(kPairKind, {.name = "pair", .trace = Pair::trace});
#pragma once

#include "gc/heap.h"
#include "gc/tracer.h"

#define EMLET_GC_FIELDS(Type, ...)                                                        \
  ::emlet::Slot __VA_ARGS__;                                                              \
  void visit_fields(::emlet::Tracer& tracer) { ::emlet::visit_each(tracer, __VA_ARGS__); } \
  static void trace(::emlet::GCThing& thing, ::emlet::Tracer& tracer) {                   \
    static_cast<Type&>(thing).visit_fields(tracer);                                       \
  }

namespace emlet {

template <class... Slots>
void visit_each(Tracer& tracer, const Slots&... slots) {
  (tracer.visit(slots), ...);
}

}  // namespace emlet
