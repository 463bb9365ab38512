// Bignum: an integer that does not fit a fixnum, as GMP limbs inside its cell; it never changes.
// Invariant: no Bignum holds a value that a fixnum could, so integers are `eq` or differ in kind or in limbs.
//
// IntegerView and BigInteger are how the arithmetic of number.cpp hands Lisp integers to GMP and takes results back.
#pragma once

#include <gmp.h>

#include <cstddef>
#include <cstdint>

#include "core/value.h"
#include "gc/heap.h"

namespace emlet {

struct Bignum : GCThing {
  static constexpr Kind kKind = Kind::Bignum;
  static constexpr uint8_t kNegative = 1;  // in flags

  bool is_negative() const { return flags & kNegative; }
  size_t limb_count() const { return extra; }
  const mp_limb_t* limbs() const { return reinterpret_cast<const mp_limb_t*>(this + 1); }
  mp_limb_t* limbs() { return reinterpret_cast<mp_limb_t*>(this + 1); }

  Bignum(size_t count, bool negative) : GCThing(kKind) {
    flags = negative ? kNegative : 0;
    extra = static_cast<uint32_t>(count);
  }
};

inline Bignum& bignum_of(Value v) { return *static_cast<Bignum*>(v.thing()); }
bool same_bignums(const Bignum& a, const Bignum& b);

// A Lisp integer as GMP wants to read it; valid while the integer is.
class IntegerView {
 public:
  explicit IntegerView(Value integer);
  IntegerView(const IntegerView&) = delete;
  IntegerView& operator=(const IntegerView&) = delete;
  operator mpz_srcptr() const { return number_; }

 private:
  mp_limb_t limb_;
  mpz_t number_;
};

// A GMP integer that frees itself.
class BigInteger {
 public:
  BigInteger() { mpz_init(number_); }
  ~BigInteger() { mpz_clear(number_); }
  BigInteger(const BigInteger&) = delete;
  BigInteger& operator=(const BigInteger&) = delete;
  operator mpz_ptr() { return number_; }
  operator mpz_srcptr() const { return number_; }

 private:
  mpz_t number_;
};

// Bits an integer may have: the value of `integer-width`, within what GMP bears.
size_t integer_width(const Heap& heap);
// The Lisp integer; kMissing when it is wider than integer_width or memory is refused.
Value make_integer(Heap& heap, mpz_srcptr number);

}  // namespace emlet
