#include "data/symbol.h"

#include "data/string.h"

namespace emlet {

Value make_symbol(Heap& heap, Value name) { return heap.symbol_word(heap.make<Symbol>(name)); }

std::string_view symbol_name(const Heap& heap, Value symbol) {
  return string_of(symbol_of(heap, symbol).name).text();
}

}  // namespace emlet
