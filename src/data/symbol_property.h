// The property list of a symbol: `get` and `put`, as C++ and Lisp use them.
#pragma once

#include "core/value.h"
#include "gc/heap.h"

namespace emlet {

// The value of `property` on `symbol`, or nil.  A malformed or circular list ends the search.
Value symbol_property(const Heap& heap, Value symbol, Value property);
void put_symbol_property(Heap& heap, Value symbol, Value property, Value value);

}  // namespace emlet
