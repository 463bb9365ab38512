// PrintLabels: which objects occur more than once, and their #N= numbers (print-circle, print-gensym).
//
// preprocess() walks an object without recursion, in the order it will be printed; an object met again gets the next
// number, as in Emacs, which is why numbers need not rise along the output.  Words are not kept alive: a caller who keeps
// labels over a safepoint roots the objects.  Used by the printer; by the builtins for print-number-table.
#pragma once

#include "alloc/array.h"
#include "core/value.h"
#include "gc/heap.h"
#include "hashtable/identity_map.h"
#include "printer/print_options.h"

namespace emlet {

class PrintLabels {
 public:
  explicit PrintLabels(Heap& heap)
      : objects_(heap.account(Subsystem::Scratch).hook()), pending_(heap.account(Subsystem::Scratch).hook()) {}

  // False: there is no memory for that many objects.
  [[nodiscard]] bool preprocess(const Heap& heap, const PrintOptions& options, Value object);

  struct Label {
    uint64_t number = 0;  // 0: none
    bool printed = false; // the object itself has been written: only a reference is needed
  };
  // The label of `object`; from now on it counts as printed.
  Label use(Value object);
  bool has_label(Value object) {
    const uint64_t* state = objects_.find(object);
    return state && *state != 0;
  }

  // What print-number-table says of an object: 0 met once, negative -N to be printed, N printed.  False: no memory.
  [[nodiscard]] bool import(Value object, int64_t state);
  template <class Visit>
  void each(Visit&& visit) {
    objects_.each([&](Value object, uint64_t& state) { visit(object, static_cast<int64_t>(state)); });
  }
  void set_last_number(uint64_t number) { last_number_ = number; }
  uint64_t last_number() const { return last_number_; }

 private:
  [[nodiscard]] bool push_children(const PrintOptions& options, Value object);

  IdentityMap objects_;
  Array<Value> pending_;
  uint64_t last_number_ = 0;
};

// Whether an object of this type may get a label.
bool may_be_labelled(const Heap& heap, const PrintOptions& options, Value object);

}  // namespace emlet
