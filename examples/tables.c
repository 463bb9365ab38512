/* Hash tables from C: count words, walk the entries, keep a table alive with a reference. */
#include <emlet/emlet.h>
#include <stdio.h>
#include <string.h>

int main(void) {
  static const char *const words[] = {"to", "be", "or", "not", "to", "be"};
  emlet_world *world = emlet_new(NULL);
  emlet_env *env = emlet_world_env(world);
  emlet_ref *kept = emlet_ref_new(env, emlet_table_new(env, "equal", NULL, 0));
  emlet_value table, key, value;
  size_t i, cursor = 0;

  for (i = 0; i < sizeof words / sizeof *words; i++) {
    emlet_scope scope = emlet_scope_open(env);
    emlet_value word = emlet_string(env, words[i], strlen(words[i]));
    emlet_value count;
    table = emlet_ref_get(env, kept);
    count = emlet_table_get(env, table, word, emlet_integer(env, 0));
    emlet_table_put(env, table, word, emlet_integer(env, emlet_get_integer(env, count) + 1));
    emlet_scope_close(env, scope, NULL);
  }

  table = emlet_ref_get(env, kept);
  printf("%d different words\n", (int)emlet_table_count(env, table));
  while (emlet_table_next(env, table, &cursor, &key, &value)) {
    char *text = emlet_print(env, key, 0);
    printf("%s: %d\n", text, (int)emlet_get_integer(env, value));
    emlet_text_free(text);
  }
  emlet_ref_free(kept);
  emlet_free(world);
  return 0;
}
