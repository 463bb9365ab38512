#include "gc/policy.h"

#include <doctest/doctest.h>

#include "gc/roots.h"
#include "gc/statistics.h"
#include "support/test_thing.h"

using namespace emlet;
using namespace emlet::test;

TEST_CASE("zeal: modes are parsed, and nonsense is refused without changing anything") {
  Zeal zeal;
  CHECK(zeal.parse("1+4+5"));
  CHECK(zeal.modes == 0b110010);
  CHECK(zeal.parse("2,100"));
  CHECK(zeal.n == 100);
  for (const char* bad : {"10", "0+1", "x", "1+", "1,", "1,0", "1,x", "1 ", "+1", ",3", "-1"}) CHECK(!zeal.parse(bad));
  CHECK(zeal.modes == 0b100);
  CHECK(zeal.parse(""));
  CHECK(zeal.modes == 0);
}

TEST_CASE("policy: the budget grows with the live heap, obeys Lisp and leaves room under the limit") {
  GcPolicy policy;
  CHECK(policy.next_budget(0, SIZE_MAX) == policy.floor_bytes);
  CHECK(policy.next_budget(size_t{1} << 30, SIZE_MAX) == size_t{1} << 30);
  CHECK(policy.next_budget(size_t{1} << 30, 10'000'000) == 5'000'000);
  CHECK(policy.next_budget(size_t{1} << 30, 1000) == GcPolicy::kLeastBudget);
  policy.cons_threshold = size_t{1} << 40;
  CHECK(policy.next_budget(0, SIZE_MAX) == size_t{1} << 40);
  policy.cons_percentage = 1e300;
  CHECK(policy.next_budget(1000, SIZE_MAX) == 1000000000000000000);
}

TEST_CASE("policy: without a limit nothing is too little headroom, with one it is a 64th") {
  const GcPolicy policy;
  CHECK(policy.least_headroom(SIZE_MAX) == 0);
  CHECK(policy.least_headroom(size_t{64} << 20) == size_t{1} << 20);
}

#if EMLET_ASSERTS
namespace {
void be_zealous(Heap& heap, const char* modes) { REQUIRE(heap.set_zeal(modes)); }
}  // namespace

TEST_CASE("zeal: mode 1 wants a collection at every safepoint after an allocation, mode 2 at every Nth") {
  TestHeap world;
  be_zealous(world.heap, "1");
  for (int i = 0; i < 3; ++i) {
    world.heap.cons(nil, nil);
    CHECK(world.heap.collection_wanted());
    world.heap.collect();
    CHECK(!world.heap.collection_wanted());
  }
  int idle = 0;
  while (!world.heap.collection_wanted()) ++idle;
  CHECK(idle < 16);
  be_zealous(world.heap, "2,3");
  int wanted = 0;
  for (int i = 0; i < 30; ++i) wanted += world.heap.collection_wanted();
  CHECK(wanted == 10);
  be_zealous(world.heap, "0");
  CHECK(!world.heap.collection_wanted());
}

TEST_CASE("zeal: mode 3 wants a collection after every allocation") {
  TestHeap world;
  be_zealous(world.heap, "3");
  CHECK(!world.heap.collection_wanted());
  for (int i = 0; i < 3; ++i) {
    world.heap.cons(nil, nil);
    CHECK(world.heap.collection_wanted());
    world.heap.collect();
    CHECK(!world.heap.collection_wanted());
  }
}

TEST_CASE("zeal: mode 7 fails the Nth allocation, and it shows until the next collections") {
  TestHeap world;
  be_zealous(world.heap, "7,3");
  world.heap.cons(nil, nil);
  world.heap.cons(nil, nil);
  CHECK(!world.heap.out_of_memory());
  CHECK(world.heap.cons(nil, nil).is_cons());
  CHECK(world.heap.out_of_memory());
  CHECK(world.heap.collection_wanted());
  world.heap.collect();
  CHECK(world.heap.out_of_memory());
  world.heap.collect();
  CHECK(!world.heap.out_of_memory());
}

TEST_CASE("zeal: mode 7 refuses large cells and outside bytes too") {
  TestHeap world;
  be_zealous(world.heap, "7,1");
  CHECK(!TestVector::make(world.heap, 100000));
  TestHeap other;
  be_zealous(other.heap, "7,1");
  CHECK(!other.heap.resize_external(nullptr, 0, 100));
}
#endif
