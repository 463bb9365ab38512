// What the command line does where operator new finds no memory: the world lets go of its reserve and signals memory-full;
// where that is gone too, the program ends with a sentence.
#pragma once

#include "emlet/emlet.h"

namespace emlet::cli {

class ReliefOnShortage {
 public:
  explicit ReliefOnShortage(emlet_world* world);
  ~ReliefOnShortage();
  ReliefOnShortage(const ReliefOnShortage&) = delete;
  ReliefOnShortage& operator=(const ReliefOnShortage&) = delete;
};

}  // namespace emlet::cli
