// GarbageCollector: one collection, step by step.  collect() runs the steps in order:
//
//   begin            every mark bit is cleared (but those of tenured cells, gc/tenured.h; of old ones, gc/young.h)
//   mark_roots       root lists, root sources, known symbols, queued finalizers, tenured or old cells that changed
//   converge         weak phase, then the finalizers that died, then the weak phase again
//   drop_dead        weak things forget their dead entries
//   sweep            finalize hooks, empty pages, large cells; the rest is left to allocation
//
// Outside begin()..sweep() a mark bit means "allocated".  Used by Heap::collect; by tests step by step.
#pragma once

#include <utility>

#include "gc/heap.h"
#include "gc/marker.h"

namespace emlet {

class Space;

// Which cells a collection may free.
enum class Extent : uint8_t { Whole, Young };

class GarbageCollector {
 public:
  explicit GarbageCollector(Heap& heap) : heap_(heap), marker_(heap) {}

  // Brings a new T, constructed from `arguments`, under management.
  template <class T, class... Args>
  T& manage(Args&&... arguments) {
    return heap_.make<T>(std::forward<Args>(arguments)...);
  }

  void collect(Extent extent);

  void begin();
  void clear_marks(Page& page);
  void mark_roots();
  // The cells that live now live on, and are looked at only where they change: gc/tenured.h.
  void tenure();
  // Whether this collection looks at all cells, tenured or not.
  bool is_full() const;
  // Marks what `value` names and, by the end of converge(), all it reaches.
  void mark_object(Value value) { marker_.visit(value); }
  void converge();
  void drop_dead();
  void sweep();

  bool is_marked(Value value) const { return marker_.is_live(value); }
  // Whether a root names `value` itself.
  bool is_rooted(Value value);
  Marker& marker() { return marker_; }

 private:
  void find_changed_tenured();
  void mark_from_tenured();
  void begin_young();
  template <class Visit>
  void for_each_collected(Space& space, Visit visit);
  void queue_finalizers();
  void finalize_dead(Page& page);
  void finalize_all_dead();
  void sweep_large();
  void quarantine();
  void verify_if_zealous();

  Heap& heap_;
  Marker marker_;
  Extent extent_ = Extent::Whole;
};

}  // namespace emlet
