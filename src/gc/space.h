// Space: the pages of one group and size class, and how allocation gets through their free runs.
//
// After a collection the bitmaps of the pages are the free lists; nothing is swept but by taking runs (lazily), page by
// page.  Invariant: the bit of every cell before the position is set if it is allocated, and the run that is being used
// up has all its bits set (retire() clears those of the unused rest).  Used by the heap and the collector.
#pragma once

#include <vector>

#include "gc/page.h"
#include "gc/page_pool.h"
#include "gc/run.h"

namespace emlet {

class Space {
 public:
  void configure(Group group, uint32_t cell_bytes, Run* run) {
    group_ = group;
    cell_bytes_ = cell_bytes;
    run_ = run;
  }

  // Makes the (used up) run the next free one of at most `most` cells; returns its bytes, 0 when there is no memory.
  size_t refill(PagePool& pool, Urgency urgency, uint32_t most);
  // Gives up the current run; the next refill finds its rest again.
  void retire();
  // After marking: counts what lives, gives empty pages back and starts over.  Returns live bytes.
  size_t restart(PagePool& pool);

  const std::vector<Page*>& pages() const { return pages_; }
  Group group() const { return group_; }
  uint32_t cell_bytes() const { return cell_bytes_; }

 private:
  bool next_run(uint32_t most);
  bool enter_next_page();

  Group group_ = Group::Plain;
  uint32_t cell_bytes_ = 0;
  Run* run_ = nullptr;
  std::vector<Page*> pages_;
  size_t entered_ = 0;  // pages_[entered_ - 1] is the current page
  Page* page_ = nullptr;
  uint32_t position_ = 0;
};

}  // namespace emlet
