// Random operations on many tables at once, against the plainest implementation there can be: an array of slots, a stack of
// freed ones, a linear search's answer kept in a map.  Tables of every weakness and of user tests whose functions collect,
// exit, look the table up and try to change it.
//
// A thousandth of it runs with the other tests; the million by hand:  cmake --build ... --target model_hashtable
#include <doctest/doctest.h>

#include <memory>
#include <optional>
#include <random>
#include <unordered_map>
#include <vector>

#include "gc/policy.h"
#include "gc/tracer.h"
#include "hashtable/hash_table.h"

namespace emlet {
class Eval {};
}  // namespace emlet

using namespace emlet;

namespace {

class Harness;
Result<uint64_t> class_hash(Eval& eval, LispHashTable& table, Value key);
Result<bool> class_equal(Eval& eval, LispHashTable& table, Value a, Value b);
ExitPending note_refusal(Eval& eval, LispHashTable& table, Refusal why);

const HashTest kByIdentity = {HashTest::Shortcut::All, false, nullptr, nullptr, nullptr, note_refusal};
const HashTest kByClass = {HashTest::Shortcut::None, true, nullptr, class_hash, class_equal, note_refusal};

// Keys are conses whose car is a number; a user test takes those of one class for equal.
int64_t class_of(Value key) { return key.cons()->car.get().as_fixnum() / 3; }

struct Row {
  Value key, value;
};

// The reference.
struct Model {
  Weakness weakness;
  bool by_class;
  std::vector<std::optional<Row>> slots;
  std::vector<size_t> free;
  std::unordered_map<uint64_t, size_t> place;

  uint64_t identity(Value key) const { return by_class ? static_cast<uint64_t>(class_of(key)) : key.bits(); }
  std::optional<Row>* find(Value key) {
    const auto found = place.find(identity(key));
    return found == place.end() ? nullptr : &slots[found->second];
  }
  void put(Value key, Value value) {
    if (std::optional<Row>* row = find(key)) {
      (*row)->value = value;
      return;
    }
    size_t slot = slots.size();
    if (free.empty()) {
      slots.emplace_back();
    } else {
      slot = free.back();
      free.pop_back();
    }
    slots[slot] = Row{key, value};
    place[identity(key)] = slot;
  }
  bool remove(Value key) {
    const auto found = place.find(identity(key));
    if (found == place.end()) return false;
    drop(found->second);
    return true;
  }
  void drop(size_t slot) {
    place.erase(identity(slots[slot]->key));
    slots[slot].reset();
    free.push_back(slot);
  }
  void clear() { *this = Model{weakness, by_class, {}, {}, {}}; }
  bool keeps(bool key_held, bool value_held) const {
    switch (weakness) {
      case Weakness::None: return true;
      case Weakness::Key: return key_held;
      case Weakness::Value: return value_held;
      case Weakness::KeyOrValue: return key_held || value_held;
      case Weakness::KeyAndValue: return key_held && value_held;
    }
    return true;
  }
};

struct PoolKey {
  Value key;
  bool held;
};

// A table, its model, and the keys and values that are used with it and no other.
struct Pair {
  LispHashTable* table;
  Model model;
  std::vector<PoolKey> keys;
  std::unordered_map<uint64_t, Value> held_values;
};

class Harness {
 public:
  static constexpr int64_t kKeys = 300;
  enum class Mischief { None, ExitFromHash, ExitFromEqual, Collect, Change, LookUp };

  Harness(uint64_t seed, uint64_t verify_every) : random_(seed), verify_every_(verify_every) {
    register_hash_table_type(heap_);
    heap_.add_root_source({trace, this});
    for (const Weakness weakness : {Weakness::None, Weakness::Key, Weakness::Value, Weakness::KeyOrValue, Weakness::KeyAndValue}) {
      for (const bool by_class : {false, true}) add_pair(weakness, by_class);
    }
  }
  ~Harness() {
    pairs_.clear();
    heap_.remove_root_source(this);
  }

  static Harness& of(Eval& eval) { return static_cast<HarnessEval&>(eval).harness; }

  void run(uint64_t operations) {
    for (uint64_t i = 0; i < operations; ++i) {
      Pair& pair = *pairs_[random_() % pairs_.size()];
      current_ = &pair;
      const uint64_t choice = random_() % 100;
      const bool by_class = pair.model.by_class;
      mischief_ = by_class && random_() % 8 == 0 ? static_cast<Mischief>(random_() % 6) : Mischief::None;
      if (choice < 40) put(pair);
      else if (choice < 60) remove(pair);
      else if (choice < 85) get(pair);
      else if (choice < 95) hold_or_let_go(pair);
      else if (choice < 97) walk(pair);
      else if (choice < 98 && random_() % 20 == 0) clear(pair);
      else if (choice < 99 && random_() % 10 == 0) copy(pair);
      else if (random_() % 50 == 0) collect();
      in_flight_[0] = in_flight_[1] = nil;
      if (i % verify_every_ == 0) compare(pair);
    }
    for (const auto& pair : pairs_) compare(*pair);
  }

