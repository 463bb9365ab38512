// Generation of conditions, loops, bindings, closures and handlers.
#include <algorithm>

#include "eval/compiler/compile_unit.h"
#include "eval/compiler/generator.h"

namespace emlet::compiler {

namespace {

// A number that fits no instruction is loaded once, into a register, not at each use; as long as there are registers.
constexpr unsigned kRegistersForNumbers = 256;
bool is_worth_a_register(Value constant) { return constant.is_fixnum() && !fits_field(constant.as_fixnum()); }

}  // namespace

void Generator::compile_set(Node* node, Register target, bool wanted) {
  const Register saved = top_;
  Variable* variable = node->variable;
  Register value;
  if (variable && variable->unit == &unit_ && !variable->is_cell()) {
    value = static_cast<Register>(variable->reg);
    compile(node->children[0], value);
  } else {
    const bool straight = wanted && !is_live(target);
    if (straight) compile(node->children[0], target);
    value = straight ? target : operand(node->children[0]);
    at(node);
    if (variable) store_variable(*variable, value);
    else out_.emit_wide(Op::VariableSet, value, static_cast<int32_t>(out_.constant(node->value)));
  }
  if (wanted && target != value) out_.emit(Op::Move, target, value);
  give_back(saved);
}

namespace {

bool is_choice(const Node* node) { return node->kind == NodeKind::If || node->kind == NodeKind::Or; }
bool is_test(const Node* node) { return is_choice(node) || node->kind == NodeKind::And; }

std::span<Node*> other_parts(const Node* node) { return node->children.first(node->children.size() - 1); }

}  // namespace

// The last parts of `if` and `or` follow one another in a loop: a `cond` of many clauses is a long chain of them.
void Generator::compile_choice(Node* node, Register target) {
  const Register saved = top_;
  bool has_or = false;
  for (const Node* rest = node; is_choice(rest); rest = last_part(rest)) has_or |= rest->kind == NodeKind::Or;
  const Register into = has_or && is_live(target) ? take() : target;
  Label end;
  for (; is_choice(node); node = last_part(node)) {
    if (node->kind == NodeKind::If) {
      Label otherwise;
      branch(node->children[0], otherwise, false);
      compile(node->children[1], into);
      out_.jump(end);
      out_.place(otherwise);
      continue;
    }
    for (Node* child : other_parts(node)) {
      compile(child, into);
      out_.jump_if(Op::JumpTrue, into, 0, end);
    }
  }
  compile(node, into);
  out_.place(end);
  if (into != target) out_.emit(Op::Move, target, into);
  give_back(saved);
}

void Generator::compile_and(Node* node, Register target) {
  const Register saved = top_;
  const Register into = is_live(target) ? take() : target;
  Label end, none;
  for (Node* child : other_parts(node)) branch(child, none, false);
  compile(node->children.back(), into);
  out_.jump(end);
  out_.place(none);
  out_.emit(Op::LoadNil, into);
  out_.place(end);
  if (into != target) out_.emit(Op::Move, target, into);
  give_back(saved);
}

void Generator::test_effects(Node* node) {
  Label end;
  for (; is_test(node); node = last_part(node)) {
    if (node->kind != NodeKind::If) {
      for (Node* child : other_parts(node)) branch(child, end, node->kind == NodeKind::Or);
      continue;
    }
    Label otherwise;
    branch(node->children[0], otherwise, false);
    effect(node->children[1]);
    if (last_part(node)->kind != NodeKind::Constant) out_.jump(end);
    out_.place(otherwise);
  }
  effect(node);
  out_.place(end);
}

void Generator::branch_test(Node* node, Label& label, bool sense) {
  Label end;
  for (; is_test(node); node = last_part(node)) {
    if (node->kind == NodeKind::If) {
      Label otherwise;
      branch(node->children[0], otherwise, false);
      branch(node->children[1], label, sense);
      out_.jump(end);
      out_.place(otherwise);
      continue;
    }
    const bool shortcut = node->kind == NodeKind::Or;  // what a child must be to decide alone
    for (Node* child : other_parts(node)) branch(child, shortcut == sense ? label : end, shortcut);
  }
  branch(node, label, sense);
  out_.place(end);
}

// The condition stands after the body, so that a turn of the loop is one jump.
void Generator::compile_while(Node* node) {
  Label body, test;
  out_.jump(test);
  out_.place(body);
  effect(node->children[1]);
  out_.place(test);
  const Register saved = top_;
  branch(node->children[0], body, true);
  give_back(saved);
}

// Jumps to `label` when `node` is true (`sense`) or nil; goes on otherwise.
void Generator::branch(Node* given, Label& label, bool sense) {
  Node* node = const_cast<Node*>(through_copies(given));
  if (out_of_stack()) return;
  const Register saved = top_;
  switch (node->kind) {
    case NodeKind::Constant:
      if (node->value.is_true() == sense) out_.jump(label);
      return;
    case NodeKind::If:
    case NodeKind::And:
    case NodeKind::Or: return branch_test(node, label, sense);
    case NodeKind::Progn:
      for (Node* child : node->children.first(node->children.size() - 1)) effect(child);
      return branch(node->children.back(), label, sense);
    case NodeKind::Let:
    case NodeKind::LetStar:
      if (std::any_of(node->bindings.begin(), node->bindings.end(), [](const Binding& b) { return !b.variable; })) break;
      enter_let(node);
      branch(node->children[0], label, sense);
      return leave_let(saved, 0);
    case NodeKind::Call:
      if (branch_primitive(node, label, sense)) return give_back(saved);
      break;
    default: break;
  }
  out_.jump_if(sense ? Op::JumpTrue : Op::JumpNil, operand(node), 0, label);
  give_back(saved);
}

bool Generator::is_copy(const Binding& binding) const {
  if (!binding.variable || binding.variable->assigned || binding.variable->captured) return false;
  const Node* init = through_copies(binding.init);
  if (init->kind == NodeKind::Constant) return !is_worth_a_register(init->value) || top_ >= kRegistersForNumbers;
  if (init->kind != NodeKind::Local || init->variable->unit != &unit_) return false;
  return !init->variable->assigned || (binding.variable->init_lasts && !init->variable->captured);
}

void Generator::enter_binding(Binding& binding, Register r) {
  binding.variable->reg = static_cast<int>(r);
  set_live(r, true);
  if (binding.variable->is_cell()) out_.emit(Op::MakeCell, r, r, out_.constant(binding.symbol));
}

void Generator::bind_dynamic(Value symbol, Register value) {
  out_.emit_wide(Op::VariableBind, value, static_cast<int32_t>(out_.constant(symbol)));
  bindings_++;
}

unsigned Generator::enter_let(Node* node) {
  std::vector<std::pair<Value, Register>> delayed;
  unsigned dynamic = 0;
  for (Binding& binding : node->bindings) {
    if (is_copy(binding)) {
      binding.variable->same = through_copies(binding.init);
      continue;
    }
    const Register r = take();
    compile(binding.init, r);
    if (binding.variable) {
      enter_binding(binding, r);
      continue;
    }
    dynamic++;
    set_live(r, true);
    at(node);
    if (node->kind == NodeKind::Let) delayed.push_back({binding.symbol, r});
    else bind_dynamic(binding.symbol, r);
  }
  if (!delayed.empty()) at(node);
  for (const auto& [symbol, value] : delayed) bind_dynamic(symbol, value);
  return dynamic;
}

void Generator::leave_let(Register first, unsigned dynamic) {
  unbind(dynamic);
  bindings_ -= dynamic;
  for (Register r = first; r < top_; r++) set_live(r, false);
  give_back(first);
}

void Generator::compile_let(Node* node, Register target) {
  const Register saved = top_;
  const unsigned dynamic = enter_let(node);
  compile(node->children[0], target);
  leave_let(saved, dynamic);
}

void Generator::compile_lambda(Node* node, Register target) {
  Unit& unit = *node->unit;
  Code* code = unit.lazy ? unit.lazy : compile_unit(eval_, unit, nullptr);
  if (!code) {
    failed_ = true;
    return;
  }
  const uint32_t code_constant = out_.constant(Value::of(code));
  if (code->captures == 0) {
    Closure* closure = Closure::make(eval_.heap(), *code, nullptr);
    return load_constant(Value::of(closure), target);
  }
  const Register saved = top_;
  for (const Variable* variable : unit.captures) load_captured_word(*variable, take());
  if (unit.computed_documentation) compile(unit.computed_documentation, take());
  out_.emit(Op::MakeClosure, target, saved, code_constant);
  give_back(saved);
}

HandlerRange Generator::handler(HandlerRange::Kind kind, uint32_t start) const {
  HandlerRange range{};
  range.kind = kind;
  range.start = start;
  range.end = out_.here();
  range.depth_register = static_cast<uint16_t>(depth_register_);
  range.bindings = static_cast<uint16_t>(bindings_);
  return range;
}

void Generator::compile_catch(Node* node, Register target) {
  const Register saved = top_;
  const Register into = is_live(target) ? take() : target;
  const Register tag = take();
  compile(node->children[0], tag);
  set_live(tag, true);
  const uint32_t start = out_.here();
  compile(node->children[1], into);
  HandlerRange range = handler(HandlerRange::Kind::Catch, start);
  range.tag_register = static_cast<uint16_t>(tag);
  range.value_register = static_cast<uint16_t>(into);
  range.target = out_.here();
  out_.add_handler(range);
  set_live(tag, false);
  if (into != target) out_.emit(Op::Move, target, into);
  give_back(saved);
}

// The unwind form is there once: a nil in the first of three registers says that no exit is to be raised again after it.
void Generator::compile_protect(Node* node, Register target) {
  const Register saved = top_;
  const Register into = is_live(target) ? take() : target;
  const Register exit = take();
  take();
  take();
  const uint32_t start = out_.here();
  compile(node->children[0], into);
  HandlerRange range = handler(HandlerRange::Kind::Unwind, start);
  range.value_register = static_cast<uint16_t>(exit);
  range.target = out_.here() + 1;
  out_.emit(Op::LoadNil, exit);
  out_.add_handler(range);
  for (Register r = exit; r < exit + 3; r++) set_live(r, true);
  effect(node->children[1]);
  for (Register r = exit; r < exit + 3; r++) set_live(r, false);
  out_.emit(Op::Resume, exit);
  if (into != target) out_.emit(Op::Move, target, into);
  give_back(saved);
}

void Generator::compile_condition_case(Node* node, Register target) {
  const Register saved = top_;
  const Register into = is_live(target) ? take() : target;
  const Register error = take();
  const uint32_t start = out_.here();
  compile(node->children[0], into);
  HandlerRange range = handler(HandlerRange::Kind::Condition, start);
  range.value_register = static_cast<uint16_t>(error);
  Label end;
  for (Clause& clause : node->clauses) {
    if (clause.conditions != sym::kw_success) continue;
    out_.emit(Op::Move, error, into);
    compile_clause(clause, error, into);
  }
  out_.jump(end);
  for (Clause& clause : node->clauses) {
    if (clause.conditions == sym::kw_success) continue;
    range.target = out_.here();
    range.constant = out_.constant(clause.conditions);
    out_.add_handler(range);
    compile_clause(clause, error, into);
    out_.jump(end);
  }
  out_.place(end);
  if (into != target) out_.emit(Op::Move, target, into);
  give_back(saved);
}

void Generator::compile_clause(Clause& clause, Register error, Register target) {
  const bool dynamic = clause.symbol.is_true();
  set_live(error, true);
  if (clause.variable) {
    Binding binding{clause.variable->symbol, clause.variable, nullptr};
    enter_binding(binding, error);
  } else if (dynamic) {
    bind_dynamic(clause.symbol, error);
  }
  compile(clause.body, target);
  if (dynamic) {
    unbind(1);
    bindings_--;
  }
  set_live(error, false);
}

void Generator::compile_save(Node* node, Register target) {
  at(node);
  out_.emit(Op::SaveState, 0, node->number);
  bindings_++;
  compile(node->children[0], target);
  bindings_--;
  unbind(1);
}

void Generator::compile_raise(Node* node) {
  const Register saved = top_;
  const Register condition = take();
  load_constant(node->value, condition);
  load_constant(node->children[0]->value, take());
  at(node);
  out_.emit(Op::Raise, 0, condition);
  give_back(saved);
}

}  // namespace emlet::compiler
