#include "eval/compiler/special_forms.h"

#include <array>

#include "data/symbol.h"
#include "eval/compiler/lists.h"

namespace emlet::compiler {

struct SpecialForms {
  static Node* quote(Analyser& a, Value arguments) { return a.constant(car(arguments)); }

  static Node* function(Analyser& a, Value arguments) {
    const Value object = car(arguments);
    if (car(object) == sym::lambda) return a.analyse_lambda(object);
    return a.constant(object);
  }

  static Node* lambda(Analyser& a, Value arguments) {
    const Value expression = a.eval_.heap().cons(sym::lambda, arguments);
    a.roots_.push_back(expression);
    return a.analyse_lambda(expression);
  }

  static Node* progn(Analyser& a, Value forms) { return a.analyse_body(forms); }

  static Node* prog1(Analyser& a, Value forms) { return prog_n(a, forms, 0); }
  static Node* prog2(Analyser& a, Value forms) { return prog_n(a, forms, 1); }
  static Node* prog_n(Analyser& a, Value forms, unsigned n) {
    std::vector<Node*> nodes;
    if (!a.analyse_each(forms, nodes)) return nullptr;
    Node* node = a.make(NodeKind::Prog1, std::move(nodes));
    node->number = n;
    return node;
  }

  static Node* setq(Analyser& a, Value arguments) {
    const int64_t count = list_length(arguments);
    if (count == 0) return a.constant(nil);
    std::vector<Node*> nodes;
    for (Value rest = arguments; rest.is_cons(); rest = cddr(rest)) {
      // Emacs 28.2: the odd one out is an error only when it is reached.
      Node* node = cdr(rest).is_nil() ? a.wrong_count(sym::setq, count) : assignment(a, car(rest), cadr(rest));
      if (!node) return nullptr;
      nodes.push_back(node);
    }
    return nodes.size() == 1 ? nodes[0] : a.make(NodeKind::Progn, std::move(nodes));
  }

  static Node* assignment(Analyser& a, Value symbol, Value form) {
    Node* value = a.analyse(form);
    if (!value) return nullptr;
    if (!symbol.is_symbol()) {
      return a.make(NodeKind::Progn, {value, a.raise(sym::wrong_type_argument, a.eval_.list({sym::symbolp, symbol}))});
    }
    Variable* variable = a.resolve(symbol);
    if (!variable && a.malformed_environment_.is_true()) return a.make(NodeKind::Progn, {value, a.no_such_variable()});
    Node* node = a.make(variable ? NodeKind::SetLocal : NodeKind::SetDynamic, {value});
    node->value = symbol;
    node->variable = variable;
    if (variable) {
      variable->assigned = true;
      variable->assignments++;
      node->has_setq = true;
    }
    return node;
  }

  static Node* if_(Analyser& a, Value arguments) {
    Node* condition = a.analyse(car(arguments));
    Node* then = condition ? a.analyse(cadr(arguments)) : nullptr;
    Node* otherwise = then ? a.analyse_body(cddr(arguments)) : nullptr;
    return otherwise ? a.make(NodeKind::If, {condition, then, otherwise}) : nullptr;
  }

  static Node* and_(Analyser& a, Value forms) { return junction(a, forms, NodeKind::And, sym::t); }
  static Node* or_(Analyser& a, Value forms) { return junction(a, forms, NodeKind::Or, nil); }
  static Node* junction(Analyser& a, Value forms, NodeKind kind, Value empty) {
    if (forms.is_nil()) return a.constant(empty);
    std::vector<Node*> nodes;
    if (!a.analyse_each(forms, nodes)) return nullptr;
    return nodes.size() == 1 ? nodes[0] : a.make(kind, std::move(nodes));
  }

  static Node* while_(Analyser& a, Value arguments) {
    Node* condition = a.analyse(car(arguments));
    Node* body = condition ? a.analyse_body(cdr(arguments)) : nullptr;
    return body ? a.make(NodeKind::While, {condition, body}) : nullptr;
  }

