// HashTest: a table's idea of equality, handed in from above because this room knows words only.
//
// `eq` needs no help.  `eql` and `equal` come from data through builtins; tests defined by
// define-hash-table-test run Lisp, which is why everything returns Result.  An exit that a callee raised
// passes through the table, which stays as it was.
#pragma once

#include <cstdint>

#include "core/completion.h"
#include "core/fwd.h"
#include "core/value.h"

namespace emlet {

struct LispHashTable;

// Why a table refuses a change.
enum class Refusal : uint8_t {
  Busy,     // the change comes from inside the table's own test
  Frozen,   // the table is pure
  NoMemory  // its storage cannot grow
};

struct HashTest {
  // Which keys are equal to nothing but the same word, so that the table need not ask: `All` (eq); `ButObjects`,
  // whose hash is `word_hash` (eql); `Atoms`, all but objects and conses (equal); `None`, though the same word
  // always is equal to itself (user tests).  The last two ask `hash`, and hashes are cached.
  enum class Shortcut : uint8_t { All, ButObjects, Atoms, None };
  Shortcut shortcut;
  // Whether `equal` may run Lisp, so that the table must be locked meanwhile.
  bool runs_lisp;
  uint64_t (*word_hash)(const Heap& heap, Value key);
  Result<uint64_t> (*hash)(Eval& eval, LispHashTable& table, Value key);
  Result<bool> (*equal)(Eval& eval, LispHashTable& table, Value a, Value b);
  // Raises the error for a refused change.
  ExitPending (*refuse)(Eval& eval, LispHashTable& table, Refusal why);
  // May be null.  For kinds of keys whose comparison is short and never exits: the whole search in one call, by
  // LispHashTable::find_entry; kFarther when `key` is not of such a kind.
  uint32_t (*find)(const Heap& heap, const LispHashTable& table, Value key, uint64_t* hash) = nullptr;
};

// What Lisp sees of a test: its name and, for one defined by the user, the two functions.
struct HashTableTest {
  Value name;
  Value user_hash_function;
  Value user_comp_function;
};

}  // namespace emlet
