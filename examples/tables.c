/* Hash tables from C: count words, walk the entries, keep a table alive with a reference, copy it, remove, meet an error. */
#include <emlet/emlet.h>
#include <stdio.h>
#include <string.h>

int main(void) {
  static const char *const words[] = {"to", "be", "or", "not", "to", "be"};
  emlet_world *world = emlet_new(NULL);
  emlet_env *env = emlet_world_env(world);
  emlet_ref *kept = emlet_ref_new(env, emlet_table_new(env, "equal", NULL, 0));
  emlet_value table, copy, key, value;
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

  copy = emlet_table_copy(env, table);
  key = emlet_string(env, "not", 3);
  printf("removed: %d\n", (int)emlet_table_remove(env, copy, key));
  printf("again: %d\n", (int)emlet_table_remove(env, copy, key));
  printf("%d left in the copy, %d in the table\n", (int)emlet_table_count(env, copy), (int)emlet_table_count(env, table));
  emlet_table_clear(env, copy);
  printf("%d after clearing\n", (int)emlet_table_count(env, copy));

  emlet_table_new(env, "no-such-test", NULL, 0);
  printf("a test nobody defined: %s\n", emlet_exit_check(env) != EMLET_OK ? "an error" : "no error");
  emlet_exit_clear(env);
  emlet_ref_free(kept);
  emlet_free(world);
  return 0;
}
