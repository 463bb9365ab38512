// Analysis of lambda expressions: parameters, documentation, interactive forms, calls of a lambda on the spot.
#include "data/string.h"
#include "eval/compiler/analyser.h"
#include "eval/compiler/compile_unit.h"
#include "eval/compiler/compiler.h"
#include "data/vector.h"
#include "eval/compiler/lists.h"

namespace emlet::compiler {

namespace {

// What follows the documentation and declarations of a function body.
struct Preamble {
  Value documentation;
  Value computed_documentation;
  Value interactive;
  bool has_interactive = false;
  Value body;
};

// What a function keeps of (interactive SPECIFICATION MODES...): as Emacs byte code, and [] for (interactive).
Value interactive_part(Interp& lisp, Value arguments) {
  const Value modes = cdr(arguments);
  if (arguments.is_cons() && !modes.is_cons()) return car(arguments);
  const Value words[] = {car(arguments), modes};
  const Vector* parts = Vector::make(lisp.heap(), words, arguments.is_cons() ? 2 : 0);
  return parts ? Value::of(parts) : car(arguments);
}

Preamble read_preamble(Value body) {
  Preamble preamble;
  if (is_string(car(body)) && cdr(body).is_cons()) {
    preamble.documentation = car(body);
    body = cdr(body);
  } else if (car(car(body)) == sym::kw_documentation) {
    preamble.computed_documentation = cadr(car(body));
    body = cdr(body);
  }
  if (car(car(body)) == sym::declare) body = cdr(body);
  if (car(car(body)) == sym::interactive) {
    preamble.has_interactive = true;
    preamble.interactive = cdr(car(body));
    body = cdr(body);
  }
  preamble.body = body;
  return preamble;
}

// The shape of a lambda list; false when it is malformed.
bool read_parameters(Value list, Parameters& parameters, std::vector<Value>& symbols) {
  enum { Required, Optional, Rest, Done } state = Required;
  if (list_length(list) < 0) return false;
  for (; list.is_cons(); list = cdr(list)) {
    const Value item = car(list);
    if (!item.is_symbol() || state == Done || symbols.size() > 60000) return false;
    if (item == sym::amp_optional && state == Required) {
      state = Optional;
      continue;
    }
    if (item == sym::amp_rest && state <= Optional) {
      state = Rest;
      if (!cdr(list).is_cons()) return false;
      continue;
    }
    if (item == sym::amp_rest || item == sym::amp_optional) return false;
    symbols.push_back(item);
    if (state == Required) parameters.required++;
    if (state == Optional) parameters.optional++;
    if (state == Rest) {
      parameters.rest = true;
      state = Done;
    }
  }
  return true;
}

}  // namespace

bool read_lambda_list(Value list, Parameters& parameters) {
  std::vector<Value> symbols;
  return read_parameters(list, parameters, symbols);
}

void describe_lambda(Interp& lisp, Code& code, Value lambda) {
  const Preamble preamble = read_preamble(cddr(lambda));
  code.arguments.init(cadr(lambda));
  code.documentation.init(preamble.documentation);
  if (!preamble.has_interactive) return;
  code.interactive.init(interactive_part(lisp, preamble.interactive));
  code.flags |= Code::kInteractive;
}

bool Analyser::take_parameters(Unit& unit, Value list) {
  std::vector<Value> symbols;
  unit.arguments = list;
  if (!read_parameters(list, unit.parameters, symbols)) return false;
  for (Value symbol : symbols) {
    Variable* variable = arena_.variable(symbol, &unit);
    unit.variables.push_back(variable);
    // Emacs 28.2: parameters are lexical even when the symbol is special.
    if (unit.lexical) bind(variable);
  }
  return true;
}

Value Analyser::take_declarations(Unit& unit, Value body) {
  const Preamble preamble = read_preamble(body);
  unit.documentation = preamble.documentation;
  unit.interactive = preamble.has_interactive ? interactive_part(eval_, preamble.interactive) : nil;
  unit.has_interactive = preamble.has_interactive;
  return preamble.body;
}

void Analyser::keep_marks(Unit& unit) {
  unit.marks = dynamic_marks();
  roots_.push_back(unit.marks);
}

bool Analyser::analyse_lambda_body(Unit& unit, Value lambda) {
  const Value body = cddr(lambda);
  unit.lambda = lambda;
  if (unit.keeps_forms) keep_marks(unit);
  if (!take_parameters(unit, cadr(lambda)) || (!cdr(lambda).is_cons())) {
    // Emacs 28.2: a bad lambda list is an error of the call, which shows a closure without its first word.
    const Value shown = unit.lexical ? eval_.heap().cons(eval_.list({sym::t}), cdr(lambda)) : lambda;
    unit.lexical = true;
    unit.parameters = {};
    unit.parameters.rest = true;
    unit.variables = {arena_.variable(nil, &unit)};
    unit.body = raise(sym::invalid_function, eval_.list({shown}));
    return true;
  }
  unit.body = analyse_body(take_declarations(unit, body));
  return unit.body != nullptr;
}

Node* Analyser::analyse_lambda(Value lambda) {
  Unit* unit = arena_.unit();
  Node* node = make(NodeKind::Lambda, {});
  node->unit = unit;
  unit->outer = unit_;
  unit->lexical = unit_->lexical;
  unit->keeps_forms = unit_->keeps_forms;
  const Preamble preamble = read_preamble(cddr(lambda));
  if (preamble.computed_documentation.is_true()) {
    unit->computed_documentation = analyse(preamble.computed_documentation);
    if (!unit->computed_documentation) return nullptr;
  } else if (!may_capture()) {
    unit->lazy = make_lazy_code(eval_, lambda, dynamic_marks(), unit->lexical, positions_);
    if (!unit->lazy) return nullptr;
    roots_.push_back(Value::of(unit->lazy));
    return node;
  }
  Unit* outer_unit = unit_;
  const Scope* outer_scope = scope_;
  const FormLink* outer_form = form_;
  unit_ = unit;
  form_ = nullptr;
  const bool done = analyse_lambda_body(*unit, lambda);
  unit_ = outer_unit;
  scope_ = outer_scope;
  form_ = outer_form;
  return done ? node : nullptr;
}

// ((lambda (A B) BODY...) X Y) needs no function when the arguments fit: it is a `let`.  A backtrace with forms shows the call.
Node* Analyser::immediate_call(Value lambda, Forms arguments) {
  Parameters parameters;
  std::vector<Value> symbols;
  const Preamble preamble = read_preamble(cddr(lambda));
  const bool simple = unit_->lexical && !unit_->keeps_forms && read_parameters(cadr(lambda), parameters, symbols) && parameters.optional == 0 &&
                      !parameters.rest && list_length(arguments) == parameters.required &&
                      preamble.computed_documentation.is_nil();
  std::vector<Node*> nodes;
  if (!simple) nodes.push_back(analyse_lambda(lambda));
  if (!simple && !nodes[0]) return nullptr;
  if (!analyse_each(arguments, nodes)) return nullptr;
  if (!simple) return make(NodeKind::CallValue, std::move(nodes));
  const Scope* outer_scope = scope_;
  std::vector<Binding> bindings;
  bool assigns = false;
  for (size_t i = 0; i < symbols.size(); i++) {
    Variable* variable = arena_.variable(symbols[i], unit_);
    bindings.push_back({symbols[i], variable, nodes[i]});
    assigns |= nodes[i]->has_setq;
    bind(variable);
  }
  Node* body = analyse_body(preamble.body);
  scope_ = outer_scope;
  if (!body) return nullptr;
  Node* node = make(NodeKind::Let, {body});
  node->has_setq |= assigns;
  node->bindings = arena_.keep(std::move(bindings));
  return node;
}

}  // namespace emlet::compiler
