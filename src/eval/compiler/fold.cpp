// Calls of pure functions with constant arguments are made while they are compiled.
//
// The code keeps the call beside its value, as (VALUE FUNCTION . ARGUMENTS): it is made again each time once the function is
// redefined.  A call that signals is left to run time.
#include <algorithm>
#include <string_view>

#include "data/function.h"
#include "data/string.h"
#include "data/symbol.h"
#include "eval/compiler/analyser.h"
#include "eval/function_object.h"

namespace emlet::compiler {

namespace {

// All of them stand in a row of opcodes.def, so that the VM notices when they change.
constexpr Value kPureFunctions[] = {
    sym::plus,   sym::minus,  sym::times, sym::divide, sym::remainder,     sym::mod,           sym::add1,         sym::sub1,
    sym::max,    sym::min,    sym::less,  sym::greater, sym::less_equal,   sym::greater_equal, sym::equal_number, sym::logand,
    sym::logior, sym::logxor, sym::ash,   sym::length, sym::unequal_number, sym::concat,
};
constexpr size_t kLongestText = 1000;  // longer results are not kept

// The builtin of that name, if it is pure and takes so many arguments.
const Builtin* pure_builtin(const Heap& heap, Value symbol, size_t count) {
  if (std::find(std::begin(kPureFunctions), std::end(kPureFunctions), symbol) == std::end(kPureFunctions)) return nullptr;
  const Value function = symbol_of(heap, symbol).function;
  const bool original = function.is_kind(Kind::Subr) && subr_of(function).builtin->name == symbol_name(heap, symbol);
  return original && takes_count(function, static_cast<int64_t>(count)) ? subr_of(function).builtin : nullptr;
}

// Neither shared with the program nor able to change.
bool is_plain(Value value) {
  if (is_string(value)) return string_of(value).properties.get().is_nil();
  return value.is_fixnum() || value.is_float() || value.is_kind(Kind::Bignum);
}

bool is_worth_keeping(Value value) {
  if (is_string(value)) return string_of(value).byte_size() <= kLongestText;
  return value.is_symbol() || value.is_fixnum() || value.is_float();
}

}  // namespace

Node* Analyser::fold(Node* node) {
  if (node->children.empty()) return node;
  std::vector<Value> arguments;
  for (const Node* child : node->children) {
    if (child->kind != NodeKind::Constant || !is_plain(child->value)) return node;
    arguments.push_back(child->value);
  }
  const Builtin* const builtin = pure_builtin(eval_.heap(), node->value, arguments.size());
  if (!builtin) return node;
  const Completion value = eval_.call_quietly(*builtin, arguments);
  if (value.is_exit()) {
    if (eval_.exits().kind() != Exits::Kind::Signal) return nullptr;
    eval_.exits().clear();
    return node;
  }
  if (!is_worth_keeping(value.value())) return node;
  Heap& heap = eval_.heap();
  Value list = nil;
  for (size_t i = arguments.size(); i > 0; i--) list = heap.cons(arguments[i - 1], list);
  Node* folded = make(NodeKind::Folded, {});
  folded->value = heap.cons(value.value(), heap.cons(node->value, list));
  roots_.push_back(folded->value);
  return folded;
}

}  // namespace emlet::compiler
