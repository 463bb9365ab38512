#include "eval/variables.h"

#include "eval/state.h"
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
  tracer.visit(forward.local);
  tracer.visit(forward.watchers);
}
constexpr TypeInfo kForwardType = {"forward", trace_forward};

bool has_local(const Forward& forward) { return forward.local.get() != kMissing; }

// Emacs 28.2: while a `let` binds the default value, setting the variable changes that binding and makes nothing local.
bool let_binds_default(Interp& lisp, Value symbol) {
  const Bindings& bindings = lisp.bindings();
  for (size_t i = bindings.depth(); i > 0; i--) {
    const Bindings::Record& record = bindings.at(i - 1);
    if (record.kind == Bindings::Kind::Default && record.first == symbol) return true;
  }
  return false;
}

enum class Where : uint8_t { Default, Local };

Where where_setting_goes(Interp& lisp, Value symbol, const Forward& forward) {
  if (has_local(forward)) return Where::Local;
  if (forward.locality != Forward::Locality::Automatic) return Where::Default;
  return let_binds_default(lisp, symbol) ? Where::Default : Where::Local;
}

// Stores in a redirected symbol that is no alias; watchers run first.
Result<void> store_redirected(Eval& eval, Value symbol, Where where, Value value, StoreKind kind) {
  Heap& heap = eval.heap();
  Rooted<Value> kept(heap, value == kUnbound ? nil : value);
  TRY(call_watchers(eval, symbol, value, kind));
  Forward& forward = forward_of(heap, symbol);
  if (where == Where::Local && !has_local(forward)) eval.state().local_variables.push_back(symbol);
  Slot& slot = where == Where::Local ? forward.local : forward.value;
  slot.set(heap, Value::of(&forward), value);
  if (forward.notify) forward.notify(eval);
  return {};
}

ExitPending constant(Interp& lisp, Value symbol) { return lisp.signal(sym::setting_constant, {symbol}); }

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
  if (!final_cell.has(Symbol::kRedirected)) return final_cell.value;
  const Forward& forward = forward_of(heap, end);
  return has_local(forward) ? forward.local.get() : forward.value.get();
}

Result<void> store_value(Eval& eval, Value symbol, Value value, StoreKind kind) {
  Heap& heap = eval.heap();
  symbol = follow_aliases(heap, symbol);
  Symbol& cell = symbol_of(heap, symbol);
  if (cell.has(Symbol::kConstant)) {
    // Emacs 28.2: a keyword may be set to itself.
    if (cell.has(Symbol::kKeyword) && value == symbol && kind == StoreKind::Set) return {};
    return constant(eval, symbol);
  }
  if (!cell.has(Symbol::kRedirected)) {
    cell.value.set(heap, symbol, value);
    return {};
  }
  return store_redirected(eval, symbol, where_setting_goes(eval, symbol, forward_of(heap, symbol)), value, kind);
}

Result<void> bind_redirected(Eval& eval, Value symbol, Value value) {
  const Forward& forward = forward_of(eval.heap(), symbol);
  const bool local = has_local(forward);
  const auto kind = local                                             ? Bindings::Kind::Local
                    : forward.locality == Forward::Locality::Never ? Bindings::Kind::Special
                                                                      : Bindings::Kind::Default;
  if (!eval.bindings().push(kind, symbol, local ? forward.local : forward.value)) return eval.memory_full();
  return store_redirected(eval, symbol, local ? Where::Local : Where::Default, value, StoreKind::Let);
}

void undo_redirected(Eval& eval, const BindingRecord& record) {
  const Value symbol = follow_aliases(eval.heap(), record.first);  // unrooted: no use follows a store
  if (!symbol_of(eval.heap(), symbol).has(Symbol::kRedirected)) {
    static_cast<void>(store_value(eval, symbol, record.second, StoreKind::Unlet));  // became an alias meanwhile
    return;
  }
  const bool local = record.kind == Bindings::Kind::Local;
  // Emacs 28.2: a local value that was killed meanwhile is not brought back.
  if (local && !has_local(forward_of(eval.heap(), symbol))) return;
  static_cast<void>(store_redirected(eval, symbol, local ? Where::Local : Where::Default, record.second, StoreKind::Unlet));
}

namespace {

// Stores without watchers where `record` has bound its variable; the value that was there.
Value replace_bound_value(Eval& eval, BindingRecord& record, Value value) {
  Heap& heap = eval.heap();
  const Value symbol = follow_aliases(heap, record.first);
  Symbol& cell = symbol_of(heap, symbol);
  const bool plain = !cell.has(Symbol::kRedirected);
  // Another thread may have made the variable an alias, watched or local meanwhile.
  if (!plain && record.kind == Bindings::Kind::Variable) record.kind = Bindings::Kind::Special;
  const bool local = record.kind == Bindings::Kind::Local;
  if (local && (plain || !has_local(forward_of(heap, symbol)))) return nil;
  Slot& slot = plain ? cell.value : local ? forward_of(heap, symbol).local : forward_of(heap, symbol).value;
  const Value before = slot;
  slot.set(heap, plain ? symbol : Value::of(&forward_of(heap, symbol)), value);
  if (!plain && forward_of(heap, symbol).notify) forward_of(heap, symbol).notify(eval);
  return before;
}

}  // namespace

