#include "alloc/trace_table.h"

#include <cstdlib>

namespace emlet {

TraceTable::~TraceTable() {
  std::free(records_);
}

size_t TraceTable::home_of(const void* block) const {
  const uint64_t word = reinterpret_cast<uintptr_t>(block) * uint64_t{0x9e3779b97f4a7c15};
  return static_cast<size_t>(word >> 32) & (capacity_ - 1);
}

bool TraceTable::reserve_one() {
  if (capacity_ != 0 && count_ < capacity_ / 3 * 2) return true;
  const size_t wanted = capacity_ == 0 ? 64 : capacity_ * 2;
  TraceRecord* grown = static_cast<TraceRecord*>(std::calloc(wanted, sizeof(TraceRecord)));
  if (grown == nullptr) return false;
  TraceRecord* const old = records_;
  const TraceRecord* const old_end = end();
  records_ = grown;
  capacity_ = wanted;
  count_ = 0;
  for (const TraceRecord* record = old; record != old_end; ++record) {
    if (record->block != nullptr) add(*record);
  }
  std::free(old);
  return true;
}

void TraceTable::add(const TraceRecord& record) {
  size_t slot = home_of(record.block);
  while (records_[slot].block != nullptr) slot = (slot + 1) & (capacity_ - 1);
  records_[slot] = record;
  ++count_;
}

TraceRecord* TraceTable::find(const void* block) const {
  if (capacity_ == 0) return nullptr;
  size_t slot = home_of(block);
  for (; records_[slot].block != nullptr; slot = (slot + 1) & (capacity_ - 1)) {
    if (records_[slot].block == block) return &records_[slot];
  }
  return nullptr;
}

// Each record after the hole, up to the next empty slot, moves into it if its home is not beyond the hole.
void TraceTable::remove(TraceRecord* record) {
  const size_t mask = capacity_ - 1;
  size_t hole = static_cast<size_t>(record - records_);
  for (size_t slot = (hole + 1) & mask; records_[slot].block != nullptr; slot = (slot + 1) & mask) {
    const size_t from_home = (slot - home_of(records_[slot].block)) & mask;
    if (from_home < ((slot - hole) & mask)) continue;
    records_[hole] = records_[slot];
    hole = slot;
  }
  records_[hole] = {};
  --count_;
}

}  // namespace emlet
