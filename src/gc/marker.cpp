#include "gc/marker.h"

#include "gc/heap_parts.h"

namespace emlet {

namespace {
constexpr uint64_t kTagBits = 7;
constexpr uint64_t kConsTag = 2;
constexpr uint64_t kObjectTag = 6;
constexpr unsigned kQueueLength = 16;
constexpr unsigned kListStretch = 64;  // conses followed along the cdr before their cars are looked at

// Memory this close was asked for already, or the hardware does it in time.
bool is_near(uint64_t a, uint64_t b) { return ((a ^ b) >> 12) == 0; }
}  // namespace

Marker::Marker(Heap& heap)
    : Tracer(heap.known_symbol_bytes()),
      heap_(heap),
      types_(&heap.type(Kind::Free)),
      symbol_base_(heap.symbol_base()),
      stack_(heap.account(Subsystem::Scratch).hook_over_limit()),
      weak_phase_(heap.account(Subsystem::Scratch).hook_over_limit()) {}

inline uint64_t Marker::address_word(Value value) const {
  if (value.is_heap_address()) return value.bits();
  return (value.bits() + static_cast<uint64_t>(symbol_base_)) | kObjectTag;
}

inline bool Marker::mark(uint64_t word) {
  Page& page = Page::of(word);
  if (!page.mark(word)) return false;
  if (EMLET_UNLIKELY(weak_) && page.has_waiters) weak_phase_.wake(word & ~kTagBits);
  return true;
}

inline void Marker::grey(uint64_t word) {
  if (mark(word) && !is_leaf(Page::of(word).group)) stack_.push(word);
}

void Marker::visit_cell(Value value) { grey(address_word(value)); }

void Marker::visit_words(const Value* first, size_t count) {
  for (size_t i = 0; i < count; ++i) {
    if (may_be_cell(first[i])) grey(address_word(first[i]));
  }
}

bool Marker::is_cell_live(Value value) const {
  const uint64_t word = address_word(value);
  return Page::of(word).is_marked(word);
}

void Marker::scan_cons(const Cons* cell) {
  const size_t depth = stack_.size();
  for (unsigned steps = 0;; ++steps) {
    const Value car = cell->car.get();
    const Value cdr = cell->cdr.get();
    if (may_be_cell(car)) grey(address_word(car));
    if (!cdr.is_cons()) {
      if (may_be_cell(cdr)) grey(address_word(cdr));
      return;
    }
    if (!mark(cdr.bits())) return;
    if (!is_near(cdr.bits(), reinterpret_cast<uint64_t>(cell))) return stack_.push(cdr.bits());
    if (steps >= kListStretch && stack_.size() > depth) return stack_.push_below(depth, cdr.bits());
    cell = cdr.cons();
  }
}

void Marker::scan_thing(GCThing& thing) {
  const TypeInfo& type = types_[static_cast<unsigned>(thing.kind)];
  if (type.trace) type.trace(thing, *this);
  if (type.trace_weak || type.drop_dead) weak_phase_.add_thing(thing);
}

inline void Marker::scan(uint64_t word) {
  if ((word & kTagBits) == kConsTag) {
    scan_cons(reinterpret_cast<const Cons*>(word - kConsTag));
  } else {
    scan_thing(*reinterpret_cast<GCThing*>(word - kObjectTag));
  }
}

void Marker::scan_at(Page& page, uint32_t offset) {
  scan(reinterpret_cast<uint64_t>(page.at(offset)) | (page.group == Group::Cons ? kConsTag : kObjectTag));
}

void Marker::drain() {
  drain_stack();
  while (stack_.take_overflow()) {
    heap_.parts().for_each_page([&](Page& page) {
      if (is_leaf(page.group)) return;
      for_each_set(page.marks, [&](uint32_t offset) {
        scan_at(page, offset);
        drain_stack();
      });
    });
  }
}

void Marker::drain_stack() {
  uint64_t queue[kQueueLength] = {};
  unsigned at = 0;
  unsigned waiting = 0;
  while (waiting > 0 || !stack_.empty()) {
    uint64_t incoming = 0;
    if (!stack_.empty()) {
      incoming = stack_.pop();
      __builtin_prefetch(reinterpret_cast<const void*>(incoming & ~kTagBits));
      ++waiting;
    }
    const uint64_t word = queue[at];
    queue[at] = incoming;
    at = (at + 1) % kQueueLength;
    if (word == 0) continue;
    --waiting;
    scan(word);
  }
}

void Marker::wait_for(Value key, GCThing& thing, size_t entry) {
  EMLET_ASSERT(weak_);
  if (!is_linear(types_[static_cast<unsigned>(thing.kind)])) return;
  const WeakPhase::Waiter waiter{key, &thing, entry, WeakPhase::kNone};
  if (is_live(key)) return weak_phase_.make_ready(waiter);
  const uint64_t word = address_word(key);
  Page::of(word).has_waiters = true;
  weak_phase_.wait(word & ~kTagBits, waiter);
}

// Where the list could not be kept they are looked for in the pages: all that is marked was found.
template <class Visit>
void Marker::for_each_weak_thing(Visit visit) {
  const auto visit_if_weak = [&](GCThing& thing) {
    const TypeInfo& type = types_[static_cast<unsigned>(thing.kind)];
    if (type.trace_weak || type.drop_dead) visit(thing, type);
  };
  if (!weak_phase_.lost_things()) {
    for (size_t i = 0; i < weak_phase_.thing_count(); ++i) visit_if_weak(weak_phase_.thing(i));
    return;
  }
  heap_.parts().for_each_page([&](Page& page) {
    if (page.group != Group::Plain && page.group != Group::Owning) return;
    for_each_set(page.marks, [&](uint32_t offset) { visit_if_weak(*reinterpret_cast<GCThing*>(page.at(offset))); });
  });
}

bool Marker::ask_next_weak_thing() {
  if (asked_ == weak_phase_.thing_count()) return false;
  GCThing& thing = weak_phase_.thing(asked_++);
  const TypeInfo& type = types_[static_cast<unsigned>(thing.kind)];
  if (type.trace_weak) type.trace_weak(thing, *this);
  return true;
}

bool Marker::ask_plain_round() {
  bool progressed = false;
  for_each_weak_thing([&](GCThing& thing, const TypeInfo& type) {
    if (type.trace_weak && !is_linear(type)) progressed |= type.trace_weak(thing, *this);
  });
  return progressed;
}

void Marker::converge() {
  weak_ = true;
  for (;;) {
    drain();
    WeakPhase::Waiter waiter;
    if (weak_phase_.take_ready(waiter)) {
      const TypeInfo& type = types_[static_cast<unsigned>(waiter.thing->kind)];
      type.key_marked(*waiter.thing, *this, waiter.key, waiter.entry);
    } else if (!ask_next_weak_thing() && !ask_plain_round()) {
      break;
    }
  }
}

void Marker::drop_dead() {
  dropped_ = 0;
  for_each_weak_thing([&](GCThing& thing, const TypeInfo& type) {
    if (type.drop_dead) type.drop_dead(thing, *this);
  });
}

void Marker::finish() {
  weak_phase_.clear();
  weak_ = false;
  asked_ = 0;
  constexpr size_t kKeptWords = size_t{1} << 17;
  if (stack_.capacity() > kKeptWords || heap_.account().is_over_limit()) stack_.release();
}

}  // namespace emlet
