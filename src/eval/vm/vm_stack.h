// VmStack: the VM stack of a Lisp thread while another one runs.  What the words mean is said in vm/vm.h; a stack that is
// put away keeps its invariants, and is traced and cleared by Vm like the one in use.
#pragma once

#include <cstddef>
#include <cstdint>

#include "alloc/account.h"
#include "core/value.h"
#include "eval/vm/bytecode.h"

namespace emlet {

struct MutedFrames;  // vm/vm.h

struct VmStack {
  VmStack() = default;
  ~VmStack();
  VmStack(const VmStack&) = delete;
  VmStack& operator=(const VmStack&) = delete;
  // Reserves address space; false when there is none.  What is used of it is charged to `payer`.
  [[nodiscard]] bool open(size_t bytes, Account& payer);

  Value* bottom = nullptr;
  Value* end = nullptr;
  uintptr_t soft_limit = 0;
  uintptr_t written_limit = 0;  // the highest soft limit since dead slots were cleared
  Value* fp = nullptr;
  const Instruction* pc = nullptr;
  Value* top = nullptr;
  size_t extra_depth = 0;
  Account* payer = nullptr;
  size_t charged = 0;  // bytes from the bottom on
  const MutedFrames* muted = nullptr;
};

}  // namespace emlet
