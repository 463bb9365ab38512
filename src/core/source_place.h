// SourcePlace: the C++ file and line of a call, as a default argument: `SourcePlace where = SourcePlace::here()`.
// (std::source_location is not there in every compiler we support.)
#pragma once

namespace emlet {

struct SourcePlace {
  const char* file;
  int line;
  static constexpr SourcePlace here(const char* f = __builtin_FILE(), int l = __builtin_LINE()) { return {f, l}; }
};

}  // namespace emlet
