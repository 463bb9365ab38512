// sort: a stable merge sort of lists and vectors.  The predicate may do anything: signal, throw, change the sequence.
#include <algorithm>

#include "builtins/defun.h"
#include "builtins/install.h"
#include "builtins/support.h"
#include "eval/repeated_call.h"
#include "gc/roots.h"

namespace emlet {

namespace {

class Sorter {
 public:
  // A list is sorted as its cells, a vector as its elements.
  enum class Items : bool { Elements, Cells };
  Sorter(Eval& eval, Value predicate, Items kind)
      : eval_(eval), belongs_before_(eval, predicate), kind_(kind), items_(eval.heap()), spare_(eval.heap()) {}

  RootedVector& items() { return items_; }

  Result<void> sort() {
    spare_.resize(items_.size());
    return sort_part(0, items_.size());
  }

 private:
  static constexpr size_t kLongPart = 1024;

  // Emacs 28.2 halves at the lower middle and asks whether the later element belongs before the earlier; a predicate
  // that is no order shows it.
  Result<void> sort_part(size_t from, size_t to) {
    if (to - from < 2) return {};
    const size_t middle = from + (to - from) / 2;
    TRY(sort_part(from, middle));
    TRY(sort_part(middle, to));
    return merge(from, middle, to);
  }

  Result<void> merge(size_t from, size_t middle, size_t to) {
    // A predicate that is a builtin passes no safepoint.
    if (to - from >= kLongPart) TRY(eval_.poll());
    std::copy(items_.begin() + static_cast<ptrdiff_t>(from), items_.begin() + static_cast<ptrdiff_t>(to),
              spare_.begin() + static_cast<ptrdiff_t>(from));
    size_t left = from;
    size_t right = middle;
    for (size_t out = from; out < to; ++out) {
      if (left == middle || right == to) {
        items_[out] = left == middle ? spare_[right++] : spare_[left++];
        continue;
      }
      LET_TRY(earlier, belongs_before_(key(spare_[right]), key(spare_[left])));
      items_[out] = earlier.is_true() ? spare_[right++] : spare_[left++];
    }
    return {};
  }

  Value key(Value item) const { return kind_ == Items::Cells ? item.cons()->car.get() : item; }

  Eval& eval_;
  const RepeatedCall belongs_before_;
  const Items kind_;
  RootedVector items_;
  RootedVector spare_;
};

Completion sort_list(Eval& eval, Value list, Value predicate) {
  LET_TRY(length, list_length(eval, list));
  if (length < 2) return list;
  Sorter sorter(eval, predicate, Sorter::Items::Cells);
  RootedVector& cells = sorter.items();
  for (Value tail = list; tail.is_cons(); tail = tail.cons()->cdr) cells.push_back(tail);
  TRY(sorter.sort());
  Heap& heap = eval.heap();
  for (size_t i = 0; i + 1 < length; ++i) cells[i].cons()->cdr.set(heap, cells[i], cells[i + 1]);
  cells.back().cons()->cdr.set(heap, cells.back(), nil);
  return cells[0];
}

Completion sort_vector(Eval& eval, Vector& vector, Value predicate) {
  Sorter sorter(eval, predicate, Sorter::Items::Elements);
  for (size_t i = 0; i < vector.length; ++i) sorter.items().push_back(vector.at(i));
  TRY(sorter.sort());
  for (size_t i = 0; i < vector.length; ++i) vector.set(eval.heap(), i, sorter.items()[i]);
  return Value::of(&vector);
}

DEFUN(sort, "sort", "SEQ PREDICATE",
      "Sort the list or vector SEQ stably, comparing elements by PREDICATE, by changing it.  Return it sorted.")
(Eval& eval, Value sequence, Value predicate) -> Completion {
  if (sequence.is_list()) return sort_list(eval, sequence, predicate);
  if (sequence.is_kind(Kind::Vector)) return sort_vector(eval, vector_of(sequence), predicate);
  return eval.wrong_type(sym::list_or_vector_p, sequence);
}

constexpr Builtin kSortBuiltins[] = {EMLET_FN(sort)};

}  // namespace

void install_sort(Interp& lisp) { lisp.install(kSortBuiltins); }

}  // namespace emlet
