#include "data/obarray.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "gc/roots.h"
#include "support/data_world.h"

using namespace emlet;
using namespace emlet::test;

TEST_CASE("obarray: known symbols are there under their names from the start") {
  DataWorld world;
  CHECK(world.symbol("nil") == nil);
  CHECK(world.symbol("t") == sym::t);
  CHECK(world.symbol("wrong-type-argument") == sym::wrong_type_argument);
  CHECK(world.obarray->size() == sym::kKnownCount);
}

TEST_CASE("obarray: nil, t and keywords are constants that name themselves") {
  DataWorld world;
  for (const Value word : {nil, sym::t, sym::kw_test, world.symbol(":new-keyword")}) {
    CHECK(symbol_of(world.heap, word).has(Symbol::kConstant));
    CHECK(symbol_of(world.heap, word).value.get() == word);
  }
}

TEST_CASE("obarray: the same name gives the same symbol, among many") {
  DataWorld world;
  std::vector<Value> symbols;
  for (int i = 0; i < 20000; ++i) symbols.push_back(world.symbol("name-" + std::to_string(i)));
  world.heap.collect();
  for (int i = 0; i < 20000; ++i) {
    REQUIRE(world.symbol("name-" + std::to_string(i)) == symbols[static_cast<size_t>(i)]);
    REQUIRE(symbol_name(world.heap, symbols[static_cast<size_t>(i)]) == "name-" + std::to_string(i));
  }
}

TEST_CASE("obarray: an uninterned symbol is found no more, and a new one takes its name") {
  DataWorld world;
  const Rooted<Value> old(world.heap, world.symbol("transient"));
  CHECK(world.obarray->unintern(old));
  CHECK_FALSE(world.obarray->unintern(old));
  CHECK(world.obarray->find("transient") == kMissing);
  CHECK_FALSE(world.symbol("transient") == old.get());
}

TEST_CASE("obarray: a name that is refused memory leaves no symbol behind") {
  DataWorld world;
  const std::string name(1000, 'n');
  world.account.set_limit(world.account.live());
  CHECK(world.obarray->try_intern(name, false) == kMissing);
  CHECK(world.obarray->find(name) == kMissing);
  CHECK(symbol_name(world.heap, world.obarray->intern(name, false)) == "");
  CHECK(world.heap.was_refused());
  world.account.set_limit(Account::kUnlimited);
  CHECK(symbol_name(world.heap, world.symbol(name)) == name);
}
