#include "gc/heap.h"

#include <doctest/doctest.h>

#include "gc/roots.h"
#include "gc/statistics.h"
#include "support/test_thing.h"

using namespace emlet;
using namespace emlet::test;

TEST_CASE("heap: a cons holds what it was made of") {
  TestHeap world;
  const Value pair = world.heap.cons(Value::fixnum(1), Value::fixnum(2));
  CHECK(pair.is_cons());
  CHECK(pair.cons()->car.get() == Value::fixnum(1));
  CHECK(pair.cons()->cdr.get() == Value::fixnum(2));
}

TEST_CASE("heap: a rooted thing survives, an unrooted one dies") {
  TestHeap world;
  Lives kept, lost;
  Rooted<TestThing> thing(world.heap, world.heap.make<TestThing>(kept));
  world.heap.make<TestThing>(lost);
  world.heap.collect();
  CHECK(kept.alive() == 1);
  CHECK(lost.alive() == 0);
}

TEST_CASE("heap: what a root reaches over conses and things survives") {
  TestHeap world;
  Lives lives;
  Heap& heap = world.heap;
  Rooted<Value> root(heap);
  TestThing& inner = heap.make<TestThing>(lives);
  TestThing& outer = heap.make<TestThing>(lives, heap.cons(nil, Value::of(&inner)));
  root = heap.cons(Value::of(&outer), nil);
  heap.collect();
  CHECK(lives.alive() == 2);
  root = nil;
  heap.collect();
  CHECK(lives.alive() == 0);
}

TEST_CASE("heap: a cycle nobody holds dies") {
  TestHeap world;
  Lives lives;
  TestThing& a = world.heap.make<TestThing>(lives);
  TestThing& b = world.heap.make<TestThing>(lives, Value::of(&a));
  a.first.set(world.heap, Value::of(&a), Value::of(&b));
  world.heap.collect();
  CHECK(lives.alive() == 0);
}

TEST_CASE("heap: a list of a million conses survives and is not recursed into") {
  TestHeap world;
  Heap& heap = world.heap;
  Rooted<Value> list(heap);
  Rooted<Value> nested(heap);
  for (int i = 0; i < 1000000; ++i) {
    list = heap.cons(Value::fixnum(i), list);
    nested = heap.cons(nested, Value::fixnum(i));
  }
  heap.collect();
  CHECK(heap.statistics().live_cells == 2000000);
  int expected = 1000000;
  for (Value rest = list; rest.is_cons(); rest = rest.cons()->cdr) {
    if (rest.cons()->car.get() != Value::fixnum(--expected)) break;
  }
  CHECK(expected == 0);
}

TEST_CASE("heap: freed cells are used again before new pages are taken") {
  TestHeap world;
  Heap& heap = world.heap;
  Rooted<Value> kept(heap);
  for (int i = 0; i < 100000; ++i) {
    const Value fresh = heap.cons(Value::fixnum(i), nil);
    if (i % 3 == 0) kept = heap.cons(fresh, kept);
  }
  heap.collect();
  const size_t charged = world.account.live();
  for (int i = 0; i < 60000; ++i) heap.cons(nil, nil);
  CHECK(world.account.live() == charged);
  int count = 0;
  for (Value rest = kept; rest.is_cons(); rest = rest.cons()->cdr) {
    count += rest.cons()->car.get().cons()->car.get().as_fixnum() % 3 == 0;
  }
  CHECK(count == 33334);
}

TEST_CASE("heap: cells of every size keep their words over collections") {
  TestHeap world;
  Heap& heap = world.heap;
  RootedVector roots(heap);
  for (uint32_t words = 1; words < 9000; words += 1 + words / 7) {
    TestVector* vector = TestVector::make(heap, words);
    REQUIRE(vector);
    for (uint32_t i = 0; i < words; ++i) vector->slots()[i].init(heap.cons(Value::fixnum(i), Value::fixnum(words)));
    if (words % 2) roots.push_back(Value::of(vector));
  }
  for (int round = 0; round < 3; ++round) {
    heap.collect();
    for (int i = 0; i < 10000; ++i) heap.cons(nil, nil);
  }
  bool sound = true;
  for (Value word : roots) {
    TestVector& vector = *static_cast<TestVector*>(word.thing());
    for (uint32_t i = 0; i < vector.extra; ++i) {
      const Value pair = vector.slots()[i];
      sound &= pair.cons()->car.get() == Value::fixnum(i) && pair.cons()->cdr.get() == Value::fixnum(vector.extra);
    }
  }
  CHECK(sound);
}

