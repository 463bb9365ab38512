#pragma once
// Internal assertions.  EMLET_ASSERT states an invariant of ours, never a condition that input or the machine
// can break: those are reported to the caller.  Without EMLET_ASSERTS the condition is not evaluated and a
// library built that way refers to nothing here.  Used by every room.

namespace emlet {

[[noreturn]] void assertion_failed(const char* condition, const char* file, int line);

}  // namespace emlet

#if defined(EMLET_ASSERTS) && EMLET_ASSERTS
#define EMLET_ASSERT(condition) \
  ((condition) ? static_cast<void>(0) : ::emlet::assertion_failed(#condition, __FILE__, __LINE__))
#else
#define EMLET_ASSERT(condition) static_cast<void>(sizeof((condition) ? 1 : 0))
#endif
