// The slow parts of instructions: entering functions, making arguments fit, growing the stack, safepoints.
#include <algorithm>

#include "data/function.h"
#include "data/symbol.h"
#include "eval/bindings.h"
#include "eval/function_object.h"
#include "eval/limits.h"
#include "eval/state.h"
#include "eval/vm/entered_frame.h"
#include "gc/policy.h"

namespace emlet {

void Vm::leave_loop(Value* base, const Instruction* pc) {
  fp_ = base;
  pc_ = pc;
  top_ = base + closure_of(base[-1]).code->frame_size;
}

[[gnu::always_inline]] inline Completion Vm::enter_callable(Value callable, Value* base, size_t count) {
  base[-1] = callable;
  if (EMLET_LIKELY(callable.is_kind(Kind::Closure))) {
    const Code& code = *closure_of(callable).code;
    if (code.exact_arguments != count && !adapt_arguments(code, base, count)) return raised_here();
    const bool alarm = reinterpret_cast<uintptr_t>(base + code.frame_size) > limit_.load(std::memory_order_relaxed);
    if (alarm && !check_entry(base, code.parameters.registers(), code.frame_size)) return kExit;
    return run(base);
  }
  if (!callable.is_kind(Kind::Subr)) return call_native(callable, base, count);
  const Builtin& builtin = *subr_of(callable).builtin;
  if (static_cast<int64_t>(count) < builtin.minimum ||
      (static_cast<int64_t>(count) > builtin.maximum && builtin.maximum != Builtin::kMany)) {
    static_cast<void>(wrong_count(callable, callable, count));
    return raised_here();
  }
  size_t filled = count;
  for (; static_cast<int64_t>(filled) < builtin.maximum; filled++) base[filled] = nil;
  top_ = base + filled;
  const Completion result = builtin.entry(*eval_, base, count);
  return EMLET_LIKELY(!result.is_exit()) ? result : Completion(raised_here());
}

[[gnu::always_inline]] inline Completion Vm::enter(Value function, Value* base, size_t count) {
  if (!fp_) eval_->limits().enter_native_stack(reinterpret_cast<uintptr_t>(__builtin_frame_address(0)),
                                                     eval_->state().native_stack_bytes);
  const EnteredFrame frame(*this, function, base, count);
  if (EMLET_LIKELY(function.is_kind(Kind::Closure))) return enter_callable(function, base, count);
  const Completion callable = resolve(function, function);
  return callable.is_exit() ? Completion(raised_here()) : enter_callable(callable.value(), base, count);
}

Completion Vm::call(Value function, std::span<const Value> arguments) {
  Value* const base = top_ + kHeaderWords;
  if (!eval_->limits().native_stack_left()) return out_of_depth();
  if (EMLET_UNLIKELY(reinterpret_cast<uintptr_t>(base + arguments.size()) > soft_limit_) &&
      !extend_stack(base + arguments.size())) {
    return kExit;
  }
  // Few arguments are the rule, and copied faster than by a call.
  const size_t count = arguments.size();
  if (count > 0) base[0] = arguments[0];
  if (count > 1) base[1] = arguments[1];
  if (EMLET_UNLIKELY(count > 2)) std::copy(arguments.begin() + 2, arguments.end(), base + 2);
  return enter(function, base, count);
}

ExitPending Vm::raised_here() {
  if (eval_->exits().fresh()) raised();
  return kExit;
}

Completion Vm::call_quietly(const Builtin& builtin, std::span<const Value> arguments) {
  Value* const base = top_ + kHeaderWords;
  if (!extend_stack(base + arguments.size())) return kExit;
  std::copy(arguments.begin(), arguments.end(), base);
  const EnteredFrame frame(*this, nil, base, arguments.size());
  size_t filled = arguments.size();
  for (; static_cast<int64_t>(filled) < builtin.maximum; filled++) base[filled] = nil;
  top_ = base + filled;
  return builtin.entry(*eval_, base, arguments.size());
}

Completion Vm::apply(Value function, std::span<const Value> arguments, Value last) {
  Value* const base = top_ + kHeaderWords;
  if (!eval_->limits().native_stack_left()) return out_of_depth();
  if (!extend_stack(base + arguments.size() + 1)) return kExit;
  std::copy(arguments.begin(), arguments.end(), base);
  base[arguments.size()] = last;
  const int64_t count = spread(base, arguments.size() + 1);
  return count < 0 ? Completion(kExit) : enter(function, base, static_cast<size_t>(count));
}

ExitPending Vm::wrong_count(Value called_as, Value subr, size_t count) {
  if (subr_of(subr).builtin->maximum == Builtin::kUnevalled) return eval_->signal(sym::invalid_function, {subr});
  return eval_->signal(sym::wrong_number_of_arguments, {called_as, Value::fixnum(static_cast<int64_t>(count))});
}

Completion Vm::call_native(Value function, const Value* base, size_t count) {
  NativeFunction& native = *static_cast<NativeFunction*>(function.thing());
  const int64_t given = static_cast<int64_t>(count);
  if (given < native.minimum || (native.maximum != Builtin::kMany && given > native.maximum)) {
    const Value most = native.maximum == Builtin::kMany ? sym::many : Value::fixnum(native.maximum);
    const Value arity = heap_.cons(Value::fixnum(native.minimum), most);
    return eval_->signal(sym::wrong_number_of_arguments, {arity, Value::fixnum(given)});
  }
  return native.enter(*eval_, native, base, count);
}

bool Vm::adapt_arguments(const Code& code, Value* base, size_t count) {
  const Parameters& parameters = code.parameters;
  if (count < parameters.required || (count > parameters.fixed() && !parameters.rest)) {
    const Value most = parameters.rest ? sym::many : Value::fixnum(parameters.fixed());
    const Value arity = heap_.cons(Value::fixnum(parameters.required), most);
    static_cast<void>(eval_->signal(sym::wrong_number_of_arguments, {arity, Value::fixnum(static_cast<int64_t>(count))}));
    return false;
  }
  Value rest;
  for (; count > parameters.fixed(); count--) rest = heap_.cons(base[count - 1], rest);
  for (; count < parameters.fixed(); count++) base[count] = nil;
  if (parameters.rest) base[count] = rest;
  return true;
}

bool Vm::check_entry(Value* base, unsigned parameters, unsigned frame_size) {
  top_ = base + parameters;
  if (safepoint().is_exit()) return false;
  return reinterpret_cast<uintptr_t>(base + frame_size) <= soft_limit_ || extend_stack(base + frame_size);
}

size_t Vm::depth() const {
  size_t depth = 0;
  for (Frame frame = newest_frame(); frame; frame = frame.caller()) depth++;
  return depth;
}

// The depth is not counted call by call: the stack that may be used without asking is never more than what the calls that
// are left would take, at a guess; here they are counted and the guess is made anew.
bool Vm::extend_stack(Value* end) {
  const Value limit = eval_->variable(sym::max_lisp_eval_depth);
  const size_t most = limit.is_fixnum() && limit.as_fixnum() > 0 ? static_cast<size_t>(limit.as_fixnum()) : 100;
  const size_t calls = depth();
  if (calls >= most + extra_depth_ || end + kSlackWords > end_) {
    static_cast<void>(out_of_depth());
    return false;
  }
  const size_t used = static_cast<size_t>(end - bottom_);
  const size_t wanted = std::min((most + extra_depth_ - calls), size_t{1} << 20) * kWordsPerCall;
  const size_t left = static_cast<size_t>(end_ - end) - kSlackWords;
  const size_t room = std::min({wanted, left, std::max(used, kLeastRoom)});  // it doubles, so that counting costs little
  if (!charge_stack(end + room)) {
    static_cast<void>(eval_->memory_full());
    return false;
  }
  soft_limit_ = std::max(soft_limit_, reinterpret_cast<uintptr_t>(end + room));
  // A ringing alarm goes on ringing.
  uintptr_t shown = limit_.load(std::memory_order_relaxed);
  if (shown != 0) limit_.compare_exchange_strong(shown, soft_limit_);
  return true;
}

void Vm::recheck_depth() {
  written_limit_ = std::max(written_limit_, soft_limit_);
  soft_limit_ = reinterpret_cast<uintptr_t>(top_);
  ring();
}

ExitPending Vm::out_of_depth() { return eval_->error("Lisp nesting exceeds \u2018max-lisp-eval-depth\u2019"); }

Result<void> Vm::safepoint() {
  Limits& limits = eval_->limits();
  limit_.store(soft_limit_, std::memory_order_relaxed);
  if (limits.take_termination()) return eval_->terminate(Interp::Stop::Interrupted);
  if (heap_.collection_wanted()) {
    collect();
    TRY(eval_->after_collection());
  }
  // Code that reads a register it never wrote meets a number nobody made, not a handy nil.
  if (heap_.policy().zeal.has(Zeal::kScribbleDeadSlots)) clear_dead_slots(kScribble);
  if (!limits.burn()) {
    limits.set_fuel(Limits::kGraceFuel);
    return eval_->terminate(Interp::Stop::OutOfFuel);
  }
  TRY(eval_->check_deadline());
  const bool quit_inhibited = limits.quit_requested() && eval_->variable(sym::inhibit_quit).is_true();
  if (limits.watches_every_safepoint() || quit_inhibited || heap_.policy().zeal.modes != 0) ring();
  if (!quit_inhibited && limits.take_quit()) return eval_->exits().raise(Exits::Kind::Quit, sym::quit, nil);
  return {};
}

bool Vm::compile_now(Code& code) {
  return !compile_lazy_(*eval_, code).is_exit();
}

Completion Vm::make_closure(Code& code, const Value* words) {
  Closure* closure = Closure::make(heap_, code, words);
  if (!closure) return eval_->memory_full();
  return Value::of(closure);
}

int64_t Vm::spread(Value* base, size_t count) {
  Value list = base[count - 1];
  size_t total = count - 1;
  for (; list.is_cons(); list = list.cons()->cdr) {
    if (reinterpret_cast<uintptr_t>(base + total + 1) > soft_limit_) {
      top_ = std::max(top_, base + count);
      if (!extend_stack(base + total + kSlackWords)) return -1;
    }
    base[total++] = list.cons()->car;
  }
  if (list.is_true()) {
    static_cast<void>(eval_->wrong_type(sym::listp, list));
    return -1;
  }
  top_ = std::max(top_, base + total);
  return static_cast<int64_t>(total);
}

Completion Vm::resolve(Value function, Value name) {
  for (int aliases = 0; function.is_symbol() && function.is_true(); aliases++) {
    function = symbol_of(heap_, function).function;
    if (aliases > 1000) return eval_->signal(sym::cyclic_function_indirection, {name});
  }
  if (function.is_nil()) return eval_->signal(sym::void_function, {name});
  if (function.is_kind(Kind::Closure) || function.is_kind(Kind::ModuleFunction)) return function;
  if (function.is_kind(Kind::Subr)) {
    if (subr_of(function).builtin->maximum != Builtin::kUnevalled) return function;
    return eval_->signal(sym::invalid_function, {function});
  }
  if (function.is_cons()) return resolve_list(function, name);
  return eval_->signal(sym::invalid_function, {name});
}

// (lambda ...), (closure ...), (autoload ...).
Completion Vm::resolve_list(Value list, Value name) {
  const Value head = list.cons()->car;
  if (head == sym::autoload && name.is_symbol()) {
    LET_TRY(loaded, eval_->load_autoload(list, name));
    static_cast<void>(loaded);
    const Value now = eval_->indirect_function(name);
    if (now == list) return eval_->error("Autoloading failed to define function", name);
    return resolve(now, name);
  }
  if (head != sym::lambda && head != sym::closure) return eval_->signal(sym::invalid_function, {name});
  const Value cached = eval_->state().lambdas.find(list);
  if (cached.is_true()) return cached;
  LET_TRY(closure, closure_of_list(*eval_, list));
  eval_->state().lambdas.remember(list, closure);
  return closure;
}

Result<void> Vm::save_state(unsigned what) {
  const EvalHooks& hooks = eval_->state().hooks;
  const size_t before = eval_->binding_depth();
  const auto hook = what == 0 ? hooks.save_excursion : what == 1 ? hooks.save_restriction : hooks.save_current_buffer;
  if (hook) TRY(hook(*eval_));
  if (eval_->binding_depth() != before) return {};
  // The code undoes one record, whether there are buffers or not.
  constexpr auto nothing = [](Eval&, Value, Value) {};
  if (!eval_->bindings().push_undo(nothing, nil)) return eval_->memory_full();
  return {};
}

// Byte code gives a function; forms, in a list, are what old byte code gave.
Result<void> Vm::protect(Value handler) {
  constexpr auto undo = [](Eval& eval, Value given, Value) {
    if (!given.is_list()) return static_cast<void>(eval.call(given, {}));
    for (Rooted<Value> forms(eval.heap(), given); forms.get().is_cons(); forms = forms.get().cons()->cdr) {
      if (eval.eval_form(forms.get().cons()->car, nil).is_exit()) return;
    }
  };
  if (!eval_->bindings().push_undo(undo, handler)) return eval_->memory_full();
  return {};
}

}  // namespace emlet
