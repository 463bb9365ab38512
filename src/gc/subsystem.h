// Subsystems: who a world's memory is charged to.  Each has an account of its own below the world's, so that limits, peaks
// and leaks can be told apart; what the heap hands out is charged to one of them.  Used by the heap and whoever reports.
#pragma once

#include <cstdint>

#include "alloc/account.h"
#include "core/assert.h"

namespace emlet {

enum class Subsystem : uint8_t {
  Cells,     // pages of the heap: conses, symbols, vectors, all objects but what they own outside
  Text,      // of strings
  Tables,    // entries and indices of hash tables
  Code,      // constants and instructions of functions
  Bindings,  // dynamic bindings and unwind forms
  Stack,     // of the evaluator, as far as it was used
  Searching, // stacks and memories of the regexp matcher
  Scratch,   // what builtins, reader, printer and compiler hold for a while
  kCount
};

constexpr const char* kSubsystemNames[] = {"cells", "text", "tables", "code", "bindings", "stack", "searching", "scratch"};
static_assert(sizeof kSubsystemNames / sizeof *kSubsystemNames == static_cast<unsigned>(Subsystem::kCount));

// The accounts of one world.  When it goes, nothing may be left in them.
class SubsystemAccounts {
 public:
  explicit SubsystemAccounts(Account& world)
      : accounts_{Account(world), Account(world), Account(world), Account(world),
                  Account(world), Account(world), Account(world), Account(world)} {}
  ~SubsystemAccounts() {
    for ([[maybe_unused]] const Account& account : accounts_) EMLET_ASSERT(account.live() == 0);
  }
  Account& operator[](Subsystem subsystem) { return accounts_[static_cast<unsigned>(subsystem)]; }
  const Account& operator[](Subsystem subsystem) const { return accounts_[static_cast<unsigned>(subsystem)]; }

 private:
  Account accounts_[static_cast<unsigned>(Subsystem::kCount)];
};

}  // namespace emlet
