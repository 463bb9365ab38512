#include "eval/macroexpand.h"

#include <vector>

#include "data/list.h"
#include "data/symbol.h"
#include "eval/compiler/lists.h"
#include "eval/limits.h"
#include "eval/state.h"
#include "gc/roots.h"

namespace emlet {

using compiler::cadr;
using compiler::cddr;

namespace {

// As assq: the element of the alist, or nil; an end that is not nil is an error.
Completion find_in_environment(Interp& lisp, Value environment, Value name) {
  Value rest = environment;
  for (int steps = 0; rest.is_cons() && steps < 1000000; rest = cdr(rest), steps++) {
    if (car(rest).is_cons() && car(car(rest)) == name) return car(rest);
  }
  if (rest.is_true() && !rest.is_cons()) return lisp.wrong_type(sym::listp, environment);
  return nil;
}

bool is_macro_autoload(Value definition) {
  if (car(definition) != sym::autoload) return false;
  const Value type = cadr(cddr(cdr(definition)));  // (autoload FILE DOC INTERACTIVE TYPE)
  return type == sym::macro || type == sym::t;
}

}  // namespace

bool is_macro_definition(Value definition) { return car(definition) == sym::macro || is_macro_autoload(definition); }

namespace {

// The walk of macroexpand-all.
class Expander {
 public:
  Expander(Eval& eval, Value environment)
      : eval_(eval), environment_(eval.heap(), environment), lexical_(eval.variable(sym::lexical_binding).is_true()) {}
  Completion expand(Value form);

 private:
  Completion expand_macros(Value form);
  Completion expand_special(Value head, Value form);
  Completion expand_function(Value form);
  Completion expand_bindings(Value list);
  Completion expand_clauses(Value list, size_t skipped);
  // All elements of `list` but the first `skipped`.
  Completion expand_list(Value list, size_t skipped);
  template <class Each>
  Completion map(Value list, size_t skipped, Each each);
  Value copy_place(Value made, Value from);
  void append_copy(Value& first, Value& last, Value item, Value from);

