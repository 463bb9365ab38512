#include "gc/census.h"

#include <algorithm>
#include <cstring>

#include "gc/heap_parts.h"
#include "gc/quarantine.h"

namespace emlet {

namespace {

void count_thing(const Heap& heap, const GCThing& thing, size_t bytes, Census& census) {
  Census::Row& row = census.kinds[static_cast<unsigned>(thing.kind)];
  const TypeInfo& type = heap.type(thing.kind);
  ++row.cells;
  row.bytes += bytes;
  if (type.external_bytes) row.external_bytes += type.external_bytes(thing);
}

// These return how many bytes of the page are allocated.
size_t count_things(const Heap& heap, Page& page, Census& census) {
  size_t used = 0;
  for_each_cell(page, [&](uint32_t offset) {
    used += page.cell_size();
    count_thing(heap, *reinterpret_cast<GCThing*>(page.at(offset)), page.cell_size(), census);
  });
  return used;
}

size_t count_conses(const Page& page, Census& census) {
  Bitmap allocated = page.marks;
  remove_held(page, allocated);
  size_t cells = 0;
  for (const uint64_t word : allocated.words) cells += static_cast<size_t>(std::popcount(word));
  census.conses.cells += cells;
  census.conses.bytes += cells * page.cell_bytes;
  return cells * page.cell_bytes;
}

void count_page(const Heap& heap, Page& page, Census& census) {
  const size_t used = page.group == Group::Cons ? count_conses(page, census) : count_things(heap, page, census);
  if (!page.large) census.free_bytes += kPageCapacity - used;
}

void count_known_symbols(const Heap& heap, Census& census) {
  for (uint64_t at = 0; at < heap.known_symbol_bytes(); at += kSymbolStride) {
    const GCThing& cell = heap.symbol_cell(Value::from_bits(at));
    if (cell.kind == Kind::Symbol) count_thing(heap, cell, kSymbolStride, census);
  }
}

bool same_place(const SourcePlace& a, const SourcePlace& b) {
  return a.line == b.line && std::strcmp(a.file, b.file) == 0;
}

void count_roots(const RootList& list, bool persistent, std::vector<Census::RootRow>& rows) {
  for (RootLink* link = list.first; link; link = link->next()) {
    const SourcePlace where = link->where();
    const auto row = std::find_if(rows.begin(), rows.end(), [&](const Census::RootRow& other) {
      return other.persistent == persistent && same_place(other.where, where);
    });
    if (row == rows.end()) {
      rows.push_back({where, 1, persistent});
    } else {
      ++row->count;
    }
  }
}

}  // namespace

Census take_census(Heap& heap) {
  Census census;
  HeapParts& parts = heap.parts();
  parts.for_each_space([](Space& space) { space.retire(); });
  parts.for_each_page([&](Page& page) { count_page(heap, page, census); });
  count_known_symbols(heap, census);
  count_roots(heap.root_list(), false, census.roots);
  count_roots(heap.persistent_list(), true, census.roots);
  std::stable_sort(census.roots.begin(), census.roots.end(),
                   [](const Census::RootRow& a, const Census::RootRow& b) { return a.count > b.count; });
  return census;
}

}  // namespace emlet
