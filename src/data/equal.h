// eq, eql, equal and their hashes.  None of them runs Lisp; `equal` walks deep structures without native recursion and
// terminates on circular ones: a list whose cdrs come round is Circular (Emacs signals circular-list), any other circle
// is compared as the infinite tree it stands for.  Whoever has `parts` in its TypeInfo is compared by them: vectors, functions.
#pragma once

#include <cstdint>
#include <string_view>

#include "core/value.h"
#include "gc/heap.h"
#include "hashtable/hash_mix.h"

namespace emlet {

bool eql(Value a, Value b);
enum class Equality : uint8_t { Different, Same, Circular, OutOfMemory };
enum class Properties : bool { Ignore, Compare };
// `circle` receives the tail where a circle was noticed.
Equality equal(const Heap& heap, Value a, Value b, Properties properties = Properties::Ignore, Value* circle = nullptr);

// What stands for an object that is only equal to itself, where Lisp sees the hash: addresses must not show in it.
class IdentityHash {
 public:
  virtual uint64_t of(Value object) = 0;

 protected:
  ~IdentityHash() = default;
};

// Hashes that agree with the comparisons above, for tables: an object compared by identity is hashed by its address, unless
// `identity` gives something else.  Texts and bignums are hashed with the seed of the world (Heap::hash_seed).  `equal_hash`
// looks at a bounded part of the object and terminates on cycles.
uint64_t eq_hash(Value v, IdentityHash* identity = nullptr);
uint64_t eql_hash(const Heap& heap, Value v, IdentityHash* identity = nullptr);
uint64_t equal_hash(const Heap& heap, Value v, IdentityHash* identity = nullptr);
inline uint64_t text_hash(const Heap& heap, std::string_view text) {
  return hash_bytes(text.data(), text.size(), heap.hash_seed());
}

}  // namespace emlet
