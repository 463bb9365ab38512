#include "gc/weak_phase.h"

namespace emlet {

WeakPhase::Bucket& WeakPhase::bucket_of(uintptr_t address) {
  const size_t mask = index_.size() - 1;
  size_t at = static_cast<size_t>((address >> 4) * uint64_t{0x9E3779B97F4A7C15} >> 20) & mask;
  while (index_[at].address != 0 && index_[at].address != address) at = (at + 1) & mask;
  return index_[at];
}

bool WeakPhase::grow_index() {
  constexpr size_t kFirstBuckets = 64;
  Array<Bucket> old(memory_);
  if (!old.fill(index_.empty() ? kFirstBuckets : index_.size() * 2, Bucket{0, kNone})) return false;
  old.swap(index_);
  for (const Bucket& bucket : old) {
    if (bucket.address != 0) bucket_of(bucket.address) = bucket;
  }
  return true;
}

void WeakPhase::add_thing(GCThing& thing) {
  if (!things_.push(&thing)) gave_up_ = lost_things_ = true;
}

// Puts `waiter` before `list`.
bool WeakPhase::note(const Waiter& waiter, uint32_t& list) {
  if (waiters_.size() == kNone || !waiters_.push(waiter)) {
    gave_up_ = true;
    return false;
  }
  waiters_.back().next = list;
  list = static_cast<uint32_t>(waiters_.size() - 1);
  return true;
}

void WeakPhase::wait(uintptr_t address, const Waiter& waiter) {
  if (indexed_ * 2 >= index_.size() && !grow_index()) {
    gave_up_ = true;
    return;
  }
  Bucket& bucket = bucket_of(address);
  if (!note(waiter, bucket.first) || bucket.address != 0) return;
  bucket.address = address;
  ++indexed_;
}

void WeakPhase::wake(uintptr_t address) {
  if (index_.empty()) return;
  Bucket& bucket = bucket_of(address);
  if (bucket.address == 0) return;
  while (bucket.first != kNone) {
    Waiter& waiter = waiters_[bucket.first];
    const uint32_t woken = bucket.first;
    bucket.first = waiter.next;
    waiter.next = ready_;
    ready_ = woken;
  }
}

void WeakPhase::make_ready(const Waiter& waiter) { static_cast<void>(note(waiter, ready_)); }

bool WeakPhase::take_ready(Waiter& waiter) {
  if (ready_ == kNone) return false;
  waiter = waiters_[ready_];
  ready_ = waiter.next;
  return true;
}

void WeakPhase::clear() {
  things_.release();
  waiters_.release();
  index_.release();
  indexed_ = 0;
  ready_ = kNone;
  lost_things_ = gave_up_ = false;
}

}  // namespace emlet
