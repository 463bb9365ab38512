// StackCode: a byte-code string of Emacs 28, decoded and checked - the first half of its way to register code.
//
// The machine it was made for has a stack; every instruction pops and pushes a number of words that is known beforehand.
// Walking all paths from the start, `StackCode` finds for each instruction that can be reached how deep the stack is, which
// handlers are in force and how many bindings were made.  Paths that meet must agree; nothing may be popped that is not
// there, no jump may lead into an operand or outside, no path may run off the end, no constant may be missing.  What passes
// can be translated without another look (elc/translator.h); what does not names its reason and place.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/value.h"

namespace emlet {
struct Vector;
}

namespace emlet::elc {

enum class StackShape : uint8_t {
  None,
  StackRef,       // push the word `operand` below the top
  VariableRef,    // operand: a constant, the symbol
  VariableSet,
  VariableBind,
  Call,           // function and `operand` arguments give way to the result
  Unbind,
  PopHandler,
  PushCondition,  // operand: where the handler goes on; pops the conditions
  PushCatch,      // the same with a tag
  Primitive,
  PrimitiveN,     // a primitive of `operand` arguments
  SaveState,      // arguments: which state, as Op::SaveState counts
  Constant,
  Goto,
  GotoIfNil,
  GotoIfNotNil,
  GotoIfNilElsePop,
  GotoIfNotNilElsePop,
  Return,
  Discard,
  Duplicate,
  UnwindProtect,
  StackSet,       // the top goes to the word `operand` below it
  DiscardN,       // with the bit kKeepTop, the top stays
  Switch
};

struct StackOpcode {
  StackShape shape = StackShape::None;
  uint8_t arguments = 0;
  const char* name = nullptr;
};

inline constexpr unsigned kKeepTop = 0x80;
inline constexpr int kNoHandler = -1;

struct StackInstruction {
  StackOpcode opcode;
  unsigned operand = 0;
  uint32_t next = 0;       // offset of what follows
  int depth = -1;          // words on the stack before it; -1: it cannot be reached
  int handler = kNoHandler;  // the innermost one in force, an index of handlers()
  int bindings = 0;
  bool is_target = false;  // something jumps here
  bool reached() const { return depth >= 0; }
};

struct StackHandler {
  uint32_t pushed_at;
  uint32_t target;
  int outer;
  int level;               // how many are outside it
  int depth;               // of the stack without the tag or the conditions
  int bindings;
  bool is_catch;
};

class StackCode {
 public:
  struct Problem {
    const char* text = nullptr;
    uint32_t offset = 0;
    int opcode = -1;       // of an opcode that does not exist
  };

  // Lives no longer than its arguments; the stack begins with `depth` words.  `captures` constants are words of a closure.
  StackCode(std::string_view bytes, const Vector& constants, unsigned captures, int depth)
      : bytes_(bytes), constants_(constants), captures_(captures), start_depth_(depth) {}

  [[nodiscard]] bool check();
  const Problem& problem() const { return problem_; }

  // By offset; as many as there are bytes.
  const std::vector<StackInstruction>& instructions() const { return instructions_; }
  const std::vector<StackHandler>& handlers() const { return handlers_; }
  // The handler that the instruction at `offset` pushes.
  int handler_pushed_at(uint32_t offset) const { return handler_at_[offset] - 1; }
  int handler_levels() const { return handler_levels_; }
  // The constant loaded right before the instruction at `offset`, with nothing jumping between the two; or -1.
  int constant_before(uint32_t offset) const;

 private:
  struct State {
    int depth;
    int handler;
    int bindings;
  };
  bool fail(const char* text, uint32_t offset);
  bool decode(uint32_t offset);
  bool read_operand(uint32_t& at, unsigned bytes, unsigned& operand);
  bool arrive(uint32_t offset, uint32_t from, const State& state);
  bool jump(uint32_t target, uint32_t from, const State& state);
  bool follow(uint32_t offset);
  bool follow_jump(uint32_t offset, const StackInstruction& instruction, State state);
  bool follow_switch(uint32_t offset, const State& state);
  bool push_handler(uint32_t offset, const StackInstruction& instruction, State state);
  bool check_switches();
  bool check_constant(const StackInstruction& instruction, uint32_t offset);

  std::string_view bytes_;
  const Vector& constants_;
  unsigned captures_;
  int start_depth_;
  std::vector<StackInstruction> instructions_;
  std::vector<uint8_t> is_operand_;
  std::vector<int> handler_at_;  // by offset of its push, an index of handlers_ plus one
  std::vector<StackHandler> handlers_;
  std::vector<uint32_t> waiting_;
  std::vector<uint32_t> before_;  // the offset of the instruction that runs into this one, plus one
  int handler_levels_ = 0;
  Problem problem_;
};

}  // namespace emlet::elc
