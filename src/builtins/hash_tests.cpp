#include "builtins/hash_tests.h"

#include "data/equal.h"
#include "data/string_keys.h"
#include "data/symbol_property.h"

namespace emlet {

namespace {

ExitPending refuse(Eval& eval, LispHashTable& table, Refusal why) {
  switch (why) {
    case Refusal::Busy:
      return eval.error("hash table test modifies table", Value::of(&table));
    case Refusal::Frozen:
      return eval.error("Attempt to modify read-only object", Value::of(&table));
    case Refusal::NoMemory:
      return eval.memory_full();
  }
  return eval.memory_full();
}

uint64_t eql_word_hash(const Heap& heap, Value key) { return eql_hash(heap, key); }

Result<bool> eql_test(Eval&, LispHashTable&, Value a, Value b) { return eql(a, b); }

Result<uint64_t> equal_test_hash(Eval& eval, LispHashTable&, Value key) { return equal_hash(eval.heap(), key); }

Result<bool> equal_test(Eval& eval, LispHashTable&, Value a, Value b) {
  Value circle;
  const Equality equality = equal(eval.heap(), a, b, Properties::Ignore, &circle);
  if (equality == Equality::Circular) return eval.signal(sym::circular_list, {circle});
  if (equality == Equality::OutOfMemory) return eval.memory_full();
  return equality == Equality::Same;
}

// A user's hash function may return any object; what is eql hashes alike.
Result<uint64_t> user_hash(Eval& eval, LispHashTable& table, Value key) {
  LET_TRY(code, eval.call(table.options().lisp_test.user_hash_function, {key}));
  return eql_hash(eval.heap(), code);
}

Result<bool> user_test(Eval& eval, LispHashTable& table, Value a, Value b) {
  LET_TRY(same, eval.call(table.options().lisp_test.user_comp_function, {a, b}));
  return same.is_true();
}

}  // namespace

const HashTest kEqTest = {HashTest::Shortcut::All, false, nullptr, nullptr, nullptr, refuse};
const HashTest kEqlTest = {HashTest::Shortcut::ButObjects, false, eql_word_hash, nullptr, eql_test, refuse};
const HashTest kEqualTest = {HashTest::Shortcut::Atoms, false, nullptr, equal_test_hash, equal_test, refuse, find_string};
const HashTest kUserTest = {HashTest::Shortcut::None, true, nullptr, user_hash, user_test, refuse};

Result<void> resolve_hash_test(Interp& lisp, Value name, LispHashTable::Options& options) {
  if (!name.is_symbol()) return lisp.wrong_type(sym::symbolp, name);
  options.lisp_test = {name, nil, nil};
  options.test = name == sym::eq      ? &kEqTest
                 : name == sym::eql   ? &kEqlTest
                 : name == sym::equal ? &kEqualTest
                                      : &kUserTest;
  if (options.test != &kUserTest) return {};
  const Value functions = symbol_property(lisp.heap(), name, sym::hash_table_test);
  if (!functions.is_cons() || !functions.cons()->cdr.get().is_cons()) {
    const Value message = lisp.string("Invalid hash table test");
    return lisp.signal(sym::error, lisp.heap().cons(message, name.is_nil() ? nil : lisp.list({name})));
  }
  options.lisp_test.user_comp_function = functions.cons()->car;
  options.lisp_test.user_hash_function = functions.cons()->cdr.get().cons()->car;
  return {};
}

bool weakness_of_name(Value name, Weakness& weakness) {
  if (name == nil) weakness = Weakness::None;
  else if (name == sym::key) weakness = Weakness::Key;
  else if (name == sym::value) weakness = Weakness::Value;
  else if (name == sym::key_or_value) weakness = Weakness::KeyOrValue;
  else if (name == sym::key_and_value || name == sym::t) weakness = Weakness::KeyAndValue;
  else return false;
  return true;
}

Value weakness_name(Weakness weakness) {
  constexpr Value kNames[] = {nil, sym::key, sym::value, sym::key_or_value, sym::key_and_value};
  return kNames[static_cast<unsigned>(weakness)];
}

}  // namespace emlet
