#include "cli/interrupt.h"

#include <poll.h>

#include <atomic>
#include <cerrno>
#include <csignal>
#include <ctime>

namespace emlet::cli {

namespace {

// A signal handler reaches nothing but globals; the command line is a program, not a library, and has these.
std::atomic<emlet_world*> interrupted_world{nullptr};
std::atomic<int64_t> last_interrupt{0};   // milliseconds
std::atomic<int> interrupts_in_a_row{0};  // each within a second of the one before

constexpr int64_t kImpatience = 1000;

int64_t milliseconds_now() {
  timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return int64_t{now.tv_sec} * 1000 + now.tv_nsec / 1'000'000;
}

// The third in a row means that nobody looks: not even unwind forms are worth waiting for.
void handle_interrupt(int) {
  const int error = errno;
  const int64_t now = milliseconds_now();
  const bool again = now - last_interrupt.exchange(now) < kImpatience;
  interrupts_in_a_row = again ? interrupts_in_a_row + 1 : 1;
  if (interrupts_in_a_row > 2) {
    std::signal(SIGINT, SIG_DFL);
    std::raise(SIGINT);
  }
  emlet_interrupt(interrupted_world.load(), again ? EMLET_INTERRUPT_TERMINATE : EMLET_INTERRUPT_QUIT);
  errno = error;
}

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

// A signal between looking at the count and waiting would be missed, so it is let through only while waiting.
bool wait_for_input(int descriptor) {
  sigset_t interrupt, before;
  sigemptyset(&interrupt);
  sigaddset(&interrupt, SIGINT);
  pthread_sigmask(SIG_BLOCK, &interrupt, &before);
  pollfd input{descriptor, POLLIN, 0};
  while (interrupts_in_a_row == 0 && ppoll(&input, 1, nullptr, &before) < 0 && errno == EINTR) {
  }
  pthread_sigmask(SIG_SETMASK, &before, nullptr);
  if (interrupts_in_a_row == 0) return true;
  errno = EINTR;
  return false;
}

void forget_interrupts(emlet_world* world) {
  interrupts_in_a_row = 0;
  last_interrupt = 0;
  emlet_interrupt(world, EMLET_INTERRUPT_FORGET);
}

}  // namespace emlet::cli
