// emlet: the command line, the first embedder.  It knows the language only through include/emlet/.

#include <csignal>
#include <cstdio>

#include "cli/interrupt.h"
#include "cli/memory_short.h"
#include "cli/options.h"
#include "cli/session.h"

int main(int argc, char** argv) {
  emlet::cli::Options options;
  int status = 0;
  if (!emlet::cli::parse_options(argc, argv, options, status)) return status;
  emlet::cli::Session session(options);
  if (!session.ok()) {
    std::fputs("emlet: cannot start: too little memory, or unknown modes of --gc-zeal\n", stderr);
    return 1;
  }
  emlet::cli::InterruptOnSignal interrupt(emlet_env_world(session.env()));
  emlet::cli::ReliefOnShortage relief(emlet_env_world(session.env()));
  static_cast<void>(session.run_actions() && session.run_script() && session.run_repl());
  return session.finish();
}
