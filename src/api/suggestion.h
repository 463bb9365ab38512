// Suggestion: what somebody may have meant who wrote the name of a function or variable that is not there.
#pragma once

#include <string>

#include "eval/interp.h"

namespace emlet {

enum class Wanted : uint8_t { Function, Variable };

// The name nearest to that of `symbol` among those that have such a meaning; empty when none is near.
std::string nearest_name(Interp& lisp, Value symbol, Wanted wanted);

}  // namespace emlet
