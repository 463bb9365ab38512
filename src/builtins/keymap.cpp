#include "builtins/keymap.h"

#include "builtins/events.h"
#include "builtins/support.h"
#include "data/list.h"
#include "data/symbol.h"

namespace emlet::keymaps {

namespace {

constexpr int kMostElements = 100000;  // a keymap is a list that may be circular
constexpr int kMostNested = 100;

bool is_plain_character(Value event) {
  return event.is_fixnum() && event.as_fixnum() >= 0 && event.as_fixnum() <= static_cast<int64_t>(kMaxCharacter);
}
bool is_map(Value v) { return v.is_cons() && v.cons()->car.get() == sym::keymap; }

// The binding of `event` in one element, or kNone.
Value find_in_element(Interp& lisp, Value element, Value event, int depth);

// Joins the prefix maps of a keymap and of those it inherits from: (keymap FIRST SECOND... . LAST).
class Joined {
 public:
  explicit Joined(Interp& lisp) : lisp_(lisp) {}
  // False: what was found decides, nothing further counts.
  bool add(Value value) {
    if (found_ == kNone) {
      found_ = value;
      return keymap_of(lisp_, definition_of(value)).is_true();
    }
    const Value map = keymap_of(lisp_, definition_of(value));
    if (map.is_true()) maps_.push_back(map);
    return true;
  }
  Value result() {
    if (maps_.empty()) return found_;
    Value list = maps_.back();
    for (size_t i = maps_.size() - 1; i-- > 0;) list = lisp_.heap().cons(maps_[i], list);
    const Value first = keymap_of(lisp_, definition_of(found_));
    return lisp_.heap().cons(sym::keymap, lisp_.heap().cons(first, list));
  }

