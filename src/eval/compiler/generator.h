// Generator: the second pass of the compiler - tree to register code, one Unit at a time.
//
// Registers are taken and given back like a stack: variables where their scope begins, temporaries while they are needed, the
// frame of a callee above them all.  A value is computed into a register that its user chose, or is used where it already
// is (operand).  `live_` marks registers that hold variables: a form that writes its result early must not write there.
#pragma once

#include "eval/compiler/ast.h"
#include "eval/compiler/emitter.h"
#include "eval/compiler/primitives.h"
#include "eval/eval.h"

namespace emlet::compiler {

class Generator {
 public:
  Generator(Eval& eval, Unit& unit, bool long_jumps) : eval_(eval), unit_(unit), out_(eval.heap(), long_jumps) {}

  // The code of the unit, in `into` if given; null: an exit is pending, or start_over() is true.
  Code* generate(Code* into);
  bool start_over() const { return out_.overflowed(); }

 private:
  using Register = unsigned;

  // What a form is computed for.
  void compile(Node* node, Register target);
  void effect(Node* node);
  void branch(Node* node, Label& label, bool sense);
  void leave(Node* node);            // in return position
  Register operand(Node* node, bool later_setq = false);

  void prologue();
  void keep_forms(Code& code);
  Value environment_names();
  // What is emitted from here on is `node`'s.
  void at(const Node* node) { out_.at(node->spot, node->form); }
  Register take();
  void give_back(Register to) { top_ = to; }
  bool is_fresh(Register target) const { return target + 1 == top_ && !is_live(target); }
  bool is_live(Register r) const { return r < live_.size() && live_[r]; }
  void set_live(Register r, bool live);

  void load_constant(Value value, Register target);
  void load_variable(const Variable& variable, Register target);
  void load_captured_word(const Variable& variable, Register target);
  void store_variable(const Variable& variable, Register source);
  unsigned capture_index(const Variable& variable) const;
  static const Node* through_copies(const Node* node);
  static Node* last_part(const Node* node) { return const_cast<Node*>(through_copies(node->children.back())); }

  void compile_set(Node* node, Register target, bool wanted);
  void compile_choice(Node* node, Register target);
  void compile_and(Node* node, Register target);
  void test_effects(Node* node);
  void branch_test(Node* node, Label& label, bool sense);
  void compile_while(Node* node);
  // Enters the variables of a let; returns how many dynamic bindings it made.
  unsigned enter_let(Node* node);
  void leave_let(Register first, unsigned dynamic);
  bool is_copy(const Binding& binding) const;
  void enter_binding(Binding& binding, Register r);
  void compile_let(Node* node, Register target);
  void bind_dynamic(Value symbol, Register value);
  void unbind(unsigned count);
  // Refuses the function when C++ must not go deeper.
  bool out_of_stack();

  void compile_call(Node* node, Register target, bool wanted);
  bool compile_primitive(Node* node, Register target, bool wanted);
  bool compile_unary(const Primitive& primitive, Node* node, Register target);
  void compile_arithmetic(const Primitive& primitive, Node* node, Register target);
  void compile_binary(const Primitive& primitive, Node* node, Register target);
  void compile_effect(const Primitive& primitive, Node* node);
  void compile_lookup(const Primitive& primitive, Node* node, Register target);
  void compile_any(const Primitive& primitive, Node* node, Register target);
  // The frame of a callee: the arguments, and the function if it is computed; emits the call; the result is in the frame.
  Register call_frame(Node* node, Register target);
  bool branch_primitive(Node* node, Label& label, bool sense);

  void compile_lambda(Node* node, Register target);
  void compile_catch(Node* node, Register target);
  void compile_protect(Node* node, Register target);
  void compile_condition_case(Node* node, Register target);
  void compile_clause(Clause& clause, Register error, Register target);
  void compile_save(Node* node, Register target);
  void compile_raise(Node* node);
  void compile_children(Node* node, Register target);
  HandlerRange handler(HandlerRange::Kind kind, uint32_t start) const;

  Eval& eval_;
  Unit& unit_;
  Emitter out_;
  Register top_ = 0;
  Register highest_ = 0;
  Register depth_register_ = 0;
  unsigned bindings_ = 0;  // dynamic bindings of this frame in force here
  bool failed_ = false;    // a nested function could not be compiled
  std::vector<bool> live_;
};

}  // namespace emlet::compiler
