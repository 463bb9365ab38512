#include "hmap/string_map.h"

#include <algorithm>

namespace emlet {

auto StringMap::hash_of() const {
  return [this](uint32_t entry, uint64_t* hash) {
    *hash = entries_[entry].hash;
    return entries_[entry].length != kFreed;
  };
}

bool StringMap::add(const Key& key, void* value) {
  if (index_.is_full() && !index_.grow(memory_, end_, hash_of())) return false;
  if (first_free_ == kNoEntry && end_ == capacity_ && !grow_entries()) return false;
  const bool reuse = first_free_ != kNoEntry;
  const uint32_t number = reuse ? first_free_ : end_;
  Entry& entry = entries_[number];
  const uint32_t next_free = reuse ? entry.next_free : kNoEntry;
  entry.length = key.length;
  if (!copy_text(&entry, key.text)) {
    entry.length = kFreed;
    return false;
  }
  entry.hash = key.hash;
  entry.value = value;
  first_free_ = next_free;
  end_ += !reuse;
  index_.insert(key.hash, number);
  ++changes_;
  return true;
}

void StringMap::remove(uint32_t number) {
  Entry& entry = entries_[number];
  index_.erase(entry.hash, number);
  free_text(&entry);
  entry.length = kFreed;
  entry.next_free = first_free_;
  first_free_ = number;
  ++changes_;
}

size_t StringMap::capacity() const {
  return std::min<uint64_t>(index_.capacity(), capacity_);
}

bool StringMap::reserve(size_t entries) {
  return index_.reserve(memory_, entries, end_, hash_of()) && (entries <= capacity_ || set_capacity(entries));
}

// Half as much again, but not past what the index can hold before it doubles.
bool StringMap::grow_entries() {
  const size_t wanted = std::max<size_t>(size_t{capacity_} + capacity_ / 2, 12);
  const bool bounded = index_.capacity() > capacity_;
  return set_capacity(bounded ? std::min<uint64_t>(wanted, index_.capacity()) : wanted);
}

bool StringMap::set_capacity(size_t entries) {
  if (entries > kMaxIndexEntries || entries > SIZE_MAX / kEntrySize - 1) return false;
  const uint32_t wanted = static_cast<uint32_t>(entries);
  const size_t old_size = block_ != nullptr ? block_size(capacity_) : 0;
  const size_t old_offset =
      static_cast<size_t>(reinterpret_cast<char*>(entries_) - static_cast<char*>(block_));
  char* const block =
      static_cast<char*>(memory_.resize(memory_.context, block_, old_size, block_size(wanted)));
  if (block == nullptr) return false;
  char* const start = reinterpret_cast<char*>(round_up(reinterpret_cast<uintptr_t>(block), 32));
  if (old_size != 0 && start != block + old_offset)
    std::memmove(start, block + old_offset, end_ * kEntrySize);
  block_ = block;
  entries_ = reinterpret_cast<Entry*>(start);
  capacity_ = wanted;
  return true;
}

// Sets nothing of ENTRY on failure.
bool StringMap::copy_text(Entry* entry, const char* text) {
  char* copy = entry->inline_text;
  if (!entry->is_inline()) {
    copy = static_cast<char*>(memory_.resize(memory_.context, nullptr, 0, size_t{entry->length} + 1));
    if (copy == nullptr) return false;
    entry->block = copy;
  }
  std::memcpy(copy, text, entry->length);
  copy[entry->length] = '\0';
  return true;
}

void StringMap::free_text(Entry* entry) {
  if (!entry->is_inline()) memory_.resize(memory_.context, entry->block, size_t{entry->length} + 1, 0);
}

bool StringMap::copy_from(const StringMap& other) {
  if (other.end_ == 0) return true;
  if (!set_capacity(other.end_) || !index_.copy_from(memory_, other.index_)) {
    release();
    return false;
  }
  first_free_ = other.first_free_;
  for (; end_ != other.end_; ++end_) {
    const Entry& from = other.entries_[end_];
    entries_[end_] = from;
    if (from.length == kFreed || from.is_inline() || copy_text(&entries_[end_], from.block)) continue;
    release();
    return false;
  }
  return true;
}

void StringMap::release() {
  clear([](void*) {});
  index_.release(memory_);
  if (block_ != nullptr) memory_.resize(memory_.context, block_, block_size(capacity_), 0);
  block_ = nullptr;
  entries_ = nullptr;
  capacity_ = 0;
}

}  // namespace emlet
