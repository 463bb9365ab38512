#include "alloc/array.h"

#include <doctest/doctest.h>

#include "alloc/account.h"

using namespace emlet;

TEST_CASE("array: what it holds is charged, and given back") {
  Account account;
  {
    Array<uint64_t> array(account.hook());
    for (uint64_t i = 0; i < 1000; ++i) REQUIRE(array.push(i));
    CHECK(array.size() == 1000);
    CHECK(array[999] == 999);
    CHECK(account.live() >= 1000 * sizeof(uint64_t));
    CHECK(array.pop() == 999);
  }
  CHECK(account.live() == 0);
}

TEST_CASE("array: a refused push leaves everything as it was") {
  Account account;
  account.set_limit(1000);
  Array<uint64_t> array(account.hook());
  uint64_t held = 0;
  while (array.push(held)) ++held;
  CHECK(held > 16);
  CHECK(array.size() == held);
  CHECK(array.back() == held - 1);
  CHECK(account.live() <= 1000);
  account.set_limit(Account::kUnlimited);
  CHECK(array.push(held));
}

TEST_CASE("array: more than there can be is refused") {
  Account account;
  Array<uint64_t> array(account.hook());
  CHECK(!array.reserve(SIZE_MAX / 4));
  CHECK(!array.fill(SIZE_MAX / sizeof(uint64_t), 0));
  CHECK(array.empty());
}

TEST_CASE("array: a hook over the limit charges what the limit would refuse") {
  Account account;
  account.set_limit(100);
  Array<uint64_t> array(account.hook_over_limit());
  CHECK(array.fill(1000, 7));
  CHECK(array[999] == 7);
  CHECK(account.is_over_limit());
  array.release();
  CHECK(account.live() == 0);
}
