#include "gc/page.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <memory>
#include <new>

#include "gc/mark_stack.h"
#include "gc/size_classes.h"

using namespace emlet;

namespace {
struct Freed {
  void operator()(Page* page) const { std::free(page); }
};

std::unique_ptr<Page, Freed> make_page(uint32_t cell_bytes) {
  void* memory = std::aligned_alloc(kPageSize, kPageSize);
  Page* page = new (memory) Page{};
  page->cell_bytes = cell_bytes;
  page->limit = kFirstCell + kPageCapacity / cell_bytes * cell_bytes;
  return std::unique_ptr<Page, Freed>(page);
}
}  // namespace

TEST_CASE("size classes: a cell fits its class and wastes at most a third") {
  for (size_t bytes = 1; bytes <= kMaxClassBytes; ++bytes) {
    const size_t got = kClassBytes[size_class_of(bytes)];
    const bool exact = bytes <= 256 && got - bytes >= kGranule;
    if (got < bytes || exact || (got - bytes) * 3 > got + 48 || got % kGranule != 0) FAIL_CHECK(bytes);
  }
}

TEST_CASE("page: free and marked stretches are found from any cell, for every size") {
  for (uint32_t cell_bytes : {16u, 48u, 64u, 1280u, 32160u}) {
    const auto page = make_page(cell_bytes);
    CHECK(page->next_free(kFirstCell) == kFirstCell);
    CHECK(page->next_marked(kFirstCell) == page->limit);
    page->mark_cells(kFirstCell, page->limit);
    CHECK(page->count_marked() == kPageCapacity / cell_bytes);
    CHECK(page->next_free(kFirstCell) == page->limit);
    const uint32_t last = page->limit - cell_bytes;
    page->unmark_cells(last, page->limit);
    CHECK(page->next_free(kFirstCell) == last);
    CHECK(page->next_marked(last) == page->limit);
    CHECK(page->is_cell_start(last));
    CHECK(!page->is_cell_start(last + 8));
    CHECK(!page->is_cell_start(page->limit));
    CHECK(!page->is_cell_start(0));
  }
}

TEST_CASE("page: marking tells whether the cell was unmarked, whatever the tag") {
  const auto page = make_page(16);
  const uintptr_t cell = reinterpret_cast<uintptr_t>(page->at(kFirstCell + 160));
  CHECK(&Page::of(cell | 2) == page.get());
  CHECK(page->mark(cell | 2));
  CHECK(!page->mark(cell | 6));
  CHECK(page->is_marked(cell));
  CHECK(!page->is_marked(cell + 16));
  CHECK(!page->is_marked(cell - 16));
}

TEST_CASE("mark stack: it gives back in reverse, and forgets aloud when it may not grow") {
  MarkStack stack(platform_memory());
  stack.forbid_growth_beyond(8192);
  for (uint64_t i = 0; i < 8192; ++i) stack.push(i);
  CHECK(!stack.take_overflow());
  stack.push(1);
  CHECK(stack.take_overflow());
  CHECK(!stack.take_overflow());
  CHECK(stack.pop() == 8191);
  stack.push_below(10, 4711);
  CHECK(stack.pop() == 10);
  while (stack.size() > 11) stack.pop();
  CHECK(stack.pop() == 4711);
}
