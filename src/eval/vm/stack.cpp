// The VM stack: where it comes from, and what the collector sees of it.
#include <algorithm>
#include <utility>

#include "alloc/os_pages.h"
#include "alloc/pages.h"
#include "core/bits.h"
#include "eval/state.h"
#include "eval/vm/vm.h"
#include "gc/tracer.h"

namespace emlet {

bool VmStack::open(size_t bytes) {
  bytes = round_up(bytes < kPageSize ? kPageSize : bytes, kPageSize);
  // Address space only: the system gives memory to what is touched.
  bottom = static_cast<Value*>(os_map(bytes, kPageSize));
  if (!bottom) return false;
  end = bottom + bytes / sizeof(Value);
  top = bottom;
  soft_limit = reinterpret_cast<uintptr_t>(bottom);
  return true;
}

VmStack::~VmStack() {
  if (bottom) os_unmap(bottom, static_cast<size_t>(end - bottom) * sizeof(Value));
}

Vm::Vm(Heap& heap, size_t stack_bytes) : heap_(heap) {
  VmStack stack;
  if (!stack.open(stack_bytes)) return;
  exchange_stack(stack);
  static_cast<void>(run(nullptr));
}

Vm::~Vm() {
  VmStack stack;
  exchange_stack(stack);
}

void Vm::exchange_stack(VmStack& stack) {
  std::swap(bottom_, stack.bottom);
  std::swap(end_, stack.end);
  std::swap(soft_limit_, stack.soft_limit);
  std::swap(written_limit_, stack.written_limit);
  std::swap(fp_, stack.fp);
  std::swap(pc_, stack.pc);
  std::swap(top_, stack.top);
  std::swap(extra_depth_, stack.extra_depth);
  std::swap(muted_, stack.muted);
  ring();
}

void Vm::trace(Tracer& tracer) {
  tracer.visit_range(bottom_, static_cast<size_t>(top_ - bottom_));
  tracer.visit_range(settled_, kSlowPath);
}

void Vm::trace_stack(Tracer& tracer, const VmStack& stack) {
  tracer.visit_range(stack.bottom, static_cast<size_t>(stack.top - stack.bottom));
}

void Vm::clear_slots(Value* top, uintptr_t written_to, Value* stack_end, Value filling) {
  Value* const end = std::min(reinterpret_cast<Value*>(written_to) + kSlackWords, stack_end);
  if (top < end) std::fill(top, end, filling);
}

// No word above the top may name a cell that dies now: it could be scanned again as part of a later frame.
void Vm::clear_dead_slots(Value filling) {
  clear_slots(top_, std::max(soft_limit_, written_limit_), end_, filling);
  written_limit_ = soft_limit_;
  eval_->state().threads.for_each_parked_stack([filling](const VmStack& stack) {
    clear_slots(stack.top, std::max(stack.soft_limit, stack.written_limit), stack.end, filling);
  });
}

void Vm::collect() {
  clear_dead_slots(nil);
  heap_.collect_as_needed();
}

}  // namespace emlet
