#include "cli/memory_short.h"

#include <unistd.h>

#include <cstdlib>
#include <new>

namespace emlet::cli {

namespace {

// A handler of operator new reaches nothing but globals.
emlet_world* short_world = nullptr;

void find_memory() {
  if (emlet_memory_short(short_world)) return;
  constexpr char kSentence[] = "emlet: the system has no memory left\n";
  static_cast<void>(!write(STDERR_FILENO, kSentence, sizeof kSentence - 1));
  std::_Exit(EXIT_FAILURE);
}

}  // namespace

ReliefOnShortage::ReliefOnShortage(emlet_world* world) {
  short_world = world;
  std::set_new_handler(find_memory);
}

ReliefOnShortage::~ReliefOnShortage() {
  std::set_new_handler(nullptr);
  short_world = nullptr;
}

}  // namespace emlet::cli
