// The C API of reading, evaluating, loading and printing.
#include <cstdlib>
#include <cstring>

#include "api/figures.h"
#include "api/report.h"
#include "api/world.h"
#include "builtins/load.h"
#include "builtins/print.h"
#include "builtins/read.h"
#include "core/utf8.h"

using namespace emlet;

namespace {

char* copy_text(const std::string& text) {
  char* copy = static_cast<char*>(std::malloc(text.size() + 1));
  if (copy) std::memcpy(copy, text.c_str(), text.size() + 1);
  return copy;
}

}  // namespace

extern "C" {

int32_t emlet_eval(emlet_env* env, const char* text, size_t size, const char* name, emlet_value* out) {
  Eval* eval = enter(env);
  if (!eval || (!text && size != 0)) return env ? exit_status(*env->world->eval) : EMLET_MISUSE;
  if (out) *out = nullptr;
  const Value file = name ? eval->string(name) : nil;
  const Completion value = evaluate_text(*eval, {text, size}, file, Binding::Lexical);
  if (value.is_exit()) return exit_status(*eval);
  if (out) *out = give(env, value.value());
  return EMLET_OK;
}

int32_t emlet_load(emlet_env* env, const char* path) {
  Eval* eval = enter(env);
  if (!eval || !path) return env ? exit_status(*env->world->eval) : EMLET_MISUSE;
  static_cast<void>(load_file(*eval, path));
  return exit_status(*eval);
}

int32_t emlet_check(emlet_env* env, const char* path) {
  Eval* eval = enter(env);
  if (!eval || !path) return env ? exit_status(*env->world->eval) : EMLET_MISUSE;
  static_cast<void>(check_file(*eval, path));
  return exit_status(*eval);
}

emlet_value emlet_read(emlet_env* env, const char* text, size_t size, size_t* position, int32_t* incomplete) {
  Eval* eval = enter(env);
  if (incomplete) *incomplete = 0;
  if (!eval || !text || !position || *position > size) return nullptr;
  bool ended_inside = false;
  const Completion form = read_form(*eval, {text, size}, *position, ended_inside);
  if (incomplete) *incomplete = ended_inside;
  if (form.is_exit() || form.value() == kMissing) return nullptr;
  return give(env, form.value());
}

emlet_value emlet_eval_form(emlet_env* env, emlet_value form) {
  Eval* eval = enter(env, form);
  return eval ? give(env, eval->eval_toplevel(Handles::get(form), true)) : nullptr;
}

char* emlet_print(emlet_env* env, emlet_value value, int32_t readable) {
  Eval* eval = enter(env, value);
  if (!eval) return nullptr;
  std::string text;
  if (print_object(*eval, Handles::get(value), readable != 0, text).is_exit()) return nullptr;
  return copy_text(text_to_utf8(text));
}

char* emlet_exit_report(emlet_env* env, int32_t parts) {
  if (!env || !env->world->eval->exits().pending()) return nullptr;
  return copy_text(report_exit(*env->world->eval, parts));
}

char* emlet_figures(emlet_env* env, int32_t parts) { return env ? copy_text(figures_text(env->world->eval->heap(), parts)) : nullptr; }

void emlet_text_free(char* text) { std::free(text); }

}  // extern "C"
