// RegexCache: the programs of the patterns a world has used lately.
//
// A program is found again by pattern, flags and folding map.  Invariant: a case table that changes in place is announced by
// clear(); the maps of cached programs are kept alive.  Used by the builtins on searching.
#pragma once

#include <memory>
#include <string>
#include <unordered_map>

#include "text/regex_program.h"

namespace emlet {

class RegexCache {
 public:
  // Null and `error` when the pattern is wrong.  The program is good until the next call.
  const RegexProgram* find(TextTables& tables, RegexPattern pattern, RegexFlags flags, const CharTable* canonical,
                           const char*& error);
  void clear() {
    programs_.clear();
    last_ = nullptr;
  }
  void trace(Tracer& tracer) const;

 private:
  static constexpr size_t kMostPrograms = 400;
  static constexpr size_t kMostInstructions = 1 << 18;
  struct Entry {
    RegexProgram program;
    bool fits(std::string_view text, RegexFlags flags, const CharTable* canonical, bool multibyte_pattern) const;
    std::string text;
    bool multibyte_pattern;
  };
  static std::string key_of(RegexPattern pattern, RegexFlags flags, const CharTable* canonical);
  std::unordered_map<std::string, std::unique_ptr<Entry>> programs_;
  const Entry* last_ = nullptr;
  size_t instructions_ = 0;
};

}  // namespace emlet
