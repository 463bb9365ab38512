#include "emlet/pmr.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "emlet/utils/alloc.h"

namespace {

TEST_CASE("pmr: a container on an allocator uses it alone and gives everything back") {
  Allocator* trace = mem_create_trace_allocator_owning(mem_create_platform_allocator());
  {
    emlet::AllocatorResource resource(trace);
    std::pmr::map<int, std::pmr::string> map(&resource);
    for (int i = 0; i < 100; ++i) map.emplace(i, std::string(100, 'x'));
    CHECK(mem_get_stats(trace).current_usage > 10000);
  }
  CHECK(mem_get_stats(trace).current_usage == 0);
  CHECK(mem_error_count(trace) == 0);
  mem_destroy(trace);
}

TEST_CASE("pmr: a stricter alignment is kept") {
  Allocator* trace = mem_create_trace_allocator_owning(mem_create_platform_allocator());
  emlet::AllocatorResource resource(trace);
  for (size_t alignment : {1u, 8u, 16u, 32u, 64u, 4096u}) {
    void* block = resource.allocate(100, alignment);
    CHECK(reinterpret_cast<uintptr_t>(block) % alignment == 0);
    resource.deallocate(block, 100, alignment);
  }
  CHECK(mem_get_stats(trace).current_usage == 0);
  CHECK(mem_error_count(trace) == 0);
  mem_destroy(trace);
}

TEST_CASE("pmr: an allocator on a resource takes and returns what it books") {
  std::pmr::monotonic_buffer_resource buffer;
  emlet::ResourceAllocator allocator(&buffer);
  int* numbers = MEM_NEW_ARRAY(&allocator, int, 10);
  CHECK(numbers[9] == 0);
  numbers[9] = 5;
  numbers = static_cast<int*>(MEM_REALLOC(&allocator, numbers, 40, 400));
  CHECK(numbers[9] == 5);
  CHECK(mem_get_stats(&allocator).current_usage == 400);
  MEM_FREE(&allocator, numbers, 400);
  CHECK(mem_get_stats(&allocator).current_usage == 0);
  CHECK(mem_get_stats(&allocator).peak_usage == 400);
}

}  // namespace
