#include "eval/vm/validate.h"

#include <optional>
#include <vector>

#include "eval/vm/formats.h"
#include "eval/vm/layout.h"

namespace emlet {

namespace {

// A new instruction may need rules below, in fits_operation and step; images hold none that have no rule.
static_assert(static_cast<unsigned>(Op::kCount) == 130);

// --- instruction by instruction ---

class OperandCheck {
 public:
  explicit OperandCheck(const Code& code) : code_(code) {}

  const char* fault() const {
    for (size_t at = 0; at < code_.instruction_count; at++) {
      const Instruction& instruction = code_.instructions()[at];
      if (instruction.op >= static_cast<uint16_t>(Op::kCount)) return "no such instruction";
      if (!fits_format(instruction, at) || !fits_operation(instruction)) return "an operand out of bounds";
    }
    for (size_t n = 0; n < code_.handler_count; n++) {
      if (!fits_handler(code_.handlers()[n])) return "a handler out of bounds";
    }
    return nullptr;
  }

 private:
  bool is_register(size_t r) const { return r < code_.frame_size; }
  bool are_registers(size_t first, size_t count) const { return first + count <= code_.frame_size; }
  bool is_constant(int64_t k) const { return k >= 0 && k < code_.constant_count; }
  bool is_target(size_t at, int64_t distance) const {
    const int64_t target = static_cast<int64_t>(at) + 1 + distance;
    return target >= 0 && target < code_.instruction_count;
  }

  bool fits_format(const Instruction& i, size_t at) const {
    switch (format_of(i)) {
      case Format::None: return false;  // these stand outside functions
      case Format::A:
      case Format::AI:
      case Format::AN: return is_register(i.a);
      case Format::AB:
      case Format::ABI: return is_register(i.a) && is_register(i.b);
      case Format::ABC: return is_register(i.a) && is_register(i.b) && is_register(i.c);
      case Format::AK: return is_register(i.a) && is_constant(i.wide());
      case Format::Jump: return is_target(at, i.wide());
      case Format::AJ: return is_register(i.a) && is_target(at, i.wide());
      case Format::ABJ: return is_register(i.a) && is_register(i.b) && is_target(at, i.signed_c());
      case Format::AIJ: return is_register(i.a) && is_target(at, i.signed_c());
      case Format::AKJ: return is_register(i.a) && is_constant(i.b) && is_target(at, i.signed_c());
      case Format::ANK: return is_register(i.a) && is_constant(i.c);
      case Format::ABN: return is_register(i.a) && are_registers(i.b, i.c);
      case Format::ABK: return is_register(i.a) && is_constant(i.c) && are_registers(i.b, 0);
    }
    return false;
  }

  static bool is_list_of_two(Value word) { return word.is_cons() && word.cons()->cdr.get().is_cons(); }

  bool fits_operation(const Instruction& i) const {
    switch (static_cast<Op>(i.op)) {
      case Op::LoadFolded: return is_list_of_two(code_.constants[i.wide()]);
      case Op::VariableGet:
      case Op::VariableSet:
      case Op::VariableBind: return code_.constants[i.wide()].get().is_symbol();
      case Op::Call: return code_.constants[i.c].get().is_symbol() && are_registers(i.a + kHeaderWords, i.b);
      case Op::CallValue: return are_registers(i.a + kHeaderWords, i.b);
      case Op::Apply: return i.b > 0 && are_registers(i.a + kHeaderWords, i.b);
      case Op::Capture:
      case Op::CaptureCellGet:
      case Op::CaptureCellSet: return i.b < code_.captures;
      case Op::MakeCell: return is_register(i.b);
      case Op::MakeClosure: {
        const Value inner = code_.constants[i.c];
        return inner.is_kind(Kind::Code) && are_registers(i.b, code_of(inner).captures);
      }
      case Op::Raise: return are_registers(i.b, 2);
      case Op::Resume: return are_registers(i.a, 3);
      case Op::SaveState: return i.b <= 2;
      case Op::Switch: return false;  // its tables stand in no image
      default: return true;
    }
  }

  bool fits_handler(const HandlerRange& range) const {
    const size_t values = range.kind == HandlerRange::Kind::Unwind ? 3 : 1;
    return range.start <= range.end && range.end <= code_.instruction_count && range.target < code_.instruction_count &&
           are_registers(range.value_register, values) && is_register(range.tag_register) &&
           is_register(range.depth_register) &&
           (range.kind != HandlerRange::Kind::Condition || is_constant(range.constant));
  }

  const Code& code_;
};

// --- path by path ---

// What is known of a register on every path to a place.
enum class Content : uint8_t {
  Any,
  Cell,   // of a captured variable
  Depth,  // what SaveDepth stored
  Exit    // nil, or the first word of a saved exit
};

struct State {
  size_t bindings = 0;
  std::vector<Content> registers;
};

class FlowCheck {
 public:
  explicit FlowCheck(const Code& code) : code_(code), entry_(code.instruction_count) {}

  const char* fault() {
    State start;
    start.registers.resize(code_.frame_size);
    reach(0, start);
    while (!fault_ && !pending_.empty()) {
      const size_t at = pending_.back();
      pending_.pop_back();
      follow(at);
    }
    return fault_;
  }

 private:
  void fail(const char* why) { fault_ = why; }

  // A path comes to `at` with `state`.
  void reach(size_t at, const State& state) {
    std::optional<State>& known = entry_[at];
    if (!known) {
      known = state;
      pending_.push_back(at);
      return;
    }
    if (known->bindings != state.bindings) return fail("bindings differ between paths");
    bool changed = false;
    for (size_t r = 0; r < state.registers.size(); r++) {
      if (known->registers[r] == state.registers[r] || known->registers[r] == Content::Any) continue;
      known->registers[r] = Content::Any;
      changed = true;
    }
    if (changed) pending_.push_back(at);
  }

