/*
 * hmap: a hash map from strings to pointers with a stable C ABI.
 *
 *     hmap *map = hmap_create(16);
 *     hmap_put(map, "key", &value);
 *     retrieved = (int *)hmap_get(map, "key");
 *     hmap_destroy(map);
 *
 * Ownership: keys are copied; values are the caller's, unless a value destructor is set.  A map belongs to whoever
 * created it, and to one thread at a time; hmap_sync is the type for several.
 * Safety: every function takes NULL for any pointer and says so by its result.  Nothing here ends the process: no
 * memory is a result, and a call that fails leaves the map as it was.
 * Hashing is seeded anew for each map, so that chosen keys cannot make it slow.
 * Compiles as C89 and C++98 and all later.  Names, types and codes stay as they are within libhmap.so.1.
 */
#ifndef HMAP_H
#define HMAP_H
#include <stddef.h>
#include <stdint.h>
#if defined(_WIN32)
# ifdef HMAP_BUILD
#  define HMAP_API __declspec(dllexport)
# else
#  define HMAP_API __declspec(dllimport)
# endif
#elif defined(__GNUC__)
# define HMAP_API __attribute__((visibility("default")))
#else
# define HMAP_API
#endif
#if defined(__cplusplus) && __cplusplus >= 201103L
# define HMAP_NOEXCEPT noexcept
#else
# define HMAP_NOEXCEPT
#endif
#define HMAP_ABI_VERSION 1
#ifdef __cplusplus
extern "C" {
#endif

typedef struct hmap hmap;
typedef struct hmap_iter hmap_iter;
typedef struct hmap_sync hmap_sync;

enum {
  HMAP_OK = 0,            /* done */
  HMAP_ERR_NULL = 1,      /* the map, the iterator or the key is NULL */
  HMAP_ERR_KEY = 2,       /* the key is not acceptable: it has 4 GiB or more */
  HMAP_ERR_NOT_FOUND = 3, /* no such key; or the iterator stands on no entry */
  HMAP_ERR_NOMEM = 4,     /* no memory; the map is unchanged */
  HMAP_ERR_END = 5,       /* the iterator is past the last entry */
  HMAP_ERR_STALE = 6,     /* the map was changed other than through this iterator; see hmap_iter_reset */
  HMAP_ERR_BUSY = 7,      /* called out of a destructor or visitor of this very map */
  HMAP_ERR_ARG = 8        /* another argument is not acceptable */
};

/* 1.0 */

/* INITIAL_CAPACITY is a hint; 0 is fine.  NULL when there is no memory for it. */
HMAP_API hmap *hmap_create(size_t initial_capacity) HMAP_NOEXCEPT;
/* Sets the value of KEY, which may be empty; VALUE may be NULL.  A key that is there keeps its first copy.
 * HMAP_OK, HMAP_ERR_NULL, HMAP_ERR_KEY, HMAP_ERR_NOMEM, HMAP_ERR_BUSY. */
HMAP_API int hmap_put(hmap *map, const char *key, void *value) HMAP_NOEXCEPT;
/* The value, or NULL; hmap_lookup tells an absent key from a NULL value. */
HMAP_API void *hmap_get(const hmap *map, const char *key) HMAP_NOEXCEPT;
/* HMAP_OK, HMAP_ERR_NULL, HMAP_ERR_NOT_FOUND, HMAP_ERR_BUSY. */
HMAP_API int hmap_remove(hmap *map, const char *key) HMAP_NOEXCEPT;
/* Frees the map and its keys.  NULL, or a call out of the map's own destructor, does nothing. */
HMAP_API void hmap_destroy(hmap *map) HMAP_NOEXCEPT;

/* 1.1 */

/* A sentence for a code, never NULL, never to be freed. */
HMAP_API const char *hmap_strerror(int code) HMAP_NOEXCEPT;
/* HMAP_ABI_VERSION of the library that is loaded. */
HMAP_API uint32_t hmap_abi_version(void) HMAP_NOEXCEPT;
HMAP_API size_t hmap_count(const hmap *map) HMAP_NOEXCEPT;
/* How many entries fit before the table must grow. */
HMAP_API size_t hmap_capacity(const hmap *map) HMAP_NOEXCEPT;
/* 1 or 0. */
HMAP_API int hmap_contains(const hmap *map, const char *key) HMAP_NOEXCEPT;
/* HMAP_OK with the value in *VALUE_OUT, or HMAP_ERR_NOT_FOUND with NULL there.  VALUE_OUT may be NULL. */
HMAP_API int hmap_lookup(const hmap *map, const char *key, void **value_out) HMAP_NOEXCEPT;
/* Room for MIN_CAPACITY entries in all: puts up to there need memory for keys of more than 15 bytes only. */
HMAP_API int hmap_reserve(hmap *map, size_t min_capacity) HMAP_NOEXCEPT;
/* Removes every entry; keeps the memory of the table. */
HMAP_API int hmap_clear(hmap *map) HMAP_NOEXCEPT;
/* As hmap_put, but the older value, or NULL, goes to *OLD_OUT and to no destructor.  OLD_OUT may be NULL. */
HMAP_API int hmap_swap(hmap *map, const char *key, void *value, void **old_out) HMAP_NOEXCEPT;
/* As hmap_remove, but the value goes to *VALUE_OUT and to no destructor.  VALUE_OUT may be NULL. */
HMAP_API int hmap_take(hmap *map, const char *key, void **value_out) HMAP_NOEXCEPT;
/* The same entries in the same order; the values are shared and the copy has no destructor.  NULL when there is no
 * memory. */
HMAP_API hmap *hmap_copy(const hmap *map) HMAP_NOEXCEPT;

/*
 * An iterator begins before the first entry:
 *     while (hmap_iter_next(iter) == HMAP_OK) use(hmap_iter_key(iter), hmap_iter_value(iter));
 * The order is no particular one.  A key added or removed other than through the iterator, or a table that was given
 * more room, makes it stale: its next call is HMAP_ERR_STALE (or NULL), until hmap_iter_reset.  Destroy it before its
 * map.
 */
HMAP_API hmap_iter *hmap_iter_create(const hmap *map) HMAP_NOEXCEPT;
/* HMAP_OK, HMAP_ERR_END, HMAP_ERR_STALE, HMAP_ERR_NULL. */
HMAP_API int hmap_iter_next(hmap_iter *iter) HMAP_NOEXCEPT;
/* NULL where the iterator stands on no entry.  The key is valid until the map is changed. */
HMAP_API const char *hmap_iter_key(const hmap_iter *iter) HMAP_NOEXCEPT;
HMAP_API void *hmap_iter_value(const hmap_iter *iter) HMAP_NOEXCEPT;
/* The next two: also HMAP_ERR_NOT_FOUND, where the iterator stands on no entry, and HMAP_ERR_BUSY. */
HMAP_API int hmap_iter_set_value(hmap_iter *iter, void *value) HMAP_NOEXCEPT;
/* Removes the entry it stands on; hmap_iter_next goes on with the one after. */
HMAP_API int hmap_iter_remove(hmap_iter *iter) HMAP_NOEXCEPT;
/* Before the first entry again, and no longer stale. */
HMAP_API int hmap_iter_reset(hmap_iter *iter) HMAP_NOEXCEPT;
HMAP_API void hmap_iter_destroy(hmap_iter *iter) HMAP_NOEXCEPT;

/*
 * A destructor gets each value that the map lets go of: replaced by another, removed, cleared, or left when the map
 * is destroyed; never one that was taken or swapped out.  It may read the map, in which the change is done already;
 * changing the map out of it is HMAP_ERR_BUSY.  A NULL destructor is none.
 */
typedef void (*hmap_value_destructor)(void *value, void *context);
HMAP_API int hmap_set_value_destructor(hmap *map, hmap_value_destructor destructor, void *context) HMAP_NOEXCEPT;

/*
 * All memory of a map and its iterators through one function, as realloc with the old size: PTR is NULL for a new
 * block, NEW_SIZE is 0 to free.  NULL leaves the block as it was.  Blocks are aligned as malloc's.  NULL for ALLOC is
 * the C library.
 */
typedef void *(*hmap_alloc_fn)(void *context, void *ptr, size_t old_size, size_t new_size);
HMAP_API hmap *hmap_create_with_allocator(size_t initial_capacity, hmap_alloc_fn alloc, void *context) HMAP_NOEXCEPT;

/*
 * A map for several threads, cut into SHARDS parts with a lock each (rounded up to a power of two, at most 4096; 0
 * chooses).  Creation, setting the destructor and destruction belong to one thread; all else to any.  A destructor or
 * visitor runs under a lock: what it calls on the same map is HMAP_ERR_BUSY.
 */
HMAP_API hmap_sync *hmap_sync_create(size_t initial_capacity, unsigned shards) HMAP_NOEXCEPT;
HMAP_API int hmap_sync_put(hmap_sync *map, const char *key, void *value) HMAP_NOEXCEPT;
HMAP_API int hmap_sync_lookup(const hmap_sync *map, const char *key, void **value_out) HMAP_NOEXCEPT;
HMAP_API int hmap_sync_remove(hmap_sync *map, const char *key) HMAP_NOEXCEPT;
/* Called with the key and a pointer to the value, which it may change (the older value then is its own matter). */
typedef int (*hmap_visit_fn)(const char *key, void **value, void *context);
/* What FN returned, or HMAP_ERR_NOT_FOUND, HMAP_ERR_NULL, HMAP_ERR_ARG (no FN), HMAP_ERR_BUSY. */
HMAP_API int hmap_sync_visit(hmap_sync *map, const char *key, hmap_visit_fn fn, void *context) HMAP_NOEXCEPT;
/* Visits part after part until FN returns other than 0, which is then the result. */
HMAP_API int hmap_sync_for_each(hmap_sync *map, hmap_visit_fn fn, void *context) HMAP_NOEXCEPT;
/* Exact when no other thread changes the map. */
HMAP_API size_t hmap_sync_count(const hmap_sync *map) HMAP_NOEXCEPT;
HMAP_API int hmap_sync_set_value_destructor(hmap_sync *map, hmap_value_destructor destructor, void *context) HMAP_NOEXCEPT;
HMAP_API void hmap_sync_destroy(hmap_sync *map) HMAP_NOEXCEPT;

#ifdef __cplusplus
}
#endif
#endif
