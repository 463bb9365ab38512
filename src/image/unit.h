// Unit: a unit of an image in one world - its bytes, and the symbols and shared objects that the world has of it so far.
// It lives as long as code that is not yet completed or described names it.
#pragma once

#include <string_view>

#include "data/vector.h"
#include "eval/interp.h"
#include "image/image.h"

namespace emlet::image {

struct Unit : GCThing {
  static constexpr Kind kKind = Kind::ImageUnit;
  Unit(std::string_view text, Trust t) : GCThing(kKind), trust(t), data(text.data()), size(text.size()) {}

  // A unit of `bytes`, whose header was checked; signals if it is not one, or another program's.
  static Result<Unit*> open(Interp& lisp, std::string_view bytes, Trust trust);
  std::string_view bytes() const { return {data, size}; }
  bool is_lexical() const;
  // The symbol with that number; kMissing when it is damaged, or there is no memory for it.
  Value symbol(Interp& lisp, uint64_t number);
  // Where the shared object with that number stands; 0 when there is none.
  size_t place_of_shared(uint64_t number) const;

  Trust trust;
  const char* data;
  size_t size;
  Slot symbols;  // vectors; kMissing: not yet
  Slot shared;
};

inline Unit& unit_of(Value v) { return *static_cast<Unit*>(v.thing()); }
// Raises the error of a damaged unit; memory-full if it may have been memory that was missing.
ExitPending damaged(Interp& lisp, std::string_view what);
void register_unit_type(Heap& heap);

}  // namespace emlet::image
