#include "gc/page_pool.h"

#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "alloc/os_pages.h"
#include "core/bits.h"
#include "gc/poison.h"
#include "gc/quarantine.h"
#include "gc/tenured.h"

namespace emlet {

namespace {
Page* start_page(void* memory, Group group) {
  std::memset(memory, 0, sizeof(Page));
  Page* page = static_cast<Page*>(memory);
  page->group = group;
  return page;
}

void* pop(std::vector<void*>& pages) {
  void* page = pages.back();
  pages.pop_back();
  return page;
}
}  // namespace

void no_memory_left() {
  std::fputs("emlet: the system has no memory left, not even for the way to an error\n", stderr);
  std::abort();
}

PagePool::PagePool(Account& account) : source_(account) {
  refill_reserve();
}

PagePool::~PagePool() {
  trim(0);
  while (!reserve_.empty()) source_.release_page(pop(reserve_));
  release_cushion();
}

bool PagePool::release_cushion() {
  if (!cushion_) return false;
  os_unmap(cushion_, kCushionBytes);
  cushion_ = nullptr;
  return true;
}

void* PagePool::free_page(Urgency urgency) {
  if (!free_.empty()) return pop(free_);
  void* page = source_.acquire_page();
  if (page || urgency == Urgency::MayFail) return page;
  release_cushion();
  if (!reserve_.empty()) return pop(reserve_);
  page = source_.acquire_page(PageSource::Limit::kIgnore);
  if (!page) no_memory_left();
  return page;
}

Page* PagePool::take(Group group, uint32_t cell_bytes, Urgency urgency) {
  void* memory = free_page(urgency);
  if (!memory) return nullptr;
  Page* page = start_page(memory, group);
  page->cell_bytes = cell_bytes;
  page->limit = kFirstCell + kPageCapacity / cell_bytes * cell_bytes;
  return page;
}

void PagePool::give_back(Page* page) {
  release_held(*page);
  forget_tenured(*page);
  unpoison(page, kPageSize);
  free_.push_back(page);
}

Page* PagePool::take_large(Group group, size_t cell_bytes) {
  if (cell_bytes > SIZE_MAX / 2) return nullptr;
  const size_t pages = round_up(kFirstCell + cell_bytes, kPageSize) / kPageSize;
  void* memory = source_.acquire_run(pages);
  if (!memory) {
    trim(0);
    memory = source_.acquire_run(pages);
  }
  if (!memory) return nullptr;
  Page* page = start_page(memory, group);
  page->large = true;
  page->limit = kFirstCell + static_cast<uint32_t>(kGranule);
  page->run_pages = pages;
  page->large_bytes = cell_bytes;
  return page;
}

void PagePool::give_back_large(Page* page) {
  forget_tenured(*page);
  unpoison(page, page->run_pages * kPageSize);
  source_.release_run(page, page->run_pages);
}

char* PagePool::take_for_good(size_t bytes) {
  void* run = source_.acquire_run(round_up(bytes, kPageSize) / kPageSize, PageSource::Limit::kIgnore);
  if (!run) no_memory_left();
  return static_cast<char*>(run);
}

void PagePool::refill_reserve() {
  if (!cushion_) cushion_ = os_map(kCushionBytes, kPageSize);
  if (!cushion_) {
    trim(0);
    cushion_ = os_map(kCushionBytes, kPageSize);
  }
  while (touched()) {
    void* page = free_.empty() ? source_.acquire_page() : pop(free_);
    if (!page) return;
    reserve_.push_back(page);
  }
}

void PagePool::trim(size_t keep) {
  if (free_.size() <= keep) return;
  while (free_.size() > keep) source_.release_page(pop(free_));
  source_.trim();
}

}  // namespace emlet
