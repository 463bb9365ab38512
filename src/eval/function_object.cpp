#include "eval/function_object.h"

#include "data/function.h"
#include "data/string.h"
#include "data/symbol.h"
#include "data/vector.h"
#include "eval/compiler/compiler.h"
#include "eval/compiler/lists.h"
#include "eval/elc/byte_code.h"
#include "eval/vm/vm.h"
#include "gc/roots.h"

namespace emlet {

using compiler::cadr;
using compiler::cddr;

namespace {

Value arity(Heap& heap, int64_t minimum, int64_t maximum) {
  const Value most = maximum == Builtin::kMany ? sym::many : maximum == Builtin::kUnevalled ? sym::unevalled : Value::fixnum(maximum);
  return heap.cons(Value::fixnum(minimum), most);
}

Value parameters_arity(Heap& heap, const Parameters& parameters) {
  return arity(heap, parameters.required, parameters.rest ? Builtin::kMany : static_cast<int64_t>(parameters.fixed()));
}

}  // namespace

Completion closure_of_list(Eval& eval, Value list) {
  if (car(list) == sym::lambda) {
    LET_TRY(closure, compiler::compile_lambda(eval, list, nil, false));
    return Value::of(closure);
  }
  Rooted<Value> lambda(eval.heap(), eval.heap().cons(sym::lambda, cddr(list)));
  LET_TRY(closure, compiler::compile_lambda(eval, lambda, cadr(list), true));
  return Value::of(closure);
}

Result<void> compile_first(Eval& eval, Code& code) {
  if (!(code.flags & Code::kLazy)) return {};
  if (code.flags & Code::kFromImage) return eval.code_source()->complete(eval, code);
  return code.flags & Code::kStackCode ? elc::compile_byte_code(eval, code) : compiler::compile_lazy(eval, code);
}

Completion function_arity(Eval& eval, Value function) {
  Heap& heap = eval.heap();
  const Value original = function;
  if (function.is_symbol()) function = eval.indirect_function(function);
  if (function.is_nil()) return eval.signal(sym::void_function, {original});
  if (car(function) == sym::macro) function = cdr(function);
  if (function.is_kind(Kind::Closure)) return parameters_arity(heap, closure_of(function).code->parameters);
  if (function.is_kind(Kind::Subr)) {
    const Builtin& builtin = *subr_of(function).builtin;
    return arity(heap, builtin.minimum, builtin.maximum);
  }
  if (function.is_kind(Kind::ModuleFunction)) {
    const auto& native = *static_cast<NativeFunction*>(function.thing());
    return arity(heap, native.minimum, native.maximum);
  }
  if (car(function) == sym::autoload && original.is_symbol()) {
    TRY(eval.load_autoload(function, original));
    if (car(eval.indirect_function(original)) == sym::autoload) return eval.signal(sym::invalid_function, {original});
    return function_arity(eval, original);
  }
  Parameters parameters;
  const bool is_lambda = car(function) == sym::lambda;
  if (!is_lambda && car(function) != sym::closure) return eval.signal(sym::invalid_function, {original});
  const Value list = is_lambda ? cadr(function) : car(cddr(function));
  if (!compiler::read_lambda_list(list, parameters)) return eval.signal(sym::invalid_function, {function});
  return parameters_arity(heap, parameters);
}

bool takes_count(Value function, int64_t count) {
  if (function.is_kind(Kind::Subr)) {
    const Builtin& builtin = *subr_of(function).builtin;
    return count >= builtin.minimum && (builtin.maximum < 0 || count <= builtin.maximum);
  }
  if (!function.is_kind(Kind::Closure) || !(closure_of(function).code->flags & Code::kFromImage)) return true;
  const Parameters& parameters = closure_of(function).code->parameters;
  return count >= parameters.required && (parameters.rest || count <= static_cast<int64_t>(parameters.fixed()));
}

bool counts_late(Interp& lisp, Value symbol) {
  const Value plist = symbol_of(lisp.heap(), symbol).plist;
  return plist_lookup(plist, lisp.intern("speed")) == Value::fixnum(-1) || plist_lookup(plist, lisp.intern("cl--generic")).is_true();
}

void describe(Interp& lisp, Code& code) {
  if (code.flags & Code::kUndescribed) lisp.code_source()->describe(lisp, code);
}

size_t closure_length(const Closure& closure) {
  const Code& code = *closure.code;
  if (code.flags & Code::kStackCode) return elc::slots_of(code).length;
  if (code.flags & Code::kInteractive) return 6;
  const bool documented = code.flags & (Code::kComputedDoc | Code::kDocumented);
  return documented || code.documentation.get().is_true() ? 5 : 4;
}

Value closure_slot(Interp& lisp, const Closure& closure, size_t slot) {
  Code& code = *closure.code;
  if (slot >= closure_length(closure)) return kMissing;
  if (code.flags & Code::kStackCode) {
    if (slot != elc::kConstants) return elc::slots_of(code).at(slot);
    const Completion constants = elc::constants_of(lisp, closure);
    return constants.is_exit() ? nil : constants.value();
  }
  describe(lisp, code);
  switch (slot) {
    case 0: return code.arguments;
    case 1: return lisp.string("");
    case 2: {
      Vector* captured = Vector::make(lisp.heap(), code.captures, nil);
      if (!captured) return nil;
      for (size_t i = 0; i < code.captures; i++) captured->set(lisp.heap(), i, closure.captures()[i]);
      return Value::of(captured);
    }
    case 3: return Value::fixnum(code.frame_size);
    case 4: return code.flags & Code::kComputedDoc ? closure.captures()[code.captures - 1].get() : code.documentation.get();
    case 5: {
      const Value part = code.interactive;
      return part.is_kind(Kind::Vector) && vector_of(part).length == 0 ? nil : part;
    }
    default: return kMissing;
  }
}

bool is_original_builtin(const Heap& heap, Value symbol) {
  const Value function = symbol_of(heap, symbol).function;
  return function.is_kind(Kind::Subr) && symbol_name(heap, symbol) == subr_of(function).builtin->name;
}

bool is_original(Interp& lisp, Value symbol) { return static_cast<Eval&>(lisp).vm().is_original(symbol); }

bool is_function(const Interp& lisp, Value object) {
  if (object.is_symbol() && object.is_true()) {
    object = lisp.indirect_function(object);
    // Emacs 28.2: an autoload object counts unless it is a macro's.
    if (car(object) == sym::autoload) {
      const Value type = cadr(cddr(cdr(object)));
      return type != sym::macro && type != sym::t;
    }
  }
  if (object.is_kind(Kind::Subr)) return subr_of(object).builtin->maximum != Builtin::kUnevalled;
  return object.is_kind(Kind::Closure) || object.is_kind(Kind::ModuleFunction) || car(object) == sym::lambda ||
         car(object) == sym::closure;
}

}  // namespace emlet
