#include "gc/roots.h"

#include "gc/tracer.h"

namespace emlet {

void Rooted<Value>::trace_root(Tracer& tracer) { tracer.visit(value_); }

void RootedVector::trace_root(Tracer& tracer) { tracer.visit_range(words_.data(), words_.size()); }

void Persistent::trace_root(Tracer& tracer) { tracer.visit(value_); }

}  // namespace emlet
