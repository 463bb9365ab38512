#include "alloc/pages.h"

#include <algorithm>
#include <bit>
#include <cstdlib>
#include <cstring>

#include "alloc/os_pages.h"
#include "core/assert.h"
#include "core/bits.h"

namespace emlet {

PageSource::~PageSource() {
  for (size_t i = 0; i < count_; ++i) give_back(blocks_[i]);
  if (pages_in_use_ != 0) account_.discharge(pages_in_use_ * kPageSize);
  std::free(blocks_);
}

void* PageSource::acquire_page(Limit limit) {
  if (!charge(kPageSize, limit)) return nullptr;
  while (first_with_free_ < count_ && blocks_[first_with_free_].free == 0) ++first_with_free_;
  Block* batch = first_with_free_ < count_ ? &blocks_[first_with_free_] : add_block(kBatchPages, true, limit);
  if (batch == nullptr) {
    account_.discharge(kPageSize);
    return nullptr;
  }
  empty_batches_ -= batch->free == kAllFree;
  const int page = std::countr_zero(batch->free);
  batch->free &= batch->free - 1;
  batch->dirty |= 1u << page;
  ++pages_in_use_;
  return batch->first + static_cast<size_t>(page) * kPageSize;
}

void PageSource::release_page(void* page) {
  const size_t index = find_block(page);
  Block& batch = blocks_[index];
  const uint32_t bit = 1u << static_cast<size_t>(static_cast<char*>(page) - batch.first) / kPageSize;
  EMLET_ASSERT(batch.is_batch && (batch.free & bit) == 0);
  batch.free |= bit;
  first_with_free_ = std::min(first_with_free_, index);
  --pages_in_use_;
  account_.discharge(kPageSize);
  if (batch.free != kAllFree) return;
  if (empty_batches_ == 0) {
    ++empty_batches_;
  } else {
    remove_block(index);
  }
}

void* PageSource::acquire_run(size_t pages, Limit limit) {
  EMLET_ASSERT(pages != 0);
  if (pages > SIZE_MAX / kPageSize - kBatchPages) return nullptr;
  if (!charge(pages * kPageSize, limit)) return nullptr;
  Block* run = add_block(pages, false, limit);
  if (run == nullptr) {
    account_.discharge(pages * kPageSize);
    return nullptr;
  }
  pages_in_use_ += pages;
  return run->first;
}

void PageSource::release_run(void* run, size_t pages) {
  const size_t index = find_block(run);
  EMLET_ASSERT(!blocks_[index].is_batch && blocks_[index].first == run && blocks_[index].pages == pages);
  remove_block(index);
  pages_in_use_ -= pages;
  account_.discharge(pages * kPageSize);
}

void PageSource::trim() {
  for (size_t i = count_; i-- > 0;) {
    Block& batch = blocks_[i];
    if (batch.is_batch && batch.free == kAllFree) {
      --empty_batches_;
      remove_block(i);
      continue;
    }
    for (uint32_t idle = batch.free & batch.dirty; idle != 0 && !account_.has_custom_source();
         idle &= idle - 1) {
      os_discard(batch.first + static_cast<size_t>(std::countr_zero(idle)) * kPageSize, kPageSize);
    }
    batch.dirty &= ~batch.free;
  }
}

// The block that holds ADDRESS.
size_t PageSource::find_block(const void* address) const {
  const Block* after =
      std::upper_bound(blocks_, blocks_ + count_, address,
                       [](const void* wanted, const Block& block) { return wanted < block.first; });
  EMLET_ASSERT(after != blocks_);
  return static_cast<size_t>(after - blocks_) - 1;
}

PageSource::Block* PageSource::add_block(size_t pages, bool is_batch, Limit limit) {
  Block block{nullptr, nullptr, pages, is_batch, is_batch ? kAllFree : 0, 0};
  if (!room_for_block() || !get_memory(&block, limit)) return nullptr;
  Block* place = std::upper_bound(blocks_, blocks_ + count_, block,
                                  [](const Block& a, const Block& b) { return a.first < b.first; });
  std::memmove(static_cast<void*>(place + 1), place,
               static_cast<size_t>(blocks_ + count_ - place) * sizeof(Block));
  *place = block;
  ++count_;
  const size_t index = static_cast<size_t>(place - blocks_);
  empty_batches_ += is_batch;
  first_with_free_ = std::min(first_with_free_, index);
  return place;
}

void PageSource::remove_block(size_t index) {
  give_back(blocks_[index]);
  --count_;
  std::memmove(static_cast<void*>(blocks_ + index), blocks_ + index + 1, (count_ - index) * sizeof(Block));
  if (first_with_free_ > index) --first_with_free_;
}

bool PageSource::charge(size_t bytes, Limit limit) {
  if (limit == Limit::kObey) return account_.charge(bytes);
  account_.charge_over_limit(bytes);
  return true;
}

// The table is small and needed on the way to an error, so it is neither charged nor asked of a hook.
bool PageSource::room_for_block() {
  if (count_ < capacity_) return true;
  const size_t wanted = capacity_ == 0 ? 16 : capacity_ * 2;
  void* grown = std::realloc(static_cast<void*>(blocks_), wanted * sizeof(Block));
  if (grown == nullptr) return false;
  blocks_ = static_cast<Block*>(grown);
  capacity_ = wanted;
  return true;
}

// A hook does not align: its block is a page longer.
bool PageSource::get_memory(Block* block, Limit limit) {
  const size_t size = block->pages * kPageSize;
  if (account_.has_custom_source()) {
    const MemoryHook hook = account_.source();
    block->block = hook.resize(hook.context, nullptr, 0, size + kPageSize);
    if (block->block != nullptr) {
      block->first = reinterpret_cast<char*>(round_up(reinterpret_cast<uintptr_t>(block->block), kPageSize));
      std::memset(block->first, 0, size);
      bytes_held_ += size + kPageSize;
      return true;
    }
    if (limit == Limit::kObey) return false;
  }
  block->first = static_cast<char*>(os_map(size, kPageSize));
  if (block->first == nullptr) return false;
  bytes_held_ += size;
  return true;
}

void PageSource::give_back(const Block& block) {
  const size_t size = block.pages * kPageSize;
  if (block.block != nullptr) {
    const MemoryHook hook = account_.source();
    hook.resize(hook.context, block.block, size + kPageSize, 0);
    bytes_held_ -= size + kPageSize;
  } else {
    os_unmap(block.first, size);
    bytes_held_ -= size;
  }
}

}  // namespace emlet
