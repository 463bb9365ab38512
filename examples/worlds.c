/* Several worlds in one process: nothing is shared between them, and each can be limited. */
#include <emlet/emlet.h>
#include <stdio.h>
#include <string.h>

static int64_t number(emlet_world *world, const char *program) {
  emlet_env *env = emlet_world_env(world);
  emlet_value value = NULL;
  if (emlet_eval(env, program, strlen(program), NULL, &value) != EMLET_OK) return -1;
  return emlet_get_integer(env, value);
}

int main(void) {
  static const char bomb[] = "(let (l) (while t (setq l (cons (make-string 1000 ?x) l))))";
  emlet_config config = {0};
  emlet_world *one = emlet_new(NULL);
  emlet_world *two;

  config.size = sizeof config;
  config.memory_limit = (size_t)64 << 20;
  two = emlet_new(&config);

  number(one, "(setq x 1)");
  number(two, "(setq x 2)");
  printf("x is %d in one world and %d in the other\n", (int)number(one, "x"), (int)number(two, "x"));

  if (emlet_eval(emlet_world_env(two), bomb, strlen(bomb), NULL, NULL) == EMLET_SIGNAL) {
    puts("the limited world ran out of memory");
    emlet_exit_clear(emlet_world_env(two));
  }
  printf("and still works: %d\n", (int)number(two, "(+ x 40)"));
  emlet_free(one);
  emlet_free(two);
  return 0;
}
