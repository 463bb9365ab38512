// TestThing: a kind for tests of the heap, with two words, that counts its births and deaths; TestVector: one of any
// length, guarded, without a finalize hook; kLeafKind: one that holds no words.  TestHeap: a heap that knows them.
#pragma once

#include "gc/fields.h"
#include "gc/heap.h"

namespace emlet::test {

inline constexpr Kind kThingKind = static_cast<Kind>(200);
inline constexpr Kind kPlainKind = static_cast<Kind>(201);
inline constexpr Kind kLeafKind = static_cast<Kind>(202);
inline constexpr Kind kVectorKind = static_cast<Kind>(203);

struct Lives {
  int born = 0;
  int died = 0;
  int alive() const { return born - died; }
};

struct TestThing : GCThing {
  static constexpr Kind kKind = kThingKind;
  explicit TestThing(Lives& counted, Value a = nil, Value b = nil) : GCThing(kKind), lives(&counted), first(a), second(b) {
    ++counted.born;
  }
  Lives* lives;
  EMLET_GC_FIELDS(TestThing, first, second)
  static void finalize(GCThing& thing, Heap&) { ++static_cast<TestThing&>(thing).lives->died; }
};

// As many words as `extra` says.
struct TestVector : GCThing {
  static constexpr Kind kKind = kVectorKind;
  Slot* slots() { return reinterpret_cast<Slot*>(this + 1); }
  static TestVector* make(Heap& heap, uint32_t count) {
    void* cell = heap.allocate(kKind, sizeof(TestVector) + count * sizeof(Slot));
    if (!cell) return nullptr;
    TestVector* vector = static_cast<TestVector*>(cell);
    vector->extra = count;
    for (uint32_t i = 0; i < count; ++i) vector->slots()[i].init(nil);
    return vector;
  }
  static void trace(GCThing& thing, Tracer& tracer) {
    TestVector& vector = static_cast<TestVector&>(thing);
    tracer.visit_range(vector.slots(), vector.extra);
  }
};

// A heap of its own with the kinds registered.
struct TestHeap {
  explicit TestHeap(size_t known_symbols = 8, MemoryHook source = platform_memory())
      : account(source), heap(account, known_symbols) {
    heap.register_type(kThingKind, {.name = "test-thing", .trace = TestThing::trace, .finalize = TestThing::finalize});
    heap.register_type(kVectorKind, {.name = "test-vector", .trace = TestVector::trace, .guarded = true});
    heap.register_type(kLeafKind, {.name = "test-leaf", .trace = nullptr});
  }
  Account account;
  Heap heap;
};

}  // namespace emlet::test
