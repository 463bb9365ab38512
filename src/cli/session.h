// Session: a world as the command line uses it; runs actions and scripts, reports what went wrong, keeps the exit status.
#pragma once

#include <string>

#include "cli/options.h"
#include "emlet/emlet.h"

namespace emlet::cli {

class Session {
 public:
  explicit Session(const Options& options);
  ~Session();
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;

  // False when the world could not be made.
  bool ok() const { return world_ != nullptr; }
  emlet_env* env() { return env_; }

  // Each returns false when the program must end now, with exit_status().
  bool run_actions();
  bool run_script();
  bool run_repl();

  // The status to end with; flushes the output, whose failure counts as an error.
  int finish();

 private:
  bool run_action(const Action& action);
  bool load(const std::string& file);
  bool run_text(const std::string& text, const char* name, emlet_value* value);
  // After a failed call: reports the pending exit and clears it.  Always false.
  bool fail();
  void report();
  void tell_figures();
  void define_arguments();
  void print(emlet_value value);
  bool read_eval_print(std::string& pending);
  void remember(emlet_value value);

  const Options& options_;
  emlet_world* world_;
  emlet_env* env_ = nullptr;
  int status_ = 0;
};

}  // namespace emlet::cli