  // Goes along from `at` until the path ends or comes to a place where paths meet.
  void follow(size_t at) {
    State state = *entry_[at];
    while (!fault_) {
      const Instruction& instruction = code_.instructions()[at];
      enter_handlers(at, state);
      if (!step(instruction, state)) return fail("code that breaks the machine");
      enter_handlers(at, state);
      const Op op = static_cast<Op>(instruction.op);
      if (op == Op::Return || op == Op::Raise) return;
      const Format format = format_of(instruction);
      const bool jumps = format == Format::Jump || format == Format::AJ || format == Format::ABJ || format == Format::AIJ ||
                         format == Format::AKJ;
      if (jumps) reach(at + 1 + static_cast<size_t>(static_cast<int64_t>(jump_distance(instruction))), state);
      if (op == Op::Jump) return;
      at++;
      if (at >= code_.instruction_count) return fail("code that ends without a return");
      if (jumps || entry_[at]) return reach(at, state);
    }
  }

  void enter_handlers(size_t at, const State& state) {
    for (size_t n = 0; n < code_.handler_count && !fault_; n++) {
      const HandlerRange& range = code_.handlers()[n];
      if (at < range.start || at >= range.end) continue;
      if (state.registers[range.depth_register] != Content::Depth) return fail("a handler without a depth");
      if (range.bindings > state.bindings) return fail("a handler with too many bindings");
      reach(range.target, in_handler(range, state));
    }
  }

  // As Vm::enter_handler leaves the frame.
  State in_handler(const HandlerRange& range, const State& state) const {
    const bool unwinds = range.kind == HandlerRange::Kind::Unwind;
    State after = state;
    after.bindings = range.bindings;
    size_t last = range.value_register + (unwinds ? 2u : 0u);
    if (range.kind == HandlerRange::Kind::Catch) last = std::max<size_t>(last, range.tag_register);
    last = std::max<size_t>(last, range.depth_register);
    for (size_t r = last + 1; r < after.registers.size(); r++) after.registers[r] = Content::Any;
    for (size_t r = 0; r < (unwinds ? 3u : 1u); r++) after.registers[range.value_register + r] = Content::Any;
    if (unwinds) after.registers[range.value_register] = Content::Exit;
    return after;
  }

  // What `i` does to the state; false when it must not be done.
  bool step(const Instruction& i, State& state) const {
    std::vector<Content>& registers = state.registers;
    switch (static_cast<Op>(i.op)) {
      case Op::Move: registers[i.a] = registers[i.b]; return true;
      case Op::LoadNil: registers[i.a] = Content::Exit; return true;
      case Op::MakeCell: registers[i.a] = Content::Cell; return true;
      case Op::Capture: registers[i.a] = code_.captures_cell(i.b) ? Content::Cell : Content::Any; return true;
      case Op::CaptureCellGet: registers[i.a] = Content::Any; return code_.captures_cell(i.b);
      case Op::CaptureCellSet: return code_.captures_cell(i.b);
      case Op::CellGet: {
        const bool is_cell = registers[i.b] == Content::Cell;
        registers[i.a] = Content::Any;
        return is_cell;
      }
      case Op::CellSet: return registers[i.a] == Content::Cell;
      case Op::MakeClosure: return makes_closure(i, registers);
      case Op::SaveDepth: registers[i.a] = Content::Depth; return state.bindings == 0;
      case Op::VariableBind:
      case Op::SaveState:
      case Op::Protect: return ++state.bindings < UINT16_MAX;
      case Op::Unbind:
        if (i.b > state.bindings) return false;
        state.bindings -= i.b;
        return true;
      case Op::Return: return state.bindings == 0;
      case Op::Resume: return registers[i.a] == Content::Exit;
      case Op::Call:
      case Op::CallValue:
      case Op::Apply:
        for (size_t r = i.a; r < registers.size(); r++) registers[r] = Content::Any;
        return true;
      default: break;
    }
    if (writes(i)) registers[i.a] = Content::Any;
    return true;
  }

  bool makes_closure(const Instruction& i, std::vector<Content>& registers) const {
    const Code& inner = code_of(code_.constants[i.c]);
    for (size_t n = 0; n < inner.captures; n++) {
      if (inner.captures_cell(n) && registers[i.b + n] != Content::Cell) return false;
    }
    registers[i.a] = Content::Any;
    return true;
  }

  static bool writes(const Instruction& i) {
    switch (static_cast<Op>(i.op)) {
      case Op::VariableSet:
      case Op::Raise:
      case Op::Protect:
      case Op::SetCar:
      case Op::SetCdr:
      case Op::Aset:
      case Op::AsetImmediate:
      case Op::Puthash:
      case Op::Remhash:
      case Op::Set: return false;
      default: break;
    }
    const Format format = format_of(i);
    return format != Format::Jump && format != Format::AJ && format != Format::ABJ && format != Format::AIJ &&
           format != Format::AKJ;
  }

  const Code& code_;
  std::vector<std::optional<State>> entry_;  // of places where paths meet, so far
  std::vector<size_t> pending_;
  const char* fault_ = nullptr;
};

}  // namespace

const char* fault_of_code(const Code& code) {
  if (code.instruction_count == 0) return "a function without instructions";
  if (const char* fault = OperandCheck(code).fault()) return fault;
  return FlowCheck(code).fault();
}

}  // namespace emlet
