#include "api/world.h"

#include <algorithm>
#include <cstring>
#include <span>

#include "api/host_posix.h"
#include "api/library.h"
#include "api/report.h"
#include "builtins/install.h"
#include "eval/hooks.h"
#include "eval/limits.h"
#include "data/symbols.h"
#include "gc/policy.h"

using namespace emlet;

namespace {

// The handles of a Lisp thread: scopes close in the order of one native stack.
class ThreadHandles final : public ThreadPart {
 public:
  explicit ThreadHandles(Eval& eval) : handles_(std::make_unique<Handles>(eval.heap())) {}
  void exchange(Eval& eval) override { std::swap(handles_, static_cast<emlet_env*>(eval.embedder())->world->handles); }

 private:
  std::unique_ptr<Handles> handles_;
};

// The fields of `given` that the caller knows, defaults for the others.
emlet_config complete_config(const emlet_config* given) {
  emlet_config config{};
  if (given) std::memcpy(&config, given, std::min(given->size, sizeof config));
  return config;
}

Value list_of_directories(Eval& eval, const emlet_config& config) {
  Value list;
  for (size_t i = config.load_path_count; i-- > 0;) list = eval.heap().cons(eval.string(config.load_path[i]), list);
  return list;
}

}  // namespace

extern "C" {

emlet_world* emlet_new(const emlet_config* given) {
  const emlet_config config = complete_config(given);
  auto world = std::make_unique<emlet_world>();
  world->host = make_posix_host();
  InterpConfig interp;
  interp.host = world->host.get();
  if (config.memory_limit != 0) interp.memory_limit = config.memory_limit;
  world->eval = Eval::make(interp);
  if (!world->eval) return nullptr;
  Eval& eval = *world->eval;
  world->handles = std::make_unique<Handles>(eval.heap());
  eval.set_embedder(&world->env);
  eval.hooks().thread_parts.push_back([](Eval& lisp) -> std::unique_ptr<ThreadPart> { return std::make_unique<ThreadHandles>(lisp); });
  install_builtins(eval);
  if (config.gc_zeal && !eval.heap().set_zeal(config.gc_zeal)) return nullptr;
  eval.set_variable(sym::load_path, list_of_directories(eval, config));
  if (!config.bare && load_library(eval).is_exit()) {
    world->host->write_error(report_exit(eval, true));
    return nullptr;
  }
  return world.release();
}

void emlet_free(emlet_world* world) { delete world; }

emlet_env* emlet_world_env(emlet_world* world) { return world ? &world->env : nullptr; }

emlet_world* emlet_env_world(emlet_env* env) { return env ? env->world : nullptr; }

void emlet_interrupt(emlet_world* world, int32_t kind) {
  if (!world) return;
  Limits& limits = world->eval->limits();
  if (kind == EMLET_INTERRUPT_TERMINATE || limits.quit_requested()) limits.request_termination();
  else limits.request_quit();
}

const char* emlet_version(void) { return "0.1.0"; }

int32_t emlet_write(emlet_env* env, const char* text, size_t size) {
  return env ? env->world->eval->host().write_output({text, size}) : EMLET_MISUSE;
}

int32_t emlet_flush(emlet_env* env) { return env ? env->world->eval->host().flush_output() : EMLET_MISUSE; }

}  // extern "C"
