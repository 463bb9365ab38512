#include "cli/session.h"

#include <cerrno>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <vector>

#include "cli/line_input.h"
#include "cli/repl.h"

namespace emlet::cli {

namespace {

constexpr int kUncaughtError = 1;
constexpr int kUncaughtErrorInBatch = 255;
constexpr int kInterrupted = 130;

emlet_value list_of_strings(emlet_env* env, const std::vector<std::string>& strings) {
  emlet_value list = emlet_nil(env);
  for (auto text = strings.rbegin(); text != strings.rend(); ++text) {
    list = emlet_cons(env, emlet_string(env, text->data(), text->size()), list);
  }
  return list;
}

std::vector<const char*> names_of(const std::vector<std::string>& strings) {
  std::vector<const char*> names;
  for (const std::string& text : strings) names.push_back(text.c_str());
  return names;
}

// In the sandbox: what the command line names, and what was granted.
std::vector<std::string> readable_paths(const Options& options) {
  if (options.all_readable) return {"/"};
  std::vector<std::string> paths = options.readable;
  paths.insert(paths.end(), options.directories.begin(), options.directories.end());
  if (!options.script.empty() && options.script != "-") paths.push_back(options.script);
  for (const Action& action : options.actions) {
    if (action.kind == Action::Kind::Load || action.kind == Action::Kind::Check) paths.push_back(action.text);
  }
  return paths;
}

std::vector<std::string> writable_paths(const Options& options) {
  return options.all_writable ? std::vector<std::string>{"/"} : options.writable;
}

}  // namespace

Session::Session(const Options& options) : options_(options) {
  const std::vector<const char*> directories = names_of(options.directories);
  emlet_config config{};
  config.size = sizeof config;
  config.memory_limit = options.memory_limit;
  config.load_path = directories.data();
  config.load_path_count = directories.size();
  config.gc_zeal = options.gc_zeal.empty() ? nullptr : options.gc_zeal.c_str();
  config.bare = options.bare;
  config.gnu_lisp = options.gnu_lisp.empty() ? nullptr : options.gnu_lisp.c_str();
  const std::vector<std::string> readable = readable_paths(options), writable = writable_paths(options);
  const std::vector<const char*> readable_names = names_of(readable), writable_names = names_of(writable);
  config.sandboxed = options.sandbox;
  config.readable = readable_names.data();
  config.readable_count = readable.size();
  config.writable = writable_names.data();
  config.writable_count = writable.size();
  config.environment = options.environment;
  world_ = emlet_new(&config);
  if (!world_) return;
  emlet_set_limits(world_, options.fuel, static_cast<uint64_t>(std::ceil(options.timeout * 1000)));
  env_ = emlet_world_env(world_);
  define_arguments();
}

Session::~Session() { emlet_free(world_); }

void Session::define_arguments() {
  std::vector<std::string> all = {"emlet"};
  all.insert(all.end(), options_.arguments.begin(), options_.arguments.end());
  set_variable("command-line-args", list_of_strings(env_, all));
  const emlet_value left = list_of_strings(env_, options_.arguments);
  set_variable("command-line-args-left", left);
  set_variable("argv", left);
  const bool interactive = options_.interactive || (options_.actions.empty() && options_.script.empty());
  set_variable("noninteractive", interactive && !options_.batch ? emlet_nil(env_) : emlet_t(env_));
}

bool Session::run_actions() {
  for (const Action& action : options_.actions) {
    if (!run_action(action)) return false;
  }
  return true;
}

bool Session::run_action(const Action& action) {
  emlet_value value = nullptr;
  switch (action.kind) {
    case Action::Kind::Load:
      return load(action.text) ? true : fail();
    case Action::Kind::Call:
      return emlet_call(env_, action.text.c_str(), 0, nullptr) ? true : fail();
    case Action::Kind::Check:
      return emlet_check(env_, action.text.c_str()) == EMLET_OK ? true : fail();
    case Action::Kind::Eval:
      return run_text(action.text, "--eval", nullptr);
    case Action::Kind::Print:
      if (!run_text(action.text, "--print", &value)) return false;
      print(value);
      return true;
  }
  return true;
}

// A file of that name in the current directory comes before the load path, as in Emacs.
bool Session::load(const std::string& file) {
  std::error_code error;
  if (std::filesystem::is_regular_file(file, error)) {
    return emlet_load(env_, std::filesystem::absolute(file, error).c_str()) == EMLET_OK;
  }
  const emlet_value arguments[] = {emlet_string(env_, file.data(), file.size()), emlet_nil(env_), emlet_t(env_)};
  return emlet_call(env_, "load", 3, arguments) != nullptr;
}

bool Session::run_text(const std::string& text, const char* name, emlet_value* value) {
  return emlet_eval(env_, text.data(), text.size(), name, value) == EMLET_OK ? true : fail();
}

bool Session::run_script() {
  if (options_.script.empty()) return true;
  if (options_.script != "-") return emlet_load(env_, options_.script.c_str()) == EMLET_OK ? true : fail();
  std::string text;
  if (!read_all_input(text)) {
    if (errno == EINTR) return status_ = kInterrupted, false;
    std::fprintf(stderr, "emlet: standard input: %s\n", std::strerror(errno));
    status_ = kUncaughtError;
    return false;
  }
  return run_text(text, "<stdin>", nullptr);
}

bool Session::fail() {
  const int32_t exit = emlet_exit_check(env_);
  report();  // of kill-emacs there is nothing to say
  status_ = exit == EMLET_TERMINATED ? emlet_exit_code(env_)
            : exit == EMLET_QUIT     ? kInterrupted
            : options_.batch         ? kUncaughtErrorInBatch
                                     : kUncaughtError;
  emlet_exit_clear(env_);
  return false;
}

void Session::set_variable(const char* name, emlet_value value) { emlet_set(env_, emlet_intern(env_, name), value); }

void Session::report(Calls calls) {
  int32_t parts = options_.json_errors ? EMLET_REPORT_JSON : 0;
  const bool shown = calls == Calls::Shown;
  if (shown && options_.backtrace != Options::Backtrace::Off) parts |= EMLET_REPORT_BACKTRACE;
  if (shown && options_.backtrace == Options::Backtrace::Full) parts |= EMLET_REPORT_ALL_CALLS;
  char* text = emlet_exit_report(env_, parts);
  emlet_flush(env_);
  if (text) std::fputs(text, stderr);
  emlet_text_free(text);
}

void Session::print(emlet_value value) {
  char* text = emlet_print(env_, value, 1);
  if (!text) return;
  emlet_write(env_, text, std::strlen(text));
  emlet_write(env_, "\n", 1);
  emlet_text_free(text);
}

bool Session::run_repl() {
  if (options_.batch) return true;
  const bool wanted = options_.interactive || (options_.actions.empty() && options_.script.empty());
  return !wanted || Repl(*this).run();
}

void Session::tell_figures() {
  const int32_t parts = (options_.gc_figures ? EMLET_FIGURES_GC : 0) | (options_.memory_figures ? EMLET_FIGURES_MEMORY : 0);
  if (parts == 0) return;
  char* text = emlet_figures(env_, parts);
  if (text) std::fputs(text, stderr);
  emlet_text_free(text);
}

int Session::finish() {
  tell_figures();
  const int error = emlet_flush(env_);
  if (error != 0) {
    std::fprintf(stderr, "emlet: standard output: %s\n", std::strerror(error));
    if (status_ == 0) status_ = kUncaughtError;
  }
  return status_;
}

}  // namespace emlet::cli
