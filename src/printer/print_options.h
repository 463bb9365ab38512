// PrintOptions: the print-* variables as C++ sees them, and PrintHooks: what the printer must ask rooms above it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/value.h"

namespace emlet {

class PrintLabels;

// Null hooks are allowed; each gets `owner`.
struct PrintHooks {
  void* owner = nullptr;
  // Appends how an object without a syntax prints, "#<buffer x>"; false: the printer writes "#<kind>".
  bool (*describe)(void* owner, Value object, std::string& out) = nullptr;
  // The slots of a function object as `aref` gives them; false: it is described instead.
  bool (*function_slots)(void* owner, Value function, std::vector<Value>& slots) = nullptr;
  // Whether a character above ASCII shows by itself (print-integers-as-characters).
  bool (*is_graphic)(void* owner, uint32_t character) = nullptr;
  // Asked now and then; true stops the printer.
  bool (*interrupted)(void* owner) = nullptr;
};

struct PrintOptions {
  bool readable = true;  // prin1; false: princ
  int64_t length = -1;   // print-length; negative: no limit
  int64_t level = INT64_MAX;
  bool quoted = true;    // 'x and #'x and `x
  bool circle = false;
  bool gensym = false;
  bool escape_newlines = false;
  bool escape_nonascii = false;
  // For a function that takes characters: prin1 leaves raw bytes as they are, princ gives those of unibyte strings as numbers.
  bool bytes_as_characters = false;
  bool escape_multibyte = false;
  bool escape_control_characters = false;
  bool integers_as_characters = false;
  std::string_view float_format;   // float-output-format; empty: the shortest text that reads back
  PrintLabels* labels = nullptr;   // print-continuous-numbering: labels kept from print to print
  size_t longest = size_t{1} << 30;  // bytes of output
  PrintHooks hooks;
};

}  // namespace emlet
