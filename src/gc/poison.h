// Poison: makes a touch of freed memory show.  With AddressSanitizer the bytes become untouchable, without they are
// filled with a pattern that is no sane word.
#pragma once

#include <cstddef>
#include <cstring>

#if defined(__SANITIZE_ADDRESS__)
#define EMLET_ASAN 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define EMLET_ASAN 1
#endif
#endif

#ifdef EMLET_ASAN
#include <sanitizer/asan_interface.h>
#endif

namespace emlet {

inline constexpr unsigned char kPoisonByte = 0xdb;

inline void poison(void* start, size_t bytes) {
  std::memset(start, kPoisonByte, bytes);
#ifdef EMLET_ASAN
  __asan_poison_memory_region(start, bytes);
#endif
}

inline void unpoison([[maybe_unused]] void* start, [[maybe_unused]] size_t bytes) {
#ifdef EMLET_ASAN
  __asan_unpoison_memory_region(start, bytes);
#endif
}

}  // namespace emlet
