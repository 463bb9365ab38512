#pragma once
// The bodies of index.h; include that one.

#include <utility>

#include "hashtable/index.h"

namespace emlet {

template <class Match>
uint8_t BasicIndex<Match>::tag_of(uint64_t hash) {
  const uint8_t low = static_cast<uint8_t>(hash);
  return static_cast<uint8_t>(low + (low == kIndexEmpty));
}

template <class Match>
template <class Eq>
uint32_t BasicIndex<Match>::find(uint64_t hash, Eq&& eq) const {
  const uint8_t tag = tag_of(hash);
  uint32_t position = first_group(hash);
  for (uint32_t step = 0;;) {
    const IndexGroup& group = groups_[position];
    for (uint32_t candidates = Match(group).tag(tag); candidates != 0; candidates &= candidates - 1) {
      const uint32_t entry = group.numbers[std::countr_zero(candidates)];
      if (eq(entry)) [[likely]]
        return entry;
    }
    if ((group.overflow & overflow_bit(hash)) == 0) [[likely]]
      return kNoEntry;
    if (step == group_mask_) return kNoEntry;
    position = (position + ++step) & group_mask_;
  }
}

template <class Match>
bool BasicIndexProbe<Match>::next(uint32_t* entry) {
  while (candidates_ == 0) {
    const bool ends = (index_.groups_[group_].overflow & index_.overflow_bit(hash_)) == 0;
    if (ends || step_ == index_.group_mask_) return false;
    group_ = (group_ + ++step_) & index_.group_mask_;
    candidates_ = candidates();
  }
  *entry = index_.groups_[group_].numbers[std::countr_zero(candidates_)];
  candidates_ &= candidates_ - 1;
  return true;
}

template <class Match>
void BasicIndex<Match>::insert(uint64_t hash, uint32_t entry) {
  EMLET_ASSERT(!is_full() && entry != kNoEntry);
  place(hash, entry);
}

template <class Match>
void BasicIndex<Match>::place(uint64_t hash, uint32_t entry) {
  uint32_t position = first_group(hash);
  for (uint32_t step = 0;;) {
    IndexGroup& group = groups_[position];
    if (const uint32_t empty = Match(group).empty(); empty != 0) [[likely]] {
      group.tags[std::countr_zero(empty)] = tag_of(hash);
      group.numbers[std::countr_zero(empty)] = entry;
      break;
    }
    group.overflow |= overflow_bit(hash);
    position = (position + ++step) & group_mask_;
  }
  ++live_;
  --growth_left_;
}

template <class Match>
bool BasicIndex<Match>::erase(uint64_t hash, uint32_t entry) {
  const uint8_t tag = tag_of(hash);
  uint32_t position = first_group(hash);
  for (uint32_t step = 0;;) {
    IndexGroup& group = groups_[position];
    for (uint32_t candidates = Match(group).tag(tag); candidates != 0; candidates &= candidates - 1) {
      const int slot = std::countr_zero(candidates);
      if (group.numbers[slot] != entry) continue;
      group.tags[slot] = kIndexEmpty;
      growth_left_ += group.overflow == 0;
      --live_;
      return true;
    }
    if ((group.overflow & overflow_bit(hash)) == 0 || step == group_mask_) return false;
    position = (position + ++step) & group_mask_;
  }
}

template <class Match>
void BasicIndex<Match>::clear() {
  if (block_ == nullptr) return;
  std::memset(static_cast<void*>(groups_), 0, group_count() * sizeof(IndexGroup));
  growth_left_ = static_cast<uint32_t>(capacity());
  live_ = 0;
}

template <class Match>
template <class HashOf>
auto BasicIndex<Match>::numbered(uint32_t end, HashOf& hash_of) {
  return [end, &hash_of](auto&& place) {
    uint64_t hash;
    for (uint32_t entry = 0; entry < end; ++entry) {
      if (hash_of(entry, &hash)) place(hash, entry);
    }
  };
}

template <class Match>
template <class Each>
bool BasicIndex<Match>::grow(const IndexMemory& memory, Each&& each) {
  // In place only where that wins a seventh of the capacity at least; otherwise it would come too often.
  const bool in_place = block_ != nullptr && live_ < capacity() - capacity() / 7;
  return rebuild(memory, in_place ? capacity() : capacity() + 1, each);
}

template <class Match>
template <class HashOf>
bool BasicIndex<Match>::grow(const IndexMemory& memory, uint32_t end, HashOf&& hash_of) {
  return grow(memory, numbered(end, hash_of));
}

template <class Match>
template <class Each>
bool BasicIndex<Match>::reserve(const IndexMemory& memory, uint64_t entries, Each&& each) {
  return entries <= uint64_t{live_} + growth_left_ || rebuild(memory, entries, each);
}

template <class Match>
template <class HashOf>
bool BasicIndex<Match>::reserve(const IndexMemory& memory, uint64_t entries, uint32_t end, HashOf&& hash_of) {
  return reserve(memory, entries, numbered(end, hash_of));
}

template <class Match>
template <class Each>
bool BasicIndex<Match>::rebuild(const IndexMemory& memory, uint64_t entries, Each&& each) {
  EMLET_ASSERT(entries >= live_);
  if (entries > kMaxIndexEntries) return false;
  const uint64_t groups = entries <= kIndexSlots ? 1 : std::bit_ceil((entries + 9) / 10);
  const bool same_size = block_ != nullptr && groups == group_count();
  if (!same_size && !allocate(memory, groups)) return false;
  refill(each);
  return true;
}

template <class Match>
template <class HashOf>
bool BasicIndex<Match>::rebuild(const IndexMemory& memory, uint64_t entries, uint32_t end, HashOf&& hash_of) {
  return rebuild(memory, entries, numbered(end, hash_of));
}

template <class Match>
template <class Each>
void BasicIndex<Match>::refill(Each&& each) {
  clear();
  each([this](uint64_t hash, uint32_t entry) { place(hash, entry); });
}

template <class Match>
bool BasicIndex<Match>::allocate(const IndexMemory& memory, uint64_t groups) {
  if (groups > SIZE_MAX / (2 * sizeof(IndexGroup))) return false;
  const size_t count = static_cast<size_t>(groups);
  void* block = memory.resize(memory.context, nullptr, 0, block_size(count));
  if (block == nullptr) return false;
  release(memory);
  uintptr_t start = reinterpret_cast<uintptr_t>(block);
  if (slack(count) != 0) start = round_up(start, sizeof(IndexGroup));
  block_ = block;
  groups_ = reinterpret_cast<IndexGroup*>(start);
  group_mask_ = static_cast<uint32_t>(count - 1);
  return true;
}

template <class Match>
bool BasicIndex<Match>::copy_from(const IndexMemory& memory, const BasicIndex& other) {
  EMLET_ASSERT(block_ == nullptr);
  if (other.block_ == nullptr) return true;
  if (!allocate(memory, other.group_count())) return false;
  std::memcpy(static_cast<void*>(groups_), other.groups_, group_count() * sizeof(IndexGroup));
  growth_left_ = other.growth_left_;
  live_ = other.live_;
  return true;
}

template <class Match>
void BasicIndex<Match>::release(const IndexMemory& memory) {
  if (block_ != nullptr) memory.resize(memory.context, block_, memory_size(), 0);
  *this = BasicIndex();
}

}  // namespace emlet
