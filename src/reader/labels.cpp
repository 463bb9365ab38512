#include "reader/labels.h"

#include "data/string.h"
#include "data/text_properties.h"
#include "data/vector.h"
#include "hashtable/identity_map.h"

namespace emlet {

void Labels::clear() {
  objects_.resize(0);
  states_.clear();
  index_of_.clear();
}

size_t Labels::open(int64_t number) {
  const size_t index = objects_.size();
  objects_.push_back(heap_.cons(nil, nil));
  states_.emplace_back();
  index_of_[number] = index;
  return index;
}

Value Labels::refer(int64_t number) {
  const auto found = index_of_.find(number);
  if (found == index_of_.end()) return kMissing;
  State& state = states_[found->second];
  state.used = state.used || state.open;
  return objects_[found->second];
}

Value Labels::become_placeholder(Value placeholder, Value list) {
  placeholder.cons()->car.set(heap_, placeholder, list.cons()->car);
  placeholder.cons()->cdr.set(heap_, placeholder, list.cons()->cdr);
  return placeholder;
}

Value Labels::close(size_t index, Value object, bool fresh_list) {
  const Value placeholder = objects_[index];
  states_[index].open = false;
  if (object == placeholder) return object;  // Emacs 28.2: #1=#1# is (nil)
  if (states_[index].used) {
    if (fresh_list) return become_placeholder(placeholder, object);
    if (!substitute(object, placeholder, object)) return kMissing;
  }
  objects_[index] = object;
  return object;
}

namespace {

// The slots of an object that the reader can look into.
struct Slots {
  Slot* first = nullptr;
  size_t count = 0;
};

Slots slots_of(Value object) {
  if (object.is_cons()) return {&object.cons()->car, 2};
  if (object.is_kind(Kind::Vector)) return {vector_of(object).slots(), vector_of(object).length};
  if (object.is_kind(Kind::Record)) return {record_of(object).slots(), record_of(object).length};
  return {};
}

// Puts what `object` refers to on `pending`.
bool substitute_in(Heap& heap, const ReaderHooks& hooks, Value object, Value from, Value to, Array<Value>& pending) {
  if (is_string(object)) {
    for (size_t i = interval_count(string_of(object)); i-- > 0;) {
      if (!pending.push(interval_at(string_of(object), i).plist)) return false;
    }
    return true;
  }
  const Slots slots = slots_of(object);
  if (slots.first == nullptr && hooks.substitute) hooks.substitute(hooks.owner, object, from, to);
  for (size_t i = slots.count; i-- > 0;) {
    if (slots.first[i].get() == from) slots.first[i].set(heap, object, to);
    const Value part = slots.first[i].get();
    if (part.is_heap_address() && !pending.push(part)) return false;
  }
  return true;
}

}  // namespace

bool Labels::substitute(Value root, Value from, Value to) {
  IdentityMap visited(heap_.account(Subsystem::Scratch).hook());
  return substitute_in_tree(heap_, hooks_, root, from, to, visited);
}

bool substitute_in_tree(Heap& heap, const ReaderHooks& hooks, Value root, Value from, Value to, IdentityMap& visited) {
  Array<Value> pending(heap.account(Subsystem::Scratch).hook());
  if (!pending.push(root)) return false;
  while (!pending.empty()) {
    const Value object = pending.pop();
    if (!object.is_heap_address() || object == from) continue;
    const IdentityMap::Added added = visited.add(object);
    if (added == IdentityMap::Added::Refused) return false;
    if (added == IdentityMap::Added::New && !substitute_in(heap, hooks, object, from, to, pending)) return false;
  }
  return true;
}

}  // namespace emlet
