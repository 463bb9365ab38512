#pragma once
// The bodies of index.h; include that one.

#include "hashtable/index.h"

namespace emlet {

// What lies beyond the first group is seldom needed and has a function of its own, so that what is inlined needs few
// registers.
template <class Match>
template <class Eq>
inline uint32_t BasicIndex<Match>::find(uint64_t hash, Eq eq) const {
  const uint32_t group = tags_.first_group(hash);
  for (uint32_t left = tags_.candidates(group, Tags::tag_of(hash)); left != 0; left &= left - 1) {
    const uint32_t entry = *number(group, static_cast<uint32_t>(std::countr_zero(left)));
    if (eq(entry)) [[likely]]
      return entry;
  }
  return tags_.overflowed(group, hash) ? find_beyond(group, hash, eq) : kNoEntry;
}

template <class Match>
template <class Eq>
uint32_t BasicIndex<Match>::find_beyond(uint32_t group, uint64_t hash, Eq eq) const {
  for (uint32_t passed = 1; passed != tags_.group_count() && tags_.overflowed(group, hash); ++passed) {
    group = tags_.group_after(group);
    for (uint32_t left = tags_.candidates(group, Tags::tag_of(hash)); left != 0; left &= left - 1) {
      const uint32_t entry = *number(group, static_cast<uint32_t>(std::countr_zero(left)));
      if (eq(entry)) return entry;
    }
  }
  return kNoEntry;
}

template <class Match>
void BasicIndex<Match>::insert(uint64_t hash, uint32_t entry) {
  EMLET_ASSERT(entry != kNoEntry);
  *number(tags_.place(hash)) = entry;
}

template <class Match>
bool BasicIndex<Match>::erase(uint64_t hash, uint32_t entry) {
  BasicTagProbe<Match, LineGroups> probe(tags_, hash);
  uint32_t slot;
  while (probe.next(&slot)) {
    if (*number(slot) != entry) continue;
    tags_.erase(slot);
    return true;
  }
  return false;
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
    if (hash_of(entry, &hash)) *number(tags_.place(hash)) = entry;
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
    for (uint32_t place = 0; place < LineGroups::kSlots; ++place) {
      if (tags_.is_live(group * kGroupWidth + place)) visit(*number(group, place));
    }
  }
}

template <class Match>
bool BasicIndex<Match>::allocate(const IndexMemory& memory, uint64_t groups) {
  if (groups > SIZE_MAX / (2 * LineGroups::kSize)) return false;
  const size_t count = static_cast<size_t>(groups);
  void* block = memory.resize(memory.context, nullptr, 0, block_size(count));
  if (block == nullptr) return false;
  release(memory);
  uintptr_t start = reinterpret_cast<uintptr_t>(block);
  if (slack(count) != 0) start = round_up(start, LineGroups::kSize);
  block_ = block;
  using Contents = typename Tags::Contents;
  const bool zeroed = block_size(count) >= memory.zeroed_from;
  tags_.attach(reinterpret_cast<uint8_t*>(start), groups, zeroed ? Contents::Zeros : Contents::Unspecified);
  return true;
}

template <class Match>
bool BasicIndex<Match>::copy_from(const IndexMemory& memory, const BasicIndex& other) {
  EMLET_ASSERT(block_ == nullptr);
  if (other.block_ == nullptr) return true;
  const uint32_t groups = other.tags_.group_count();
  if (!allocate(memory, groups)) return false;
  std::memcpy(tags_.group(0), other.tags_.group(0), size_t{groups} * LineGroups::kSize);
  tags_.copy_counts(other.tags_);
  return true;
}

template <class Match>
void BasicIndex<Match>::release(const IndexMemory& memory) {
  if (block_ != nullptr) memory.resize(memory.context, block_, memory_size(), 0);
  *this = BasicIndex();
}

}  // namespace emlet
