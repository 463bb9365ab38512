#include <time.h>
#include <unistd.h>

#include "hashtable/hash_mix.h"
#include "hmap/seed.h"

namespace emlet {

uint64_t unguessable_seed(const void* salt) {
  uint64_t seed;
  if (getentropy(&seed, sizeof seed) == 0) return seed;
  timespec now = {};
  clock_gettime(CLOCK_MONOTONIC, &now);
  return mix_words(reinterpret_cast<uintptr_t>(salt),
                   static_cast<uint64_t>(now.tv_nsec) ^ mix_word(now.tv_sec));
}

}  // namespace emlet