  // Built from the last clause back, so that a hundred clauses nest nothing while they are analysed.
  static Node* cond(Analyser& a, Value clauses) {
    struct Part {
      Node* condition;
      Node* body;  // null: the condition is the value
    };
    std::vector<Part> parts;
    Node* rest = nullptr;
    for (; clauses.is_cons(); clauses = cdr(clauses)) {
      const Value clause = car(clauses);
      if (clause.is_nil()) continue;
      if (!clause.is_cons()) {
        rest = a.raise(sym::wrong_type_argument, a.eval_.list({sym::listp, clause}));
        break;
      }
      Node* condition = a.analyse(car(clause));
      Node* body = condition && cdr(clause).is_true() ? a.analyse_body(cdr(clause)) : nullptr;
      if (!condition || (!body && cdr(clause).is_true())) return nullptr;
      parts.push_back({condition, body});
    }
    if (!rest) rest = a.constant(nil);
    while (!parts.empty()) {
      const Part part = parts.back();
      parts.pop_back();
      rest = part.body ? a.make(NodeKind::If, {part.condition, part.body, rest})
                       : a.make(NodeKind::Or, {part.condition, rest});
    }
    return rest;
  }

  static Node* let(Analyser& a, Value arguments) { return bind_all(a, arguments, NodeKind::Let); }
  static Node* let_star(Analyser& a, Value arguments) { return bind_all(a, arguments, NodeKind::LetStar); }

  static Node* bind_all(Analyser& a, Value arguments, NodeKind kind) {
    const Value list = car(arguments);
    const int64_t count = list_length(list);
    if (count == kImproper) return a.raise(sym::wrong_type_argument, a.eval_.list({sym::listp, end_of(list)}));
    if (count == kCircular) return a.raise(sym::circular_list, a.eval_.list({list}));
    const Scope* outer = a.scope_;
    std::vector<Binding> bindings;
    std::vector<uint32_t> assignments;  // of the variables that they copy, before
    bool assigns = false;
    for (Value rest = list; rest.is_cons(); rest = cdr(rest)) {
      Node* error = nullptr;
      if (!add_binding(a, car(rest), bindings, error)) return nullptr;
      if (error) {
        a.scope_ = outer;
        return error;
      }
      assigns |= bindings.back().init->has_setq;
      assignments.push_back(assignments_of(bindings.back()));
      if (kind != NodeKind::LetStar) continue;
      if (refuses(a, bindings.back())) return refusal(a, bindings, outer);
      enter(a, bindings.back());
    }
    if (kind == NodeKind::Let) {
      for (Binding& binding : bindings) {
        if (refuses(a, binding)) return refusal(a, bindings, outer);
        enter(a, binding);
      }
    }
    Node* body = a.analyse_body(cdr(arguments));
    a.scope_ = outer;
    if (!body) return nullptr;
    for (size_t i = 0; i < bindings.size(); i++) {
      if (bindings[i].variable) bindings[i].variable->init_lasts = assignments_of(bindings[i]) == assignments[i];
    }
    Node* node = a.make(kind, {body});
    node->has_setq |= assigns;
    node->bindings = a.arena_.keep(std::move(bindings));
    return node;
  }

  static uint32_t assignments_of(const Binding& binding) {
    return binding.init->kind == NodeKind::Local ? binding.init->variable->assignments : 0;
  }

  // Emacs 28.2: a lexical binding looks for a mark in the whole environment first, and meets its end.
  static bool refuses(const Analyser& a, const Binding& binding) {
    return a.malformed_environment_.is_true() && a.binds_lexically(binding.symbol);
  }

  static Node* refusal(Analyser& a, const std::vector<Binding>& bindings, const Scope* outer) {
    a.scope_ = outer;
    std::vector<Node*> nodes;
    for (const Binding& binding : bindings) nodes.push_back(binding.init);
    nodes.push_back(a.no_such_variable());
    return a.make(NodeKind::Progn, std::move(nodes));
  }

  static void enter(Analyser& a, Binding& binding) {
    if (!a.binds_lexically(binding.symbol)) return;
    binding.variable = a.arena_.variable(binding.symbol, a.unit_);
    a.bind(binding.variable);
  }

