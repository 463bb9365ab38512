// Calling, leaving, hooks: funcall and apply, throw, run-hooks and its kin, handler-bind, kill-emacs.
#include "builtins/defun.h"
#include "builtins/install.h"
#include "data/list.h"
#include "data/symbol.h"
#include "eval/function_object.h"
#include "eval/variables.h"
#include "eval/vm/vm.h"
#include "gc/roots.h"

namespace emlet {

namespace {

DEFUN(funcall, "funcall", "FUNCTION &rest ARGUMENTS", "Call FUNCTION with the remaining ARGUMENTS and return its value.")
(Eval& eval, Value function, Rest arguments) -> Completion { return eval.call(function, arguments); }

DEFUN(apply, "apply", "FUNCTION &rest ARGUMENTS",
      "Call FUNCTION with ARGUMENTS, the last of which is a list of the remaining ones.")
(Eval& eval, Value function, Rest arguments) -> Completion {
  if (!arguments.empty()) return eval.apply(function, arguments.first(arguments.size() - 1), arguments.back());
  // Emacs 28.2: a single argument is the whole call as a list.
  if (!function.is_cons()) return function.is_nil() ? eval.call(nil, {}) : Completion(eval.wrong_type(sym::listp, function));
  return eval.apply(function.cons()->car, {}, function.cons()->cdr);
}

DEFUN(throw_, "throw", "TAG VALUE", "Leave the newest `catch' for TAG, which returns VALUE.")
(Eval& eval, Value tag, Value value) -> Completion {
  if (tag.is_true() && eval.vm().has_catch(tag)) return eval.throw_(tag, value);
  return eval.signal(sym::no_catch, {tag, value});
}

DEFUN(handler_bind_1, "handler-bind-1", "BODYFUN [CONDITIONS HANDLER]...",
      "Call BODYFUN; an error for which CONDITIONS match calls HANDLER where it happens, before anything is unwound.")
(Eval& eval, Value body, Rest handlers) -> Completion {
  static_cast<void>(handlers);  // the search for handlers finds them in this frame
  return eval.call(body, {});
}

// ((CONDITIONS HANDLER)...) BODY... => (handler-bind-1 (lambda () BODY...) 'CONDITIONS HANDLER ...)
DEFUN(internal__expand_handler_bind, "internal--expand-handler-bind", "BINDINGS &rest BODY",
      "The expansion of `handler-bind'.")
(Interp& lisp, Value bindings, Rest body) -> Completion {
  Heap& heap = lisp.heap();
  ListBuilder forms(heap);
  for (Value form : body) forms.add(form);
  const Value function = lisp.list({sym::function, heap.cons(sym::lambda, heap.cons(nil, forms.finish()))});
  ListBuilder call(heap);
  call.add(sym::handler_bind_1);
  call.add(function);
  for (; bindings.is_cons(); bindings = bindings.cons()->cdr) {
    const Value binding = bindings.cons()->car;
    if (!binding.is_cons() || !binding.cons()->cdr.get().is_cons()) return lisp.wrong_type(sym::consp, binding);
    const Value conditions = binding.cons()->car;
    call.add(lisp.list({sym::quote, conditions.is_list() ? conditions : lisp.list({conditions})}));
    call.add(binding.cons()->cdr.get().cons()->car);
  }
  return call.finish();
}

DEFUN(kill_emacs, "kill-emacs", "&optional ARG RESTART", "Leave this world: ARG is the exit status, 0 if nil.")
(Eval& eval, Opt<Value> status, Opt<Value>) -> Completion {
  Rooted<Value> kept(eval.heap(), status.value.is_fixnum() ? status.value : Value::fixnum(0));
  TRY(eval.call(eval.intern("run-hooks"), {sym::kill_emacs_hook}));
  return eval.exits().raise(Exits::Kind::Terminate, sym::kill_emacs, kept);
}

// --- hooks ---

// Calls the functions of the value of a hook variable one by one, until `stop` says so of a result.
class HookRun {
 public:
  enum class Until : uint8_t { Never, Success, Failure };
  HookRun(Eval& eval, Until until) : eval_(eval), until_(until), result_(eval.heap(), until == Until::Failure ? sym::t : nil) {}

  Completion run(Value hook, Rest arguments) {
    const Value value = find_value(eval_.heap(), hook);
    if (value == kUnbound || value.is_nil()) return result_.get();
    const Value head = car(value);
    const bool one_function = !value.is_cons() || head == sym::lambda || head == sym::closure;
    if (one_function) {
      TRY(step(value, arguments));
      return result_.get();
    }
    return run_list(hook, value, arguments);
  }
  bool done() const { return done_; }

