#include "printer/labels.h"

#include <algorithm>

#include "data/string.h"
#include "data/symbol.h"
#include "data/text_properties.h"
#include "data/vector.h"
#include "hashtable/hash_table.h"

namespace emlet {

bool may_be_labelled(const Heap& heap, const PrintOptions& options, Value object) {
  if (object.is_cons()) return true;
  if (object.is_symbol()) {
    return options.gensym && !symbol_of(heap, object).has(Symbol::kInterned);
  }
  if (!object.is_object()) return false;
  switch (object.thing()->kind) {
    case Kind::String:
    case Kind::Vector:
    case Kind::Record:
    case Kind::CharTable:
    case Kind::SubCharTable:
    case Kind::HashTable:
    case Kind::Closure: return true;
    default: return false;
  }
}

namespace {

void push_slots(std::vector<Value>& pending, const VectorLike& cell) {
  for (size_t i = cell.length; i-- > 0;) pending.push_back(cell.at(i));
}

void push_entries(std::vector<Value>& pending, const LispHashTable& table) {
  for (size_t slot = table.slots(); slot-- > 0;) {
    if (!LispHashTable::is_entry(table.key_at(slot))) continue;
    pending.push_back(table.value_at(slot));
    pending.push_back(table.key_at(slot));
  }
}

void push_properties(std::vector<Value>& pending, const String& string) {
  for (size_t i = interval_count(string); i-- > 0;) pending.push_back(interval_at(string, i).plist);
}

}  // namespace

// In reverse, so that the first child is taken first.
void PrintLabels::push_children(const Heap&, const PrintOptions& options, Value object) {
  if (object.is_cons()) {
    pending_.push_back(object.cons()->cdr);
    pending_.push_back(object.cons()->car);
    return;
  }
  if (!object.is_object()) return;
  switch (object.thing()->kind) {
    case Kind::String:
      if (options.readable) push_properties(pending_, string_of(object));
      break;
    case Kind::Vector:
    case Kind::Record:
    case Kind::CharTable:
    case Kind::SubCharTable: push_slots(pending_, *static_cast<const VectorLike*>(object.thing())); break;
    case Kind::HashTable: push_entries(pending_, hash_table_of(object)); break;
    case Kind::Closure: {
      std::vector<Value> slots;
      if (!options.hooks.function_slots || !options.hooks.function_slots(options.hooks.owner, object, slots)) break;
      pending_.insert(pending_.end(), slots.rbegin(), slots.rend());
      break;
    }
    default: break;
  }
}

bool PrintLabels::preprocess(const Heap& heap, const PrintOptions& options, Value object, Scratch& scratch) {
  constexpr size_t kObjectsBooked = 1024;
  pending_.assign(1, object);
  while (!pending_.empty()) {
    const Value next = pending_.back();
    pending_.pop_back();
    if (!may_be_labelled(heap, options, next)) continue;
    bool inserted;
    uint64_t& state = objects_.get_or_insert(next, 0, inserted);
    if (inserted) {
      if (objects_.size() % kObjectsBooked == 0 && !scratch.hold(2 * bytes())) return false;
      push_children(heap, options, next);
    } else if (state == 0) {
      state = static_cast<uint64_t>(-static_cast<int64_t>(++last_number_));
    }
  }
  return true;
}

PrintLabels::Label PrintLabels::use(Value object) {
  uint64_t* state = objects_.find(object);
  if (!state || *state == 0) return {};
  const auto number = static_cast<int64_t>(*state);
  if (number > 0) return {static_cast<uint64_t>(number), true};
  *state = static_cast<uint64_t>(-number);
  return {*state, false};
}

void PrintLabels::import(Value object, int64_t state) {
  bool inserted;
  objects_.get_or_insert(object, 0, inserted) = static_cast<uint64_t>(state);
  last_number_ = std::max(last_number_, static_cast<uint64_t>(state < 0 ? -state : state));
}

}  // namespace emlet
