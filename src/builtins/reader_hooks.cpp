// What the reader asks of a world: hash tables, function objects, char-tables, text properties, names of characters.

#include "builtins/read.h"
#include "builtins/support.h"
#include "data/char_table.h"
#include "data/list.h"
#include "eval/elc/byte_code.h"
#include "gc/roots.h"
#include "hashtable/hash_table.h"
#include "text/character_names.h"

namespace emlet {

namespace {

Eval& eval_of(void* owner) { return *static_cast<Eval*>(owner); }

Completion intern_hook(void* owner, std::string_view name, bool multibyte) {
  Eval& eval = eval_of(owner);
  LET_TRY(string, make_text(eval, name, multibyte));
  return eval.call(sym::intern, {string, eval.variable(sym::obarray)});
}

// --- #s(hash-table ...) ---

Completion fill_table(Eval& eval, Value table, Value data) {
  const ListScan scan = scan_list(data);
  if (scan.circular || !scan.is_proper() || scan.length % 2 != 0) {
    return eval.error("Hash table data is not a list of even length");
  }
  for (; data.is_cons(); data = data.cons()->cdr.get().cons()->cdr) {
    TRY(hash_table_of(table).put(eval, eval.heap(), data.cons()->car, data.cons()->cdr.get().cons()->car));
  }
  return table;
}

Completion hash_table_hook(void* owner, Value properties) {
  Eval& eval = eval_of(owner);
  Rooted<> rooted(eval.heap(), properties);
  struct Row {
    Value property;
    Value keyword;
  };
  constexpr Row kRows[] = {{sym::size, sym::kw_size},
                           {sym::test, sym::kw_test},
                           {sym::weakness, sym::kw_weakness},
                           {sym::rehash_size, sym::kw_rehash_size},
                           {sym::rehash_threshold, sym::kw_rehash_threshold},
                           {sym::purecopy, sym::kw_purecopy}};
  std::vector<Value> arguments;
  for (const Row& row : kRows) {
    const Value value = plist_lookup(properties, row.property);
    if (value.is_true()) arguments.insert(arguments.end(), {row.keyword, value});
  }
  LET_TRY(made_table, eval.call(sym::make_hash_table, arguments));
  Rooted<> table(eval.heap(), made_table);
  return fill_table(eval, table, plist_lookup(rooted, sym::data));
}

// --- #[...] ---

Completion byte_code_hook(void* owner, Value elements) {
  const Vector& parts = vector_of(elements);
  std::vector<Value> slots;
  for (size_t i = 0; i < parts.length; ++i) slots.push_back(parts.at(i));
  return elc::is_byte_code(slots) ? elc::make_byte_code(eval_of(owner), slots) : Completion(kMissing);
}

// --- #^[...] ---

Completion char_table_hook(void* owner, Value elements) {
  Eval& eval = eval_of(owner);
  const Vector& parts = vector_of(elements);
  if (parts.length < CharTable::kExtras || parts.length > CharTable::kExtras + CharTable::kMaxExtraSlots) {
    return eval.error("Invalid size char-table");
  }
  CharTable& table =
      CharTable::make(eval.heap(), parts.at(CharTable::kPurpose), nil, parts.length - CharTable::kExtras);
  for (size_t i = 0; i < parts.length; ++i) table.set(eval.heap(), i, parts.at(i));
  return Value::of(&table);
}

Completion sub_char_table_hook(void* owner, Value elements) {
  constexpr size_t kSizes[] = {0, 16, 32, 128};
  Eval& eval = eval_of(owner);
  const Vector& parts = vector_of(elements);
  if (parts.length == 0) return eval.error("Zero-sized sub char-table");
  const Value depth = parts.at(0);
  if (!depth.is_fixnum() || depth.as_fixnum() < 1 || depth.as_fixnum() > 3) {
    return eval.error("Invalid sub char-table depth");
  }
  const size_t size = kSizes[depth.as_fixnum()];
  if (parts.length != size + 2) return eval.error("Invalid size in sub char-table");
  if (!is_character(parts.at(1))) return eval.error("Invalid minimum character in sub-char-table");
  SubCharTable& table = SubCharTable::make(eval.heap(), static_cast<unsigned>(depth.as_fixnum()),
                                           static_cast<uint32_t>(parts.at(1).as_fixnum()), nil);
  for (size_t i = 0; i < size; ++i) table.set(eval.heap(), i, parts.at(i + 2));
  return Value::of(&table);
}

Completion set_properties_hook(void* owner, Value string, Value start, Value end, Value properties) {
  return eval_of(owner).call(sym::set_text_properties, {start, end, properties, string});
}

int32_t character_named_hook(void*, std::string_view name) { return character_named(name); }

// --- labels inside hash tables ---

void substitute_hook(void* owner, Value object, Value from, Value to) {
  Eval& eval = eval_of(owner);
  if (!object.is_kind(Kind::HashTable)) return;
  LispHashTable& table = hash_table_of(object);
  for (size_t slot = 0; slot < table.slots(); ++slot) {
    if (!LispHashTable::is_entry(table.key_at(slot)) || table.value_at(slot) != from) continue;
    if (table.put(eval, eval.heap(), table.key_at(slot), to).is_exit()) return;
  }
}

bool has_own_obarray(Interp& lisp) {
  constexpr uint8_t kStandsForObarray = 1;  // in the vector that stands for the world's obarray (symbol.cpp)
  const Value obarray = lisp.variable(sym::obarray);
  return obarray.is_kind(Kind::Vector) && !(obarray.thing()->flags & kStandsForObarray);
}

}  // namespace

ReaderOptions reader_options(Eval& eval) {
  ReaderOptions options;
  options.hooks = {&eval,           has_own_obarray(eval) ? intern_hook : nullptr,
                   hash_table_hook, byte_code_hook,
                   char_table_hook, sub_char_table_hook,
                   set_properties_hook, character_named_hook,
                   substitute_hook};
  options.circle = eval.variable(sym::read_circle).is_true();
  options.load_file_name = eval.variable(sym::load_file_name);
  options.shorthands = eval.variable(sym::read_symbol_shorthands);
  return options;
}

}  // namespace emlet
