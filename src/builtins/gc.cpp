// The collector and memory, as Lisp sees them: garbage-collect, its variables and hook, finalizers, figures.
#include <string>

#include "builtins/defun.h"
#include "builtins/install.h"
#include "builtins/output.h"
#include "builtins/print.h"
#include "builtins/state.h"
#include "builtins/variables.h"
#include "data/list.h"
#include "data/number.h"
#include "eval/hooks.h"
#include "eval/variables.h"
#include "gc/census.h"
#include "gc/finalizers.h"
#include "gc/heap_parts.h"
#include "gc/policy.h"
#include "gc/roots.h"
#include "gc/statistics.h"

namespace emlet {

namespace {

// --- collecting ---

Result<void> collect(Eval& eval) {
  eval.heap().request_collection();
  return eval.safepoint();
}

Value count(size_t n) { return Value::fixnum(static_cast<int64_t>(n)); }

size_t cells_of(const Census& census, std::initializer_list<Kind> kinds) {
  size_t cells = 0;
  for (const Kind kind : kinds) cells += census.of(kind).cells;
  return cells;
}

struct VectorTotals {
  size_t cells = 0;
  size_t slots = 0;
};

// All kinds that Emacs counts as vectors: whatever has no row of its own.
VectorTotals vector_totals(const Census& census) {
  VectorTotals totals;
  for (unsigned number = 0; number < 256; number++) {
    const Kind kind = static_cast<Kind>(number);
    if (kind == Kind::Symbol || kind == Kind::String || kind == Kind::Float || kind == Kind::Free) continue;
    totals.cells += census.kinds[number].cells;
    totals.slots += (census.kinds[number].bytes + census.kinds[number].external_bytes) / sizeof(Value);
  }
  return totals;
}

// The shape of Emacs 28.2: (NAME SIZE USED FREE).  Free memory is not set aside for kinds; all of it is told as conses.
Value storage_report(Interp& lisp, const Census& census) {
  Heap& heap = lisp.heap();
  const VectorTotals vectors = vector_totals(census);
  const auto row = [&](Value name, size_t size, size_t used) { return lisp.list({name, count(size), count(used), count(0)}); };
  const auto row_of_two = [&](Value name, size_t size, size_t used) { return lisp.list({name, count(size), count(used)}); };
  return heap.cons_list({
      lisp.list({sym::conses, count(sizeof(Cons)), count(census.conses.cells), count(census.free_bytes / sizeof(Cons))}),
      row(sym::symbols, kSymbolStride, census.of(Kind::Symbol).cells),
      row(sym::strings, sizeof(String), census.of(Kind::String).cells),
      row_of_two(sym::string_bytes, 1, census.of(Kind::String).external_bytes),
      row_of_two(sym::vectors, 16, vectors.cells),
      row(sym::vector_slots, sizeof(Value), vectors.slots),
      row(sym::floats, 16, census.of(Kind::Float).cells),
      row(sym::intervals, 56, 0),
      row_of_two(sym::buffers, 992, census.of(Kind::Buffer).cells),
  });
}

DEFUN(garbage_collect, "garbage-collect", "",
      "Reclaim the memory of objects that are no longer used.\n"
      "Return a list of (NAME SIZE USED FREE) for each kind of object: how big it is, how many there are.")
(Eval& eval) -> Completion {
  TRY(collect(eval));
  return storage_report(eval, take_census(eval.heap()));
}

DEFUN(garbage_collect_maybe, "garbage-collect-maybe", "FACTOR",
      "Collect if more than 1/FACTOR of what leads to a collection has been allocated since the last one.\n"
      "Return t if so.")
(Eval& eval, Natural factor) -> Completion {
  const HeapParts& parts = eval.heap().parts();
  const size_t live = parts.statistics.live_bytes + parts.statistics.external_bytes;
  const auto whole = static_cast<int64_t>(parts.policy.next_budget(live, parts.headroom()));
  const int64_t used = whole - parts.budget;
  if (factor.n == 0 || used <= whole / static_cast<int64_t>(factor.n)) return nil;
  TRY(collect(eval));
  return sym::t;
}

// --- after each collection ---

// The functions of `post-gc-hook`, whose value may be one function.
void hook_functions(Value hook, RootedVector& functions) {
  const bool is_list = hook.is_cons() && hook.cons()->car.get() != sym::lambda && hook.cons()->car.get() != sym::closure;
  if (!is_list) {
    if (hook.is_true()) functions.push_back(hook);
    return;
  }
  for (size_t length = 0; hook.is_cons() && length < 1000; hook = hook.cons()->cdr, length++) {
    functions.push_back(hook.cons()->car);
  }
}

// Emacs 28.2: a function of the hook that fails is named and never called again.
Result<void> drop_failing_function(Eval& eval, Value function, const RootedVector& functions) {
  Heap& heap = eval.heap();
  std::string text = "Error in post-gc-hook (";
  const Value error = error_object(heap, eval.exits());
  eval.exits().clear();
  TRY(print_object(eval, function, true, text));
  text += "): ";
  TRY(print_object(eval, error, true, text));
  text += "\n";
  Value kept = nil;
  for (size_t i = functions.size(); i > 0; i--) {
    const Value other = const_cast<RootedVector&>(functions)[i - 1];
    if (other != function) kept = heap.cons(other, kept);
  }
  eval.set_variable(sym::post_gc_hook, kept);
  return write_standard_error(eval, text);
}

Result<void> run_post_gc_hook(Eval& eval) {
  RootedVector functions(eval.heap());
  hook_functions(eval.variable(sym::post_gc_hook), functions);
  for (size_t i = 0; i < functions.size(); i++) {
    const size_t depth = eval.binding_depth();
    if (!eval.call(functions[i], {}).is_exit()) continue;
    eval.unwind_to(depth);
    if (eval.exits().kind() != Exits::Kind::Signal) return kExit;
    TRY(drop_failing_function(eval, functions[i], functions));
  }
  return {};
}

Result<void> after_collection(Eval& eval) {
  const GcStatistics& statistics = eval.heap().statistics();
  eval.set_variable(sym::gcs_done, Value::fixnum(static_cast<int64_t>(statistics.collections)));
  const double seconds = static_cast<double>(statistics.pause_total_nanoseconds) / 1e9;
  eval.set_variable(sym::gc_elapsed, make_float(eval.heap(), seconds));
  bool& in_hook = BuiltinState::of(eval).in_post_gc_hook;
  // Under the zealous modes the hook itself comes to collections.
  if (in_hook) return {};
  if (eval.variable(sym::garbage_collection_messages).is_true()) {
    TRY(write_standard_error(eval, "Garbage collecting...\nGarbage collecting...done\n"));
  }
  if (eval.variable(sym::post_gc_hook).is_nil()) return {};
  in_hook = true;
  const Result<void> ran = run_post_gc_hook(eval);
  in_hook = false;
  return ran;
}

void obey_variables(Eval& eval) {
  GcPolicy policy = eval.heap().policy();
  const Value threshold = eval.variable(sym::gc_cons_threshold);
  const Value percentage = eval.variable(sym::gc_cons_percentage);
  int64_t bytes = 0;
  if (is_integer(threshold) && to_int64(threshold, &bytes)) policy.cons_threshold = bytes > 0 ? static_cast<size_t>(bytes) : 0;
  if (percentage.is_float() && float_value(percentage) > 0) policy.cons_percentage = float_value(percentage);
  eval.heap().set_policy(policy);
}

// --- finalizers ---

DEFUN(make_finalizer, "make-finalizer", "FUNCTION",
      "Return an object whose FUNCTION is called without arguments once nothing but finalizers refers to the object.")
(Heap& heap, Value function) -> Completion { return Value::of(&heap.make<Finalizer>(function)); }

// --- figures ---

DEFUN(memory_use_counts, "memory-use-counts", "",
      "Return (CONSES FLOATS VECTOR-CELLS SYMBOLS STRING-CHARS INTERVALS STRINGS): how many there are now.\n"
      "Emacs counts all that were ever made.")
(Interp& lisp) -> Completion {
  const Census census = take_census(lisp.heap());
  const VectorTotals vectors = vector_totals(census);
  return lisp.list({count(census.conses.cells), count(cells_of(census, {Kind::Float})), count(vectors.slots),
                    count(cells_of(census, {Kind::Symbol})), count(census.of(Kind::String).external_bytes), count(0),
                    count(cells_of(census, {Kind::String}))});
}

DEFUN(memory_info, "memory-info", "", "Return nil: Emlet does not look at the memory of the machine.")
() -> Completion { return nil; }

DEFUN(memory_limit, "memory-limit", "", "Return how many kilobytes this world has taken.")
(Interp& lisp) -> Completion { return count(lisp.heap().account().live() / 1024); }

Value named(Interp& lisp, std::string_view name, uint64_t n) {
  return lisp.heap().cons(lisp.intern(name), make_unsigned(lisp.heap(), n));
}

// (subsystems (NAME BYTES-NOW AT-MOST LIMIT)...), the limit nil where there is none.
Value subsystem_figures(Interp& lisp) {
  ListBuilder rows(lisp.heap());
  rows.add(lisp.intern("subsystems"));
  for (unsigned i = 0; i < static_cast<unsigned>(Subsystem::kCount); i++) {
    const Account& account = lisp.heap().account(static_cast<Subsystem>(i));
    const Value limit = account.limit() == Account::kUnlimited ? nil : count(account.limit());
    rows.add(lisp.list({lisp.intern(kSubsystemNames[i]), count(account.live()), count(account.stats().peak), limit}));
  }
  return rows.finish();
}

DEFUN(emlet_memory_stats, "emlet-memory-stats", "",
      "Return an alist of figures of the collector and of memory; bytes, and nanoseconds of pauses.\n"
      "The element `subsystems' has a list (NAME BYTES-NOW AT-MOST LIMIT) for each user of memory.")
(Interp& lisp) -> Completion {
  Heap& heap = lisp.heap();
  const GcStatistics& gc = heap.statistics();
  const AccountStats& account = heap.account().stats();
  return lisp.list({
      named(lisp, "collections", gc.collections),
      named(lisp, "young-collections", gc.young_collections),
      named(lisp, "pause-total", gc.pause_total_nanoseconds),
      named(lisp, "pause-max", gc.pause_max_nanoseconds),
      named(lisp, "pause-p50", gc.pause_percentile(50)),
      named(lisp, "pause-p99", gc.pause_percentile(99)),
      named(lisp, "live-cells", gc.live_cells),
      named(lisp, "live-bytes", gc.live_bytes),
      named(lisp, "external-bytes", gc.external_bytes),
      named(lisp, "allocated-bytes", gc.allocated_bytes),
      named(lisp, "cells-finalized", gc.cells_finalized),
      named(lisp, "finalizers-queued", gc.finalizers_queued),
      named(lisp, "weak-entries-dropped", gc.weak_entries_dropped),
      named(lisp, "account-bytes", account.live),
      named(lisp, "account-peak", account.peak),
      named(lisp, "account-limit", heap.account().limit()),
      subsystem_figures(lisp),
  });
}

Value census_row(Interp& lisp, std::string_view name, const Census::Row& row) {
  return lisp.list({lisp.intern(name), count(row.cells), count(row.bytes), count(row.external_bytes)});
}

DEFUN(emlet_heap_census, "emlet-heap-census", "",
      "Collect, then return a list of (KIND CELLS BYTES EXTERNAL-BYTES) for each kind of object there is.")
(Eval& eval) -> Completion {
  TRY(collect(eval));
  const Census census = take_census(eval.heap());
  Value rows = nil;
  for (unsigned number = static_cast<unsigned>(Kind::kCount); number > 0; number--) {
    const Census::Row& row = census.kinds[number - 1];
    if (row.cells) rows = eval.heap().cons(census_row(eval, kind_name(static_cast<Kind>(number - 1)), row), rows);
  }
  return eval.heap().cons(census_row(eval, "cons", census.conses), rows);
}

DEFUN(suspicious_object, "suspicious-object", "OBJ", "Return OBJ.")
(Value object) -> Completion { return object; }

constexpr Builtin kGcBuiltins[] = {
    EMLET_FN(garbage_collect),   EMLET_FN(garbage_collect_maybe), EMLET_FN(make_finalizer),
    EMLET_FN(memory_use_counts), EMLET_FN(memory_info),           EMLET_FN(memory_limit),
    EMLET_FN(emlet_memory_stats), EMLET_FN(emlet_heap_census),    EMLET_FN(suspicious_object),
};

}  // namespace

void install_gc(Interp& lisp) {
  lisp.install(kGcBuiltins);
  Eval& eval = static_cast<Eval&>(lisp);
  eval.hooks().after_collection = after_collection;
  define_variable(lisp, sym::gc_cons_threshold, Value::fixnum(800000));
  define_variable(lisp, sym::gc_cons_percentage, make_float(lisp.heap(), 0.1));
  define_variable(lisp, sym::gcs_done, Value::fixnum(0));
  define_variable(lisp, sym::gc_elapsed, make_float(lisp.heap(), 0.0));
  define_variable(lisp, sym::post_gc_hook, nil);
  define_variable(lisp, sym::garbage_collection_messages, nil);
  define_variable(lisp, sym::memory_full, nil);
  for (const Value symbol : {sym::gc_cons_threshold, sym::gc_cons_percentage}) set_notification(lisp, symbol, obey_variables);
  obey_variables(eval);
}

}  // namespace emlet
