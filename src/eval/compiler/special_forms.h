// Special forms: one function each, one row each in the table of special_forms.cpp.  A special form's function gets the
// arguments of the form, already known to be a proper list of enough elements.
#pragma once

#include "data/function.h"
#include "eval/compiler/analyser.h"

namespace emlet::compiler {

struct SpecialForm {
  Value symbol;
  const char* name;
  int minimum;  // arguments
  int maximum;  // or -1
  Node* (*analyse)(Analyser& analyser, Value arguments);
  const char* usage;
  const char* documentation;
};

// What `symbol-function` shows of them: builtins without an entry.
std::span<const Builtin> special_form_placeholders();
// The special form named `symbol`, or null.
const SpecialForm* find_special_form(Value symbol);

}  // namespace emlet::compiler
