// Kind: what a vectorlike cell is.  The list is core/kinds.def; the collector and the printer treat kinds as numbers.
#pragma once

#include <cstdint>

namespace emlet {

enum class Kind : uint8_t {
#define KIND(name, lisp_name) name,
#include "core/kinds.def"
#undef KIND
  kCount,
  kHostKind = 64  // first number given to a foreign type
};

// The name `type-of` gives for `kind`; static storage.
const char* kind_name(Kind kind);

}  // namespace emlet
