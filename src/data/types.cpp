#include "data/types.h"

#include "data/string.h"
#include "data/symbol.h"
#include "data/vector.h"
#include "gc/tracer.h"

namespace emlet {

namespace {

void trace_symbol(GCThing& thing, Tracer& tracer) {
  const auto& symbol = static_cast<Symbol&>(thing);
  for (const Slot* slot : {&symbol.name, &symbol.value, &symbol.function, &symbol.plist, &symbol.next, &symbol.spare}) {
    tracer.visit(*slot);
  }
}

void trace_string(GCThing& thing, Tracer& tracer) { tracer.visit(static_cast<String&>(thing).properties); }

void release_string(GCThing& thing, Heap& heap) { static_cast<String&>(thing).release(heap); }

void trace_slots(GCThing& thing, Tracer& tracer) {
  auto& vector = static_cast<VectorLike&>(thing);
  for (size_t i = 0; i < vector.length; ++i) tracer.visit(vector.slots()[i]);
}

// In `extra` and `small_extra` character tables keep what they are of.
Parts parts_of_slotted(const GCThing& thing) {
  const auto& slotted = static_cast<const VectorLike&>(thing);
  return {static_cast<uint64_t>(thing.small_extra) << 32 | thing.extra, nil, slotted.slots(), slotted.length};
}

constexpr TypeInfo kSymbolType{"symbol", trace_symbol};
constexpr TypeInfo kStringType{.name = "string", .trace = trace_string, .finalize = release_string, .guarded = true};
constexpr TypeInfo kFloatType{"float", nullptr};
constexpr TypeInfo kBignumType{"bignum", nullptr};
constexpr TypeInfo kVectorType{.name = "vector", .trace = trace_slots, .guarded = true, .parts = parts_of_slotted};
constexpr TypeInfo kRecordType{.name = "record", .trace = trace_slots, .guarded = true, .parts = parts_of_slotted};
constexpr TypeInfo kBoolVectorType{"bool-vector", nullptr};
constexpr TypeInfo kCharTableType{.name = "char-table", .trace = trace_slots, .guarded = true, .parts = parts_of_slotted};
constexpr TypeInfo kSubCharTableType{.name = "sub-char-table", .trace = trace_slots, .guarded = true, .parts = parts_of_slotted};
constexpr TypeInfo kSubrType{"subr", nullptr};

}  // namespace

void register_data_types(Heap& heap) {
  heap.register_type(Kind::Symbol, kSymbolType);
  heap.register_type(Kind::String, kStringType);
  heap.register_type(Kind::Float, kFloatType);
  heap.register_type(Kind::Bignum, kBignumType);
  heap.register_type(Kind::Vector, kVectorType);
  heap.register_type(Kind::Record, kRecordType);
  heap.register_type(Kind::BoolVector, kBoolVectorType);
  heap.register_type(Kind::CharTable, kCharTableType);
  heap.register_type(Kind::SubCharTable, kSubCharTableType);
  heap.register_type(Kind::Subr, kSubrType);
}

}  // namespace emlet
