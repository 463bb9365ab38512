#include "gc/young.h"

#include <doctest/doctest.h>

#include "gc/finalizers.h"
#include "gc/garbage_collector.h"
#include "gc/policy.h"
#include "gc/roots.h"
#include "gc/statistics.h"
#include "gc/verify.h"
#include "support/test_ephemerons.h"
#include "support/test_thing.h"

using namespace emlet;
using namespace emlet::test;

namespace {

// A heap whose collections are young ones, but for the first.
struct YoungHeap : TestHeap {
  YoungHeap() {
    GcPolicy policy = heap.policy();
    policy.young_from_bytes = 0;
    policy.growth = 1e6;
    heap.set_policy(policy);
    TestEphemerons::register_types(heap);
  }
  void collect_young() {
    const uint64_t before = heap.statistics().young_collections;
    heap.collect_as_needed();
    CHECK(heap.statistics().young_collections == before + 1);
    CHECK(verify_heap(heap) == "");
  }
  Value make(Value word = nil) { return Value::of(&heap.make<TestThing>(lives, word)); }
  Lives lives;
};

}  // namespace

TEST_CASE("young: what was made since the last collection dies, what is old stays until one of the whole heap") {
  YoungHeap world;
  {
    Rooted<Value> old(world.heap, world.make());
    world.heap.collect();
    Rooted<Value> kept(world.heap, world.make());
    world.make();
    world.collect_young();
    CHECK(world.lives.died == 1);
  }
  world.collect_young();
  CHECK(world.lives.died == 1);
  world.heap.collect();
  CHECK(world.lives.alive() == 0);
}

TEST_CASE("young: what an old cell was given lives, whatever the cell") {
  YoungHeap world;
  Heap& heap = world.heap;
  RootedVector old(heap);
  old.push_back(heap.cons(nil, nil));
  for (uint32_t length : {1u, 100u, 4000u, 100000u}) old.push_back(Value::of(TestVector::make(heap, length)));
  old.push_back(world.make());
  heap.collect();
  for (int round = 0; round < 3; ++round) {
    const int before = world.lives.died;
    old[0].cons()->cdr.set(heap, old[0], world.make());
    for (size_t i = 1; i <= 4; ++i) {
      TestVector& vector = *static_cast<TestVector*>(old[i].thing());
      vector.slots()[vector.extra - 1].set(heap, old[i], world.make());
    }
    static_cast<TestThing*>(old[5].thing())->first.set(heap, old[5], world.make());
    world.make();
    world.collect_young();
    CHECK(world.lives.died - before == 1);  // what was there before is old by now
  }
  heap.collect();
  CHECK(world.lives.alive() == 7);
}

TEST_CASE("young: a list that grows at its old end lives, over many collections") {
  YoungHeap world;
  Heap& heap = world.heap;
  Rooted<Value> first(heap, heap.cons(nil, nil));
  Value last = first;
  for (int i = 0; i < 20000; ++i) {
    const Value cell = heap.cons(Value::fixnum(i), nil);
    last.cons()->cdr.set(heap, last, cell);
    last = cell;
    if (i % 1000 == 0) heap.collect_as_needed();
  }
  world.collect_young();
  int length = 0;
  for (Value rest = first; rest.is_cons(); rest = rest.cons()->cdr) ++length;
  CHECK(length == 20001);
  CHECK(heap.statistics().live_cells >= 20001);
}

TEST_CASE("young: an old weak table forgets the young keys that die, and keeps what live ones hold") {
  for (Kind kind : {kLinearKind, kPlainWeakKind}) {
    YoungHeap world;
    Heap& heap = world.heap;
    TestEphemerons& table = TestEphemerons::make(heap, kind);
    Rooted<Value> root(heap, Value::of(&table));
    heap.collect();
    Rooted<Value> key(heap, world.make());
    table.pairs = {{key, world.make()}, {world.make(), world.make()}};
    world.collect_young();
    CHECK(table.pairs.size() == 1);
    CHECK(world.lives.alive() == 2);
  }
}

TEST_CASE("young: a young finalizer that dies is handed out, an old one after a collection of the whole heap") {
  YoungHeap world;
  Heap& heap = world.heap;
  Value function;
  {
    Rooted<Value> old(heap, Value::of(&heap.make<Finalizer>(Value::fixnum(1))));
    heap.collect();
  }
  heap.make<Finalizer>(Value::fixnum(2));
  world.collect_young();
  REQUIRE(heap.next_finalizer(function));
  CHECK(function == Value::fixnum(2));
  CHECK(!heap.next_finalizer(function));
  heap.collect();
  REQUIRE(heap.next_finalizer(function));
  CHECK(function == Value::fixnum(1));
}

TEST_CASE("young: large cells that die young are given back") {
  YoungHeap world;
  world.heap.collect();
  Rooted<Value> kept(world.heap, Value::of(TestVector::make(world.heap, 100000)));
  const auto live = [&] {  // but for what the collector keeps
    return world.account.live() - world.heap.collector().marker().stack().capacity() * sizeof(uint64_t);
  };
  const size_t with_one = live();
  TestVector::make(world.heap, 200000);
  CHECK(live() > with_one);
  world.collect_young();
  CHECK(live() <= with_one);
}

TEST_CASE("young: a collection that was asked for is of the whole heap") {
  YoungHeap world;
  world.heap.collect();
  world.heap.request_collection();
  world.heap.collect_as_needed();
  CHECK(world.heap.statistics().young_collections == 0);
}

TEST_CASE("young: collections are when much lives, until it has doubled or the limit is near") {
  const GcPolicy policy;
  constexpr size_t kMega = size_t{1} << 20;
  CHECK(!policy.wants_young(31 * kMega, 31 * kMega, SIZE_MAX));
  CHECK(policy.wants_young(33 * kMega, 33 * kMega, SIZE_MAX));
  CHECK(policy.wants_young(1000 * kMega, 600 * kMega, SIZE_MAX));
  CHECK(!policy.wants_young(1000 * kMega, 400 * kMega, SIZE_MAX));
  CHECK(!policy.wants_young(1000 * kMega, 1000 * kMega, 100 * kMega));
  CHECK(policy.wants_young(100 * kMega, 200 * kMega, SIZE_MAX));
  CHECK(policy.next_young_budget(100 * kMega) == policy.floor_bytes);
  CHECK(policy.next_young_budget(1024 * kMega) == 32 * kMega);
}
