// The process-default context of the C interface: the one mutable global of the project, in a library of its
// own that the interpreter never links.

#include <cstdio>
#include <cstdlib>

#include "alloc/allocator_base.h"
#include "emlet/utils/alloc.h"

namespace emlet {

namespace {

// The record of a platform allocator holds no memory but itself.  Records stay linked here and are used again
// once destroyed: programs commonly forget the platform allocator behind another one, and that shall not be a
// leak.
struct PlatformRecord {
  Allocator base;
  PlatformRecord* next;
  bool in_use;
};

struct DefaultContext {
  Allocator platform = platform_allocator();
  Allocator systems[ALLOC_SYSTEM_COUNT] = {};
  Allocator* current = nullptr;
  PlatformRecord* records = nullptr;
  bool locked = false;  // guards the records

  constexpr DefaultContext() {
    for (Allocator& system : systems) system = platform_allocator();
  }
};

constinit DefaultContext context;

class RecordLock {
 public:
  RecordLock() {
    while (__atomic_test_and_set(&context.locked, __ATOMIC_ACQUIRE)) continue;
  }
  RecordLock(const RecordLock&) = delete;
  RecordLock& operator=(const RecordLock&) = delete;
  ~RecordLock() { __atomic_clear(&context.locked, __ATOMIC_RELEASE); }
};

void destroy_record(Allocator* self) {
  RecordLock lock;
  reinterpret_cast<PlatformRecord*>(self)->in_use = false;
}

// A record that is free, or a new one.
PlatformRecord* take_record() {
  RecordLock lock;
  PlatformRecord* record = context.records;
  while (record != nullptr && record->in_use) record = record->next;
  if (record == nullptr) {
    record = static_cast<PlatformRecord*>(std::malloc(sizeof(PlatformRecord)));
    if (record == nullptr) return nullptr;
    record->next = context.records;
    context.records = record;
  }
  record->in_use = true;
  return record;
}

// One row per line, commented by its enumerator.
constexpr const char* kSystemNames[ALLOC_SYSTEM_COUNT] = {"vm",       "objects", "strings", "bytecode",
                                                          "compiler", "ast",     "parser",  "symbols",
                                                          "modules",  "stdlib",  "temp"};

}  // namespace

}  // namespace emlet

Allocator* mem_create_platform_allocator() {
  emlet::PlatformRecord* record = emlet::take_record();
  if (record == nullptr) return nullptr;
  record->base = emlet::platform_allocator();
  record->base.destroy = emlet::destroy_record;
  return &record->base;
}

Allocator* get_allocator() {
  return emlet::context.current != nullptr ? emlet::context.current : &emlet::context.platform;
}

void set_allocator(Allocator* allocator) {
  emlet::context.current = allocator;
}

Allocator* allocators_get(AllocatorSystem system) {
  const auto number = static_cast<unsigned>(system);
  return number < ALLOC_SYSTEM_COUNT ? &emlet::context.systems[number] : nullptr;
}

void allocators_print_stats() {
  for (unsigned system = 0; system < ALLOC_SYSTEM_COUNT; ++system) {
    const AllocatorStats& stats = emlet::context.systems[system].stats;
    std::fprintf(stderr, "%-9s current %zu, peak %zu, %zu allocations, %zu frees\n",
                 emlet::kSystemNames[system], stats.current_usage, stats.peak_usage, stats.allocation_count,
                 stats.free_count);
  }
}

void allocators_check_leaks() {
  for (unsigned system = 0; system < ALLOC_SYSTEM_COUNT; ++system) {
    const AllocatorStats& stats = emlet::context.systems[system].stats;
    if (stats.current_usage == 0) continue;
    std::fprintf(stderr, "leak: %s: %zu bytes in %zu blocks are still allocated\n",
                 emlet::kSystemNames[system], stats.current_usage, stats.allocation_count - stats.free_count);
  }
}

MemArenaScope mem_arena_scope_begin(size_t size) {
  const MemArenaScope scope = {mem_create_arena_allocator(size), emlet::context.current};
  if (scope.arena != nullptr) set_allocator(scope.arena);
  return scope;
}

void mem_arena_scope_end(MemArenaScope* scope) {
  set_allocator(scope->previous);
  mem_destroy(scope->arena);
}
