#include "eval/compiler/generator.h"

#include <algorithm>
#include <numeric>
#include <unordered_map>

#include "data/list.h"
#include "eval/compiler/compile_unit.h"
#include "eval/limits.h"
#include "eval/state.h"
#include "eval/form_trace.h"
#include "eval/vm/layout.h"

namespace emlet::compiler {

Code* compile_unit(Eval& eval, Unit& unit, Code* into) {
  for (bool long_jumps : {false, true}) {
    Generator generator(eval, unit, long_jumps);
    Code* code = generator.generate(into);
    if (code || !generator.start_over()) return code;
  }
  static_cast<void>(eval.error("Function too large"));
  return nullptr;
}

Code* Generator::generate(Code* into) {
  prologue();
  if (bindings_ == 0) {
    leave(unit_.body);
  } else {
    const Register value = take();
    compile(unit_.body, value);
    unbind(bindings_);
    out_.emit(Op::Return, value);
  }
  if (failed_ || out_.overflowed()) return nullptr;
  if (highest_ >= kMostRegisters) {
    static_cast<void>(eval_.error("Function too large"));
    return nullptr;
  }
  Code* code = out_.finish(eval_.heap(), into);
  if (!code) {
    static_cast<void>(eval_.memory_full());
    return nullptr;
  }
  code->entry = code->instructions();
  code->frame_size = static_cast<uint16_t>(highest_);
  code->captures = static_cast<uint16_t>(unit_.captures.size() + (unit_.computed_documentation ? 1 : 0));
  for (size_t i = 0; i < std::min(unit_.captures.size(), Code::kMostKnownCells); i++) {
    if (unit_.captures[i]->is_cell()) code->extra |= uint32_t{1} << i;
  }
  code->set_parameters(unit_.parameters);
  code->flags = static_cast<uint8_t>((unit_.lexical ? 0 : Code::kDynamic) | (unit_.has_interactive ? Code::kInteractive : 0) |
                                     (unit_.computed_documentation ? Code::kComputedDoc : 0));
  code->file.init(eval_.state().file);
  code->arguments.init(unit_.arguments);
  code->documentation.init(unit_.documentation);
  code->interactive.init(unit_.interactive);
  code->source.init(unit_.lambda.is_cons() && code->name.get().is_nil() ? eval_.heap().cons(unit_.lambda, nil) : nil);
  if (unit_.keeps_forms) keep_forms(*code);
  return code;
}

namespace {

// The forms of a function, numbered from the outside in.
class FormNumbers {
 public:
  uint32_t number_of(const FormLink* link) {
    if (!link) return FormTrace::kNone;
    if (const auto found = numbers_.find(link); found != numbers_.end()) return found->second;
    const uint32_t outer = number_of(link->outer);
    const uint32_t number = static_cast<uint32_t>(forms_.size());
    forms_.push_back(link->form);
    around_.push_back(outer);
    numbers_.emplace(link, number);
    return number;
  }
  const std::vector<Value>& forms() const { return forms_; }
  const std::vector<uint32_t>& around() const { return around_; }

