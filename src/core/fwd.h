// Names that lower rooms pass through without knowing what they are.
#pragma once

namespace emlet {

class Heap;    // gc: makes cells; never collects while allocating
class Tracer;  // gc: walks edges
class Interp;  // eval: one Lisp world; may intern and signal, never runs Lisp
class Eval;    // eval: the same world when Lisp may run, so anything may happen, a collection too

}  // namespace emlet
