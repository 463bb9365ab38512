// The layout of frames as far as others than the VM rely on it: the compiler when it places the frames of callees.
//
// A frame's registers lie at base[0] and up; its header words lie below, base[-kHeaderWords] to base[-1].  What they hold
// is the VM's business (vm/frame.h), except that base[-1] is the function called.
#pragma once

namespace emlet {

inline constexpr unsigned kHeaderWords = 4;

}  // namespace emlet
