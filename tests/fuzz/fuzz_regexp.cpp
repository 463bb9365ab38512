// Any pattern on any text: a match, none, or an error, within bounded time.
#include "fuzz_world.h"

using namespace emlet::fuzz;

int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  static FuzzWorld world({5000, 0, 1500});
  emlet_env* const env = world.next();
  Input input(data, size);
  const uint8_t how = input.byte();
  const std::string_view pattern = input.part();
  const emlet_value regexp = how & 1 ? bytes(env, pattern) : text(env, pattern);
  const emlet_value subject = how & 2 ? bytes(env, input.rest()) : text(env, input.rest());
  emlet_set(env, emlet_intern(env, "case-fold-search"), how & 4 ? emlet_t(env) : emlet_nil(env));
  const emlet_value both[] = {regexp, subject};
  const emlet_value found = emlet_call(env, how & 8 ? "posix-string-match" : "string-match", 2, both);
  if (found && !emlet_is_nil(env, found)) {
    const emlet_value replacing[] = {text(env, "<\\&\\1>"), emlet_nil(env), emlet_nil(env), subject};
    emlet_call(env, "replace-match", 4, replacing);
    emlet_exit_clear(env);
    emlet_call(env, "match-data", 0, nullptr);
  }
  emlet_exit_clear(env);
  const emlet_value replacing[] = {regexp, text(env, "x"), subject};
  emlet_call(env, "replace-regexp-in-string", 3, replacing);
  emlet_exit_clear(env);
  const emlet_value splitting[] = {subject, regexp, emlet_t(env)};
  if (how & 16) emlet_call(env, "split-string", 3, splitting);
  return 0;
}
