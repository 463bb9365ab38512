#include "eval/eval.h"

#include <algorithm>
#include <string_view>

#include "data/symbol.h"
#include "eval/bindings.h"
#include "eval/compiler/compiler.h"
#include "eval/compiler/lists.h"
#include "eval/macroexpand.h"
#include "eval/state.h"
#include "eval/variables.h"

namespace emlet {

// --- calling ---

Completion Eval::call(Value function, std::initializer_list<Value> arguments) {
  return state_->vm.call(function, {arguments.begin(), arguments.size()});
}
Completion Eval::call(Value function, std::span<const Value> arguments) { return state_->vm.call(function, arguments); }
Completion Eval::apply(Value function, std::span<const Value> arguments, Value last) {
  return state_->vm.apply(function, arguments, last);
}

Completion Eval::call_quietly(const Builtin& builtin, std::span<const Value> arguments) {
  return state_->vm.call_quietly(builtin, arguments);
}

// --- evaluating ---

Completion Eval::eval_form(Value form, Value lexical) { return eval_one(form, lexical, InProgn::No); }

Completion Eval::eval_one(Value form, Value lexical, InProgn in_progn) {
  if (!form.is_cons() && !(form.is_symbol() && lexical.is_cons())) return form.is_symbol() ? symbol_value(form) : Completion(form);
  Rooted<Value> current(heap(), form);
  if (!lexical.is_cons()) {
    LET_TRY(expanded, expand_at_top(*this, form, nil, lexical.is_true()));
    if (!expanded.is_cons()) return eval_one(expanded, lexical, in_progn);
    if (car(expanded) == sym::progn) return eval_in_turn(cdr(expanded), lexical, in_progn);
    current = expanded;
  }
  const Value marks = in_progn == InProgn::Yes ? variable(sym::internal_interpreter_environment) : nil;
  const Value environment = lexical.is_cons() ? lexical : marks;
  LET_TRY(closure, compiler::compile_form(*this, current, environment, lexical.is_true()));
  return call(Value::of(closure), {});
}

// The children of a progn given to `eval`, one after the other: a macro that one defines is seen by the next, and so is what
// a `(defvar SYMBOL)` makes dynamic.
Completion Eval::eval_in_turn(Value forms, Value lexical, InProgn in_progn) {
  Rooted<Value> outer_marks(heap(), variable(sym::internal_interpreter_environment));
  if (in_progn == InProgn::No) set_variable(sym::internal_interpreter_environment, nil);
  const Completion result = eval_each(forms, lexical);
  if (in_progn == InProgn::No) set_variable(sym::internal_interpreter_environment, outer_marks);
  return result;
}

Completion Eval::eval_each(Value forms, Value lexical) {
  Rooted<Value> rest(heap(), forms);
  Rooted<Value> result(heap());
  for (; rest.get().is_cons(); rest = cdr(rest)) {
    LET_TRY(value, eval_one(car(rest), lexical, InProgn::Yes));
    result = value;
  }
  if (rest.get().is_true()) return wrong_type(sym::listp, rest);
  return result.get();
}

namespace {

constexpr size_t kMostArguments = 8;

// What an argument is that needs no evaluation, or kMissing.
Value constant_argument(Heap& heap, Value argument) {
  if (argument.is_symbol()) return symbol_of(heap, argument).has(Symbol::kConstant) ? argument : kMissing;
  if (!argument.is_cons()) return argument;
  const bool quoted = car(argument) == sym::quote || (car(argument) == sym::function && car(cdr(argument)).is_symbol());
  return quoted && cdr(argument).is_cons() && cdr(cdr(argument)).is_nil() ? car(cdr(argument)) : kMissing;
}

bool defines(Heap& heap, Value function) {
  constexpr std::string_view kDefiners[] = {"autoload", "defalias", "put", "function-put", "custom-autoload", "register-definition-prefixes"};
  return function.is_symbol() && std::ranges::count(kDefiners, symbol_name(heap, function)) != 0;
}

// Whether `form` is a definition whose arguments are all constants, and which.  Compiled files and lists of autoloads are
// full of them; they are called without being compiled.  Nothing that may well fail is among them, for the error would not
// know its place.
bool is_plain_definition(Heap& heap, Value form, Value (&arguments)[kMostArguments], size_t& count) {
  if (!defines(heap, car(form)) || !car(cdr(form)).is_cons()) return false;
  if (symbol_of(heap, car(form)).function.get().is_cons()) return false;  // somebody made it a macro
  count = 0;
  Value rest = cdr(form);
  for (; rest.is_cons() && count < kMostArguments; rest = cdr(rest)) {
    const Value argument = constant_argument(heap, car(rest));
    if (argument == kMissing) return false;
    arguments[count++] = argument;
  }
  return rest.is_nil() && count >= 2;
}

}  // namespace

Completion Eval::eval_toplevel(Value form, bool lexical) {
  Value arguments[kMostArguments];
  size_t count = 0;
  if (!state_->hooks.toplevel_compiled && is_plain_definition(heap(), form, arguments, count)) {
    return call(car(form), {arguments, count});
  }
  Rooted<Value> current(heap(), form);
  if (form.is_cons()) {
    const Completion expanded = macroexpand(form, nil);
    if (!expanded.is_exit()) current = expanded.value();
    else if (exits().kind() != Exits::Kind::Signal) return kExit;
    else exits().clear();  // the compiler makes it an error of running the form
  }
  if (car(current) == sym::progn) return eval_children(cdr(current), lexical);
  const Completion all = macroexpand_all(current, nil);
  if (!all.is_exit()) current = all.value();
  else if (exits().kind() != Exits::Kind::Signal) return kExit;
  else exits().clear();
  const Value marks = lexical ? variable(sym::internal_interpreter_environment) : nil;
  LET_TRY(closure, compiler::compile_form(*this, current, marks, lexical));
  if (state_->hooks.toplevel_compiled) state_->hooks.toplevel_compiled(state_->hooks.toplevel_owner, Value::of(closure));
  return call(Value::of(closure), {});
}

// The children of a top-level progn, one after the other: a macro that one defines is seen by the next.
Completion Eval::eval_children(Value forms, bool lexical) {
  Rooted<Value> rest(heap(), forms);
  Rooted<Value> result(heap());
  for (; rest.get().is_cons(); rest = cdr(rest)) {
    LET_TRY(value, eval_toplevel(car(rest), lexical));
    result = value;
  }
  if (rest.get().is_true()) return wrong_type(sym::listp, rest);
  return result.get();
}

Result<void> Eval::safepoint() { return state_->vm.safepoint(); }

Result<void> Eval::after_collection() {
  if (heap().out_of_memory()) return memory_full();
  Value function;
  while (heap().next_finalizer(function)) {
    const size_t depth = binding_depth();
    if (call(function, {}).is_exit()) exits().clear();
    unwind_to(depth);
  }
  const auto hook = state_->hooks.after_collection;
  return hook ? hook(*this) : Result<void>();
}

// --- variables ---

Completion Eval::symbol_value(Value symbol) {
  const Value value = find_value(heap(), symbol);
  if (EMLET_UNLIKELY(value == kUnbound)) return signal(sym::void_variable, {symbol});
  return value;
}

Result<void> Eval::set_symbol_value(Value symbol, Value value) { return store_value(*this, symbol, value, StoreKind::Set); }

size_t Eval::binding_depth() const { return bindings().depth(); }

Result<void> Eval::bind(Value symbol, Value value) {
  symbol = follow_aliases(heap(), symbol);
  Symbol& cell = symbol_of(heap(), symbol);
  if (cell.has(Symbol::kConstant)) return signal(sym::setting_constant, {symbol});
  if (cell.has(Symbol::kRedirected)) return bind_redirected(*this, symbol, value);
  if (!bindings().push(Bindings::Kind::Variable, symbol, cell.value)) return memory_full();
  cell.value.set(heap(), symbol, value);
  return {};
}

void Eval::unwind_to(size_t depth) {
  while (bindings().depth() > depth) {
    const Bindings::Record record = bindings().pop();
    if (record.kind == Bindings::Kind::Variable) {
      symbol_of(heap(), record.first).value.set(heap(), record.first, record.second);
      continue;
    }
    undo(record);
  }
}

// Undoing may run Lisp: the pending exit is put aside, and a new one replaces it.
void Eval::undo(const BindingRecord& record) {
  const Exits pending = exits_;
  Rooted<Value> what(heap(), pending.what());
  Rooted<Value> data(heap(), pending.data());
  Rooted<Value> whole(heap(), pending.whole());
  Rooted<Value> first(heap(), record.first);
  Rooted<Value> second(heap(), record.second);
  exits_.clear();
  if (record.kind == Bindings::Kind::Undo) record.undo(*this, first, second);
  else undo_redirected(*this, record);
  if (!exits_.pending()) exits_ = pending;
}

// --- functions ---

void Eval::set_function(Value symbol, Value definition) {
  symbol_of(heap(), symbol).function.set(heap(), symbol, definition);
  if (heap().is_known_symbol(symbol)) state_->vm.primitive_changed(symbol);
}

// (load FILE NOERROR NOMESSAGE NOSUFFIX MUST-SUFFIX)
Completion Eval::load_autoload(Value autoload, Value name) {
  Rooted<Value> kept(heap(), name);
  TRY(call(sym::load, {car(cdr(autoload)), nil, sym::t, nil, sym::t}));
  return indirect_function(kept);
}

}  // namespace emlet
