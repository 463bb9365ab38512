#include "api/handles.h"

#include "gc/tracer.h"

namespace emlet {

Handles::Handles(Heap& heap) : heap_(heap) { heap.add_root_source({trace, this}); }

Handles::~Handles() { heap_.remove_root_source(this); }

emlet_value Handles::push(Value value) {
  if (height_ == blocks_.size() * kBlock) blocks_.push_back(std::make_unique<Value[]>(kBlock));
  Value& slot = blocks_[height_ / kBlock][height_ % kBlock];
  ++height_;
  slot = value;
  return reinterpret_cast<emlet_value>(&slot);
}

void Handles::trace(void* owner, Tracer& tracer) {
  const Handles& handles = *static_cast<Handles*>(owner);
  for (size_t i = 0; i < handles.height_; ++i) tracer.visit(handles.blocks_[i / kBlock][i % kBlock]);
}

}  // namespace emlet
