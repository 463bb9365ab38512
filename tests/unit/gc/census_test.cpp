#include "gc/census.h"

#include <doctest/doctest.h>

#include <cstring>
#include <string>

#include "gc/roots.h"
#include "support/test_thing.h"

using namespace emlet;
using namespace emlet::test;

TEST_CASE("census: it counts cells and bytes by kind") {
  TestHeap world;
  Lives lives;
  Rooted<Value> list(world.heap);
  for (int i = 0; i < 10; ++i) list = world.heap.cons(Value::of(&world.heap.make<TestThing>(lives)), list);
  TestVector::make(world.heap, 100000);
  Census census = take_census(world.heap);
  CHECK(census.conses.cells == 10);
  CHECK(census.conses.bytes == 160);
  CHECK(census.of(kThingKind).cells == 10);
  CHECK(census.of(kThingKind).bytes == 320);
  CHECK(census.of(kVectorKind).cells == 1);
  CHECK(census.of(kVectorKind).bytes == 800008);
  world.heap.collect();
  census = take_census(world.heap);
  CHECK(census.conses.cells == 10);
  CHECK(census.of(kVectorKind).cells == 0);
  CHECK(census.free_bytes > 0);
}

TEST_CASE("census: it tells the source line of each root") {
  TestHeap world;
  Persistent lasting(world.heap, nil);
  const int line = __LINE__ + 2;
  auto descend = [&](auto&& self, int depth) -> void {
    Rooted<Value> local(world.heap);
    if (depth > 0) return self(self, depth - 1);
    const Census census = take_census(world.heap);
    REQUIRE(census.roots.size() == 2);
    CHECK(census.roots[0].count == 3);
    CHECK(census.roots[0].where.line == line);
    CHECK(std::strstr(census.roots[0].where.file, "census_test.cpp"));
    CHECK(!census.roots[0].persistent);
    CHECK(census.roots[1].persistent);
  };
  descend(descend, 2);
}

TEST_CASE("dump: every cell is written with its kind and its edges") {
  TestHeap world;
  Lives lives;
  const Value thing = Value::of(&world.heap.make<TestThing>(lives));
  Rooted<Value> root(world.heap, world.heap.cons(thing, Value::fixnum(1)));
  StringSink sink;
  CHECK(dump_heap(world.heap, sink));
  char expected[200];
  std::snprintf(expected, sizeof expected, "\"kind\":\"cons\",\"bytes\":16,\"edges\":[\"%p\"]}",
                static_cast<void*>(thing.thing()));
  CHECK(sink.text().find(expected) != std::string::npos);
  CHECK(sink.text().find("\"kind\":\"test-thing\",\"bytes\":32,\"edges\":[]}") != std::string::npos);
  CHECK(sink.text().find("{\"roots\":[\"0x") == 0);
}
