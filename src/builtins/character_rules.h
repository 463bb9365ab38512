// CharacterRules of a world: case and syntax tables as regexps and search functions see them.
#pragma once

#include "eval/interp.h"
#include "text/character_set.h"

namespace emlet {

// With case folding as `case-fold-search` says.
CharacterRules character_rules(Interp& lisp);
// Tells apart the rules that patterns are compiled for.
uint64_t character_rules_key(Interp& lisp);
uint32_t upcase_in_world(Interp& lisp, uint32_t character);
uint32_t downcase_in_world(Interp& lisp, uint32_t character);

}  // namespace emlet
