#include "builtins/state.h"

#include "gc/tracer.h"

namespace emlet {

BuiltinState::BuiltinState(Heap& heap) : text(heap) { heap.add_root_source({&BuiltinState::trace, this}); }

void BuiltinState::trace(void* owner, Tracer& tracer) {
  const auto& state = *static_cast<BuiltinState*>(owner);
  tracer.visit(state.read_error.data);
  tracer.visit(state.identity_codes);
  state.text.trace(tracer);
}

}  // namespace emlet
