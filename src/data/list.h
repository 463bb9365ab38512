// Lists: walking them without being caught in a circle, and building them from the front.
//
// Nothing here trusts a list to be proper: a walk that follows cdrs uses CycleWatch, which notices a circle after a
// number of steps in proportion to its length.
#pragma once

#include <cstddef>

#include "core/value.h"
#include "gc/heap.h"

namespace emlet {

// The parts of a cons; nil of what is none.
inline Value car(Value object) { return object.is_cons() ? object.cons()->car.get() : nil; }
inline Value cdr(Value object) { return object.is_cons() ? object.cons()->cdr.get() : nil; }

// Brent's way of finding a circle: a tortoise that waits, and jumps to the hare each time the period has doubled.
// The start and the first period are chosen so that the place reported is the one GNU Emacs reports.
class CycleWatch {
 public:
  explicit CycleWatch(Value start) : tortoise_(start) {}
  // To be told of each new tail; true when the walk has come round.
  bool comes_round(Value tail) {
    if (--left_ != 0) return tail == tortoise_;
    period_ *= 2;
    left_ = period_;
    tortoise_ = tail;
    return false;
  }

 private:
  Value tortoise_;
  size_t period_ = 2;
  size_t left_ = 2;
};

// What a walk along the cdrs found.  `end` is nil for a proper list, the last cdr of a dotted one, and for a circular
// one the tail where the circle was noticed.
struct ListScan {
  size_t length;  // conses met
  Value end;
  bool circular;
  bool is_proper() const { return end.is_nil(); }
};
ListScan scan_list(Value list);

// Builds a list in order.  For code that cannot meet a collection; elsewhere root first().
class ListBuilder {
 public:
  explicit ListBuilder(Heap& heap) : heap_(heap) {}
  void add(Value item) {
    const Value cell = heap_.cons(item, nil);
    set_end(cell);
    last_ = cell;
  }
  // Ends the list with `tail`.
  Value finish(Value tail = nil) {
    set_end(tail);
    return first_;
  }
  Value first() const { return first_; }

 private:
  void set_end(Value tail) {
    if (last_.is_nil()) {
      first_ = tail;
    } else {
      last_.cons()->cdr.set(heap_, last_, tail);
    }
  }

  Heap& heap_;
  Value first_;
  Value last_;
};

// The value after the first element `eq` to `property` of a property list, or `otherwise`; ends quietly at whatever is
// not a property list.
Value plist_lookup(Value plist, Value property, Value otherwise = nil);

}  // namespace emlet
