// Vm: the machine that runs register code - the front door of eval/vm.
//
// One contiguous stack of words holds the frames of all active functions, builtins' too (vm/frame.h); it never moves.  Calls
// from Lisp to Lisp stay in one run of the loop, also those of maphash, mapc and mapcar (vm/walks.h); any other builtin that
// calls Lisp starts another run above it.
//
// Invariants.  Outside the loop `fp_`, `pc_` and `top_` describe the newest frame: whatever leaves the loop stores them
// first.  All words below top_ are Lisp words or tagged addresses, so the collector scans [bottom, top) and nothing else;
// what is above is cleared when it collects, so no word of the stack ever names a freed cell.
//
// `limit_` is the alarm: a call compares the end of its frame with it, a taken jump its base.  It is the end of the
// stack that may be used without asking, or 0 when something wants a safepoint: a collection, a quit, fuel, a deadline.
#pragma once

#include <atomic>
#include <span>
#include <string>
#include <vector>

#include "eval/eval.h"
#include "eval/vm/frame.h"
#include "eval/vm/vm_stack.h"

namespace emlet {

// One line of a backtrace.
struct BacktraceLine {
  std::string function;
  std::string file;
  unsigned line = 0;
  unsigned column = 0;
};

// Frames [from, to) whose condition handlers are not to be seen: a handler of handler-bind runs above them.
struct MutedFrames {
  const Value* from;
  const Value* to;
  const MutedFrames* outer;
};

class Vm {
 public:
  Vm(Heap& heap, size_t stack_bytes);
  ~Vm();
  Vm(const Vm&) = delete;
  Vm& operator=(const Vm&) = delete;
  // Fills in code that is compiled at its first call; the VM knows no compiler.
  using CompileLazy = Result<void> (*)(Eval& eval, Code& code);
  // To be called before anything else; a world's machine and its Eval know each other.
  void attach(Eval& eval, CompileLazy compile_lazy) {
    eval_ = &eval;
    compile_lazy_ = compile_lazy;
  }
  bool has_stack() const { return bottom_ != nullptr; }

  // --- calling from C++ ---
  Completion call(Value function, std::span<const Value> arguments);
  Completion apply(Value function, std::span<const Value> arguments, Value last);

  // --- safepoints ---
  std::atomic<uintptr_t>& alarm() { return limit_; }
  void ring() { limit_.store(0, std::memory_order_relaxed); }
  [[nodiscard]] Result<void> safepoint();
  // Collects at once; the caller is at a safepoint.
  void collect();
  // After max-lisp-eval-depth changed: the next call looks at it.
  void recheck_depth();

  // --- frames ---
  Frame newest_frame() const { return {fp_, pc_}; }
  size_t depth() const;
  // Whether a `throw` to `tag` would find its `catch`.
  bool has_catch(Value tag) const;
  std::vector<BacktraceLine> backtrace() const;
  // Where the last signal was raised that no handler took.
  const std::vector<BacktraceLine>& last_backtrace() const { return last_backtrace_; }
  void forget_backtrace() { last_backtrace_.clear(); }

  // --- redefinition of primitives that have instructions ---
  // The function cell of `symbol` changed: its instructions call what is there now, or are fast again.
  void primitive_changed(Value symbol);
  // What these symbols are defined as now is what their instructions do.  To be called once the library is there.
  void settle_primitives();
  // Whether the function of a symbol that code has instructions for is still what they do.
  bool is_original(Value symbol) const;

  void trace(Tracer& tracer);

  // --- Lisp threads: each has a stack of its own ---
  // Goes on with `stack` and leaves what was in use there.
  void exchange_stack(VmStack& stack);
  static void trace_stack(Tracer& tracer, const VmStack& stack);
  // Fills what lies above the top of a stack whose slots were in use up to `written_to`.
  static void clear_slots(Value* top, uintptr_t written_to, Value* stack_end, Value filling);
  // Whether exits pass by unwind-protect: the thread is given up, as the world is.
  void set_abandoning(bool abandoning) { abandoning_ = abandoning; }

