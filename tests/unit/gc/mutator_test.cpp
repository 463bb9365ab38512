// A random mutator: allocates, links, drops, makes weak entries and finalizers, and collects, with the verifier on.  The
// environment variable EMLET_MUTATOR_SECONDS makes each case go on for so much processor time, with one seed after the
// other from EMLET_MUTATOR_SEED on (the target `mutator` does so).
#include <doctest/doctest.h>

#include <cstdlib>
#include <ctime>
#include <random>
#include <string>

#include "gc/finalizers.h"
#include "gc/policy.h"
#include "gc/roots.h"
#include "gc/verify.h"
#include "support/scant_memory.h"
#include "support/test_ephemerons.h"
#include "support/test_thing.h"

using namespace emlet;
using namespace emlet::test;

namespace {

class Mutator {
 public:
  enum class Memory : uint8_t { Plenty, Scant };
  Mutator(uint32_t seed, const char* zeal, Memory memory) : random_(seed), kind_of_memory_(memory), roots_(world_.heap) {
    TestEphemerons::register_types(world_.heap);
    GcPolicy policy = world_.heap.policy();
    policy.young_from_bytes = 0;
    world_.heap.set_policy(policy);
    REQUIRE(world_.heap.set_zeal(zeal));
    roots_.resize(200);
  }

  void step() {
    switch (below(16)) {
      case 0: return drop();
      case 1: return link_cons();
      case 2: return link_vector();
      case 3: return add_weak_entry();
      case 4: return take_finalizer();
      default: return keep(make());
    }
  }
  // As a safepoint does, but without waiting for the budget to be spent; now and then of the whole heap.  Where memory is
  // scant, collections are refused what they ask for, from some request on.
  void collect() {
    if (below(4) == 0) world_.heap.request_collection();
    if (kind_of_memory_ == Memory::Scant) memory_.refuse_from(below(12));
    world_.heap.collect_as_needed();
    memory_.refuse_from(0);
  }
  Heap& heap() { return world_.heap; }
  const Lives& lives() const { return lives_; }
  void forget() { roots_.resize(0); }

 private:
  size_t below(size_t bound) { return random_() % bound; }
  Value any() { return roots_[below(roots_.size())]; }
  void keep(Value value) { roots_[below(roots_.size())] = value; }
  void drop() {
    for (size_t i = below(20); i > 0; --i) keep(nil);
  }

  Value make() {
    Heap& heap = world_.heap;
    switch (below(9)) {
      case 0: return Value::of(&heap.make<TestThing>(lives_, any(), any()));
      case 1: return make_vector(below(40));
      case 2: return make_vector(below(200) == 0 ? 20000 : below(3000));
      case 3: return Value::of(&TestEphemerons::make(heap, below(2) ? kLinearKind : kPlainWeakKind));
      case 4: return Value::of(static_cast<GCThing*>(heap.allocate(kLeafKind, 8 + below(100))));
      case 5: return Value::of(&heap.make<Finalizer>(any()));
      default: return make_list(below(30));
    }
  }
  Value make_list(size_t length) {
    Value list = any();
    for (; length > 0; --length) list = world_.heap.cons(any(), list);
    return list;
  }
  Value make_vector(size_t words) {
    TestVector* vector = TestVector::make(world_.heap, static_cast<uint32_t>(words));
    for (size_t i = below(10); i > 0 && words > 0; --i) vector->slots()[below(words)].init(any());
    return Value::of(vector);
  }
  void link_cons() {
    const Value pair = any();
    if (!pair.is_cons()) return;
    (below(2) ? pair.cons()->car : pair.cons()->cdr).set(world_.heap, pair, any());
  }
  void link_vector() {
    const Value word = any();
    if (!word.is_kind(kVectorKind) || word.thing()->extra == 0) return;
    TestVector& vector = *static_cast<TestVector*>(word.thing());
    vector.slots()[below(vector.extra)].set(world_.heap, word, any());
  }
  void add_weak_entry() {
    const Value word = any();
    if (!word.is_kind(kLinearKind) && !word.is_kind(kPlainWeakKind)) return;
    static_cast<TestEphemerons*>(word.thing())->pairs.push_back({any(), any()});
  }
  void take_finalizer() {
    Value function;
    if (world_.heap.next_finalizer(function)) keep(function);
  }

  std::mt19937 random_;
  const Memory kind_of_memory_;
  Lives lives_;
  ScantMemory memory_;
  TestHeap world_{8, memory_.hook()};
  RootedVector roots_;
};

long number_from_environment(const char* name, long otherwise) {
  const char* text = std::getenv(name);
  return text ? std::strtol(text, nullptr, 10) : otherwise;
}

void let_all_die(Mutator& mutator) {
  mutator.forget();
  for (int i = 0; i < 300 && (i == 0 || mutator.lives().alive() > 0); ++i) {
    mutator.heap().collect();
    for (Value function; mutator.heap().next_finalizer(function);) continue;
  }
}

void run_once(uint32_t seed, const char* zeal, Mutator::Memory memory) {
  constexpr int kSteps = 6000;
  Mutator mutator(seed, zeal, memory);
  for (int i = 0; i < kSteps; ++i) {
    mutator.step();
    if (i % 50 == 0) mutator.collect();
  }
  mutator.heap().collect();
  CHECK(verify_heap(mutator.heap()) == "");
  let_all_die(mutator);
  CHECK(mutator.lives().alive() == 0);
}

void run(uint32_t seed, const char* zeal, Mutator::Memory memory = Mutator::Memory::Plenty) {
  const std::clock_t end = std::clock() + number_from_environment("EMLET_MUTATOR_SECONDS", 0) * CLOCKS_PER_SEC;
  seed += static_cast<uint32_t>(number_from_environment("EMLET_MUTATOR_SEED", 0));
  int rounds = 0;
  do {
    INFO("seed " << seed);
    run_once(seed++, zeal, memory);
    ++rounds;
  } while (std::clock() < end);
  MESSAGE(rounds << " programs under " << std::string(zeal) << ", the last of seed " << seed - 1);
}

}  // namespace

TEST_CASE("mutator: a random program leaves the heap sound, and all dies in the end") { run(1, "5"); }
TEST_CASE("mutator: the same with poison and quarantine") { run(2, "4+5"); }
TEST_CASE("mutator: the same with the weak phase compared with its plain form") { run(3, "5+6"); }
TEST_CASE("mutator: the same with every mode that does not fail at once") { run(4, "3+4+5+6"); }
TEST_CASE("mutator: the same with young collections wherever they may be") { run(5, "3+5+9"); }
TEST_CASE("mutator: the same where collections are refused memory") { run(6, "5+9", Mutator::Memory::Scant); }
