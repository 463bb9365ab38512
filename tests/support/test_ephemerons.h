// TestEphemerons: a table of weak pairs for tests of the weak phase: a value lives as long as its key.  `linear` types
// wait for their keys, plain ones are asked again and again.
#pragma once

#include <vector>

#include "gc/heap.h"
#include "gc/tracer.h"

namespace emlet::test {

inline constexpr Kind kLinearKind = static_cast<Kind>(210);
inline constexpr Kind kPlainWeakKind = static_cast<Kind>(211);

struct TestEphemerons : GCThing {
  struct Pair {
    Value key;
    Value value;
  };
  explicit TestEphemerons(Kind kind) : GCThing(kind) {}
  std::vector<Pair> pairs;
  uint64_t asked = 0;
  uint64_t told = 0;

  static TestEphemerons& of(GCThing& thing) { return static_cast<TestEphemerons&>(thing); }
  static TestEphemerons& make(Heap& heap, Kind kind) {
    return *new (heap.allocate(kind, sizeof(TestEphemerons))) TestEphemerons(kind);
  }
  static bool trace_weak(GCThing& thing, Tracer& tracer) {
    bool progressed = false;
    ++of(thing).asked;
    for (size_t i = 0; i < of(thing).pairs.size(); ++i) {
      const Pair& pair = of(thing).pairs[i];
      if (!tracer.is_live(pair.key)) {
        tracer.wait_for(pair.key, thing, i);
      } else if (!tracer.is_live(pair.value)) {
        tracer.visit(pair.value);
        progressed = true;
      }
    }
    return progressed;
  }
  static void key_marked(GCThing& thing, Tracer& tracer, Value, size_t entry) {
    ++of(thing).told;
    tracer.visit(of(thing).pairs[entry].value);
  }
  static void drop_dead(GCThing& thing, Tracer& tracer) {
    tracer.count_dropped(std::erase_if(of(thing).pairs, [&](const Pair& pair) { return !tracer.is_live(pair.key); }));
  }
  static void finalize(GCThing& thing, Heap&) { of(thing).~TestEphemerons(); }

  static void register_types(Heap& heap) {
    TypeInfo type = {.name = "test-ephemerons", .trace = nullptr, .finalize = finalize};
    type.trace_weak = trace_weak;
    type.drop_dead = drop_dead;
    heap.register_type(kPlainWeakKind, type);
    type.key_marked = key_marked;
    heap.register_type(kLinearKind, type);
  }
};

}  // namespace emlet::test
