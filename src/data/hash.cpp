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

uint64_t bignum_hash(const Heap& heap, const Bignum& number) {
  const uint64_t seed = heap.hash_seed() ^ number.is_negative();
  return hash_bytes(number.limbs(), number.limb_count() * sizeof(mp_limb_t), seed);
}

// Looks at parts of an object in a fixed order until a budget of parts is spent; equal objects are looked at alike.
class EqualHasher {
 public:
  EqualHasher(const Heap& heap, IdentityHash* identity) : heap_(heap), identity_(identity) {}

  uint64_t hash(Value v, int depth) {
    if (budget_ == 0) return 0;
    --budget_;
    if (v.is_cons()) return depth < kMaxDepth ? hash_list(v, depth) : kHashKey1;
    if (!v.is_object()) return eql_hash(heap_, v, identity_);
    switch (v.thing()->kind) {
      case Kind::String:
        return hash_string(string_of(v));
      case Kind::BoolVector: {
        const BoolVector& bits = bool_vector_of(v);
        return hash_bytes(bits.words(), bits.word_count() * sizeof(uint64_t), heap_.hash_seed() ^ bits.length);
      }
      default: {
        const auto parts = heap_.type(v.thing()->kind).parts;
        if (!parts) return eql_hash(heap_, v, identity_);
        return depth < kMaxDepth ? hash_parts(v.thing()->kind, parts(*v.thing()), depth) : kHashKey2;
      }
    }
  }

 private:
  static constexpr int kMaxDepth = 8;

  uint64_t hash_string(const String& string) { return text_hash(heap_, string.text()); }

  uint64_t hash_list(Value list, int depth) {
    uint64_t state = kHashKey3 ^ heap_.hash_seed();
    for (; list.is_cons() && budget_ > 0; list = list.cons()->cdr) {
      state = mix_words(state, hash(list.cons()->car, depth + 1));
    }
    return list.is_cons() || list.is_nil() ? state : mix_words(state, hash(list, depth + 1));
  }

  uint64_t hash_parts(Kind kind, const Parts& parts, int depth) {
    uint64_t state = mix_words(static_cast<uint64_t>(kind) ^ heap_.hash_seed(), parts.slot_count);
    if (parts.first.is_true()) state = mix_words(state, hash(parts.first, depth + 1));
    for (size_t i = 0; i < parts.slot_count && budget_ > 0; ++i) {
      const Value slot = parts.slots[i].get();
      // What a function captured may be a variable, which changes.
      if (kind != Kind::Closure || !slot.is_cons()) state = mix_words(state, hash(slot, depth + 1));
    }
    return state;
  }

  const Heap& heap_;
  IdentityHash* const identity_;
  int budget_ = 64;
};

}  // namespace

uint64_t eq_hash(Value v, IdentityHash* identity) {
  const bool has_address = v.is_heap_address() || v.is_symbol();
  return identity != nullptr && has_address ? identity->of(v) : mix_word(v.bits());
}

uint64_t eql_hash(const Heap& heap, Value v, IdentityHash* identity) {
  if (v.is_kind(Kind::Bignum)) return bignum_hash(heap, bignum_of(v));
  return v.is_kind(Kind::Float) ? float_hash(v) : eq_hash(v, identity);
}

uint64_t equal_hash(const Heap& heap, Value v, IdentityHash* identity) {
  return EqualHasher(heap, identity).hash(v, 0);
}

}  // namespace emlet
