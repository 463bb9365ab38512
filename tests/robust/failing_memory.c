/* Fails the Nth allocation of a world, for many N: making the world must give NULL or a world, each form of the file a value
 * or an error, the form must succeed when it is tried again, the world must go on afterwards, and every byte must come back.
 *
 * Usage: failing_memory FILE.el [FIRST [STEP [once|lasting]]].  The forms of FILE stand apart by empty lines.  With `lasting'
 * all allocations from the Nth on fail until the form has ended.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "emlet/emlet.h"

enum { kHeader = 16, kMostForms = 200 };

/* What the world takes its memory from: each block knows its size, so that a wrong one is noticed when it comes back. */
struct memory {
  size_t live, allocations, fail_at;
  int lasting, faults;
};

static void *resize(void *context, void *block, size_t old_size, size_t new_size) {
  struct memory *memory = context;
  char *base = block ? (char *)block - kHeader : NULL;
  size_t known = 0;
  if (base) memcpy(&known, base, sizeof known);
  if (known != old_size) {
    fprintf(stderr, "a block of %zu bytes is said to have %zu\n", known, old_size);
    memory->faults++;
  }
  if (new_size > old_size) {
    const size_t n = ++memory->allocations;
    if (memory->fail_at != 0 && (n == memory->fail_at || (memory->lasting && n > memory->fail_at))) return NULL;
  }
  if (new_size == 0) {
    memory->live -= known;
    free(base);
    return NULL;
  }
  base = realloc(base, kHeader + new_size);
  if (!base) return NULL;
  memcpy(base, &new_size, sizeof new_size);
  memory->live += new_size - known;
  return base + kHeader;
}

static emlet_world *new_world(struct memory *memory) {
  emlet_config config;
  memset(&config, 0, sizeof config);
  config.size = sizeof config;
  config.memory = resize;
  config.memory_context = memory;
  return emlet_new(&config);
}

struct tally {
  size_t points, no_world, errors, memory_full;
};

/* An error that is not memory-full is told: it should be a clear one. */
static void note_error(emlet_env *env, struct tally *tally, size_t n, size_t form) {
  char *report = emlet_exit_report(env, 0);
  tally->errors++;
  if (n != 0 && report && strstr(report, "Memory exhausted")) tally->memory_full++;
  else printf("%zu: form %zu: %s", n, form, report ? report : "no report\n");
  emlet_text_free(report);
}

static int still_works(emlet_env *env) {
  const char *text = "(let ((h (make-hash-table))) (dotimes (i 1000) (puthash i (make-string 10 ?x) h))"
                     " (+ (hash-table-count h) (length (make-list 1000 1))))";
  emlet_value value = NULL;
  if (emlet_eval(env, text, strlen(text), NULL, &value) != EMLET_OK) return 0;
  return emlet_get_integer(env, value) == 2000;
}

/* What failed for want of memory works when there is some: nothing half-made stayed behind. */
static int works_now(emlet_env *env, const char *form, size_t n, size_t number) {
  emlet_exit_clear(env);
  if (emlet_eval(env, form, strlen(form), "every_type.el", NULL) == EMLET_OK) return 1;
  char *report = emlet_exit_report(env, 0);
  fprintf(stderr, "%zu: form %zu fails with memory too: %s", n, number, report ? report : "no report\n");
  emlet_text_free(report);
  return 0;
}

static int run_forms(emlet_env *env, struct memory *memory, char **forms, size_t count, struct tally *tally, size_t n) {
  for (size_t i = 0; i < count; i++) {
    const emlet_scope scope = emlet_scope_open(env);
    const int32_t status = emlet_eval(env, forms[i], strlen(forms[i]), "every_type.el", NULL);
    if (memory->allocations >= memory->fail_at) memory->fail_at = 0;
    if (status == EMLET_SIGNAL) note_error(env, tally, n, i + 1);
    if (status == EMLET_SIGNAL && n != 0 && !works_now(env, forms[i], n, i + 1)) return 0;
    if (status != EMLET_SIGNAL && status != EMLET_OK) return fprintf(stderr, "%zu: form %zu: status %d\n", n, i + 1, status), 0;
    emlet_exit_clear(env);
    emlet_scope_close(env, scope, NULL);
  }
  return 1;
}

/* One point: 1 when all is well. */
static int fail_at(struct memory *memory, size_t n, char **forms, size_t count, struct tally *tally) {
  memory->allocations = 0;
  memory->fail_at = n;
  tally->points++;
  emlet_world *world = new_world(memory);
  int good = 1;
  if (!world) {
    tally->no_world++;
  } else {
    emlet_env *env = emlet_world_env(world);
    good = run_forms(env, memory, forms, count, tally, n);
    memory->fail_at = 0;
    if (good && !still_works(env)) {
      char *report = emlet_exit_report(env, 0);
      good = 0;
      fprintf(stderr, "%zu: the world is of no use afterwards: %s\n", n, report ? report : "");
      emlet_text_free(report);
    }
    emlet_free(world);
  }
  if (memory->live != 0) fprintf(stderr, "%zu: %zu bytes did not come back\n", n, memory->live);
  return good && memory->live == 0 && memory->faults == 0;
}

static char *read_whole(const char *path) {
  FILE *file = fopen(path, "rb");
  char *text = calloc(1, 1 << 16);
  if (!file || !text) exit(2);
  if (fread(text, 1, (1 << 16) - 1, file) == 0) exit(2);
  fclose(file);
  return text;
}

static size_t split_forms(char *text, char **forms) {
  size_t count = 0;
  while (text && *text && count < kMostForms) {
    forms[count++] = text;
    text = strstr(text, "\n\n");
    if (text) {
      *text = 0;
      text += 2;
    }
  }
  return count;
}

int main(int argc, char **argv) {
  if (argc < 2) return 2;
  char *text = read_whole(argv[1]);
  char *forms[kMostForms];
  const size_t count = split_forms(text, forms);
  const size_t first = argc > 2 ? strtoul(argv[2], NULL, 10) : 1, step = argc > 3 ? strtoul(argv[3], NULL, 10) : 1;
  struct memory memory = {0, 0, 0, 0, 0};
  struct tally tally = {0, 0, 0, 0}, plain = {0, 0, 0, 0};
  const int fails = !fail_at(&memory, 0, forms, count, &plain) || plain.errors != 0;
  if (fails) return fprintf(stderr, "it fails by itself\n"), 1;
  const size_t last = memory.allocations;
  memory.lasting = argc > 4 && strcmp(argv[4], "lasting") == 0;
  int good = 1;
  for (size_t n = first; n <= last && step != 0; n += step) good = fail_at(&memory, n, forms, count, &tally) && good;
  printf("%zu allocations, %zu of them failed: %zu worlds not made, %zu errors, %zu of these memory-full\n", last, tally.points,
         tally.no_world, tally.errors, tally.memory_full);
  free(text);
  return good ? 0 : 1;
}
