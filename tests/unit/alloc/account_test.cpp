#include "alloc/account.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <cstring>

namespace emlet {
namespace {

TEST_CASE("account: live, peak and the counters follow every block") {
  Account account;
  void* block = account.allocate(100);
  REQUIRE(block != nullptr);
  std::memset(block, 7, 100);
  block = account.resize(block, 100, 300);
  REQUIRE(block != nullptr);
  CHECK(static_cast<char*>(block)[99] == 7);
  block = account.resize(block, 300, 50);
  CHECK(account.live() == 50);
  CHECK(account.stats().peak == 300);
  account.release(block, 50);
  CHECK(account.live() == 0);
  CHECK(account.stats().allocations == 2);
  account.reset_peak();
  CHECK(account.stats().peak == 0);
}

TEST_CASE("account: a charge past the limit fails and changes nothing") {
  Account account;
  account.set_limit(100);
  void* block = account.allocate(80);
  REQUIRE(block != nullptr);
  CHECK(account.allocate(21) == nullptr);
  CHECK(account.resize(block, 80, 101) == nullptr);
  CHECK(account.allocate(SIZE_MAX) == nullptr);
  CHECK(account.live() == 80);
  CHECK(account.available() == 20);
  CHECK(account.stats().failures == 3);
  block = account.resize(block, 80, 100);
  CHECK(block != nullptr);
  account.release(block, 100);
}

TEST_CASE("account: the emergency reserve passes the limit, and then nothing more is granted") {
  Account account;
  account.set_limit(100);
  account.charge_over_limit(150);
  CHECK(account.live() == 150);
  CHECK(account.available() == 0);
  CHECK_FALSE(account.charge(1));
  account.discharge(150);
  CHECK(account.charge(100));
  account.discharge(100);
}

TEST_CASE("account: a part is charged to the whole, and the limit of either binds") {
  Account world;
  Account strings(world);
  Account tables(world);
  world.set_limit(100);
  strings.set_limit(50);
  CHECK(strings.charge(50));
  CHECK_FALSE(strings.charge(1));
  CHECK_FALSE(tables.charge(51));
  CHECK(tables.live() == 0);
  CHECK(tables.charge(50));
  CHECK(world.live() == 100);
  strings.discharge(50);
  tables.discharge(50);
  CHECK(world.live() == 0);
}

TEST_CASE("account: a part that goes takes its charges out of the whole") {
  Account world;
  {
    Account part(world);
    REQUIRE(part.charge(10));
  }
  CHECK(world.live() == 0);
}

TEST_CASE("account: the n-th charge can be made to fail, once") {
  Account account;
  account.fail_nth(2);
  CHECK(account.charge(1));
  CHECK_FALSE(account.charge(1));
  CHECK(account.charge(1));
  CHECK(account.live() == 2);
  account.discharge(2);
}

struct Refusing {
  size_t calls = 0;
  static void* resize(void* context, void* pointer, size_t old_size, size_t new_size) {
    ++static_cast<Refusing*>(context)->calls;
    if (new_size > 64 && new_size > old_size) return nullptr;
    if (new_size != 0) return std::realloc(pointer, new_size);
    std::free(pointer);
    return nullptr;
  }
};

TEST_CASE("account: memory comes from the embedder's hook, whose refusal is passed on") {
  Refusing refusing;
  Account world(MemoryHook{Refusing::resize, &refusing});
  Account part(world);
  CHECK(part.has_custom_source());
  void* block = part.allocate(64);
  REQUIRE(block != nullptr);
  CHECK(part.resize(block, 64, 65) == nullptr);
  CHECK(world.live() == 64);
  const MemoryHook hook = part.hook();
  CHECK(hook.resize(hook.context, block, 64, 0) == nullptr);
  CHECK(world.live() == 0);
  CHECK(refusing.calls == 3);
}

}  // namespace
}  // namespace emlet
