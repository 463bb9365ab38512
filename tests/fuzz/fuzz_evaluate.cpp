// Any text as a program, in a sandbox with little fuel, time and memory: it answers, or it fails with a report.
#include "fuzz_world.h"

using namespace emlet::fuzz;

int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  static FuzzWorld world({100, 20000, 1000});
  emlet_env* const env = world.next();
  emlet_value value = nullptr;
  const int32_t status = emlet_eval(env, reinterpret_cast<const char*>(data), size, "input", &value);
  if (status == EMLET_OK) emlet_text_free(emlet_print(env, value, 1));
  else emlet_text_free(emlet_exit_report(env, EMLET_REPORT_BACKTRACE));
  return 0;
}
