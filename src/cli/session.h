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

  // Evaluates all of `text`; a failure is reported.
  bool run_text(const std::string& text, const char* name, emlet_value* value);
  // After a failed call: reports the pending exit, takes its status and clears it.  Always false.
  bool fail();
  // Prints the report of the pending exit; the calls on the way to it as the options say, unless they concern nobody.
  enum class Calls { Shown, Hidden };
  void report(Calls calls = Calls::Shown);
  void set_variable(const char* name, emlet_value value);
  // Prints the value as the reader would take it, and a newline.
  void print(emlet_value value);

  // The status to end with; flushes the output, whose failure counts as an error.
  int finish();

 private:
  bool run_action(const Action& action);
  bool load(const std::string& file);
  void tell_figures();
  void define_arguments();

  const Options& options_;
  emlet_world* world_;
  emlet_env* env_ = nullptr;
  int status_ = 0;
};

}  // namespace emlet::cli
