#pragma once
// What the operating system owes pages.cpp, one file per system (pages_posix.cpp; another for WebAssembly).
// Sizes are multiples of the page size of pages.h.  Mapped memory is zero.

#include <cstddef>

namespace emlet {

// SIZE bytes at a multiple of ALIGNMENT (a power of two), or null.
[[nodiscard]] void* os_map(size_t size, size_t alignment);
void os_unmap(void* start, size_t size);
// The same memory enlarged: its pages go to a new place that is aligned as well, and what is added is zero.
// Null leaves everything as it was.
[[nodiscard]] void* os_remap(void* start, size_t old_size, size_t new_size, size_t alignment);
// Advises the system to use its large pages here.
void os_want_large_pages(void* start, size_t size);
// Gives the memory behind the range back but keeps its addresses; the contents are lost.
void os_discard(void* start, size_t size);

}  // namespace emlet
