/*
 * Every block of the example from which the allocators grew, word for word, in one program that is compiled as C11 and
 * as C++20 and runs without a leak.  The functions that two blocks define get a name of their own by macros; what the
 * blocks leave open (value, data, the body of put) is supplied here.
 */
/* clang-format off */
#include "utils/memory.h"
#include "utils/alloc.h"

#define hash_map_create_with_allocator refactored_hash_map_create_with_allocator
#define hash_map_create refactored_hash_map_create
#define hash_map_put refactored_hash_map_put
#define hash_map_destroy refactored_hash_map_destroy

typedef struct HashMapEntry {
    char* key;
    void* value;
    struct HashMapEntry* next;
} HashMapEntry;

struct HashMap {
    HashMapEntry** buckets;
    size_t capacity;
    size_t size;
    Allocator* allocator;  // Store allocator reference
};

// Create with specific allocator
HashMap* hash_map_create_with_allocator(Allocator* allocator) {
    if (!allocator) {
        allocator = get_allocator();  // Use default if none provided
    }
    
    HashMap* map = MEM_NEW(allocator, HashMap);
    if (!map) return NULL;
    
    map->allocator = allocator;
    map->capacity = INITIAL_CAPACITY;
    map->buckets = MEM_NEW_ARRAY(allocator, HashMapEntry*, map->capacity);
    if (!map->buckets) {
        MEM_FREE(allocator, map, sizeof(HashMap));
        return NULL;
    }
    
    return map;
}

// Convenience function using default allocator
HashMap* hash_map_create(void) {
    return hash_map_create_with_allocator(get_allocator());
}

void hash_map_put(HashMap* map, const char* key, void* value) {
    // ... 
    HashMapEntry* entry = MEM_NEW(map->allocator, HashMapEntry);
    if (!entry) return;
    
    entry->key = MEM_STRDUP(map->allocator, key);
    if (!entry->key) {
        MEM_FREE(map->allocator, entry, sizeof(HashMapEntry));
        return;
    }
    
    entry->value = value;
    // ...
}

void hash_map_destroy(HashMap* map) {
    if (!map) return;
    
    Allocator* alloc = map->allocator;
    
    // Free all entries
    for (size_t i = 0; i < map->capacity; i++) {
        HashMapEntry* entry = map->buckets[i];
        while (entry) {
            HashMapEntry* next = entry->next;
            MEM_FREE(alloc, entry->key, strlen(entry->key) + 1);
            MEM_FREE(alloc, entry, sizeof(HashMapEntry));
            entry = next;
        }
    }
    
    MEM_FREE(alloc, map->buckets, sizeof(HashMapEntry*) * map->capacity);
    MEM_FREE(alloc, map, sizeof(HashMap));
}

/* "Store allocator reference" and "Accept allocator in constructor" are fragments of the above, with names of their own. */
#define HashMap FragmentHashMap
typedef struct FragmentHashMap FragmentHashMap;
struct HashMap {
    // ... existing fields ...
    Allocator* allocator;  // Added
};
#undef HashMap
#undef hash_map_create_with_allocator
#define hash_map_create_with_allocator fragment_hash_map_create_with_allocator
HashMap *fragment_hash_map_create_with_allocator(Allocator *allocator);
HashMap* hash_map_create_with_allocator(Allocator* allocator) {
    // Use provided allocator or default
    return refactored_hash_map_create_with_allocator(allocator);
}
#undef hash_map_create_with_allocator
#define hash_map_create_with_allocator refactored_hash_map_create_with_allocator

/* "Track sizes for deallocation", in a function that has what it frees. */
static void free_parts(Allocator *alloc, HashMapEntry *entry, struct HashMap *map) {
  // Must track size for proper deallocation
  MEM_FREE(alloc, entry->key, strlen(entry->key) + 1);  // String size
  MEM_FREE(alloc, entry, sizeof(HashMapEntry));         // Struct size
  MEM_FREE(alloc, map->buckets, sizeof(HashMapEntry*) * map->capacity);  // Array size
  MEM_FREE(alloc, map, sizeof(struct HashMap));
}

static void allocate_parts(void) {
  Allocator *alloc = mem_create_trace_allocator_owning(mem_create_platform_allocator());
  struct HashMap *map = MEM_NEW(alloc, struct HashMap);
  HashMapEntry *entry = MEM_NEW(alloc, HashMapEntry);
  map->capacity = INITIAL_CAPACITY;
  map->buckets = MEM_NEW_ARRAY(alloc, HashMapEntry *, map->capacity);
  entry->key = MEM_STRDUP(alloc, "key");
  free_parts(alloc, entry, map);
  assert(mem_get_stats(alloc).current_usage == 0 && mem_error_count(alloc) == 0);
  mem_destroy(alloc);
}

/* The body of put is left open in the example, so its map keeps nothing: an arena takes back what put allocates. */
static void refactored_code(void) {
  Allocator *arena = mem_create_arena_allocator(1024);
  char value[] = "value";
  HashMap *map = hash_map_create_with_allocator(arena);
  hash_map_put(map, "key", value);
  mem_destroy(arena);
  hash_map_destroy(hash_map_create());
  hash_map_destroy(fragment_hash_map_create_with_allocator(NULL));
}

