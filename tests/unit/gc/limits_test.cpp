#include <doctest/doctest.h>

#include "gc/garbage_collector.h"
#include "gc/roots.h"
#include "gc/statistics.h"
#include "support/test_thing.h"

using namespace emlet;
using namespace emlet::test;

TEST_CASE("limits: small cells do not fail at the limit; it is told at the next collection and heals") {
  TestHeap world;
  Heap& heap = world.heap;
  world.account.set_limit(size_t{8} << 20);
  int collections = 0;
  {
    Rooted<Value> list(heap);
    while (!heap.out_of_memory() && collections < 1000) {
      for (int i = 0; i < 100; ++i) list = heap.cons(nil, list);
      if (!heap.collection_wanted()) continue;
      heap.collect();
      ++collections;
    }
    CHECK(heap.out_of_memory());
    CHECK(collections < 40);
    CHECK(world.account.live() <= (size_t{9} << 20));
    for (int i = 0; i < 100000; ++i) list = heap.cons(nil, list);
    CHECK(list.get().is_cons());
  }
  CHECK(heap.collection_wanted());
  heap.collect();
  CHECK(!heap.out_of_memory());
  CHECK(world.account.live() <= world.account.limit());
}

TEST_CASE("limits: garbage under a limit never runs out") {
  TestHeap world;
  world.account.set_limit(size_t{4} << 20);
  for (int i = 0; i < 3000000; ++i) {
    world.heap.cons(nil, nil);
    if (world.heap.collection_wanted()) world.heap.collect();
  }
  CHECK(!world.heap.out_of_memory());
  CHECK(world.account.stats().peak <= (size_t{4} << 20));
}

TEST_CASE("limits: outside bytes are refused at the limit, and idle pages make room for them") {
  TestHeap world;
  Heap& heap = world.heap;
  for (int i = 0; i < 400000; ++i) heap.cons(nil, nil);
  heap.collect();
  world.account.set_limit(world.account.live() + 1000);
  CHECK(world.account.live() > (size_t{5} << 20));
  void* block = heap.resize_external(nullptr, 0, size_t{4} << 20);
  CHECK(block);
  CHECK(!heap.resize_external(nullptr, 0, size_t{64} << 20));
  CHECK(heap.collection_wanted());
  heap.resize_external(block, size_t{4} << 20, 0);
}

TEST_CASE("limits: marking goes on correctly when the mark stack cannot grow") {
  TestHeap world;
  Heap& heap = world.heap;
  heap.collector().marker().stack().forbid_growth_beyond(4096);
  Lives lives;
  TestVector* vector = TestVector::make(heap, 50000);
  Rooted<Value> root(heap, Value::of(vector));
  for (int i = 0; i < 50000; ++i) {
    const Value thing = Value::of(&heap.make<TestThing>(lives));
    vector->slots()[i].init(heap.cons(Value::fixnum(i), heap.cons(thing, thing)));
  }
  heap.collect();
  CHECK(lives.alive() == 50000);
  CHECK(heap.statistics().live_cells == 150001);
}
