#include "eval/variables.h"

#include "eval/bindings.h"
#include "gc/roots.h"
#include "gc/tracer.h"

namespace emlet {

namespace {

Forward& forward_of(const Heap& heap, Value symbol) {
  return *static_cast<Forward*>(symbol_of(heap, symbol).value.get().thing());
}

// Bindings made while the symbol was plain are undone the long way from now on.
void redirect(Interp& lisp, Value symbol, Forward& forward) {
  Symbol& cell = symbol_of(lisp.heap(), symbol);
  Bindings& bindings = lisp.bindings();
  for (size_t i = 0; i < bindings.depth(); i++) {
    Bindings::Record& record = bindings.at(i);
    if (record.kind == Bindings::Kind::Variable && record.first == symbol) record.kind = Bindings::Kind::Special;
  }
  cell.value.set(lisp.heap(), symbol, Value::of(&forward));
  cell.set(Symbol::kRedirected);
}

Forward& watched(Interp& lisp, Value symbol) {
  Heap& heap = lisp.heap();
  if (symbol_of(heap, symbol).has(Symbol::kRedirected)) return forward_of(heap, symbol);
  Forward& forward = heap.make<Forward>();
  forward.value.init(symbol_of(heap, symbol).value);
  redirect(lisp, symbol, forward);
  return forward;
}

Value operation_name(StoreKind kind) {
  switch (kind) {
    case StoreKind::Set: return sym::set;
    case StoreKind::Let: return sym::let;
    case StoreKind::Unlet: return sym::unlet;
    case StoreKind::MakeUnbound: return sym::makunbound;
    case StoreKind::DefvarAlias: return sym::defvaralias;
  }
  return nil;
}

Result<void> call_watchers(Eval& eval, Value symbol, Value new_value, StoreKind kind) {
  Rooted<Value> rest(eval.heap(), watchers_of(eval.heap(), symbol));
  const Value shown = new_value == kUnbound ? nil : new_value;
  Rooted<Value> kept(eval.heap(), shown);
  for (; rest.get().is_cons(); rest = rest.get().cons()->cdr) {
    TRY(eval.call(rest.get().cons()->car, {symbol, kept, operation_name(kind), nil}));
  }
  return {};
}

void trace_forward(GCThing& thing, Tracer& tracer) {
  const Forward& forward = static_cast<Forward&>(thing);
  tracer.visit(forward.target);
  tracer.visit(forward.value);
  tracer.visit(forward.watchers);
}
constexpr TypeInfo kForwardType = {"forward", trace_forward};

}  // namespace

void register_variable_types(Heap& heap) { heap.register_type(Kind::Forward, kForwardType); }

Value follow_aliases(const Heap& heap, Value symbol) {
  while (symbol_of(heap, symbol).has(Symbol::kRedirected)) {
    const Forward& forward = forward_of(heap, symbol);
    if (forward.role != Forward::Role::Alias) break;
    symbol = forward.target;
  }
  return symbol;
}

Value find_value(const Heap& heap, Value symbol) {
  const Symbol& cell = symbol_of(heap, symbol);
  if (EMLET_LIKELY(!cell.has(Symbol::kRedirected))) return cell.value;
  const Value end = follow_aliases(heap, symbol);
  const Symbol& final_cell = symbol_of(heap, end);
  return final_cell.has(Symbol::kRedirected) ? forward_of(heap, end).value.get() : final_cell.value.get();
}

Result<void> store_value(Eval& eval, Value symbol, Value value, StoreKind kind) {
  Heap& heap = eval.heap();
  symbol = follow_aliases(heap, symbol);
  Symbol& cell = symbol_of(heap, symbol);
  if (cell.has(Symbol::kConstant)) {
    // Emacs 28.2: a keyword may be set to itself.
    if (cell.has(Symbol::kKeyword) && value == symbol && kind == StoreKind::Set) return {};
    return eval.signal(sym::setting_constant, {symbol});
  }
  if (!cell.has(Symbol::kRedirected)) {
    cell.value.set(heap, symbol, value);
    return {};
  }
  Rooted<Value> kept(heap, value == kUnbound ? nil : value);
  TRY(call_watchers(eval, symbol, value, kind));
  Forward& forward = forward_of(heap, symbol);
  forward.value.set(heap, Value::of(&forward), value);
  if (forward.notify) forward.notify(eval);
  return {};
}

Value find_toplevel_value(Interp& lisp, Value symbol) {
  symbol = follow_aliases(lisp.heap(), symbol);
  const Bindings& bindings = lisp.bindings();
  for (size_t i = 0; i < bindings.depth(); i++) {
    const Bindings::Record& record = bindings.at(i);
    if (record.kind != Bindings::Kind::Undo && record.first == symbol) return record.second;
  }
  return find_value(lisp.heap(), symbol);
}

Result<void> store_toplevel_value(Eval& eval, Value symbol, Value value) {
  symbol = follow_aliases(eval.heap(), symbol);
  Bindings& bindings = eval.bindings();
  for (size_t i = 0; i < bindings.depth(); i++) {
    Bindings::Record& record = bindings.at(i);
    if (record.kind == Bindings::Kind::Undo || record.first != symbol) continue;
    record.second = value;
    return {};
  }
  return store_value(eval, symbol, value, StoreKind::Set);
}

Result<void> make_alias(Eval& eval, Value alias, Value target) {
  Heap& heap = eval.heap();
  if (follow_aliases(heap, target) == alias) return eval.signal(sym::cyclic_variable_indirection, {target});
  TRY(call_watchers(eval, alias, target, StoreKind::DefvarAlias));
  const Value old_value = find_value(heap, alias);
  if (find_value(heap, target) == kUnbound && old_value != kUnbound) {
    TRY(store_value(eval, target, old_value, StoreKind::Set));
  }
  Forward& forward = heap.make<Forward>();
  forward.role = Forward::Role::Alias;
  forward.target.init(target);
  redirect(eval, alias, forward);
  symbol_of(heap, alias).set(Symbol::kSpecial);
  symbol_of(heap, target).set(Symbol::kSpecial);
  return {};
}

Value watchers_of(const Heap& heap, Value symbol) {
  symbol = follow_aliases(heap, symbol);
  return symbol_of(heap, symbol).has(Symbol::kRedirected) ? forward_of(heap, symbol).watchers.get() : nil;
}

void add_watcher(Interp& lisp, Value symbol, Value function) {
  Heap& heap = lisp.heap();
  Forward& forward = watched(lisp, follow_aliases(heap, symbol));
  Value last = nil;
  for (Value rest = forward.watchers; rest.is_cons(); rest = rest.cons()->cdr) {
    if (rest.cons()->car.get() == function) return;
    last = rest;
  }
  const Value added = heap.cons(function, nil);
  if (last.is_nil()) forward.watchers.set(heap, Value::of(&forward), added);
  else last.cons()->cdr.set(heap, last, added);
}

void remove_watcher(Interp& lisp, Value symbol, Value function) {
  Heap& heap = lisp.heap();
  if (watchers_of(heap, symbol).is_nil()) return;
  Forward& forward = forward_of(heap, follow_aliases(heap, symbol));
  std::vector<Value> kept;
  for (Value rest = forward.watchers; rest.is_cons(); rest = rest.cons()->cdr) {
    if (rest.cons()->car.get() != function) kept.push_back(rest.cons()->car);
  }
  Value list = nil;
  for (size_t i = kept.size(); i > 0; i--) list = heap.cons(kept[i - 1], list);
  forward.watchers.set(heap, Value::of(&forward), list);
}

void set_notification(Interp& lisp, Value symbol, void (*notify)(Eval& eval)) { watched(lisp, symbol).notify = notify; }

}  // namespace emlet
