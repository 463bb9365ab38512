#include "hmap/string_map.h"

#include <algorithm>

namespace emlet {

namespace {
constexpr size_t kMaxText = std::min<uint64_t>(uint64_t{4} << 32, SIZE_MAX / 2);  // what the places can name
constexpr size_t kLargeText = size_t{1} << 20;  // from here on the block grows by an eighth
}  // namespace

bool StringMap::add(const Key& key, void* value) {
  if (tags_.growth_left() == 0 &&
      !rebuild(tags_.refill_is_enough() ? tags_.capacity() : tags_.capacity() + 1)) {
    return false;
  }
  const bool outside = key.length >= kInlineSize;
  if (outside && !make_text_room(text_size(key.length))) return false;
  Record& made = *record(tags_.place(key.hash));
  if (outside) {
    made.outside = {
        static_cast<uint32_t>(text_end_ / kUnit), static_cast<uint32_t>(key.length), key.hash, {}, kOutside};
    std::memcpy(long_text(made), key.text, key.length + 1);
    text_end_ += text_size(key.length);
    live_text_ += text_size(key.length);
  } else {
    store_little_u64(made.inside, key.words[0]);
    store_little_u64(made.inside + 8, key.words[1]);
  }
  made.value = value;
  ++changes_;
  return true;
}

void StringMap::remove(uint32_t slot) {
  const Record& gone = *record(slot);
  if (gone.is_outside()) live_text_ -= text_size(gone.outside.length);
  if (live_text_ == 0) text_end_ = 0;
  tags_.erase(slot);
  ++changes_;
}

uint32_t StringMap::hash_of(const Record& record) const {
  if (record.is_outside()) return record.outside.hash;
  const uint64_t words[2] = {load_little_u64(record.inside), load_little_u64(record.inside + 8)};
  return hash_of(words);
}

uint32_t StringMap::entry_from(uint32_t slot) const {
  const uint32_t end = tags_.end();
  while (slot < end && !tags_.is_live(slot)) ++slot;
  return slot < end ? slot : kNoSlot;
}

bool StringMap::reserve(size_t entries) {
  return entries <= count() + tags_.growth_left() || rebuild(entries);
}

// Puts an empty table of GROUPS in place of the one there is, which is not freed.
bool StringMap::attach_new_table(uint64_t groups) {
  if (groups > SIZE_MAX / table_size(1)) return false;
  const size_t count = static_cast<size_t>(groups);
  void* const table = memory_.resize(memory_.context, nullptr, 0, table_size(count));
  if (table == nullptr) return false;
  records_ = static_cast<Record*>(table);
  tags_.attach(reinterpret_cast<uint8_t*>(records_ + count * kGroupSlots), groups);
  return true;
}

bool StringMap::rebuild(uint64_t entries) {
  if (entries > kMaxTableEntries) return false;
  const StringMap old = *this;
  if (!attach_new_table(TagTable::groups_for(entries))) return false;
  for (uint32_t slot = old.entry_from(0); slot != kNoSlot; slot = old.entry_from(slot + 1)) {
    const Record& moved = *old.record(slot);
    *record(tags_.place(hash_of(moved))) = moved;
  }
  old.free_table();
  ++changes_;
  return true;
}

// Where a third is holes the keys are packed, into a block of about the size; otherwise the block grows.
bool StringMap::make_text_room(size_t size) {
  if (size <= text_capacity_ - text_end_) return true;
  if (size > kMaxText - live_text_) return false;
  if (live_text_ < text_end_ / 3 * 2)
    return pack_texts(std::max(text_capacity_, live_text_ + live_text_ / 4 + size));
  const size_t capacity =
      text_end_ + std::max({text_capacity_ / (text_capacity_ < kLargeText ? 2 : 8), size, size_t{256}});
  if (capacity > kMaxText) return false;
  void* const grown = memory_.resize(memory_.context, long_keys_, text_capacity_, capacity);
  if (grown == nullptr) return false;
  long_keys_ = static_cast<char*>(grown);
  text_capacity_ = capacity;
  return true;
}

bool StringMap::pack_texts(size_t capacity) {
  char* const packed = static_cast<char*>(memory_.resize(memory_.context, nullptr, 0, capacity));
  if (packed == nullptr) return false;
  size_t end = 0;
  for (uint32_t slot = entry_from(0); slot != kNoSlot; slot = entry_from(slot + 1)) {
    Record& moved = *record(slot);
    if (!moved.is_outside()) continue;
    const size_t size = text_size(moved.outside.length);
    std::memcpy(packed + end, long_text(moved), moved.outside.length + size_t{1});
    moved.outside.place = static_cast<uint32_t>(end / kUnit);
    end += size;
  }
  memory_.resize(memory_.context, long_keys_, text_capacity_, 0);
  long_keys_ = packed;
  text_end_ = end;
  text_capacity_ = capacity;
  return true;
}

bool StringMap::copy_from(const StringMap& other) {
  if (other.count() == 0) return true;
  const size_t groups = other.tags_.group_count();
  if (!attach_new_table(groups)) return false;
  if (other.text_end_ != 0 && !make_text_room(other.text_end_)) {
    release();
    return false;
  }
  std::memcpy(static_cast<void*>(records_), other.records_, table_size(groups));
  tags_.copy_counts(other.tags_);
  if (other.text_end_ != 0) std::memcpy(long_keys_, other.long_keys_, other.text_end_);
  text_end_ = other.text_end_;
  live_text_ = other.live_text_;
  return true;
}

void StringMap::free_table() const {
  if (records_ != nullptr) memory_.resize(memory_.context, records_, table_size(tags_.group_count()), 0);
}

void StringMap::release() {
  free_table();
  if (long_keys_ != nullptr) memory_.resize(memory_.context, long_keys_, text_capacity_, 0);
  forget_memory();
}

void StringMap::forget_memory() {
  tags_.detach();
  records_ = nullptr;
  long_keys_ = nullptr;
  text_end_ = text_capacity_ = live_text_ = 0;
}

}  // namespace emlet
