// Analyser: the first pass of the compiler - form to tree.  It expands macros (so it runs Lisp), resolves names, and notes
// which variables inner functions capture and which are assigned.
//
// A malformed form becomes a node that signals what Emacs' interpreter signals, when it is reached.  An error inside a macro
// becomes such a node too; a throw or a quit out of a macro ends the compilation.  Null results mean: an exit is pending.
#pragma once

#include "eval/compiler/ast.h"
#include "eval/eval.h"
#include "gc/roots.h"

namespace emlet::compiler {

class Analyser {
 public:
  Analyser(Eval& eval, Arena& arena, RootedVector& roots, const SourcePositions* positions);

  // The body of `unit` is `form`, evaluated in `environment`: nil for none, or the alist of a lexical environment, whose
  // cells become the captured words of the unit, collected in `cells`.
  [[nodiscard]] bool analyse_toplevel(Unit& unit, Value form, Value environment, RootedVector& cells);
  // `lambda` is (lambda ARGUMENTS BODY...) outside any lexical scope but `environment`.
  [[nodiscard]] bool analyse_function(Unit& unit, Value lambda, Value environment, RootedVector& cells);

 private:
  friend struct SpecialForms;
  using Forms = Value;  // a list of forms

  Node* analyse(Value form);
  Node* analyse_symbol(Value symbol);
  Node* analyse_cons(Value form);
  Node* analyse_call(Value form);
  // The call `node`, or its value if that is known.
  Node* fold(Node* node);
  Node* analyse_body(Forms forms);                       // as progn
  bool analyse_each(Forms forms, std::vector<Node*>& nodes);  // a proper list
  Node* analyse_lambda(Value lambda);
  void keep_marks(Unit& unit);
  bool analyse_lambda_body(Unit& unit, Value lambda);
  bool take_parameters(Unit& unit, Value list);
  Value take_declarations(Unit& unit, Value body);
  Node* indirect_call(Forms arguments, NodeKind kind);
  Node* immediate_call(Value lambda, Forms arguments);
  // The expansion of a macro call; `expanded` tells whether it was one.
  Completion expand(Value form, bool& expanded);
  Node* failed_expansion();
  Node* check_count(Value head, int64_t count);
  bool bring_in(Value feature);
  Node* call_or_macro(Value form, Node* check, Node* call);
  Value mentioned_variables(Value form);

  Node* constant(Value value);
  Node* raise(Value condition, Value data);
  Node* wrong_count(Value special_form, int64_t count);
  // What looking up a variable signals that is not in a malformed environment.
  Node* no_such_variable() { return raise(sym::wrong_type_argument, eval_.list({sym::listp, malformed_environment_})); }
  Node* improper_call(Value head, Value arguments);
  Node* make(NodeKind kind, std::vector<Node*> children);
  Variable* find_variable(Value symbol) const;
  // The same, captured where a function in between needs it.
  Variable* resolve(Value symbol);
  void bind(Variable* variable) { scope_ = arena_.scope(variable->symbol, variable, scope_); }
  void declare_dynamic(Value symbol) { scope_ = arena_.scope(symbol, nullptr, scope_); }
  // Whether `let` of `symbol` here is a lexical binding.
  bool binds_lexically(Value symbol) const;
  bool may_capture() const;
  const Scope* innermost_mark() const { return scope_ ? scope_->mark : nullptr; }
  static const Scope* outer_mark(const Scope* mark) { return mark->outer ? mark->outer->mark : nullptr; }
  Value dynamic_marks() const;
  void enter_environment(Unit& unit, Value environment, RootedVector& cells);
  Node* out_of_stack();
  Node* out_of_memory();

  Eval& eval_;
  Arena& arena_;
  RootedVector& roots_;
  const SourcePositions* positions_;
  Unit* unit_ = nullptr;
  const Scope* scope_ = nullptr;
  SourceSpot spot_;
  const FormLink* form_ = nullptr;
  Value malformed_environment_ = nil;  // rooted by the caller
  bool constants_are_variables_ = false;  // Emacs 28.2: nil, t and keywords are looked up in an environment, too
};

}  // namespace emlet::compiler
