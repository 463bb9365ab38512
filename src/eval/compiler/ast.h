// The tree between the two passes of the compiler: analysis makes it of a form (macros expanded, names resolved, special
// forms recognised), generation turns it into register code.
//
// Everything lives in the arena of one compilation.  Words in it are rooted by the compilation's RootedVector, because
// expanding macros runs Lisp.  Used by the compiler only.
#pragma once

#include <deque>
#include <span>
#include <utility>
#include <vector>

#include "alloc/scratch.h"
#include "eval/source_positions.h"
#include "eval/vm/bytecode.h"

namespace emlet::compiler {

struct Node;
struct Unit;

// A form being analysed, in the form around it; null at the top of a function, and where forms are not kept.
struct FormLink {
  Value form;
  const FormLink* outer;
};

// A lexical variable.  Captured by an inner function and assigned anywhere: it lives in a cell.
struct Variable {
  Value symbol;
  Unit* unit = nullptr;
  bool captured : 1 = false;
  bool assigned : 1 = false;
  bool init_lasts : 1 = false;  // it is a copy of a variable that nothing assigns in its scope
  uint32_t assignments : 29 = 0;  // analysis: so far
  uint32_t number = 0;        // they are numbered as they are made, so inner ones have higher numbers
  int reg = -1;               // generation: where it is in its unit's frame
  const Node* same = nullptr; // generation: an unassigned copy of this constant or variable; it has no register
  bool is_cell() const { return captured && assigned; }
};

// What a name means from some point of the source on: a variable, or (null) a mark that `let` binds it dynamically.
struct Scope {
  Value symbol;
  Variable* variable;
  const Scope* outer;
  const Scope* mark;  // the innermost mark from here on outwards: this one, or one of `outer`
};

enum class NodeKind : uint8_t {
  Constant,     // value
  Local,        // variable
  SetLocal,     // variable, children[0]
  Dynamic,      // value: the symbol
  SetDynamic,   // value: the symbol, children[0]
  Progn,        // children; the last gives the value
  Prog1,        // children; number n gives the value
  If,           // condition, then, else
  And,          // children, at least one
  Or,           // children, at least one
  While,        // condition, body
  Let,          // bindings (in parallel), children[0]
  LetStar,      // bindings (one after the other), children[0]
  Call,         // value: the symbol; children: arguments
  CallValue,    // children[0] the function, then arguments
  Apply,        // the same, the last argument a list
  Folded,       // value: (VALUE FUNCTION . ARGUMENTS), a call made when it was compiled
  Lambda,       // unit
  Catch,        // tag, body
  Protect,      // body, unwind form
  ConditionCase,// children[0] the body; clauses
  Save,         // number: of Op::SaveState; body
  Raise         // signals `value` with the data children[0]->value
};

struct Binding {
  Value symbol;
  Variable* variable;  // null: dynamic
  Node* init;
};

struct Clause {
  Value conditions;    // a list, or :success
  Variable* variable;  // null: none, or dynamic
  Value symbol;        // bound dynamically, or nil
  Node* body;
};

struct Node {
  NodeKind kind = NodeKind::Constant;
  bool has_setq = false;  // a local variable is assigned somewhere inside
  SourceSpot spot;
  const FormLink* form = nullptr;
  Value value;
  Variable* variable = nullptr;
  Unit* unit = nullptr;
  unsigned number = 0;
  std::span<Node*> children;
  std::span<Binding> bindings;
  std::span<Clause> clauses;
};

// One function being compiled.
struct Unit {
  Unit* outer = nullptr;
  bool lexical = true;
  bool has_handlers = false;
  bool is_toplevel = false;   // a form, not a function
  bool keeps_forms = false;   // for backtraces
  Parameters parameters;
  std::vector<Variable*> variables;  // of the parameters, in order; their unit is this one
  std::vector<Variable*> captures;   // variables of outer units, in the order of the closure's words
  Node* body = nullptr;
  Node* computed_documentation = nullptr;  // evaluated where the closure is made
  Value lambda;  // the expression, or nil
  Value marks;   // keeps_forms: what is bound dynamically around it
  Value arguments;
  Value documentation;
  Value interactive;
  bool has_interactive = false;
  Code* lazy = nullptr;  // not compiled with its parent: the code to be filled at the first call
};

// Owns all of the above for the time of one compilation; addresses stay valid.
class Arena {
 public:
  explicit Arena(Account& account) : scratch_(account) {}
  Arena(const Arena&) = delete;
  Arena& operator=(const Arena&) = delete;

  Node* node(NodeKind kind) {
    Node& made = nodes_.emplace_back();
    if (nodes_.size() % kNodesBooked == 0) refused_ = !scratch_.hold(nodes_.size() * (sizeof(Node) + kBytesBesideNode)) || refused_;
    made.kind = kind;
    return &made;
  }
  Variable* variable(Value symbol, Unit* unit) {
    Variable& made = variables_.emplace_back();
    made.symbol = symbol;
    made.unit = unit;
    made.number = static_cast<uint32_t>(variables_.size());
    return &made;
  }
  const Scope* scope(Value symbol, Variable* variable, const Scope* outer) {
    Scope& made = scopes_.emplace_back(Scope{symbol, variable, outer, nullptr});
    made.mark = !variable ? &made : outer ? outer->mark : nullptr;
    return &made;
  }
  const FormLink* form(Value form, const FormLink* outer) { return &forms_.emplace_back(FormLink{form, outer}); }
  // Whether the tree, and the code to be made of it, takes more memory than there is.
  bool refused() const { return refused_; }
  Unit* unit() { return &units_.emplace_back(); }
  std::span<Node*> keep(std::vector<Node*> items) { return lists_.emplace_back(std::move(items)); }
  std::span<Binding> keep(std::vector<Binding> items) { return bindings_.emplace_back(std::move(items)); }
  std::span<Clause> keep(std::vector<Clause> items) { return clauses_.emplace_back(std::move(items)); }

 private:
  static constexpr size_t kNodesBooked = 1024;
  static constexpr size_t kBytesBesideNode = 128;  // lists of children, instructions, constants

  Scratch scratch_;
  bool refused_ = false;
  std::deque<Node> nodes_;
  std::deque<Variable> variables_;
  std::deque<Scope> scopes_;
  std::deque<FormLink> forms_;
  std::deque<Unit> units_;
  std::deque<std::vector<Node*>> lists_;
  std::deque<std::vector<Binding>> bindings_;
  std::deque<std::vector<Clause>> clauses_;
};

}  // namespace emlet::compiler
