// Bool-vectors: making, counting, and the operations of sets.
#include <bit>

#include "builtins/defun.h"
#include "builtins/install.h"
#include "builtins/support.h"

namespace emlet {

namespace {

ExitPending wrong_length(Interp& lisp, std::initializer_list<size_t> lengths) {
  ListBuilder data(lisp.heap());
  for (const size_t length : lengths) data.add(Value::fixnum(static_cast<int64_t>(length)));
  return lisp.signal(sym::wrong_length_argument, data.finish());
}

// Stores `operation` of each pair of words in `target`, or in a new bool-vector when that is not given.  Emacs 28.2:
// nil comes back when the given one was right already.
template <class Operation>
Completion combine(Interp& lisp, const BoolVector& a, const BoolVector& b, BoolVector* target, Operation operation) {
  if (target != nullptr && (a.length != b.length || a.length != target->length)) {
    return wrong_length(lisp, {a.length, b.length, target->length});
  }
  if (a.length != b.length) return wrong_length(lisp, {a.length, b.length});
  const bool given = target != nullptr;
  if (!given) target = BoolVector::make(lisp.heap(), a.length, false);
  if (target == nullptr) return lisp.memory_full();
  bool changed = !given;
  for (size_t i = 0; i < a.word_count(); ++i) {
    const uint64_t word = operation(a.words()[i], b.words()[i]);
    changed = changed || word != target->words()[i];
    target->words()[i] = word;
  }
  return changed ? Value::of(target) : nil;
}

DEFUN(make_bool_vector, "make-bool-vector", "LENGTH INIT", "Return a new bool-vector of LENGTH elements, each INIT.")
(Interp& lisp, Natural length, Value init) -> Completion {
  return made(lisp, BoolVector::make(lisp.heap(), length, init.is_true()));
}

DEFUN(bool_vector, "bool-vector", "&rest OBJECTS", "Return a new bool-vector that is true where OBJECTS are non-nil.")
(Interp& lisp, Rest objects) -> Completion {
  BoolVector* bits = BoolVector::make(lisp.heap(), objects.size(), false);
  if (bits == nullptr) return lisp.memory_full();
  for (size_t i = 0; i < objects.size(); ++i) bits->set(i, objects[i].is_true());
  return Value::of(bits);
}

DEFUN(bool_vector_union, "bool-vector-union", "A B &optional C", "Return A | B, stored in C when that is given.")
(Interp& lisp, BoolVector& a, BoolVector& b, Opt<BoolVector&> c) -> Completion {
  return combine(lisp, a, b, c.value, [](uint64_t x, uint64_t y) { return x | y; });
}

DEFUN(bool_vector_intersection, "bool-vector-intersection", "A B &optional C",
      "Return A & B, stored in C when that is given.")
(Interp& lisp, BoolVector& a, BoolVector& b, Opt<BoolVector&> c) -> Completion {
  return combine(lisp, a, b, c.value, [](uint64_t x, uint64_t y) { return x & y; });
}

DEFUN(bool_vector_exclusive_or, "bool-vector-exclusive-or", "A B &optional C",
      "Return A ^ B, stored in C when that is given.")
(Interp& lisp, BoolVector& a, BoolVector& b, Opt<BoolVector&> c) -> Completion {
  return combine(lisp, a, b, c.value, [](uint64_t x, uint64_t y) { return x ^ y; });
}

DEFUN(bool_vector_set_difference, "bool-vector-set-difference", "A B &optional C",
      "Return A without what is in B, stored in C when that is given.")
(Interp& lisp, BoolVector& a, BoolVector& b, Opt<BoolVector&> c) -> Completion {
  return combine(lisp, a, b, c.value, [](uint64_t x, uint64_t y) { return x & ~y; });
}

DEFUN(bool_vector_not, "bool-vector-not", "A &optional B", "Return the complement of A, stored in B when that is given.")
(Interp& lisp, BoolVector& a, Opt<BoolVector&> b) -> Completion {
  BoolVector* target = b.value;
  if (target == nullptr) target = BoolVector::make(lisp.heap(), a.length, false);
  if (target == nullptr) return lisp.memory_full();
  if (target->length != a.length) return wrong_length(lisp, {a.length, target->length});
  for (size_t i = 0; i < a.word_count(); ++i) target->words()[i] = ~a.words()[i];
  target->clear_tail();
  return Value::of(target);
}

DEFUN(bool_vector_subsetp, "bool-vector-subsetp", "A B", "Return t if every true element of A is true in B.")
(Interp& lisp, BoolVector& a, BoolVector& b) -> Completion {
  if (a.length != b.length) return wrong_length(lisp, {a.length, b.length, b.length});
  for (size_t i = 0; i < a.word_count(); ++i) {
    if (a.words()[i] & ~b.words()[i]) return nil;
  }
  return sym::t;
}

DEFUN(bool_vector_count_population, "bool-vector-count-population", "A", "Return how many elements of A are true.")
(BoolVector& a) -> Completion {
  int64_t count = 0;
  for (size_t i = 0; i < a.word_count(); ++i) count += std::popcount(a.words()[i]);
  return Value::fixnum(count);
}

DEFUN(bool_vector_count_consecutive, "bool-vector-count-consecutive", "A B I",
      "Return how many elements of A in a row, from element I on, equal B.")
(Interp& lisp, BoolVector& a, Value b, Natural start) -> Completion {
  if (start > a.length) {
    return lisp.args_out_of_range(Value::of(&a), Value::fixnum(static_cast<int64_t>(start.n)));
  }
  size_t i = start;
  while (i < a.length && a.at(i) == b.is_true()) ++i;
  return Value::fixnum(static_cast<int64_t>(i - start));
}

constexpr Builtin kBoolVectorBuiltins[] = {EMLET_FN(make_bool_vector),
                                           EMLET_FN(bool_vector),
                                           EMLET_FN(bool_vector_union),
                                           EMLET_FN(bool_vector_intersection),
                                           EMLET_FN(bool_vector_exclusive_or),
                                           EMLET_FN(bool_vector_set_difference),
                                           EMLET_FN(bool_vector_not),
                                           EMLET_FN(bool_vector_subsetp),
                                           EMLET_FN(bool_vector_count_population),
                                           EMLET_FN(bool_vector_count_consecutive)};

}  // namespace

void install_bool_vector(Interp& lisp) { lisp.install(kBoolVectorBuiltins); }

}  // namespace emlet
