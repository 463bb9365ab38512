// Conses and lists: taking apart, searching, deleting, property lists.
#include <string>
#include <vector>

#include "builtins/defun.h"
#include "builtins/install.h"
#include "builtins/support.h"
#include "data/equal.h"
#include "gc/roots.h"

namespace emlet {

namespace {

Completion car_of(Interp& lisp, Value list) {
  if (EMLET_LIKELY(list.is_cons())) return list.cons()->car.get();
  if (list.is_nil()) return nil;
  return lisp.wrong_type(sym::listp, list);
}

// The tail after `steps` cdrs of a list that ends or comes round before; `steps` may be astronomic.
Completion far_tail(Interp& lisp, Value list, Value steps) {
  CycleWatch watch(list);
  Value tail = list;
  int64_t left = steps.is_fixnum() ? steps.as_fixnum() : INT64_MAX;
  while (left > 0) {
    if (!tail.is_cons()) return tail.is_nil() ? Completion(nil) : lisp.wrong_type(sym::listp, list);
    tail = tail.cons()->cdr;
    --left;
    if (!watch.comes_round(tail) || !tail.is_cons()) continue;
    int64_t period = 1;
    for (Value v = tail.cons()->cdr; !(v == tail); v = v.cons()->cdr) ++period;
    if (steps.is_fixnum()) {
      left %= period;
    } else {
      // What is still to do of a bignum, modulo the period.
      const Value done = Value::fixnum(INT64_MAX - left);
      const Value rest = subtract(lisp.heap(), steps, done);
      left = integer_modulo(lisp.heap(), rest, Value::fixnum(period)).as_fixnum();
    }
    for (; left > 0; --left) tail = tail.cons()->cdr;
  }
  return tail;
}

Completion nthcdr_of(Interp& lisp, Value n, Value list) {
  if (n.is_fixnum() && n.as_fixnum() < 64) {
    Value tail = list;
    for (int64_t left = n.as_fixnum(); left > 0; --left) {
      if (EMLET_UNLIKELY(!tail.is_cons())) {
        return tail.is_nil() ? Completion(nil) : lisp.wrong_type(sym::listp, list);
      }
      tail = tail.cons()->cdr;
    }
    return tail;
  }
  if (!is_integer(n)) return lisp.wrong_type(sym::integerp, n);
  return sign_of_integer(n) <= 0 ? Completion(list) : far_tail(lisp, list, n);
}

// Walks the cells of a list until `found(cell)`; gives that cell, or kMissing at the end of a proper list.
template <class Found>
Completion find_cell(Interp& lisp, Value list, Found found) {
  CycleWatch watch(list);
  Value tail = list;
  while (EMLET_LIKELY(tail.is_cons())) {
    if (found(tail)) return tail;
    tail = tail.cons()->cdr;
    if (EMLET_UNLIKELY(watch.comes_round(tail)) && tail.is_cons()) return lisp.signal(sym::circular_list, {tail});
  }
  if (tail.is_true()) return lisp.wrong_type(sym::listp, list);
  return kMissing;
}

Completion cell_or_nil(Completion found) { return found.word() == kMissing ? Completion(nil) : found; }
Completion element_or_nil(Completion found) {
  if (found.is_exit()) return found;
  return found.word() == kMissing ? nil : found.word().cons()->car.get();
}

// Numbers that are not one word can be eql without being eq.
bool needs_eql(Value v) { return v.is_object() && (v.thing()->kind == Kind::Float || v.thing()->kind == Kind::Bignum); }
bool needs_equal(Value v) { return v.is_heap_address(); }

Result<bool> equal_or_signal(Interp& lisp, Value a, Value b) {
  if (a == b) return true;
  Value circle;
  const Equality equality = equal(lisp.heap(), a, b, Properties::Ignore, &circle);
  if (equality == Equality::Circular) return lisp.signal(sym::circular_list, {circle});
  if (equality == Equality::OutOfMemory) return lisp.memory_full();
  return equality == Equality::Same;
}

// As find_cell, by `equal` of ITEM with what `part(cell)` gives (kMissing: not this cell).
template <class Part>
Completion find_equal(Interp& lisp, Value list, Value item, Part part) {
  bool failed = false;
  const Completion found = find_cell(lisp, list, [&](Value cell) {
    const Value candidate = part(cell);
    if (candidate == kMissing) return false;
    Result<bool> same = equal_or_signal(lisp, candidate, item);
    failed = same.is_exit();
    return failed || same.value();
  });
  if (failed) return kExit;
  return found;
}

Value whole_element(Value cell) { return cell.cons()->car; }
Value key_of_element(Value cell) {
  const Value element = cell.cons()->car;
  return element.is_cons() ? element.cons()->car.get() : kMissing;
}
Value value_of_element(Value cell) {
  const Value element = cell.cons()->car;
  return element.is_cons() ? element.cons()->cdr.get() : kMissing;
}

// Unlinks the cells for which `unwanted(element)`.
template <class Unwanted>
Completion delete_cells(Interp& lisp, Value list, Unwanted unwanted) {
  Value kept = nil;  // the last cell that stays
  Value first = list;
  CycleWatch watch(list);
  Value tail = list;
  while (tail.is_cons()) {
    LET_TRY(drop, unwanted(tail.cons()->car.get()));
    const Value rest = tail.cons()->cdr;
    if (!drop) {
      kept = tail;
    } else if (kept.is_nil()) {
      first = rest;
    } else {
      kept.cons()->cdr.set(lisp.heap(), kept, rest);
    }
    tail = rest;
    if (watch.comes_round(tail) && tail.is_cons()) return lisp.signal(sym::circular_list, {tail});
  }
  if (tail.is_true()) return lisp.wrong_type(sym::listp, first);
  return first;
}

Completion delete_from_vector(Interp& lisp, Value item, Value sequence) {
  Vector& vector = vector_of(sequence);
  std::vector<Value> kept;
  for (size_t i = 0; i < vector.length; ++i) {
    LET_TRY(same, equal_or_signal(lisp, vector.at(i), item));
    if (!same) kept.push_back(vector.at(i));
  }
  if (kept.size() == vector.length) return sequence;
  return made(lisp, Vector::make(lisp.heap(), kept.data(), kept.size()));
}

Completion delete_from_string(Interp& lisp, Value item, Value sequence) {
  String& string = string_of(sequence);
  if (!is_character(item)) return sequence;
  std::string kept;
  size_t left = 0;
  for (size_t i = 0; i < string.size(); ++i) {
    const uint32_t character = string.character_at(i);
    if (Value::fixnum(character) == item) continue;
    ++left;
    if (string.is_multibyte()) {
      append_character(kept, character);
    } else {
      kept.push_back(static_cast<char>(character));
    }
  }
  if (left == string.size()) return sequence;
  return make_text(lisp, kept, string.is_multibyte());
}

DEFUN(cons, "cons", "CAR CDR", "Make a new cons with CAR and CDR.")
(Heap& heap, Value car, Value cdr) -> Completion { return heap.cons(car, cdr); }

DEFUN(car, "car", "LIST", "Return the first element of LIST, nil when it is empty.")
(Interp& lisp, Value list) -> Completion { return car_of(lisp, list); }

DEFUN(cdr, "cdr", "LIST", "Return LIST without its first element, nil when it is empty.")
(Interp& lisp, Value list) -> Completion {
  if (EMLET_LIKELY(list.is_cons())) return list.cons()->cdr.get();
  if (list.is_nil()) return nil;
  return lisp.wrong_type(sym::listp, list);
}

DEFUN(car_safe, "car-safe", "OBJECT", "Return the car of OBJECT if it is a cons, otherwise nil.")
(Value object) -> Completion { return object.is_cons() ? object.cons()->car.get() : nil; }

DEFUN(cdr_safe, "cdr-safe", "OBJECT", "Return the cdr of OBJECT if it is a cons, otherwise nil.")
(Value object) -> Completion { return object.is_cons() ? object.cons()->cdr.get() : nil; }

DEFUN(setcar, "setcar", "CELL NEWCAR", "Make NEWCAR the car of CELL.  Return NEWCAR.")
(Heap& heap, ConsCell cell, Value newcar) -> Completion {
  cell.word.cons()->car.set(heap, cell, newcar);
  return newcar;
}

DEFUN(setcdr, "setcdr", "CELL NEWCDR", "Make NEWCDR the cdr of CELL.  Return NEWCDR.")
(Heap& heap, ConsCell cell, Value newcdr) -> Completion {
  cell.word.cons()->cdr.set(heap, cell, newcdr);
  return newcdr;
}

DEFUN(list, "list", "&rest OBJECTS", "Return a new list of OBJECTS.")
(Heap& heap, Rest objects) -> Completion {
  Value list = nil;
  for (size_t i = objects.size(); i > 0; --i) list = heap.cons(objects[i - 1], list);
  return list;
}

DEFUN(make_list, "make-list", "LENGTH INIT", "Return a new list of LENGTH elements, each INIT.")
(Interp& lisp, Natural length, Value init) -> Completion {
  Value list = nil;
  for (size_t i = 0; i < length; ++i) {
    if (EMLET_UNLIKELY((i & 0xFFF) == 0xFFF)) TRY(lisp.poll());
    list = lisp.heap().cons(init, list);
  }
  return list;
}

DEFUN(nthcdr, "nthcdr", "N LIST", "Take the cdr of LIST N times and return the result.")
(Interp& lisp, Value n, Value list) -> Completion { return nthcdr_of(lisp, n, list); }

DEFUN(nth, "nth", "N LIST", "Return the Nth element of LIST, counting from 0; nil past the end.")
(Interp& lisp, Value n, Value list) -> Completion {
  return list_element(lisp, n, list);
}

DEFUN(memq, "memq", "ELT LIST", "Return the tail of LIST whose car is `eq' to ELT, or nil.")
(Interp& lisp, Value elt, Value list) -> Completion {
  return cell_or_nil(find_cell(lisp, list, [&](Value cell) { return cell.cons()->car == elt; }));
}

DEFUN(memql, "memql", "ELT LIST", "Return the tail of LIST whose car is `eql' to ELT, or nil.")
(Interp& lisp, Value elt, Value list) -> Completion {
  if (!needs_eql(elt)) return cell_or_nil(find_cell(lisp, list, [&](Value cell) { return cell.cons()->car == elt; }));
  return cell_or_nil(find_cell(lisp, list, [&](Value cell) { return eql(cell.cons()->car, elt); }));
}

DEFUN(member, "member", "ELT LIST", "Return the tail of LIST whose car is `equal' to ELT, or nil.")
(Interp& lisp, Value elt, Value list) -> Completion {
  if (needs_equal(elt)) return cell_or_nil(find_equal(lisp, list, elt, whole_element));
  return cell_or_nil(find_cell(lisp, list, [&](Value cell) { return cell.cons()->car == elt; }));
}

DEFUN(assq, "assq", "KEY ALIST", "Return the first element of ALIST whose car is `eq' to KEY, or nil.")
(Interp& lisp, Value key, Value alist) -> Completion {
  return element_or_nil(find_cell(lisp, alist, [&](Value cell) {
    const Value element = cell.cons()->car;
    return element.is_cons() && element.cons()->car == key;
  }));
}

Completion assoc_with(Eval& eval, Value key, Value alist, Value test) {
  CycleWatch watch(alist);
  Value tail = alist;
  const Rooted<Value> root(eval.heap(), alist);
  Rooted<Value> here(eval.heap(), tail);
  while (tail.is_cons()) {
    const Value element = tail.cons()->car;
    if (element.is_cons()) {
      const Rooted<Value> candidate(eval.heap(), element);
      LET_TRY(same, eval.call(test, {element.cons()->car.get(), key}));
      if (same.is_true()) return element;
    }
    here = tail = tail.cons()->cdr;
    if (watch.comes_round(tail) && tail.is_cons()) return eval.signal(sym::circular_list, {tail});
  }
  if (tail.is_true()) return eval.wrong_type(sym::listp, alist);
  return nil;
}

DEFUN(assoc, "assoc", "KEY ALIST &optional TESTFN",
      "Return the first element of ALIST whose car equals KEY, by TESTFN or `equal', or nil.")
(Eval& eval, Value key, Value alist, Opt<Value> test) -> Completion {
  if (test) return assoc_with(eval, key, alist, *test);
  if (needs_equal(key)) return element_or_nil(find_equal(eval, alist, key, key_of_element));
  return element_or_nil(find_cell(eval, alist, [&](Value cell) { return key_of_element(cell) == key; }));
}

DEFUN(rassq, "rassq", "KEY ALIST", "Return the first element of ALIST whose cdr is `eq' to KEY, or nil.")
(Interp& lisp, Value key, Value alist) -> Completion {
  return element_or_nil(find_cell(lisp, alist, [&](Value cell) { return value_of_element(cell) == key; }));
}

DEFUN(rassoc, "rassoc", "KEY ALIST", "Return the first element of ALIST whose cdr is `equal' to KEY, or nil.")
(Interp& lisp, Value key, Value alist) -> Completion {
  return element_or_nil(find_equal(lisp, alist, key, value_of_element));
}

DEFUN(delq, "delq", "ELT LIST", "Delete the elements of LIST that are `eq' to ELT, by changing it.")
(Interp& lisp, Value elt, Value list) -> Completion {
  return delete_cells(lisp, list, [&](Value element) { return Result<bool>(element == elt); });
}

DEFUN(delete_, "delete", "ELT SEQ", "Delete the elements of SEQ that are `equal' to ELT.  A list is changed.")
(Interp& lisp, Value elt, Value sequence) -> Completion {
  if (sequence.is_kind(Kind::Vector)) return delete_from_vector(lisp, elt, sequence);
  if (is_string(sequence)) return delete_from_string(lisp, elt, sequence);
  return delete_cells(lisp, sequence, [&](Value element) { return equal_or_signal(lisp, element, elt); });
}

DEFUN(eq, "eq", "OBJ1 OBJ2", "Return t if the two arguments are the same object.")
(Value a, Value b) -> Completion { return Value::boolean(a == b); }

DEFUN(eql, "eql", "OBJ1 OBJ2", "Return t if the arguments are `eq', or numbers of one type and value.")
(Value a, Value b) -> Completion { return Value::boolean(eql(a, b)); }

DEFUN(equal, "equal", "O1 O2", "Return t if the arguments have equal structure and contents.")
(Interp& lisp, Value a, Value b) -> Completion {
  LET_TRY(same, equal_or_signal(lisp, a, b));
  return Value::boolean(same);
}

DEFUN(equal_including_properties, "equal-including-properties", "O1 O2",
      "Return t if the arguments are `equal' and their strings have the same text properties.")
(Interp& lisp, Value a, Value b) -> Completion {
  Value circle;
  const Equality equality = equal(lisp.heap(), a, b, Properties::Compare, &circle);
  if (equality == Equality::Circular) return lisp.signal(sym::circular_list, {circle});
  if (equality == Equality::OutOfMemory) return lisp.memory_full();
  return Value::boolean(equality == Equality::Same);
}

DEFUN(identity, "identity", "ARGUMENT", "Return ARGUMENT.")
(Value argument) -> Completion { return argument; }

constexpr Builtin kListBuiltins[] = {
    EMLET_FN(cons),    EMLET_FN(car),    EMLET_FN(cdr),      EMLET_FN(car_safe), EMLET_FN(cdr_safe),
    EMLET_FN(setcar),  EMLET_FN(setcdr), EMLET_FN(list),     EMLET_FN(make_list), EMLET_FN(nthcdr),
    EMLET_FN(nth),     EMLET_FN(memq),   EMLET_FN(memql),    EMLET_FN(member),   EMLET_FN(assq),
    EMLET_FN(assoc),   EMLET_FN(rassq),  EMLET_FN(rassoc),   EMLET_FN(delq),     EMLET_FN(delete_),
    EMLET_FN(eq),      EMLET_FN(eql),    EMLET_FN(equal),    EMLET_FN(equal_including_properties),
    EMLET_FN(identity)};

}  // namespace

Completion list_element(Interp& lisp, Value n, Value list) {
  LET_TRY(tail, nthcdr_of(lisp, n, list));
  return car_of(lisp, tail);
}

void install_list(Interp& lisp) { lisp.install(kListBuiltins); }

}  // namespace emlet
