// The insides of emlet_world and emlet_env: the composition root, where a bare Eval, the builtins and the Lisp library
// become a world.
#pragma once

#include <memory>
#include <string>

#include "alloc/account.h"
#include "api/handles.h"
#include "core/host.h"
#include "emlet/emlet.h"
#include "eval/eval.h"

struct emlet_env {
  emlet_world* world;
};

struct emlet_world {
  std::unique_ptr<emlet::Host> host;
  std::unique_ptr<emlet::Eval> eval;
  std::unique_ptr<emlet::Handles> handles;
  emlet_env env{this};
  ~emlet_world() {
    if (eval) eval->end_threads();  // while their handles are there
  }
};

namespace emlet {

// A call into Lisp from the host: refuses when `env` is NULL, an exit is pending or a given handle is NULL.
template <class... Handle>
Eval* enter(emlet_env* env, Handle... handles) {
  if (!env || !(true && ... && (handles != nullptr))) return nullptr;
  Eval& eval = *env->world->eval;
  return eval.exits().pending() ? nullptr : &eval;
}

inline emlet_value give(emlet_env* env, Value value) { return env->world->handles->make(value); }
inline emlet_value give(emlet_env* env, Completion completion) {
  return completion.is_exit() ? nullptr : give(env, completion.value());
}

// The status for the exit that is pending, EMLET_OK for none.
int32_t exit_status(Eval& eval);

}  // namespace emlet
