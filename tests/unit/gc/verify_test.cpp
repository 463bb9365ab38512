#include "gc/verify.h"

#include <doctest/doctest.h>

#include "gc/garbage_collector.h"
#include "gc/policy.h"
#include "gc/roots.h"
#include "gc/statistics.h"
#include "support/test_thing.h"

using namespace emlet;
using namespace emlet::test;

TEST_CASE("verifier: a sound heap has no faults") {
  TestHeap world;
  Lives lives;
  RootedVector roots(world.heap);
  for (int i = 0; i < 1000; ++i) roots.push_back(world.heap.cons(Value::of(&world.heap.make<TestThing>(lives)), nil));
  CHECK(verify_heap(world.heap) == "");
  world.heap.collect();
  CHECK(verify_heap(world.heap) == "");
}

TEST_CASE("verifier: an edge to a freed cell is found") {
  TestHeap world;
  const Value lost = world.heap.cons(nil, nil);
  Rooted<Value> kept(world.heap, world.heap.cons(nil, nil));
  world.heap.collect();
  kept.get().cons()->car.init(lost);
  CHECK(verify_heap(world.heap).find("a freed cell") != std::string::npos);
}

TEST_CASE("verifier: edges out of the heap, into the middle of a cell and with a wrong tag are found") {
  TestHeap world;
  Lives lives;
  alignas(16) static const uint64_t outside[2] = {};
  TestThing& thing = world.heap.make<TestThing>(lives);
  Rooted<Value> pair(world.heap, world.heap.cons(nil, nil));
  Slot& slot = pair.get().cons()->car;
  slot.init(Value::from_bits(reinterpret_cast<uint64_t>(outside) | 2));
  CHECK(verify_heap(world.heap).find("not a page") != std::string::npos);
  slot.init(Value::from_bits(reinterpret_cast<uint64_t>(&thing) + 16 + 6));
  CHECK(verify_heap(world.heap).find("not the start") != std::string::npos);
  slot.init(Value::from_bits(reinterpret_cast<uint64_t>(&thing) | 2));
  CHECK(verify_heap(world.heap).find("tag") != std::string::npos);
  slot.init(Value::from_bits(pair.get().bits() ^ 4));
  CHECK(verify_heap(world.heap).find("tag") != std::string::npos);
  slot.init(nil);
  CHECK(verify_heap(world.heap) == "");
}

#if EMLET_ASSERTS
TEST_CASE("quarantine: a freed cell is not handed out again for some collections, then it is") {
  TestHeap world;
  REQUIRE(world.heap.set_zeal("4+5"));
  Rooted<Value> kept(world.heap, world.heap.cons(nil, nil));
  const Value freed = world.heap.cons(nil, nil);
  auto comes_again = [&] {
    bool found = false;
    for (int i = 0; i < 5000; ++i) found |= world.heap.cons(nil, nil) == freed;
    return found;
  };
  world.heap.collect();
  CHECK(!comes_again());
  int collections = 0;
  do {
    world.heap.collect();
  } while (!comes_again() && ++collections < 100);
  CHECK(collections >= 15);
  CHECK(collections < 40);
}

TEST_CASE("quarantine: things are finalized once, and a heap that leaves the mode goes on") {
  TestHeap world;
  REQUIRE(world.heap.set_zeal("4"));
  Lives lives;
  for (int round = 0; round < 40; ++round) {
    for (int i = 0; i < 300; ++i) world.heap.make<TestThing>(lives);
    world.heap.collect();
    CHECK(lives.alive() == 0);
  }
  world.heap.set_policy(GcPolicy());
  for (int round = 0; round < 3; ++round) {
    for (int i = 0; i < 3000; ++i) world.heap.make<TestThing>(lives);
    world.heap.collect();
    CHECK(lives.alive() == 0);
  }
  CHECK(verify_heap(world.heap) == "");
}

TEST_CASE("tenured cells live on until a full collection, and what is stored into them lives") {
  TestHeap world;
  Lives lives;
  Heap& heap = world.heap;
  Rooted<Value> old(heap, heap.cons(nil, nil));
  heap.collect();
  heap.make<TestThing>(lives);  // garbage by now
  heap.collector().tenure();
  // The value stored first dies and its place is taken by another: the cell then holds the words it held before.
  for (int i = 0; i < 1000; ++i) {
    old.get().cons()->car.set(heap, old, heap.cons(Value::fixnum(i), nil));
    if (i % 3 == 0) heap.collect();
    CHECK(verify_heap(heap) == "");
    CHECK(old.get().cons()->car.get().cons()->car.get() == Value::fixnum(i));
    old.get().cons()->car.set(heap, old, nil);
  }
  CHECK(lives.alive() == 0);
}
#endif
