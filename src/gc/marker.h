// Marker: the tracer that marks.  A cell is marked when it is found and then waits, grey, on the mark stack; between the
// stack and the scanning lies a short queue, so that a cell's memory is asked for some cells before it is looked at.
// Conses are scanned without hooks, along the cdr; leaf cells are never touched at all.  Used by GarbageCollector.
#pragma once

#include "gc/mark_stack.h"
#include "gc/page.h"
#include "gc/tracer.h"
#include "gc/type_info.h"
#include "gc/weak_phase.h"

namespace emlet {

class Marker final : public Tracer {
 public:
  explicit Marker(Heap& heap);

  // Traces the cell `thing`, which is marked or immortal.
  void scan_thing(GCThing& thing);
  void scan_cons(const Cons* cell);
  // One of these: the cell at `offset` of `page`.
  void scan_at(Page& page, uint32_t offset);
  // Scans until nothing is grey.
  void drain();
  // As drain(), and through live weak keys too, until nothing more is found.
  void converge();
  // Tells every weak thing to forget what died.
  void drop_dead();
  void finish();

  // As if no type had the linear form (key_marked): what zeal mode 6 compares with.
  void use_plain_fixpoint(bool plain) { plain_ = plain; }
  MarkStack& stack() { return stack_; }
  size_t dropped() const { return dropped_; }

  void wait_for(Value key, GCThing& thing, size_t entry) override;
  void count_dropped(size_t entries) override { dropped_ += entries; }
  Heap& heap() override { return heap_; }

 private:
  void visit_cell(Value value) override;
  void visit_words(const Value* first, size_t count) override;
  bool is_cell_live(Value value) const override;

  // The address with its tag; a symbol's is absolute and tagged as an object's.
  uint64_t address_word(Value value) const;
  bool mark(uint64_t word);
  void grey(uint64_t word);
  void scan(uint64_t word);
  void drain_stack();
  bool ask_next_weak_thing();
  bool ask_plain_round();
  // Calls visit(thing) for each weak thing found so far.
  template <class Visit>
  void for_each_weak_thing(Visit visit);
  bool is_linear(const TypeInfo& type) const { return type.key_marked && !plain_ && !weak_phase_.gave_up(); }

  Heap& heap_;
  const TypeInfo* types_;
  intptr_t symbol_base_;
  bool weak_ = false;   // in the weak phase
  bool plain_ = false;
  size_t asked_ = 0;    // weak things already asked
  size_t dropped_ = 0;
  MarkStack stack_;
  WeakPhase weak_phase_;
};

}  // namespace emlet
