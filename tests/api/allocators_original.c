/*
 * The code of the example as it was before it took an allocator: C alone, for it relies on conversions from void *.
 */
/* clang-format off */
#define _POSIX_C_SOURCE 200809L /* strdup */
#include "utils/memory.h"
#include "utils/alloc.h"

#define hash_map_create original_hash_map_create
#define hash_map_put original_hash_map_put
#define hash_map_destroy original_hash_map_destroy

// Original implementation using standard malloc/free
typedef struct HashMapEntry {
    char* key;
    void* value;
    struct HashMapEntry* next;
} HashMapEntry;

struct HashMap {
    HashMapEntry** buckets;
    size_t capacity;
    size_t size;
};

HashMap* hash_map_create(void) {
    HashMap* map = calloc(1, sizeof(HashMap));
    if (!map) return NULL;
    
    map->capacity = INITIAL_CAPACITY;
    map->buckets = calloc(map->capacity, sizeof(HashMapEntry*));
    
    return map;
}

void hash_map_put(HashMap* map, const char* key, void* value) {
    // ... 
    HashMapEntry* entry = malloc(sizeof(HashMapEntry));
    entry->key = strdup(key);
    entry->value = value;
    // ...
}

void hash_map_destroy(HashMap* map) {
    for (size_t i = 0; i < map->capacity; i++) {
        HashMapEntry* entry = map->buckets[i];
        while (entry) {
            HashMapEntry* next = entry->next;
            free(entry->key);
            free(entry);
            entry = next;
        }
    }
    free(map->buckets);
    free(map);
}

int original_runs(void);
int original_runs(void) {
  HashMap *map = hash_map_create();
  if (map == NULL) return 0;
  hash_map_destroy(map);
  return 1;
}
