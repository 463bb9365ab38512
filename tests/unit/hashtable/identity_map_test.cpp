#include "hashtable/identity_map.h"

#include <doctest/doctest.h>

#include "alloc/account.h"

using namespace emlet;

TEST_CASE("identity map: keys are found again, in the order of insertion") {
  Account account;
  {
    IdentityMap map(account.hook());
    for (int64_t i = 0; i < 5000; ++i) REQUIRE(map.add(Value::fixnum(i)) == IdentityMap::Added::New);
    CHECK(map.add(Value::fixnum(7)) == IdentityMap::Added::Known);
    CHECK(map.find(Value::fixnum(5000)) == nullptr);
    int64_t next = 0;
    map.each([&](Value key, uint64_t) { CHECK(key == Value::fixnum(next++)); });
    CHECK(next == 5000);
    CHECK(account.live() >= 5000 * 2 * sizeof(uint64_t));
  }
  CHECK(account.live() == 0);
}

TEST_CASE("identity map: an insertion that is refused memory changes nothing, wherever it is refused") {
  for (uint64_t nth = 1; nth < 30; ++nth) {
    Account account;
    account.fail_nth(nth);
    IdentityMap map(account.hook());
    int refusals = 0;
    for (int64_t i = 0; i < 3000; ++i) {
      bool inserted;
      uint64_t* place = map.get_or_insert(Value::fixnum(i), static_cast<uint64_t>(i), inserted);
      if (!place) {
        ++refusals;
        CHECK(map.size() == static_cast<size_t>(i));
        CHECK(map.find(Value::fixnum(i)) == nullptr);
        place = map.get_or_insert(Value::fixnum(i), static_cast<uint64_t>(i), inserted);
      }
      REQUIRE(place != nullptr);
      CHECK(inserted);
    }
    CHECK(refusals <= 1);
    for (int64_t i = 0; i < 3000; ++i) CHECK(*map.find(Value::fixnum(i)) == static_cast<uint64_t>(i));
  }
}
