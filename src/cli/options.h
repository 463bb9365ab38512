// Options: what a command line asks for.  The spellings are Emacs' where Emacs has one, so that a command line written
// for `emacs -Q --batch` works after changing the program's name.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace emlet::cli {

// Something to do, in the order of the command line.
struct Action {
  enum class Kind : uint8_t { Load, Call, Eval, Print, Check };
  Kind kind;
  std::string text;
};

struct Options {
  std::vector<Action> actions;
  std::vector<std::string> directories;  // -L, in order
  std::string script;                    // the file to run; "-" is standard input
  std::vector<std::string> arguments;    // what is left for the script
  std::string gc_zeal;
  bool gc_figures = false, memory_figures = false;  // told at the end
  uint64_t memory_limit = 0;  // bytes; 0: none
  bool batch = false;
  bool quick = false;
  bool interactive = false;  // -i: a REPL after everything else
  std::string gnu_lisp;
  bool bare = false;

  // How far it may go.
  uint64_t fuel = 0;     // calls and turns of loops; 0: any number
  double timeout = 0;    // seconds; 0: any time
  bool sandbox = false;  // no files, no environment, but what is granted
  bool all_readable = false, all_writable = false, environment = false;
  std::vector<std::string> readable, writable;

  // How errors are reported.
  enum class Backtrace : uint8_t { Off, Short, Full } backtrace = Backtrace::Short;
  bool json_errors = false;
};

// Parses the command line.  False: the program ends now with `status` (help, version or a usage error, already printed).
bool parse_options(int argc, char** argv, Options& options, int& status);

}  // namespace emlet::cli
