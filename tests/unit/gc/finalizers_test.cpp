#include "gc/finalizers.h"

#include <doctest/doctest.h>

#include "gc/roots.h"
#include "support/test_ephemerons.h"
#include "support/test_thing.h"

using namespace emlet;
using namespace emlet::test;

TEST_CASE("finalizer: its function is handed out once, after it died") {
  TestHeap world;
  Lives lives;
  Value function;
  {
    Rooted<Finalizer> held(world.heap, world.heap.make<Finalizer>(Value::of(&world.heap.make<TestThing>(lives))));
    world.heap.collect();
    CHECK(!world.heap.next_finalizer(function));
  }
  world.heap.collect();
  CHECK(lives.alive() == 1);
  CHECK(world.heap.next_finalizer(function));
  CHECK(function.is_kind(kThingKind));
  CHECK(!world.heap.next_finalizer(function));
  world.heap.collect();
  CHECK(!world.heap.next_finalizer(function));
  CHECK(lives.alive() == 0);
}

TEST_CASE("finalizer: one that waits to be taken survives collections") {
  TestHeap world;
  Lives lives;
  world.heap.make<Finalizer>(Value::of(&world.heap.make<TestThing>(lives)));
  world.heap.make<Finalizer>(Value::of(&world.heap.make<TestThing>(lives)));
  for (int i = 0; i < 3; ++i) world.heap.collect();
  Value function;
  CHECK(world.heap.next_finalizer(function));
  world.heap.collect();
  CHECK(lives.alive() == 1);
  CHECK(world.heap.next_finalizer(function));
  CHECK(!world.heap.next_finalizer(function));
}

TEST_CASE("finalizer: what its function reaches is not dropped from weak tables") {
  TestHeap world;
  TestEphemerons::register_types(world.heap);
  Lives lives;
  TestEphemerons& table = TestEphemerons::make(world.heap, kLinearKind);
  Rooted<Value> root(world.heap, Value::of(&table));
  const Value key = Value::of(&world.heap.make<TestThing>(lives));
  table.pairs.push_back({key, Value::of(&world.heap.make<TestThing>(lives))});
  world.heap.make<Finalizer>(world.heap.cons(key, nil));
  world.heap.collect();
  CHECK(table.pairs.size() == 1);
  CHECK(lives.alive() == 2);
  Value function;
  CHECK(world.heap.next_finalizer(function));
  world.heap.collect();
  CHECK(table.pairs.empty());
  CHECK(lives.alive() == 0);
}
