#pragma once
// Pages of 64 KiB, aligned to their size, charged to an account.
//
// Single pages come from batches of sixteen, one request to the system each; longer runs have a mapping of their own.  The
// system's large pages are not asked for: providing one is a pause (docs/decisions/0010).  Where the account's memory comes
// from an embedder's hook, batches and runs are cut out of its blocks, but for an emergency in which the hook refuses them.
// A page's address masked with ~(kPageSize - 1) is the page.  What is handed out is charged; a batch
// with no page in use is given back, but for one kept as a spare.  The destructor gives back everything, used
// or not.  Used by the heap.

#include <cstddef>
#include <cstdint>

#include "alloc/account.h"

namespace emlet {

inline constexpr size_t kPageSize = size_t{64} << 10;

class PageSource {
 public:
  explicit PageSource(Account& account) : account_(account) {}
  PageSource(const PageSource&) = delete;
  PageSource& operator=(const PageSource&) = delete;
  ~PageSource();

  enum class Limit { kObey, kIgnore };

  // One page, its contents unspecified; null when the account or the system has no more.  kIgnore is for
  // emergency reserves: the page is charged even past the limit.
  [[nodiscard]] void* acquire_page(Limit limit = Limit::kObey);
  void release_page(void* page);
  // PAGES adjoining pages filled with zeros.
  [[nodiscard]] void* acquire_run(size_t pages, Limit limit = Limit::kObey);
  void release_run(void* run, size_t pages);

  // Gives all that is free back to the system; worth its calls after a collection that freed much.
  void trim();
  size_t pages_in_use() const { return pages_in_use_; }
  // Bytes taken from the system or the hook, free pages included.
  size_t bytes_held() const { return bytes_held_; }

 private:
  static constexpr size_t kBatchPages = 16;
  static constexpr uint32_t kAllFree = (1u << kBatchPages) - 1;  // of a batch with no page in use

  struct Block {
    char* first;  // the first page
    void* block;  // what the hook gave; null when mapped
    size_t pages;
    bool is_batch;
    uint32_t free;   // a batch: bit i says that page i is free; a run: 0
    uint32_t dirty;  // a batch: bit i says that page i was written since the system gave it
  };

  Block* add_block(size_t pages, bool is_batch, Limit limit);
  void remove_block(size_t index);
  size_t find_block(const void* address) const;
  bool charge(size_t bytes, Limit limit);
  bool room_for_block();
  bool get_memory(Block* block, Limit limit);
  void give_back(const Block& block);

  Account& account_;
  Block* blocks_ = nullptr;  // sorted by address
  size_t count_ = 0;
  size_t capacity_ = 0;
  size_t first_with_free_ = 0;  // no batch before it has a free page
  size_t pages_in_use_ = 0;
  size_t bytes_held_ = 0;
  uint32_t empty_batches_ = 0;
};

}  // namespace emlet
