// Obarray: name -> symbol, on the same index engine as hash tables.  Every world has a standard one, which holds the
// known symbols from the start.  Obarrays that Lisp makes of vectors are in data/vector_obarray.h.
// Invariant: an entry of the index is the place of a symbol in symbols_, whose hash stands in hashes_.
#pragma once

#include <string_view>

#include "alloc/array.h"
#include "data/symbol.h"
#include "hashtable/index.h"

namespace emlet {

class Obarray {
 public:
  // Fills the known symbols of `heap` in: names, values of nil, t and keywords.
  explicit Obarray(Heap& heap);
  ~Obarray();
  Obarray(const Obarray&) = delete;
  Obarray& operator=(const Obarray&) = delete;

  // The symbol of that name, made if need be.  `multibyte` tells what kind of string a new name becomes; without it,
  // unibyte if that will do.
  Value intern(std::string_view name, bool multibyte);
  Value intern(std::string_view name);
  // As the first; kMissing, and nothing changed, when there is no memory for the name.
  Value try_intern(std::string_view name, bool multibyte);
  // As Lisp's `intern`: a new symbol is named by the very string given.
  Value intern_string(Value name);
  // The symbol, or kMissing.
  Value find(std::string_view name) const;
  // Whether there is memory for one more symbol in the tables; asked where they are large and would have to grow.
  bool has_room() const {
    constexpr size_t kSmall = size_t{1} << 14, kBytesOfSymbol = 64;
    const bool fits = symbols_.has_room() && !index_.is_full();
    if (fits || symbols_.size() < kSmall) return true;
    return heap_.has_room(kBytesOfSymbol * symbols_.size());
  }
  // Removes it; false when it was not there.
  bool unintern(Value symbol);
  size_t size() const { return symbols_.size() - free_.size(); }
  // Symbols in the order of interning (entry numbers may be empty: kMissing).
  size_t slots() const { return symbols_.size(); }
  Value at(size_t slot) const { return symbols_[slot]; }
  void trace(Tracer& tracer) const;

 private:
  uint32_t entry_of(uint64_t hash, std::string_view name) const;
  void add(Value symbol, std::string_view name, uint64_t hash);
  void add_known_symbols();

  Heap& heap_;
  // Names are as needful as small cells, and like them not refused: their tables grow past a limit.
  IndexMemory memory_;
  Array<Value> symbols_;
  Array<uint64_t> hashes_;
  Array<uint32_t> free_;
  Index index_;
};

}  // namespace emlet
