// Compiling Emacs' regular expressions.  Used by the builtins through text/pattern_cache.
#pragma once

#include <memory>
#include <string_view>

#include "text/regex_program.h"

namespace emlet {

struct CompiledRegex {
  std::unique_ptr<Pattern> pattern;  // null: `error` is Emacs' sentence for what is wrong
  const char* error = nullptr;
};

// `source` is extended UTF-8, or bytes when not `source_multibyte`.  `multibyte`: the texts are.  `rules.fold` decides
// about case folding.
CompiledRegex compile_regex(std::string_view source, bool source_multibyte, bool multibyte, const CharacterRules& rules);

}  // namespace emlet
