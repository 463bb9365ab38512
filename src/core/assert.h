// EMLET_ASSERT: an internal invariant, checked in every build but the fully optimised one.  It is never used to
// check what a program or an embedder passes in: bad input gets an error, a broken invariant aborts with its place.
#pragma once

namespace emlet {
[[noreturn]] void assertion_failed(const char* condition, const char* file, int line);
}

#if EMLET_ASSERTS
#define EMLET_ASSERT(condition) \
  ((condition) ? static_cast<void>(0) : ::emlet::assertion_failed(#condition, __FILE__, __LINE__))
#else
#define EMLET_ASSERT(condition) static_cast<void>(0)
#endif

// An invariant that is worth telling to the optimiser.
#if EMLET_ASSERTS
#define EMLET_ASSUME(condition) EMLET_ASSERT(condition)
#else
#define EMLET_ASSUME(condition) ((condition) ? static_cast<void>(0) : __builtin_unreachable())
#endif

#define EMLET_LIKELY(condition) __builtin_expect(!!(condition), 1)
#define EMLET_UNLIKELY(condition) __builtin_expect(!!(condition), 0)
