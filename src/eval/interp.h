// Interp: one Lisp world - the front door of this room.
//
// A world owns everything that changes: heap, symbols, dynamic bindings, the VM stack, the pending exit, limits, the host.
// There are no globals; any number of worlds live in one process, each used by one thread at a time.
//
// The type of the first parameter tells what a function may do:
//   Heap& heap     allocate; never collects, never fails but for large blocks
//   Interp& lisp   also intern and signal; still never collects and never runs Lisp
//   Eval& eval     run Lisp, so anything may happen, a collection too (eval/eval.h; an Eval is an Interp)
#pragma once

#include <initializer_list>
#include <memory>
#include <string_view>

#include "core/completion.h"
#include "core/host.h"
#include "data/function.h"
#include "data/symbols.h"
#include "eval/exits.h"
#include "gc/heap.h"

namespace emlet {

class Obarray;
class Bindings;
class Limits;
class InterpState;  // the members, each with a header of its own
struct Code;

// Where code comes from that was compiled before the world began (room image), and is brought in piece by piece.
struct CodeSource {
  Result<void> (*complete)(Interp& lisp, Code& code);  // constants and instructions, at the first call
  void (*describe)(Interp& lisp, Code& code);          // lambda list, documentation, interactive form; none if damaged
};

struct InterpConfig {
  Host* host = nullptr;              // outlives the world
  size_t memory_limit = SIZE_MAX;    // bytes, heap and everything else
  MemoryHook memory = platform_memory();  // where they come from
  size_t stack_bytes = 64u << 20;    // address space of the VM stack
  size_t native_stack_bytes = 4u << 20;  // how much C++ may recurse, from where it first enters the world
};

// What a room above keeps for each world; the world owns it.
class InterpExtension {
 public:
  virtual ~InterpExtension() = default;
};

class Interp {
 public:
  Interp(const Interp&) = delete;
  Interp& operator=(const Interp&) = delete;

  Heap& heap() const { return *heap_; }
  Obarray& obarray() const { return *obarray_; }
  Bindings& bindings() const { return *bindings_; }
  Exits& exits() { return exits_; }
  Limits& limits() const { return *limits_; }
  Host& host() const { return *host_; }

  // The builtins' own state; set once, when they are installed.
  InterpExtension* extension() const { return extension_.get(); }
  void set_extension(std::unique_ptr<InterpExtension> extension) { extension_ = std::move(extension); }

  const CodeSource* code_source() const { return code_source_; }
  void set_code_source(const CodeSource* source) { code_source_ = source; }

  // --- making common things ---
  Value intern(std::string_view name);
  Value string(std::string_view utf8);  // unibyte when all ASCII, as Emacs' build_string
  Value list(std::initializer_list<Value> items) { return heap().cons_list(items); }

  // --- raising exits: `return lisp.signal(...)` ---
  ExitPending signal(Value condition, Value data);
  ExitPending signal(Value condition, std::initializer_list<Value> data);
  ExitPending throw_(Value tag, Value value);
  ExitPending wrong_type(Value predicate, Value datum);
  ExitPending args_out_of_range(Value a, Value b);
  ExitPending args_out_of_range(Value a, Value b, Value c);
  ExitPending error(std::string_view message);               // (error MESSAGE)
  ExitPending error(std::string_view message, Value datum);  // (error MESSAGE DATUM), as xsignal2 of `error`
  ExitPending memory_full();
  // memory-full where BYTES for a C++ container could not be had.
  [[nodiscard]] Result<void> check_room(size_t bytes) {
    constexpr size_t kAlwaysThere = size_t{16} << 10;
    return bytes <= kAlwaysThere ? Result<void>() : check_much_room(bytes);
  }
  // For loops of builtins that no safepoint interrupts: raises what was asked for meanwhile (quit, termination), and
  // memory-full when the reserve was touched.  Cheap; never collects.
  [[nodiscard]] Result<void> poll();
  [[nodiscard]] Result<void> check_deadline();
  // Raises what no handler may stop.
  enum class Stop : uint8_t { Interrupted, OutOfTime, OutOfFuel };
  ExitPending terminate(Stop reason);

  // --- variables, as C++ sees them ---
  // The current dynamic value of `symbol`; nil when void.  For variables like print-length.
  Value variable(Value symbol) const;
  // Sets the current dynamic value without watchers or checks; for variables C++ maintains.
  void set_variable(Value symbol, Value value);
  // The function cell after following aliases (symbols); nil when void or cyclic.
  Value indirect_function(Value function) const;

  // The embedder's own pointer, for the API room.
  void* embedder() const { return embedder_; }
  void set_embedder(void* embedder) { embedder_ = embedder; }

  // --- builtins ---
  // Defines each row as a Subr in the function cell of its symbol.
  void install(const Builtin* table, size_t count);
  template <size_t N>
  void install(const Builtin (&table)[N]) {
    install(table, N);
  }

 protected:
  [[nodiscard]] Result<void> check_much_room(size_t bytes);
  Interp() = default;
  ~Interp() = default;
  Heap* heap_ = nullptr;
  Obarray* obarray_ = nullptr;
  Bindings* bindings_ = nullptr;
  Limits* limits_ = nullptr;
  Host* host_ = nullptr;
  void* embedder_ = nullptr;
  const CodeSource* code_source_ = nullptr;
  Exits exits_;
  std::unique_ptr<InterpExtension> extension_;
};

}  // namespace emlet
