#include "image/format.h"

#include <string_view>

#include "data/symbols.h"
#include "eval/vm/bytecode.h"

namespace emlet::image {

namespace {

constexpr uint64_t mix(uint64_t state, std::string_view text) {
  for (const char c : text) state = (state ^ static_cast<unsigned char>(c)) * 0x100000001b3;
  return (state ^ 0xFF) * 0x100000001b3;
}

constexpr uint64_t compute() {
  uint64_t state = 0xcbf29ce484222325;
#define OP(name, format, symbol, text) state = mix(mix(state, #name), #format);
#include "eval/vm/opcodes.def"
#undef OP
#define S(name, lisp_name) state = mix(state, lisp_name);
#include "data/symbols.def"
#undef S
  return (state ^ sizeof(HandlerRange)) * 0x100000001b3;
}

}  // namespace

uint64_t fingerprint() {
  constexpr uint64_t kFingerprint = compute();
  return kFingerprint;
}

}  // namespace emlet::image
