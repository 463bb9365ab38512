// ZealPause: no zeal mode acts while one lives, and what was made meanwhile is tenured (gc/tenured.h).  For loading the
// library: it is the same every time, and collecting at each of its steps costs more than all tests together.  Zeal that
// was asked for from the start ("start+1+4") does not pause.
#pragma once

#include "gc/heap.h"
#include "gc/policy.h"

namespace emlet {

class ZealPause {
 public:
  explicit ZealPause(Heap& heap);
  ~ZealPause();
  ZealPause(const ZealPause&) = delete;
  ZealPause& operator=(const ZealPause&) = delete;

 private:
  Heap& heap_;
  Zeal zeal_;
  bool pausing_;
};

}  // namespace emlet
