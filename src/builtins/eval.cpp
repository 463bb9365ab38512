// Evaluation and variables: eval, macroexpand, symbol values, definitions, aliases, watchers.
#include "builtins/defun.h"
#include "builtins/install.h"
#include "data/symbol.h"
#include "data/symbol_property.h"
#include "eval/variables.h"
#include "gc/roots.h"

namespace emlet {

namespace {

DEFUN(eval, "eval", "FORM &optional LEXICAL",
      "Evaluate FORM.  LEXICAL nil means dynamic binding, t lexical binding, an alist a lexical environment.")
(Eval& eval, Value form, Opt<Value> lexical) -> Completion { return eval.eval_form(form, lexical.value); }

DEFUN(macroexpand, "macroexpand", "FORM &optional ENVIRONMENT", "Expand the macro calls at the top of FORM until there is none.")
(Eval& eval, Value form, Opt<Value> environment) -> Completion { return eval.macroexpand(form, environment.value); }

DEFUN(macroexpand_1, "macroexpand-1", "FORM &optional ENVIRONMENT", "Expand the macro call at the top of FORM once.")
(Eval& eval, Value form, Opt<Value> environment) -> Completion { return eval.macroexpand_1(form, environment.value); }

DEFUN(macroexpand_all, "macroexpand-all", "FORM &optional ENVIRONMENT", "Expand all macro calls in FORM.")
(Eval& eval, Value form, Opt<Value> environment) -> Completion { return eval.macroexpand_all(form, environment.value); }

// --- values ---

DEFUN(symbol_value, "symbol-value", "SYMBOL", "Return the value of SYMBOL as a variable.")
(Eval& eval, Symbol_ symbol) -> Completion { return eval.symbol_value(symbol); }

DEFUN(default_value, "default-value", "SYMBOL", "Return the value SYMBOL has in buffers without a value of their own.")
(Eval& eval, Symbol_ symbol) -> Completion {
  const Value value = find_default_value(eval.heap(), symbol);
  if (value == kUnbound) return eval.signal(sym::void_variable, {symbol});
  return value;
}

DEFUN(set, "set", "SYMBOL NEWVAL", "Set the value of SYMBOL to NEWVAL.")
(Eval& eval, Symbol_ symbol, Value value) -> Completion {
  TRY(eval.set_symbol_value(symbol, value));
  return value;
}

DEFUN(set_default, "set-default", "SYMBOL VALUE", "Set the default value of SYMBOL.")
(Eval& eval, Symbol_ symbol, Value value) -> Completion {
  TRY(store_default_value(eval, symbol, value));
  return value;
}

DEFUN(boundp, "boundp", "SYMBOL", "Return t if the value of SYMBOL is not void.")
(Interp& lisp, Symbol_ symbol) -> Completion { return Value::boolean(find_value(lisp.heap(), symbol) != kUnbound); }

DEFUN(default_boundp, "default-boundp", "SYMBOL", "Return t if the default value of SYMBOL is not void.")
(Interp& lisp, Symbol_ symbol) -> Completion { return Value::boolean(find_default_value(lisp.heap(), symbol) != kUnbound); }

DEFUN(makunbound, "makunbound", "SYMBOL", "Make the value of SYMBOL void.")
(Eval& eval, Symbol_ symbol) -> Completion {
  if (symbol_of(eval.heap(), symbol).has(Symbol::kConstant)) return eval.signal(sym::setting_constant, {symbol});
  TRY(store_value(eval, symbol, kUnbound, StoreKind::MakeUnbound));
  return symbol.word;
}

DEFUN(default_toplevel_value, "default-toplevel-value", "SYMBOL", "Return the value SYMBOL has outside of all bindings.")
(Eval& eval, Symbol_ symbol) -> Completion {
  const Value value = find_toplevel_value(eval, symbol);
  if (value == kUnbound) return eval.signal(sym::void_variable, {symbol});
  return value;
}

DEFUN(set_default_toplevel_value, "set-default-toplevel-value", "SYMBOL VALUE", "Set the value SYMBOL has outside of all bindings.")
(Eval& eval, Symbol_ symbol, Value value) -> Completion {
  TRY(store_toplevel_value(eval, symbol, value));
  return nil;
}

// --- definitions ---

void document(Interp& lisp, Value symbol, Value documentation) {
  if (documentation.is_true()) put_symbol_property(lisp.heap(), symbol, sym::variable_documentation, documentation);
}

void note_definition(Interp& lisp, Value entry) {
  const Value list = lisp.variable(sym::current_load_list);
  if (list.is_cons()) lisp.set_variable(sym::current_load_list, lisp.heap().cons(entry, list));
}

DEFUN(internal__define_uninitialized_variable, "internal--define-uninitialized-variable", "SYMBOL &optional DOC",
      "Make SYMBOL a variable that is always bound dynamically, without a value.")
(Interp& lisp, Symbol_ symbol, Opt<Value> documentation) -> Completion {
  symbol_of(lisp.heap(), symbol).set(Symbol::kSpecial);
  document(lisp, symbol, documentation.value);
  note_definition(lisp, symbol);
  return nil;
}

DEFUN(internal_make_var_non_special, "internal-make-var-non-special", "SYMBOL", "Let `let' bind SYMBOL lexically again.")
(Interp& lisp, Symbol_ symbol) -> Completion {
  symbol_of(lisp.heap(), symbol).clear(Symbol::kSpecial);
  return nil;
}

DEFUN(internal__declare_dynamic, "internal--declare-dynamic", "SYMBOL",
      "Make the rest of the file being loaded bind SYMBOL dynamically.")
(Interp& lisp, Symbol_ symbol) -> Completion {
  const Value marks = lisp.variable(sym::internal_interpreter_environment);
  lisp.set_variable(sym::internal_interpreter_environment, lisp.heap().cons(symbol, marks));
  return symbol.word;
}

DEFUN(defvar_1, "defvar-1", "SYMBOL INITVALUE &optional DOCSTRING", "Define SYMBOL as a variable; set it unless it has a value.")
(Eval& eval, Symbol_ symbol, Value value, Opt<Value> documentation) -> Completion {
  symbol_of(eval.heap(), symbol).set(Symbol::kSpecial);
  document(eval, symbol, documentation.value);
  if (find_value(eval.heap(), symbol) == kUnbound) TRY(eval.set_symbol_value(symbol, value));
  return symbol.word;
}

DEFUN(defconst_1, "defconst-1", "SYMBOL INITVALUE &optional DOCSTRING", "Define SYMBOL as a constant variable.")
(Eval& eval, Symbol_ symbol, Value value, Opt<Value> documentation) -> Completion {
  TRY(eval.set_symbol_value(symbol, value));
  symbol_of(eval.heap(), symbol).set(Symbol::kSpecial);
  document(eval, symbol, documentation.value);
  put_symbol_property(eval.heap(), symbol, sym::risky_local_variable, sym::t);
  note_definition(eval, symbol);
  return symbol.word;
}

DEFUN(special_variable_p, "special-variable-p", "SYMBOL", "Return t if `let' always binds SYMBOL dynamically.")
(Interp& lisp, Symbol_ symbol) -> Completion {
  return Value::boolean(symbol_of(lisp.heap(), symbol).has(Symbol::kSpecial));
}

// --- aliases ---

DEFUN(defvaralias, "defvaralias", "NEW-ALIAS BASE-VARIABLE &optional DOCSTRING", "Make NEW-ALIAS another name of BASE-VARIABLE.")
(Eval& eval, Symbol_ alias, Symbol_ base, Opt<Value> documentation) -> Completion {
  if (symbol_of(eval.heap(), alias).has(Symbol::kConstant)) return eval.error("Cannot make a constant an alias");
  TRY(make_alias(eval, alias, base));
  put_symbol_property(eval.heap(), alias, sym::variable_documentation, documentation.value);
  note_definition(eval, alias);
  return base.word;
}

DEFUN(indirect_variable, "indirect-variable", "OBJECT", "Return the variable at the end of OBJECT's chain of aliases.")
(Interp& lisp, Value object) -> Completion { return object.is_symbol() ? follow_aliases(lisp.heap(), object) : object; }

// --- watchers ---

DEFUN(add_variable_watcher, "add-variable-watcher", "SYMBOL WATCH-FUNCTION",
      "Call WATCH-FUNCTION with SYMBOL, NEWVAL, OPERATION and WHERE when SYMBOL is about to be set.")
(Interp& lisp, Symbol_ symbol, Value function) -> Completion {
  add_watcher(lisp, symbol, function);
  return nil;
}

DEFUN(remove_variable_watcher, "remove-variable-watcher", "SYMBOL WATCH-FUNCTION", "Undo `add-variable-watcher'.")
(Interp& lisp, Symbol_ symbol, Value function) -> Completion {
  remove_watcher(lisp, symbol, function);
  return nil;
}

DEFUN(get_variable_watchers, "get-variable-watchers", "SYMBOL", "Return the list of SYMBOL's watchers.")
(Interp& lisp, Symbol_ symbol) -> Completion { return watchers_of(lisp.heap(), symbol); }

constexpr Builtin kEvalBuiltins[] = {
    EMLET_FN(eval),
    EMLET_FN(macroexpand),
    EMLET_FN(macroexpand_1),
    EMLET_FN(macroexpand_all),
    EMLET_FN(symbol_value),
    EMLET_FN(default_value),
    EMLET_FN(set),
    EMLET_FN(set_default),
    EMLET_FN(boundp),
    EMLET_FN(default_boundp),
    EMLET_FN(makunbound),
    EMLET_FN(default_toplevel_value),
    EMLET_FN(set_default_toplevel_value),
    EMLET_FN(internal__define_uninitialized_variable),
    EMLET_FN(internal_make_var_non_special),
    EMLET_FN(internal__declare_dynamic),
    EMLET_FN(defvar_1),
    EMLET_FN(defconst_1),
    EMLET_FN(special_variable_p),
    EMLET_FN(defvaralias),
    EMLET_FN(indirect_variable),
    EMLET_FN(add_variable_watcher),
    EMLET_FN(remove_variable_watcher),
    EMLET_FN(get_variable_watchers),
};

}  // namespace

void install_eval(Interp& lisp) { lisp.install(kEvalBuiltins); }

}  // namespace emlet
