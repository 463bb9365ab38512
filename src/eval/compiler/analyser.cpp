#include "eval/compiler/analyser.h"

#include <algorithm>

#include "data/symbol.h"
#include "eval/compiler/compiler.h"
#include "eval/compiler/lists.h"
#include "eval/compiler/special_forms.h"
#include "eval/hooks.h"
#include "eval/function_object.h"
#include "eval/limits.h"
#include "eval/macroexpand.h"

namespace emlet::compiler {

Analyser::Analyser(Eval& eval, Arena& arena, RootedVector& roots, const SourcePositions* positions)
    : eval_(eval), arena_(arena), roots_(roots), positions_(positions) {}

bool Analyser::analyse_toplevel(Unit& unit, Value form, Value environment, RootedVector& cells) {
  enter_environment(unit, environment, cells);
  unit_ = &unit;
  unit.is_toplevel = true;
  unit.body = analyse(form);
  return unit.body != nullptr;
}

bool Analyser::analyse_function(Unit& unit, Value lambda, Value environment, RootedVector& cells) {
  enter_environment(unit, environment, cells);
  unit_ = &unit;
  return analyse_lambda_body(unit, lambda);
}

// The variables of an alist belong to a unit outside the outermost one and are always cells: the alist's own conses.
void Analyser::enter_environment(Unit& unit, Value environment, RootedVector& cells) {
  if (!environment.is_cons()) return;
  const Value whole = environment;
  Unit* outside = arena_.unit();
  unit.outer = outside;
  std::vector<Value> entries;
  for (; environment.is_cons() && entries.size() < 100000; environment = cdr(environment)) {
    entries.push_back(car(environment));
  }
  if (environment.is_true() && !environment.is_cons()) malformed_environment_ = whole;
  constants_are_variables_ = malformed_environment_.is_true();
  std::reverse(entries.begin(), entries.end());
  for (Value entry : entries) {
    if (entry.is_symbol() && entry != sym::t) declare_dynamic(entry);
    if (!entry.is_cons() || !car(entry).is_symbol()) continue;
    constants_are_variables_ |= symbol_of(eval_.heap(), car(entry)).has(Symbol::kConstant);
    Variable* variable = arena_.variable(car(entry), outside);
    variable->captured = variable->assigned = true;
    unit.captures.push_back(variable);
    cells.push_back(entry);
    bind(variable);
  }
}

Node* Analyser::constant(Value value) {
  Node* node = arena_.node(NodeKind::Constant);
  node->value = value;
  roots_.push_back(value);
  return node;
}

Node* Analyser::make(NodeKind kind, std::vector<Node*> children) {
  Node* node = arena_.node(kind);
  node->spot = spot_;
  node->form = form_;
  for (const Node* child : children) node->has_setq |= child->has_setq;
  node->children = arena_.keep(std::move(children));
  return node;
}

Node* Analyser::raise(Value condition, Value data) {
  Node* node = make(NodeKind::Raise, {constant(data)});
  node->value = condition;
  return node;
}

Node* Analyser::wrong_count(Value special_form, int64_t count) {
  return raise(sym::wrong_number_of_arguments, eval_.list({special_form, Value::fixnum(count)}));
}

Node* Analyser::out_of_stack() {
  static_cast<void>(eval_.error("Lisp nesting exceeds `max-lisp-eval-depth'"));
  return nullptr;
}

Node* Analyser::out_of_memory() {
  static_cast<void>(eval_.memory_full());
  return nullptr;
}

Node* Analyser::analyse(Value form) {
  if (form.is_symbol()) return analyse_symbol(form);
  if (!form.is_cons()) return constant(form);
  if (!eval_.limits().native_stack_left()) return out_of_stack();
  if (arena_.refused()) return out_of_memory();
  const SourceSpot outer_spot = spot_;
  if (positions_) {
    if (const SourceSpot spot = positions_->find(form)) spot_ = spot;
  }
  const FormLink* outer_form = form_;
  if (unit_->keeps_forms) form_ = arena_.form(form, outer_form);
  Node* node = analyse_cons(form);
  form_ = outer_form;
  spot_ = outer_spot;
  return node;
}

Variable* Analyser::find_variable(Value symbol) const {
  for (const Scope* scope = scope_; scope; scope = scope->outer) {
    if (scope->symbol == symbol && scope->variable) return scope->variable;
  }
  return nullptr;
}

Variable* Analyser::resolve(Value symbol) {
  Variable* variable = find_variable(symbol);
  if (!variable) return nullptr;
  for (Unit* unit = unit_; unit != variable->unit; unit = unit->outer) {
    variable->captured = true;
    auto& captures = unit->captures;
    if (std::find(captures.begin(), captures.end(), variable) == captures.end()) captures.push_back(variable);
  }
  return variable;
}

bool Analyser::binds_lexically(Value symbol) const {
  if (!unit_->lexical || symbol_of(eval_.heap(), symbol).has(Symbol::kSpecial)) return false;
  if (symbol_of(eval_.heap(), symbol).has(Symbol::kConstant)) return false;
  for (const Scope* mark = innermost_mark(); mark; mark = outer_mark(mark)) {
    if (mark->symbol == symbol) return false;
  }
  return true;
}

bool Analyser::may_capture() const {
  for (const Scope* scope = scope_; scope; scope = scope->outer) {
    if (scope->variable) return true;
  }
  return false;
}

// The symbols a `(defvar SYMBOL)` before this point has made dynamic, as a lexical environment lists them.
Value Analyser::dynamic_marks() const {
  ListBuilder marks(eval_.heap());
  for (const Scope* mark = innermost_mark(); mark; mark = outer_mark(mark)) marks.add(mark->symbol);
  return marks.finish();
}

Node* Analyser::analyse_symbol(Value symbol) {
  const Symbol& cell = symbol_of(eval_.heap(), symbol);
  const bool is_itself = symbol == nil || symbol == sym::t || (cell.has(Symbol::kKeyword) && cell.value.get() == symbol);
  if (is_itself && !constants_are_variables_) return constant(symbol);
  if (Variable* variable = unit_->lexical || scope_ ? resolve(symbol) : nullptr) {
    Node* node = make(NodeKind::Local, {});
    node->variable = variable;
    return node;
  }
  if (malformed_environment_.is_true()) return no_such_variable();
  if (is_itself) return constant(symbol);
  Node* node = make(NodeKind::Dynamic, {});
  node->value = symbol;
  return node;
}

Node* Analyser::analyse_cons(Value form) {
  const Value head = car(form);
  const Value arguments = cdr(form);
  if (head.is_symbol()) {
    if (const SpecialForm* special = find_special_form(head)) {
      const int64_t count = list_length(arguments);
      if (count == kImproper) return improper_call(head, arguments);
      if (count == kCircular) return raise(sym::circular_list, eval_.list({arguments}));
      if (count < special->minimum || (special->maximum >= 0 && count > special->maximum)) return wrong_count(head, count);
      return special->analyse(*this, arguments);
    }
    bool expanded = false;
    const Completion expansion = expand(form, expanded);
    if (expansion.is_exit()) return failed_expansion();
    if (expanded) return analyse(expansion.value());
  }
  return analyse_call(form);
}

Completion Analyser::expand(Value form, bool& expanded) {
  LET_TRY(macro, macro_function(eval_, car(form), nil));
  if (macro.is_nil()) return form;
  expanded = true;
  LET_TRY(expansion, call_macro(eval_, macro, form, unit_->lexical));
  roots_.push_back(expansion);
  return expansion;
}

Node* Analyser::failed_expansion() {
  Exits& exits = eval_.exits();
  if (exits.kind() != Exits::Kind::Signal) return nullptr;
  const Value condition = exits.what();
  const Value data = exits.data();
  exits.clear();
  return condition.is_nil() ? raise(car(data), cdr(data)) : raise(condition, data);
}

Node* Analyser::analyse_call(Value form) {
  const Value head = car(form);
  const Value arguments = cdr(form);
  const int64_t count = list_length(arguments);
  if (count == kImproper) return improper_call(head, arguments);
  if (count == kCircular) return raise(sym::circular_list, eval_.list({arguments}));
  if (head.is_cons() && car(head) == sym::lambda) return immediate_call(head, arguments);
  if (head == sym::funcall && count >= 1 && is_original(eval_, head)) return indirect_call(arguments, NodeKind::CallValue);
  if (head == sym::apply && count >= 2 && is_original(eval_, head)) return indirect_call(arguments, NodeKind::Apply);
  const bool may_be_called = head.is_symbol() || head.is_kind(Kind::Subr) || (head.is_object() && is_function(eval_, head));
  if (!may_be_called) return raise(sym::invalid_function, eval_.list({head}));
  if (head == sym::require && count == 1 && !bring_in(car(arguments))) return nullptr;
  std::vector<Node*> nodes;
  if (!head.is_symbol()) nodes.push_back(constant(head));
  if (!analyse_each(arguments, nodes)) return nullptr;
  Node* node = make(head.is_symbol() ? NodeKind::Call : NodeKind::CallValue, std::move(nodes));
  node->value = head;
  Node* check = head.is_symbol() ? check_count(head, count) : nullptr;
  if (!check) return head.is_symbol() ? fold(node) : node;
  const bool is_void = eval_.indirect_function(head).is_nil();
  return is_void ? call_or_macro(form, check, node) : make(NodeKind::Progn, {check, node});
}

// The argument of `require`; false when an exit other than an error is pending, an error being that of the call to come.
bool Analyser::bring_in(Value feature) {
  const auto hook = eval_.hooks().require_compiled;
  const bool constant = car(feature) == sym::quote && cdr(feature).is_cons() && cadr(feature).is_symbol();
  if (!hook || !constant || !is_original_builtin(eval_.heap(), sym::require) || !hook(eval_, cadr(feature)).is_exit()) return true;
  if (eval_.exits().kind() != Exits::Kind::Signal) return false;
  eval_.exits().clear();
  return true;
}

// A call whose arguments are no proper list: Emacs 28.2 looks at the function before it counts them.
Node* Analyser::improper_call(Value head, Value arguments) {
  if (arguments.is_cons() && head.is_symbol() && eval_.indirect_function(head).is_nil()) {
    return raise(sym::void_function, eval_.list({head}));
  }
  if (arguments.is_cons() && !head.is_symbol() && !is_function(eval_, head)) return raise(sym::invalid_function, eval_.list({head}));
  return raise(sym::wrong_type_argument, eval_.list({sym::listp, end_of(arguments)}));
}

// Emacs 28.2: that a function is void is found before its arguments are evaluated, as is a wrong number of arguments of a
// builtin or of a function of the library.  Where the call looks wrong now, a check precedes it; null where it does not.
Node* Analyser::check_count(Value head, int64_t count) {
  const Value function = eval_.indirect_function(head);
  const bool is_void = function.is_nil();
  if (!is_void && (takes_count(function, count) || counts_late(eval_, head))) return nullptr;
  const Value checker = eval_.intern("internal--check-argument-count");
  if (eval_.indirect_function(checker).is_nil()) return nullptr;  // the bare core
  Node* check = make(NodeKind::Call, {constant(head), constant(Value::fixnum(count))});
  check->value = checker;
  roots_.push_back(check->value);
  return check;
}

// What is void now may be a macro when the call is reached: the check says so, and the form is evaluated as Emacs' interpreter
// does it.  The variables it mentions are captured as cells, which are the conses of the alist it is evaluated in.
Node* Analyser::call_or_macro(Value form, Node* check, Node* call) {
  const Value marks = dynamic_marks();
  Node* environment = constant(unit_->lexical ? eval_.heap().cons(sym::t, marks) : marks);
  Node* variables = constant(nil);
  if (const Value mentioned = mentioned_variables(cdr(form)); mentioned.is_true()) {
    Heap& heap = eval_.heap();
    const Value lambda = heap.cons(sym::lambda, heap.cons(nil, mentioned));
    roots_.push_back(lambda);
    variables = analyse_lambda(lambda);
    if (!variables) return nullptr;
  }
  Node* late = make(NodeKind::Call, {constant(form), environment, variables});
  late->value = eval_.intern("internal--eval-late");
  roots_.push_back(late->value);
  return make(NodeKind::If, {check, late, call});
}

// A list of the symbols in `form` that are lexical variables here, each of them assigned for all we know.
Value Analyser::mentioned_variables(Value form) {
  constexpr size_t kMostParts = 100000;  // a form may be circular
  std::vector<Value> symbols, parts = {form};
  for (size_t seen = 0; !parts.empty() && seen < kMostParts; seen++) {
    const Value part = parts.back();
    parts.pop_back();
    if (part.is_cons()) {
      parts.push_back(cdr(part));
      parts.push_back(car(part));
    } else if (part.is_symbol() && part.is_true()) {
      Variable* variable = find_variable(part);
      if (!variable || std::find(symbols.begin(), symbols.end(), part) != symbols.end()) continue;
      variable->assigned = true;
      symbols.push_back(part);
    }
  }
  Value list = nil;
  for (const Value symbol : symbols) list = eval_.heap().cons(symbol, list);
  return list;
}

// funcall and apply are instructions; (funcall (lambda ...) ...) is a call on the spot.
Node* Analyser::indirect_call(Forms arguments, NodeKind kind) {
  const Value function = car(arguments);
  const Value lambda = car(function) == sym::function ? cadr(function) : function;
  if (kind == NodeKind::CallValue && car(lambda) == sym::lambda) return immediate_call(lambda, cdr(arguments));
  std::vector<Node*> nodes;
  return analyse_each(arguments, nodes) ? make(kind, std::move(nodes)) : nullptr;
}

bool Analyser::analyse_each(Forms forms, std::vector<Node*>& nodes) {
  for (; forms.is_cons(); forms = cdr(forms)) {
    Node* node = analyse(car(forms));
    if (!node) return false;
    nodes.push_back(node);
  }
  return true;
}

Node* Analyser::analyse_body(Forms forms) {
  if (forms.is_nil()) return constant(nil);
  if (forms.is_cons() && cdr(forms).is_nil()) return analyse(car(forms));
  const int64_t count = list_length(forms);
  if (count == kCircular) return raise(sym::circular_list, eval_.list({forms}));
  std::vector<Node*> nodes;
  if (!analyse_each(forms, nodes)) return nullptr;
  if (count == kImproper) nodes.push_back(raise(sym::wrong_type_argument, eval_.list({sym::listp, forms})));
  return make(NodeKind::Progn, std::move(nodes));
}

}  // namespace emlet::compiler
