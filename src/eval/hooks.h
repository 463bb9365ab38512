// EvalHooks: what the evaluator needs from rooms above it.  Null members mean: not there.
#pragma once

#include <memory>
#include <vector>

#include "core/completion.h"
#include "core/fwd.h"
#include "core/value.h"

namespace emlet {

// What a room above keeps for each Lisp thread (match data, handles).  `exchange` swaps it with what is in use.
class ThreadPart {
 public:
  virtual ~ThreadPart() = default;
  virtual void exchange(Eval& eval) = 0;
};

struct EvalHooks {
  // Push on Bindings what save-excursion, save-restriction and save-current-buffer undo.
  Result<void> (*save_excursion)(Eval& eval) = nullptr;
  Result<void> (*save_restriction)(Eval& eval) = nullptr;
  Result<void> (*save_current_buffer)(Eval& eval) = nullptr;
  // After a collection and its finalizers: post-gc-hook.
  Result<void> (*after_collection)(Eval& eval) = nullptr;
  // A top-level form was compiled and is about to run; `owner` is handed back.  For whoever makes an image.
  void (*toplevel_compiled)(void* owner, Value closure) = nullptr;
  void* toplevel_owner = nullptr;
  // A call of `require` for this feature is being compiled, and runs soon: a library that comes with the program is brought in
  // now, so that the code behind the call is compiled with its macros and special variables.
  Completion (*require_compiled)(Eval& eval, Value feature) = nullptr;
  // Calls (debugger 'error ERROR) and the like; when `debug-on-error` asks for it.
  Completion (*debug)(Eval& eval, Value reason, Value data) = nullptr;
  // Make the parts of a new Lisp thread.
  std::vector<std::unique_ptr<ThreadPart> (*)(Eval& eval)> thread_parts;
};

}  // namespace emlet
