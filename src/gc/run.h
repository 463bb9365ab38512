// Run: a stretch of free cells that allocation walks through.  Its length is a multiple of the size of its cells.
#pragma once

namespace emlet {

struct Run {
  char* next = nullptr;
  char* end = nullptr;
};

}  // namespace emlet
