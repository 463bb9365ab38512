#include "hmap/string_map.h"

#include <algorithm>

namespace emlet {

namespace {
constexpr size_t kLargeBlock = size_t{1} << 17;  // in units: from here on blocks grow by a quarter
}

auto StringMap::each_record() const {
  return [this](auto&& place) {
    for (uint32_t entry = live_from(0); entry != kNoEntry; entry = live_from(after(entry))) {
      place(record(entry)->hash, entry);
    }
  };
}

uint32_t StringMap::live_from(uint32_t place) const {
  while (place < end_ && !record(place)->is_live()) place = after(place);
  return place < end_ ? place : kNoEntry;
}

bool StringMap::add(const Key& key, void* value) {
  const uint32_t units = units_for(key.length);
  if (index_.is_full() && !index_.grow(memory_, each_record())) return false;
  uint32_t entry = take_place(units);
  if (entry == kNoEntry) {
    if (!make_place(units)) return false;
    entry = take_place(units);
  }
  Record* const place = record(entry);
  place->hash = key.hash;
  place->length = key.length;
  place->value = value;
  std::memcpy(place->text(), key.text, key.length);
  place->text()[key.length] = '\0';
  index_.insert(key.hash, entry);
  ++changes_;
  return true;
}

// A hole of exactly UNITS, or the end of the block; kNoEntry when that is full.
uint32_t StringMap::take_place(uint32_t units) {
  if (units < kHoleKinds && first_hole_[units] != kNoEntry) {
    const uint32_t hole = first_hole_[units];
    first_hole_[units] = record(hole)->next_hole;
    holes_ -= units;
    return hole;
  }
  if (units > capacity_ - end_) return kNoEntry;
  const uint32_t place = end_;
  end_ += units;
  return place;
}

bool StringMap::make_place(uint32_t units) {
  if (!pinned_ && holes_ >= units && holes_ >= end_ / 4) {
    compact();
    return true;
  }
  const size_t growth = capacity_ < kLargeBlock ? capacity_ / 2 : capacity_ / 4;
  return set_capacity(size_t{capacity_} + std::max<size_t>({growth, units, 48}));
}

void StringMap::remove(uint32_t entry) {
  Record* const hole = record(entry);
  const uint32_t units = hole->units();
  index_.erase(hole->hash, entry);
  hole->length |= kHole;
  holes_ += units;
  ++changes_;
  if (index_.count() == 0 && !pinned_) {
    forget_holes();
    end_ = holes_ = 0;
  } else if (units < kHoleKinds) {
    hole->next_hole = first_hole_[units];
    first_hole_[units] = entry;
  }
}

bool StringMap::reserve(size_t entries) {
  const size_t units = units_for(15);
  if (entries > kMaxIndexEntries) return false;
  if (!index_.reserve(memory_, entries, each_record())) return false;
  const size_t missing = entries > count() ? (entries - count()) * units : 0;
  return missing <= capacity_ - end_ || set_capacity(end_ + missing);
}

bool StringMap::set_capacity(size_t units) {
  if (units >= kNoEntry || units > SIZE_MAX / kUnit) return false;
  void* block = memory_.resize(memory_.context, block_, capacity_ * kUnit, units * kUnit);
  if (block == nullptr) return false;
  block_ = static_cast<char*>(block);
  capacity_ = static_cast<uint32_t>(units);
  return true;
}

void StringMap::compact() {
  uint32_t to = 0;
  for (uint32_t from = live_from(0); from != kNoEntry;) {
    const uint32_t units = record(from)->units();
    const uint32_t next = live_from(from + units);
    std::memmove(block_ + to * kUnit, block_ + from * kUnit, units * kUnit);
    to += units;
    from = next;
  }
  end_ = to;
  holes_ = 0;
  forget_holes();
  index_.refill(each_record());
}

void StringMap::forget_holes() {
  for (uint32_t& first : first_hole_) first = kNoEntry;
}

bool StringMap::copy_from(const StringMap& other) {
  if (other.count() == 0) return true;
  if (!set_capacity(other.end_) || !index_.copy_from(memory_, other.index_)) {
    release();
    return false;
  }
  std::memcpy(block_, other.block_, other.end_ * kUnit);
  std::copy(other.first_hole_, other.first_hole_ + kHoleKinds, first_hole_);
  end_ = other.end_;
  holes_ = other.holes_;
  return true;
}

bool StringMap::set_pinned(bool pinned) {
  const bool older = pinned_;
  pinned_ = pinned;
  return older;
}

void StringMap::release() {
  index_.release(memory_);
  if (block_ != nullptr) memory_.resize(memory_.context, block_, capacity_ * kUnit, 0);
  block_ = nullptr;
  end_ = capacity_ = holes_ = 0;
  forget_holes();
}

}  // namespace emlet