  static bool add_binding(Analyser& a, Value item, std::vector<Binding>& bindings, Node*& error) {
    Value symbol = item;
    Value form = nil;
    if (item.is_cons()) {
      symbol = car(item);
      if (!cdr(item).is_list()) {
        error = a.raise(sym::wrong_type_argument, a.eval_.list({sym::listp, cdr(item)}));
        return true;
      }
      if (cddr(item).is_true()) {
        const Value message = a.eval_.string("`let' bindings can have only one value-form");
        error = a.raise(sym::error, a.eval_.heap().cons(message, item));
        return true;
      }
      form = cadr(item);
    }
    if (!symbol.is_symbol()) {
      error = a.raise(sym::wrong_type_argument, a.eval_.list({item.is_cons() ? sym::symbolp : sym::listp, symbol}));
      return true;
    }
    Node* init = a.analyse(form);
    if (!init) return false;
    bindings.push_back({symbol, nullptr, init});
    return true;
  }

  static Node* unwind_protect(Analyser& a, Value arguments) {
    a.unit_->has_handlers = true;
    Node* body = a.analyse(car(arguments));
    Node* unwind = body ? a.analyse_body(cdr(arguments)) : nullptr;
    return unwind ? a.make(NodeKind::Protect, {body, unwind}) : nullptr;
  }

  static Node* catch_(Analyser& a, Value arguments) {
    a.unit_->has_handlers = true;
    Node* tag = a.analyse(car(arguments));
    Node* body = tag ? a.analyse_body(cdr(arguments)) : nullptr;
    return body ? a.make(NodeKind::Catch, {tag, body}) : nullptr;
  }

  static Node* condition_case(Analyser& a, Value arguments) {
    const Value symbol = car(arguments);
    if (!symbol.is_symbol()) return a.raise(sym::wrong_type_argument, a.eval_.list({sym::symbolp, symbol}));
    for (Value rest = cddr(arguments); rest.is_cons(); rest = cdr(rest)) {
      if (Node* error = bad_clause(a, car(rest))) return error;
    }
    a.unit_->has_handlers = true;
    Node* body = a.analyse(cadr(arguments));
    if (!body) return nullptr;
    std::vector<Clause> clauses;
    bool assigns = body->has_setq;
    for (Value rest = cddr(arguments); rest.is_cons(); rest = cdr(rest)) {
      if (car(rest).is_nil()) continue;
      clauses.push_back({});
      if (!analyse_clause(a, symbol, car(rest), clauses.back())) return nullptr;
      assigns |= clauses.back().body->has_setq;
    }
    Node* node = a.make(NodeKind::ConditionCase, {body});
    node->has_setq = assigns;
    node->clauses = a.arena_.keep(std::move(clauses));
    return node;
  }

  static Node* bad_clause(Analyser& a, Value clause) {
    const Value conditions = car(clause);
    if (clause.is_nil() || (clause.is_cons() && (conditions.is_symbol() || conditions.is_cons()))) return nullptr;
    return a.raise(sym::error, a.eval_.list({bad_clause_message(a, clause)}));
  }
  static Value bad_clause_message(Analyser& a, Value clause) {
    std::string message = "Invalid condition handler: ";
    if (clause.is_symbol()) message += symbol_text(a.eval_.heap(), clause);
    else if (clause.is_fixnum()) message += std::to_string(clause.as_fixnum());
    else message += "not a list of conditions and forms";
    return a.eval_.string(message);
  }

  static bool analyse_clause(Analyser& a, Value symbol, Value form, Clause& clause) {
    const Scope* outer = a.scope_;
    const Value conditions = car(form);
    clause.conditions = conditions.is_cons() || conditions == sym::kw_success ? conditions : a.eval_.list({conditions});
    a.roots_.push_back(clause.conditions);
    if (symbol.is_true() && a.unit_->lexical) {
      clause.variable = a.arena_.variable(symbol, a.unit_);
      a.bind(clause.variable);
    } else {
      clause.symbol = symbol;
    }
    clause.body = a.analyse_body(cdr(form));
    a.scope_ = outer;
    return clause.body != nullptr;
  }

