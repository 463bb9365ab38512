#include <cstdio>
#include <cstdlib>
#include <new>

#include "alloc/allocator_base.h"
#include "alloc/trace_report.h"
#include "alloc/trace_table.h"

namespace emlet {

namespace {

struct TraceAllocator {
  Allocator base;
  Allocator* backing;
  bool owns_backing;
  size_t errors;
  TraceTable table;
};

TraceAllocator* trace_of(Allocator* self) {
  return reinterpret_cast<TraceAllocator*>(self);
}

void* trace_alloc(Allocator* self, size_t size, AllocFlags flags, const char* file, int line,
                  const char* tag) {
  TraceAllocator* trace = trace_of(self);
  if (!trace->table.reserve_one()) return nullptr;
  void* block = mem_alloc(trace->backing, size, flags, file, line, tag);
  if (block == nullptr) return nullptr;
  trace->table.add({block, size, file, line, tag});
  book_allocation(&self->stats, size);
  return block;
}

// The record of BLOCK; what the caller got wrong is told and counted.
TraceRecord* checked_record(TraceAllocator* trace, void* block, size_t size, const char* file, int line) {
  const char* const where = file != nullptr ? file : "?";
  TraceRecord* record = trace->table.find(block);
  if (record == nullptr) {
    ++trace->errors;
    std::fprintf(stderr, "%s:%d: %p is not a live block of this allocator\n", where, line, block);
  } else if (record->size != size) {
    ++trace->errors;
    std::fprintf(stderr, "%s:%d: wrong size %zu: the block has %zu bytes, from %s:%d\n", where, line, size,
                 record->size, record->file != nullptr ? record->file : "?", record->line);
  }
  return record;
}

void* trace_resize(Allocator* self, void* block, size_t old_size, size_t new_size, const char* file, int line,
                   const char* tag) {
  TraceAllocator* trace = trace_of(self);
  TraceRecord* record = checked_record(trace, block, old_size, file, line);
  if (record == nullptr) return nullptr;
  const size_t true_size = record->size;
  void* moved = mem_realloc(trace->backing, block, true_size, new_size, file, line, tag);
  if (moved == nullptr) return nullptr;
  trace->table.remove(record);
  trace->table.add({moved, new_size, file, line, tag});
  book_resize(&self->stats, true_size, new_size);
  return moved;
}

void trace_release(Allocator* self, void* block, size_t size, const char* file, int line) {
  TraceAllocator* trace = trace_of(self);
  TraceRecord* record = checked_record(trace, block, size, file, line);
  if (record == nullptr) return;
  const size_t true_size = record->size;
  trace->table.remove(record);
  book_free(&self->stats, true_size);
  mem_free(trace->backing, block, true_size, file, line);
}

void trace_destroy(Allocator* self) {
  TraceAllocator* trace = trace_of(self);
  if (trace->owns_backing) mem_destroy(trace->backing);
  trace->~TraceAllocator();
  std::free(trace);
}

char* trace_report(Allocator* self, int by_site) {
  return format_trace(trace_of(self)->table, by_site != 0);
}

Allocator* create_trace(Allocator* backing, bool owns_backing) {
  if (backing == nullptr) return nullptr;
  void* memory = std::malloc(sizeof(TraceAllocator));
  if (memory == nullptr) return nullptr;
  const Allocator base = {ALLOCATOR_TRACE, trace_alloc,   trace_resize, trace_release,
                          nullptr,         trace_destroy, trace_report, {}};
  return &(new (memory) TraceAllocator{base, backing, owns_backing, 0, {}})->base;
}

}  // namespace

}  // namespace emlet

Allocator* mem_create_trace_allocator(Allocator* backing) {
  return emlet::create_trace(backing, false);
}

Allocator* mem_create_trace_allocator_owning(Allocator* backing) {
  return emlet::create_trace(backing, true);
}

size_t mem_error_count(Allocator* allocator) {
  return allocator != nullptr && allocator->type == ALLOCATOR_TRACE ? emlet::trace_of(allocator)->errors : 0;
}
