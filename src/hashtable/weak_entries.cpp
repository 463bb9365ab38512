// How a hash table takes part in a collection: the hooks of its TypeInfo.
//
// A weak table's entries are ephemerons.  With K and V for "the key (the value) is reachable from elsewhere", an entry
// stays, and keeps the other half alive, when
//
//   key            K         V is marked through a live K
//   value          V         K is marked through a live V
//   key-or-value   K or V    each marks the other
//   key-and-value  K and V   neither marks anything
//
// Marking is linear: trace_weak looks at every entry once; an entry whose condition does not hold yet waits for its
// unmarked half (Tracer::wait_for) and is told by key_marked.  After marking, drop_dead forgets what does not stay.
#include "hashtable/hash_table.h"
#include "gc/tracer.h"

namespace emlet {

namespace {

bool waits_for_key(Weakness weakness) { return weakness == Weakness::Key || weakness == Weakness::KeyOrValue; }
bool waits_for_value(Weakness weakness) { return weakness == Weakness::Value || weakness == Weakness::KeyOrValue; }

bool keep(Weakness weakness, bool key_live, bool value_live) {
  switch (weakness) {
    case Weakness::None:
      return true;
    case Weakness::Key:
      return key_live;
    case Weakness::Value:
      return value_live;
    case Weakness::KeyOrValue:
      return key_live || value_live;
    case Weakness::KeyAndValue:
      return key_live && value_live;
  }
  return true;
}

}  // namespace

struct WeakEntries {
  // Visits both halves of an entry that stays, or makes it wait.  True when something new was visited.
  static bool follow(LispHashTable& table, uint32_t entry, Tracer& tracer) {
    const Weakness weakness = table.options_.weakness;
    const Value key = table.entries_[entry].key.get();
    const Value value = table.entries_[entry].value.get();
    const bool key_live = tracer.is_live(key), value_live = tracer.is_live(value);
    if (weakness == Weakness::KeyAndValue || (key_live && value_live)) return false;
    if (keep(weakness, key_live, value_live)) {
      tracer.visit(key);
      tracer.visit(value);
      return true;
    }
    if (waits_for_key(weakness)) tracer.wait_for(key, table, entry);
    if (waits_for_value(weakness)) tracer.wait_for(value, table, entry);
    return false;
  }

  static void drop_dead(LispHashTable& table, Tracer& tracer) {
    Heap& heap = tracer.heap();
    const size_t before = table.count();
    for (uint32_t entry = 0; entry < table.used_; ++entry) {
      const Value key = table.entries_[entry].key.get();
      if (!LispHashTable::is_entry(key)) continue;
      const bool value_live = tracer.is_live(table.entries_[entry].value.get());
      if (keep(table.options_.weakness, tracer.is_live(key), value_live)) continue;
      // A dead key may be hashed: sweeping has not begun.
      table.index_.erase(table.hash_of_entry(heap, entry), entry);
      table.free_entry(entry);
    }
    tracer.count_dropped(before - table.count());
  }
};

struct HashTableType {
  static void trace(GCThing& thing, Tracer& tracer) {
    LispHashTable& table = static_cast<LispHashTable&>(thing);
    const HashTableTest& test = table.options_.lisp_test;
    tracer.visit(test.name);
    tracer.visit(test.user_hash_function);
    tracer.visit(test.user_comp_function);
    if (table.options_.weakness != Weakness::None || table.only_constants_) return;
    // Free slots hold special words, which the tracer skips.
    if (table.used_ != 0) tracer.visit_range(&table.entries_[0].key, size_t{2} * table.used_);
  }

  static bool trace_weak(GCThing& thing, Tracer& tracer) {
    LispHashTable& table = static_cast<LispHashTable&>(thing);
    if (table.options_.weakness == Weakness::None) return false;
    bool progressed = false;
    for (uint32_t entry = 0; entry < table.used_; ++entry) {
      if (LispHashTable::is_entry(table.entries_[entry].key.get())) progressed |= WeakEntries::follow(table, entry, tracer);
    }
    return progressed;
  }

  static void key_marked(GCThing& thing, Tracer& tracer, Value, size_t entry) {
    LispHashTable& table = static_cast<LispHashTable&>(thing);
    tracer.visit(table.entries_[entry].key);
    tracer.visit(table.entries_[entry].value);
  }

  static void drop_dead(GCThing& thing, Tracer& tracer) {
    LispHashTable& table = static_cast<LispHashTable&>(thing);
    if (table.options_.weakness != Weakness::None) WeakEntries::drop_dead(table, tracer);
  }

  static size_t external_bytes(const GCThing& thing) { return static_cast<const LispHashTable&>(thing).memory_bytes(); }

  static void finalize(GCThing& thing, Heap& heap) { static_cast<LispHashTable&>(thing).release(heap); }

  static constexpr TypeInfo kInfo = {
      .name = "hash-table",
      .trace = trace,
      .finalize = finalize,
      .trace_weak = trace_weak,
      .key_marked = key_marked,
      .drop_dead = drop_dead,
      .external_bytes = external_bytes,
  };
};

void register_hash_table_type(Heap& heap) { heap.register_type(Kind::HashTable, HashTableType::kInfo); }

}  // namespace emlet
