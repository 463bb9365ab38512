// Floats: a double is a Lisp word.  Those with an everyday exponent live in the word itself, zeros are special words,
// the rest (very large, very small, infinite, NaN) are boxed.  Invariant: a double has exactly one of these forms, so
// immediate floats are `eq` when they are the same bits.
#pragma once

#include <string>

#include "core/value.h"
#include "gc/heap.h"

namespace emlet {

struct Float : GCThing {
  static constexpr Kind kKind = Kind::Float;
  explicit Float(double v) : GCThing(kKind), value(v) {}
  double value;
};

Value make_unusual_float(Heap& heap, double number);

[[gnu::always_inline]] inline Value make_float(Heap& heap, double number) {
  const Value word = Value::from_bits(std::rotl(std::bit_cast<uint64_t>(number), 4));
  return EMLET_LIKELY(word.is_immediate_float()) ? word : make_unusual_float(heap, number);
}

// The boxed form.
inline bool is_unusual_float(Value word) { return word.is_kind(Kind::Float); }
inline double unusual_float(Value word) { return static_cast<const Float*>(word.thing())->value; }

// `word` must be a float.
inline double float_value(Value word) {
  if (EMLET_LIKELY(word.is_immediate_float())) return word.immediate_float();
  if (word == kPlusZero) return 0.0;
  if (word == kMinusZero) return -0.0;
  return unusual_float(word);
}

// The spelling of number-to-string and prin1: the fewest digits, at least fifteen, that read back as the same number,
// as C's %g writes them, with ".0" where that would look like an integer; 1.0e+INF; 0.0e+NaN with the NaN's payload.
std::string float_to_text(double number);
// As C's printf in the "C" locale with `precision` digits: format is 'e', 'f' or 'g'.
std::string format_double(double number, char format, int precision);
// The same of a number with more digits than a double has.
std::string format_long_double(long double number, char format, int precision);

}  // namespace emlet
