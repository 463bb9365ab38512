#include "data/bignum.h"

#include <algorithm>
#include <cstring>

#include "data/symbol.h"

namespace emlet {

namespace {

constexpr size_t kDefaultWidth = 65536;
// GMP aborts on numbers it cannot hold: far less than that is all we ask of it.
constexpr size_t kMaxWidth = size_t{1} << 30;

}  // namespace

bool same_bignums(const Bignum& a, const Bignum& b) {
  return a.flags == b.flags && a.extra == b.extra &&
         std::memcmp(a.limbs(), b.limbs(), a.limb_count() * sizeof(mp_limb_t)) == 0;
}

static_assert(sizeof(mp_limb_t) == 8, "a fixnum is taken for one limb");

IntegerView::IntegerView(Value integer) {
  if (integer.is_fixnum()) {
    const int64_t n = integer.as_fixnum();
    limb_ = n < 0 ? -static_cast<uint64_t>(n) : static_cast<uint64_t>(n);
    mpz_roinit_n(number_, &limb_, n < 0 ? -1 : n > 0 ? 1 : 0);
    return;
  }
  const Bignum& big = bignum_of(integer);
  const auto count = static_cast<mp_size_t>(big.limb_count());
  mpz_roinit_n(number_, big.limbs(), big.is_negative() ? -count : count);
}

size_t integer_width(const Heap& heap) {
  if (!heap.is_known_symbol(sym::integer_width)) return kDefaultWidth;
  const Value width = symbol_of(heap, sym::integer_width).value;
  if (!width.is_fixnum() || width.as_fixnum() < 0) return kDefaultWidth;
  return std::min(static_cast<size_t>(width.as_fixnum()), kMaxWidth);
}

Value make_integer(Heap& heap, mpz_srcptr number) {
  if (mpz_fits_slong_p(number) && fits_fixnum(mpz_get_si(number))) return Value::fixnum(mpz_get_si(number));
  // 64-bit integers are allowed whatever the width, as in Emacs.
  if (mpz_sizeinbase(number, 2) > std::max<size_t>(integer_width(heap), 64)) return kMissing;
  const size_t count = mpz_size(number);
  void* cell = heap.allocate(Kind::Bignum, sizeof(Bignum) + count * sizeof(mp_limb_t));
  if (cell == nullptr) return kMissing;
  auto* big = new (cell) Bignum(count, mpz_sgn(number) < 0);
  std::memcpy(big->limbs(), mpz_limbs_read(number), count * sizeof(mp_limb_t));
  return Value::of(big);
}

}  // namespace emlet
