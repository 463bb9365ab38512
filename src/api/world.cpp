#include "api/world.h"

#include <algorithm>
#include <cstring>
#include <span>

#include "api/host_posix.h"
#include "api/library.h"
#include "api/report.h"
#include "api/sandbox_host.h"
#include "builtins/install.h"
#include "core/utf8.h"
#include "eval/hooks.h"
#include "eval/limits.h"
#include "data/symbols.h"
#include "gc/heap_parts.h"
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
  for (size_t i = config.load_path_count; i-- > 0;) list = eval.heap().cons(eval.string(text_from_utf8(config.load_path[i])), list);
  return list;
}

Result<void> open_library(Eval& eval, const emlet_config& config) {
  if (config.gnu_lisp) return load_gnu_library(eval, config.gnu_lisp);
  return config.bare ? Result<void>() : load_library(eval);
}

std::unique_ptr<Host> make_host(const emlet_config& config) {
  std::unique_ptr<Host> host = make_posix_host();
  if (!config.sandboxed) return host;
  SandboxGrants grants;
  grants.readable.assign(config.readable, config.readable + config.readable_count);
  grants.writable.assign(config.writable, config.writable + config.writable_count);
  grants.environment = config.environment != 0;
  return make_sandbox_host(std::move(host), grants);
}

}  // namespace

extern "C" {

emlet_world* emlet_new(const emlet_config* given) {
  const emlet_config config = complete_config(given);
  auto world = std::make_unique<emlet_world>();
  world->host = make_host(config);
  InterpConfig interp;
  interp.host = world->host.get();
  if (config.memory_limit != 0) interp.memory_limit = config.memory_limit;
  if (config.memory) interp.memory = {config.memory, config.memory_context};
  world->eval = Eval::make(interp);
  if (!world->eval) return nullptr;
  Eval& eval = *world->eval;
  world->handles = std::make_unique<Handles>(eval.heap());
  eval.set_embedder(&world->env);
  eval.hooks().thread_parts.push_back([](Eval& lisp) -> std::unique_ptr<ThreadPart> { return std::make_unique<ThreadHandles>(lisp); });
  install_builtins(eval);
  if (eval.heap().out_of_memory()) return nullptr;
  if (config.gc_zeal && !eval.heap().set_zeal(config.gc_zeal)) return nullptr;
  eval.set_variable(sym::load_path, list_of_directories(eval, config));
  if (open_library(eval, config).is_exit()) {
    world->host->write_error(report_exit(eval, EMLET_REPORT_BACKTRACE));
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
  if (kind == EMLET_INTERRUPT_FORGET) return limits.forget_requests();
  if (kind == EMLET_INTERRUPT_TERMINATE || limits.quit_requested()) limits.request_termination();
  else limits.request_quit();
}

void emlet_set_limits(emlet_world* world, uint64_t fuel, uint64_t milliseconds) {
  if (!world) return;
  constexpr uint64_t kNanoseconds = 1'000'000, kMost = UINT64_MAX / kNanoseconds / 2;
  Limits& limits = world->eval->limits();
  limits.set_fuel(fuel != 0 ? fuel : Limits::kNoLimit);
  limits.set_deadline(milliseconds != 0 ? world->host->monotonic_nanoseconds() + std::min(milliseconds, kMost) * kNanoseconds
                                        : Limits::kNoLimit);
}

const char* emlet_version(void) { return "0.1.0"; }

int32_t emlet_memory_short(emlet_world* world) {
  if (!world || !world->eval) return 0;
  world->eval->heap().note_shortfall();
  return world->eval->heap().parts().pool.release_cushion();
}

int32_t emlet_write(emlet_env* env, const char* text, size_t size) {
  return env ? env->world->eval->host().write_output({text, size}) : EMLET_MISUSE;
}

int32_t emlet_flush(emlet_env* env) { return env ? env->world->eval->host().flush_output() : EMLET_MISUSE; }

}  // extern "C"
