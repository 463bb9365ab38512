#include "alloc/trace_report.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace emlet {

namespace {

struct Site {
  TraceRecord where;
  size_t blocks;
};

int compare_text(const char* a, const char* b) {
  return std::strcmp(a != nullptr ? a : "", b != nullptr ? b : "");
}

int compare_site(const TraceRecord& a, const TraceRecord& b) {
  if (const int files = compare_text(a.file, b.file)) return files;
  if (a.line != b.line) return a.line < b.line ? -1 : 1;
  return compare_text(a.tag, b.tag);
}

// Sorts the sites, merges equal ones and puts the largest first; returns how many are left.
size_t group_sites(Site* sites, size_t count) {
  std::sort(sites, sites + count,
            [](const Site& a, const Site& b) { return compare_site(a.where, b.where) < 0; });
  size_t kept = 0;
  for (size_t i = 0; i < count; ++i) {
    if (kept != 0 && compare_site(sites[kept - 1].where, sites[i].where) == 0) {
      sites[kept - 1].where.size += sites[i].where.size;
      ++sites[kept - 1].blocks;
    } else {
      sites[kept++] = sites[i];
    }
  }
  std::sort(sites, sites + kept, [](const Site& a, const Site& b) {
    return a.where.size != b.where.size ? a.where.size > b.where.size : compare_site(a.where, b.where) < 0;
  });
  return kept;
}

int format_site(char* text, size_t room, const Site& site) {
  const TraceRecord& where = site.where;
  return std::snprintf(text, room, "  %s:%d: %zu bytes in %zu block%s%s%s%s\n",
                       where.file != nullptr ? where.file : "?", where.line, where.size, site.blocks,
                       site.blocks == 1 ? "" : "s", where.tag != nullptr ? " [" : "",
                       where.tag != nullptr ? where.tag : "", where.tag != nullptr ? "]" : "");
}

char* format_sites(const Site* sites, size_t count) {
  size_t size = 1;
  for (size_t i = 0; i < count; ++i) size += static_cast<size_t>(format_site(nullptr, 0, sites[i]));
  char* text = static_cast<char*>(std::malloc(size));
  if (text == nullptr) return nullptr;
  char* next = text;
  for (size_t i = 0; i < count; ++i) {
    next += format_site(next, size - static_cast<size_t>(next - text), sites[i]);
  }
  return text;
}

}  // namespace

char* format_trace(const TraceTable& table, bool by_site) {
  if (table.count() == 0) return nullptr;
  Site* sites = static_cast<Site*>(std::malloc(table.count() * sizeof(Site)));
  if (sites == nullptr) return nullptr;
  size_t count = 0;
  for (const TraceRecord& record : table) {
    if (record.block != nullptr) sites[count++] = {record, 1};
  }
  char* text = format_sites(sites, by_site ? group_sites(sites, count) : count);
  std::free(sites);
  return text;
}

}  // namespace emlet
