// Functions as objects: function cells, definitions, autoloads, arity, commands.
#include "builtins/defun.h"
#include "builtins/install.h"
#include "data/list.h"
#include "data/symbol.h"
#include "data/symbol_property.h"
#include "eval/function_object.h"
#include "eval/macroexpand.h"
#include "gc/roots.h"

namespace emlet {

namespace {

bool is_autoload(Value definition) { return car(definition) == sym::autoload; }

DEFUN(symbol_function, "symbol-function", "SYMBOL", "Return the function definition of SYMBOL, nil if it is void.")
(Interp& lisp, Symbol_ symbol) -> Completion { return symbol_of(lisp.heap(), symbol).function.get(); }

DEFUN(fboundp, "fboundp", "SYMBOL", "Return t if the function definition of SYMBOL is not void.")
(Interp& lisp, Symbol_ symbol) -> Completion {
  return Value::boolean(symbol_of(lisp.heap(), symbol).function.get().is_true());
}

// The function a definition leads to gets its first name, for backtraces.
void name_function(Interp& lisp, Value symbol, Value definition) {
  if (car(definition) == sym::macro) definition = cdr(definition);
  if (!definition.is_kind(Kind::Closure)) return;
  Code& code = *closure_of(definition).code;
  if (code.name.get().is_nil()) code.set_name(lisp.heap(), symbol);
}

Completion define_function(Eval& eval, Value symbol, Value definition) {
  if (symbol.is_nil() && definition.is_true()) return eval.signal(sym::setting_constant, {symbol});
  const Value old = symbol_of(eval.heap(), symbol).function;
  if (is_autoload(old)) put_symbol_property(eval.heap(), symbol, sym::autoload, cdr(old));
  name_function(eval, symbol, definition);
  eval.set_function(symbol, definition);
  return definition;
}

DEFUN(fset, "fset", "SYMBOL DEFINITION", "Set the function definition of SYMBOL.")
(Eval& eval, Symbol_ symbol, Value definition) -> Completion { return define_function(eval, symbol, definition); }

DEFUN(fmakunbound, "fmakunbound", "SYMBOL", "Make the function definition of SYMBOL void.")
(Eval& eval, Symbol_ symbol) -> Completion {
  if (symbol == nil || symbol == sym::t) return eval.signal(sym::setting_constant, {symbol});
  eval.set_function(symbol, nil);
  return symbol.word;
}

DEFUN(defalias, "defalias", "SYMBOL DEFINITION &optional DOCSTRING", "Make DEFINITION the function definition of SYMBOL.")
(Eval& eval, Symbol_ symbol, Value definition, Opt<Value> documentation) -> Completion {
  Heap& heap = eval.heap();
  const Value list = eval.variable(sym::current_load_list);
  if (list.is_cons()) eval.set_variable(sym::current_load_list, heap.cons(heap.cons(sym::defun, symbol), list));
  const Value setter = symbol_property(heap, symbol, sym::defalias_fset_function);
  if (setter.is_true()) {
    name_function(eval, symbol, definition);
    TRY(eval.call(setter, {symbol, definition}));
  } else {
    TRY(define_function(eval, symbol, definition));
  }
  if (documentation) put_symbol_property(heap, symbol, sym::function_documentation, *documentation);
  return symbol.word;
}

// What a chain of function names ends with; a chain that does not end is an error.
Completion end_of_names(Interp& lisp, Value object) {
  const Value original = object;
  for (int names = 0; object.is_symbol() && object.is_true(); names++) {
    // Emacs 28.2 names what the first one leads to.
    if (names > 1000) return lisp.signal(sym::cyclic_function_indirection, {symbol_of(lisp.heap(), original).function});
    object = symbol_of(lisp.heap(), object).function;
  }
  return object;
}

DEFUN(indirect_function, "indirect-function", "OBJECT &optional NOERROR",
      "Return the function at the end of OBJECT's chain of function names, nil if there is none.")
(Interp& lisp, Value object, Opt<Value>) -> Completion { return end_of_names(lisp, object); }

DEFUN(functionp, "functionp", "OBJECT", "Return t if OBJECT is a function that `funcall' can call.")
(Interp& lisp, Value object) -> Completion {
  TRY(end_of_names(lisp, object));
  return Value::boolean(is_function(lisp, object));
}

DEFUN(func_arity, "func-arity", "FUNCTION", "Return (MIN . MAX), how many arguments FUNCTION takes.")
(Eval& eval, Value function) -> Completion { return function_arity(eval, function); }

DEFUN(byte_code_function_p, "byte-code-function-p", "OBJECT", "Return t if OBJECT is a compiled function.")
(Value object) -> Completion { return Value::boolean(object.is_kind(Kind::Closure)); }

DEFUN(compiled_function_p, "compiled-function-p", "OBJECT", "Return t if OBJECT is a function in compiled form.")
(Value object) -> Completion {
  const bool is_builtin = object.is_kind(Kind::Subr) && subr_of(object).builtin->maximum != Builtin::kUnevalled;
  return Value::boolean(is_builtin || object.is_kind(Kind::Closure) || object.is_kind(Kind::ModuleFunction));
}

DEFUN(special_form_p, "special-form-p", "OBJECT", "Return t if OBJECT is or names a special form.")
(Interp& lisp, Value object) -> Completion {
  const Value function = object.is_symbol() ? lisp.indirect_function(object) : object;
  return Value::boolean(function.is_kind(Kind::Subr) && subr_of(function).builtin->maximum == Builtin::kUnevalled);
}

// --- autoloads ---

DEFUN(autoload, "autoload", "FUNCTION FILE &optional DOCSTRING INTERACTIVE TYPE",
      "Define FUNCTION to be loaded from FILE when it is first called.")
(Eval& eval, Symbol_ function, String& file, Opt<Value> documentation, Opt<Value> interactive, Opt<Value> type) -> Completion {
  const Value present = symbol_of(eval.heap(), function).function;
  if (present.is_true() && !is_autoload(present)) return nil;
  const Value definition =
      eval.list({sym::autoload, Value::of(&file), documentation.value, interactive.value, type.value});
  return fn_defalias(eval, function, definition, {});
}

DEFUN(autoload_do_load, "autoload-do-load", "FUNDEF &optional FUNNAME MACRO-ONLY",
      "Load the file of the autoload object FUNDEF and return the new definition of FUNNAME.")
(Eval& eval, Value definition, Opt<Value> name, Opt<Value> macro_only) -> Completion {
  if (!is_autoload(definition)) return definition;
  const Value type = car(cdr(cdr(cdr(cdr(definition)))));
  if (macro_only && *macro_only == sym::macro && type != sym::t && type != sym::macro) return definition;
  Rooted<Value> kept(eval.heap(), definition);
  TRY(eval.load_autoload(definition, name.value));
  if (macro_only || !name) return nil;
  const Value loaded = eval.indirect_function(name.value);
  if (loaded == kept.get()) return eval.error("Autoloading failed to define function", name.value);
  return loaded;
}

DEFUN(internal__check_argument_count, "internal--check-argument-count", "FUNCTION COUNT",
      "Signal an error if FUNCTION, a symbol, is void, or a builtin or library function that does not take COUNT arguments.\n"
      "Return t if it is a macro.")
(Interp& lisp, Value name, Fixnum count) -> Completion {
  const Value function = lisp.indirect_function(name);
  if (is_macro_definition(function)) return sym::t;
  if (function.is_nil()) return lisp.signal(sym::void_function, {name});
  return takes_count(function, count) ? Completion(nil) : lisp.signal(sym::wrong_number_of_arguments, {name, Value::fixnum(count)});
}

// The variables a closure has captured as cells, as the alist of an environment that ends with `rest`.
Value environment_of(Heap& heap, Value closure, Value rest) {
  if (!closure.is_kind(Kind::Closure)) return rest;
  const Closure& variables = closure_of(closure);
  for (size_t i = 0; i < variables.code->captures; i++) {
    const Value cell = variables.captures()[i];
    if (cell.is_cons()) rest = heap.cons(cell, rest);
  }
  return rest;
}

DEFUN(internal__eval_late, "internal--eval-late", "FORM ENVIRONMENT VARIABLES",
      "Evaluate FORM, whose function has become a macro since it was compiled, in ENVIRONMENT and the variables VARIABLES captured.")
(Eval& eval, Value form, Value environment, Value variables) -> Completion {
  return eval.eval_form(form, environment_of(eval.heap(), variables, environment));
}

// --- commands ---

Value interactive_of_list(Value function) {
  Value body = cdr(cdr(function));
  if (car(function) == sym::closure) body = cdr(body);
  for (int steps = 0; body.is_cons() && steps < 1000; body = body.cons()->cdr, steps++) {
    if (car(body.cons()->car) == sym::interactive) return body.cons()->car;
  }
  return nil;
}

// (interactive ...) of a function that is one, else nil.
Value find_interactive_form(Interp& lisp, Value command) {
  for (Value name = command; name.is_symbol() && name.is_true(); name = symbol_of(lisp.heap(), name).function) {
    const Value property = symbol_property(lisp.heap(), name, sym::interactive_form);
    if (property.is_true()) return property;
  }
  const Value function = lisp.indirect_function(command);
  if (function.is_kind(Kind::Closure)) {
    Code& code = *closure_of(function).code;
    if (!(code.flags & Code::kInteractive)) return nil;
    describe(lisp, code);
    const Value part = code.interactive;
    if (!part.is_kind(Kind::Vector)) return lisp.list({sym::interactive, part});
    if (vector_of(part).length == 0) return lisp.list({sym::interactive});
    return lisp.list({sym::interactive, vector_of(part).at(0)});
  }
  const bool is_list = car(function) == sym::lambda || car(function) == sym::closure;
  const Value form = is_list ? interactive_of_list(function) : nil;
  const bool has_modes = form.is_cons() && cdr(cdr(form)).is_true();  // which are not told
  return has_modes ? lisp.list({sym::interactive, car(cdr(form))}) : form;
}

DEFUN(interactive_form, "interactive-form", "CMD", "Return the `interactive' form of the command CMD, or nil.")
(Eval& eval, Value command) -> Completion {
  const Value function = eval.indirect_function(command);
  if (is_autoload(function) && command.is_symbol()) TRY(eval.load_autoload(function, command));
  return find_interactive_form(eval, command);
}

DEFUN(commandp, "commandp", "FUNCTION &optional FOR-CALL-INTERACTIVELY", "Return t if FUNCTION can be called as a command.")
(Eval& eval, Value command, Opt<Value> for_call) -> Completion {
  const Value function = eval.indirect_function(command);
  if (function.is_kind(Kind::String) || function.is_kind(Kind::Vector)) return Value::boolean(!for_call);
  if (is_autoload(function)) return Value::boolean(car(cdr(cdr(cdr(function)))).is_true());
  return Value::boolean(find_interactive_form(eval, command).is_true());
}

// The modes of a function's own (interactive ARGUMENT MODES...).
Value modes_of_function(Interp& lisp, Value function) {
  if (!function.is_kind(Kind::Closure)) return cdr(cdr(interactive_of_list(function)));
  describe(lisp, *closure_of(function).code);
  const Value part = closure_of(function).code->interactive;
  return part.is_kind(Kind::Vector) && vector_of(part).length > 1 ? vector_of(part).at(1) : nil;
}

DEFUN(command_modes, "command-modes", "COMMAND", "Return the modes COMMAND is for, a list, nil for all.")
(Interp& lisp, Value command) -> Completion {
  for (Value name = command; name.is_symbol() && name.is_true(); name = symbol_of(lisp.heap(), name).function) {
    const Value modes = symbol_property(lisp.heap(), name, lisp.intern("command-modes"));
    if (modes.is_true()) return modes;
  }
  return modes_of_function(lisp, lisp.indirect_function(command));
}

// --- native code: there is none ---

DEFUN(subr_native_elisp_p, "subr-native-elisp-p", "OBJECT", "Return t if OBJECT is a function compiled to native code: never.")
(Value) -> Completion { return nil; }

DEFUN(subr_native_comp_unit, "subr-native-comp-unit", "SUBR", "Return the native compilation unit of SUBR: nil.")
(Subr&) -> Completion { return nil; }

DEFUN(subr_native_lambda_list, "subr-native-lambda-list", "SUBR", "Return the lambda list of SUBR if it is native code, else t.")
(Subr&) -> Completion { return sym::t; }

DEFUN(subr_type, "subr-type", "SUBR", "Return the type of SUBR: nil.")
(Subr&) -> Completion { return nil; }

DEFUN(native_comp_unit_file, "native-comp-unit-file", "COMP-UNIT", "Return the file of a native compilation unit; nothing is one.")
(Interp& lisp, Value unit) -> Completion { return lisp.wrong_type(lisp.intern("native-comp-unit"), unit); }

DEFUN(native_comp_unit_set_file, "native-comp-unit-set-file", "COMP-UNIT NEW-FILE",
      "Set the file of a native compilation unit; nothing is one.")
(Interp& lisp, Value unit, Value) -> Completion { return lisp.wrong_type(lisp.intern("native-comp-unit"), unit); }

DEFUN(funcall_interactively, "funcall-interactively", "FUNCTION &rest ARGS", "Call FUNCTION with ARGS as a command would be.")
(Eval& eval, Value function, Rest arguments) -> Completion { return eval.call(function, arguments); }

DEFUN(call_interactively, "call-interactively", "FUNCTION &optional RECORD-FLAG KEYS",
      "Call the command FUNCTION with the arguments its `interactive' form computes; prompting ones are not supported.")
(Eval& eval, Value function, Opt<Value>, Opt<Value>) -> Completion {
  const Value form = find_interactive_form(eval, function);
  if (form.is_nil()) return eval.wrong_type(eval.intern("commandp"), function);
  const Value specification = car(cdr(form));
  if (specification.is_kind(Kind::String) && string_of(specification).byte_size() > 0) {
    return eval.error("Interactive arguments cannot be read here", specification);
  }
  if (!specification.is_cons()) return eval.call(function, {});
  LET_TRY(arguments, eval.eval_form(specification, sym::t));
  return eval.apply(function, {}, arguments);
}

constexpr Builtin kFunctionBuiltins[] = {
    EMLET_FN(symbol_function),
    EMLET_FN(fboundp),
    EMLET_FN(fset),
    EMLET_FN(fmakunbound),
    EMLET_FN(defalias),
    EMLET_FN(indirect_function),
    EMLET_FN(functionp),
    EMLET_FN(func_arity),
    EMLET_FN(byte_code_function_p),
    EMLET_FN(compiled_function_p),
    EMLET_FN(special_form_p),
    EMLET_FN(autoload),
    EMLET_FN(autoload_do_load),
    EMLET_FN(internal__check_argument_count), EMLET_FN(internal__eval_late),
    EMLET_FN(interactive_form),
    EMLET_FN(command_modes),
    EMLET_FN(subr_native_elisp_p),
    EMLET_FN(subr_native_comp_unit),
    EMLET_FN(subr_native_lambda_list),
    EMLET_FN(subr_type),
    EMLET_FN(native_comp_unit_file),
    EMLET_FN(native_comp_unit_set_file),
    EMLET_FN(commandp),
    EMLET_FN(funcall_interactively),
    EMLET_FN(call_interactively),
};

}  // namespace

void install_function(Interp& lisp) { lisp.install(kFunctionBuiltins); }

}  // namespace emlet
