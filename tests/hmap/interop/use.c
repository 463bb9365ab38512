/* The installed library out of C. */
#include <hmap.h>
#include <stdio.h>
#include <string.h>

static int visited;

static int visit(const char *key, void **value, void *context) {
  visited += strcmp(key, "shared") == 0 && *value == context;
  return 0;
}

int main(void) {
  static char one[] = "one", two[] = "two";
  hmap *map = hmap_create(0);
  hmap_iter *iter;
  hmap_sync *sync;
  int entries = 0;

  if (hmap_put(map, "a", one) != HMAP_OK || hmap_put(map, "b", two) != HMAP_OK) return 1;
  if (hmap_get(map, "a") != one || hmap_count(map) != 2) return 2;
  iter = hmap_iter_create(map);
  while (hmap_iter_next(iter) == HMAP_OK) ++entries;
  hmap_iter_destroy(iter);
  hmap_destroy(map);
  if (entries != 2) return 3;

  sync = hmap_sync_create(0, 0);
  hmap_sync_put(sync, "shared", one);
  hmap_sync_for_each(sync, visit, one);
  hmap_sync_destroy(sync);
  if (visited != 1) return 4;
  printf("C: ok, ABI %lu\n", (unsigned long)hmap_abi_version());
  return 0;
}
