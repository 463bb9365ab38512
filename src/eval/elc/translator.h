// Translator: checked stack code to register code - the second half of the way of a byte-code function.
//
// Every place of the stack has a register of its own; arguments come first, as in any frame, and what handlers need (the
// depth of the bindings, a tag) lies between them and the rest.  Within a basic block a constant or a copy that is pushed is
// only noted: the instruction that uses it takes it from where it is.  Where paths meet, and before handlers, every word is
// in its own register.  A compare and the jump after it become one instruction, as in code made by the compiler.
#pragma once

#include <unordered_map>
#include <vector>

#include "eval/compiler/emitter.h"
#include "eval/compiler/primitives.h"
#include "eval/elc/stack_code.h"
#include "eval/eval.h"

namespace emlet::elc {

// What a byte-code function is made of, beside its string.
struct StackFunction {
  const Vector& constants;
  unsigned captures;                    // so many constants are words of the closure
  unsigned arguments;                   // on the stack when it begins
  std::vector<Value> bound_parameters;  // dynamic binding: instead, the words in the first registers are bound to these
};

class Translator {
 public:
  Translator(Eval& eval, const StackCode& code, const StackFunction& function, bool long_jumps);

  // Fills in `into`; false: an exit is pending, or start_over() is true.
  [[nodiscard]] bool translate(Code& into);
  bool start_over() const { return out_.overflowed(); }

 private:
  using Register = unsigned;
  // A word on the stack: in its own register, or known to be elsewhere.
  struct Entry {
    enum class Kind : uint8_t { Own, Literal, Captured, Copy } kind = Kind::Own;
    uint32_t what = 0;  // Literal: the constant; Captured: the closure's word; Copy: the register, another word's own
  };

  // --- the stack ---
  Register own(size_t position) const { return static_cast<Register>(position < function_.arguments ? position : position + hidden_); }
  size_t depth() const { return stack_.size(); }
  bool is_literal(size_t position) const { return stack_[position].kind == Entry::Kind::Literal; }
  Value literal(size_t position) const;
  bool small_integer(size_t position, unsigned& field) const;
  Entry reference(size_t position) const;
  void load(const Entry& entry, Register from, Register into);
  void settle(size_t position);
  void settle_below(size_t end);
  Register operand(size_t position);
  void push_result();
  void drop(size_t count) { stack_.resize(stack_.size() - count); }
  void note_register(size_t r) { highest_ = r > highest_ ? r : highest_; }

  // --- instructions ---
  void begin_block(uint32_t offset, const StackInstruction& instruction);
  void step(uint32_t offset, const StackInstruction& instruction);
  void step_variable(const StackInstruction& instruction);
  void step_stack(const StackInstruction& instruction);
  void step_jump(const StackInstruction& instruction);
  void step_handler(uint32_t offset, const StackInstruction& instruction);
  void step_switch(uint32_t offset);
  void step_return();
  void stack_set(size_t distance);
  void discard_under_top(size_t count);
  void primitive(uint32_t offset, const char* name, size_t count);
  void unary(uint32_t offset, const compiler::Primitive& row, Value symbol, size_t first);
  void binary(uint32_t offset, const compiler::Primitive& row, size_t first);
  void compare_and_jump(uint32_t offset, const StackInstruction& jump, const compiler::Primitive& row, size_t first);
  void store(uint32_t offset, const compiler::Primitive& row, size_t first);
  void list(const compiler::Primitive& row, size_t first, size_t count);
  const StackInstruction* plain_jump_after(uint32_t offset) const;
  // The instruction after the one at `offset` is done too.
  void skip(uint32_t offset);
  void call(size_t count);
  void call_frame(Value symbol, size_t first, size_t count, size_t result);
  void move_argument(size_t position, Register into, bool is_last);

  // --- the rest ---
  void prologue();
  void note_handlers(int handler);
  void add_ranges();
  HandlerRange range_of(const StackHandler& handler) const;
  void close_range(int handler, uint32_t start, uint32_t end);
  std::vector<int> chain_of(int handler) const;
  Register depth_register(const StackHandler& handler) const;
  compiler::Label& label(uint32_t offset) { return labels_[offset]; }

  Eval& eval_;
  const StackCode& code_;
  const StackFunction& function_;
  compiler::Emitter out_;
  size_t hidden_;                      // registers for handlers
  std::vector<Entry> stack_;
  uint32_t fresh_ = UINT32_MAX;        // the instruction that made the top of the stack, which may still go elsewhere
  uint32_t skip_until_ = 0;            // instructions before this offset are part of one that was translated
  bool falls_through_ = true;
  bool failed_ = false;
  size_t highest_ = 0;
  std::unordered_map<uint32_t, compiler::Label> labels_;
  std::vector<int> handler_of_;        // by instruction
  std::unordered_map<int, uint32_t> conditions_;  // of handlers: a constant; absent: in a register
  std::vector<std::pair<int, HandlerRange>> ranges_;  // with their levels
};

}  // namespace emlet::elc