  uint64_t exits = 0, refusals = 0, collections = 0;

  // --- what the tests call ---
  Result<uint64_t> hash(LispHashTable& table, Value key) {
    if (mischief_ == Mischief::ExitFromHash) return exit();
    misbehave(table);
    return static_cast<uint64_t>(class_of(key) % 37);
  }
  Result<bool> equal(LispHashTable& table, Value a, Value b) {
    if (mischief_ == Mischief::ExitFromEqual) return exit();
    const Value kept_a = a, kept_b = b;
    const bool same = class_of(kept_a) == class_of(kept_b);
    misbehave(table);
    return same;
  }
  void refused() { ++refusals; }

 private:
  ExitPending exit() {
    ++exits;
    return kExit;
  }
  void misbehave(LispHashTable& table) {
    const Mischief now = std::exchange(mischief_, Mischief::None);
    if (now == Mischief::Collect && random_() % 16 == 0) collect();
    if (now == Mischief::LookUp) {
      CHECK_FALSE(table.get(eval_, heap_, in_flight_[0], nil).is_exit());
    }
    if (now != Mischief::Change) return;
    const uint64_t before = refusals;
    CHECK(table.put(eval_, heap_, in_flight_[0], nil).is_exit());
    CHECK(table.remove(eval_, heap_, in_flight_[0]).is_exit());
    CHECK(table.clear(eval_, heap_).is_exit());
    CHECK(refusals == before + 3);
  }

  void add_pair(Weakness weakness, bool by_class) {
    LispHashTable::Options options{};
    options.test = by_class ? &kByClass : &kByIdentity;
    options.weakness = weakness;
    options.size = 1 + random_() % 80;
    if (random_() % 2 == 0) options.rehash_size = {false, 0, 1 + static_cast<int64_t>(random_() % 40)};
    pairs_.push_back(std::make_unique<Pair>());
    pairs_.back()->table = &LispHashTable::make(heap_, options);
    pairs_.back()->model = Model{weakness, by_class, {}, {}, {}};
    for (int64_t i = 0; i < kKeys; ++i) pairs_.back()->keys.push_back({heap_.cons(Value::fixnum(i), nil), random_() % 2 == 0});
  }
  Value any_key(Pair& pair) { return in_flight_[0] = pair.keys[random_() % kKeys].key; }
  Value new_value(Pair& pair) {
    Value value = random_() % 8 == 0 ? Value::fixnum(static_cast<int64_t>(random_() >> 8)) : heap_.cons(nil, nil);
    if (value.is_cons() && random_() % 2 == 0) pair.held_values[value.bits()] = value;
    return in_flight_[1] = value;
  }

  void put(Pair& pair) {
    const Value key = any_key(pair), value = new_value(pair);
    if (!pair.table->put(eval_, heap_, key, value).is_exit()) pair.model.put(key, value);
  }
  void get(Pair& pair) {
    const Value key = any_key(pair);
    const Completion got = pair.table->get(eval_, heap_, key, kMissing);
    if (got.is_exit()) return;
    const std::optional<Row>* row = pair.model.find(key);
    CHECK(got.value() == (row ? (*row)->value : kMissing));
  }
  void remove(Pair& pair) {
    const Value key = any_key(pair);
    auto removed = pair.table->remove(eval_, heap_, key);
    if (!removed.is_exit()) CHECK(removed.value() == pair.model.remove(key));
  }
  void clear(Pair& pair) {
    CHECK_FALSE(pair.table->clear(eval_, heap_).is_exit());
    pair.model.clear();
  }
  // The copy takes the place of the table.
  void copy(Pair& pair) {
    LispHashTable* twin = pair.table->copy(heap_);
    REQUIRE(twin != nullptr);
    pair.table = twin;
  }
  void hold_or_let_go(Pair& pair) {
    PoolKey& key = pair.keys[random_() % kKeys];
    key.held = !key.held;
    if (!pair.held_values.empty() && random_() % 2 == 0) pair.held_values.erase(pair.held_values.begin());
  }
  // A walk whose callback removes the current entry, adds others, collects or clears.
  void walk(Pair& pair) {
    mischief_ = Mischief::None;
    for (size_t slot = 0; slot < pair.table->slots(); ++slot) {
      const Value key = pair.table->key_at(slot);
      const bool is_entry = LispHashTable::is_entry(key);
      const bool expected = slot < pair.model.slots.size() && pair.model.slots[slot].has_value();
      REQUIRE(is_entry == expected);
      if (!is_entry) continue;
      CHECK(key == pair.model.slots[slot]->key);
      CHECK(pair.table->value_at(slot) == pair.model.slots[slot]->value);
      const uint64_t choice = random_() % 400;
      if (choice < 20) {
        in_flight_[0] = key;
        CHECK(pair.table->remove(eval_, heap_, key).value());
        CHECK(pair.model.remove(key));
      } else if (choice < 30) put(pair);
      else if (choice == 30) collect();
      else if (choice == 31 && random_() % 10 == 0) clear(pair);
    }
  }

