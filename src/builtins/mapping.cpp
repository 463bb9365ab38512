// mapcar and its family: a function over the elements of a sequence.
#include <vector>

#include "builtins/defun.h"
#include "builtins/install.h"
#include "builtins/support.h"
#include "eval/repeated_call.h"
#include "gc/roots.h"

namespace emlet {

namespace {

constexpr size_t kTurnsPerSafepoint = 0x3FF;  // calls of builtins pass none

// Calls `function` on each element in turn and `use(result)` on what it gives.  What is mapped is what is there at the
// time: a list that FUNCTION cuts short ends there; one it makes longer is followed no further than its first length.
template <class Use>
Result<void> map_sequence(Eval& eval, Value function, Value sequence, Use use) {
  // Emacs 28.2: a char-table has a length, but no elements to be mapped; a record has none.
  if (sequence.is_kind(Kind::CharTable)) return eval.wrong_type(sym::listp, sequence);
  LET_TRY(length, sequence_length(eval, sequence));
  const RepeatedCall call(eval, function);
  if (sequence.is_list()) {
    Rooted<Value> tail(eval.heap(), sequence);
    for (size_t i = 0; i < length && tail.get().is_cons(); ++i) {
      LET_TRY(result, call(tail.get().cons()->car.get()));
      use(result);
      if ((i & kTurnsPerSafepoint) == kTurnsPerSafepoint) TRY(eval.safepoint());
      if (tail.get().is_cons()) tail = tail.get().cons()->cdr;
    }
    return {};
  }
  if (sequence.is_kind(Kind::Record)) return {};
  for (size_t i = 0; i < length; ++i) {
    LET_TRY(result, call(array_element(eval, sequence, i)));
    use(result);
    if ((i & kTurnsPerSafepoint) == kTurnsPerSafepoint) TRY(eval.safepoint());
  }
  return {};
}

DEFUN(mapcar, "mapcar", "FUNCTION SEQUENCE", "Return a list of what FUNCTION gives for each element of SEQUENCE.")
(Eval& eval, Value function, Value sequence) -> Completion {
  Heap& heap = eval.heap();
  Rooted<Value> first(heap);
  Rooted<Value> last(heap);
  TRY(map_sequence(eval, function, sequence, [&](Value result) {
    const Value cell = heap.cons(result, nil);
    if (first.get().is_nil()) {
      first = cell;
    } else {
      last.get().cons()->cdr.set(heap, last, cell);
    }
    last = cell;
  }));
  return first.get();
}

DEFUN(mapc, "mapc", "FUNCTION SEQUENCE", "Call FUNCTION on each element of SEQUENCE.  Return SEQUENCE.")
(Eval& eval, Value function, Value sequence) -> Completion {
  TRY(map_sequence(eval, function, sequence, [](Value) {}));
  return sequence;
}

DEFUN(mapcan, "mapcan", "FUNCTION SEQUENCE", "As `mapcar', but join the results, which must be lists, by `nconc'.")
(Eval& eval, Value function, Value sequence) -> Completion {
  RootedVector results(eval.heap());
  TRY(map_sequence(eval, function, sequence, [&](Value result) { results.push_back(result); }));
  return join_lists(eval, {results.data(), results.size()});
}

DEFUN(mapconcat, "mapconcat", "FUNCTION SEQUENCE SEPARATOR",
      "Join the strings that FUNCTION gives for the elements of SEQUENCE, with SEPARATOR between them.")
(Eval& eval, Value function, Value sequence, Value separator) -> Completion {
  if (sequence.is_kind(Kind::Record)) return eval.wrong_type(sym::sequencep, sequence);  // Emacs 28.2 runs out of memory
  RootedVector pieces(eval.heap());
  TRY(map_sequence(eval, function, sequence, [&](Value result) {
    if (!pieces.empty()) pieces.push_back(separator);
    pieces.push_back(result);
  }));
  return join_text(eval, {pieces.data(), pieces.size()});
}

constexpr Builtin kMappingBuiltins[] = {EMLET_WALK(mapcar, Collect), EMLET_WALK(mapc, List), EMLET_FN(mapcan), EMLET_FN(mapconcat)};

}  // namespace

void install_mapping(Interp& lisp) { lisp.install(kMappingBuiltins); }

}  // namespace emlet
