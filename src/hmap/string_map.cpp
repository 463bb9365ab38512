#include "hmap/string_map.h"

namespace emlet {

bool StringMap::add(const Key& key, void* value) {
  if (tags_.growth_left() == 0 &&
      !rebuild(tags_.refill_is_enough() ? tags_.capacity() : tags_.capacity() + 1)) {
    return false;
  }
  Record made;
  if (!set_text(&made, key)) return false;
  made.value = value;
  *record(tags_.place(key.hash)) = made;
  ++changes_;
  return true;
}

void StringMap::remove(uint32_t slot) {
  free_text(*record(slot));
  tags_.erase(slot);
  ++changes_;
}

uint32_t StringMap::entry_from(uint32_t slot) const {
  const uint32_t end = tags_.end();
  while (slot < end && !tags_.is_live(slot)) ++slot;
  return slot < end ? slot : kNoSlot;
}

bool StringMap::reserve(size_t entries) {
  return entries <= count() + tags_.growth_left() || rebuild(entries);
}

// On failure nothing is set that free_text would free.
bool StringMap::set_text(Record* record, const Key& key) const {
  char* text = record->inside;
  if (key.length >= kInlineSize) {
    text = static_cast<char*>(memory_.resize(memory_.context, nullptr, 0, key.length + 1));
    if (text == nullptr) return false;
    const uint32_t length = saturated(key.length);
    record->outside = {{text}, key.hash, {}, kOutside};
    for (int i = 0; i < 3; ++i) record->outside.length[i] = static_cast<uint8_t>(length >> 8 * i);
  } else {
    record->inside[kInlineSize - 1] = static_cast<char>(kInlineSize - 1 - key.length);
  }
  std::memcpy(text, key.text, key.length);
  text[key.length] = '\0';
  return true;
}

void StringMap::free_text(const Record& record) const {
  if (record.is_outside()) memory_.resize(memory_.context, record.outside.text, record.length() + 1, 0);
}

// Puts an empty table of GROUPS in place of the one there is, which is not freed.
bool StringMap::attach_new_block(uint64_t groups) {
  if (groups > SIZE_MAX / block_size(1)) return false;
  const size_t size = block_size(static_cast<size_t>(groups));
  char* const block = static_cast<char*>(memory_.resize(memory_.context, nullptr, 0, size));
  if (block == nullptr) return false;
  block_ = block;
  records_ = reinterpret_cast<Record*>(block + groups * kGroupWidth);
  tags_.attach(reinterpret_cast<uint8_t*>(block), groups);
  return true;
}

bool StringMap::rebuild(uint64_t entries) {
  if (entries > kMaxTableEntries) return false;
  const StringMap old = *this;
  if (!attach_new_block(TagTable::groups_for(entries))) return false;
  for (uint32_t slot = old.entry_from(0); slot != kNoSlot; slot = old.entry_from(slot + 1)) {
    const Record& moved = *old.record(slot);
    *record(tags_.place(hash_of(moved))) = moved;
  }
  old.free_block();
  ++changes_;
  return true;
}

bool StringMap::copy_from(const StringMap& other) {
  if (other.count() == 0) return true;
  if (!attach_new_block(other.tags_.group_count())) return false;
  std::memcpy(block_, other.block_, block_size(other.tags_.group_count()));
  tags_.copy_counts(other.tags_);
  bool complete = true;
  for (uint32_t slot = entry_from(0); slot != kNoSlot; slot = entry_from(slot + 1)) {
    const Record& from = *other.record(slot);
    if (!from.is_outside()) continue;
    complete = complete && set_text(record(slot), {from.outside.text, from.length(), from.outside.hash});
    if (!complete) record(slot)->outside.kind = 0;  // a key that is the other map's
  }
  if (!complete) release();
  return complete;
}

void StringMap::free_block() const {
  if (block_ != nullptr) memory_.resize(memory_.context, block_, block_size(tags_.group_count()), 0);
}

void StringMap::release() {
  clear([](void*) {});
  free_block();
  tags_.detach();
  records_ = nullptr;
  block_ = nullptr;
}

}  // namespace emlet
