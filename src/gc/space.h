// Space: the pages of one group and size class, and how allocation gets through their free runs.
//
// After a collection the bitmaps of the pages are the free lists; nothing is swept but by taking runs (lazily), page by
// page, and only in pages with room: these are listed, so that a heap full of what is old is not looked through after each
// young collection.  Invariant: the bit of every cell before the position is set if it is allocated, and the run that is
// being used up has all its bits set (retire() clears those of the unused rest).
//
// Before a young collection the space also knows which pages allocation entered since the last one, and what lived in them
// then; all that is young lies in these.  Used by the heap and the collector.
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
  // Whether to note the pages that allocation enters.  To be turned on only when none has been entered since restart().
  void note_entered(bool note) { notes_entered_ = note; }
  // After marking: counts what lives, gives empty pages back and starts over.
  void restart(PagePool& pool);
  // Young collection: the marks of the pages entered become those of the old cells, `previous` what is allocated.
  void begin_young();
  // As restart(), for the entered pages only: no other can have changed.
  void restart_young(PagePool& pool);
  template <class Visit>
  void for_each_entered(Visit visit) {
    for (Entered& entered : entered_pages_) visit(*entered.page);
  }

  size_t live_cells() const { return live_; }
  size_t live_bytes() const { return live_ * cell_bytes_; }

  const std::vector<Page*>& pages() const { return pages_; }
  Group group() const { return group_; }
  uint32_t cell_bytes() const { return cell_bytes_; }

 private:
  bool next_run(uint32_t most);
  bool enter_next_page();
  void count(Page& page);
  void keep_living(PagePool& pool, size_t first);

  struct Entered {
    Page* page;
    Bitmap old;
  };

  Group group_ = Group::Plain;
  uint32_t cell_bytes_ = 0;
  Run* run_ = nullptr;
  std::vector<Page*> pages_;
  std::vector<Page*> roomy_;  // those that allocation is to enter
  size_t entered_ = 0;  // of roomy_; the last of them is the current page
  Page* page_ = nullptr;
  uint32_t position_ = 0;
  size_t live_ = 0;            // cells, after the last collection
  size_t pages_restarted_ = 0;  // pages_ before this place were there then
  bool notes_entered_ = false;
  std::vector<Entered> entered_pages_;
};

}  // namespace emlet
