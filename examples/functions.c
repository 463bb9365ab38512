/* Functions both ways: Lisp calls a C function with data of its own, and C calls what Lisp defined. */
#include <emlet/emlet.h>
#include <stdio.h>
#include <string.h>

struct counter {
  int64_t count;
};

/* (counter-add N): adds N to the counter and returns the new count. */
static emlet_value counter_add(emlet_env *env, void *data, size_t n, const emlet_value *args) {
  struct counter *counter = data;
  int64_t amount = n > 0 ? emlet_get_integer(env, args[0]) : 1;
  if (emlet_exit_check(env) != EMLET_OK) return NULL; /* not a number: the error goes on to Lisp */
  counter->count += amount;
  return emlet_integer(env, counter->count);
}

int main(void) {
  static const char program[] =
      "(defun fill (times) (dotimes (i times) (counter-add i)))\n"
      "(defun try-wrong () (condition-case err (counter-add \"ten\") (wrong-type-argument err)))";
  struct counter counter = {0};
  emlet_world *world = emlet_new(NULL);
  emlet_env *env = emlet_world_env(world);
  emlet_value times;
  char *text;

  emlet_define(env, "counter-add", 0, 1, counter_add, "Add N (1 by default) to the counter.", &counter);
  if (emlet_eval(env, program, strlen(program), "functions", NULL) != EMLET_OK) return 1;
  times = emlet_integer(env, 5);
  emlet_call(env, "fill", 1, &times);
  printf("count is %d\n", (int)counter.count);

  text = emlet_print(env, emlet_call(env, "try-wrong", 0, NULL), 1);
  printf("the error was %s\n", text);
  emlet_text_free(text);
  emlet_free(world);
  return 0;
}
