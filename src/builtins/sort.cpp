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

  // Makes the cells from..to a list.
  void chain(RootedVector& cells, size_t from, size_t to) {
    for (size_t i = from; i < to; ++i) link(cells[i], i + 1 < to ? cells[i + 1] : nil);
  }

 private:
  static constexpr size_t kLongPart = 1024;

  // Emacs 28.2 halves at the lower middle and asks whether the later element belongs before the earlier; of a list it
  // sorts the later half first.  A predicate that is no order shows it.
  Result<void> sort_part(size_t from, size_t to) {
    if (to - from < 2) return {};
    const size_t middle = from + (to - from) / 2;
    if (kind_ == Items::Elements) {
      TRY(sort_part(from, middle));
      TRY(sort_part(middle, to));
      return merge(from, middle, to);
    }
    // Emacs 28.2 cuts the list there, which shows when an exit leaves it so.
    if (sort_part(middle, to).is_exit()) {
      chain(items_, from, middle);
      return kExit;
    }
    if (sort_part(from, middle).is_exit()) {
      chain(items_, middle, to);
      return kExit;
    }
    return merge(from, middle, to);
  }

  void link(Value cell, Value next) {
    Slot& rest = cell.cons()->cdr;
    if (!(rest.get() == next)) rest.set(eval_.heap(), cell, next);
  }

  Result<void> merge(size_t from, size_t middle, size_t to) {
    std::copy(items_.begin() + static_cast<ptrdiff_t>(from), items_.begin() + static_cast<ptrdiff_t>(to),
              spare_.begin() + static_cast<ptrdiff_t>(from));
    size_t out = from;
    if (merge_spare(from, middle, to, out).is_exit()) {
      if (kind_ == Items::Cells) leave_halves(from, middle, to, out);
      return kExit;
    }
    return {};
  }

  Result<void> merge_spare(size_t from, size_t middle, size_t to, size_t& out) {
    // A predicate that is a builtin passes no safepoint.
    if (to - from >= kLongPart) TRY(eval_.poll());
    size_t left = from;
    size_t right = middle;
    for (; out < to; ++out) {
      if (left == middle || right == to) {
        items_[out] = left == middle ? spare_[right++] : spare_[left++];
        continue;
      }
      LET_TRY(earlier, belongs_before_(key(spare_[right]), key(spare_[left])));
      items_[out] = earlier.is_true() ? spare_[right++] : spare_[left++];
    }
    return {};
  }

  // What an exit in the middle of joining two lists leaves: the cells joined so far, the last with the rest of its half.
  void leave_halves(size_t from, size_t middle, size_t to, size_t joined) {
    chain(spare_, from, middle);
    chain(spare_, middle, to);
    for (size_t i = from; i + 1 < joined; ++i) link(items_[i], items_[i + 1]);
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
  sorter.chain(cells, 0, length);
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
