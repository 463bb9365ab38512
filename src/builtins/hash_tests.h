// The tests of hash tables: eq, eql, equal, and those of define-hash-table-test.  They meet here because a test may have to
// signal and run Lisp, which neither the table nor the data can.  Used by the builtins, the reader's hook and the C API.
#pragma once

#include "core/completion.h"
#include "eval/eval.h"
#include "hashtable/hash_table.h"

namespace emlet {

extern const HashTest kEqTest;
extern const HashTest kEqlTest;
extern const HashTest kEqualTest;
extern const HashTest kUserTest;

// Fills the test of `options` in from its Lisp name; `(error "Invalid hash table test" NAME)` when there is no such test.
[[nodiscard]] Result<void> resolve_hash_test(Interp& lisp, Value name, LispHashTable::Options& options);

// The weakness of a Lisp name; false when there is none of that name.
bool weakness_of_name(Value name, Weakness& weakness);
// nil, key, value, key-or-value or key-and-value.
Value weakness_name(Weakness weakness);

}  // namespace emlet
