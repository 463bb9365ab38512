// PagePool: where the heap's pages come from and go to.  Free pages stay here with their memory, charged, as long as the
// heap is likely to want them again.  The reserve is pages put aside for the way from running out to the next safepoint:
// take(MustHave) never fails, and touched() tells that it cost the reserve.  Used by spaces and the collector.
#pragma once

#include <vector>

#include "alloc/pages.h"
#include "gc/page.h"

namespace emlet {

enum class Urgency : uint8_t { MayFail, MustHave };

// Ends the program: there is nothing left, not even for the way to an error.
[[noreturn]] void no_memory_left();

class PagePool {
 public:
  static constexpr size_t kCushionBytes = size_t{1} << 20;
  explicit PagePool(Account& account);
  ~PagePool();
  PagePool(const PagePool&) = delete;
  PagePool& operator=(const PagePool&) = delete;

  // A page with a clean header, for cells of `cell_bytes`; null only where it may fail.
  Page* take(Group group, uint32_t cell_bytes, Urgency urgency);
  void give_back(Page* page);
  // A run of pages for one large cell, or null.
  Page* take_large(Group group, size_t cell_bytes);
  void give_back_large(Page* page);
  // Zeroed memory that is given back at the end, past the limit if need be; aborts when there is none.
  char* take_for_good(size_t bytes);

  bool touched() const { return reserve_.size() < kReservePages || !cushion_; }
  void refill_reserve();
  // Lets go of the cushion: address space for the small blocks of C++ containers on the way to the error.
  // False: it was let go already.
  bool release_cushion();
  // Gives free pages back to the system, but for `keep`.
  void trim(size_t keep);
  size_t free_bytes() const { return free_.size() * kPageSize; }

 private:
  static constexpr size_t kReservePages = 8;
  void* free_page(Urgency urgency);

  PageSource source_;
  std::vector<void*> free_;
  std::vector<void*> reserve_;
  void* cushion_ = nullptr;  // never touched, so it costs nothing but address space
};

}  // namespace emlet
