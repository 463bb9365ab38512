// Variables: values of symbols with everything Lisp may attach to them - aliases, watchers, constants, and (through hooks of
// text) values of their own in some buffers.
//
// A plain symbol holds its value in its cell, and the VM reads and writes it there.  A redirected one (Symbol::kRedirected)
// holds a Forward instead.  Invariant: no Bindings record of kind Variable names a redirected symbol.
#pragma once

#include "data/symbol.h"
#include "eval/eval.h"

namespace emlet {

struct Forward : GCThing {
  static constexpr Kind kKind = Kind::Forward;
  enum class Role : uint8_t { Alias, Watched };
  Forward() : GCThing(kKind) {}
  Role role = Role::Watched;
  // C++ that wants to know of each new value (limits that live in C++ too); runs after the store.
  void (*notify)(Eval& eval) = nullptr;
  Slot target;    // Alias: the symbol it stands for
  Slot value;     // Watched: the value
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
