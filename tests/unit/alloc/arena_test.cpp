#include "alloc/arena.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <cstring>

#include "alloc/account.h"

namespace emlet {
namespace {

TEST_CASE("arena: blocks are aligned, apart, and all charged to the account") {
  Account account;
  {
    Arena arena(account.hook(), 256);
    char* previous = nullptr;
    for (size_t size = 0; size < 400; ++size) {
      char* block = static_cast<char*>(arena.allocate(size));
      REQUIRE(block != nullptr);
      CHECK(reinterpret_cast<uintptr_t>(block) % alignof(std::max_align_t) == 0);
      CHECK(block != previous);
      std::memset(block, 1, size);
      previous = block;
    }
    CHECK(account.live() == arena.held());
  }
  CHECK(account.live() == 0);
}

TEST_CASE("arena: a steady use with resets asks for memory once") {
  Account account;
  Arena arena(account.hook(), 1024);
  for (int round = 0; round < 50; ++round) {
    for (int i = 0; i < 20; ++i) REQUIRE(arena.allocate(40) != nullptr);
    arena.reset();
  }
  CHECK(account.stats().allocations == 1);
}

TEST_CASE("arena: a reset gives back all but one block, and a huge one too") {
  Account account;
  Arena arena(account.hook(), 1024);
  for (int i = 0; i < 20; ++i) REQUIRE(arena.allocate(500) != nullptr);
  arena.reset();
  CHECK(arena.held() < 1100);
  REQUIRE(arena.allocate(100000) != nullptr);
  arena.reset();
  CHECK(arena.held() == 0);
}

TEST_CASE("arena: the newest block grows in place, an older one moves with its contents") {
  Account account;
  Arena arena(account.hook(), 1024);
  char* older = static_cast<char*>(arena.allocate(8));
  std::memcpy(older, "contents", 8);
  char* newest = static_cast<char*>(arena.allocate(8));
  CHECK(arena.resize(newest, 8, 100) == newest);
  CHECK(arena.resize(newest, 100, 8) == newest);
  char* moved = static_cast<char*>(arena.resize(older, 8, 32));
  CHECK(moved != older);
  CHECK(std::memcmp(moved, "contents", 8) == 0);
}

TEST_CASE("arena: no memory is null, and what was there stays") {
  Account account;
  Arena arena(account.hook(), 256);
  char* block = static_cast<char*>(arena.allocate(10));
  block[0] = 'x';
  account.set_limit(account.live());
  CHECK(arena.allocate(1000) == nullptr);
  CHECK(arena.allocate(SIZE_MAX) == nullptr);
  CHECK(arena.resize(block, 10, 100000) == nullptr);
  CHECK(block[0] == 'x');
  account.set_limit(Account::kUnlimited);
  CHECK(arena.allocate(1000) != nullptr);
}

}  // namespace
}  // namespace emlet