  Eval& eval_;
  Rooted<Value> environment_;
  bool lexical_;
};

Value Expander::copy_place(Value made, Value from) {
  if (SourcePositions* positions = eval_.state().positions) positions->note(made, positions->find(from));
  return made;
}

// The list with each element replaced by each(element); the same list when nothing changed.
template <class Each>
Completion Expander::map(Value list, size_t skipped, Each each) {
  Roots<4> roots(eval_.heap());
  Value& original = roots[0] = list;
  Value& rest = roots[1] = list;
  Value& copy = roots[2];  // of what was passed, once something changed
  Value& last = roots[3];
  for (size_t count = 0; rest.is_cons(); rest = cdr(rest), count++) {
    if (count > (size_t{1} << 24)) return original;  // circular: whoever evaluates it says so
    if (count < skipped) continue;
    LET_TRY(item, each(car(rest)));
    if (copy.is_nil() && item == car(rest)) continue;
    if (copy.is_nil()) {
      for (Value passed = original; passed.is_cons() && passed != rest; passed = cdr(passed)) append_copy(copy, last, car(passed), passed);
    }
    append_copy(copy, last, item, rest);
  }
  if (copy.is_nil()) return original;
  last.cons()->cdr.set(eval_.heap(), last, rest);
  return copy;
}

// Adds a cons with `item`, which stands for the cons `from`, to the list from `first` to `last`.
void Expander::append_copy(Value& first, Value& last, Value item, Value from) {
  const Value made = copy_place(eval_.heap().cons(item, nil), from);
  if (first.is_nil()) first = made;
  else last.cons()->cdr.set(eval_.heap(), last, made);
  last = made;
}

Completion Expander::expand_list(Value list, size_t skipped) {
  return map(list, skipped, [this](Value form) { return expand(form); });
}

Completion Expander::expand_clauses(Value list, size_t skipped) {
  return map(list, skipped, [this](Value clause) { return clause.is_cons() ? expand_list(clause, 0) : Completion(clause); });
}

Completion Expander::expand_bindings(Value list) {
  return map(list, 0, [this](Value binding) { return binding.is_cons() ? expand_list(binding, 1) : Completion(binding); });
}

// (function (lambda ARGUMENTS BODY...)), or (lambda ...) which is short for it.
Completion Expander::expand_function(Value form) {
  const bool is_short = car(form) == sym::lambda;
  const Value lambda = is_short ? form : cadr(form);
  if (car(lambda) != sym::lambda) return form;
  LET_TRY(expanded, expand_list(lambda, 2));
  if (!is_short && expanded == lambda) return form;
  Heap& heap = eval_.heap();
  return copy_place(heap.cons(sym::function, heap.cons(expanded, nil)), form);
}

Completion Expander::expand_special(Value head, Value form) {
  Heap& heap = eval_.heap();
  if (head == sym::quote) return form;
  if (head == sym::function || head == sym::lambda) return expand_function(form);
  if (head == sym::cond) return expand_clauses(form, 1);
  if (head == sym::condition_case) {
    LET_TRY(handlers, map(form, 3, [this](Value clause) { return clause.is_cons() ? expand_list(clause, 1) : Completion(clause); }));
    Rooted<Value> kept(heap, handlers);
    LET_TRY(body, expand(car(cddr(handlers))));
    if (body == car(cddr(handlers))) return handlers;
    return copy_place(heap.cons(head, heap.cons(cadr(handlers), heap.cons(body, cdr(cddr(handlers))))), form);
  }
  if (head == sym::let || head == sym::let_star) {
    LET_TRY(bindings, expand_bindings(cadr(form)));
    Rooted<Value> kept(heap, bindings);
    LET_TRY(body, expand_list(cddr(form), 0));
    if (bindings == cadr(form) && body == cddr(form)) return form;
    return copy_place(heap.cons(head, copy_place(heap.cons(kept, body), cdr(form))), form);
  }
  return expand_list(form, 1);
}

// The property `compiler-macro` of a function or of what it is an alias of.
Value compiler_macro_of(Heap& heap, Value name) {
  for (int aliases = 0; name.is_symbol() && name.is_true() && aliases < 100; aliases++) {
    const Symbol& symbol = symbol_of(heap, name);
    const Value handler = plist_lookup(symbol.plist, sym::compiler_macro);
    if (handler.is_true()) return handler;
    name = symbol.function;
  }
  return nil;
}

// The form a compiler macro makes of the call `form`; the same form if there is none, or if it fails.
Completion expand_compiler_macro(Eval& eval, Value form) {
  const Value handler = compiler_macro_of(eval.heap(), car(form));
  if (handler.is_nil()) return form;
  Rooted<Value> kept(eval.heap(), form);
  const Completion expansion = eval.apply(handler, {&form, 1}, cdr(form));
  if (!expansion.is_exit()) return expansion;
  if (eval.exits().kind() != Exits::Kind::Signal) return kExit;
  eval.exits().clear();  // Emacs 28.2: it warns and goes on with the call as it is
  return kept.get();
}

// Macros, then compiler macros, until nothing changes at the top of the form.
Completion Expander::expand_macros(Value form) {
  Rooted<Value> current(eval_.heap(), form);
  while (current.get().is_cons() && car(current).is_symbol()) {
    LET_TRY(macro, macro_function(eval_, car(current), environment_));
    LET_TRY(expansion, macro.is_true() ? call_macro(eval_, macro, current, lexical_) : expand_compiler_macro(eval_, current));
    if (expansion == current.get()) break;
    if (expansion.is_cons()) copy_place(expansion, current);
    current = expansion;
  }
  return current.get();
}

Completion Expander::expand(Value form) {
  if (!form.is_cons()) return form;
  if (!eval_.limits().native_stack_left()) return eval_.error("Lisp nesting exceeds `max-lisp-eval-depth'");
  LET_TRY(expanded, expand_macros(form));
  Rooted<Value> current(eval_.heap(), expanded);
  if (!current.get().is_cons()) return current.get();
  const Value head = car(current);
  if (head.is_symbol()) return expand_special(head, current);
  if (car(head) != sym::lambda) return expand_list(current, 1);
  // ((lambda ...) ARGUMENTS...): the lambda stays one.
  return map(current, 0, [this, head](Value item) { return item == head ? expand_list(item, 2) : expand(item); });
}

}  // namespace

Completion macro_function(Eval& eval, Value name, Value environment) {
  for (int aliases = 0; name.is_symbol() && name.is_true() && aliases < 100; aliases++) {
    LET_TRY(local, find_in_environment(eval, environment, name));
    if (local.is_true()) return cdr(local);
    Value definition = symbol_of(eval.heap(), name).function;
    if (is_macro_autoload(definition)) {
      TRY(eval.load_autoload(definition, name));
      definition = symbol_of(eval.heap(), name).function;
      if (is_macro_autoload(definition)) return eval.error("Autoloading failed to define function", name);
    }
    if (car(definition) == sym::macro) return cdr(definition);
    name = definition;
  }
  return nil;
}

Completion call_macro(Eval& eval, Value expander, Value form, bool lexical) {
  const Value wanted = Value::boolean(lexical);
  Rooted<Value> kept(eval.heap(), form);
  if (eval.variable(sym::lexical_binding) == wanted) return eval.apply(expander, {}, cdr(form));
  BindingScope scope(eval);
  TRY(eval.bind(sym::lexical_binding, wanted));
  return eval.apply(expander, {}, cdr(form));
}

namespace {

Completion expand_once(Eval& eval, Value form, Value environment, bool lexical) {
  if (!form.is_cons() || !car(form).is_symbol()) return form;
  Rooted<Value> kept(eval.heap(), environment);
  LET_TRY(macro, macro_function(eval, car(form), environment));
  return macro.is_nil() ? Completion(form) : call_macro(eval, macro, form, lexical);
}

}  // namespace

Completion expand_at_top(Eval& eval, Value form, Value environment, bool lexical) {
  Rooted<Value> current(eval.heap(), form);
  Rooted<Value> kept(eval.heap(), environment);
  for (;;) {
    LET_TRY(next, expand_once(eval, current, kept, lexical));
    if (next == current.get()) return next;
    current = next;
  }
}

Completion Eval::macroexpand_1(Value form, Value environment) {
  return expand_once(*this, form, environment, variable(sym::lexical_binding).is_true());
}

Completion Eval::macroexpand(Value form, Value environment) {
  return expand_at_top(*this, form, environment, variable(sym::lexical_binding).is_true());
}

Completion Eval::macroexpand_all(Value form, Value environment) {
  Rooted<Value> kept(heap(), form);
  if (variable(sym::macroexpand_all_environment) == environment) return Expander(*this, environment).expand(form);
  Rooted<Value> kept_environment(heap(), environment);
  BindingScope scope(*this);  // for macros that expand their bodies themselves, as cl-block does
  TRY(bind(sym::macroexpand_all_environment, environment));
  return Expander(*this, environment).expand(kept);
}

}  // namespace emlet
