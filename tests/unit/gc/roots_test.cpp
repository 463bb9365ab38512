#include "gc/roots.h"

#include <doctest/doctest.h>

#include <memory>
#include <type_traits>

#include "gc/garbage_collector.h"
#include "support/test_thing.h"

using namespace emlet;
using namespace emlet::test;

TEST_CASE("roots: a vector of roots keeps all its words") {
  TestHeap world;
  Lives lives;
  RootedVector words(world.heap);
  for (int i = 0; i < 100; ++i) words.push_back(Value::of(&world.heap.make<TestThing>(lives)));
  world.heap.collect();
  CHECK(lives.alive() == 100);
  words.resize(10);
  world.heap.collect();
  CHECK(lives.alive() == 10);
}

TEST_CASE("roots: persistents may be dropped in any order") {
  TestHeap world;
  Lives lives;
  auto make = [&] { return std::make_unique<Persistent>(world.heap, Value::of(&world.heap.make<TestThing>(lives))); };
  std::unique_ptr<Persistent> a = make(), b = make(), c = make();
  b.reset();
  world.heap.collect();
  CHECK(lives.alive() == 2);
  a.reset();
  c.reset();
  world.heap.collect();
  CHECK(lives.alive() == 0);
}

static_assert(!std::is_copy_constructible_v<Rooted<Value>> && !std::is_move_constructible_v<Rooted<Value>>);
static_assert(std::is_constructible_v<Handle, Rooted<Value>&> && !std::is_constructible_v<Handle, Rooted<Value>>);

TEST_CASE("roots: a block of roots keeps each of its words, and a handle sees what its root holds now") {
  TestHeap world;
  Lives lives;
  Roots<3> block(world.heap);
  for (size_t i = 0; i < 3; ++i) block[i] = Value::of(&world.heap.make<TestThing>(lives));
  world.heap.make<TestThing>(lives);
  Rooted<Value> root(world.heap, Value::fixnum(1));
  const Handle handle(root);
  root = Value::of(&world.heap.make<TestThing>(lives));
  world.heap.collect();
  CHECK(lives.alive() == 4);
  CHECK(handle.get() == root.get());
}

TEST_CASE("collector: it can tell what is rooted and what is marked") {
  TestHeap world;
  Lives lives;
  GarbageCollector& collector = world.heap.collector();
  TestThing& thing = collector.manage<TestThing>(lives);
  CHECK(!collector.is_rooted(Value::of(&thing)));
  Rooted<Value> root(world.heap, Value::of(&thing));
  CHECK(collector.is_rooted(Value::of(&thing)));
  CHECK(collector.is_marked(Value::of(&thing)));
}

TEST_CASE("collector: an object marked by hand survives the sweep") {
  TestHeap world;
  Lives lives;
  GarbageCollector& collector = world.heap.collector();
  TestThing& thing = collector.manage<TestThing>(lives);
  collector.manage<TestThing>(lives);
  collector.begin();
  CHECK(!collector.is_marked(Value::of(&thing)));
  collector.mark_object(Value::of(&thing));
  collector.mark_roots();
  collector.converge();
  collector.drop_dead();
  collector.sweep();
  CHECK(collector.is_marked(Value::of(&thing)));
  CHECK(lives.alive() == 1);
}
