// The C API of hash tables.
#include "api/world.h"
#include "builtins/hash_tests.h"

using namespace emlet;

namespace {

// The table of a handle, or nullptr with wrong-type-argument pending.
LispHashTable* table_of(Eval& eval, emlet_value handle) {
  const Value word = Handles::get(handle);
  if (word.is_kind(Kind::HashTable)) return &hash_table_of(word);
  static_cast<void>(eval.wrong_type(sym::hash_table_p, word));
  return nullptr;
}

}  // namespace

extern "C" {

emlet_value emlet_table_new(emlet_env* env, const char* test, const char* weakness, size_t size) {
  Eval* eval = enter(env);
  if (!eval) return nullptr;
  LispHashTable::Options options{};
  if (resolve_hash_test(*eval, eval->intern(test ? test : "eql"), options).is_exit()) return nullptr;
  const Value weak = weakness ? eval->intern(weakness) : nil;
  if (!weakness_of_name(weak, options.weakness)) {
    return static_cast<void>(eval->error("Invalid hash table weakness", weak)), nullptr;
  }
  if (size != 0) options.size = size;
  return give(env, Value::of(&LispHashTable::make(eval->heap(), options)));
}

emlet_value emlet_table_get(emlet_env* env, emlet_value table, emlet_value key, emlet_value otherwise) {
  Eval* eval = enter(env, table, key, otherwise);
  LispHashTable* cell = eval ? table_of(*eval, table) : nullptr;
  return cell ? give(env, cell->get(*eval, eval->heap(), Handles::get(key), Handles::get(otherwise))) : nullptr;
}

void emlet_table_put(emlet_env* env, emlet_value table, emlet_value key, emlet_value value) {
  Eval* eval = enter(env, table, key, value);
  if (LispHashTable* cell = eval ? table_of(*eval, table) : nullptr) {
    static_cast<void>(cell->put(*eval, eval->heap(), Handles::get(key), Handles::get(value)));
  }
}

int32_t emlet_table_remove(emlet_env* env, emlet_value table, emlet_value key) {
  Eval* eval = enter(env, table, key);
  LispHashTable* cell = eval ? table_of(*eval, table) : nullptr;
  if (!cell) return 0;
  auto removed = cell->remove(*eval, eval->heap(), Handles::get(key));
  return !removed.is_exit() && removed.value();
}

void emlet_table_clear(emlet_env* env, emlet_value table) {
  Eval* eval = enter(env, table);
  if (LispHashTable* cell = eval ? table_of(*eval, table) : nullptr) static_cast<void>(cell->clear(*eval, eval->heap()));
}

size_t emlet_table_count(emlet_env* env, emlet_value table) {
  Eval* eval = enter(env, table);
  LispHashTable* cell = eval ? table_of(*eval, table) : nullptr;
  return cell ? cell->count() : 0;
}

emlet_value emlet_table_copy(emlet_env* env, emlet_value table) {
  Eval* eval = enter(env, table);
  LispHashTable* cell = eval ? table_of(*eval, table) : nullptr;
  if (!cell) return nullptr;
  const LispHashTable* copy = cell->copy(eval->heap());
  if (!copy) return static_cast<void>(eval->memory_full()), nullptr;
  return give(env, Value::of(copy));
}

int32_t emlet_table_next(emlet_env* env, emlet_value table, size_t* cursor, emlet_value* key, emlet_value* value) {
  Eval* eval = enter(env, table);
  LispHashTable* cell = eval && cursor ? table_of(*eval, table) : nullptr;
  if (!cell) return 0;
  while (*cursor < cell->slots() && !LispHashTable::is_entry(cell->key_at(*cursor))) ++*cursor;
  if (*cursor >= cell->slots()) return 0;
  if (key) *key = give(env, cell->key_at(*cursor));
  if (value) *value = give(env, cell->value_at(*cursor));
  ++*cursor;
  return 1;
}

}  // extern "C"
