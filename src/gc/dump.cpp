#include <cstdio>
#include <string>

#include "gc/census.h"
#include "gc/heap_parts.h"
#include "gc/quarantine.h"

namespace emlet {

namespace {

// Writes the cells it is shown as a list of addresses.
class EdgeWriter final : public Tracer {
 public:
  EdgeWriter(Heap& heap, std::string& out) : Tracer(heap.known_symbol_bytes()), heap_(heap), out_(out) {}
  void wait_for(Value, GCThing&, size_t) override {}
  Heap& heap() override { return heap_; }
  void start() {
    out_ += '[';
    first_ = true;
  }

 private:
  void visit_cell(Value value) override {
    const uint64_t base = value.is_symbol() ? static_cast<uint64_t>(heap_.symbol_base()) : 0;
    char text[32];
    std::snprintf(text, sizeof text, "%s\"%#zx\"", first_ ? "" : ",",
                  static_cast<size_t>((value.bits() + base) & ~uint64_t{7}));
    out_ += text;
    first_ = false;
  }
  // Weak words are no edges of the dump.
  bool is_cell_live(Value) const override { return true; }

  Heap& heap_;
  std::string& out_;
  bool first_ = true;
};

const char* name_of(const Heap& heap, Kind kind) {
  const char* name = heap.type(kind).name;
  return name ? name : kind_name(kind);
}

void write_cell(Heap& heap, Page& page, uint32_t offset, EdgeWriter& edges, std::string& out) {
  char* cell = page.at(offset);
  const bool is_cons = page.group == Group::Cons;
  GCThing& thing = *reinterpret_cast<GCThing*>(cell);
  char text[200];
  std::snprintf(text, sizeof text, "{\"at\":\"%#zx\",\"kind\":\"%.100s\",\"bytes\":%zu,\"edges\":",
                reinterpret_cast<size_t>(cell), is_cons ? "cons" : name_of(heap, thing.kind), page.cell_size());
  out += text;
  edges.start();
  if (is_cons) {
    edges.visit(reinterpret_cast<Cons*>(cell)->car);
    edges.visit(reinterpret_cast<Cons*>(cell)->cdr);
  } else if (const TypeInfo& type = heap.type(thing.kind); type.trace) {
    type.trace(thing, edges);
  }
  out += "]}";
}

}  // namespace

bool dump_heap(Heap& heap, Sink& sink) {
  HeapParts& parts = heap.parts();
  std::string out = "{\"roots\":";
  EdgeWriter edges(heap, out);
  edges.start();
  parts.trace_roots(edges);
  out += "],\n\"cells\":[";
  parts.for_each_space([](Space& space) { space.retire(); });
  bool first = true;
  bool written = true;
  parts.for_each_page([&](Page& page) {
    for_each_cell(page, [&](uint32_t offset) {
      out += first ? "\n" : ",\n";
      first = false;
      write_cell(heap, page, offset, edges, out);
    });
    written = written && sink.put(out);
    out.clear();
  });
  return written && sink.put("]}\n");
}

}  // namespace emlet
