// Damages the units of the library, as often as the argument says, and has each brought in whole: an error is fine, a crash
// is not.  A second argument is the seed.
#include <cstdio>
#include <cstdlib>
#include <random>

#include "api/library_units.h"
#include "eval/eval.h"
#include "image/image.h"

namespace {

using namespace emlet;

std::string damage(std::string bytes, std::mt19937& random) {
  constexpr size_t kUpToFingerprint = 24;  // a unit of another program is not looked into
  for (unsigned changes = 1 + random() % 8; changes > 0; changes--) {
    const size_t at = kUpToFingerprint + random() % (bytes.size() - kUpToFingerprint);
    const auto old = static_cast<unsigned char>(bytes[at]);
    const unsigned choices[] = {static_cast<unsigned>(random() & 0xFF), old + 1u, old - 1u, old ^ 1u << random() % 8, 0xFFu, 0u};
    bytes[at] = static_cast<char>(choices[random() % std::size(choices)]);
  }
  return bytes;
}

bool is_sound(Eval& eval, std::string_view bytes) {
  const bool sound = !image::check_unit(eval, bytes).is_exit();
  eval.exits().clear();
  return sound;
}

}  // namespace

int main(int count, char** arguments) {
  const long rounds = count > 1 ? std::atol(arguments[1]) : 1000;
  const auto seed = static_cast<unsigned>(count > 2 ? std::atol(arguments[2]) : 1);
  std::mt19937 random(seed);
  std::unique_ptr<Eval> eval;
  for (size_t i = 0; i < kLibraryUnitCount; i++) {
    eval = Eval::make({});
    image::install(*eval);
    if (is_sound(*eval, kLibraryUnits[i].bytes)) continue;
    std::printf("the unit %s is damaged as it stands\n", std::string(kLibraryUnits[i].name).c_str());
    return 1;
  }
  long refused = 0;
  for (long round = 0; round < rounds; round++) {
    if (round % 16 == 0) {
      eval = Eval::make({});
      image::install(*eval);
    }
    refused += !is_sound(*eval, damage(std::string(kLibraryUnits[random() % kLibraryUnitCount].bytes), random));
  }
  std::printf("%ld of %ld damaged units refused, seed %u\n", refused, rounds, seed);
  return refused > rounds / 20 ? 0 : 1;
}
