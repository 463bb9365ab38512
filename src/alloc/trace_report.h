#pragma once
// The text of what a trace allocator holds, for mem_format_leaks (one line per call site, largest first) and
// mem_print_allocations (one line per block).  Pure but for malloc, which gives the text.

#include "alloc/trace_table.h"

namespace emlet {

// Null when nothing is live or there is no memory for the text.
char* format_trace(const TraceTable& table, bool by_site);

}  // namespace emlet
