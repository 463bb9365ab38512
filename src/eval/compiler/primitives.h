// Which calls become instructions: one row a primitive and argument count.  Sorted by theme; looked up by symbol.
#pragma once

#include "core/value.h"
#include "eval/vm/bytecode.h"

namespace emlet::compiler {

enum class Shape : uint8_t {
  None,
  Unary,        // op dst, x
  Binary,       // op dst, x, y
  Arithmetic,   // Binary, and more arguments make a chain from the left
  EffectTwo,    // op x, y: only where the value is not used
  EffectThree,  // op x, y, z: only where the value is not used
  Lookup,       // op dst, x, y; with a third argument, which dst holds before: immediate dst, x, y
  Any           // op dst, first, count
};

struct Primitive {
  Shape shape = Shape::None;
  Op op = Op::Move;
  Op immediate = Op::Move;   // for a small fixnum on the right, or as Shape tells; Move: none
  bool commutative = false;  // ... or on the left
  Op jump = Op::Move;        // true jump of a pair; Move: none
  Op jump_immediate = Op::Move;
};

// The instructions for calling `symbol`; Shape::None if there are none.
Primitive find_primitive(Value symbol);
// The one for a call with `count` arguments where find_primitive's row wants another number (`-` with one).
Primitive find_unary_primitive(Value symbol);

}  // namespace emlet::compiler
