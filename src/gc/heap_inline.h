// The fast paths of allocation (a load, a compare, an addition) and of stores.  Included by gc/heap.h only.
#pragma once

namespace emlet {

inline void Heap::note_store(Value owner) {
  if (!owner.is_heap_address()) return;
  const uint64_t page = owner.bits() & ~((uint64_t{1} << kPageShift) - 1);
  reinterpret_cast<uint8_t*>(page)[(owner.bits() >> kCardShift) & (kCards - 1)] = 1;
  noted_pages_.note(page);
}

inline void Slot::set(Heap& heap, Value owner, Value value) {
  value_ = value;
  heap.note_store(owner);
}

inline Value Heap::cons(Value car, Value cdr) {
  Run& run = runs_[0][0];
  char* cell = run.next;
  if (EMLET_UNLIKELY(cell == run.end)) cell = refill(Group::Cons, 0);
  run.next = cell + sizeof(Cons);
  Cons* cons = reinterpret_cast<Cons*>(cell);
  cons->car.init(car);
  cons->cdr.init(cdr);
  return Value::of(cons);
}

inline void* Heap::allocate(Kind kind, size_t bytes) {
  const Group group = group_of_kind_[static_cast<unsigned>(kind)];
  void* cell;
  if (EMLET_LIKELY(bytes <= kLargeBytes)) {
    const unsigned size_class = size_class_of(bytes);
    Run& run = runs_[static_cast<unsigned>(group)][size_class];
    char* next = run.next;
    if (EMLET_UNLIKELY(next == run.end)) next = refill(group, size_class);
    run.next = next + kClassBytes[size_class];
    cell = next;
  } else {
    cell = allocate_slow(group, bytes);
    if (!cell) return nullptr;
  }
  return new (cell) GCThing(kind);
}

}  // namespace emlet
