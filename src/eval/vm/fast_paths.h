// The fast cases of instructions that need more than a line; false means: not this case, call the function.
#pragma once

#include "data/float.h"
#include "data/string.h"
#include "data/vector.h"
#include "eval/vm/formats.h"

namespace emlet {

// A walk along a list that takes longer than this is the builtin's, which notices circles and quits.
inline constexpr int kQuickSteps = 4096;

inline int64_t signed_bits(Value v) { return static_cast<int64_t>(v.bits()); }
inline Value from_signed_bits(int64_t bits) { return Value::from_bits(static_cast<uint64_t>(bits)); }

bool as_doubles_mixed(Value x, Value y, double& a, double& b);

// Two numbers of which one is a float; integers only as far as a double holds them exactly.
inline bool as_doubles(Value x, Value y, double& a, double& b) {
  if (EMLET_LIKELY(x.is_immediate_float() && y.is_immediate_float())) {
    a = x.immediate_float();
    b = y.immediate_float();
    return true;
  }
  return as_doubles_mixed(x, y, a, b);
}

inline bool shift_fixnum(int64_t n, int64_t count, Value& shifted) {
  if (count <= 0) {
    shifted = Value::fixnum(n >> (count < -62 ? 62 : -count));
    return true;
  }
  if (count > 60) return false;
  const int64_t result = static_cast<int64_t>(static_cast<uint64_t>(n) << count);
  if (result >> count != n || !fits_fixnum(result)) return false;
  shifted = Value::fixnum(result);
  return true;
}

inline bool nth_tail(int64_t n, Value list, Value& tail) {
  if (n > kQuickSteps) return false;
  for (; n > 0; n--) {
    if (!list.is_cons()) {
      if (list.is_nil()) break;
      return false;
    }
    list = list.cons()->cdr;
  }
  tail = list;
  return true;
}

inline bool find_member(Value wanted, Value list, Value& tail) {
  for (int steps = 0; steps < kQuickSteps; steps++) {
    if (!list.is_cons()) {
      tail = nil;
      return list.is_nil();
    }
    if (list.cons()->car.get() == wanted) {
      tail = list;
      return true;
    }
    list = list.cons()->cdr;
  }
  return false;
}

inline bool find_pair(Value wanted, Value list, Value& pair) {
  for (int steps = 0; steps < kQuickSteps; steps++) {
    if (!list.is_cons()) {
      pair = nil;
      return list.is_nil();
    }
    const Value item = list.cons()->car;
    if (item.is_cons() && item.cons()->car.get() == wanted) {
      pair = item;
      return true;
    }
    list = list.cons()->cdr;
  }
  return false;
}

inline bool quick_length(Value sequence, size_t& length) {
  length = 0;
  if (sequence.is_list()) {
    for (; sequence.is_cons() && length < kQuickSteps; sequence = sequence.cons()->cdr) length++;
    return sequence.is_nil();
  }
  if (sequence.is_kind(Kind::Vector)) length = vector_of(sequence).length;
  else if (sequence.is_kind(Kind::String)) length = string_of(sequence).size();
  else return false;
  return true;
}

inline bool quick_element(Value array, Value index, Value& element) {
  if (!index.is_fixnum() || !array.is_object()) return false;
  const uint64_t at = static_cast<uint64_t>(index.as_fixnum());
  if (EMLET_LIKELY(is_vector_like(array))) {
    if (at >= vector_of(array).length) return false;
    element = vector_of(array).at(at);
    return true;
  }
  if (array.thing()->kind != Kind::String) return false;
  const String& string = string_of(array);
  // A character is a byte in unibyte and in all-ASCII strings.
  if (at >= string.size() || string.byte_size() != string.size()) return false;
  element = Value::fixnum(static_cast<unsigned char>(string.data()[at]));
  return true;
}

}  // namespace emlet
