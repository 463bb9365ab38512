/* Errors are values: one check after a chain of calls, the parts of an error, a report with its place. */
#include <emlet/emlet.h>
#include <stdio.h>
#include <string.h>

int main(void) {
  static const char program[] = "(defun half (n)\n  (/ n 0))\n(half 10)";
  emlet_world *world = emlet_new(NULL);
  emlet_env *env = emlet_world_env(world);
  emlet_value symbol, data, chained;
  char *text;

  if (emlet_eval(env, program, strlen(program), "half.el", NULL) == EMLET_SIGNAL) {
    text = emlet_exit_report(env, 0);
    printf("%s", text);
    emlet_text_free(text);
    emlet_exit_get(env, &symbol, &data);
    emlet_exit_clear(env);
    text = emlet_print(env, emlet_cons(env, symbol, data), 1);
    printf("the error object is %s\n", text);
    emlet_text_free(text);
  }

  /* The first call fails; the others do nothing, so one check is enough. */
  chained = emlet_car(env, emlet_cdr(env, emlet_integer(env, 7)));
  if (!chained) printf("chained calls stop at the first error: status %d\n", (int)emlet_exit_check(env));
  emlet_exit_clear(env);
  emlet_free(world);
  return 0;
}
