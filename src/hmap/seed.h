#pragma once
// A number nobody outside can guess, to seed the hash of one map.

#include <cstdint>

namespace emlet {

// SALT makes a difference where the system has no entropy to give: an address of the caller's.
uint64_t unguessable_seed(const void* salt);

}  // namespace emlet