 private:
  static constexpr size_t kSlackWords = 1024;     // above every limit: arguments of builtins, headers
  static constexpr Value kScribble = Value::fixnum(-0x5C21BB1E);  // zeal mode 8
  static constexpr size_t kLeastRoom = size_t{1} << 15;  // words that the stack grows by, or is kept above the top
  static constexpr size_t kWordsPerCall = 12;     // the guess of how much stack a call takes, until it is counted

  // --- the loop: vm.cpp ---
  Completion run(Value* entry);
  // Calls `function` with `count` arguments at `base`, above the top.
  Completion enter(Value function, Value* base, size_t count);
  Completion enter_callable(Value callable, Value* base, size_t count);

  // --- slow parts of instructions: vm/instructions.cpp ---
  // What may be called for `function`: a Closure, a Subr or a NativeFunction.
  Completion resolve(Value function, Value name);
  Completion resolve_list(Value list, Value name);
  // Makes the `count` arguments at `base` fit `code`; signals when they cannot.
  [[nodiscard]] bool adapt_arguments(const Code& code, Value* base, size_t count);
  ExitPending wrong_count(Value called_as, Value subr, size_t count);
  Completion call_native(Value function, const Value* base, size_t count);
  [[nodiscard]] bool check_entry(Value* base, unsigned parameters, unsigned frame_size);
  [[nodiscard]] bool extend_stack(Value* end);
  size_t bytes_up_to(const Value* end) const;
  // The stack up to `end`, and the slack above, is charged; false: refused.
  [[nodiscard]] bool charge_stack(const Value* end);
  void give_back_stack();
  void clear_dead_slots(Value filling);
  [[nodiscard]] bool compile_now(Code& code);
  // The arguments of Apply: spreads the list that is the last of `count` words at `base`; the new count or -1.
  int64_t spread(Value* base, size_t count);
  Completion make_closure(Code& code, const Value* words);
  // The call behind a primitive's instruction; where to go on, or null when an exit is pending.
  const Instruction* primitive(const Instruction* instruction, Value* base);
  bool is_redefined(size_t op) const;
  [[nodiscard]] Result<void> save_state(unsigned what);
  [[nodiscard]] Result<void> protect(Value handler);
  ExitPending out_of_depth();
  ExitPending resume(const Value* saved);
  void leave_loop(Value* base, const Instruction* pc);
  // The same when a call is under way whose arguments end at `top`; `base` may be the frame of a walk.
  void leave_for_call(Value* base, const Instruction* pc, Value* top) {
    fp_ = base;
    pc_ = pc;
    top_ = top;
  }

  // --- exits: vm/unwind.cpp ---
  // Finds the handler of the pending exit among the frames from `frame` to `entry`, where the run began, and makes `frame`
  // where to go on; false: leave the run.
  bool find_handler(Value* entry, size_t entry_depth, Frame& frame);
  bool enter_handler(const HandlerRange& range, Value* base);
  void forget_abandoned(const HandlerRange& range, Value* base);
  bool handles(const HandlerRange& range, Value* base) const;
  void raised();
  void note_uncaught();

  class EnteredFrame;
  friend class RepeatedCall;
  friend class SignalSearch;

  std::atomic<uintptr_t> limit_{0};
  // Where the handlers of the instructions are, now and when nothing is redefined; the last entry is the slow path.
  static constexpr size_t kSlowPath = static_cast<size_t>(Op::kCount);
  const void* dispatch_[kSlowPath + 1];
  const void* fast_[kSlowPath + 1];
  Value settled_[kSlowPath];  // the definitions that the instructions stand for; nil: not settled yet
  Eval* eval_ = nullptr;
  CompileLazy compile_lazy_ = nullptr;
  Heap& heap_;
  Value* bottom_ = nullptr;
  Value* end_ = nullptr;         // the hard limit
  uintptr_t soft_limit_ = 0;     // limit_ when no alarm rings
  uintptr_t written_limit_ = 0;  // as soft_limit_, the highest since dead slots were cleared
  Value* fp_ = nullptr;
  const Instruction* pc_ = nullptr;
  Value* top_ = nullptr;
  Account* payer_ = nullptr;
  size_t charged_ = 0;           // bytes of the stack
  size_t extra_depth_ = 0;       // while handlers of "too deep" run
  const MutedFrames* muted_ = nullptr;
  bool abandoning_ = false;
  std::vector<BacktraceLine> last_backtrace_;
};

}  // namespace emlet
