// The C API of functions: Lisp's from C, and C's from Lisp.
#include <span>
#include <vector>

#include "api/world.h"
#include "data/function.h"
#include "data/string.h"
#include "data/symbol.h"

using namespace emlet;

namespace {

constexpr size_t kFewArguments = 16;

// The words of `n` handles, on the stack when they are few.
class Words {
 public:
  Words(size_t n, const emlet_value* handles) : count_(n), many_(n > kFewArguments ? n : 0) {
    Value* words = data();
    for (size_t i = 0; i < n; ++i) words[i] = Handles::get(handles[i]);
  }
  std::span<const Value> span() { return {data(), count_}; }

 private:
  Value* data() { return count_ > kFewArguments ? many_.data() : few_; }
  size_t count_;
  Value few_[kFewArguments];
  std::vector<Value> many_;
};

bool usable(size_t n, const emlet_value* handles) {
  for (size_t i = 0; i < n; ++i) {
    if (!handles[i]) return false;
  }
  return true;
}

// The bridge from the VM: a scope of handles around the host's function.
Completion enter_host(Eval& eval, NativeFunction& function, const Value* arguments, size_t count) {
  emlet_env* env = static_cast<emlet_env*>(eval.embedder());
  Handles& handles = *env->world->handles;
  const size_t height = handles.height();
  std::vector<emlet_value> given(count);
  for (size_t i = 0; i < count; ++i) given[i] = handles.make(arguments[i]);
  const emlet_value result = reinterpret_cast<emlet_function>(function.function)(env, function.data, count, given.data());
  const Value word = result ? Handles::get(result) : nil;
  handles.drop_to(height);
  if (eval.exits().pending()) return kExit;
  if (!result) return eval.error("Native function returned no value", function.name);
  return word;
}

Value make_native(Eval& eval, Value name, int64_t min, int64_t max, emlet_function function, const char* documentation,
                  void* data, void (*finalize)(void*)) {
  NativeFunction& cell = eval.heap().make<NativeFunction>(enter_host, min, max == EMLET_MANY ? Builtin::kMany : max);
  cell.name.init(name);
  cell.function = reinterpret_cast<void*>(function);
  cell.data = data;
  cell.finalize = finalize;
  if (documentation) cell.documentation.init(eval.string(documentation));
  return Value::of(&cell);
}

bool sane_arity(int64_t min, int64_t max) { return min >= 0 && (max == EMLET_MANY || max >= min); }

}  // namespace

extern "C" {

emlet_value emlet_funcall(emlet_env* env, emlet_value function, size_t n, const emlet_value* args) {
  Eval* eval = enter(env, function);
  if (!eval || !usable(n, args)) return nullptr;
  Words words(n, args);
  return give(env, eval->call(Handles::get(function), words.span()));
}

emlet_value emlet_call(emlet_env* env, const char* function, size_t n, const emlet_value* args) {
  return emlet_funcall(env, emlet_intern(env, function), n, args);
}

emlet_value emlet_make_function(emlet_env* env, int64_t min, int64_t max, emlet_function function,
                                const char* documentation, void* data, void (*finalize)(void* data)) {
  Eval* eval = enter(env);
  if (!eval || !function || !sane_arity(min, max)) return nullptr;
  return give(env, make_native(*eval, nil, min, max, function, documentation, data, finalize));
}

int32_t emlet_define(emlet_env* env, const char* name, int64_t min, int64_t max, emlet_function function,
                     const char* documentation, void* data) {
  Eval* eval = enter(env);
  if (!eval || !name || !function || !sane_arity(min, max)) return EMLET_MISUSE;
  const Value symbol = eval->intern(name);
  const Value value = make_native(*eval, symbol, min, max, function, documentation, data, nullptr);
  static_cast<void>(eval->call(sym::defalias, {symbol, value}));
  return exit_status(*eval);
}

emlet_value emlet_symbol_value(emlet_env* env, emlet_value symbol) {
  Eval* eval = enter(env, symbol);
  return eval ? give(env, eval->call(sym::symbol_value, {Handles::get(symbol)})) : nullptr;
}

void emlet_set(emlet_env* env, emlet_value symbol, emlet_value value) {
  if (Eval* eval = enter(env, symbol, value)) {
    static_cast<void>(eval->call(sym::set, {Handles::get(symbol), Handles::get(value)}));
  }
}

}  // extern "C"
