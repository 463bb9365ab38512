// `format`, `format-message` and `format-time-string` with any directive and any argument.
#include "fuzz_world.h"

using namespace emlet::fuzz;

namespace {

emlet_value argument(emlet_env* env, uint8_t kind, std::string_view text) {
  switch (kind % 12) {
    case 0: return emlet_nil(env);
    case 1: return emlet_integer(env, kind * 1001 - 100000);
    case 2: return emlet_float(env, kind * 1e10 - 0.37);
    case 3: return emlet_float(env, 1.0 / (kind - 3.0 - kind % 12 + 3));  // infinity among others
    case 4: return emlet_string(env, text.data(), text.size());
    case 5: return emlet_bytes(env, text.data(), text.size());
    case 6: return emlet_integer(env, INT64_MAX);
    case 7: return emlet_integer(env, INT64_MIN);
    case 8: return emlet_integer(env, kind);
    case 9: return emlet_intern(env, "symbol with spaces");
    case 10: return emlet_cons(env, emlet_integer(env, kind), emlet_t(env));
    default: return emlet_float(env, -1e300);
  }
}

}  // namespace

int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  static FuzzWorld world({5000, 0, 3000});
  emlet_env* const env = world.next();
  Input input(data, size);
  const uint8_t how = input.byte();
  emlet_value arguments[5];
  for (size_t i = 1; i < 5; ++i) arguments[i] = argument(env, input.byte(), input.rest());
  arguments[0] = how & 1 ? text(env, input.rest()) : bytes(env, input.rest());
  const char* const functions[] = {"format", "format-message", "format-time-string", "error-message-string"};
  const char* const function = functions[how >> 1 & 3];
  const size_t count = how & 4 ? (how & 2 ? 1 : 2) : how >> 4 & 7;
  emlet_call(env, function, count < 1 ? 1 : count > 5 ? 5 : count, arguments);
  return 0;
}