 private:
  Completion run_list(Value hook, Value list, Rest arguments) {
    Rooted<Value> rest(eval_.heap(), list);
    for (; rest.get().is_cons() && !done_; rest = rest.get().cons()->cdr) {
      const Value function = rest.get().cons()->car;
      if (function != sym::t) {
        TRY(step(function, arguments));
        continue;
      }
      // In a buffer-local value, t stands for the functions of the default value.
      const Value global = find_toplevel_value(eval_, hook);
      if (global == list || global == kUnbound) continue;
      Rooted<Value> inner(eval_.heap(), global);
      for (; inner.get().is_cons() && !done_; inner = inner.get().cons()->cdr) {
        if (inner.get().cons()->car.get() != sym::t) TRY(step(inner.get().cons()->car, arguments));
      }
    }
    return result_.get();
  }

  Result<void> step(Value function, Rest arguments) {
    LET_TRY(value, eval_.call(function, arguments));
    if (until_ == Until::Never) return {};
    // Emacs 28.2: run-hook-with-args-until-failure answers t or nil.
    result_ = until_ == Until::Failure ? Value::boolean(value.is_true()) : value;
    done_ = until_ == Until::Success ? value.is_true() : value.is_nil();
    return {};
  }

  Eval& eval_;
  Until until_;
  Rooted<Value> result_;
  bool done_ = false;
};

DEFUN(run_hooks, "run-hooks", "&rest HOOKS", "Call each function of each hook variable of HOOKS without arguments.")
(Eval& eval, Rest hooks) -> Completion {
  for (Value hook : hooks) {
    if (!hook.is_symbol()) return eval.wrong_type(sym::symbolp, hook);
    TRY(HookRun(eval, HookRun::Until::Never).run(hook, {}));
  }
  return nil;
}

DEFUN(run_hook_with_args, "run-hook-with-args", "HOOK &rest ARGS", "Call each function of HOOK with ARGS.")
(Eval& eval, Symbol_ hook, Rest arguments) -> Completion {
  return HookRun(eval, HookRun::Until::Never).run(hook, arguments);
}

DEFUN(run_hook_with_args_until_success, "run-hook-with-args-until-success", "HOOK &rest ARGS",
      "Call the functions of HOOK with ARGS until one returns non-nil; return that.")
(Eval& eval, Symbol_ hook, Rest arguments) -> Completion {
  return HookRun(eval, HookRun::Until::Success).run(hook, arguments);
}

DEFUN(run_hook_with_args_until_failure, "run-hook-with-args-until-failure", "HOOK &rest ARGS",
      "Call the functions of HOOK with ARGS until one returns nil; return the last value, or t.")
(Eval& eval, Symbol_ hook, Rest arguments) -> Completion {
  return HookRun(eval, HookRun::Until::Failure).run(hook, arguments);
}

DEFUN(run_hook_wrapped, "run-hook-wrapped", "HOOK WRAP-FUNCTION &rest ARGS",
      "Call WRAP-FUNCTION with each function of HOOK and ARGS until it returns non-nil.")
(Eval& eval, Symbol_ hook, Value wrapper, Rest arguments) -> Completion {
  RootedVector call(eval.heap());
  call.push_back(nil);
  for (Value argument : arguments) call.push_back(argument);
  const Value value = find_value(eval.heap(), hook);
  if (value == kUnbound || value.is_nil()) return nil;
  const Value functions = value.is_cons() && !is_function(eval, value) ? value : eval.list({value});
  Rooted<Value> rest(eval.heap(), functions);
  for (; rest.get().is_cons(); rest = rest.get().cons()->cdr) {
    if (rest.get().cons()->car.get() == sym::t) continue;
    call[0] = rest.get().cons()->car;
    LET_TRY(result, eval.call(wrapper, Rest(call.data(), call.size())));
    if (result.is_true()) return result;
  }
  return nil;
}

constexpr Builtin kControlBuiltins[] = {
    EMLET_FN(funcall),
    EMLET_FN(apply),
    EMLET_FN(throw_),
    EMLET_FN(handler_bind_1),
    EMLET_FN(internal__expand_handler_bind),
    EMLET_FN(kill_emacs),
    EMLET_FN(run_hooks),
    EMLET_FN(run_hook_with_args),
    EMLET_FN(run_hook_with_args_until_success),
    EMLET_FN(run_hook_with_args_until_failure),
    EMLET_FN(run_hook_wrapped),
};

}  // namespace

void install_control(Interp& lisp) {
  lisp.install(kControlBuiltins);
  Heap& heap = lisp.heap();
  const Value expander = symbol_of(heap, sym::internal_expand_handler_bind).function;
  symbol_of(heap, sym::handler_bind).function.set(heap, sym::handler_bind, heap.cons(sym::macro, expander));
}

}  // namespace emlet