  static Node* call(Analyser& a, Value symbol, std::vector<Node*> arguments) {
    Node* node = a.make(NodeKind::Call, std::move(arguments));
    node->value = symbol;
    return node;
  }

  static Node* defvar(Analyser& a, Value arguments) {
    const Value symbol = car(arguments);
    if (!symbol.is_symbol()) return a.raise(sym::wrong_type_argument, a.eval_.list({sym::symbolp, symbol}));
    if (cdr(arguments).is_nil()) return local_defvar(a, symbol);
    if (cdr(cddr(arguments)).is_true()) return a.raise(sym::error, a.eval_.list({a.eval_.string("Too many arguments")}));
    Node* value = a.analyse(cadr(arguments));
    if (!value) return nullptr;
    // Emacs 28.2: the documentation is not evaluated until somebody asks for it.
    Node* documentation = a.constant(car(cddr(arguments)));
    Node* declared = call(a, sym::internal_define_uninitialized_variable, {a.constant(symbol), documentation});
    Node* bound = call(a, sym::default_boundp, {a.constant(symbol)});
    Node* defined = call(a, sym::defvar_1, {a.constant(symbol), value, documentation});
    return a.make(NodeKind::Progn, {declared, a.make(NodeKind::If, {bound, a.constant(symbol), defined})});
  }

  // (defvar X): X is bound dynamically from here to the end of the enclosing scope; at top level, of the file.
  static Node* local_defvar(Analyser& a, Value symbol) {
    if (!a.unit_->lexical) return a.constant(symbol);
    a.declare_dynamic(symbol);
    if (!a.unit_->is_toplevel || a.may_capture()) return a.constant(symbol);
    return a.make(NodeKind::Progn, {call(a, sym::internal_declare_dynamic, {a.constant(symbol)}), a.constant(symbol)});
  }

  static Node* defconst(Analyser& a, Value arguments) {
    const Value symbol = car(arguments);
    if (!symbol.is_symbol()) return a.raise(sym::wrong_type_argument, a.eval_.list({sym::symbolp, symbol}));
    if (cdr(cddr(arguments)).is_true()) return a.raise(sym::error, a.eval_.list({a.eval_.string("Too many arguments")}));
    Node* value = a.analyse(cadr(arguments));
    return value ? call(a, sym::defconst_1, {a.constant(symbol), value, a.constant(car(cddr(arguments)))}) : nullptr;
  }

  static Node* interactive(Analyser& a, Value) { return a.constant(nil); }

