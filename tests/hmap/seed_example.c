/* The example that the library grew from, as C89 and as C++98. */
#include <hmap.h>

int main(void) {
  hmap *map = hmap_create(16);
  int value = 123;
  hmap_put(map, "key", &value);
  int *retrieved = (int *)hmap_get(map, "key");
  hmap_remove(map, "key");
  hmap_destroy(map);
  return retrieved == &value && *retrieved == 123 ? 0 : 1;
}
