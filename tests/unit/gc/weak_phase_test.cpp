#include "gc/weak_phase.h"

#include <doctest/doctest.h>

#include "gc/policy.h"
#include "gc/roots.h"
#include "gc/statistics.h"
#include "support/scant_memory.h"
#include "support/test_ephemerons.h"
#include "support/test_thing.h"

using namespace emlet;
using namespace emlet::test;

namespace {
struct WeakWorld : TestHeap {
  explicit WeakWorld(MemoryHook source = platform_memory()) : TestHeap(8, source) { TestEphemerons::register_types(heap); }
  Value thing() { return Value::of(&heap.make<TestThing>(lives)); }
  Lives lives;
};
}  // namespace

TEST_CASE("weak: an entry whose key is dead is dropped with its value") {
  for (Kind kind : {kLinearKind, kPlainWeakKind}) {
    WeakWorld world;
    TestEphemerons& table = TestEphemerons::make(world.heap, kind);
    Rooted<Value> root(world.heap, Value::of(&table));
    table.pairs.push_back({world.thing(), world.thing()});
    world.heap.collect();
    CHECK(table.pairs.empty());
    CHECK(world.lives.alive() == 0);
    CHECK(world.heap.statistics().weak_entries_dropped == 1);
  }
}

TEST_CASE("weak: an entry whose value refers to its own key dies") {
  for (Kind kind : {kLinearKind, kPlainWeakKind}) {
    WeakWorld world;
    TestEphemerons& table = TestEphemerons::make(world.heap, kind);
    Rooted<Value> root(world.heap, Value::of(&table));
    const Value key = world.thing();
    table.pairs.push_back({key, world.heap.cons(key, nil)});
    world.heap.collect();
    CHECK(table.pairs.empty());
  }
}

TEST_CASE("weak: a live key, a fixnum and a known symbol keep their values") {
  WeakWorld world;
  TestEphemerons& table = TestEphemerons::make(world.heap, kLinearKind);
  Rooted<Value> root(world.heap, Value::of(&table));
  Rooted<Value> key(world.heap, world.thing());
  table.pairs.push_back({key, world.thing()});
  table.pairs.push_back({Value::fixnum(1), world.thing()});
  table.pairs.push_back({Value::known_symbol(1), world.thing()});
  world.heap.collect();
  CHECK(table.pairs.size() == 3);
  CHECK(world.lives.alive() == 4);
}

TEST_CASE("weak: a chain over two tables costs its length, whatever its order") {
  WeakWorld world;
  TestEphemerons& even = TestEphemerons::make(world.heap, kLinearKind);
  TestEphemerons& odd = TestEphemerons::make(world.heap, kLinearKind);
  Rooted<Value> root(world.heap, world.heap.cons(Value::of(&even), Value::of(&odd)));
  constexpr int kLength = 100000;
  RootedVector keys(world.heap);
  for (int i = 0; i <= kLength; ++i) keys.push_back(world.heap.cons(nil, nil));
  for (int i = kLength - 1; i >= 0; --i) (i % 2 ? odd : even).pairs.push_back({keys[i], keys[i + 1]});
  const Value first = keys[0];
  keys.resize(0);
  keys.push_back(first);
  world.heap.collect();
  CHECK(even.pairs.size() + odd.pairs.size() == kLength);
  CHECK(even.asked == 1);
  CHECK(odd.asked == 1);
  CHECK(even.told + odd.told < kLength);
  keys.pop_back();
  world.heap.collect();
  CHECK(even.pairs.empty());
  CHECK(odd.pairs.empty());
}

TEST_CASE("weak: a table reached only through a weak entry takes part") {
  WeakWorld world;
  TestEphemerons& outer = TestEphemerons::make(world.heap, kLinearKind);
  TestEphemerons& inner = TestEphemerons::make(world.heap, kLinearKind);
  Rooted<Value> root(world.heap, Value::of(&outer));
  Rooted<Value> key(world.heap, world.thing());
  outer.pairs.push_back({key, Value::of(&inner)});
  inner.pairs.push_back({key, world.thing()});
  inner.pairs.push_back({world.thing(), world.thing()});
  world.heap.collect();
  CHECK(inner.pairs.size() == 1);
  CHECK(world.lives.alive() == 2);
}

TEST_CASE("weak: several entries may wait for one key") {
  WeakWorld world;
  TestEphemerons& table = TestEphemerons::make(world.heap, kLinearKind);
  Rooted<Value> root(world.heap, Value::of(&table));
  Rooted<Value> first(world.heap, world.thing());
  const Value second = world.thing();
  for (int i = 0; i < 5; ++i) table.pairs.push_back({second, world.thing()});
  table.pairs.push_back({first, second});
  world.heap.collect();
  CHECK(table.pairs.size() == 6);
  CHECK(world.lives.alive() == 7);
}

TEST_CASE("weak: a kind that is asked in rounds may wait for keys, to no effect") {
  WeakWorld world;
  TestEphemerons& table = TestEphemerons::make(world.heap, kPlainWeakKind);
  Rooted<Value> root(world.heap, Value::of(&table));
  Rooted<Value> first(world.heap, world.thing());
  const Value second = world.thing();
  table.pairs.push_back({second, world.thing()});
  table.pairs.push_back({first, second});
  world.heap.collect();
  CHECK(table.pairs.size() == 2);
  CHECK(table.told == 0);
  CHECK(table.asked >= 2);
}

TEST_CASE("weak: the linear pass agrees with the plain fixpoint") {
  WeakWorld world;
  REQUIRE(world.heap.set_zeal("6+5"));
  TestEphemerons& table = TestEphemerons::make(world.heap, kLinearKind);
  Rooted<Value> root(world.heap, Value::of(&table));
  Rooted<Value> held(world.heap, world.thing());
  Value key = held;
  for (int i = 0; i < 50; ++i) {
    const Value next = world.thing();
    table.pairs.push_back({key, next});
    table.pairs.push_back({world.thing(), key});
    key = next;
  }
  world.heap.collect();
  CHECK(table.pairs.size() == 50);
  CHECK(world.lives.alive() == 51);
}

TEST_CASE("weak: whatever memory the weak phase is refused, the same entries stay") {
  constexpr int kTables = 40, kLength = 400;
  size_t requests = 0;
  for (size_t refused_from = 0; refused_from <= requests; ++refused_from) {
    ScantMemory memory;
    WeakWorld world(memory.hook());
    RootedVector roots(world.heap);
    for (int i = 0; i < kTables; ++i) {
      roots.push_back(Value::of(&TestEphemerons::make(world.heap, i % 4 ? kLinearKind : kPlainWeakKind)));
    }
    const auto table = [&](int i) -> TestEphemerons& { return TestEphemerons::of(*roots[static_cast<size_t>(i % kTables)].thing()); };
    Rooted<Value> first(world.heap, world.thing());
    Value key = first;
    for (int i = 0; i < kLength; ++i) {
      const Value next = world.thing();
      table(7 * i).pairs.push_back({key, next});
      table(3 * i).pairs.push_back({world.thing(), key});
      key = next;
    }
    const size_t live_before = world.account.live();
    memory.refuse_from(refused_from);
    world.heap.collect();
    if (refused_from == 0) requests = memory.requests;
    memory.refuse_from(0);
    size_t pairs = 0;
    for (int i = 0; i < kTables; ++i) pairs += table(i).pairs.size();
    CAPTURE(refused_from);
    CHECK(pairs == kLength);
    CHECK(world.lives.alive() == kLength + 1);
    CHECK(world.account.live() <= live_before + (size_t{1} << 20));
  }
  CHECK(requests > 8);
}
