#pragma once
// The bodies of index.h; include that one.  Lookup is at the top, because it is what must be fast: the line of
// entry numbers is asked for before the control bytes have arrived, so a hit waits for one miss, not two.

#include <utility>

#include "hashtable/index.h"

namespace emlet {

template <class Group>
uint8_t BasicIndex<Group>::tag_of(uint64_t hash) {
  const uint8_t low = static_cast<uint8_t>(hash);
  return low < kIndexFirstTag ? static_cast<uint8_t>(low + kIndexFirstTag) : low;
}

template <class Group>
template <class Eq>
uint32_t BasicIndex<Group>::find(uint64_t hash, Eq&& eq) const {
  const uint8_t tag = tag_of(hash);
  uint32_t group = first_group(hash);
  for (uint32_t step = 0;;) {
    const size_t base = size_t{group} * kWidth;
    __builtin_prefetch(numbers_ + base);
    const Group controls(control_ + base);
    for (auto candidates = controls.match(tag); candidates; candidates.drop_lowest()) {
      const uint32_t entry = numbers_[base + candidates.lowest()];
      if (eq(entry)) [[likely]] return entry;
    }
    if (controls.has_empty()) [[likely]] return kNoEntry;
    group = (group + ++step) & group_mask_;
  }
}

template <class Group>
void BasicIndex<Group>::prefetch(uint64_t hash) const {
  const size_t base = size_t{first_group(hash)} * kWidth;
  __builtin_prefetch(control_ + base);
  __builtin_prefetch(numbers_ + base);
}

template <class Group>
bool BasicIndexProbe<Group>::next(uint32_t* entry) {
  while (!candidates_) {
    const size_t base = size_t{group_} * Group::kWidth;
    if (Group(index_.control_ + base).has_empty()) return false;
    group_ = (group_ + ++step_) & index_.group_mask_;
    candidates_ = load();
  }
  *entry = index_.numbers_[size_t{group_} * Group::kWidth + candidates_.lowest()];
  candidates_.drop_lowest();
  return true;
}

template <class Group>
void BasicIndex<Group>::insert(uint64_t hash, uint32_t entry) {
  EMLET_ASSERT(!is_full() && entry != kNoEntry);
  place(hash, entry);
}

template <class Group>
void BasicIndex<Group>::place(uint64_t hash, uint32_t entry) {
  uint32_t group = first_group(hash);
  auto available = Group(control_ + size_t{group} * kWidth).available();
  for (uint32_t step = 0; !available;) {
    group = (group + ++step) & group_mask_;
    available = Group(control_ + size_t{group} * kWidth).available();
  }
  const size_t slot = size_t{group} * kWidth + available.lowest();
  growth_left_ -= control_[slot] == kIndexEmpty;
  control_[slot] = tag_of(hash);
  numbers_[slot] = entry;
  ++live_;
}

template <class Group>
bool BasicIndex<Group>::erase(uint64_t hash, uint32_t entry) {
  const uint8_t tag = tag_of(hash);
  uint32_t group = first_group(hash);
  for (uint32_t step = 0;;) {
    const size_t base = size_t{group} * kWidth;
    const Group controls(control_ + base);
    for (auto candidates = controls.match(tag); candidates; candidates.drop_lowest()) {
      const size_t slot = base + candidates.lowest();
      if (numbers_[slot] != entry) continue;
      const bool end_of_probes = controls.has_empty();
      control_[slot] = end_of_probes ? kIndexEmpty : kIndexDeleted;
      growth_left_ += end_of_probes;
      --live_;
      return true;
    }
    if (controls.has_empty()) return false;
    group = (group + ++step) & group_mask_;
  }
}

template <class Group>
void BasicIndex<Group>::clear() {
  if (block_ == nullptr) return;
  std::memset(control_, kIndexEmpty, slot_count());
  growth_left_ = static_cast<uint32_t>(capacity());
  live_ = 0;
}

template <class Group>
uint64_t BasicIndex<Group>::groups_for(uint64_t entries) {
  const uint64_t slots = std::bit_ceil(entries + (entries + 6) / 7);
  return slots <= kWidth ? 1 : slots / kWidth;
}

template <class Group>
template <class HashOf>
bool BasicIndex<Group>::grow(const IndexMemory& memory, uint32_t end, HashOf&& hash_of) {
  // In place only where that wins an eighth of the slots at least; otherwise the sweeps would come too often.
  const bool sweep = block_ != nullptr && live_ <= slot_count() / 4 * 3;
  const uint64_t wanted = sweep ? capacity() : capacity() + 1;
  return rebuild(memory, wanted, end, std::forward<HashOf>(hash_of));
}

template <class Group>
template <class HashOf>
bool BasicIndex<Group>::reserve(const IndexMemory& memory, uint64_t entries, uint32_t end, HashOf&& hash_of) {
  if (entries <= uint64_t{live_} + growth_left_) return true;
  return rebuild(memory, entries, end, std::forward<HashOf>(hash_of));
}

template <class Group>
template <class HashOf>
bool BasicIndex<Group>::rebuild(const IndexMemory& memory, uint64_t entries, uint32_t end, HashOf&& hash_of) {
  EMLET_ASSERT(entries >= live_);
  if (entries > kMaxIndexEntries) return false;
  const uint64_t groups = groups_for(entries);
  if (block_ != nullptr && groups == uint64_t{group_mask_} + 1) {
    clear();
  } else if (!allocate(memory, groups)) {
    return false;
  }
  uint64_t hash;
  for (uint32_t entry = 0; entry < end; ++entry) {
    if (hash_of(entry, &hash)) place(hash, entry);
  }
  return true;
}

template <class Group>
bool BasicIndex<Group>::allocate(const IndexMemory& memory, uint64_t groups) {
  if (groups > SIZE_MAX / (kWidth * 8)) return false;
  const size_t slots = static_cast<size_t>(groups) * kWidth;
  void* block = memory.resize(memory.context, nullptr, 0, block_size(slots));
  if (block == nullptr) return false;
  release(memory);
  uintptr_t start = reinterpret_cast<uintptr_t>(block);
  if (slack(slots) != 0) start = round_up(start, kLine);
  block_ = block;
  control_ = reinterpret_cast<uint8_t*>(start);
  numbers_ = reinterpret_cast<uint32_t*>(start + slots);
  group_mask_ = static_cast<uint32_t>(groups - 1);
  clear();
  return true;
}

template <class Group>
bool BasicIndex<Group>::copy_from(const IndexMemory& memory, const BasicIndex& other) {
  EMLET_ASSERT(block_ == nullptr);
  if (other.block_ == nullptr) return true;
  if (!allocate(memory, uint64_t{other.group_mask_} + 1)) return false;
  std::memcpy(control_, other.control_, slot_count());
  std::memcpy(numbers_, other.numbers_, slot_count() * sizeof(uint32_t));
  growth_left_ = other.growth_left_;
  live_ = other.live_;
  return true;
}

template <class Group>
void BasicIndex<Group>::release(const IndexMemory& memory) {
  if (block_ != nullptr) memory.resize(memory.context, block_, memory_size(), 0);
  *this = BasicIndex();
}

}  // namespace emlet
