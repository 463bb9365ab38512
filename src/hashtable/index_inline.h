#pragma once
// The bodies of index.h; include that one.

#include "hashtable/index.h"

namespace emlet {

template <class Match>
template <class Eq>
inline uint32_t BasicIndex<Match>::find_in(uint32_t group, uint64_t hash, Eq eq) const {
  for (uint32_t left = tags_.candidates(group, Tags::tag_of(hash)); left != 0; left &= left - 1) {
    const uint32_t slot = slot_of(group, left);
    if (eq(numbers_[slot])) [[likely]]
      return slot;
  }
  return kNoSlot;
}

// g++ drops a function that does nothing but prefetch, so it is written out.
template <class Match>
template <class Eq>
inline uint32_t BasicIndex<Match>::find_near(uint64_t hash, Eq eq) const {
  const uint32_t group = tags_.first_group(hash);
  const uint32_t* const numbers = line(group);
  __builtin_prefetch(numbers);
  for (uint32_t left = tags_.candidates(group, Tags::tag_of(hash)); left != 0; left &= left - 1) {
    const uint32_t entry = numbers[std::countr_zero(left)];
    if (EMLET_LIKELY(eq(entry))) {
      EMLET_ASSUME(entry < kFarther);
      return entry;
    }
  }
  return tags_.overflowed(group, hash) ? kFarther : kNoEntry;
}

template <class Match>
template <class Eq>
inline uint32_t BasicIndex<Match>::find(uint64_t hash, Eq eq) const {
  const uint32_t found = find_near(hash, eq);
  if (found != kFarther) return found;
  const uint32_t slot = find_beyond(tags_.first_group(hash), hash, eq);
  return slot == kNoSlot ? kNoEntry : numbers_[slot];
}

template <class Match>
template <class Eq>
uint32_t BasicIndex<Match>::find_beyond(uint32_t group, uint64_t hash, Eq eq) const {
  for (uint32_t passed = 1; passed != tags_.group_count() && tags_.overflowed(group, hash); ++passed) {
    group = tags_.group_after(group);
    const uint32_t slot = find_in(group, hash, eq);
    if (slot != kNoSlot) return slot;
  }
  return kNoSlot;
}

template <class Match>
void BasicIndex<Match>::insert(uint64_t hash, uint32_t entry) {
  EMLET_ASSERT(entry != kNoEntry);
  numbers_[tags_.place(hash)] = entry;
}

template <class Match>
template <class Eq>
inline uint32_t BasicIndex<Match>::take(uint64_t hash, Eq eq) {
  const uint32_t group = tags_.first_group(hash);
  __builtin_prefetch(line(group));
  uint32_t slot = find_in(group, hash, eq);
  if (EMLET_UNLIKELY(slot == kNoSlot)) slot = find_beyond(group, hash, eq);
  if (EMLET_UNLIKELY(slot == kNoSlot)) return kNoEntry;
  tags_.erase(slot);
  return numbers_[slot];
}

template <class Match>
template <class HashOf>
bool BasicIndex<Match>::grow(const IndexMemory& memory, uint32_t end, HashOf&& hash_of) {
  return rebuild(memory, grown_capacity(), end, hash_of);
}

template <class Match>
template <class HashOf>
bool BasicIndex<Match>::reserve(const IndexMemory& memory, uint64_t entries, uint32_t end, HashOf&& hash_of) {
  return entries <= count() + tags_.growth_left() || rebuild(memory, entries, end, hash_of);
}

template <class Match>
template <class HashOf>
bool BasicIndex<Match>::rebuild(const IndexMemory& memory, uint64_t entries, uint32_t end, HashOf&& hash_of) {
  EMLET_ASSERT(entries >= count());
  if (entries > kMaxIndexEntries) return false;
  const uint64_t groups = Tags::groups_for(entries);
  const bool same_size = block_ != nullptr && groups == tags_.group_count();
  if (!same_size && !allocate(memory, groups)) return false;
  tags_.clear();
  uint64_t hash;
  for (uint32_t entry = 0; entry < end; ++entry) {
    if (hash_of(entry, &hash)) numbers_[tags_.place(hash)] = entry;
  }
  return true;
}

template <class Match>
bool BasicIndex<Match>::start(const IndexMemory& memory, uint64_t entries) {
  return entries <= kMaxIndexEntries && allocate(memory, Tags::groups_for(entries));
}

template <class Match>
template <class Visit>
void BasicIndex<Match>::each_of_groups(uint32_t first, uint32_t end, Visit&& visit) const {
  for (uint32_t group = first; group < end; ++group) {
    for (uint32_t left = tags_.live(group); left != 0; left &= left - 1) visit(numbers_[slot_of(group, left)]);
  }
}

template <class Match>
bool BasicIndex<Match>::touch(size_t at) const {
  if (at >= used_size(tags_.group_count())) return false;
  reinterpret_cast<volatile uint8_t*>(numbers_)[at] = 0;
  return true;
}

// The numbers may be anything where there is no tag.
template <class Match>
bool BasicIndex<Match>::allocate(const IndexMemory& memory, uint64_t groups) {
  if (groups > SIZE_MAX / (2 * (kLine + kGroupWidth))) return false;
  const size_t count = static_cast<size_t>(groups);
  void* block = memory.resize(memory.context, nullptr, 0, block_size(count));
  if (block == nullptr) return false;
  release(memory);
  uintptr_t start = reinterpret_cast<uintptr_t>(block);
  if (slack(count) != 0) start = round_up(start, kLine);
  block_ = block;
  numbers_ = reinterpret_cast<uint32_t*>(start);
  using Contents = typename Tags::Contents;
  const bool zeroed = block_size(count) >= memory.zeroed_from;
  tags_.attach(reinterpret_cast<uint8_t*>(start + count * kLine), groups, zeroed ? Contents::Zeros : Contents::Unspecified);
  return true;
}

template <class Match>
bool BasicIndex<Match>::copy_from(const IndexMemory& memory, const BasicIndex& other) {
  EMLET_ASSERT(block_ == nullptr);
  if (other.block_ == nullptr) return true;
  const uint32_t groups = other.tags_.group_count();
  if (!allocate(memory, groups)) return false;
  std::memcpy(numbers_, other.numbers_, used_size(groups));
  tags_.copy_counts(other.tags_);
  return true;
}

template <class Match>
void BasicIndex<Match>::release(const IndexMemory& memory) {
  if (block_ != nullptr) memory.resize(memory.context, block_, memory_size(), 0);
  *this = BasicIndex();
}

}  // namespace emlet