TEST_CASE("heap: a large cell's memory goes back when it dies") {
  TestHeap world;
  world.heap.collect();
  const size_t before = world.account.live();
  CHECK(TestVector::make(world.heap, 1000000));
  CHECK(world.account.live() >= before + 8000000);
  world.heap.collect();
  CHECK(world.account.live() == before);
}

TEST_CASE("heap: a large cell that the limit forbids is refused, and one of absurd size too") {
  TestHeap world;
  world.account.set_limit(world.account.live() + 1000000);
  CHECK(!TestVector::make(world.heap, 1000000));
  CHECK(world.heap.collection_wanted());
  CHECK(!world.heap.allocate(kLeafKind, SIZE_MAX - 8));
}

TEST_CASE("heap: leaf cells survive without being traced") {
  TestHeap world;
  Rooted<Value> root(world.heap);
  GCThing* leaf = static_cast<GCThing*>(world.heap.allocate(kLeafKind, 24));
  leaf->extra = 4711;
  root = Value::of(leaf);
  world.heap.collect();
  world.heap.allocate(kLeafKind, 24);
  CHECK(leaf->extra == 4711);
  CHECK(leaf->kind == kLeafKind);
}

TEST_CASE("heap: symbols are words relative to their world, and known ones are roots") {
  TestHeap world;
  Heap& heap = world.heap;
  Lives lives;
  struct TestSymbol : GCThing {
    TestSymbol() : GCThing(Kind::Symbol) {}
    Slot value;
  };
  heap.register_type(Kind::Symbol, {.name = "symbol", .trace = [](GCThing& thing, Tracer& tracer) {
                       tracer.visit(static_cast<TestSymbol&>(thing).value);
                     }});
  TestSymbol& known = *new (&heap.symbol_cell(Value::known_symbol(3))) TestSymbol();
  known.value.init(Value::of(&heap.make<TestThing>(lives)));
  CHECK(heap.is_known_symbol(Value::known_symbol(3)));
  TestSymbol& other = *new (heap.allocate(Kind::Symbol, kSymbolStride)) TestSymbol();
  other.value.init(Value::of(&heap.make<TestThing>(lives)));
  const Value word = heap.symbol_word(other);
  CHECK(word.is_symbol());
  CHECK(!heap.is_known_symbol(word));
  CHECK(&heap.symbol_cell<TestSymbol>(word) == &other);
  {
    Rooted<Value> root(heap, heap.cons(word, nil));
    heap.collect();
    CHECK(lives.alive() == 2);
  }
  heap.collect();
  CHECK(lives.alive() == 1);
}

TEST_CASE("heap: root sources are asked until they are removed") {
  TestHeap world;
  Lives lives;
  Value held = Value::of(&world.heap.make<TestThing>(lives));
  world.heap.add_root_source(
      {[](void* owner, Tracer& tracer) { tracer.visit(*static_cast<Value*>(owner)); }, &held});
  world.heap.collect();
  CHECK(lives.alive() == 1);
  world.heap.remove_root_source(&held);
  world.heap.collect();
  CHECK(lives.alive() == 0);
}

TEST_CASE("heap: a collection is wanted once enough was allocated, and the watched counter is cleared") {
  TestHeap world;
  std::atomic<uintptr_t> counter = 1000;
  world.heap.watch_requests(&counter);
  CHECK(!world.heap.collection_wanted());
  int conses = 0;
  while (!world.heap.collection_wanted() && conses < 10000000) {
    world.heap.cons(nil, nil);
    ++conses;
  }
  CHECK(conses < 10000000);
  CHECK(conses > 10000);
  CHECK(counter == 0);
  world.heap.collect();
  CHECK(!world.heap.collection_wanted());
}

TEST_CASE("heap: bytes outside cells count towards the next collection") {
  TestHeap world;
  void* block = world.heap.resize_external(nullptr, 0, size_t{64} << 20);
  CHECK(world.heap.collection_wanted());
  CHECK(!world.heap.resize_external(block, size_t{64} << 20, 0));
}

TEST_CASE("heap: destroying it finalizes what is left and returns every byte") {
  Lives lives;
  Account account;
  {
    Heap heap(account, 8);
    heap.register_type(kThingKind, {.name = "test-thing", .trace = TestThing::trace, .finalize = TestThing::finalize});
    for (int i = 0; i < 1000; ++i) heap.make<TestThing>(lives);
    heap.collect();
    for (int i = 0; i < 1000; ++i) heap.make<TestThing>(lives);
    CHECK(account.live() > 0);
  }
  CHECK(lives.born == 2000);
  CHECK(lives.alive() == 0);
  CHECK(account.live() == 0);
}
