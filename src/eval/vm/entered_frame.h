// EnteredFrame: a frame that C++ enters, for as long as this object lives; then the machine is where it was.
// Used by Vm::call and RepeatedCall.
#pragma once

#include "eval/vm/vm.h"

namespace emlet {

class Vm::EnteredFrame {
 public:
  // The `count` arguments are at `base`, above the top.
  EnteredFrame(Vm& vm, Value function, Value* base, size_t count) : vm_(vm), fp_(vm.fp_), pc_(vm.pc_), top_(vm.top_) {
    base[-4] = raw_word(pc_);
    base[-3] = raw_word(fp_);
    base[-2] = raw_word(kLeaveRun);
    base[-1] = function;
    vm.fp_ = base;
    vm.pc_ = nullptr;
    vm.top_ = base + count;
  }
  ~EnteredFrame() {
    vm_.fp_ = fp_;
    vm_.pc_ = pc_;
    vm_.top_ = top_;
  }
  EnteredFrame(const EnteredFrame&) = delete;
  EnteredFrame& operator=(const EnteredFrame&) = delete;

 private:
  Vm& vm_;
  Value* const fp_;
  const Instruction* const pc_;
  Value* const top_;
};

}  // namespace emlet
