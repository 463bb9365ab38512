// The hashes of data/equal.h.
#include <bit>

#include "data/bignum.h"
#include "data/bool_vector.h"
#include "data/equal.h"
#include "data/float.h"
#include "data/string.h"
#include "data/text_properties.h"
#include "data/vector.h"
#include "hashtable/hash_mix.h"

namespace emlet {

namespace {

uint64_t float_hash(Value v) { return mix_word(std::bit_cast<uint64_t>(float_value(v))); }

uint64_t bignum_hash(const Bignum& number) {
  return hash_bytes(number.limbs(), number.limb_count() * sizeof(mp_limb_t), number.is_negative());
}

// Looks at parts of an object in a fixed order until a budget of parts is spent; equal objects are looked at alike.
class EqualHasher {
 public:
  explicit EqualHasher(const Heap& heap) : heap_(heap) {}

  uint64_t hash(Value v, int depth) {
    if (budget_ == 0) return 0;
    --budget_;
    if (v.is_cons()) return depth < kMaxDepth ? hash_list(v, depth) : kHashKey1;
    if (!v.is_object()) return eql_hash(heap_, v);
    switch (v.thing()->kind) {
      case Kind::String:
        return hash_string(string_of(v));
      case Kind::Vector:
      case Kind::Record:
      case Kind::CharTable:
      case Kind::SubCharTable:
        return depth < kMaxDepth ? hash_slots(*static_cast<VectorLike*>(v.thing()), depth) : kHashKey2;
      case Kind::BoolVector: {
        const BoolVector& bits = bool_vector_of(v);
        return hash_bytes(bits.words(), bits.word_count() * sizeof(uint64_t), bits.length);
      }
      default:
        return eql_hash(heap_, v);
    }
  }

 private:
  static constexpr int kMaxDepth = 8;

  // Text properties do not enter even where they are compared: strings that differ in them alone are rare.
  uint64_t hash_string(const String& string) { return text_hash(heap_, string.text()); }

  uint64_t hash_list(Value list, int depth) {
    uint64_t state = kHashKey3;
    for (; list.is_cons() && budget_ > 0; list = list.cons()->cdr) {
      state = mix_words(state, hash(list.cons()->car, depth + 1));
    }
    return list.is_cons() || list.is_nil() ? state : mix_words(state, hash(list, depth + 1));
  }

  uint64_t hash_slots(const VectorLike& vector, int depth) {
    uint64_t state = mix_words(static_cast<uint64_t>(vector.kind), vector.length);
    for (size_t i = 0; i < vector.length && budget_ > 0; ++i) {
      state = mix_words(state, hash(vector.at(i), depth + 1));
    }
    return state;
  }

  const Heap& heap_;
  int budget_ = 64;
};

}  // namespace

uint64_t eq_hash(const Heap&, Value v) { return mix_word(v.bits()); }

uint64_t eql_hash(const Heap& heap, Value v) {
  if (v.is_kind(Kind::Bignum)) return bignum_hash(bignum_of(v));
  return v.is_kind(Kind::Float) ? float_hash(v) : eq_hash(heap, v);
}

uint64_t equal_hash(const Heap& heap, Value v, Properties) {
  return EqualHasher(heap).hash(v, 0);
}

// Any seed but one of hash_mix.h's keys, which would cancel out in the products.
uint64_t text_hash(const Heap&, std::string_view text) {
  constexpr uint64_t kSeed = 0x243f6a8885a308d3;  // fraction of pi
  return hash_bytes(text.data(), text.size(), kSeed);
}

}  // namespace emlet
