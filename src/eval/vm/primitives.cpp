// Primitives that have instructions: what an instruction does when its fast case does not apply, and when its symbol has been
// redefined.
#include <algorithm>

#include "data/function.h"
#include "data/number.h"
#include "data/symbol.h"
#include "eval/vm/fast_paths.h"
#include "eval/function_object.h"
#include "eval/vm/vm.h"

namespace emlet {

namespace {

struct Row {
  Format format;
  Value symbol;
};
constexpr Value kNoSymbol = nil;

namespace symbols_of_rows {
using namespace sym;
constexpr Value nil = kNoSymbol;
constexpr Row kRows[] = {
#define OP(name, format, symbol, text) {Format::format, symbol},
#include "eval/vm/opcodes.def"
#undef OP
};
}  // namespace symbols_of_rows

const Row& row_of(const Instruction& instruction) { return symbols_of_rows::kRows[instruction.op]; }

// Instructions that store: all their operands are arguments.
bool stores(Op op) {
  return op == Op::SetCar || op == Op::SetCdr || op == Op::Aset || op == Op::AsetImmediate || op == Op::Set || op == Op::Puthash || op == Op::Remhash;
}

bool jumps_on_true(const Instruction& instruction) {
  return (instruction.op - static_cast<unsigned>(Op::JumpTrue)) % 2 == 0;
}

// The arguments of the call behind `instruction`.
size_t gather(const Instruction& instruction, Value* base, Value* arguments) {
  const Op op = static_cast<Op>(instruction.op);
  const Value a = base[instruction.a];
  switch (row_of(instruction).format) {
    case Format::AB:
      if (stores(op)) arguments[0] = a, arguments[1] = base[instruction.b];
      else arguments[0] = base[instruction.b];
      return stores(op) ? 2 : 1;
    case Format::ABC:
      if (stores(op)) arguments[0] = a;
      arguments[stores(op) ? 1 : 0] = base[instruction.b];
      arguments[stores(op) ? 2 : 1] = base[instruction.c];
      if (op == Op::GethashOr) arguments[2] = a;
      return stores(op) || op == Op::GethashOr ? 3 : 2;
    case Format::ABI:
      arguments[0] = stores(op) ? a : base[instruction.b];
      arguments[1] = Value::fixnum(instruction.signed_c());
      arguments[2] = base[instruction.b];
      return stores(op) ? 3 : 2;
    case Format::AJ: arguments[0] = a; return 1;
    case Format::ABJ:
      arguments[0] = a;
      arguments[1] = base[instruction.b];
      return 2;
    case Format::AIJ:
      arguments[0] = a;
      arguments[1] = Value::fixnum(instruction.signed_b());
      return 2;
    case Format::AKJ:
      arguments[0] = a;
      arguments[1] = closure_of(base[-1]).code->constants[instruction.b];
      return 2;
    default: return 0;
  }
}

}  // namespace

bool is_call(const Instruction& instruction) {
  const Op op = static_cast<Op>(instruction.op);
  return op == Op::Call || op == Op::CallValue || op == Op::Apply || row_of(instruction).symbol != kNoSymbol;
}

int32_t jump_distance(const Instruction& instruction) {
  const Format format = row_of(instruction).format;
  return format == Format::Jump || format == Format::AJ ? instruction.wide() : instruction.signed_c();
}

bool as_doubles_mixed(Value x, Value y, double& a, double& b) {
  constexpr int64_t kExact = int64_t{1} << 53;
  const auto read = [](Value v, double& d) {
    if (v.is_float()) {
      d = float_value(v);
      return true;
    }
    if (!v.is_fixnum() || v.as_fixnum() > kExact || v.as_fixnum() < -kExact) return false;
    d = static_cast<double>(v.as_fixnum());
    return true;
  };
  return (x.is_float() || y.is_float()) && read(x, a) && read(y, b);
}

const Instruction* Vm::primitive(const Instruction* instruction, Value* base) {
  const Instruction* const next = instruction + 1;
  const Row& row = row_of(*instruction);
  Value arguments[3];
  Completion result = kExit;
  if (static_cast<Op>(instruction->op) == Op::LoadFolded) {
    const Value made = closure_of(base[-1]).code->constants[instruction->wide()].get().cons()->cdr;
    result = apply(made.cons()->car, {}, made.cons()->cdr);
  } else if (row.format == Format::ABN) {
    result = call(row.symbol, {base + instruction->b, instruction->c});
  } else {
    const size_t count = gather(*instruction, base, arguments);
    result = call(row.symbol, {arguments, count});
  }
  if (result.is_exit()) return nullptr;
  switch (row.format) {
    case Format::AJ:
    case Format::ABJ:
    case Format::AIJ:
    case Format::AKJ:
      return result.value().is_true() == jumps_on_true(*instruction) ? next + jump_distance(*instruction) : next;
    default:
      if (!stores(static_cast<Op>(instruction->op))) base[instruction->a] = result.value();
      return next;
  }
}

// What the library defines is what the instructions do: `not` is an alias there, `cadr` a Lisp function.
void Vm::settle_primitives() {
  for (size_t op = 0; op < static_cast<size_t>(Op::kCount); op++) {
    const Value symbol = symbols_of_rows::kRows[op].symbol;
    if (symbol.is_true()) settled_[op] = symbol_of(heap_, symbol).function;
    dispatch_[op] = fast_[op];
  }
}

// Before anything is settled: when the function is no builtin of that name.
bool Vm::is_redefined(size_t op) const {
  const Value symbol = symbols_of_rows::kRows[op].symbol;
  const Value function = symbol_of(heap_, symbol).function;
  if (settled_[op].is_true()) return function != settled_[op];
  return !function.is_kind(Kind::Subr) || symbol_name(heap_, symbol) != subr_of(function).builtin->name;
}

bool Vm::is_original(Value symbol) const {
  for (size_t op = 0; op < static_cast<size_t>(Op::kCount); op++) {
    if (symbols_of_rows::kRows[op].symbol == symbol) return !is_redefined(op);
  }
  return is_original_builtin(heap_, symbol);
}

void Vm::primitive_changed(Value symbol) {
  if (symbol.is_nil()) return;  // the rows of instructions that are no primitive's
  bool has_instructions = false;
  bool any_redefined = false;
  for (size_t op = 0; op < static_cast<size_t>(Op::kCount); op++) {
    if (symbols_of_rows::kRows[op].symbol != symbol) continue;
    dispatch_[op] = fast_[is_redefined(op) ? kSlowPath : op];
    has_instructions = true;
  }
  if (!has_instructions) return;
  // A folded call may be of any of them.
  constexpr size_t kFolded = static_cast<size_t>(Op::LoadFolded);
  for (size_t op = 0; op < static_cast<size_t>(Op::kCount); op++) {
    any_redefined |= symbols_of_rows::kRows[op].symbol.is_true() && is_redefined(op);
  }
  dispatch_[kFolded] = fast_[any_redefined ? kSlowPath : kFolded];
}

}  // namespace emlet
