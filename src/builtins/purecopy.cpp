// purecopy: copies of constant data that nobody will change.  Emacs keeps them in read-only memory; here they are ordinary
// objects, but a hash table made with `:purecopy t' becomes a frozen copy.
#include "builtins/defun.h"
#include "builtins/install.h"
#include "builtins/print.h"
#include "builtins/support.h"
#include "builtins/variables.h"
#include "eval/limits.h"
#include "gc/roots.h"
#include "hashtable/hash_table.h"

namespace emlet {

namespace {

Completion copy_purely(Eval& eval, Value object);

// When equal objects become one, a list is made from its end, each tail an object of its own.
Completion copy_shared_list(Eval& eval, Value list, Value flag) {
  Heap& heap = eval.heap();
  Rooted<Value> table(heap, flag);
  RootedVector cells(heap);
  for (; list.is_cons(); list = list.cons()->cdr) cells.push_back(list);
  LET_TRY(end, copy_purely(eval, list));
  Rooted<Value> tail(heap, end);
  for (size_t i = cells.size(); i-- > 0;) {
    LET_TRY(known, hash_table_of(table).get(eval, heap, cells[i], LispHashTable::kAbsent));
    if (known != LispHashTable::kAbsent) {
      tail = known;
      continue;
    }
    LET_TRY(element, copy_purely(eval, cells[i].cons()->car));
    tail = heap.cons(element, tail);
    TRY(hash_table_of(table).put(eval, heap, tail, tail));
    TRY(eval.safepoint());
  }
  return tail.get();
}

Completion copy_list(Eval& eval, Value list) {
  Heap& heap = eval.heap();
  Rooted<Value> source(heap, list);
  Rooted<Value> head(heap, heap.cons(nil, nil));
  Rooted<Value> last(heap, head);
  for (; source.get().is_cons(); source = source.get().cons()->cdr) {
    LET_TRY(element, copy_purely(eval, source.get().cons()->car));
    const Value added = heap.cons(element, nil);
    last.get().cons()->cdr.set(heap, last, added);
    last = added;
    TRY(eval.safepoint());
  }
  LET_TRY(end, copy_purely(eval, source));
  last.get().cons()->cdr.set(heap, last, end);
  return head.get().cons()->cdr.get();
}

template <class Array>
Completion copy_slots(Eval& eval, const Array& original, Array* copy) {
  if (!copy) return eval.memory_full();
  Rooted<Value> kept(eval.heap(), Value::of(copy));
  for (size_t i = 0; i < original.length; i++) {
    LET_TRY(element, copy_purely(eval, original.at(i)));
    copy->set(eval.heap(), i, element);
  }
  return kept.get();
}

Completion copy_table(Eval& eval, LispHashTable& original) {
  // Weak tables are never pure.
  if (!original.options().purecopy || original.options().weakness != Weakness::None) return Value::of(&original);
  LispHashTable& copy = LispHashTable::make(eval.heap(), original.options());  // unrooted: `kept` is its root
  Rooted<Value> kept(eval.heap(), Value::of(&copy));
  for (size_t slot = 0; slot < original.slots(); slot++) {
    if (!LispHashTable::is_entry(original.key_at(slot))) continue;
    LET_TRY(key, copy_purely(eval, original.key_at(slot)));
    Rooted<Value> kept_key(eval.heap(), key);
    LET_TRY(value, copy_purely(eval, original.value_at(slot)));
    TRY(copy.put(eval, eval.heap(), kept_key, value));
  }
  copy.freeze(eval.heap());
  return kept.get();
}

Completion copy_object(Eval& eval, Value object) {
  const Value flag = eval.variable(sym::purify_flag);
  if (object.is_cons()) return flag.is_kind(Kind::HashTable) ? copy_shared_list(eval, object, flag) : copy_list(eval, object);
  switch (object.thing()->kind) {
    case Kind::String: {
      const String& text = string_of(object);
      return text.is_multibyte() ? made(eval, String::make_multibyte(eval.heap(), text.text(), text.size()))
                                 : made(eval, String::make_unibyte(eval.heap(), text.text()));
    }
    case Kind::Vector: {
      const Vector& vector = vector_of(object);
      return copy_slots(eval, vector, Vector::make(eval.heap(), vector.length, nil));
    }
    case Kind::Record: {
      const Record& record = record_of(object);
      return copy_slots(eval, record, Record::make(eval.heap(), record.length, nil));
    }
    case Kind::HashTable:
      return copy_table(eval, hash_table_of(object));
    case Kind::Bignum:
    case Kind::Float:
    case Kind::Closure:
    case Kind::Subr:
      return object;
    default: {
      std::string message = "Don't know how to purify: ";
      TRY(print_object(eval, object, true, message));
      return eval.error(message);
    }
  }
}

// When `purify-flag' is a hash table, equal objects become one.
Completion copy_purely(Eval& eval, Value object) {
  if (object.is_symbol() || object.is_fixnum() || object.is_float()) return object;
  if (!eval.limits().native_stack_left()) return eval.error("Structure too deep to purify");
  const Value flag = eval.variable(sym::purify_flag);
  if (!flag.is_kind(Kind::HashTable)) return copy_object(eval, object);
  Rooted<Value> table(eval.heap(), flag);
  LET_TRY(known, hash_table_of(flag).get(eval, eval.heap(), object, LispHashTable::kAbsent));
  if (known != LispHashTable::kAbsent) return known;
  LET_TRY(copied, copy_object(eval, object));
  Rooted<Value> copy(eval.heap(), copied);
  TRY(hash_table_of(table).put(eval, eval.heap(), copy, copy));
  return copy.get();
}

DEFUN(purecopy, "purecopy", "OBJ",
      "Return OBJ or, while `purify-flag' is non-nil, a copy that is not to be changed.\n"
      "A hash table is copied if it was made with `:purecopy t'; the copy refuses changes.")
(Eval& eval, Value object) -> Completion {
  if (eval.variable(sym::purify_flag).is_nil()) return object;
  return copy_purely(eval, object);
}

constexpr Builtin kPurecopyBuiltins[] = {EMLET_FN(purecopy)};

}  // namespace

void install_purecopy(Interp& lisp) {
  lisp.install(kPurecopyBuiltins);
  define_variable(lisp, sym::purify_flag, nil);
}

}  // namespace emlet
