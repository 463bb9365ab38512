#include "gc/space.h"

#include <algorithm>

#include "gc/poison.h"

namespace emlet {

namespace {
// A page with fewer free cells than this is left alone: its runs would be too short to be worth the walk.
uint32_t worthwhile(const Page& page) {
  const uint32_t cells = (page.limit - kFirstCell) / page.cell_bytes;
  return std::max<uint32_t>(1, cells / 32);
}

uint32_t free_cells(const Page& page) {
  return (page.limit - kFirstCell) / page.cell_bytes - page.live_cells;
}
}  // namespace

bool Space::enter_next_page() {
  while (entered_ < pages_.size()) {
    Page* page = pages_[entered_++];
    if (free_cells(*page) < worthwhile(*page)) continue;
    page_ = page;
    position_ = kFirstCell;
    return true;
  }
  return false;
}

bool Space::next_run(uint32_t most) {
  if (!page_) return false;
  const uint32_t from = page_->next_free(position_);
  if (from >= page_->limit) return false;
  uint32_t to = page_->next_marked(from);
  if ((to - from) / cell_bytes_ > most) to = from + most * cell_bytes_;
  page_->mark_cells(from, to);
  position_ = to;
  *run_ = {page_->at(from), page_->at(to)};
  unpoison(run_->next, to - from);
  return true;
}

size_t Space::refill(PagePool& pool, Urgency urgency, uint32_t most) {
  while (!next_run(most)) {
    if (enter_next_page()) continue;
    Page* page = pool.take(group_, cell_bytes_, urgency);
    if (!page) return 0;
    pages_.push_back(page);
  }
  return static_cast<size_t>(run_->end - run_->next);
}

void Space::retire() {
  if (run_->next != run_->end) {
    page_->unmark_cells(Page::offset_of(reinterpret_cast<uintptr_t>(run_->next)), position_);
    position_ = Page::offset_of(reinterpret_cast<uintptr_t>(run_->next));
  }
  *run_ = {};
}

size_t Space::restart(PagePool& pool) {
  size_t live = 0;
  size_t kept = 0;
  for (Page* page : pages_) {
    page->live_cells = page->count_marked();
    live += page->live_cells;
    if (page->live_cells == 0) {
      pool.give_back(page);
    } else {
      pages_[kept++] = page;
    }
  }
  pages_.resize(kept);
  entered_ = 0;
  page_ = nullptr;
  return live * cell_bytes_;
}

}  // namespace emlet