  static Node* save_excursion(Analyser& a, Value forms) { return save(a, forms, 0); }
  static Node* save_restriction(Analyser& a, Value forms) { return save(a, forms, 1); }
  static Node* save_current_buffer(Analyser& a, Value forms) { return save(a, forms, 2); }
  static Node* save(Analyser& a, Value forms, unsigned what) {
    Node* body = a.analyse_body(forms);
    if (!body) return nullptr;
    Node* node = a.make(NodeKind::Save, {body});
    node->number = what;
    return node;
  }
};

namespace {

using F = SpecialForms;
// Sorted by nothing but habit; lookup is by the index of the symbol.
constexpr SpecialForm kSpecialForms[] = {
    {sym::quote, "quote", 1, 1, F::quote, "ARG", "Return the argument, without evaluating it."},
    {sym::function, "function", 1, 1, F::function, "ARG", "Like `quote', but preferred for objects which are functions."},
    {sym::lambda, "lambda", 0, -1, F::lambda, "ARGS [DOCSTRING] [INTERACTIVE] BODY...", "Return an anonymous function."},
    {sym::progn, "progn", 0, -1, F::progn, "BODY...", "Evaluate BODY forms in order and return the value of the last one."},
    {sym::prog1, "prog1", 1, -1, F::prog1, "FIRST BODY...", "Evaluate all forms in order and return the value of FIRST."},
    {sym::prog2, "prog2", 2, -1, F::prog2, "FORM1 FORM2 BODY...", "Evaluate all forms in order and return the value of FORM2."},
    {sym::setq, "setq", 0, -1, F::setq, "[SYM VAL]...", "Set each SYM to the value of its VAL."},
    {sym::if_, "if", 2, -1, F::if_, "COND THEN ELSE...", "If COND yields non-nil, do THEN, else do ELSE."},
    {sym::and_, "and", 0, -1, F::and_, "CONDITIONS...", "Evaluate until one yields nil; return the last value."},
    {sym::or_, "or", 0, -1, F::or_, "CONDITIONS...", "Evaluate until one yields non-nil; return that value."},
    {sym::while_, "while", 1, -1, F::while_, "TEST BODY...", "While TEST yields non-nil, evaluate BODY and repeat."},
    {sym::cond, "cond", 0, -1, F::cond, "CLAUSES...", "Try each clause (CONDITION BODY...) until one succeeds."},
    {sym::let, "let", 1, -1, F::let, "VARLIST BODY...", "Bind variables in parallel, then evaluate BODY."},
    {sym::let_star, "let*", 1, -1, F::let_star, "VARLIST BODY...", "Bind variables one after the other, then evaluate BODY."},
    {sym::unwind_protect, "unwind-protect", 1, -1, F::unwind_protect, "BODYFORM UNWINDFORMS...", "Do BODYFORM, protecting with UNWINDFORMS."},
    {sym::catch_, "catch", 1, -1, F::catch_, "TAG BODY...", "Evaluate BODY, allowing it to be left by (throw TAG VALUE)."},
    {sym::condition_case, "condition-case", 2, -1, F::condition_case, "VAR BODYFORM HANDLERS...", "Regain control when an error is signaled."},
    {sym::defvar, "defvar", 1, -1, F::defvar, "SYMBOL &optional INITVALUE DOCSTRING", "Define SYMBOL as a variable."},
    {sym::defconst, "defconst", 2, -1, F::defconst, "SYMBOL INITVALUE [DOCSTRING]", "Define SYMBOL as a constant variable."},
    {sym::interactive, "interactive", 0, -1, F::interactive, "&optional ARG-DESCRIPTOR &rest MODES", "Say how a command reads its arguments."},
    {sym::save_excursion, "save-excursion", 0, -1, F::save_excursion, "&rest BODY", "Save point and current buffer; execute BODY; restore them."},
    {sym::save_restriction, "save-restriction", 0, -1, F::save_restriction, "&rest BODY", "Save the narrowing; execute BODY; restore it."},
    {sym::save_current_buffer, "save-current-buffer", 0, -1, F::save_current_buffer, "&rest BODY", "Record which buffer is current; execute BODY; make it current."},
};
constexpr size_t kHighest = 64;  // all these symbols stand among the first of symbols.def

constexpr std::array<const SpecialForm*, kHighest> make_index() {
  std::array<const SpecialForm*, kHighest> index{};
  for (const SpecialForm& form : kSpecialForms) index[form.symbol.bits() / kSymbolStride] = &form;
  return index;
}
constexpr std::array<const SpecialForm*, kHighest> kIndex = make_index();

constexpr size_t kPlaceholders = std::size(kSpecialForms) - 1;  // `lambda` is a macro to Lisp

constexpr std::array<Builtin, kPlaceholders> make_placeholders() {
  std::array<Builtin, kPlaceholders> rows{};
  size_t next = 0;
  for (const SpecialForm& form : kSpecialForms) {
    if (form.symbol == sym::lambda) continue;
    rows[next++] = {form.name, static_cast<int16_t>(form.minimum), Builtin::kUnevalled, form.usage, form.documentation,
                    nullptr, __FILE__, __LINE__};
  }
  return rows;
}
constexpr std::array<Builtin, kPlaceholders> kPlaceholderRows = make_placeholders();

}  // namespace

std::span<const Builtin> special_form_placeholders() { return kPlaceholderRows; }

const SpecialForm* find_special_form(Value symbol) {
  const uint64_t index = symbol.bits() / kSymbolStride;
  return index < kHighest ? kIndex[index] : nullptr;
}

}  // namespace emlet::compiler
