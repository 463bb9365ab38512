#include "data/equal.h"

#include <doctest/doctest.h>

#include "data/list.h"
#include "data/text_properties.h"
#include "data/vector.h"
#include "support/data_world.h"

using namespace emlet;
using namespace emlet::test;

namespace {
Value nested(DataWorld& world, int depth) {
  Value v = nil;
  for (int i = 0; i < depth; ++i) v = world.heap.cons(v, nil);
  return v;
}
Value circle_of(DataWorld& world, int length) {
  Value list = nil;
  Value last = nil;
  for (int i = length; i > 0; --i) {
    list = world.heap.cons(Value::fixnum(i), list);
    if (last.is_nil()) last = list;
  }
  last.cons()->cdr.set(world.heap, last, list);
  return list;
}
}  // namespace

TEST_CASE("equal: lists, vectors, strings and numbers are compared by what they hold") {
  DataWorld world;
  const auto make = [&](const char* text) {
    const Value inner[] = {world.string(text), world.number("1e300"), world.number("99999999999999999999")};
    return world.list({Value::of(Vector::make(world.heap, inner, 3)), sym::t, Value::fixnum(3)});
  };
  CHECK(equal(world.heap, make("é"), make("é")) == Equality::Same);
  CHECK(equal(world.heap, make("é"), make("e")) == Equality::Different);
  CHECK(equal_hash(world.heap, make("é")) == equal_hash(world.heap, make("é")));
}

TEST_CASE("equal: a unibyte and a multibyte string of the same characters are the same") {
  DataWorld world;
  const Value bytes = Value::of(String::make_unibyte(world.heap, "abc"));
  const Value text = Value::of(String::make_multibyte(world.heap, "abc"));
  CHECK(equal(world.heap, bytes, text) == Equality::Same);
  const Value wide = Value::of(String::make_multibyte(world.heap, "é"));
  const Value narrow = Value::of(String::make_unibyte(world.heap, "é"));
  CHECK(equal(world.heap, wide, narrow) == Equality::Different);
}

TEST_CASE("equal: a structure a hundred thousand deep is compared without native recursion") {
  DataWorld world;
  CHECK(equal(world.heap, nested(world, 100000), nested(world, 100000)) == Equality::Same);
  CHECK(equal(world.heap, nested(world, 100000), nested(world, 100001)) == Equality::Different);
  equal_hash(world.heap, nested(world, 100000));
}

TEST_CASE("equal: a list whose cdrs come round is reported with the place") {
  DataWorld world;
  Value where;
  const Value a = circle_of(world, 3);
  CHECK(equal(world.heap, a, circle_of(world, 3), Properties::Ignore, &where) == Equality::Circular);
  CHECK(where == a.cons()->cdr.get().cons()->cdr.get());
  CHECK(scan_list(a).circular);
  CHECK(scan_list(a).end == where);
}

TEST_CASE("equal: vectors that hold themselves are compared and hashed, and it ends") {
  DataWorld world;
  Value loops[2];
  for (Value& loop : loops) {
    loop = Value::of(Vector::make(world.heap, 2, Value::fixnum(1)));
    vector_of(loop).set(world.heap, 1, loop);
  }
  CHECK(equal(world.heap, loops[0], loops[1]) == Equality::Same);
  CHECK(equal_hash(world.heap, loops[0]) == equal_hash(world.heap, loops[1]));
}

TEST_CASE("text properties: adding pushes in front, so a copy lists them the other way round") {
  DataWorld world;
  String& string = *String::make(world.heap, "abcdef");
  const Value a = world.symbol("a");
  const Value b = world.symbol("b");
  add_properties(world.heap, string, 0, 3, world.list({a, DataWorld::fix(1)}));
  add_properties(world.heap, string, 2, 5, world.list({b, DataWorld::fix(2)}));
  REQUIRE(interval_count(string) == 3);
  CHECK(interval_at(string, 1).start == 2);
  CHECK(interval_at(string, 1).plist.cons()->car.get() == b);
  String& copy = *String::make(world.heap, "cd");
  REQUIRE(copy_properties(world.heap, string, 2, 4, copy));
  REQUIRE(interval_count(copy) == 2);
  CHECK(interval_at(copy, 0).plist.cons()->car.get() == a);
}

TEST_CASE("text properties: a change that changes nothing says so, a removed last property leaves nothing") {
  DataWorld world;
  String& string = *String::make(world.heap, "abcdef");
  const Value plist = world.list({world.symbol("a"), DataWorld::fix(1)});
  CHECK(add_properties(world.heap, string, 1, 4, plist) == PropertyChange::Made);
  CHECK(add_properties(world.heap, string, 2, 3, plist) == PropertyChange::None);
  CHECK(remove_properties(world.heap, string, 0, 6, plist) == PropertyChange::Made);
  CHECK(interval_count(string) == 0);
}

TEST_CASE("text properties: where they change is found forwards, across equal neighbours") {
  DataWorld world;
  String& string = *String::make(world.heap, "abcdefgh");
  const Value plist = world.list({world.symbol("a"), DataWorld::fix(1)});
  set_properties(world.heap, string, 2, 4, plist);
  set_properties(world.heap, string, 4, 6, plist);
  CHECK(interval_count(string) == 2);
  CHECK(next_property_change(string, 0) == 2);
  CHECK(next_property_change(string, 2) == 6);
  CHECK(next_property_change(string, 6) == 8);
}
