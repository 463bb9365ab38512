/* Calls every function of the obarray with odd arguments (odd_arguments.el): wrong types and sizes, circles, functions that
 * change the other arguments meanwhile.  Each call must come back, within a limit of time, and the world must live on.
 *
 *     odd_arguments FILE.el FIRST ROUNDS [ZEAL]      ROUNDS calls of each function
 *     odd_arguments FILE.el show STEP                prints a call
 */
#include <emlet/emlet.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* What a call spoils for the next ones goes with its world. */
#define CALLS_OF_A_WORLD 1500

static emlet_world *make_world(const char *file, const char *zeal) {
  emlet_config config;
  emlet_world *world;
  memset(&config, 0, sizeof config);
  config.size = sizeof config;
  config.memory_limit = (size_t)512 << 20;
  config.gc_zeal = zeal;
  config.sandboxed = 1;
  config.readable = &file;
  config.readable_count = 1;
  world = emlet_new(&config);
  if (!world || emlet_load(emlet_world_env(world), file) != EMLET_OK) {
    char *report = world ? emlet_exit_report(emlet_world_env(world), EMLET_REPORT_BACKTRACE) : NULL;
    fprintf(stderr, "no world: %s\n", report ? report : "");
    exit(2);
  }
  return world;
}

static long function_count(emlet_env *env) {
  return (long)emlet_length(env, emlet_symbol_value(env, emlet_intern(env, "odd-functions")));
}

static void note_step(FILE *notes, long step) {
  rewind(notes);
  fprintf(notes, "%-20ld\n", step);
  fflush(notes);
}

static int show(const char *file, long step) {
  emlet_world *world = make_world(file, NULL);
  emlet_env *env = emlet_world_env(world);
  emlet_value number = emlet_integer(env, step);
  char *text;
  emlet_set(env, emlet_intern(env, "print-circle"), emlet_t(env));
  text = emlet_print(env, emlet_call(env, "odd-form", 1, &number), 1);
  printf("%s\n", text ? text : "?");
  emlet_text_free(text);
  emlet_free(world);
  return 0;
}

/* One call; what came of it. */
static int32_t make_call(emlet_world *world, long step) {
  emlet_env *env = emlet_world_env(world);
  emlet_scope scope = emlet_scope_open(env);
  emlet_value number = emlet_integer(env, step);
  int32_t status;
  emlet_set_limits(world, 0, 1000);
  emlet_call(env, "odd-call", 1, &number);
  status = emlet_exit_check(env);
  emlet_exit_clear(env);
  emlet_set_limits(world, 0, 0);
  emlet_scope_close(env, scope, NULL);
  return status;
}

int main(int argc, char **argv) {
  FILE *notes;
  emlet_world *world;
  long step, first, last, returned = 0, left = 0, terminated = 0;
  const char *zeal = argc > 4 ? argv[4] : NULL;
  if (argc < 4) return fprintf(stderr, "usage: odd_arguments FILE.el FIRST ROUNDS [ZEAL]\n"), 2;
  if (strcmp(argv[2], "show") == 0) return show(argv[1], atol(argv[3]));
  notes = fopen("last-step", "w");
  if (!notes) return 2;
  world = make_world(argv[1], zeal);
  first = atol(argv[2]);
  last = first + atol(argv[3]) * function_count(emlet_world_env(world));
  for (step = first; step < last; ++step) {
    int32_t status;
    if ((step - first) % CALLS_OF_A_WORLD == CALLS_OF_A_WORLD - 1) {
      emlet_free(world);
      world = make_world(argv[1], zeal);
    }
    note_step(notes, step);
    status = make_call(world, step);
    if (status == EMLET_OK) ++returned;
    else if (status == EMLET_TERMINATED) ++terminated;
    else ++left;
  }
  emlet_free(world);
  fclose(notes);
  printf("%ld calls: %ld came back, %ld left by an exit, %ld ended the program or took too long\n", last - first, returned, left, terminated);
  return 0;
}
