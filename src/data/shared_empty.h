// The empty strings and the empty vector of a world: each kind is one object, as in Emacs, so they are `eq`.  They can
// never change, for there is nothing in them.  Kept behind known symbols; before those exist, every empty one is new.
#pragma once

#include "core/value.h"
#include "data/symbol.h"
#include "gc/heap.h"

namespace emlet {

// The slot that keeps the empty object that `keeper`, a known symbol, stands for; nullptr when there are no symbols yet.
inline Slot* shared_empty_slot(const Heap& heap, Value keeper) {
  if (!heap.is_known_symbol(keeper)) return nullptr;
  Symbol& cell = symbol_of(heap, keeper);
  return cell.kind == Kind::Symbol ? &cell.spare : nullptr;
}

// The one empty T, made by `make` when it is first wanted.
template <class T, class Make>
T* shared_empty(Heap& heap, Value keeper, Make make) {
  Slot* slot = shared_empty_slot(heap, keeper);
  if (slot != nullptr && slot->get().is_object()) return static_cast<T*>(slot->get().thing());
  T* empty = make();
  if (slot != nullptr && empty != nullptr) slot->set(heap, keeper, Value::of(empty));
  return empty;
}

}  // namespace emlet
