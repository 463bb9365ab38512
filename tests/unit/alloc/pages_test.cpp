#include "alloc/pages.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <random>
#include <set>
#include <vector>

namespace emlet {
namespace {

bool is_page(void* pointer) {
  return pointer != nullptr && reinterpret_cast<uintptr_t>(pointer) % kPageSize == 0;
}

bool is_zero(void* start, size_t size) {
  const char* bytes = static_cast<const char*>(start);
  return bytes[0] == 0 && std::memcmp(bytes, bytes + 1, size - 1) == 0;
}

struct CountingHook {
  size_t live = 0;
  static void* resize(void* context, void* pointer, size_t old_size, size_t new_size) {
    static_cast<CountingHook*>(context)->live += new_size - old_size;
    if (new_size != 0) return std::realloc(pointer, new_size);
    std::free(pointer);
    return nullptr;
  }
};

TEST_CASE("pages: pages are aligned, apart and writable") {
  Account account;
  PageSource source(account);
  std::set<void*> pages;
  for (int i = 0; i < 40; ++i) {
    void* page = source.acquire_page();
    REQUIRE(is_page(page));
    std::memset(page, i + 1, kPageSize);
    CHECK(pages.insert(page).second);
  }
  CHECK(source.pages_in_use() == 40);
  CHECK(source.bytes_held() == 48 * kPageSize);
  for (void* page : pages) source.release_page(page);
  CHECK(source.pages_in_use() == 0);
}

TEST_CASE("pages: what is in use is charged, and given back when freed") {
  Account account;
  {
    PageSource source(account);
    std::vector<void*> pages;
    for (int i = 0; i < 100; ++i) pages.push_back(source.acquire_page());
    CHECK(account.live() >= 100 * kPageSize);
    CHECK(account.live() < 101 * kPageSize);
    for (void* page : pages) source.release_page(page);
    CHECK(account.live() < kPageSize);
    CHECK(source.bytes_held() == 16 * kPageSize);  // the spare batch
    source.trim();
    CHECK(source.bytes_held() == 0);
  }
  CHECK(account.live() == 0);
}

TEST_CASE("pages: a run is adjoining, aligned and zero, also of the size of a batch") {
  Account account;
  PageSource source(account);
  for (size_t pages : {1u, 2u, 3u, 16u, 100u}) {
    for (int again = 0; again < 3; ++again) {
      void* run = source.acquire_run(pages);
      REQUIRE(is_page(run));
      CHECK(is_zero(run, pages * kPageSize));
      std::memset(run, 0xff, pages * kPageSize);
      void* page = source.acquire_page();
      CHECK(is_page(page));
      source.release_run(run, pages);
      source.release_page(page);
    }
  }
  CHECK(source.pages_in_use() == 0);
}

TEST_CASE("pages: the limit of the account is obeyed, but for the emergency reserve") {
  Account account;
  PageSource source(account);
  account.set_limit(2 * kPageSize);
  void* first = source.acquire_page();
  void* second = source.acquire_page();
  REQUIRE(second != nullptr);
  CHECK(source.acquire_page() == nullptr);
  CHECK(source.acquire_run(2) == nullptr);
  CHECK(source.acquire_run(SIZE_MAX / kPageSize) == nullptr);
  CHECK(source.acquire_run(SIZE_MAX) == nullptr);
  void* reserve = source.acquire_page(PageSource::Limit::kIgnore);
  CHECK(is_page(reserve));
  for (void* page : {first, second, reserve}) source.release_page(page);
}

TEST_CASE("pages: a page freed in a full batch is used again before a new batch is asked for") {
  Account account;
  PageSource source(account);
  std::vector<void*> pages;
  for (int i = 0; i < 32; ++i) pages.push_back(source.acquire_page());
  void* freed = pages[5];
  source.release_page(freed);
  CHECK(source.acquire_page() == freed);
}

TEST_CASE("pages: trimming keeps the pages in use as they are") {
  Account account;
  PageSource source(account);
  std::vector<void*> pages;
  for (int i = 0; i < 16; ++i) {
    pages.push_back(source.acquire_page());
    std::memset(pages.back(), i, kPageSize);
  }
  for (int i = 0; i < 16; i += 2) source.release_page(pages[i]);
  source.trim();
  for (int i = 1; i < 16; i += 2) CHECK(static_cast<char*>(pages[i])[kPageSize - 1] == i);
  for (int i = 0; i < 8; ++i) std::memset(source.acquire_page(), 1, kPageSize);
  CHECK(source.bytes_held() == 16 * kPageSize);
}

TEST_CASE("pages: trimming keeps runs in use, however long they are") {
  Account account;
  PageSource source(account);
  for (size_t pages : {16u, 32u, 33u, 64u, 96u, 128u}) {
    auto* run = static_cast<char*>(source.acquire_run(pages));
    REQUIRE(is_page(run));
    source.trim();
    REQUIRE(source.bytes_held() == pages * kPageSize);
    run[pages * kPageSize - 1] = 1;
    source.release_run(run, pages);
  }
  CHECK(source.bytes_held() == 0);
}

TEST_CASE("pages: an embedder's hook gives all memory and gets all of it back") {
  CountingHook counting;
  Account account(MemoryHook{CountingHook::resize, &counting});
  {
    PageSource source(account);
    std::vector<void*> pages;
    for (int i = 0; i < 20; ++i) {
      pages.push_back(source.acquire_page());
      REQUIRE(is_page(pages.back()));
      std::memset(pages.back(), 1, kPageSize);
    }
    void* run = source.acquire_run(4);
    REQUIRE(is_page(run));
    CHECK(is_zero(run, 4 * kPageSize));
    CHECK(counting.live >= source.bytes_held());
    source.release_run(run, 4);
    for (int i = 0; i < 10; ++i) source.release_page(pages[i]);
  }
  CHECK(counting.live == 0);
}

TEST_CASE("pages: what an embedder's hook refuses comes from the system in an emergency, and goes back there") {
  Account account(MemoryHook{[](void*, void*, size_t, size_t) -> void* { return nullptr; }, nullptr});
  PageSource source(account);
  CHECK(source.acquire_page() == nullptr);
  CHECK(account.live() == 0);
  void* page = source.acquire_page(PageSource::Limit::kIgnore);
  REQUIRE(is_page(page));
  CHECK(account.live() == kPageSize);
  source.release_page(page);
  void* run = source.acquire_run(3, PageSource::Limit::kIgnore);
  REQUIRE(is_page(run));
  CHECK(is_zero(run, 3 * kPageSize));
  source.release_run(run, 3);
  source.trim();
  CHECK(source.bytes_held() == 0);
}

TEST_CASE("pages: a random mix of pages and runs neither overlaps nor leaks") {
  Account account;
  PageSource source(account);
  std::mt19937 random(3);
  struct Held {
    char* start;
    size_t pages;
    bool run;
  };
  std::vector<Held> held;
  for (int step = 0; step < 4000; ++step) {
    if (held.size() < 60 && random() % 2 == 0) {
      const bool run = random() % 4 == 0;
      const size_t pages = run ? 1 + random() % 20 : 1;
      char* start = static_cast<char*>(run ? source.acquire_run(pages) : source.acquire_page());
      REQUIRE(is_page(start));
      for (const Held& other : held) {
        REQUIRE((start + pages * kPageSize <= other.start || other.start + other.pages * kPageSize <= start));
      }
      start[0] = start[pages * kPageSize - 1] = 1;
      held.push_back({start, pages, run});
    } else if (!held.empty()) {
      std::swap(held[random() % held.size()], held.back());
      if (held.back().run) {
        source.release_run(held.back().start, held.back().pages);
      } else {
        source.release_page(held.back().start);
      }
      held.pop_back();
    }
    if (step % 500 == 0) source.trim();
  }
  size_t in_use = 0;
  for (const Held& one : held) in_use += one.pages;
  CHECK(source.pages_in_use() == in_use);
}

TEST_CASE("pages: whichever charge fails, the source stays whole") {
  for (uint64_t n = 1; n < 60; ++n) {
    Account account;
    PageSource source(account);
    account.fail_nth(n);
    std::vector<void*> pages;
    for (int i = 0; i < 300; i += 10) {
      if (void* page = source.acquire_page()) pages.push_back(page);
      if (void* run = source.acquire_run(2)) source.release_run(run, 2);
    }
    CHECK(source.pages_in_use() == pages.size());
    for (void* page : pages) source.release_page(page);
    CHECK(source.pages_in_use() == 0);
  }
}

}  // namespace
}  // namespace emlet
