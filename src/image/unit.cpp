#include "image/unit.h"

#include <string>

#include "core/utf8.h"
#include "data/obarray.h"
#include "data/string.h"
#include "data/symbol.h"
#include "gc/tracer.h"
#include "image/format.h"
#include "image/input.h"

namespace emlet::image {

namespace {

void trace_unit(GCThing& thing, Tracer& tracer) {
  tracer.visit(static_cast<Unit&>(thing).symbols);
  tracer.visit(static_cast<Unit&>(thing).shared);
}

constexpr TypeInfo kUnitType = {"image-unit", trace_unit};

// What is wrong with the header, or null.
const char* fault_of_header(std::string_view bytes) {
  if (bytes.size() < Header::kBytes || bytes.substr(0, sizeof kMagic) != std::string_view(kMagic, sizeof kMagic)) {
    return "no image";
  }
  uint64_t made_for;
  std::memcpy(&made_for, bytes.data() + Header::kFingerprint, sizeof made_for);
  if (word_at(bytes, Header::kVersionAt) != kVersion || made_for != fingerprint()) return "made by another program";
  if (word_at(bytes, Header::kSize) != bytes.size()) return "wrong size";
  for (const size_t table : {Header::kSymbolCount, Header::kSharedCount}) {
    const uint64_t count = word_at(bytes, table);
    const uint64_t place = word_at(bytes, table + 4);
    if (place + count * 4 > bytes.size()) return "table out of bounds";
  }
  return nullptr;
}

Value read_symbol(Interp& lisp, std::string_view bytes, size_t place) {
  Input in(bytes, place);
  const auto kind = static_cast<SymbolKind>(in.byte());
  const std::string_view name = in.bytes(in.count(1));
  if (in.failed() || kind > SymbolKind::UninternedMultibyte) return kMissing;
  const bool multibyte = kind == SymbolKind::Multibyte || kind == SymbolKind::UninternedMultibyte;
  if (multibyte && !is_valid_text(name)) return kMissing;
  if (kind == SymbolKind::Unibyte || kind == SymbolKind::Multibyte) return lisp.obarray().try_intern(name, multibyte);
  const String* text = multibyte ? String::make_multibyte(lisp.heap(), name) : String::make_unibyte(lisp.heap(), name);
  return text ? make_symbol(lisp.heap(), Value::of(text)) : kMissing;
}

}  // namespace

ExitPending damaged(Interp& lisp, std::string_view what) {
  if (lisp.heap().was_refused()) return lisp.memory_full();
  return lisp.error("Damaged image of the library: " + std::string(what));
}

Result<Unit*> Unit::open(Interp& lisp, std::string_view bytes, Trust trust) {
  if (const char* fault = fault_of_header(bytes)) return damaged(lisp, fault);
  Heap& heap = lisp.heap();
  Unit& unit = heap.make<Unit>(bytes, trust);
  const Vector* symbols = Vector::make(heap, word_at(bytes, Header::kSymbolCount), kMissing);
  const Vector* shared = Vector::make(heap, word_at(bytes, Header::kSharedCount), kMissing);
  if (!symbols || !shared) return lisp.memory_full();
  unit.symbols.init(Value::of(symbols));
  unit.shared.init(Value::of(shared));
  return &unit;
}

bool Unit::is_lexical() const { return word_at(bytes(), Header::kFlags) & kLexical; }

Value Unit::symbol(Interp& lisp, uint64_t number) {
  Vector& known = vector_of(symbols);
  if (number >= known.length) return kMissing;
  if (known.at(number) != kMissing) return known.at(number);
  const Value symbol = read_symbol(lisp, bytes(), word_at(bytes(), word_at(bytes(), Header::kSymbols) + number * 4));
  known.set(lisp.heap(), number, symbol);
  return symbol;
}

size_t Unit::place_of_shared(uint64_t number) const {
  if (number >= word_at(bytes(), Header::kSharedCount)) return 0;
  return word_at(bytes(), word_at(bytes(), Header::kShared) + number * 4);
}

void register_unit_type(Heap& heap) { heap.register_type(Kind::ImageUnit, kUnitType); }

}  // namespace emlet::image
