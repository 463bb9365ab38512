#include "api/figures.h"

#include <algorithm>
#include <cinttypes>
#include <cstdio>
#include <vector>

#include "alloc/account.h"
#include "core/kind.h"
#include "emlet/emlet.h"
#include "gc/census.h"
#include "gc/heap.h"
#include "gc/statistics.h"

namespace emlet {

namespace {

double milliseconds(uint64_t nanoseconds) { return static_cast<double>(nanoseconds) / 1e6; }

template <class... Figures>
void add_line(std::string& text, const char* format, Figures... figures) {
  char line[256];
  const int length = std::snprintf(line, sizeof line, format, figures...);
  text.append(line, std::min(static_cast<size_t>(length), sizeof line - 1));
}

void add_collections(std::string& text, const GcStatistics& gc) {
  add_line(text, "gc: %" PRIu64 " collections\n", gc.collections);
  add_line(text, "gc: pauses of %.2f ms in all, %.2f ms the longest, %.2f ms the median, %.2f ms the 99th percentile\n",
           milliseconds(gc.pause_total_nanoseconds), milliseconds(gc.pause_max_nanoseconds), milliseconds(gc.pause_percentile(50)),
           milliseconds(gc.pause_percentile(99)));
  add_line(text, "gc: %zu cells of %zu bytes lived at the last collection, with %zu bytes outside\n", gc.live_cells, gc.live_bytes,
           gc.external_bytes);
  add_line(text, "gc: %" PRIu64 " bytes allocated, %" PRIu64 " cells finalized, %" PRIu64 " finalizers queued, %" PRIu64
           " weak entries dropped\n", gc.allocated_bytes, gc.cells_finalized, gc.finalizers_queued, gc.weak_entries_dropped);
}

struct CensusLine {
  const char* name;
  Census::Row row;
};

// The cells that are allocated now, dead ones too; what takes most first.
void add_census(std::string& text, Heap& heap) {
  const Census census = take_census(heap);
  std::vector<CensusLine> lines = {{"cons", census.conses}};
  for (unsigned number = 0; number < static_cast<unsigned>(Kind::kCount); number++) {
    lines.push_back({kind_name(static_cast<Kind>(number)), census.kinds[number]});
  }
  const auto bytes = [](const CensusLine& line) { return line.row.bytes + line.row.external_bytes; };
  std::stable_sort(lines.begin(), lines.end(), [&](const CensusLine& a, const CensusLine& b) { return bytes(a) > bytes(b); });
  add_line(text, "%-20s %12s %14s %14s\n", "kind", "cells", "bytes", "outside");
  for (const CensusLine& line : lines) {
    if (line.row.cells == 0) continue;
    add_line(text, "%-20s %12zu %14zu %14zu\n", line.name, line.row.cells, line.row.bytes, line.row.external_bytes);
  }
}

void add_account(std::string& text, const char* name, const Account& account) {
  const AccountStats& stats = account.stats();
  add_line(text, "%-20s %14zu %14zu %12" PRIu64 " %10" PRIu64 " ", name, stats.live, stats.peak, stats.allocations, stats.failures);
  if (account.limit() == Account::kUnlimited) {
    text += "         none\n";
  } else {
    add_line(text, "%13zu\n", account.limit());
  }
}

void add_accounts(std::string& text, Heap& heap) {
  add_line(text, "%-20s %14s %14s %12s %10s %13s\n", "memory", "bytes now", "at most", "charges", "refused", "limit");
  for (unsigned i = 0; i < static_cast<unsigned>(Subsystem::kCount); i++) {
    add_account(text, kSubsystemNames[i], heap.account(static_cast<Subsystem>(i)));
  }
  add_account(text, "all", heap.account());
}

}  // namespace

std::string figures_text(Heap& heap, int32_t parts) {
  std::string text;
  if (parts & EMLET_FIGURES_GC) {
    add_collections(text, heap.statistics());
    add_census(text, heap);
  }
  if (parts & EMLET_FIGURES_MEMORY) add_accounts(text, heap);
  return text;
}

}  // namespace emlet
