#include "alloc/scratch.h"

#include <doctest/doctest.h>

using namespace emlet;

TEST_CASE("scratch: what is held is charged, more of it once, and given back at the end") {
  Account account;
  {
    Scratch scratch(account);
    CHECK(scratch.hold(1000));
    CHECK(scratch.hold(500));
    CHECK(account.live() == 1000);
    CHECK(scratch.hold(3000));
    CHECK(account.live() == 3000);
  }
  CHECK(account.live() == 0);
}

TEST_CASE("scratch: what the limit does not allow is refused and changes nothing") {
  Account account;
  account.set_limit(10000);
  Scratch scratch(account);
  CHECK(scratch.hold(9000));
  CHECK(!scratch.hold(10001));
  CHECK(account.live() == 9000);
  CHECK(scratch.hold(10000));
}

TEST_CASE("account: what is large is tried out, and nothing stays of the trial") {
  struct Refusing {
    static void* resize(void* trials, void* block, size_t, size_t new_size) {
      if (block == nullptr) ++*static_cast<int*>(trials);
      return new_size > 1000000 ? nullptr : platform_memory().resize(nullptr, block, 0, new_size);
    }
  };
  int trials = 0;
  Account account(MemoryHook{Refusing::resize, &trials});
  CHECK(account.can_provide(1000));
  CHECK(trials == 0);
  CHECK(account.can_provide(900000));
  CHECK(!account.can_provide(1000001));
  CHECK(trials == 2);
  CHECK(account.live() == 0);
  account.set_limit(500);
  CHECK(!account.can_provide(501));
  CHECK(trials == 2);
}
