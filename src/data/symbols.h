// sym::NAME: the symbols that C++ mentions, as constants that are the same in every world.
#pragma once

#include "core/value.h"

namespace emlet::sym {

enum class Index : unsigned {
#define S(name, lisp_name) name,
#include "data/symbols.def"
#undef S
  kCount
};

#define S(name, lisp_name) inline constexpr Value name = Value::known_symbol(static_cast<unsigned>(Index::name));
#include "data/symbols.def"
#undef S

inline constexpr unsigned kKnownCount = static_cast<unsigned>(Index::kCount);
static_assert(t == Value::boolean(true));

// The Lisp names, in order of Index; static storage.
extern const char* const kKnownNames[kKnownCount];

}  // namespace emlet::sym
