// Value: one Lisp word, 64 bits on every platform, in flight between registers and arguments.
//
// The low three bits are the tag:
//
//   000  symbol   offset of the symbol's cell from its world's symbol base; nil is the all-zero word, and known
//                 symbols are the same constants in every world (data/symbols.def)
//   x01  fixnum   62 bits, value << 2 | 1
//   010  cons     address of a bare two-word cell
//   110  object   address of a cell that begins with a GCThing header
//   011  float    a double with a small everyday exponent, rotated left by four so that its own top exponent bits
//   100  float    happen to be the tag (float self-tagging); zeros are special words, the rest is boxed
//   111  special  never a Lisp object: exit pending, unbound, missing; and the two float zeros, which are objects
//
// A word whose low two bits are 10 is an address of something the collector manages, and nothing else but symbols is.
// Invariant: a Value held in a C++ local survives only until the next safepoint (gc/roots.h).
#pragma once

#include <bit>
#include <cstdint>

#include "core/assert.h"
#include "core/kind.h"

namespace emlet {

struct Cons;
struct GCThing;

enum class Tag : unsigned {
  Symbol = 0,
  FixnumEven = 1,
  Cons = 2,
  FloatSmall = 3,
  FloatLarge = 4,
  FixnumOdd = 5,
  Object = 6,
  Special = 7
};

inline constexpr int64_t kMostPositiveFixnum = (int64_t{1} << 61) - 1;
inline constexpr int64_t kMostNegativeFixnum = -(int64_t{1} << 61);
inline constexpr bool fits_fixnum(int64_t n) { return n >= kMostNegativeFixnum && n <= kMostPositiveFixnum; }

// Every symbol cell has this size, so that known symbols are constants even where the type is not known.
inline constexpr unsigned kSymbolStride = 64;

class Value {
 public:
  constexpr Value() : bits_(0) {}  // nil
  static constexpr Value from_bits(uint64_t bits) { return Value(bits); }
  static constexpr Value fixnum(int64_t n) { return Value((static_cast<uint64_t>(n) << 2) | 1); }
  static constexpr Value special(unsigned number) { return Value((uint64_t{number} << 3) | 7); }
  static constexpr Value known_symbol(unsigned index) { return Value(uint64_t{index} * kSymbolStride); }
  static constexpr Value boolean(bool b) { return b ? known_symbol(1) : Value(); }
  static Value of(const Cons* cell) { return Value(reinterpret_cast<uint64_t>(cell) | 2); }
  static Value of(const GCThing* thing) { return Value(reinterpret_cast<uint64_t>(thing) | 6); }

  constexpr uint64_t bits() const { return bits_; }
  constexpr Tag tag() const { return static_cast<Tag>(bits_ & 7); }
  constexpr bool is_nil() const { return bits_ == 0; }
  constexpr bool is_true() const { return bits_ != 0; }
  constexpr bool is_symbol() const { return (bits_ & 7) == 0; }
  constexpr bool is_fixnum() const { return (bits_ & 3) == 1; }
  constexpr bool is_cons() const { return (bits_ & 7) == 2; }
  constexpr bool is_list() const { return is_cons() || is_nil(); }
  constexpr bool is_object() const { return (bits_ & 7) == 6; }
  constexpr bool is_heap_address() const { return (bits_ & 3) == 2; }
  constexpr bool is_special() const { return (bits_ & 7) == 7; }
  constexpr bool is_immediate_float() const { return ((bits_ + 1) & 6) == 4; }
  inline bool is_kind(Kind kind) const;
  inline bool is_float() const;

  constexpr int64_t as_fixnum() const { return static_cast<int64_t>(bits_) >> 2; }
  Cons* cons() const { return reinterpret_cast<Cons*>(bits_ - 2); }
  GCThing* thing() const { return reinterpret_cast<GCThing*>(bits_ - 6); }
  constexpr double immediate_float() const { return std::bit_cast<double>(std::rotr(bits_, 4)); }

  // `eq`: the same word.  Equal immediate floats are therefore `eq` (docs/compat.md).
  friend constexpr bool operator==(Value a, Value b) = default;

 private:
  explicit constexpr Value(uint64_t bits) : bits_(bits) {}
  uint64_t bits_;
};

static_assert(sizeof(Value) == 8);

inline constexpr Value nil{};
inline constexpr Value kExitPending = Value::special(0);  // a Completion that carries no value
inline constexpr Value kUnbound = Value::special(1);      // a void value or function cell
inline constexpr Value kPlusZero = Value::special(2);     // 0.0
inline constexpr Value kMinusZero = Value::special(3);    // -0.0
inline constexpr Value kMissing = Value::special(4);      // no such entry; an empty slot of a table

inline constexpr bool both_fixnums(Value a, Value b) { return (((a.bits() - 1) | (b.bits() - 1)) & 3) == 0; }

// The header of every vectorlike cell.  `flags` and `extra` belong to the kind.
struct GCThing {
  Kind kind;
  uint8_t flags = 0;
  uint16_t small_extra = 0;
  uint32_t extra = 0;
  explicit GCThing(Kind k) : kind(k) {}
};
static_assert(sizeof(GCThing) == 8);

inline bool Value::is_kind(Kind kind) const { return is_object() && thing()->kind == kind; }
inline bool Value::is_float() const {
  return is_immediate_float() || *this == kPlusZero || *this == kMinusZero || is_kind(Kind::Float);
}

}  // namespace emlet
