// The heap verifier and its companion for the weak phase, for the debugging modes and for tests.
#pragma once

#include <string>

#include "core/fwd.h"

namespace emlet {

// Walks all that is reachable and checks that every edge, weak ones too, lands on an allocated cell of the right page and
// of a sane kind, and that no more external bytes are claimed by cells than are accounted.  Empty when the heap is sound,
// else a description of the first faults, one a line.  Tenured cells (gc/tenured.h) as the next collection treats them.
std::string verify_heap(Heap& heap);

// Between GarbageCollector::converge and drop_dead: marks everything once more, by the plain fixpoint, and says whether
// the same cells came out.
bool plain_fixpoint_agrees(Heap& heap);

}  // namespace emlet
