#ifndef EMLET_UTILS_ALLOC_H
#define EMLET_UTILS_ALLOC_H
/*
 * The process's default allocators, and a hash map that takes an allocator.
 *
 * A convenience for C programs: one default allocator, one allocator per subsystem, WITH_ARENA.  The interpreter uses
 * none of it (each world carries its own accounts).  Setting the default is not synchronised between threads.
 */
#include "memory.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Never NULL; setting NULL restores the platform allocator the process began with. */
Allocator *get_allocator(void);
void set_allocator(Allocator *allocator);

enum AllocatorSystem {
  ALLOC_SYSTEM_VM,
  ALLOC_SYSTEM_OBJECTS,
  ALLOC_SYSTEM_STRINGS,
  ALLOC_SYSTEM_BYTECODE,
  ALLOC_SYSTEM_COMPILER,
  ALLOC_SYSTEM_AST,
  ALLOC_SYSTEM_PARSER,
  ALLOC_SYSTEM_SYMBOLS,
  ALLOC_SYSTEM_MODULES,
  ALLOC_SYSTEM_STDLIB,
  ALLOC_SYSTEM_TEMP,
  ALLOC_SYSTEM_COUNT
};

/* NULL for a number that is no system. */
Allocator *allocators_get(enum AllocatorSystem system);
/* On stderr; the second names the systems that still hold memory. */
void allocators_print_stats(void);
void allocators_check_leaks(void);

/*
 * WITH_ARENA(name, size, { body }): an arena called NAME, which is also the default allocator in the body and goes
 * with it.  The body may return or break; a break leaves the body.
 */
typedef struct {
  Allocator *arena, *previous;
} MemArenaScope;

MemArenaScope mem_arena_scope_begin(size_t size);
void mem_arena_scope_end(MemArenaScope *scope);

#ifdef __cplusplus
}
struct MemArenaScopeGuard : MemArenaScope {
  explicit MemArenaScopeGuard(size_t size) : MemArenaScope(mem_arena_scope_begin(size)) {}
  MemArenaScopeGuard(const MemArenaScopeGuard &) = delete;
  MemArenaScopeGuard &operator=(const MemArenaScopeGuard &) = delete;
  ~MemArenaScopeGuard() { mem_arena_scope_end(this); }
};
#define MEM_ARENA_SCOPE_(name, size) MemArenaScopeGuard name(size)
extern "C" {
#else
#define MEM_ARENA_SCOPE_(name, size) \
  MemArenaScope name __attribute__((cleanup(mem_arena_scope_end))) = mem_arena_scope_begin(size)
#endif

#define WITH_ARENA(name, size, ...)               \
  do {                                            \
    MEM_ARENA_SCOPE_(mem_scope_of_##name, size);  \
    Allocator *name = mem_scope_of_##name.arena;  \
    (void)name;                                   \
    __VA_ARGS__                                   \
  } while (0)

/*
 * A map from strings to pointers.  Keys are copied, values stay the caller's.  Out of memory leaves the map as it was
 * (hash_map_create: NULL).  A NULL map or key is ignored.
 */
typedef struct HashMap HashMap;
typedef void (*HashMapVisit)(const char *key, void *value, void *context);

HashMap *hash_map_create(void);
HashMap *hash_map_create_with_allocator(Allocator *allocator);
void hash_map_put(HashMap *map, const char *key, void *value);
void *hash_map_get(const HashMap *map, const char *key);
int hash_map_contains(const HashMap *map, const char *key);
/* Whether KEY was there. */
int hash_map_remove(HashMap *map, const char *key);
void hash_map_clear(HashMap *map);
/* In no particular order.  VISIT may change the map; keys it adds, and once it added some the others too, may be met
 * twice or not at all. */
void hash_map_iterate(HashMap *map, HashMapVisit visit, void *context);
size_t hash_map_size(const HashMap *map);
void hash_map_destroy(HashMap *map);

#ifndef INITIAL_CAPACITY
enum { INITIAL_CAPACITY = 16 }; /* entries a new map holds before it grows */
#endif

#ifdef __cplusplus
}
/* Constants are values too: string literals above all. */
template <class T>
inline void hash_map_put(HashMap *map, const char *key, const T *value) {
  hash_map_put(map, key, static_cast<void *>(const_cast<T *>(value)));
}
#endif
#endif
