#include "cli/options.h"

#include <CLI/CLI.hpp>
#include <cstdio>

#include "emlet/emlet.h"

namespace emlet::cli {

namespace {

constexpr int kUsageError = 2;

void add_action(CLI::App& app, const char* names, Action::Kind kind, const char* help, Options& options) {
  app.add_option_function<std::vector<std::string>>(
         names,
         [kind, &options](const std::vector<std::string>& given) {
           for (const std::string& text : given) options.actions.push_back({kind, text});
         },
         help)
      ->trigger_on_parse()
      ->allow_extra_args(false)
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
}

void declare(CLI::App& app, Options& options) {
  app.prefix_command();
  app.set_version_flag("--version", std::string("emlet ") + emlet_version());
  app.add_flag("--batch,-b", options.batch, "No REPL; an uncaught error ends with status 255");
  app.add_flag("-q,-Q,--quick,--no-init-file,--no-site-file,--no-splash", options.quick,
               "Accepted as Emacs does; Emlet has no init file");
  app.add_option("-L,--directory", options.directories, "Search DIR for Lisp files")->allow_extra_args(false)->type_name("DIR");
  add_action(app, "-l,--load", Action::Kind::Load, "Load FILE, searched for in the load path", options);
  add_action(app, "-f,--funcall", Action::Kind::Call, "Call FUNCTION without arguments", options);
  add_action(app, "--eval,--execute,-e", Action::Kind::Eval, "Evaluate FORM", options);
  add_action(app, "-p,--print", Action::Kind::Print, "Evaluate FORM and print its value", options);
  app.add_option("--script,-x", options.script, "Run FILE as a script, as with --batch")->type_name("FILE");
  app.add_flag("-i,--interactive", options.interactive, "Start the REPL after the script");
  app.add_option("--memory-limit", options.memory_limit, "Bytes the program may use, as 32M or 1G")
      ->transform(CLI::AsSizeValue(false))
      ->type_name("SIZE");
  app.add_option("--gc-zeal", options.gc_zeal, "Stress the collector: modes as 1+4+5")
      ->envname("EMLET_GC_ZEAL")
      ->type_name("MODES");
  app.add_option("--gnu-lisp", options.gnu_lisp, "Take DIR, the lisp directory of an Emacs 28, as the library")
      ->envname("EMLET_GNU_LISP")
      ->type_name("DIR");
  app.add_flag("--bare", options.bare, "Start without the Lisp library");
  app.add_flag("!--no-backtrace", options.backtrace, "Report errors without a backtrace");
}

// What follows the options: the script, unless one was named, and its arguments.
void take_rest(std::vector<std::string> rest, Options& options) {
  if (!rest.empty() && rest.front() == "--") rest.erase(rest.begin());
  const bool names_script = options.script.empty() && options.actions.empty() && !rest.empty();
  if (names_script) {
    options.script = rest.front();
    rest.erase(rest.begin());
  } else if (!options.script.empty()) {
    options.batch = true;
  }
  options.arguments = std::move(rest);
}

}  // namespace

bool parse_options(int argc, char** argv, Options& options, int& status) {
  CLI::App app("Emlet: an embeddable Emacs Lisp.\nWithout FILE and actions it starts a REPL.", "emlet");
  declare(app, options);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    status = app.exit(error) == 0 ? 0 : kUsageError;
    return false;
  }
  std::vector<std::string> rest = app.remaining();
  if (!rest.empty() && rest.front().size() > 1 && rest.front().front() == '-' && rest.front() != "--") {
    std::fprintf(stderr, "emlet: unknown option: %s (see emlet --help)\n", rest.front().c_str());
    status = kUsageError;
    return false;
  }
  take_rest(std::move(rest), options);
  return true;
}

}  // namespace emlet::cli
