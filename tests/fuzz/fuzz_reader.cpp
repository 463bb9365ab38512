// Any bytes as Lisp text: every form is read or refused, with its place, and the reader gets on to the end.
#include "fuzz_world.h"

using namespace emlet::fuzz;

int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  static FuzzWorld world({2000, 0, 2000});
  emlet_env* const env = world.next();
  const char* const text = reinterpret_cast<const char*>(data);
  size_t position = 0;
  while (position < size) {
    const size_t start = position;
    int32_t incomplete = 0;
    const emlet_value form = emlet_read(env, text, size, &position, &incomplete);
    if (position < start || position > size) differs("the reader left its text", std::to_string(start), std::to_string(position));
    if (!form) {
      if (emlet_exit_check(env) == EMLET_OK) break;
      emlet_text_free(emlet_exit_report(env, EMLET_REPORT_BACKTRACE));
      emlet_exit_clear(env);
      if (incomplete || position == start) break;
    }
  }
  // The same text as a string of characters and of bytes, as Lisp reads it.
  const emlet_value strings[] = {emlet_string(env, text, size), emlet_bytes(env, text, size)};
  for (emlet_value string : strings) {
    emlet_call(env, "read-from-string", 1, &string);
    emlet_exit_clear(env);
  }
  return 0;
}
