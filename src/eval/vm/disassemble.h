// The listing of register code that `disassemble` prints.
#pragma once

#include <string>

#include "eval/vm/bytecode.h"

namespace emlet {

// How a listing shows a constant; the evaluator has no printer.
struct ConstantText {
  void* owner;
  std::string (*text)(void* owner, Value constant);
};

// One line an instruction, then the ranges of handlers, each line after `indent` blanks.
std::string disassemble(const Code& code, const ConstantText& constants, unsigned indent);

}  // namespace emlet
