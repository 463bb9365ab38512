#include "cli/options.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <map>
#include <set>

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

// --allow-read grants all files, --allow-read=PATH what is at or under PATH.
void add_grant(CLI::App& app, const char* name, bool& all, std::vector<std::string>& paths, const char* help) {
  app.add_option_function<std::vector<std::string>>(
         name,
         [&all, &paths](const std::vector<std::string>& given) {
           for (const std::string& path : given) {
             if (path.empty()) all = true;
             else paths.push_back(path);
           }
         },
         help)
      ->trigger_on_parse()
      ->expected(0, 1)
      ->default_str("")
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
      ->type_name("[=PATH]");
}

void declare_sandbox(CLI::App& app, Options& options) {
  app.add_flag("--sandbox", options.sandbox,
               "No files but those named on the command line, no environment; --allow-... grants more");
  add_grant(app, "--allow-read", options.all_readable, options.readable, "In the sandbox: may read all files, or PATH and what is in it");
  add_grant(app, "--allow-write", options.all_writable, options.writable, "In the sandbox: may write all files, or PATH and what is in it");
  app.add_flag("--allow-env", options.environment, "In the sandbox: may see the environment");
}

void declare_reports(CLI::App& app, Options& options) {
  const std::map<std::string, Options::Backtrace> lengths = {
      {"off", Options::Backtrace::Off}, {"short", Options::Backtrace::Short}, {"full", Options::Backtrace::Full}};
  app.add_option("--backtrace", options.backtrace, "How much of the calls an error report shows: off, short or full")
      ->transform(CLI::CheckedTransformer(lengths).description(""))
      ->type_name("LENGTH");
  app.add_flag_callback("--no-backtrace", [&options] { options.backtrace = Options::Backtrace::Off; }, "The same as --backtrace=off");
  const std::map<std::string, bool> formats = {{"text", false}, {"json", true}};
  app.add_option("--error-format", options.json_errors, "Report errors as text, or as one line of json")
      ->transform(CLI::CheckedTransformer(formats).description(""))
      ->type_name("FORMAT");
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
  add_action(app, "-c,--check", Action::Kind::Check, "Read FILE and report bad syntax; evaluate nothing", options);
  app.add_option("--script,-x", options.script, "Run FILE as a script, as with --batch")->type_name("FILE");
  app.add_flag("-i,--interactive", options.interactive, "Start the REPL after the script");
  app.add_option("--memory-limit", options.memory_limit, "Bytes the program may use, as 32M or 1G")
      ->transform(CLI::AsSizeValue(false))
      ->type_name("SIZE");
  app.add_flag("--gc-stats", options.gc_figures, "At the end, tell what the collector did and what is in the heap");
  app.add_flag("--mem-stats", options.memory_figures, "At the end, tell what memory was used for");
  app.add_option("--timeout", options.timeout, "End with status 124 after SECONDS; no handler stops it")
      ->check(CLI::Range(0.0, 1e9))
      ->type_name("SECONDS");
  app.add_option("--fuel", options.fuel, "End with status 124 after N calls and turns of loops")
      ->check(CLI::NonNegativeNumber)
      ->type_name("N");
  declare_sandbox(app, options);
  app.add_option("--gc-zeal", options.gc_zeal, "Stress the collector: modes as 1+4+5")
      ->envname("EMLET_GC_ZEAL")
      ->type_name("MODES");
  app.add_option("--gnu-lisp", options.gnu_lisp, "Take DIR, the lisp directory of an Emacs 28, as the library")
      ->envname("EMLET_GNU_LISP")
      ->type_name("DIR");
  app.add_flag("--bare", options.bare, "Start without the Lisp library");
  declare_reports(app, options);
}

// Emacs takes its long options behind one dash as well; here that would be a bundle of short ones.
std::vector<std::string> with_double_dashes(int argc, char** argv) {
  const std::set<std::string> plain = {"-batch", "-quick", "-no-init-file", "-no-site-file", "-no-splash", "-version", "-help", "-interactive"};
  const std::set<std::string> valued = {"-eval", "-execute", "-load", "-funcall", "-directory", "-script", "-print"};
  const std::set<std::string> short_valued = {"-l", "-f", "-L", "-e", "-p", "-x", "-c"};
  std::vector<std::string> all(argv + 1, argv + argc);
  for (size_t i = 0; i < all.size() && all[i].size() > 1 && all[i][0] == '-' && all[i] != "--"; ++i) {
    const bool takes_value = valued.count(all[i]) != 0;
    if (takes_value || plain.count(all[i]) != 0) all[i].insert(0, 1, '-');
    const bool long_valued = all[i].size() > 2 && valued.count(all[i].substr(1)) != 0;
    if (takes_value || long_valued || short_valued.count(all[i]) != 0) ++i;
  }
  std::reverse(all.begin(), all.end());  // as CLI11 wants them
  return all;
}

// What follows the options: the script, unless one was named, and its arguments.
void take_rest(std::vector<std::string> rest, Options& options) {
  if (!rest.empty() && rest.front() == "--") rest.erase(rest.begin());
  const bool names_script = options.script.empty() && options.actions.empty() && !rest.empty() && !rest.front().empty();
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
    app.parse(with_double_dashes(argc, argv));
  } catch (const CLI::ParseError& error) {
    status = app.exit(error) == 0 ? 0 : kUsageError;
    return false;
  }
  std::vector<std::string> rest = app.remaining();
  if (options.script.empty() && !rest.empty() && rest.front().size() > 1 && rest.front().front() == '-' && rest.front() != "--") {
    std::fprintf(stderr, "emlet: unknown option: %s (see emlet --help)\n", rest.front().c_str());
    status = kUsageError;
    return false;
  }
  take_rest(std::move(rest), options);
  if (options.script.empty() && !options.arguments.empty() && options.arguments.front().empty() && options.actions.empty()) {
    std::fputs("emlet: the name of the script is empty\n", stderr);
    status = kUsageError;
    return false;
  }
  return true;
}

}  // namespace emlet::cli
