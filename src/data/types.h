// Registers with a heap what the collector must know of every kind of this room: call it before the first cell is made.
#pragma once

#include "gc/heap.h"

namespace emlet {

void register_data_types(Heap& heap);

}  // namespace emlet
