// The C API of exits, scopes and references.
#include "api/world.h"
#include "data/symbols.h"
#include "eval/vm/vm.h"
#include "gc/roots.h"

using namespace emlet;

struct emlet_ref {
  emlet_ref(Heap& heap, Value value) : root(heap, value) {}
  Persistent root;
};

namespace emlet {

int32_t exit_status(Eval& eval) {
  switch (eval.exits().kind()) {
    case Exits::Kind::None:
      return EMLET_OK;
    case Exits::Kind::Signal:
      return EMLET_SIGNAL;
    case Exits::Kind::Throw:
      return EMLET_THROW;
    case Exits::Kind::Quit:
      return EMLET_QUIT;
    case Exits::Kind::Terminate:
      return EMLET_TERMINATED;
  }
  return EMLET_OK;
}

}  // namespace emlet

extern "C" {

int32_t emlet_exit_check(const emlet_env* env) { return env ? exit_status(*env->world->eval) : EMLET_MISUSE; }

int32_t emlet_exit_get(emlet_env* env, emlet_value* what, emlet_value* data) {
  if (!env) return EMLET_MISUSE;
  Eval& eval = *env->world->eval;
  const int32_t status = exit_status(eval);
  if (status == EMLET_OK) return status;
  Value symbol = eval.exits().what(), rest = eval.exits().data();
  if (status == EMLET_SIGNAL && symbol.is_nil() && rest.is_cons()) {  // the data is a whole error object
    const Cons& error = *rest.cons();
    symbol = error.car;
    rest = error.cdr;
  }
  if (what) *what = give(env, symbol);
  if (data) *data = give(env, rest);
  return status;
}

void emlet_exit_clear(emlet_env* env) {
  if (!env) return;
  Eval& eval = *env->world->eval;
  const bool ran_out = eval.exits().kind() == Exits::Kind::Signal && error_symbol(eval.exits()) == sym::memory_full;
  eval.exits().clear();
  // After memory-full the next call should find what the failed one has let go.
  if (!ran_out) return;
  eval.heap().request_collection();
  eval.vm().collect();
}

emlet_value emlet_signal(emlet_env* env, emlet_value symbol, emlet_value data) {
  if (Eval* eval = enter(env, symbol, data)) static_cast<void>(eval->signal(Handles::get(symbol), Handles::get(data)));
  return nullptr;
}

emlet_value emlet_error(emlet_env* env, const char* message) {
  if (Eval* eval = enter(env)) static_cast<void>(eval->error(message ? message : "error"));
  return nullptr;
}

emlet_value emlet_throw(emlet_env* env, emlet_value tag, emlet_value value) {
  if (Eval* eval = enter(env, tag, value)) static_cast<void>(eval->throw_(Handles::get(tag), Handles::get(value)));
  return nullptr;
}

int32_t emlet_exit_code(const emlet_env* env) {
  if (!env || exit_status(*env->world->eval) != EMLET_TERMINATED) return 0;
  const Value code = env->world->eval->exits().data();
  return code.is_fixnum() ? static_cast<int32_t>(code.as_fixnum() & 0xff) : 0;
}

emlet_scope emlet_scope_open(emlet_env* env) { return {env ? env->world->handles->height() : 0}; }

emlet_value emlet_scope_close(emlet_env* env, emlet_scope scope, emlet_value escaping) {
  if (!env) return nullptr;
  const Value kept = escaping ? Handles::get(escaping) : nil;
  env->world->handles->drop_to(scope.position);
  return escaping ? give(env, kept) : nullptr;
}

emlet_ref* emlet_ref_new(emlet_env* env, emlet_value value) {
  Eval* eval = enter(env, value);
  return eval ? new emlet_ref(eval->heap(), Handles::get(value)) : nullptr;
}

emlet_value emlet_ref_get(emlet_env* env, const emlet_ref* ref) {
  return ref && enter(env) ? give(env, ref->root.get()) : nullptr;
}

void emlet_ref_free(emlet_ref* ref) { delete ref; }

}  // extern "C"
