// Any text as JSON; what was parsed serialises, and parses to what serialises the same.
#include "fuzz_world.h"

using namespace emlet::fuzz;

namespace {

std::string string_value(emlet_env* env, emlet_value value) {
  size_t size = 0;
  if (!value || !emlet_get_string(env, value, nullptr, &size)) {
    if (size == 0) return {};
  }
  std::string copy(size, '\0');
  emlet_get_string(env, value, copy.data(), &size);
  copy.resize(size == 0 ? 0 : size - 1);
  return copy;
}

}  // namespace

int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  static FuzzWorld world({5000, 0, 3000});
  emlet_env* const env = world.next();
  Input input(data, size);
  const uint8_t how = input.byte();
  const char* const objects[] = {"hash-table", "alist", "plist"};
  const emlet_value options[] = {emlet_intern(env, ":object-type"), emlet_intern(env, objects[how % 3]), emlet_intern(env, ":array-type"),
                                 emlet_intern(env, how & 4 ? "list" : "array")};
  emlet_value parsing[5] = {how & 8 ? bytes(env, input.rest()) : text(env, input.rest())};
  for (int i = 0; i < 4; ++i) parsing[i + 1] = options[i];
  const emlet_value parsed = emlet_call(env, "json-parse-string", 5, parsing);
  const emlet_value serialised = emlet_call(env, "json-serialize", 1, &parsed);
  if (!serialised) return 0;
  const std::string first = string_value(env, serialised);
  parsing[0] = serialised;
  const emlet_value reparsed = emlet_call(env, "json-parse-string", 5, parsing);
  const emlet_value second = emlet_call(env, "json-serialize", 1, &reparsed);
  if (emlet_exit_check(env) == EMLET_TERMINATED) return 0;
  if (!second) {
    char* const report = emlet_exit_report(env, 0);
    differs("what was serialised does not parse", first, report ? report : "");
  }
  const std::string again = string_value(env, second);
  if (again != first) differs("JSON changes on the way", first, again);
  return 0;
}
