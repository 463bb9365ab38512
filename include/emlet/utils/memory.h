#ifndef EMLET_UTILS_MEMORY_H
#define EMLET_UTILS_MEMORY_H
/*
 * Allocators as values: a function that needs memory takes an Allocator and says how large what it frees was.
 *
 * Four kinds: platform (the C library's memory), arena (bump; freed all at once), freelist (blocks of one size) and
 * trace (keeps a record of every block of a backing allocator, for leaks and wrong sizes).  Failure is NULL, never
 * an abort.  Every block is aligned for any type.  One thread at a time uses an allocator.  C11 and C++11.
 *
 * Used by C embedders, by alloc.h (the default allocators and the hash map) and by emlet/pmr.hpp.
 */
#include <assert.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct Allocator Allocator;

/* ALLOCATOR_CUSTOM marks allocators made outside this library. */
typedef enum {
  ALLOCATOR_PLATFORM,
  ALLOCATOR_ARENA,
  ALLOCATOR_FREELIST,
  ALLOCATOR_TRACE,
  ALLOCATOR_CUSTOM
} AllocatorType;

typedef enum { ALLOC_FLAG_NONE = 0, ALLOC_FLAG_ZERO = 1 << 0 } AllocFlags;

/* Bytes as asked for, without rounding.  A block that changes its size counts as neither an allocation nor a free. */
typedef struct {
  size_t total_allocated, total_freed, current_usage, peak_usage, allocation_count, free_count;
} AllocatorStats;

/* Call the mem_ functions below; the members are for those who write an allocator.  ALLOC and RESIZE get sizes above
 * zero, RESIZE and RELEASE a block of this allocator; RESIZE leaves the block alone when it returns NULL. */
struct Allocator {
  AllocatorType type;
  void *(*alloc)(Allocator *self, size_t size, AllocFlags flags, const char *file, int line, const char *tag);
  void *(*resize)(Allocator *self, void *block, size_t old_size, size_t new_size, const char *file, int line,
                  const char *tag);
  void (*release)(Allocator *self, void *block, size_t size, const char *file, int line);
  void (*reset)(Allocator *self);           /* NULL: nothing to do */
  void (*destroy)(Allocator *self);         /* NULL: nothing to do */
  char *(*report)(Allocator *self, int by_site); /* NULL: keeps no records */
  AllocatorStats stats;
};

Allocator *mem_create_platform_allocator(void);
/* Blocks of INITIAL bytes at least, linked; freeing a part of an arena does nothing. */
Allocator *mem_create_arena_allocator(size_t initial);
/* BLOCK is rounded up to the strictest alignment; larger requests go to a platform allocator behind it. */
Allocator *mem_create_freelist_allocator(size_t block, size_t initial_blocks);
/* BACKING stays the caller's; with _owning it is destroyed with the trace.  The records are kept elsewhere. */
Allocator *mem_create_trace_allocator(Allocator *backing);
Allocator *mem_create_trace_allocator_owning(Allocator *backing);

void *mem_alloc(Allocator *allocator, size_t size, AllocFlags flags, const char *file, int line, const char *tag);
/* NULL when COUNT * SIZE is more than a size_t. */
void *mem_alloc_array(Allocator *allocator, size_t count, size_t size, AllocFlags flags, const char *file, int line,
                      const char *tag);
/* A NULL block is allocated; a new size of 0 frees and returns NULL. */
void *mem_realloc(Allocator *allocator, void *block, size_t old_size, size_t new_size, const char *file, int line,
                  const char *tag);
void mem_free(Allocator *allocator, void *block, size_t size, const char *file, int line);
void *mem_dup(Allocator *allocator, const void *data, size_t size, const char *file, int line, const char *tag);
char *mem_strdup(Allocator *allocator, const char *text, const char *file, int line, const char *tag);

/* Arena and freelist: takes all blocks back at once.  Others: nothing. */
void mem_reset(Allocator *allocator);
void mem_destroy(Allocator *allocator);

AllocatorStats mem_get_stats(Allocator *allocator);
/* Texts for people; the caller passes them to free().  mem_format_leaks has one line per call site (file, line and
 * tag) and is NULL when nothing is live or the allocator keeps no records. */
char *mem_format_stats(Allocator *allocator);
char *mem_format_leaks(Allocator *allocator);
/* On stderr. */
void mem_check_leaks(Allocator *allocator);
void mem_print_allocations(Allocator *allocator);
/* A trace: how often a block was freed or resized with a wrong size, or was not live; each was said on stderr. */
size_t mem_error_count(Allocator *allocator);

#define MEM_ALLOC_TAGGED(allocator, size, tag) \
  mem_alloc((allocator), (size), ALLOC_FLAG_NONE, __FILE__, __LINE__, (tag))
#define MEM_ALLOC_ZERO_TAGGED(allocator, size, tag) \
  mem_alloc((allocator), (size), ALLOC_FLAG_ZERO, __FILE__, __LINE__, (tag))
#define MEM_REALLOC_TAGGED(allocator, block, old_size, new_size, tag) \
  mem_realloc((allocator), (block), (old_size), (new_size), __FILE__, __LINE__, (tag))
#define MEM_DUP_TAGGED(allocator, data, size, tag) mem_dup((allocator), (data), (size), __FILE__, __LINE__, (tag))
#define MEM_STRDUP_TAGGED(allocator, text, tag) mem_strdup((allocator), (text), __FILE__, __LINE__, (tag))
#define MEM_NEW_TAGGED(allocator, type, tag) ((type *)MEM_ALLOC_ZERO_TAGGED(allocator, sizeof(type), tag))
#define MEM_NEW_ARRAY_TAGGED(allocator, type, count, tag) \
  ((type *)mem_alloc_array((allocator), (count), sizeof(type), ALLOC_FLAG_ZERO, __FILE__, __LINE__, (tag)))

#define MEM_ALLOC(allocator, size) MEM_ALLOC_TAGGED(allocator, size, NULL)
#define MEM_ALLOC_ZERO(allocator, size) MEM_ALLOC_ZERO_TAGGED(allocator, size, NULL)
#define MEM_REALLOC(allocator, block, old_size, new_size) MEM_REALLOC_TAGGED(allocator, block, old_size, new_size, NULL)
#define MEM_FREE(allocator, block, size) mem_free((allocator), (block), (size), __FILE__, __LINE__)
#define MEM_DUP(allocator, data, size) MEM_DUP_TAGGED(allocator, data, size, NULL)
#define MEM_STRDUP(allocator, text) MEM_STRDUP_TAGGED(allocator, text, NULL)
#define MEM_NEW(allocator, type) MEM_NEW_TAGGED(allocator, type, NULL)
#define MEM_NEW_ARRAY(allocator, type, count) MEM_NEW_ARRAY_TAGGED(allocator, type, count, NULL)

#ifdef __cplusplus
}
#endif
#endif
