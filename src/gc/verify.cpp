#include "gc/verify.h"

#include <cstdio>
#include <unordered_set>
#include <vector>

#include "gc/heap_parts.h"
#include "gc/quarantine.h"
#include "gc/tenured.h"

namespace emlet {

namespace {

class Verifier final : public Tracer {
 public:
  explicit Verifier(Heap& heap) : Tracer(heap.known_symbol_bytes()), heap_(heap) {}
  std::string run();

  void wait_for(Value, GCThing&, size_t) override {}
  Heap& heap() override { return heap_; }

 private:
  void visit_cell(Value value) override;
  // Weak hooks ask this of every word they hold: so those are checked, though not followed.
  bool is_cell_live(Value value) const override {
    const_cast<Verifier*>(this)->check(value);
    return true;
  }
  uintptr_t address_of(Value value) const;
  const char* fault_of(Value value, const Page* page, uint32_t offset) const;
  Page* check(Value value);
  Page* page_at(uintptr_t address) const;
  void scan(Value value);
  void visit_changed(Page& page);
  void check_external_bytes();
  void report(const char* fault, uintptr_t from, uintptr_t to);

  Heap& heap_;
  // Every page of the heap, and the one found last for each of some addresses.  What was met already is noted in a page's
  // `previous`, which nobody needs between collections.
  std::unordered_set<Page*> pages_;
  static constexpr size_t kRemembered = 256;
  mutable Page* remembered_[kRemembered] = {};
  std::vector<Value> grey_;
  std::string faults_;
  unsigned fault_count_ = 0;
  uintptr_t from_ = 0;
};

uintptr_t Verifier::address_of(Value value) const {
  if (value.is_symbol()) return static_cast<uintptr_t>(heap_.symbol_base()) + value.bits();
  return value.bits() & ~uintptr_t{7};
}

void Verifier::report(const char* fault, uintptr_t from, uintptr_t to) {
  constexpr unsigned kMostReported = 10;
  if (++fault_count_ > kMostReported) return;
  char line[160];
  std::snprintf(line, sizeof line, "edge from %#zx to %#zx: %s\n", static_cast<size_t>(from), static_cast<size_t>(to),
                fault);
  faults_ += line;
}

const char* Verifier::fault_of(Value value, const Page* page, uint32_t offset) const {
  if (!page) return "not a page of this heap";
  if (!page->is_cell_start(offset)) return "not the start of a cell";
  if (is_held(*page, offset) || !page->marks.test(offset)) return "a freed cell";
  if (value.is_cons() != (page->group == Group::Cons)) return "a word whose tag does not fit the page";
  if (value.is_symbol() && page->group != Group::Symbol) return "a symbol word to what is no symbol";
  if (value.is_cons()) return nullptr;
  const Kind kind = reinterpret_cast<const GCThing*>(reinterpret_cast<const char*>(page) + offset)->kind;
  if (kind == Kind::Free) return "a cell of no kind";
  if (heap_.group_of(kind) != page->group) return "a cell whose kind does not belong in its page";
  return nullptr;
}

// The page that holds `address`, or null.
Page* Verifier::page_at(uintptr_t address) const {
  Page*& remembered = remembered_[address / kPageSize % kRemembered];
  Page* const page = &Page::of(address);
  if (remembered == page) return page;
  if (!pages_.contains(page)) return nullptr;
  return remembered = page;
}

// The page of a sound word, or null.
Page* Verifier::check(Value value) {
  const uintptr_t address = address_of(value);
  Page* const page = page_at(address);
  const char* fault = fault_of(value, page, Page::offset_of(address));
  if (!fault) return page;
  report(fault, from_, address);
  return nullptr;
}

void Verifier::visit_cell(Value value) {
  Page* const page = check(value);
  if (!page) return;
  const uint32_t offset = Page::offset_of(address_of(value));
  if (page->previous.test(offset)) return;
  page->previous.set(offset);
  grey_.push_back(value);
}

void Verifier::scan(Value value) {
  from_ = address_of(value);
  if (value.is_cons()) {
    visit(value.cons()->car);
    visit(value.cons()->cdr);
    return;
  }
  GCThing& thing = *reinterpret_cast<GCThing*>(from_);
  const TypeInfo& type = heap_.type(thing.kind);
  if (type.trace) type.trace(thing, *this);
  if (type.trace_weak) type.trace_weak(thing, *this);
}

void Verifier::visit_changed(Page& page) {
  if (!page.tenured) return;
  for_each_set(page.tenured->changed, [&](uint32_t offset) {
    char* const cell = page.at(offset);
    const bool pair = page.group == Group::Cons;
    grey_.push_back(pair ? Value::of(reinterpret_cast<Cons*>(cell)) : Value::of(reinterpret_cast<GCThing*>(cell)));
  });
}

void Verifier::check_external_bytes() {
  size_t claimed = 0;
  heap_.parts().for_each_page([&](Page& page) {
    if (!is_owning(page.group)) return;
    for_each_cell(page, [&](uint32_t offset) {
      const GCThing& thing = *reinterpret_cast<GCThing*>(page.at(offset));
      const TypeInfo& type = heap_.type(thing.kind);
      if (type.external_bytes) claimed += type.external_bytes(thing);
    });
  });
  if (claimed > heap_.parts().external_bytes) report("cells claim more external bytes than are accounted", 0, 0);
}

std::string Verifier::run() {
  HeapParts& parts = heap_.parts();
  const bool full = parts.collector.is_full();
  parts.for_each_space([](Space& space) { space.retire(); });
  parts.for_each_page([&](Page& page) {
    pages_.insert(&page);
    page.previous = page.tenured && !full ? page.tenured->cells : Bitmap{};
  });
  parts.trace_roots(*this);
  if (!full) parts.for_each_page([&](Page& page) { visit_changed(page); });
  while (!grey_.empty()) {
    const Value value = grey_.back();
    grey_.pop_back();
    scan(value);
  }
  check_external_bytes();
  return faults_;
}

}  // namespace

std::string verify_heap(Heap& heap) { return Verifier(heap).run(); }

bool plain_fixpoint_agrees(Heap& heap) {
  HeapParts& parts = heap.parts();
  Marker& marker = parts.collector.marker();
  std::vector<Bitmap> linear;
  parts.for_each_page([&](Page& page) {
    linear.push_back(page.marks);
    parts.collector.clear_marks(page);
  });
  marker.finish();
  marker.use_plain_fixpoint(true);
  parts.collector.mark_roots();
  marker.converge();
  marker.use_plain_fixpoint(false);
  bool same = true;
  size_t at = 0;
  parts.for_each_page([&](Page& page) {
    const Bitmap& expected = linear[at++];
    for (unsigned i = 0; i < Bitmap::kWords; ++i) same &= expected.words[i] == page.marks.words[i];
  });
  return same;
}

}  // namespace emlet
