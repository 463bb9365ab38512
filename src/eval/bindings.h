// Bindings: dynamic bindings and what else must be undone when a form is left, newest last (Emacs' specpdl).
//
// Binding is shallow: the value is in the symbol, a record keeps the old one.  Invariant: whoever pushes remembers the depth
// before and calls Eval::unwind_to with it on every path; the VM does so for the forms it runs.  Used by the VM, by
// BindingScope, and by builtins that must clean up (push_undo).
#pragma once

#include <cstddef>
#include <cstdint>

#include "core/value.h"
#include "gc/heap.h"

namespace emlet {

struct BindingRecord {
  enum class Kind : uint8_t {
    Variable,  // a plain symbol: put `second` back into its value cell
    Special,   // a redirected symbol (alias, watchers, local values): `second` goes back through eval/variables
    Default,   // the same, bound while it had no local value but could get one
    Local,     // the same: `second` was its local value
    Undo       // call `undo` with both words
  };
  // Runs while unwinding; it may run Lisp and may raise an exit, which then replaces the pending one.
  using UndoFunction = void (*)(Eval& eval, Value first, Value second);
  Kind kind;
  Value first;
  Value second;
  union {
    UndoFunction undo;
    Value away;  // not Undo: the value bound, while another thread runs (eval/threads)
  };
};

class Bindings {
 public:
  using Record = BindingRecord;
  using Kind = BindingRecord::Kind;
  using Undo = BindingRecord::UndoFunction;

  explicit Bindings(Heap& heap) : heap_(heap) {}
  ~Bindings() { heap_.resize_external(first_, bytes(), 0, Subsystem::Bindings); }
  Bindings(const Bindings&) = delete;
  Bindings& operator=(const Bindings&) = delete;

  size_t depth() const { return static_cast<size_t>(next_ - first_); }
  // False when memory is refused.
  [[nodiscard]] bool push(Kind kind, Value first, Value second, Undo undo = nullptr) {
    if (EMLET_UNLIKELY(next_ == end_) && !grow()) return false;
    *next_++ = {kind, first, second, {undo}};
    return true;
  }
  [[nodiscard]] bool push_undo(Undo undo, Value first, Value second = nil) {
    return push(Kind::Undo, first, second, undo);
  }
  const Record& newest() const { return next_[-1]; }
  Record pop() { return *--next_; }
  const Record& at(size_t index) const { return first_[index]; }
  Record& at(size_t index) { return first_[index]; }
  void trace(Tracer& tracer) const;
  // The same for those of a thread that does not run.
  void trace_away(Tracer& tracer) const;

 private:
  bool grow();
  size_t bytes() const { return static_cast<size_t>(end_ - first_) * sizeof(Record); }

  Heap& heap_;
  Record* first_ = nullptr;
  Record* next_ = nullptr;
  Record* end_ = nullptr;
};

}  // namespace emlet
