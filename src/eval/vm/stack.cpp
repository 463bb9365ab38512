// The VM stack: where it comes from, and what the collector sees of it.
#include "alloc/os_pages.h"
#include "alloc/pages.h"
#include "core/bits.h"
#include "eval/vm/vm.h"
#include "gc/tracer.h"

namespace emlet {

Vm::Vm(Heap& heap, size_t stack_bytes) : heap_(heap) {
  const size_t bytes = round_up(stack_bytes < kPageSize ? kPageSize : stack_bytes, kPageSize);
  // Address space only: the system gives memory to what is touched.
  bottom_ = static_cast<Value*>(os_map(bytes, kPageSize));
  if (!bottom_) return;
  end_ = bottom_ + bytes / sizeof(Value);
  top_ = bottom_;
  soft_limit_ = reinterpret_cast<uintptr_t>(bottom_);
  static_cast<void>(run(nullptr));
}

Vm::~Vm() {
  if (bottom_) os_unmap(bottom_, static_cast<size_t>(end_ - bottom_) * sizeof(Value));
}

void Vm::trace(Tracer& tracer) {
  tracer.visit_range(bottom_, static_cast<size_t>(top_ - bottom_));
  tracer.visit_range(settled_, kSlowPath);
}

}  // namespace emlet
