// PatternCache: the compiled patterns a world used lately, and the scratch memory of its matches.
#pragma once

#include <list>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

#include "text/regex_compile.h"
#include "text/regex_match.h"

namespace emlet {

class PatternCache {
 public:
  static constexpr size_t kMostPatterns = 128;

  // `rules_key` tells sets of rules apart: what case folding depends on.  The error is Emacs' sentence.
  // The pattern stays valid until the next call.
  const Pattern* find(std::string_view source, bool source_multibyte, bool multibyte, const CharacterRules& rules,
                      uint64_t rules_key, const char** error);
  RegexScratch& scratch() { return scratch_; }

 private:
  struct Entry {
    std::string key;
    std::unique_ptr<Pattern> pattern;
  };
  std::list<Entry> entries_;  // newest first
  std::unordered_map<std::string_view, std::list<Entry>::iterator> index_;
  std::string key_;
  RegexScratch scratch_;
};

}  // namespace emlet
