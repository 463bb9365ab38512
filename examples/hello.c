/* The smallest embedding: make a world, evaluate a form, print its value. */
#include <emlet/emlet.h>
#include <stdio.h>
#include <string.h>

int main(void) {
  const char *program = "(mapconcat #'upcase '(\"hello\" \"from\" \"lisp\") \" \")";
  emlet_world *world = emlet_new(NULL);
  emlet_env *env = emlet_world_env(world);
  emlet_value value;
  char *text;

  if (emlet_eval(env, program, strlen(program), "hello", &value) != EMLET_OK) {
    text = emlet_exit_report(env, EMLET_REPORT_BACKTRACE);
    fputs(text, stderr);
    emlet_text_free(text);
    emlet_free(world);
    return 1;
  }
  text = emlet_print(env, value, 1);
  puts(text);
  emlet_text_free(text);
  emlet_free(world);
  return 0;
}
