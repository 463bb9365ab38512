#include "printer/labels.h"

#include <algorithm>
#include <vector>

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

bool push_slots(Array<Value>& pending, const VectorLike& cell) {
  for (size_t i = cell.length; i-- > 0;) {
    if (!pending.push(cell.at(i))) return false;
  }
  return true;
}

bool push_entries(Array<Value>& pending, const LispHashTable& table) {
  for (size_t slot = table.slots(); slot-- > 0;) {
    if (!LispHashTable::is_entry(table.key_at(slot))) continue;
    if (!pending.push(table.value_at(slot)) || !pending.push(table.key_at(slot))) return false;
  }
  return true;
}

bool push_properties(Array<Value>& pending, const String& string) {
  for (size_t i = interval_count(string); i-- > 0;) {
    if (!pending.push(interval_at(string, i).plist)) return false;
  }
  return true;
}

bool push_function_slots(Array<Value>& pending, const PrintHooks& hooks, Value function) {
  std::vector<Value> slots;
  if (!hooks.function_slots || !hooks.function_slots(hooks.owner, function, slots)) return true;
  for (size_t i = slots.size(); i-- > 0;) {
    if (!pending.push(slots[i])) return false;
  }
  return true;
}

}  // namespace

// In reverse, so that the first child is taken first.
bool PrintLabels::push_children(const PrintOptions& options, Value object) {
  if (object.is_cons()) return pending_.push(object.cons()->cdr) && pending_.push(object.cons()->car);
  if (!object.is_object()) return true;
  switch (object.thing()->kind) {
    case Kind::String: return !options.readable || push_properties(pending_, string_of(object));
    case Kind::Vector:
    case Kind::Record:
    case Kind::CharTable:
    case Kind::SubCharTable: return push_slots(pending_, *static_cast<const VectorLike*>(object.thing()));
    case Kind::HashTable: return push_entries(pending_, hash_table_of(object));
    case Kind::Closure: return push_function_slots(pending_, options.hooks, object);
    default: return true;
  }
}

bool PrintLabels::preprocess(const Heap& heap, const PrintOptions& options, Value object) {
  pending_.clear();
  if (!pending_.push(object)) return false;
  while (!pending_.empty()) {
    const Value next = pending_.pop();
    if (!may_be_labelled(heap, options, next)) continue;
    bool inserted;
    uint64_t* const state = objects_.get_or_insert(next, 0, inserted);
    if (!state || (inserted && !push_children(options, next))) return false;
    if (!inserted && *state == 0) *state = static_cast<uint64_t>(-static_cast<int64_t>(++last_number_));
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

bool PrintLabels::import(Value object, int64_t state) {
  bool inserted;
  uint64_t* const known = objects_.get_or_insert(object, 0, inserted);
  if (!known) return false;
  *known = static_cast<uint64_t>(state);
  last_number_ = std::max(last_number_, static_cast<uint64_t>(state < 0 ? -state : state));
  return true;
}

}  // namespace emlet
