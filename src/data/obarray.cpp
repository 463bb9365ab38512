#include "data/obarray.h"

#include <cstdlib>
#include <new>

#include "core/utf8.h"
#include "data/equal.h"
#include "data/string.h"
#include "gc/tracer.h"

namespace emlet {

namespace {

// The table of names is as needful as a small cell, and like one not refused: it is not charged.
void* resize_index(void*, void* block, size_t, size_t new_size) {
  if (new_size == 0) {
    std::free(block);
    return nullptr;
  }
  return std::realloc(block, new_size);
}
constexpr IndexMemory kMemory{{resize_index, nullptr}};

Value make_name(Heap& heap, std::string_view name, bool multibyte) {
  String* text = multibyte ? String::make_multibyte(heap, name) : String::make_unibyte(heap, name);
  if (text == nullptr) text = String::make_unibyte(heap, "");
  return Value::of(text);
}

}  // namespace

Obarray::Obarray(Heap& heap) : heap_(heap) {
  const bool reserved = index_.reserve(kMemory, 4096, 0, [](uint32_t, uint64_t*) { return false; });
  EMLET_ASSERT(reserved);
  static_cast<void>(reserved);
  add_known_symbols();
}

Obarray::~Obarray() { index_.release(kMemory); }

void Obarray::add_known_symbols() {
  symbols_.reserve(4096);
  hashes_.reserve(4096);
  for (unsigned i = 0; i < sym::kKnownCount; ++i) {
    const std::string_view name = sym::kKnownNames[i];
    const Value word = Value::known_symbol(i);
    new (&symbol_of(heap_, word)) Symbol(make_name(heap_, name, !is_ascii(name)));
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

Value Obarray::intern(std::string_view name, bool multibyte) {
  const uint64_t hash = text_hash(heap_, name);
  const uint32_t entry = entry_of(hash, name);
  if (entry != kNoEntry) return symbols_[entry];
  EMLET_ASSERT(!multibyte || is_valid_text(name));
  const Value symbol = make_symbol(heap_, make_name(heap_, name, multibyte));
  add(symbol, name, hash);
  return symbol;
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
    symbols_.push_back(symbol);
    hashes_.push_back(hash);
  } else {
    entry = free_.back();
    free_.pop_back();
    symbols_[entry] = symbol;
    hashes_[entry] = hash;
  }
  if (index_.is_full()) {
    const auto live = [&](uint32_t i, uint64_t* out) {
      *out = hashes_[i];
      return i != entry && !(symbols_[i] == kMissing);
    };
    if (!index_.grow(kMemory, static_cast<uint32_t>(symbols_.size()), live)) std::abort();
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
  free_.push_back(entry);
  symbol_of(heap_, symbol).clear(Symbol::kInterned);
  return true;
}

void Obarray::trace(Tracer& tracer) const {
  for (const Value symbol : symbols_) tracer.visit(symbol);
}

}  // namespace emlet
