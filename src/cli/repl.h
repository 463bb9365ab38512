// Repl: reads forms at a prompt, evaluates them and prints their values, until the input ends or kill-emacs is called.
//
// A form may take several lines.  *, ** and *** are the last three values.  A line that begins with a comma is a command
// (lisp/emlet-repl.el; `,help` lists them).  Ctrl-C gives up the form that is typed or evaluated, an error only its form.
#pragma once

#include <string>
#include <vector>

#include "cli/line_input.h"
#include "cli/session.h"

namespace emlet::cli {

class Repl {
 public:
  explicit Repl(Session& session) : session_(session), env_(session.env()) {}
  // False: the program must end now, with the session's status.
  bool run();

 private:
  enum class Next { More, End, Terminated };
  bool converse(LineInput& input);
  Next evaluate_forms(std::string& pending);
  Next run_command(const std::string& line);
  Next report_and_go_on(Session::Calls calls_shown = Session::Calls::Shown);
  void show(emlet_value value);
  void remember(emlet_value value);
  std::vector<std::string> complete(const std::string& prefix);
  emlet_value call_library(const char* function, const std::string& text);

  Session& session_;
  emlet_env* env_;
  bool on_terminal_ = false;
  std::string last_calls_;  // the report of the last error, with all calls
};

}  // namespace emlet::cli
