#include "cli/repl.h"

#include <unistd.h>

#include <cstdio>
#include <memory>

#include "cli/interrupt.h"
#include "cli/line_editor.h"

namespace emlet::cli {

namespace {

constexpr const char* kPrompt = "emlet> ";
constexpr const char* kContinuation = "  ...> ";
// What a terminal is spared of a value: elements of a list, and lists inside lists.
constexpr int64_t kShownLength = 500, kShownLevel = 50;

std::string text_of(emlet_env* env, emlet_value string) {
  size_t size = 0;
  if (!emlet_get_string(env, string, nullptr, &size)) return {};
  std::string text(size, '\0');
  emlet_get_string(env, string, text.data(), &size);
  text.pop_back();  // the zero byte
  return text;
}

}  // namespace

bool Repl::run() {
  for (const char* star : {"*", "**", "***"}) session_.set_variable(star, emlet_nil(env_));
  on_terminal_ = isatty(STDOUT_FILENO) == 1;
  if (!LineEditor::is_possible()) {
    PlainInput input(isatty(STDIN_FILENO) == 1);
    return converse(input);
  }
  LineEditor input(history_file_name(), [this](const std::string& prefix) { return complete(prefix); });
  return converse(input);
}

bool Repl::converse(LineInput& input) {
  std::string pending;
  for (;;) {
    emlet_flush(env_);
    std::string line;
    const LineInput::Outcome outcome = input.read(pending.empty() ? kPrompt : kContinuation, line);
    forget_interrupts(emlet_env_world(env_));  // also one that came just before the waiting began
    if (outcome == LineInput::Outcome::Interrupted) pending.clear();
    if (outcome == LineInput::Outcome::End) break;
    if (outcome != LineInput::Outcome::Line) continue;
    Next next;
    if (pending.empty() && line.starts_with(',')) {
      next = run_command(line.substr(1));
    } else {
      pending += line + '\n';
      next = evaluate_forms(pending);
    }
    if (next == Next::End) return true;
    if (next == Next::Terminated) return session_.fail();
  }
  if (pending.empty()) return true;
  // The input ended inside a form: say so as the reader does.
  return session_.run_text(pending, "<stdin>", nullptr);
}

// Evaluates the complete forms of `pending` and keeps the rest.
Repl::Next Repl::evaluate_forms(std::string& pending) {
  size_t position = 0;
  for (;;) {
    const emlet_scope scope = emlet_scope_open(env_);
    int32_t incomplete = 0;
    const size_t start = position;
    const emlet_value form = emlet_read(env_, pending.data(), pending.size(), &position, &incomplete);
    if (incomplete) {
      emlet_exit_clear(env_);
      pending.erase(0, start);
      return Next::More;
    }
    const emlet_value value = form ? emlet_eval_form(env_, form) : nullptr;
    if (value) {
      show(value);
      remember(value);
    } else if (emlet_exit_check(env_) != EMLET_OK) {
      if (report_and_go_on() == Next::Terminated) return Next::Terminated;
      if (!form) position = pending.size();  // what follows a syntax error has no sure beginning
    } else {
      pending.clear();
      return Next::More;
    }
    emlet_scope_close(env_, scope, nullptr);
  }
}

Repl::Next Repl::run_command(const std::string& line) {
  const std::string name = line.substr(0, line.find_last_not_of(" \t\r") + 1);
  if (name == "quit") return Next::End;
  if (name == "bt") {
    std::fputs(last_calls_.empty() ? "No error yet\n" : last_calls_.c_str(), stderr);
    return Next::More;
  }
  const emlet_scope scope = emlet_scope_open(env_);
  const Next next = call_library("emlet-repl-command", line) ? Next::More : report_and_go_on(Session::Calls::Hidden);
  emlet_scope_close(env_, scope, nullptr);
  return next;
}

// Terminated: kill-emacs was called, or a limit ends it all; the exit stays pending.
Repl::Next Repl::report_and_go_on(Session::Calls calls_shown) {
  if (emlet_exit_check(env_) == EMLET_TERMINATED) return Next::Terminated;
  char* const calls = emlet_exit_report(env_, EMLET_REPORT_BACKTRACE | EMLET_REPORT_ALL_CALLS);
  last_calls_ = calls ? calls : "";
  emlet_text_free(calls);
  session_.report(calls_shown);
  emlet_exit_clear(env_);
  return Next::More;
}

void Repl::show(emlet_value value) {
  const emlet_value length = emlet_symbol_value(env_, emlet_intern(env_, "print-length"));
  const emlet_value level = emlet_symbol_value(env_, emlet_intern(env_, "print-level"));
  const bool elide = on_terminal_ && emlet_is_nil(env_, length) && emlet_is_nil(env_, level);
  if (elide) {
    session_.set_variable("print-length", emlet_integer(env_, kShownLength));
    session_.set_variable("print-level", emlet_integer(env_, kShownLevel));
  }
  session_.print(value);
  if (!elide) return;
  session_.set_variable("print-length", length);
  session_.set_variable("print-level", level);
}

void Repl::remember(emlet_value value) {
  const emlet_value star = emlet_intern(env_, "*"), two = emlet_intern(env_, "**"), three = emlet_intern(env_, "***");
  emlet_set(env_, three, emlet_symbol_value(env_, two));
  emlet_set(env_, two, emlet_symbol_value(env_, star));
  emlet_set(env_, star, value);
}

emlet_value Repl::call_library(const char* function, const std::string& text) {
  const emlet_value feature = emlet_intern(env_, "emlet-repl");
  if (!emlet_call(env_, "require", 1, &feature)) return nullptr;
  const emlet_value argument = emlet_string(env_, text.data(), text.size());
  return emlet_call(env_, function, 1, &argument);
}

std::vector<std::string> Repl::complete(const std::string& prefix) {
  const emlet_scope scope = emlet_scope_open(env_);
  std::vector<std::string> names;
  emlet_value list = call_library("emlet-repl-completions", prefix);
  for (; list && !emlet_is_nil(env_, list); list = emlet_cdr(env_, list)) names.push_back(text_of(env_, emlet_car(env_, list)));
  emlet_exit_clear(env_);
  emlet_scope_close(env_, scope, nullptr);
  return names;
}

}  // namespace emlet::cli
