#include "builtins/state.h"

#include "gc/tracer.h"

namespace emlet {

BuiltinState::BuiltinState(Heap& heap) { heap.add_root_source({&BuiltinState::trace, this}); }

void BuiltinState::trace(void* owner, Tracer& tracer) {
  const auto& state = *static_cast<BuiltinState*>(owner);
  for (const Value word : {state.read_error.data, state.standard_syntax_table, state.syntax_table, state.standard_case_table,
                           state.case_table, state.standard_category_table, state.category_table}) {
    tracer.visit(word);
  }
}

}  // namespace emlet
