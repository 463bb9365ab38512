#include "data/obarray.h"

#include <new>

#include "core/utf8.h"
#include "data/equal.h"
#include "data/string.h"
#include "gc/tracer.h"

namespace emlet {

namespace {
// That memory was there: the heap's scratch_hook() refuses none.
void must(bool done) {
  EMLET_ASSERT(done);
  static_cast<void>(done);
}
}  // namespace

Obarray::Obarray(Heap& heap)
    : heap_(heap), memory_{heap.scratch_hook()}, symbols_(memory_), hashes_(memory_), free_(memory_) {
  constexpr size_t kFirst = 4096;
  must(index_.reserve(memory_, kFirst, 0, [](uint32_t, uint64_t*) { return false; }));
  must(symbols_.reserve(kFirst) && hashes_.reserve(kFirst));
  add_known_symbols();
}

Obarray::~Obarray() { index_.release(memory_); }

void Obarray::add_known_symbols() {
  for (unsigned i = 0; i < sym::kKnownCount; ++i) {
    const std::string_view name = sym::kKnownNames[i];
    const Value word = Value::known_symbol(i);
    const String* text = String::make(heap_, name);
    new (&symbol_of(heap_, word)) Symbol(Value::of(text != nullptr ? text : String::make_unibyte(heap_, "")));
    add(word, name, text_hash(heap_, name));
  }
  for (const Value constant : {nil, sym::t}) {
    symbol_of(heap_, constant).value.init(constant);
    symbol_of(heap_, constant).set(Symbol::kConstant);
    symbol_of(heap_, constant).set(Symbol::kSpecial);
  }
}

uint32_t Obarray::entry_of(uint64_t hash, std::string_view name) const {
  return index_.find(hash, [&](uint32_t entry) {
    return hashes_[entry] == hash && symbol_name(heap_, symbols_[entry]) == name;
  });
}

Value Obarray::find(std::string_view name) const {
  const uint32_t entry = entry_of(text_hash(heap_, name), name);
  return entry == kNoEntry ? kMissing : symbols_[entry];
}

Value Obarray::try_intern(std::string_view name, bool multibyte) {
  const uint64_t hash = text_hash(heap_, name);
  const uint32_t entry = entry_of(hash, name);
  if (entry != kNoEntry) return symbols_[entry];
  EMLET_ASSERT(!multibyte || is_valid_text(name));
  const String* text = multibyte ? String::make_multibyte(heap_, name) : String::make_unibyte(heap_, name);
  if (text == nullptr) return kMissing;
  const Value symbol = make_symbol(heap_, Value::of(text));
  add(symbol, name, hash);
  return symbol;
}

Value Obarray::intern(std::string_view name, bool multibyte) {
  const Value symbol = try_intern(name, multibyte);
  if (symbol != kMissing) return symbol;
  heap_.note_shortfall();  // the next safepoint signals it; until then a symbol without a name stands in
  return make_symbol(heap_, Value::of(String::make_unibyte(heap_, "")));
}

Value Obarray::intern_string(Value name) {
  const std::string_view text = string_of(name).text();
  const uint64_t hash = text_hash(heap_, text);
  const uint32_t entry = entry_of(hash, text);
  if (entry != kNoEntry) return symbols_[entry];
  const Value symbol = make_symbol(heap_, name);
  add(symbol, text, hash);
  return symbol;
}

Value Obarray::intern(std::string_view name) { return intern(name, !is_ascii(name)); }

void Obarray::add(Value symbol, std::string_view name, uint64_t hash) {
  Symbol& cell = symbol_of(heap_, symbol);
  cell.set(Symbol::kInterned);
  if (!name.empty() && name[0] == ':') {
    cell.set(Symbol::kKeyword);
    cell.set(Symbol::kConstant);
    cell.set(Symbol::kSpecial);
    cell.value.init(symbol);
  }
  uint32_t entry = static_cast<uint32_t>(symbols_.size());
  if (free_.empty()) {
    must(symbols_.push(symbol));
    must(hashes_.push(hash));
  } else {
    entry = free_.pop();
    symbols_[entry] = symbol;
    hashes_[entry] = hash;
  }
  if (index_.is_full()) {
    const auto live = [&](uint32_t i, uint64_t* out) {
      *out = hashes_[i];
      return i != entry && !(symbols_[i] == kMissing);
    };
    must(index_.grow(memory_, static_cast<uint32_t>(symbols_.size()), live));
  }
  index_.insert(hash, entry);
}

bool Obarray::unintern(Value symbol) {
  const std::string_view name = symbol_name(heap_, symbol);
  const uint64_t hash = text_hash(heap_, name);
  const uint32_t entry = entry_of(hash, name);
  if (entry == kNoEntry || !(symbols_[entry] == symbol)) return false;
  index_.erase(hash, entry);
  symbols_[entry] = kMissing;
  must(free_.push(entry));
  symbol_of(heap_, symbol).clear(Symbol::kInterned);
  return true;
}

void Obarray::trace(Tracer& tracer) const {
  for (const Value symbol : symbols_) tracer.visit(symbol);
}

}  // namespace emlet