#undef hash_map_create_with_allocator
#undef hash_map_create
#undef hash_map_put
#undef hash_map_destroy

/* "Use type-safe macros". */
static void type_safe(void) {
  Allocator *allocator = get_allocator();
  typedef struct { int a; } Small;
#define HashMap Small
#ifdef __cplusplus
#define calloc(count, size) static_cast<Small *>((calloc)(count, size))
#endif
  {
    // Instead of:
    HashMap* map = calloc(1, sizeof(HashMap));
    free(map);
  }
#undef calloc
  {
    // Use:
    HashMap* map = MEM_NEW(allocator, HashMap);
    MEM_FREE(allocator, map, sizeof(HashMap));
  }
#undef HashMap
}

static void default_allocator(void *value) {
  // Uses global default allocator
  HashMap* map = hash_map_create();
  hash_map_put(map, "key", value);
  hash_map_destroy(map);
}

static void custom_allocator(void *data) {
  // Use arena for temporary hash map
  Allocator* arena = mem_create_arena_allocator(64 * 1024);
  HashMap* temp_map = hash_map_create_with_allocator(arena);

  // Use the map...
  hash_map_put(temp_map, "temp", data);

  // Destroy arena - frees everything at once
  mem_destroy(arena);
}

static void with_tracing(void) {
  // Enable tracing for debugging
  Allocator* platform = mem_create_platform_allocator();
  Allocator* trace = mem_create_trace_allocator(platform);

  HashMap* map = hash_map_create_with_allocator(trace);
  // Use map...

  // Check for leaks
  mem_check_leaks(trace);
  char* stats = mem_format_stats(trace);
  printf("%s\n", stats);
  free(stats);

  hash_map_destroy(map);
  mem_destroy(trace);
  mem_destroy(platform);
}

static void different_contexts(void) {
  // VM context - long-lived
  HashMap* globals = hash_map_create_with_allocator(
      allocators_get(ALLOC_SYSTEM_VM)
  );

  // Compiler context - temporary
  HashMap* symbols = hash_map_create_with_allocator(
      allocators_get(ALLOC_SYSTEM_COMPILER)
  );

  // Module context - persistent
  HashMap* exports = hash_map_create_with_allocator(
      allocators_get(ALLOC_SYSTEM_MODULES)
  );
  hash_map_destroy(globals);
  hash_map_destroy(symbols);
  hash_map_destroy(exports);
}

static void temporary_structure(void) {
  // Use arena for data that has clear lifetime
  WITH_ARENA(temp, 8192, {
      HashMap* map = hash_map_create_with_allocator(temp);
      // Use map for computation
      // No need to call hash_map_destroy - arena cleanup handles it
  });
}

static void long_lived(void) {
#ifdef DEBUG
      Allocator* base = mem_create_platform_allocator();
      Allocator* alloc = mem_create_trace_allocator(base);
#else
      Allocator* alloc = mem_create_platform_allocator();
#endif

  HashMap* persistent_map = hash_map_create_with_allocator(alloc);
  hash_map_destroy(persistent_map);
  mem_destroy(alloc);
#ifdef DEBUG
  mem_destroy(base);
#endif
}

static void pool_of_objects(void *value) {
  // If hash map entries are similar size
  Allocator* pool = mem_create_freelist_allocator(
      sizeof(HashMapEntry) + 32,  // Entry + average key size
      100  // Initial pool size
  );
  HashMap* pooled_map = hash_map_create_with_allocator(pool);
  hash_map_put(pooled_map, "key", value);
  mem_destroy(pool);
}

void test_hash_map_with_allocators(void) {
    // Test with different allocator types
    Allocator* allocators[] = {
        mem_create_platform_allocator(),
        mem_create_arena_allocator(8192),
        mem_create_trace_allocator(mem_create_platform_allocator())
    };
    
    for (int i = 0; i < 3; i++) {
        HashMap* map = hash_map_create_with_allocator(allocators[i]);
        
        // Run tests...
        hash_map_put(map, "test", "value");
        assert(hash_map_get(map, "test") != NULL);
        
        // Cleanup (except arena)
        if (allocators[i]->type != ALLOCATOR_ARENA) {
            hash_map_destroy(map);
        }
        
        mem_destroy(allocators[i]);
    }
}

#ifndef __cplusplus
int original_runs(void);
#endif

int main(void) {
  int value = 1;
#ifndef __cplusplus
  assert(original_runs());
#endif
  allocate_parts();
  refactored_code();
  type_safe();
  default_allocator(&value);
  custom_allocator(&value);
  with_tracing();
  different_contexts();
  temporary_structure();
  long_lived();
  pool_of_objects(&value);
  test_hash_map_with_allocators();
  allocators_print_stats();
  allocators_check_leaks();
  return 0;
}
