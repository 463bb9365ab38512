#pragma once
// Where the trace allocator remembers the blocks that are live: address -> size and where it was asked for.
//
// Linear probing over malloc's memory (never the traced allocator's); at most two thirds full; no tombstones,
// what follows a removed record moves up.  Used by trace.cpp and trace_report.cpp.

#include <cstddef>
#include <cstdint>

namespace emlet {

struct TraceRecord {
  void* block;  // null: this slot is empty
  size_t size;
  const char* file;
  int line;
  const char* tag;
};

class TraceTable {
 public:
  TraceTable() = default;
  TraceTable(const TraceTable&) = delete;
  TraceTable& operator=(const TraceTable&) = delete;
  ~TraceTable();

  // Makes room for one more record, so that the next add cannot fail.
  [[nodiscard]] bool reserve_one();
  void add(const TraceRecord& record);
  // Null when BLOCK is not live.
  TraceRecord* find(const void* block) const;
  void remove(TraceRecord* record);

  size_t count() const { return count_; }
  const TraceRecord* begin() const { return records_; }
  const TraceRecord* end() const { return records_ + capacity_; }

 private:
  size_t home_of(const void* block) const;

  TraceRecord* records_ = nullptr;
  size_t capacity_ = 0;  // a power of two
  size_t count_ = 0;
};

}  // namespace emlet
