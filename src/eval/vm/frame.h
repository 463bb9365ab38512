// Frame: one activation on the VM stack, and how to walk from it to its caller.
//
// Four header words lie below a frame's first register:
//
//   base[-4]  the caller's constants; for a frame entered from C++: the caller's own place (its pc)
//   base[-3]  the caller's base
//   base[-2]  the caller's instruction, after which it goes on; kLeaveRun for a frame entered from C++
//   base[-1]  the function: a Closure, a Subr, or a foreign function
//
// Raw addresses are stored with the fixnum tag, so that the collector can scan the whole stack as words.  The result of
// the call is stored at base[-4], where the caller expects it.  The arguments of a builtin are a frame like any other.
#pragma once

#include "eval/vm/bytecode.h"
#include "eval/vm/layout.h"

namespace emlet {

template <class T>
inline Value raw_word(const T* address) {
  return Value::from_bits(reinterpret_cast<uint64_t>(address) | 1);
}
template <class T>
inline T* raw_address(Value word) {
  return reinterpret_cast<T*>(word.bits() - 1);
}

struct Frame {
  Value* base = nullptr;
  const Instruction* pc = nullptr;  // the instruction being executed; only for Lisp frames

  explicit operator bool() const { return base != nullptr; }
  Value function() const { return base[-1]; }
  bool is_lisp() const { return base[-1].is_kind(Kind::Closure); }
  Code& code() const { return *closure_of(base[-1]).code; }
  bool entered_from_cpp() const { return base[-2] == raw_word(kLeaveRun); }
  // The caller's frame; false at the bottom of the stack.
  Frame caller() const {
    const Value place = entered_from_cpp() ? base[-4] : base[-2];
    return {raw_address<Value>(base[-3]), raw_address<const Instruction>(place)};
  }
  // Which instruction of its code it executes; kNone before the first.
  static constexpr size_t kNone = SIZE_MAX;
  size_t instruction_index() const { return pc ? static_cast<size_t>(pc - code().instructions()) : kNone; }
};

}  // namespace emlet
