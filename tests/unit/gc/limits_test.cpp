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

TEST_CASE("limits: a collection that leaves a hundredth of the limit has run out of memory, one that leaves a tenth has not") {
  TestHeap world;
  Heap& heap = world.heap;
  constexpr size_t kLimit = size_t{16} << 20;
  world.account.set_limit(kLimit);
  void* most = heap.resize_external(nullptr, 0, kLimit * 9 / 10 - world.account.live());
  heap.collect();
  CHECK(!heap.out_of_memory());
  const size_t rest = world.account.available() - kLimit / 100;
  void* more = heap.resize_external(nullptr, 0, rest);
  heap.collect();
  CHECK(heap.out_of_memory());
  heap.resize_external(more, rest, 0);
  heap.collect();
  CHECK(!heap.out_of_memory());
  heap.resize_external(most, heap.account(Subsystem::Text).live(), 0);
}

TEST_CASE("limits: what was left undone is told until the collection after the next") {
  TestHeap world;
  Heap& heap = world.heap;
  heap.note_shortfall();
  CHECK(heap.collection_wanted());
  heap.collect();
  CHECK(heap.out_of_memory());
  heap.collect();
  CHECK(!heap.out_of_memory());
}

TEST_CASE("limits: room is asked for without taking it, and a refusal asks for a collection") {
  TestHeap world;
  Heap& heap = world.heap;
  world.account.set_limit(world.account.live() + 1000000);
  const size_t before = world.account.live();
  CHECK(heap.has_room(500000));
  CHECK(!heap.was_refused());
  CHECK(!heap.has_room(2000000));
  CHECK(heap.was_refused());
  CHECK(heap.collection_wanted());
  CHECK(world.account.live() <= before);
}

TEST_CASE("limits: each subsystem has books of its own, and a rooted vector is in those of scratch") {
  TestHeap world;
  Heap& heap = world.heap;
  void* table = heap.resize_external(nullptr, 0, 1000, Subsystem::Tables);
  CHECK(heap.account(Subsystem::Tables).live() == 1000);
  {
    RootedVector words(heap);
    for (int i = 0; i < 1000; ++i) words.push_back(Value::fixnum(i));
    CHECK(words.size() == 1000);
    CHECK(words[999] == Value::fixnum(999));
    CHECK(heap.account(Subsystem::Scratch).live() >= 8000);
  }
  CHECK(heap.account(Subsystem::Scratch).live() == 0);
  heap.resize_external(table, 1000, 0, Subsystem::Tables);
}

TEST_CASE("limits: a rooted vector past the limit is had, and told") {
  TestHeap world;
  Heap& heap = world.heap;
  world.account.set_limit(world.account.live() + 1000);
  RootedVector words(heap);
  words.resize(1000);
  CHECK(words.back() == nil);
  CHECK(heap.out_of_memory());
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
