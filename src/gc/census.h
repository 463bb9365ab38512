// Census: what is in the heap, by kind, and what holds it, by the source line of each Rooted and Persistent.  Counts
// allocated cells; collect first to count only the living.  Also the dump of all cells and their edges, for tools.
#pragma once

#include <vector>

#include "core/fwd.h"
#include "core/kind.h"
#include "core/sink.h"
#include "core/source_place.h"

namespace emlet {

struct Census {
  struct Row {
    size_t cells = 0;
    size_t bytes = 0;           // of the cells
    size_t external_bytes = 0;  // as far as the kind tells
  };
  struct RootRow {
    SourcePlace where;
    size_t count;
    bool persistent;
  };
  Row conses;
  Row kinds[256];  // by Kind; known symbols included
  size_t free_bytes = 0;   // of the heap's pages, free for new cells
  std::vector<RootRow> roots;  // most frequent first

  const Row& of(Kind kind) const { return kinds[static_cast<unsigned>(kind)]; }
};

Census take_census(Heap& heap);

// Writes one JSON object: {"roots": ["0x..."], "cells": [{"at", "kind", "bytes", "edges"}]}.  False when the sink failed.
bool dump_heap(Heap& heap, Sink& sink);

}  // namespace emlet