  bool is_held(const Pair& pair, Value value) const {
    return !value.is_cons() || pair.held_values.count(value.bits()) != 0 || value == in_flight_[0] || value == in_flight_[1];
  }
  // The real collection, and what it means to the models.
  void collect() {
    ++collections;
    for (const auto& pair : pairs_) {
      Model& model = pair->model;
      std::unordered_map<uint64_t, bool> live;
      for (const PoolKey& key : pair->keys) live[key.key.bits()] = key.held || key.key == in_flight_[0];
      for (size_t slot = 0; slot < model.slots.size(); ++slot) {
        if (!model.slots[slot]) continue;
        const Row row = *model.slots[slot];
        if (!model.keeps(live.at(row.key.bits()), is_held(*pair, row.value))) model.drop(slot);
      }
      for (const auto& row : model.slots) {
        if (row) live[row->key.bits()] = true;
      }
      for (PoolKey& key : pair->keys) {
        if (!live.at(key.key.bits())) key.key = nil;
      }
    }
    heap_.collect();
    for (const auto& pair : pairs_) renew_keys(*pair);
  }
  void renew_keys(Pair& pair) {
    for (int64_t i = 0; i < kKeys; ++i) {
      if (pair.keys[static_cast<size_t>(i)].key.is_nil()) {
        pair.keys[static_cast<size_t>(i)] = {heap_.cons(Value::fixnum(i), nil), random_() % 2 == 0};
      }
    }
  }
  void compare(Pair& pair) {
    CHECK(pair.table->count() == pair.model.place.size());
    REQUIRE(pair.table->slots() == pair.model.slots.size());
    for (size_t slot = 0; slot < pair.table->slots(); ++slot) {
      const std::optional<Row>& row = pair.model.slots[slot];
      const Value key = pair.table->key_at(slot);
      REQUIRE(LispHashTable::is_entry(key) == row.has_value());
      if (!row) continue;
      CHECK(key == row->key);
      CHECK(pair.table->value_at(slot) == row->value);
    }
  }

  static void trace(void* owner, Tracer& tracer) {
    const Harness& self = *static_cast<Harness*>(owner);
    for (const Value word : self.in_flight_) tracer.visit(word);
    for (const auto& pair : self.pairs_) {
      tracer.visit(Value::of(pair->table));
      for (const PoolKey& key : pair->keys) {
        if (key.held) tracer.visit(key.key);
      }
      for (const auto& value : pair->held_values) tracer.visit(value.second);
    }
  }

  struct HarnessEval : Eval {
    explicit HarnessEval(Harness& owner) : harness(owner) {}
    Harness& harness;
  };

  Account account_;
  Heap heap_{account_, 4, 99};
  HarnessEval eval_{*this};
  std::mt19937_64 random_;
  uint64_t verify_every_;
  std::vector<std::unique_ptr<Pair>> pairs_;
  Pair* current_ = nullptr;
  Mischief mischief_ = Mischief::None;
  Value in_flight_[2];  // key and value of the operation under way
};

Result<uint64_t> class_hash(Eval& eval, LispHashTable& table, Value key) { return Harness::of(eval).hash(table, key); }
Result<bool> class_equal(Eval& eval, LispHashTable& table, Value a, Value b) { return Harness::of(eval).equal(table, a, b); }
ExitPending note_refusal(Eval& eval, LispHashTable&, Refusal) {
  Harness::of(eval).refused();
  return kExit;
}

void run_model(uint64_t seed, uint64_t operations, uint64_t verify_every) {
  Harness harness(seed, verify_every);
  harness.run(operations);
  CHECK(harness.exits > operations / 1000);
  CHECK(harness.refusals > operations / 1000);
  CHECK(harness.collections > operations / 5000);
}

}  // namespace

TEST_CASE("hash table model: twenty thousand random operations") {
  for (uint64_t seed = 1; seed <= 4; ++seed) run_model(seed, 5000, 20);
}

TEST_CASE("hash table model: one million random operations" * doctest::skip()) { run_model(2026, 1000000, 100); }
