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

bool VmStack::open(size_t bytes, Account& account) {
  bytes = round_up(bytes < kPageSize ? kPageSize : bytes, kPageSize);
  // Address space only: the system gives memory to what is touched.
  bottom = static_cast<Value*>(os_map(bytes, kPageSize));
  if (!bottom) return false;
  end = bottom + bytes / sizeof(Value);
  top = bottom;
  payer = &account;
  soft_limit = reinterpret_cast<uintptr_t>(bottom);
  return true;
}

VmStack::~VmStack() {
  if (payer) payer->discharge(charged);
  if (bottom) os_unmap(bottom, static_cast<size_t>(end - bottom) * sizeof(Value));
}

Vm::Vm(Heap& heap, size_t stack_bytes) : heap_(heap) {
  VmStack stack;
  if (!stack.open(stack_bytes, heap.account(Subsystem::Stack))) return;
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
  std::swap(payer_, stack.payer);
  std::swap(charged_, stack.charged);
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
  give_back_stack();
  heap_.collect_as_needed();
}

size_t Vm::bytes_up_to(const Value* end) const {
  return round_up(static_cast<size_t>(std::min<const Value*>(end + kSlackWords, end_) - bottom_) * sizeof(Value), kPageSize);
}

bool Vm::charge_stack(const Value* end) {
  const size_t bytes = bytes_up_to(end);
  if (bytes <= charged_) return true;
  if (!payer_->charge(bytes - charged_)) return false;
  charged_ = bytes;
  return true;
}

// After deep recursion: what lies far above the top goes back to the system.  It reads as zeros, which are nil.
void Vm::give_back_stack() {
  const size_t kept = bytes_up_to(top_ + kLeastRoom);
  if (charged_ <= kept) return;
  char* const start = reinterpret_cast<char*>(bottom_) + kept;
  os_discard(start, charged_ - kept);
  payer_->discharge(charged_ - kept);
  charged_ = kept;
  soft_limit_ = std::min(soft_limit_, reinterpret_cast<uintptr_t>(start) - kSlackWords * sizeof(Value));
  written_limit_ = soft_limit_;
  uintptr_t shown = limit_.load(std::memory_order_relaxed);
  if (shown != 0) limit_.compare_exchange_strong(shown, soft_limit_);  // a ringing alarm goes on ringing
}

}  // namespace emlet
