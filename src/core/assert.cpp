#include "core/assert.h"

#include <cstdio>
#include <cstdlib>

namespace emlet {

void assertion_failed(const char* condition, const char* file, int line) {
  std::fprintf(stderr, "%s:%d: emlet: broken invariant: %s\n", file, line, condition);
  std::abort();
}

}  // namespace emlet
