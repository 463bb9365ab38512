#include "alloc/large_blocks.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <cstdlib>
#include <cstring>

#include "alloc/account.h"

using namespace emlet;

namespace {

bool is_filled(const char* bytes, size_t from, size_t to, char with) {
  for (size_t i = from; i < to; i += 509) {
    if (bytes[i] != with) return false;
  }
  return true;
}

}  // namespace

TEST_CASE("large blocks: start as zeros at a multiple of the large pages") {
  Account account;
  char* const block = static_cast<char*>(account.allocate(kLargeBlock));
  REQUIRE(block != nullptr);
  CHECK(reinterpret_cast<uintptr_t>(block) % (size_t{2} << 20) == 0);
  CHECK(is_filled(block, 0, kLargeBlock, 0));
  CHECK(account.live() == kLargeBlock);
  account.release(block, kLargeBlock);
  CHECK(account.live() == 0);
}

TEST_CASE("large blocks: contents survive growing and shrinking across the border of large and small") {
  Account account;
  const size_t sizes[] = {1000, kLargeBlock - 1, kLargeBlock, kLargeBlock + 1, 3 * kLargeBlock + 777, kLargeBlock, 5000};
  size_t size = 100;
  char* block = static_cast<char*>(account.allocate(size));
  std::memset(block, 'x', size);
  for (const size_t next : sizes) {
    block = static_cast<char*>(account.resize(block, size, next));
    REQUIRE(block != nullptr);
    CHECK(is_filled(block, 0, size < next ? size : next, 'x'));
    std::memset(block, 'x', next);
    size = next;
  }
  account.release(block, size);
  CHECK(account.live() == 0);
}

TEST_CASE("large blocks: what growing adds to a large block is zero") {
  Account account;
  char* block = static_cast<char*>(account.allocate(kLargeBlock));
  std::memset(block, 'x', kLargeBlock);
  block = static_cast<char*>(account.resize(block, kLargeBlock, 2 * kLargeBlock));
  REQUIRE(block != nullptr);
  CHECK(is_filled(block, 0, kLargeBlock, 'x'));
  CHECK(is_filled(block, kLargeBlock, 2 * kLargeBlock, 0));
  account.release(block, 2 * kLargeBlock);
}

TEST_CASE("large blocks: an impossible size is refused and changes nothing") {
  Account account;
  char* const block = static_cast<char*>(account.allocate(kLargeBlock));
  block[0] = 'x';
  CHECK(account.resize(block, kLargeBlock, SIZE_MAX - 100) == nullptr);
  CHECK(account.resize(block, kLargeBlock, SIZE_MAX / 4) == nullptr);
  CHECK(account.live() == kLargeBlock);
  CHECK(block[0] == 'x');
  account.release(block, kLargeBlock);
}

TEST_CASE("large blocks: an embedder's memory is never replaced, and not taken for zeros") {
  MemoryHook hook = platform_memory();
  hook.resize = [](void*, void* block, size_t, size_t size) -> void* {
    if (size != 0) return std::realloc(block, size);
    std::free(block);
    return nullptr;
  };
  Account own(hook);
  CHECK(own.zeroed_from() == SIZE_MAX);
  CHECK(Account().zeroed_from() == kLargeBlock);
}