 private:
  Interp& lisp_;
  Value found_ = kNone;
  std::vector<Value> maps_;
};

enum class Inheritance : uint8_t { No, Yes };

// Looks for exactly this event.
Value find_exactly(Interp& lisp, Value map, Value event, int depth, Inheritance inheritance = Inheritance::Yes) {
  if (depth > kMostNested) return kNone;
  Joined joined(lisp);
  int steps = 0;
  for (Value tail = cdr(map); tail.is_true() && steps < kMostElements; tail = cdr(tail), steps++) {
    if (!tail.is_cons()) {
      if (inheritance == Inheritance::No) break;
      // The parent is a symbol that stands for a keymap.
      tail = keymap_of(lisp, tail);
      continue;
    }
    if (inheritance == Inheritance::No && is_map(tail)) break;
    const Value value = find_in_element(lisp, tail.cons()->car, event, depth);
    if (value != kNone && !joined.add(value)) break;
  }
  return joined.result();
}

Value find_in_element(Interp& lisp, Value element, Value event, int depth) {
  if (is_map(element)) return find_exactly(lisp, element, event, depth + 1);
  if (element.is_cons()) return element.cons()->car.get() == event ? element.cons()->cdr.get() : kNone;
  if (element.is_kind(Kind::Vector) && event.is_fixnum()) {
    const Vector& vector = vector_of(element);
    const auto at = static_cast<uint64_t>(event.as_fixnum());
    return at < vector.length && vector.at(at).is_true() ? vector.at(at) : kNone;
  }
  if (is_char_table(element) && is_plain_character(event)) {
    const Value value = char_table_of(element).lookup(static_cast<uint32_t>(event.as_fixnum()));
    // Emacs 28.2: in a char-table t says that the character is undefined.
    return value.is_nil() ? kNone : value == sym::t ? nil : value;
  }
  return kNone;
}

}  // namespace

Value keymap_of(Interp& lisp, Value object) {
  if (object.is_symbol() && object.is_true()) object = lisp.indirect_function(object);
  return is_map(object) ? object : nil;
}

Completion check(Interp& lisp, Value object) {
  const Value map = keymap_of(lisp, object);
  if (map.is_nil()) return lisp.wrong_type(sym::keymapp, object);
  return map;
}

// M-x is x in the map of the escape character.
Value find(Interp& lisp, Value keymap, Value event, Defaults defaults) {
  if (event.is_fixnum() && (event.as_fixnum() & events::kMeta)) {
    const Value escape = find(lisp, keymap, Value::fixnum(events::kEscape), Defaults::No);
    const Value map = escape == kNone ? nil : keymap_of(lisp, definition_of(escape));
    if (map.is_true()) return find(lisp, map, Value::fixnum(event.as_fixnum() & ~events::kMeta), defaults);
    return defaults == Defaults::Yes ? find_exactly(lisp, keymap, sym::t, 0) : kNone;
  }
  const Value found = find_exactly(lisp, keymap, event, 0);
  if (found != kNone || defaults == Defaults::No) return found;
  return find_exactly(lisp, keymap, sym::t, 0);
}

Value find_own(Interp& lisp, Value keymap, Value event) { return find_exactly(lisp, keymap, event, 0, Inheritance::No); }

Value definition_of(Value binding) {
  for (int steps = 0; binding.is_cons() && steps < kMostNested; steps++) {
    const Value head = binding.cons()->car;
    if (head == sym::menu_item) return car(cdr(cdr(binding)));
    if (!is_string(head)) break;
    binding = binding.cons()->cdr;
  }
  return binding;
}

void store(Interp& lisp, Value keymap, Value event, Value definition) {
  Heap& heap = lisp.heap();
  Value place = keymap;  // a new element goes behind it
  int steps = 0;
  for (Value tail = cdr(keymap); tail.is_cons() && steps < kMostElements; tail = cdr(tail), steps++) {
    const Value element = tail.cons()->car;
    if (element == sym::keymap) break;
    if (element.is_kind(Kind::Vector)) {
      if (event.is_fixnum() && static_cast<uint64_t>(event.as_fixnum()) < vector_of(element).length) {
        return vector_of(element).set(heap, static_cast<size_t>(event.as_fixnum()), definition);
      }
      place = tail;
    } else if (is_char_table(element)) {
      if (is_plain_character(event)) {
        const auto c = static_cast<uint32_t>(event.as_fixnum());
        return char_table_of(element).set_character(heap, c, definition.is_nil() ? sym::t : definition);
      }
      place = tail;
    } else if (element.is_cons() && !is_map(element) && element.cons()->car.get() == event) {
      return element.cons()->cdr.set(heap, element, definition);
    }
  }
  place.cons()->cdr.set(heap, place, heap.cons(heap.cons(event, definition), cdr(place)));
}

Value parent(Interp& lisp, Value keymap) {
  int steps = 0;
  for (Value tail = cdr(keymap); tail.is_true() && steps < kMostElements; tail = cdr(tail), steps++) {
    const Value map = keymap_of(lisp, tail);
    if (map.is_true()) return tail.is_cons() ? tail : map;
    if (!tail.is_cons()) break;
  }
  return nil;
}

Result<void> set_parent(Interp& lisp, Value keymap, Value above) {
  int steps = 0;
  for (Value map = keymap_of(lisp, above); map.is_true() && steps < kMostNested; map = parent(lisp, map), steps++) {
    if (map == keymap) return lisp.error("Cyclic keymap inheritance");
  }
  Value place = keymap;
  steps = 0;
  while (cdr(place).is_cons() && car(cdr(place)) != sym::keymap && steps++ < kMostElements) place = cdr(place);
  place.cons()->cdr.set(lisp.heap(), place, above);
  return {};
}

std::vector<std::pair<Value, Value>> bindings(Interp& lisp, Value keymap) {
  std::vector<std::pair<Value, Value>> all;
  int steps = 0;
  for (Value tail = cdr(keymap); tail.is_cons() && steps < kMostElements; tail = cdr(tail), steps++) {
    const Value element = tail.cons()->car;
    if (element == sym::keymap) break;
    if (is_map(element)) {
      const auto inner = steps < kMostNested ? bindings(lisp, element) : std::vector<std::pair<Value, Value>>();
      all.insert(all.end(), inner.begin(), inner.end());
    } else if (element.is_cons()) {
      all.push_back({element.cons()->car, element.cons()->cdr});
    } else if (element.is_kind(Kind::Vector)) {
      const Vector& vector = vector_of(element);
      for (size_t i = 0; i < vector.length; i++) {
        if (vector.at(i).is_true()) all.push_back({Value::fixnum(static_cast<int64_t>(i)), vector.at(i)});
      }
    } else if (is_char_table(element)) {
      uint32_t last;
      for (uint32_t from = 0; from <= kMaxCharacter; from = last + 1) {
        const Value value = char_table_of(element).lookup_run(from, kMaxCharacter, &last);
        if (value.is_nil()) continue;
        const Value first = Value::fixnum(from);
        all.push_back({from == last ? first : lisp.heap().cons(first, Value::fixnum(last)), value == sym::t ? nil : value});
      }
    }
  }
  return all;
}

namespace {

Completion copy_nested(Interp& lisp, Value keymap, int depth);

// Prefix maps that are part of the keymap are copied, those that a symbol names are shared.
Completion copy_definition(Interp& lisp, Value definition, int depth) {
  if (is_map(definition)) return copy_nested(lisp, definition, depth + 1);
  return definition;
}

Completion copy_nested(Interp& lisp, Value keymap, int depth) {
  if (depth > kMostNested) return lisp.error("Keymap nesting too deep");
  ListBuilder list(lisp.heap());
  list.add(keymap.cons()->car);
  Value tail = cdr(keymap);
  for (int steps = 0; tail.is_cons() && tail.cons()->car.get() != sym::keymap && steps < kMostElements; tail = cdr(tail), steps++) {
    const Value element = tail.cons()->car;
    if (is_char_table(element)) {
      list.add(Value::of(&char_table_of(element).copy(lisp.heap())));
    } else if (is_map(element)) {
      LET_TRY(inner, copy_nested(lisp, element, depth + 1));
      list.add(inner);
    } else if (element.is_cons()) {
      LET_TRY(definition, copy_definition(lisp, element.cons()->cdr, depth));
      list.add(lisp.heap().cons(element.cons()->car, definition));
    } else {
      list.add(element);
    }
  }
  return list.finish(tail);
}

}  // namespace

Completion copy(Interp& lisp, Value keymap) { return copy_nested(lisp, keymap, 0); }

}  // namespace emlet::keymaps
