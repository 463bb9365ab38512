// Variables: values of symbols with everything Lisp may attach to them - aliases, watchers, constants, and (through hooks of
// text) values of their own in some buffers.
//
// A plain symbol holds its value in its cell, and the VM reads and writes it there.  A redirected one (Symbol::kRedirected)
// holds a Forward instead.  Invariant: no Bindings record of kind Variable names a redirected symbol.  A Default or Local
// record says which of the two values of a variable that may be local was bound.
#pragma once

#include <vector>

#include "data/symbol.h"
#include "eval/bindings.h"
#include "eval/eval.h"

namespace emlet {

struct Forward : GCThing {
  static constexpr Kind kKind = Kind::Forward;
  enum class Role : uint8_t { Alias, Watched };
  // Whether the variable may have a value of its own in a buffer, and whether setting it makes one.
  enum class Locality : uint8_t { Never, Possible, Automatic };
  Forward() : GCThing(kKind) {}
  Role role = Role::Watched;
  Locality locality = Locality::Never;
  // C++ that wants to know of each new value (limits that live in C++ too); runs after the store.
  void (*notify)(Eval& eval) = nullptr;
  Slot target;    // Alias: the symbol it stands for
  Slot value;     // Watched: the value, outside buffers that have their own
  Slot local{kMissing};  // Watched: the value in the current buffer, or kMissing
  Slot watchers;  // Watched: a list of functions
};

// What a store is, for watchers.
enum class StoreKind : uint8_t { Set, Let, Unlet, MakeUnbound, DefvarAlias };

// The symbol at the end of the chain of aliases.
Value follow_aliases(const Heap& heap, Value symbol);
// The current value, or kUnbound.  Never runs Lisp.
Value find_value(const Heap& heap, Value symbol);
// Stores `value` (kUnbound: makes void); watchers run first.
[[nodiscard]] Result<void> store_value(Eval& eval, Value symbol, Value value, StoreKind kind);
// Binds `symbol`, which is redirected, and what undoes that record.
[[nodiscard]] Result<void> bind_redirected(Eval& eval, Value symbol, Value value);
void undo_redirected(Eval& eval, const BindingRecord& record);
// Takes the binding of a Lisp thread that stops running away, and brings it back when it goes on.  Emacs 28.2: what others
// stored meanwhile is forgotten when the binding is undone.
void put_binding_away(Eval& eval, BindingRecord& record);
void bring_binding_back(Eval& eval, BindingRecord& record);

// --- values of their own in the current buffer: there is one implicit buffer ---
bool has_local_value(const Heap& heap, Value symbol);
bool is_local_if_set(const Heap& heap, Value symbol);
[[nodiscard]] Result<void> make_local(Eval& eval, Value symbol);
[[nodiscard]] Result<void> make_automatically_local(Eval& eval, Value symbol);
[[nodiscard]] Result<void> kill_local(Eval& eval, Value symbol);
// The variables that have one, oldest first.
const std::vector<Value>& local_variables(Eval& eval);
// The value other buffers see, or kUnbound.
Value find_default_value(const Heap& heap, Value symbol);
[[nodiscard]] Result<void> store_default_value(Eval& eval, Value symbol, Value value);

// The value outside all bindings: what `default-toplevel-value` answers.
Value find_toplevel_value(Interp& lisp, Value symbol);
[[nodiscard]] Result<void> store_toplevel_value(Eval& eval, Value symbol, Value value);

[[nodiscard]] Result<void> make_alias(Eval& eval, Value alias, Value target);
void add_watcher(Interp& lisp, Value symbol, Value function);
void remove_watcher(Interp& lisp, Value symbol, Value function);
Value watchers_of(const Heap& heap, Value symbol);
void set_notification(Interp& lisp, Value symbol, void (*notify)(Eval& eval));

void register_variable_types(Heap& heap);

}  // namespace emlet
