#include "data/symbol_property.h"

#include "data/symbol.h"

namespace emlet {

namespace {

// The cons whose car is the value of `property`, or nullptr.
Cons* find_property(const Heap& heap, Value symbol, Value property) {
  Value slow = symbol_of(heap, symbol).plist;
  bool odd = false;
  for (Value tail = slow; tail.is_cons();) {
    const Value rest = tail.cons()->cdr;
    if (!rest.is_cons()) return nullptr;
    if (tail.cons()->car.get() == property) return rest.cons();
    tail = rest.cons()->cdr;
    if (odd) slow = slow.cons()->cdr.get().cons()->cdr;
    if (odd && tail == slow) return nullptr;  // circular
    odd = !odd;
  }
  return nullptr;
}

}  // namespace

Value symbol_property(const Heap& heap, Value symbol, Value property) {
  const Cons* place = find_property(heap, symbol, property);
  return place ? place->car.get() : nil;
}

void put_symbol_property(Heap& heap, Value symbol, Value property, Value value) {
  if (Cons* place = find_property(heap, symbol, property)) {
    place->car.set(heap, Value::of(place), value);
    return;
  }
  // At the end, where Emacs puts it: the order shows in symbol-plist.
  const Value added = heap.cons(property, heap.cons(value, nil));
  Symbol& cell = symbol_of(heap, symbol);
  if (!cell.plist.get().is_cons()) {
    cell.plist.set(heap, symbol, added);
    return;
  }
  Cons* last = cell.plist.get().cons();
  while (last->cdr.get().is_cons()) last = last->cdr.get().cons();
  last->cdr.set(heap, Value::of(last), added);
}

}  // namespace emlet
