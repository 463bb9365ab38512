#include "emlet/utils/memory.h"

#include <doctest/doctest.h>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <string>
#include <vector>

#include "emlet/utils/alloc.h"

namespace {

bool is_zero(const void* block, size_t size) {
  const char* bytes = static_cast<const char*>(block);
  for (size_t i = 0; i < size; ++i) {
    if (bytes[i] != 0) return false;
  }
  return true;
}

// The text, which it frees.
std::string owned(char* text) {
  std::string result = text != nullptr ? text : "";
  std::free(text);
  return result;
}

TEST_CASE("platform: 100 and 50 zeroed bytes, then 200 for the 100, are 250 in use") {
  Allocator* platform = mem_create_platform_allocator();
  REQUIRE(platform->type == ALLOCATOR_PLATFORM);
  char* first = static_cast<char*>(MEM_ALLOC(platform, 100));
  void* second = MEM_ALLOC_ZERO(platform, 50);
  CHECK(is_zero(second, 50));
  std::memset(first, 7, 100);
  first = static_cast<char*>(MEM_REALLOC(platform, first, 100, 200));
  CHECK(first[99] == 7);
  CHECK(mem_get_stats(platform).current_usage == 250);
  CHECK(mem_get_stats(platform).peak_usage == 250);
  MEM_FREE(platform, first, 200);
  MEM_FREE(platform, second, 50);
  CHECK(mem_get_stats(platform).current_usage == 0);
  CHECK(mem_get_stats(platform).free_count == 2);
  mem_destroy(platform);
}

TEST_CASE("arena: ten times 50 bytes are 500 in use after a free, and 0 after a reset") {
  Allocator* arena = mem_create_arena_allocator(64);
  REQUIRE(arena->type == ALLOCATOR_ARENA);
  void* blocks[10];
  for (void*& block : blocks) block = MEM_ALLOC_ZERO(arena, 50);
  MEM_FREE(arena, blocks[3], 50);
  CHECK(mem_get_stats(arena).current_usage == 500);
  mem_reset(arena);
  CHECK(mem_get_stats(arena).current_usage == 0);
  CHECK(MEM_ALLOC(arena, 10000) != nullptr);
  CHECK(mem_get_stats(arena).current_usage == 10000);
  mem_destroy(arena);
}

TEST_CASE("freelist: a block given back is the next one out") {
  Allocator* pool = mem_create_freelist_allocator(24, 4);
  REQUIRE(pool->type == ALLOCATOR_FREELIST);
  void* first = MEM_ALLOC(pool, 24);
  void* second = MEM_ALLOC(pool, 8);
  CHECK(reinterpret_cast<uintptr_t>(second) % alignof(std::max_align_t) == 0);
  MEM_FREE(pool, first, 24);
  CHECK(MEM_ALLOC(pool, 20) == first);
  for (int i = 0; i < 100; ++i) CHECK(MEM_ALLOC_ZERO(pool, 32) != nullptr);
  mem_destroy(pool);
}

TEST_CASE("freelist: more than a block comes from behind it, and goes with it") {
  Allocator* pool = mem_create_freelist_allocator(16, 4);
  char* large = static_cast<char*>(MEM_ALLOC_ZERO(pool, 5000));
  REQUIRE(large != nullptr);
  CHECK(is_zero(large, 5000));
  CHECK(mem_get_stats(pool).current_usage == 5000);
  large[0] = 'x';
  large = static_cast<char*>(MEM_REALLOC(pool, large, 5000, 9000));
  CHECK(large[0] == 'x');
  char* small = static_cast<char*>(MEM_REALLOC(pool, large, 9000, 10));
  CHECK(small[0] == 'x');
  CHECK(MEM_ALLOC(pool, 100) != nullptr);
  CHECK(mem_get_stats(pool).current_usage == 110);
  mem_reset(pool);
  CHECK(mem_get_stats(pool).current_usage == 0);
  CHECK(MEM_ALLOC(pool, 100) != nullptr);
  mem_destroy(pool);
}

TEST_CASE("trace: 100, 200, 50 and 150 less 100 and 50 are 350 in use, 4 allocations and 2 frees") {
  Allocator* platform = mem_create_platform_allocator();
  Allocator* trace = mem_create_trace_allocator(platform);
  REQUIRE(trace->type == ALLOCATOR_TRACE);
  void* a = MEM_ALLOC(trace, 100);
  void* b = MEM_ALLOC(trace, 200);
  void* c = MEM_ALLOC(trace, 50);
  void* d = MEM_ALLOC(trace, 150);
  MEM_FREE(trace, a, 100);
  MEM_FREE(trace, c, 50);
  const AllocatorStats stats = mem_get_stats(trace);
  CHECK(stats.current_usage == 350);
  CHECK(stats.allocation_count == 4);
  CHECK(stats.free_count == 2);
  CHECK(stats.peak_usage == 500);
  CHECK(mem_get_stats(platform).allocation_count == 4);  // its own tables are elsewhere
  CHECK(owned(mem_format_stats(trace)).find("350") != std::string::npos);
  MEM_FREE(trace, b, 200);
  MEM_FREE(trace, d, 150);
  mem_destroy(trace);
  mem_destroy(platform);
}

TEST_CASE("trace: the leak report has a line per call site with file, line and tag") {
  Allocator* trace = mem_create_trace_allocator_owning(mem_create_platform_allocator());
  std::vector<void*> blocks;
  const int line = __LINE__ + 1;
  for (int i = 0; i < 3; ++i) blocks.push_back(MEM_ALLOC_TAGGED(trace, 10, "ten"));
  blocks.push_back(MEM_ALLOC(trace, 100));
  const std::string report = owned(mem_format_leaks(trace));
  CHECK(report.find("memory_test.cpp:" + std::to_string(line) + ": 30 bytes in 3 blocks [ten]") !=
        std::string::npos);
  CHECK(report.find("memory_test.cpp:" + std::to_string(line + 1) + ": 100 bytes in 1 block\n") !=
        std::string::npos);
  CHECK(report.find("100 bytes") < report.find("30 bytes"));
  for (int i = 0; i < 3; ++i) MEM_FREE(trace, blocks[i], 10);
  MEM_FREE(trace, blocks[3], 100);
  CHECK(mem_format_leaks(trace) == nullptr);
  CHECK(mem_error_count(trace) == 0);
  mem_destroy(trace);
}

TEST_CASE("trace: a wrong size, a second free and a foreign block are caught and do no harm") {
  Allocator* trace = mem_create_trace_allocator_owning(mem_create_platform_allocator());
  void* block = MEM_ALLOC(trace, 100);
  MEM_FREE(trace, block, 99);
  CHECK(mem_error_count(trace) == 1);
  CHECK(mem_get_stats(trace).current_usage == 0);
  MEM_FREE(trace, block, 100);
  CHECK(mem_error_count(trace) == 2);
  int foreign;
  CHECK(MEM_REALLOC(trace, &foreign, sizeof foreign, 100) == nullptr);
  CHECK(mem_error_count(trace) == 3);
  block = MEM_ALLOC(trace, 10);
  block = MEM_REALLOC(trace, block, 11, 20);
  CHECK(mem_error_count(trace) == 4);
  MEM_FREE(trace, block, 20);
  CHECK(mem_get_stats(trace).current_usage == 0);
  mem_destroy(trace);
}

TEST_CASE("trace: thousands of blocks freed in another order are all found again") {
  Allocator* trace = mem_create_trace_allocator_owning(mem_create_platform_allocator());
  std::vector<void*> blocks;
  for (size_t i = 0; i < 5000; ++i) blocks.push_back(MEM_ALLOC(trace, 1 + i % 50));
  for (size_t i = 0; i < 5000; i += 2) MEM_FREE(trace, blocks[i], 1 + i % 50);
  for (size_t i = 5000; i-- > 0;) {
    if (i % 2 == 1) MEM_FREE(trace, blocks[i], 1 + i % 50);
  }
  CHECK(mem_error_count(trace) == 0);
  CHECK(mem_get_stats(trace).current_usage == 0);
  mem_destroy(trace);
}

TEST_CASE("memory: an array whose size is no size_t is NULL, and so is one no machine has") {
  Allocator* platform = mem_create_platform_allocator();
  Allocator* arena = mem_create_arena_allocator(100);
  Allocator* pool = mem_create_freelist_allocator(64, 1);
  Allocator* trace = mem_create_trace_allocator(platform);
  for (Allocator* allocator : {platform, arena, pool, trace}) {
    volatile size_t count = SIZE_MAX / 8 + 2;
    CHECK(MEM_NEW_ARRAY(allocator, double, count) == nullptr);
    CHECK(MEM_ALLOC(allocator, SIZE_MAX) == nullptr);
    CHECK(mem_get_stats(allocator).current_usage == 0);
    double* zeros = MEM_NEW_ARRAY(allocator, double, 10);
    CHECK(is_zero(zeros, 80));
    MEM_FREE(allocator, zeros, 80);
    mem_destroy(allocator);
  }
  CHECK(mem_create_arena_allocator(SIZE_MAX) == nullptr);
  CHECK(mem_create_freelist_allocator(SIZE_MAX, 2) == nullptr);
  CHECK(mem_create_freelist_allocator(1024, SIZE_MAX / 8) == nullptr);
}

TEST_CASE("memory: copies are copies, and nothing at all is harmless") {
  Allocator* platform = mem_create_platform_allocator();
  char* text = MEM_STRDUP(platform, "text");
  CHECK(std::strcmp(text, "text") == 0);
  char* bytes = static_cast<char*>(MEM_DUP(platform, "ab", 2));
  CHECK(std::memcmp(bytes, "ab", 2) == 0);
  CHECK(MEM_STRDUP(platform, nullptr) == nullptr);
  CHECK(MEM_REALLOC(platform, bytes, 2, 0) == nullptr);
  MEM_FREE(platform, text, 5);
  MEM_FREE(platform, nullptr, 5);
  CHECK(mem_get_stats(platform).current_usage == 0);
  mem_destroy(platform);
  CHECK(MEM_ALLOC(nullptr, 10) == nullptr);
  MEM_FREE(nullptr, nullptr, 0);
  mem_reset(nullptr);
  mem_destroy(nullptr);
  mem_check_leaks(nullptr);
  CHECK(mem_create_trace_allocator(nullptr) == nullptr);
  CHECK(mem_get_stats(nullptr).current_usage == 0);
}

TEST_CASE("default: each subsystem has its own books") {
  Allocator* vm = allocators_get(ALLOC_SYSTEM_VM);
  Allocator* compiler = allocators_get(ALLOC_SYSTEM_COMPILER);
  CHECK(vm != compiler);
  CHECK(allocators_get(ALLOC_SYSTEM_VM) == vm);
  CHECK(allocators_get(ALLOC_SYSTEM_COUNT) == nullptr);
  void* block = MEM_ALLOC(vm, 10);
  CHECK(mem_get_stats(vm).current_usage == 10);
  CHECK(mem_get_stats(compiler).current_usage == 0);
  MEM_FREE(vm, block, 10);
}

TEST_CASE("default: an allocator that is set is the default until NULL restores the first") {
  Allocator* first = get_allocator();
  Allocator* arena = mem_create_arena_allocator(100);
  set_allocator(arena);
  CHECK(get_allocator() == arena);
  set_allocator(nullptr);
  CHECK(get_allocator() == first);
  mem_destroy(arena);
}

int leave_by_return() {
  WITH_ARENA(temporary, 100, {
    int a = 1, b = 2;
    CHECK(get_allocator() == temporary);
    CHECK(MEM_ALLOC(temporary, 1000) != nullptr);
    return a + b;
  });
  return 0;
}

TEST_CASE("WITH_ARENA: the body may declare a, b and return or break; the default is restored") {
  Allocator* before = get_allocator();
  CHECK(leave_by_return() == 3);
  CHECK(get_allocator() == before);
  int rounds = 0;
  for (int i = 0; i < 3; ++i) {
    WITH_ARENA(outer, 100, {
      WITH_ARENA(inner, 100, {
        CHECK(get_allocator() == inner);
        if (i == 1) break;
        ++rounds;
      });
      CHECK(get_allocator() == outer);
    });
  }
  CHECK(rounds == 2);
  CHECK(get_allocator() == before);
}

}  // namespace