void put_binding_away(Eval& eval, BindingRecord& record) {
  if (record.kind != Bindings::Kind::Undo) record.away = replace_bound_value(eval, record, record.second);
}

void bring_binding_back(Eval& eval, BindingRecord& record) {
  if (record.kind != Bindings::Kind::Undo) static_cast<void>(replace_bound_value(eval, record, record.away));
}

bool has_local_value(const Heap& heap, Value symbol) {
  symbol = follow_aliases(heap, symbol);
  return symbol_of(heap, symbol).has(Symbol::kRedirected) && has_local(forward_of(heap, symbol));
}

bool is_local_if_set(const Heap& heap, Value symbol) {
  symbol = follow_aliases(heap, symbol);
  if (!symbol_of(heap, symbol).has(Symbol::kRedirected)) return false;
  const Forward& forward = forward_of(heap, symbol);
  return has_local(forward) || forward.locality == Forward::Locality::Automatic;
}

Result<void> make_local(Eval& eval, Value symbol) {
  Heap& heap = eval.heap();
  symbol = follow_aliases(heap, symbol);
  if (symbol_of(heap, symbol).has(Symbol::kConstant)) return constant(eval, symbol);
  Forward& forward = watched(eval, symbol);
  if (has_local(forward)) return {};
  // An automatically local variable is treated as if it were set to what it is.
  if (forward.locality == Forward::Locality::Automatic) {
    return store_value(eval, symbol, forward.value, StoreKind::Set);
  }
  forward.locality = Forward::Locality::Possible;
  forward.local.set(heap, Value::of(&forward), forward.value);
  eval.state().local_variables.push_back(symbol);
  return {};
}

Result<void> make_automatically_local(Eval& eval, Value symbol) {
  Heap& heap = eval.heap();
  symbol = follow_aliases(heap, symbol);
  Symbol& cell = symbol_of(heap, symbol);
  if (cell.has(Symbol::kConstant)) return constant(eval, symbol);
  Forward& forward = watched(eval, symbol);
  forward.locality = Forward::Locality::Automatic;
  if (forward.value.get() == kUnbound) forward.value.set(heap, Value::of(&forward), nil);
  cell.set(Symbol::kSpecial);
  return {};
}

Result<void> kill_local(Eval& eval, Value symbol) {
  Heap& heap = eval.heap();
  symbol = follow_aliases(heap, symbol);
  if (!has_local_value(heap, symbol)) return {};
  TRY(call_watchers(eval, symbol, nil, StoreKind::MakeUnbound));
  Forward& forward = forward_of(heap, symbol);
  forward.local.set(heap, Value::of(&forward), kMissing);
  std::erase(eval.state().local_variables, symbol);
  if (forward.notify) forward.notify(eval);
  return {};
}

const std::vector<Value>& local_variables(Eval& eval) { return eval.state().local_variables; }

Value find_default_value(const Heap& heap, Value symbol) {
  symbol = follow_aliases(heap, symbol);
  const Symbol& cell = symbol_of(heap, symbol);
  return cell.has(Symbol::kRedirected) ? forward_of(heap, symbol).value : cell.value;
}

Result<void> store_default_value(Eval& eval, Value symbol, Value value) {
  symbol = follow_aliases(eval.heap(), symbol);
  if (!symbol_of(eval.heap(), symbol).has(Symbol::kRedirected)) return store_value(eval, symbol, value, StoreKind::Set);
  return store_redirected(eval, symbol, Where::Default, value, StoreKind::Set);
}

namespace {

bool binds_default(const Bindings::Record& record, Value symbol) {
  return record.kind != Bindings::Kind::Undo && record.kind != Bindings::Kind::Local && record.first == symbol;
}

}  // namespace

Value find_toplevel_value(Interp& lisp, Value symbol) {
  symbol = follow_aliases(lisp.heap(), symbol);
  const Bindings& bindings = lisp.bindings();
  for (size_t i = 0; i < bindings.depth(); i++) {
    const Bindings::Record& record = bindings.at(i);
    if (binds_default(record, symbol)) return record.second;
  }
  return find_default_value(lisp.heap(), symbol);
}

Result<void> store_toplevel_value(Eval& eval, Value symbol, Value value) {
  symbol = follow_aliases(eval.heap(), symbol);
  Bindings& bindings = eval.bindings();
  for (size_t i = 0; i < bindings.depth(); i++) {
    Bindings::Record& record = bindings.at(i);
    if (!binds_default(record, symbol)) continue;
    record.second = value;
    return {};
  }
  return store_default_value(eval, symbol, value);
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
