// Letter case and width of characters, from Unicode's data (utf8proc) with the few places where Emacs' standard tables
// differ.  Pure; used by the builtins on strings and characters, and for the standard case table.
#pragma once

#include <cstdint>
#include <string>

namespace emlet {

uint32_t upcase_character(uint32_t character);
uint32_t downcase_character(uint32_t character);
uint32_t titlecase_character(uint32_t character);
// The same for text, where one character may become several.
void append_upcase(std::string& text, uint32_t character);
void append_titlecase(std::string& text, uint32_t character);

// Columns of a character on a terminal; `tab` is the width of a tab.
unsigned character_width(uint32_t character, unsigned tab = 8);

}  // namespace emlet
