#include "alloc/arena.h"

#include <cstdint>
#include <cstring>

#include "core/bits.h"

namespace emlet {

namespace {
constexpr size_t kHead = round_up(2 * sizeof(size_t), alignof(std::max_align_t));
}

void* Arena::allocate(size_t size) {
  if (size > SIZE_MAX / 2) return nullptr;
  const size_t rounded = round_up(size == 0 ? 1 : size, kAlignment);
  if (rounded > static_cast<size_t>(end_ - next_) && !add_block(rounded)) return nullptr;
  void* const block = next_;
  next_ += rounded;
  return block;
}

void* Arena::resize(void* block, size_t old_size, size_t new_size) {
  if (new_size > SIZE_MAX / 2) return nullptr;
  char* const start = static_cast<char*>(block);
  const bool newest = start + round_up(old_size, kAlignment) == next_;
  if (newest && round_up(new_size, kAlignment) <= static_cast<size_t>(end_ - start)) {
    next_ = start + round_up(new_size, kAlignment);
    return block;
  }
  if (new_size <= old_size) return block;
  void* moved = allocate(new_size);
  if (moved != nullptr) std::memcpy(moved, block, old_size);
  return moved;
}

bool Arena::add_block(size_t size) {
  static_assert(sizeof(Block) <= kHead);
  const size_t whole = kHead + (size > block_size_ ? size : round_up(block_size_, kAlignment));
  Block* block = static_cast<Block*>(memory_.resize(memory_.context, nullptr, 0, whole));
  if (block == nullptr) return false;
  *block = {newest_, whole};
  newest_ = block;
  next_ = reinterpret_cast<char*>(block) + kHead;
  end_ = reinterpret_cast<char*>(block) + whole;
  held_ += whole;
  return true;
}

void Arena::free_block(Block* block) {
  held_ -= block->size;
  memory_.resize(memory_.context, block, block->size, 0);
}

// The newest block stays: where it was made for one huge request it goes as well.
void Arena::reset() {
  if (newest_ == nullptr) return;
  if (newest_->size > kHead + 4 * round_up(block_size_, kAlignment)) return release_all();
  while (Block* older = newest_->older) {
    newest_->older = older->older;
    free_block(older);
  }
  next_ = reinterpret_cast<char*>(newest_) + kHead;
}

void Arena::release_all() {
  while (Block* block = newest_) {
    newest_ = block->older;
    free_block(block);
  }
  next_ = end_ = nullptr;
}

}  // namespace emlet
