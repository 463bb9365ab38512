// Exits: the one pending non-local exit of a world.
//
// A function that returns kExit has put the reason here; everyone between it and the handler returns kExit too.  Invariant:
// an exit word is returned if and only if an exit is pending.  Only the VM's handler search, and Lisp-catching C++ (api,
// the command loop of cli), clear it.
#pragma once

#include <cstdint>

#include "core/completion.h"
#include "core/fwd.h"
#include "core/value.h"

namespace emlet {

class Exits {
 public:
  enum class Kind : uint8_t {
    None,
    Signal,    // `what` is the condition symbol (or nil when `data` is a whole error object), `data` its data
    Throw,     // `what` is the tag, `data` the value
    Quit,      // like Signal of `quit`, but raised by the user
    Terminate  // no handler may stop it, unwind forms run: kill-emacs, TERMINATE from the host
  };

  bool pending() const { return kind_ != Kind::None; }
  Kind kind() const { return kind_; }
  Value what() const { return what_; }
  Value data() const { return data_; }
  // Whether the place of the error has not been noted yet, nor seen by handlers that run there (handler-bind, debugger).
  bool fresh() const { return fresh_; }
  void seen() { fresh_ = false; }

  ExitPending raise(Kind kind, Value what, Value data) {
    EMLET_ASSERT(!pending());
    kind_ = kind;
    what_ = what;
    data_ = data;
    whole_ = nil;
    fresh_ = kind != Kind::Throw;
    taken_below_ = nullptr;
    return kExit;
  }
  // Takes the exit away, as a handler does.
  void clear() {
    kind_ = Kind::None;
    what_ = data_ = whole_ = nil;
    fresh_ = false;
    taken_below_ = nullptr;
  }
  // A signal out of a handler of handler-bind passes the condition handlers inside the handler's group: only frames
  // below this place of the VM stack may take it; null: any.
  const Value* taken_below() const { return taken_below_; }
  void take_below(const Value* place) { taken_below_ = place; }
  bool may_be_taken_at(const Value* base) const { return taken_below_ == nullptr || base < taken_below_; }
  // The whole error object, once somebody has asked for it: all who see the signal see the same.
  Value whole() const { return whole_; }
  void set_whole(Value error) { whole_ = error; }
  void trace(Tracer& tracer) const;

 private:
  Kind kind_ = Kind::None;
  bool fresh_ = false;
  Value what_;
  Value data_;
  Value whole_;
  const Value* taken_below_ = nullptr;
};

// The condition symbol of a pending signal.
Value error_symbol(const Exits& exits);
// Its error object (CONDITION . DATA), always the same one.
Value error_object(Heap& heap, Exits& exits);
// The conditions that `symbol` stands for: its `error-conditions`.
Value conditions_of(const Heap& heap, Value symbol);
// Whether a handler for the list `handled` takes a signal with these conditions.
bool condition_matches(const Heap& heap, Value handled, Value conditions);

}  // namespace emlet
