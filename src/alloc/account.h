#pragma once
// An account: the books of one user of memory (a world, a subsystem of it), with a limit.
//
// Every byte is charged before it is taken, to the account and to its parents; a charge past a limit fails
// and changes nothing.  live <= peak, and live <= limit except after charge_over_limit().  One thread at a
// time, as the world it belongs to.  Used by the heap's pages, table and string storage, arenas; the
// interpreter has one tree of accounts per world and never a process-wide one.

#include <cstddef>
#include <cstdint>

#include "core/memory_hook.h"

namespace emlet {

// The memory of the C library, and mappings for what is large (alloc/large_blocks.h).
MemoryHook platform_memory();

struct AccountStats {
  size_t live = 0;
  size_t peak = 0;
  uint64_t allocations = 0;
  uint64_t frees = 0;
  uint64_t failures = 0;
};

class Account {
 public:
  static constexpr size_t kUnlimited = SIZE_MAX;

  // Takes memory from the C library, or, as a part of PARENT, from where that takes it.
  Account();
  explicit Account(MemoryHook source);
  explicit Account(Account& parent);
  Account(const Account&) = delete;
  Account& operator=(const Account&) = delete;
  ~Account();

  // As MemoryHook::resize, with the difference charged.
  [[nodiscard]] void* resize(void* pointer, size_t old_size, size_t new_size);
  [[nodiscard]] void* allocate(size_t size) { return resize(nullptr, 0, size); }
  void release(void* pointer, size_t size);
  // This account as a hook, for those who know only hooks.
  MemoryHook hook();
  // The same, refused by the source only: for a collection, which must work at the limit.
  MemoryHook hook_over_limit();

  // Books bytes that come from elsewhere (pages of the OS).
  [[nodiscard]] bool charge(size_t bytes);
  // For an emergency reserve: the limit is passed, and the next charge() fails.
  void charge_over_limit(size_t bytes);
  void discharge(size_t bytes);
  // Whether a block of that size could be had now.  For memory that is not taken from here; what is large is tried out.
  [[nodiscard]] bool can_provide(size_t bytes);

  const AccountStats& stats() const { return stats_; }
  size_t live() const { return stats_.live; }
  size_t limit() const { return limit_; }
  bool is_over_limit() const { return stats_.live > limit_; }
  void set_limit(size_t bytes) { limit_ = bytes; }
  // What may still be charged here and in every parent.
  size_t available() const;
  void reset_peak() { stats_.peak = stats_.live; }

  // Test mode: the N-th charge from now (1 is the next) fails once; 0 turns it off.
  void fail_nth(uint64_t n) { until_failure_ = n; }

  bool has_custom_source() const;
  // Fresh blocks of that size and more are filled with zeros; no block is when it is SIZE_MAX.
  size_t zeroed_from() const;
  MemoryHook source() const { return source_; }

 private:
  Account(MemoryHook source, Account* parent) : source_(source), parent_(parent) {}
  bool may_charge(size_t bytes);
  void book(size_t bytes);

  AccountStats stats_;
  size_t limit_ = kUnlimited;
  uint64_t until_failure_ = 0;
  MemoryHook source_;
  Account* parent_;
};

}  // namespace emlet