 private:
  std::unordered_map<const FormLink*, uint32_t> numbers_;
  std::vector<Value> forms_;  // the analyser's roots keep them
  std::vector<uint32_t> around_;
};

}  // namespace

// As FormTrace::environment says.
Value Generator::environment_names() {
  Heap& heap = eval_.heap();
  if (!unit_.lexical) return nil;
  std::vector<size_t> order(unit_.captures.size());
  std::iota(order.begin(), order.end(), size_t{0});
  std::sort(order.begin(), order.end(), [this](size_t x, size_t y) { return unit_.captures[x]->number > unit_.captures[y]->number; });
  ListBuilder names(heap);
  for (const size_t index : order) {
    const Variable& variable = *unit_.captures[index];
    names.add(heap.cons(variable.is_cell() ? nil : variable.symbol, Value::fixnum(static_cast<int64_t>(index))));
  }
  for (Value marks = unit_.marks; marks.is_cons(); marks = cdr(marks)) names.add(car(marks));
  names.add(sym::t);
  return names.finish();
}

// Without memory for them, the function goes without.
void Generator::keep_forms(Code& code) {
  Heap& heap = eval_.heap();
  FormNumbers numbers;
  std::vector<FormMark> marks;
  for (const Emitter::FormPlace& place : out_.forms()) marks.push_back({place.instruction, numbers.number_of(place.form)});
  const Value trace = FormTrace::make(heap, unit_.lambda, environment_names(), numbers.forms(), numbers.around(), marks);
  if (trace.is_nil()) return;
  const bool by_expression = unit_.lambda.is_cons() && code.name.get().is_nil();
  const Value source = heap.cons(by_expression ? unit_.lambda : Value::of(&code), trace);
  code.source.set(heap, Value::of(&code), source);
}

void Generator::prologue() {
  for (Variable* variable : unit_.variables) {
    variable->reg = static_cast<int>(take());
    set_live(static_cast<Register>(variable->reg), true);
  }
  if (unit_.has_handlers) {
    depth_register_ = take();
    out_.emit(Op::SaveDepth, depth_register_);
  }
  for (Variable* variable : unit_.variables) {
    const Register r = static_cast<Register>(variable->reg);
    if (!unit_.lexical) {
      out_.emit_wide(Op::VariableBind, r, static_cast<int32_t>(out_.constant(variable->symbol)));
      bindings_++;
    } else if (variable->is_cell()) {
      out_.emit(Op::MakeCell, r, r, out_.constant(variable->symbol));
    }
  }
}

Generator::Register Generator::take() {
  const Register taken = top_++;
  highest_ = std::max(highest_, top_);
  if (highest_ > kMostRegisters) top_ = 0, highest_ = kMostRegisters;  // generate() refuses the function
  return taken;
}

void Generator::set_live(Register r, bool live) {
  if (r >= live_.size()) live_.resize(r + 1);
  live_[r] = live;
}

const Node* Generator::through_copies(const Node* node) {
  while (node->kind == NodeKind::Local && node->variable->same) node = node->variable->same;
  return node;
}

void Generator::load_constant(Value value, Register target) {
  if (value == nil) return out_.emit(Op::LoadNil, target);
  if (value == sym::t) return out_.emit(Op::LoadT, target);
  if (value.is_fixnum() && value.as_fixnum() == static_cast<int32_t>(value.as_fixnum())) {
    return out_.emit_wide(Op::LoadFixnum, target, static_cast<int32_t>(value.as_fixnum()));
  }
  out_.emit_wide(Op::LoadConstant, target, static_cast<int32_t>(out_.constant(value)));
}

unsigned Generator::capture_index(const Variable& variable) const {
  const auto found = std::find(unit_.captures.begin(), unit_.captures.end(), &variable);
  EMLET_ASSERT(found != unit_.captures.end());
  return static_cast<unsigned>(found - unit_.captures.begin());
}

void Generator::load_variable(const Variable& variable, Register target) {
  if (variable.unit != &unit_) {
    return out_.emit(variable.is_cell() ? Op::CaptureCellGet : Op::Capture, target, capture_index(variable));
  }
  const Register r = static_cast<Register>(variable.reg);
  if (variable.is_cell()) out_.emit(Op::CellGet, target, r);
  else if (r != target) out_.emit(Op::Move, target, r);
}

// The word a closure keeps: the value, or the cell itself.
void Generator::load_captured_word(const Variable& variable, Register target) {
  if (variable.unit == &unit_) out_.emit(Op::Move, target, static_cast<Register>(variable.reg));
  else out_.emit(Op::Capture, target, capture_index(variable));
}

void Generator::store_variable(const Variable& variable, Register source) {
  const Register r = static_cast<Register>(variable.reg);
  if (variable.unit != &unit_) out_.emit(Op::CaptureCellSet, source, capture_index(variable));
  else if (variable.is_cell()) out_.emit(Op::CellSet, r, source);
  else if (r != source) out_.emit(Op::Move, r, source);
}

Generator::Register Generator::operand(Node* given, bool later_setq) {
  const Node* node = through_copies(given);
  if (node->kind == NodeKind::Local) {
    const Variable& variable = *node->variable;
    const bool in_register = variable.unit == &unit_ && !variable.is_cell();
    if (in_register && !(variable.assigned && later_setq)) return static_cast<Register>(variable.reg);
  }
  const Register temporary = take();
  compile(given, temporary);
  return temporary;
}

void Generator::compile(Node* given, Register target) {
  Node* node = const_cast<Node*>(through_copies(given));
  if (out_of_stack()) return;
  switch (node->kind) {
    case NodeKind::Constant: return load_constant(node->value, target);
    case NodeKind::Local: return load_variable(*node->variable, target);
    case NodeKind::Dynamic:
      at(node);
      return out_.emit_wide(Op::VariableGet, target, static_cast<int32_t>(out_.constant(node->value)));
    case NodeKind::SetLocal:
    case NodeKind::SetDynamic: return compile_set(node, target, true);
    case NodeKind::Progn:
    case NodeKind::Prog1: return compile_children(node, target);
    case NodeKind::If:
    case NodeKind::Or: return compile_choice(node, target);
    case NodeKind::And: return compile_and(node, target);
    case NodeKind::While:
      compile_while(node);
      return out_.emit(Op::LoadNil, target);
    case NodeKind::Let:
    case NodeKind::LetStar: return compile_let(node, target);
    case NodeKind::Call:
    case NodeKind::CallValue:
    case NodeKind::Apply: return compile_call(node, target, true);
    case NodeKind::Folded:
      at(node);
      return out_.emit_wide(Op::LoadFolded, target, static_cast<int32_t>(out_.constant(node->value)));
    case NodeKind::Lambda: return compile_lambda(node, target);
    case NodeKind::Catch: return compile_catch(node, target);
    case NodeKind::Protect: return compile_protect(node, target);
    case NodeKind::ConditionCase: return compile_condition_case(node, target);
    case NodeKind::Save: return compile_save(node, target);
    case NodeKind::Raise: return compile_raise(node);
  }
}

// For what it does, not for its value.
void Generator::effect(Node* node) {
  if (out_of_stack()) return;
  const Register saved = top_;
  switch (node->kind) {
    case NodeKind::Constant:
    case NodeKind::Local: return;
    case NodeKind::SetLocal:
    case NodeKind::SetDynamic: compile_set(node, 0, false); break;
    case NodeKind::Progn:
    case NodeKind::Prog1:
      for (Node* child : node->children) effect(child);
      break;
    case NodeKind::If:
    case NodeKind::And:
    case NodeKind::Or: test_effects(node); break;
    case NodeKind::While: compile_while(node); break;
    case NodeKind::Let:
    case NodeKind::LetStar: {
      const unsigned dynamic = enter_let(node);
      effect(node->children[0]);
      leave_let(saved, dynamic);
      break;
    }
    case NodeKind::Call:
    case NodeKind::CallValue:
    case NodeKind::Apply: compile_call(node, take(), false); break;
    default: compile(node, take()); break;
  }
  give_back(saved);
}

// In return position: the value is returned from where it is.
void Generator::leave(Node* node) {
  if (out_of_stack()) return;
  for (; node->kind == NodeKind::If; node = node->children[2]) {
    Label otherwise;
    branch(node->children[0], otherwise, false);
    leave(node->children[1]);
    out_.place(otherwise);
  }
  switch (node->kind) {
    case NodeKind::Progn:
      for (Node* child : node->children.first(node->children.size() - 1)) effect(child);
      return leave(node->children.back());
    case NodeKind::Let:
    case NodeKind::LetStar: {
      const bool dynamic = std::any_of(node->bindings.begin(), node->bindings.end(), [](const Binding& b) { return !b.variable; });
      if (dynamic) break;
      const Register saved = top_;
      enter_let(node);
      leave(node->children[0]);
      return leave_let(saved, 0);
    }
    default: break;
  }
  const Register saved = top_;
  out_.emit(Op::Return, operand(node));
  give_back(saved);
}

void Generator::compile_children(Node* node, Register target) {
  const size_t wanted = node->kind == NodeKind::Prog1 ? node->number : node->children.size() - 1;
  const Register saved = top_;
  const bool later = wanted + 1 < node->children.size();
  const Register into = later && is_live(target) ? take() : target;
  for (size_t i = 0; i < node->children.size(); i++) {
    if (i == wanted) compile(node->children[i], into);
    else effect(node->children[i]);
  }
  if (into != target) out_.emit(Op::Move, target, into);
  give_back(saved);
}

bool Generator::out_of_stack() {
  if (failed_) return true;
  if (eval_.limits().native_stack_left()) return false;
  failed_ = true;
  static_cast<void>(eval_.error("Lisp nesting exceeds `max-lisp-eval-depth'"));
  return true;
}

void Generator::unbind(unsigned count) {
  if (count > 0) out_.emit(Op::Unbind, 0, count);
}

}  // namespace emlet::compiler
