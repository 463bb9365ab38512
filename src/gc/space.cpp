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

bool is_roomy(const Page& page) {
  const uint32_t free_cells = (page.limit - kFirstCell) / page.cell_bytes - page.live_cells;
  return page.live_cells > 0 && free_cells >= worthwhile(page);
}
}  // namespace

bool Space::enter_next_page() {
  if (entered_ == roomy_.size()) return false;
  page_ = roomy_[entered_++];
  position_ = kFirstCell;
  if (notes_entered_) entered_pages_.push_back({page_, page_->marks});
  return true;
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
    roomy_.push_back(page);
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

void Space::count(Page& page) {
  live_ -= page.live_cells;
  page.live_cells = page.count_marked();
  live_ += page.live_cells;
}

// Gives back the pages from `first` on in which nothing lives.
void Space::keep_living(PagePool& pool, size_t first) {
  size_t kept = first;
  for (size_t i = first; i < pages_.size(); ++i) {
    if (pages_[i]->live_cells == 0) {
      pool.give_back(pages_[i]);
    } else {
      pages_[kept++] = pages_[i];
    }
  }
  pages_.resize(kept);
  pages_restarted_ = kept;
  entered_ = 0;
  page_ = nullptr;
}

void Space::restart(PagePool& pool) {
  entered_pages_.clear();
  roomy_.clear();
  for (Page* page : pages_) {
    count(*page);
    if (is_roomy(*page)) roomy_.push_back(page);
  }
  keep_living(pool, 0);
}

void Space::begin_young() {
  retire();
  for (Entered& entered : entered_pages_) {
    Page& page = *entered.page;
    page.previous = page.marks;
    page.marks = entered.old;
    page.old = &entered.old;
    page.has_waiters = false;
  }
}

// What is old does not die, so only pages that are new can be empty.  Those that were entered and have room again come first:
// the processor knows them.
void Space::restart_young(PagePool& pool) {
  size_t kept = 0;
  for (size_t i = 0; i < entered_; ++i) {
    Page* const page = roomy_[i];
    page->old = nullptr;
    count(*page);
    if (is_roomy(*page)) roomy_[kept++] = page;
  }
  const auto first = roomy_.begin();
  roomy_.erase(first + static_cast<ptrdiff_t>(kept), first + static_cast<ptrdiff_t>(entered_));
  entered_pages_.clear();
  keep_living(pool, pages_restarted_);
}

}  // namespace emlet
