// FormTrace: which forms a function's instructions are made of, for backtraces that show what was being evaluated.
//
// Only code that is compiled while `emlet-backtrace-forms' is non-nil has one, as a vector in the cdr of its `source`:
//
//   [LAMBDA ENVIRONMENT TABLE FORM...]
//
// LAMBDA is the expression, macros expanded, or nil for a form that is no function.  ENVIRONMENT lists what a closure sees
// outside of it, innermost first: (SYMBOL . INDEX) for a captured word, (nil . INDEX) for a captured cell, a symbol that is
// bound dynamically, t for lexical binding.  TABLE is bytes: for each FORM the number of the form around it, then the marks.
// Made by the compiler, read by whoever shows frames (builtins/frames.h).
#pragma once

#include <span>

#include "eval/vm/bytecode.h"

namespace emlet {

// From `instruction` on, code belongs to the form of that number.
struct FormMark {
  uint32_t instruction;
  uint32_t form;
};

class FormTrace {
 public:
  static constexpr uint32_t kNone = UINT32_MAX;

  // nil when memory is refused.  `around` has a number for each of `forms`, or kNone.
  static Value make(Heap& heap, Value lambda, Value environment, std::span<const Value> forms,
                    std::span<const uint32_t> around, std::span<const FormMark> marks);
  // The trace of `code`, false if it keeps none.
  explicit FormTrace(const Code& code);
  explicit operator bool() const { return words_ != nullptr; }

  Value lambda() const { return words_[0].get(); }
  Value environment() const { return words_[1].get(); }
  // The innermost form at an instruction, or kNone.
  uint32_t form_at(size_t instruction) const;
  Value form(uint32_t number) const { return words_[kHeader + number].get(); }
  uint32_t around(uint32_t number) const;

 private:
  static constexpr size_t kHeader = 3;
  const char* table() const;
  uint32_t table_word(size_t index) const;

  const Slot* words_ = nullptr;
  size_t forms_ = 0;
};

// What Emacs' interpreter has for a function that keeps its forms: (closure ENVIRONMENT ARGUMENTS BODY...), or (lambda ...)
// where binding is dynamic; nil for any other object.
Value interpreted_form(Heap& heap, Value function);

}  // namespace emlet
