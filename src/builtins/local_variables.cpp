// Variables with a value of their own in the current buffer.  There is one implicit buffer, which no object stands for.
#include "builtins/defun.h"
#include "builtins/install.h"
#include "builtins/variables.h"
#include "data/symbol_property.h"
#include "eval/variables.h"
#include "gc/roots.h"

namespace emlet {

namespace {

// BUFFER arguments can only be nil: the current buffer.
Result<void> check_buffer(Interp& lisp, Opt<Value> buffer) {
  if (buffer) return lisp.wrong_type(sym::bufferp, *buffer);
  return {};
}

DEFUN(make_local_variable, "make-local-variable", "VARIABLE",
      "Give VARIABLE a value of its own in the current buffer, at first the one it has.  Return VARIABLE.")
(Eval& eval, Symbol_ variable) -> Completion {
  TRY(make_local(eval, variable));
  return variable.word;
}

DEFUN(make_variable_buffer_local, "make-variable-buffer-local", "VARIABLE",
      "Let VARIABLE get a value of its own in whatever buffer it is set in.  Return VARIABLE.\n"
      "A void default value becomes nil.")
(Eval& eval, Symbol_ variable) -> Completion {
  TRY(make_automatically_local(eval, variable));
  return variable.word;
}

DEFUN(kill_local_variable, "kill-local-variable", "VARIABLE",
      "Take VARIABLE's own value in the current buffer away.  Return VARIABLE.")
(Eval& eval, Symbol_ variable) -> Completion {
  TRY(kill_local(eval, variable));
  return variable.word;
}

DEFUN(local_variable_p, "local-variable-p", "VARIABLE &optional BUFFER",
      "Return t if VARIABLE has a value of its own in BUFFER.")
(Interp& lisp, Value variable, Opt<Value> buffer) -> Completion {
  TRY(check_buffer(lisp, buffer));
  if (!variable.is_symbol()) return lisp.wrong_type(sym::symbolp, variable);
  return Value::boolean(has_local_value(lisp.heap(), variable));
}

DEFUN(local_variable_if_set_p, "local-variable-if-set-p", "VARIABLE &optional BUFFER",
      "Return t if VARIABLE has a value of its own in BUFFER or would get one by being set.")
(Heap& heap, Symbol_ variable, Opt<Value>) -> Completion { return Value::boolean(is_local_if_set(heap, variable)); }

DEFUN(variable_binding_locus, "variable-binding-locus", "VARIABLE",
      "Return where VARIABLE's current value was made: always nil, since no object stands for the current buffer.")
(Symbol_) -> Completion { return nil; }

DEFUN(buffer_local_value, "buffer-local-value", "VARIABLE BUFFER",
      "Return the value VARIABLE has in BUFFER; there is no object to pass for BUFFER yet.")
(Interp& lisp, Symbol_, Value buffer) -> Completion { return lisp.wrong_type(sym::bufferp, buffer); }

DEFUN(buffer_local_boundp, "buffer-local-boundp", "VARIABLE BUFFER",
      "Return whether VARIABLE has a value in BUFFER; there is no object to pass for BUFFER yet.")
(Interp& lisp, Symbol_, Value buffer) -> Completion { return lisp.wrong_type(sym::bufferp, buffer); }

DEFUN(buffer_local_variables, "buffer-local-variables", "&optional BUFFER",
      "Return an alist of the variables with a value of their own in BUFFER; a void one is there as a symbol.")
(Eval& eval, Opt<Value> buffer) -> Completion {
  TRY(check_buffer(eval, buffer));
  Heap& heap = eval.heap();
  const auto variables = local_variables(eval);
  Value list = nil;
  for (const Value variable : variables) {
    const Value value = find_value(heap, variable);
    list = heap.cons(value == kUnbound ? variable : heap.cons(variable, value), list);
  }
  return list;
}

DEFUN(kill_all_local_variables, "kill-all-local-variables", "&optional KILL-PERMANENT",
      "Run `change-major-mode-hook', then take away the current buffer's own values of all variables but those with a\n"
      "`permanent-local' property, and of these too if KILL-PERMANENT is non-nil.")
(Eval& eval, Opt<Value> permanent) -> Completion {
  Heap& heap = eval.heap();
  const bool all = static_cast<bool>(permanent);
  TRY(eval.call(eval.intern("run-hooks"), {eval.intern("change-major-mode-hook")}));
  RootedVector variables(heap);
  for (const Value variable : local_variables(eval)) variables.push_back(variable);
  for (size_t i = 0; i < variables.size(); i++) {
    if (all || symbol_property(heap, variables[i], sym::permanent_local).is_nil()) TRY(kill_local(eval, variables[i]));
  }
  return nil;
}

constexpr Builtin kLocalVariableBuiltins[] = {
    EMLET_FN(make_local_variable),    EMLET_FN(make_variable_buffer_local), EMLET_FN(kill_local_variable),
    EMLET_FN(local_variable_p),       EMLET_FN(local_variable_if_set_p),    EMLET_FN(variable_binding_locus),
    EMLET_FN(buffer_local_value),     EMLET_FN(buffer_local_boundp),        EMLET_FN(buffer_local_variables),
    EMLET_FN(kill_all_local_variables),
};

}  // namespace

void install_local_variables(Interp& lisp) {
  lisp.install(kLocalVariableBuiltins);
  define_variable(lisp, "change-major-mode-hook", nil);
}

}  // namespace emlet
