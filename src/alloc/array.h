// Array: a growing row of plain values whose memory comes from a hook, and whose growth may be refused.
//
// What a container of the standard library cannot say, push() does: false, and everything is as it was.  Given an account's
// hook, what it holds is charged there.  Invariant: size <= capacity, and a refused push leaves both alone.  Used where rooms
// gather as much as a program gives them: the weak phase, identity maps, the printer's and the reader's walks.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <type_traits>
#include <utility>

#include "core/memory_hook.h"

namespace emlet {

template <class T>
class Array {
  static_assert(std::is_trivially_copyable_v<T> && std::is_trivially_destructible_v<T>);

 public:
  explicit Array(MemoryHook memory) : memory_(memory) {}
  ~Array() { release(); }
  Array(const Array&) = delete;
  Array& operator=(const Array&) = delete;

  [[nodiscard]] bool push(T item) {
    if (size_ == capacity_ && !reserve(capacity_ == 0 ? kFirst : 2 * capacity_)) return false;
    items_[size_++] = item;
    return true;
  }
  T pop() { return items_[--size_]; }
  T& back() { return items_[size_ - 1]; }
  T& operator[](size_t at) { return items_[at]; }
  const T& operator[](size_t at) const { return items_[at]; }
  T* begin() { return items_; }
  T* end() { return items_ + size_; }
  const T* begin() const { return items_; }
  const T* end() const { return items_ + size_; }
  size_t size() const { return size_; }
  bool empty() const { return size_ == 0; }
  // Whether the next push needs no memory.
  bool has_room() const { return size_ < capacity_; }

  // Room for COUNT in all; false, and nothing changed, when that is refused.
  [[nodiscard]] bool reserve(size_t count) {
    if (count <= capacity_) return true;
    if (count > SIZE_MAX / 2 / sizeof(T)) return false;
    void* const block = memory_.resize(memory_.context, items_, capacity_ * sizeof(T), count * sizeof(T));
    if (!block) return false;
    items_ = static_cast<T*>(block);
    capacity_ = count;
    return true;
  }
  // Makes it COUNT copies of ITEM.
  [[nodiscard]] bool fill(size_t count, const T& item) {
    if (!reserve(count)) return false;
    std::fill(items_, items_ + count, item);
    size_ = count;
    return true;
  }
  void shrink_to(size_t count) { size_ = count; }
  void clear() { size_ = 0; }
  void release() {
    if (items_) memory_.resize(memory_.context, items_, capacity_ * sizeof(T), 0);
    items_ = nullptr;
    size_ = capacity_ = 0;
  }
  void swap(Array& other) {
    std::swap(memory_, other.memory_);
    std::swap(items_, other.items_);
    std::swap(size_, other.size_);
    std::swap(capacity_, other.capacity_);
  }

 private:
  static constexpr size_t kFirst = 16;
  MemoryHook memory_;
  T* items_ = nullptr;
  size_t size_ = 0;
  size_t capacity_ = 0;
};

}  // namespace emlet
