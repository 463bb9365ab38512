#include "data/symbol.h"

#include "core/utf8.h"
#include "data/string.h"

namespace emlet {

Value make_symbol(Heap& heap, Value name) { return heap.symbol_word(heap.make<Symbol>(name)); }

std::string_view symbol_name(const Heap& heap, Value symbol) {
  return string_of(symbol_of(heap, symbol).name).text();
}

std::string symbol_text(const Heap& heap, Value symbol) {
  const String& name = string_of(symbol_of(heap, symbol).name);
  return name.is_multibyte() ? std::string(name.text()) : text_from_bytes(name.text());
}

}  // namespace emlet
