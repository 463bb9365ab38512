// Function objects: Builtin and Subr (written in C++), Code and Closure (compiled from Lisp).
//
// A Closure is what Lisp sees: a Code it shares with its siblings, and the captured words.  Code keeps the instructions,
// constants, argument shape and positions; its insides belong to eval (eval/vm/bytecode.h).  A Code may be lazy: it still
// holds the lambda form, or a place in an image, and is compiled or materialised at the first call.
#pragma once

#include <cstdint>

#include "core/completion.h"
#include "core/fwd.h"
#include "core/value.h"
#include "gc/heap.h"
#include "gc/slot.h"

namespace emlet {

// Builtins that call their first argument for each part of the second.  Called by Lisp, the machine does their calls itself
// (eval/vm/walks.h) where function and sequence are of the common kinds; the entry does all else.
enum class Walk : uint8_t { None, Table, List, Collect };

// One Lisp function written in C++; all of them stand in constant tables.
struct Builtin {
  static constexpr int16_t kMany = -1;      // maximum of a &rest function
  static constexpr int16_t kUnevalled = -2; // maximum of a special form's placeholder
  const char* name;
  int16_t minimum;
  int16_t maximum;
  const char* usage;          // "KEY VALUE TABLE"
  const char* documentation;
  Completion (*entry)(Eval& eval, const Value* arguments, size_t count);  // arguments are rooted; nil-filled up to maximum when it is fixed
  const char* file;
  int line;
  Walk walk = Walk::None;
};

struct Subr : GCThing {
  static constexpr Kind kKind = Kind::Subr;
  explicit Subr(const Builtin& b) : GCThing(kKind), builtin(&b) { small_extra = static_cast<uint8_t>(b.walk); }
  // At hand where every call looks.
  Walk walk() const { return static_cast<Walk>(small_extra); }
  const Builtin* builtin;
};

// A function of the embedder or of a dynamic module.  `enter` bridges to the API room, which owns the rest.
struct NativeFunction : GCThing {
  static constexpr Kind kKind = Kind::ModuleFunction;
  using Enter = Completion (*)(Eval& eval, NativeFunction& function, const Value* arguments, size_t count);
  NativeFunction(Enter e, int64_t min, int64_t max) : GCThing(kKind), enter(e), minimum(min), maximum(max) {}
  Enter enter;
  int64_t minimum;
  int64_t maximum;  // Builtin::kMany for &rest
  Slot name;        // a symbol or nil
  Slot documentation;
  void* function = nullptr;  // the host's function pointer and data
  void* data = nullptr;
  void (*finalize)(void* data) = nullptr;
};

inline Subr& subr_of(Value v) { return *static_cast<Subr*>(v.thing()); }

}  // namespace emlet
