// Generation of calls: frames of callees, and the calls that are instructions.
#include "eval/compiler/generator.h"
#include "eval/function_object.h"
#include "eval/vm/layout.h"

namespace emlet::compiler {

namespace {

bool is_immediate(const Node* node) {
  return node->kind == NodeKind::Constant && node->value.is_fixnum() && fits_field(node->value.as_fixnum());
}
unsigned immediate_field(const Node* node) { return static_cast<uint16_t>(node->value.as_fixnum()); }

}  // namespace

void Generator::compile_call(Node* node, Register target, bool wanted) {
  if (node->kind == NodeKind::Call && compile_primitive(node, target, wanted)) return;
  const Register result = call_frame(node, target);
  if (wanted && result != target) out_.emit(Op::Move, target, result);
}

Generator::Register Generator::call_frame(Node* node, Register target) {
  const Register saved = top_;
  const Register frame = is_fresh(target) ? target : top_;
  top_ = frame;
  for (unsigned i = 0; i < kHeaderWords; i++) take();
  const bool by_symbol = node->kind == NodeKind::Call;
  uint32_t symbol = by_symbol ? out_.constant(node->value) : 0;
  if (!by_symbol) compile(node->children[0], frame + kHeaderWords - 1);
  const auto arguments = by_symbol ? node->children : node->children.subspan(1);
  for (Node* argument : arguments) compile(argument, take());
  const unsigned count = static_cast<unsigned>(arguments.size());
  at(node);
  if (node->kind == NodeKind::Apply) {
    out_.emit(Op::Apply, frame, count);
  } else if (by_symbol && symbol <= 0xFFFF) {
    out_.emit(Op::Call, frame, count, symbol);
  } else {
    if (by_symbol) load_constant(node->value, frame + kHeaderWords - 1);
    out_.emit(Op::CallValue, frame, count);
  }
  give_back(saved);
  return frame;
}

bool Generator::compile_primitive(Node* node, Register target, bool wanted) {
  const Primitive primitive = find_primitive(node->value);
  const size_t count = node->children.size();
  switch (primitive.shape) {
    case Shape::None: return false;
    case Shape::Unary:
      if (count != 1) return false;
      return compile_unary(primitive, node, target);
    case Shape::Binary:
      if (count != 2) return false;
      compile_binary(primitive, node, target);
      return true;
    case Shape::Arithmetic:
      if (count == 1 && find_unary_primitive(node->value).shape == Shape::Unary) {
        return compile_unary(find_unary_primitive(node->value), node, target);
      }
      if (count < 2) return false;
      // The builtins stop at a NaN, whatever comes behind it.
      if (count > 2 && (node->value == sym::max || node->value == sym::min || unit_.keeps_forms)) return false;
      compile_arithmetic(primitive, node, target);
      return true;
    case Shape::EffectTwo:
    case Shape::EffectThree:
      if (wanted || count != (primitive.shape == Shape::EffectTwo ? 2u : 3u)) return false;
      compile_effect(primitive, node);
      return true;
    case Shape::Lookup:
      if (count != 2 && count != 3) return false;
      compile_lookup(primitive, node, target);
      return true;
    case Shape::Any:
      compile_any(primitive, node, target);
      return true;
  }
  return false;
}

bool Generator::compile_unary(const Primitive& primitive, Node* node, Register target) {
  const Register saved = top_;
  const Register x = operand(node->children[0]);
  at(node);
  out_.emit(primitive.op, target, x);
  give_back(saved);
  return true;
}

void Generator::compile_binary(const Primitive& primitive, Node* node, Register target) {
  const Register saved = top_;
  Node* left = node->children[0];
  Node* right = node->children[1];
  const Node* on_right = through_copies(right);
  const Node* on_left = through_copies(left);
  const bool has_immediate = primitive.immediate != Op::Move;
  if (has_immediate && is_immediate(on_right)) {
    const Register x = operand(left);
    at(node);
    out_.emit(primitive.immediate, target, x, immediate_field(on_right));
  } else if (has_immediate && primitive.commutative && is_immediate(on_left)) {
    const Register y = operand(right);
    at(node);
    out_.emit(primitive.immediate, target, y, immediate_field(on_left));
  } else {
    const Register x = operand(left, right->has_setq);
    const Register y = operand(right);
    at(node);
    out_.emit(primitive.op, target, x, y);
  }
  give_back(saved);
}

// More than two arguments: all are evaluated first, then folded from the left.
void Generator::compile_arithmetic(const Primitive& primitive, Node* node, Register target) {
  if (node->children.size() == 2) return compile_binary(primitive, node, target);
  const Register saved = top_;
  const Register sum = is_live(target) ? take() : target;
  std::vector<Register> registers;
  for (Node* child : node->children) registers.push_back(operand(child, node->has_setq));
  at(node);
  out_.emit(primitive.op, sum, registers[0], registers[1]);
  for (size_t i = 2; i < registers.size(); i++) out_.emit(primitive.op, sum, sum, registers[i]);
  if (sum != target) out_.emit(Op::Move, target, sum);
  give_back(saved);
}

void Generator::compile_effect(const Primitive& primitive, Node* node) {
  const Register saved = top_;
  if (primitive.immediate != Op::Move && is_immediate(through_copies(node->children[1]))) {
    const Register array = operand(node->children[0], node->has_setq);
    const Register element = operand(node->children[2]);
    at(node);
    out_.emit(primitive.immediate, array, element, immediate_field(through_copies(node->children[1])));
    return give_back(saved);
  }
  Register registers[3] = {};
  for (size_t i = 0; i < node->children.size(); i++) registers[i] = operand(node->children[i], node->has_setq);
  at(node);
  out_.emit(primitive.op, registers[0], registers[1], registers[2]);
  give_back(saved);
}

void Generator::compile_lookup(const Primitive& primitive, Node* node, Register target) {
  if (node->children.size() == 2) return compile_binary({Shape::Binary, primitive.op, Op::Move, false, Op::Move, Op::Move}, node, target);
  const Register saved = top_;
  const Register x = operand(node->children[0], node->has_setq);
  const Register y = operand(node->children[1], node->has_setq);
  const Register found = is_live(target) ? take() : target;
  compile(node->children[2], found);
  at(node);
  out_.emit(primitive.immediate, found, x, y);
  if (found != target) out_.emit(Op::Move, target, found);
  give_back(saved);
}

void Generator::compile_any(const Primitive& primitive, Node* node, Register target) {
  const Register first = top_;
  for (Node* child : node->children) compile(child, take());
  at(node);
  if (node->children.empty()) out_.emit(Op::LoadNil, target);
  else out_.emit(primitive.op, target, first, static_cast<unsigned>(node->children.size()));
  give_back(first);
}

// A test that jumps by itself.
bool Generator::branch_primitive(Node* node, Label& label, bool sense) {
  const size_t count = node->children.size();
  // What turns a test round has no instruction that a redefinition could reach.
  const bool turns = node->value == sym::not_ || node->value == sym::null || node->value == sym::atom;
  if (turns && !is_original(eval_, node->value)) return false;
  if (count == 1 && (node->value == sym::not_ || node->value == sym::null)) {
    branch(node->children[0], label, !sense);
    return true;
  }
  const Primitive primitive = find_primitive(node->value);
  if (count == 1 && node->value == sym::atom) {
    out_.jump_if(sense ? Op::JumpNotCons : Op::JumpCons, operand(node->children[0]), 0, label);
    return true;
  }
  if (primitive.jump == Op::Move || count != (primitive.shape == Shape::Unary ? 1u : 2u)) return false;
  const auto with_sense = [sense](Op op) { return static_cast<Op>(static_cast<unsigned>(op) + (sense ? 0 : 1)); };
  if (count == 1) {
    const Register x = operand(node->children[0]);
    at(node);
    out_.jump_if(with_sense(primitive.jump), x, 0, label);
    return true;
  }
  Node* left = node->children[0];
  Node* right = node->children[1];
  const Node* on_right = through_copies(right);
  const Register x = operand(left, right->has_setq);
  at(node);
  if (primitive.jump_immediate != Op::Move && is_immediate(on_right)) {
    out_.jump_if(with_sense(primitive.jump_immediate), x, immediate_field(on_right), label);
  } else if (primitive.jump == Op::JumpEq && on_right->kind == NodeKind::Constant && out_.constant(on_right->value) <= 0xFFFF) {
    out_.jump_if(with_sense(Op::JumpEqConstant), x, out_.constant(on_right->value), label);
  } else {
    const Register y = operand(right);
    at(node);
    out_.jump_if(with_sense(primitive.jump), x, y, label);
  }
  return true;
}

}  // namespace emlet::compiler
