// Eval: an Interp that may run Lisp.  Whoever takes `Eval&` may cause a collection: see gc/roots.h for what to root.
#pragma once

#include <initializer_list>
#include <memory>
#include <span>

#include "eval/interp.h"
#include "gc/roots.h"

namespace emlet {

class Vm;
class SourcePositions;
struct EvalHooks;
struct BindingRecord;

class Eval : public Interp {
 public:
  // A bare world: heap, symbols, special forms; no builtins, no Lisp library (src/api puts those in).
  static std::unique_ptr<Eval> make(const InterpConfig& config);
  ~Eval();

  // --- calling ---
  Completion call(Value function, std::initializer_list<Value> arguments);
  // `arguments` need not be rooted by the caller: they are copied to the VM stack first.
  Completion call(Value function, std::span<const Value> arguments);
  // Calls FUNCTION with `arguments` and then the elements of the list `last`.
  Completion apply(Value function, std::span<const Value> arguments, Value last);
  // For a caller that takes an error as an answer: nobody is asked about it at the place where it occurs.
  Completion call_quietly(const Builtin& builtin, std::span<const Value> arguments);

  // --- evaluating ---
  // As Lisp's `eval`: LEXICAL nil is dynamic binding, t lexical, an alist the lexical environment.
  Completion eval_form(Value form, Value lexical);
  // Evaluates a top-level form of a file or the REPL: expands first, runs the children of a `progn` one by one.
  Completion eval_toplevel(Value form, bool lexical);
  Completion macroexpand(Value form, Value environment);
  Completion macroexpand_1(Value form, Value environment);
  Completion macroexpand_all(Value form, Value environment);

  // --- safepoint: quit, fuel, deadline, collection; call it in long loops of builtins ---
  [[nodiscard]] Result<void> safepoint();

  // --- variables, with everything Lisp may attach to them (aliases, watchers, constants, buffer-local values) ---
  Completion symbol_value(Value symbol);                 // void-variable
  [[nodiscard]] Result<void> set_symbol_value(Value symbol, Value value);   // setting-constant
  // Dynamic binding from C++: undone by unwind_to.
  size_t binding_depth() const;
  [[nodiscard]] Result<void> bind(Value symbol, Value value);
  // Undoes bindings and runs unwind forms down to `depth`; keeps a pending exit pending.
  void unwind_to(size_t depth);

  // --- functions ---
  // Stores in the function cell of `symbol`, as fset; code that has instructions for the symbol notices.
  void set_function(Value symbol, Value definition);
  // As Lisp's autoload-do-load: loads the file of the autoload object, which `name` is expected to be redefined by.
  Completion load_autoload(Value autoload, Value name);

  // What runs Lisp after a collection: finalizers, post-gc-hook.
  [[nodiscard]] Result<void> after_collection();

  // What rooms above have handed in (eval/hooks.h).
  EvalHooks& hooks();
  // The embedder's own pointer, for functions written by it.
  void* embedder() const { return embedder_; }
  void set_embedder(void* embedder) { embedder_ = embedder; }
  Vm& vm();
  // Ends all Lisp threads but the main one, before the world goes.
  void end_threads();
  InterpState& state() { return *state_; }

 private:
  friend class InterpState;
  friend class Threads;
  Eval() = default;
  [[nodiscard]] bool open(const InterpConfig& config);
  void install_special_forms();
  void use_bindings(Bindings& bindings) { bindings_ = &bindings; }
  Completion eval_children(Value forms, bool lexical);
  // Whether a form is a child of a progn that `eval` takes apart: then the marks of earlier children hold.
  enum class InProgn : uint8_t { No, Yes };
  Completion eval_one(Value form, Value lexical, InProgn in_progn);
  Completion eval_in_turn(Value forms, Value lexical, InProgn in_progn);
  Completion eval_each(Value forms, Value lexical);
  void undo(const BindingRecord& record);
  std::unique_ptr<InterpState> state_;
  void* embedder_ = nullptr;
};

// Binds variables for the time of a C++ scope.
class [[nodiscard]] BindingScope {
 public:
  explicit BindingScope(Eval& eval) : eval_(eval), depth_(eval.binding_depth()) {}
  ~BindingScope() { eval_.unwind_to(depth_); }
  BindingScope(const BindingScope&) = delete;
  BindingScope& operator=(const BindingScope&) = delete;

 private:
  Eval& eval_;
  size_t depth_;
};

// Names the file whose forms are evaluated in a C++ scope, and where its conses were read; what a `(defvar SYMBOL)` at its
// top level makes dynamic is forgotten at the end.
class [[nodiscard]] SourceScope {
 public:
  SourceScope(Eval& eval, SourcePositions* positions, Value file);
  ~SourceScope();
  SourceScope(const SourceScope&) = delete;
  SourceScope& operator=(const SourceScope&) = delete;

 private:
  Eval& eval_;
  SourcePositions* outer_positions_;
  Rooted<Value> outer_file_;
  Rooted<Value> outer_marks_;
};

}  // namespace emlet
