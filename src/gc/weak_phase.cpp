#include "gc/weak_phase.h"

namespace emlet {

WeakPhase::Bucket& WeakPhase::bucket_of(uintptr_t address) {
  const size_t mask = index_.size() - 1;
  size_t at = static_cast<size_t>((address >> 4) * uint64_t{0x9E3779B97F4A7C15} >> 20) & mask;
  while (index_[at].address != 0 && index_[at].address != address) at = (at + 1) & mask;
  return index_[at];
}

void WeakPhase::grow_index() {
  std::vector<Bucket> old(index_.empty() ? 64 : index_.size() * 2, Bucket{0, kNone});
  old.swap(index_);
  for (const Bucket& bucket : old) {
    if (bucket.address != 0) bucket_of(bucket.address) = bucket;
  }
}

void WeakPhase::wait(uintptr_t address, const Waiter& waiter) {
  if (indexed_ * 2 >= index_.size()) grow_index();
  Bucket& bucket = bucket_of(address);
  if (bucket.address == 0) {
    bucket = {address, kNone};
    ++indexed_;
  }
  waiters_.push_back(waiter);
  waiters_.back().next = bucket.first;
  bucket.first = static_cast<uint32_t>(waiters_.size() - 1);
}

void WeakPhase::wake(uintptr_t address) {
  if (index_.empty()) return;
  Bucket& bucket = bucket_of(address);
  if (bucket.address == 0) return;
  for (uint32_t i = bucket.first; i != kNone; i = waiters_[i].next) ready_.push_back(i);
  bucket.first = kNone;
}

void WeakPhase::make_ready(const Waiter& waiter) {
  waiters_.push_back(waiter);
  ready_.push_back(static_cast<uint32_t>(waiters_.size() - 1));
}

bool WeakPhase::take_ready(Waiter& waiter) {
  if (ready_.empty()) return false;
  waiter = waiters_[ready_.back()];
  ready_.pop_back();
  return true;
}

void WeakPhase::clear() {
  things_.clear();
  waiters_.clear();
  ready_.clear();
  index_.clear();
  indexed_ = 0;
}

}  // namespace emlet
