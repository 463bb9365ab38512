#include "cli/interrupt.h"

#include <atomic>
#include <csignal>

namespace emlet::cli {

namespace {

// A signal handler reaches nothing but a global; the command line is a program, not a library, and has this one.
std::atomic<emlet_world*> interrupted_world{nullptr};

void handle_interrupt(int) { emlet_interrupt(interrupted_world.load(), EMLET_INTERRUPT_QUIT); }

}  // namespace

InterruptOnSignal::InterruptOnSignal(emlet_world* world) {
  interrupted_world = world;
  struct sigaction action {};
  action.sa_handler = handle_interrupt;  // no SA_RESTART: a read at the prompt must return
  sigaction(SIGINT, &action, nullptr);
}

InterruptOnSignal::~InterruptOnSignal() {
  std::signal(SIGINT, SIG_DFL);
  interrupted_world = nullptr;
}

}  // namespace emlet::cli
