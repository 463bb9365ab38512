/* Says what the installed library answers; compiled as C99 and as C++. */
#include <emlet/emlet.h>

#include <stdio.h>
#include <string.h>

static emlet_value twice(emlet_env *env, void *data, size_t n, const emlet_value *args) {
  (void)data;
  (void)n;
  return emlet_integer(env, 2 * emlet_get_integer(env, args[0]));
}

int main(void) {
  const char *form = "(let ((h (make-hash-table :test 'equal))) (puthash \"a\" (twice 21) h) (gethash \"a\" h))";
  emlet_world *world = emlet_new(NULL);
  emlet_env *env = emlet_world_env(world);
  emlet_value value;
  int right;
  if (!world) return 2;
  emlet_define(env, "twice", 1, 1, twice, "Twice N.", NULL);
  if (emlet_eval(env, form, strlen(form), "use", &value) != EMLET_OK) return 1;
  right = emlet_get_integer(env, value) == 42;
  printf("%s: %ld\n", emlet_version(), (long)emlet_get_integer(env, value));
  emlet_free(world);
  return right ? 0 : 1;
}
