// Signals and backtraces: signal, backtrace frames, the debugger's minimum.
#include "builtins/defun.h"
#include "builtins/frames.h"
#include "builtins/install.h"
#include "data/list.h"
#include "eval/form_trace.h"
#include "gc/roots.h"

namespace emlet {

namespace {

DEFUN(signal, "signal", "ERROR-SYMBOL DATA",
      "Signal an error.  If ERROR-SYMBOL is nil, DATA is a whole error object, which is signalled again as it is.")
(Eval& eval, Value symbol, Value data) -> Completion {
  if (!symbol.is_symbol()) return eval.wrong_type(sym::symbolp, symbol);
  if (symbol.is_nil() && data.is_nil()) return eval.signal(sym::error, nil);
  if (symbol.is_nil() && !data.is_list()) return eval.wrong_type(sym::listp, data);
  if (symbol.is_nil() && data.is_cons() && !data.cons()->car.get().is_symbol()) return eval.wrong_type(sym::symbolp, data.cons()->car);
  return eval.signal(symbol, data);
}

DEFUN(mapbacktrace, "mapbacktrace", "FUNCTION &optional BASE",
      "Call FUNCTION with EVALD, FUNC, ARGS and FLAGS of each frame of the backtrace, from BASE outwards.")
(Eval& eval, Value function, Opt<Value> base) -> Completion {
  RootedVector words(eval.heap());
  for (const FrameWords& frame : collect_frames(eval, base.value)) {
    words.push_back(Value::boolean(frame.evaluated));
    words.push_back(frame.function);
    words.push_back(frame.arguments);
  }
  for (size_t i = 0; i + 2 < words.size(); i += 3) TRY(eval.call(function, {words[i], words[i + 1], words[i + 2], nil}));
  return nil;
}

DEFUN(backtrace_frame__internal, "backtrace-frame--internal", "FUNCTION NFRAMES BASE",
      "Call FUNCTION with EVALD, FUNC, ARGS and FLAGS of the frame NFRAMES up from BASE.")
(Eval& eval, Value function, Natural frames_up, Value base) -> Completion {
  const std::vector<FrameWords> frames = collect_frames(eval, base);
  if (frames_up >= frames.size()) return nil;
  const FrameWords& frame = frames[frames_up];
  return eval.call(function, {Value::boolean(frame.evaluated), frame.function, frame.arguments, nil});
}

DEFUN(internal__interpreted_form, "internal--interpreted-form", "FUNCTION",
      "Return the list that Emacs' interpreter has for FUNCTION, (closure ENVIRONMENT ARGUMENTS BODY...), or nil.\n"
      "Only functions that keep their forms have one; see `emlet-backtrace-forms'.")
(Heap& heap, Value function) -> Completion { return interpreted_form(heap, function); }

DEFUN(backtrace_debug, "backtrace-debug", "LEVEL FLAG", "Set the debug-on-exit flag of a frame to FLAG; there is no such debugger here.")
(Value, Value flag) -> Completion { return flag; }

// The parameters of the frame NFRAMES up from BASE, with their values; its other variables have no names any more.
Completion frame_locals(Eval& eval, Value frames_up, Value base) {
  const int64_t wanted = frames_up.is_fixnum() ? frames_up.as_fixnum() : -1;
  if (wanted < 1) return eval.wrong_type(sym::wholenump, frames_up.is_fixnum() ? Value::fixnum(wanted - (wanted == 0)) : frames_up);
  const std::vector<FrameWords> frames = collect_frames(eval, base);
  if (static_cast<size_t>(wanted) > frames.size()) return eval.error("Activation frame not found!");
  const FrameWords& frame = frames[static_cast<size_t>(wanted) - 1];
  ListBuilder locals(eval.heap());
  Value values = frame.registers;
  for (Value rest = frame.parameters; rest.is_cons() && values.is_cons(); rest = rest.cons()->cdr) {
    const Value name = rest.cons()->car;
    if (name == sym::amp_optional || name == sym::amp_rest) continue;
    locals.add(eval.heap().cons(name, values.cons()->car));
    values = values.cons()->cdr;
  }
  return locals.finish();
}

DEFUN(backtrace__locals, "backtrace--locals", "NFRAMES &optional BASE",
      "Return an alist of the parameters of the frame NFRAMES up from BASE.")
(Eval& eval, Value frames_up, Opt<Value> base) -> Completion { return frame_locals(eval, frames_up, base.value); }

DEFUN(backtrace_eval, "backtrace-eval", "EXP NFRAMES &optional BASE",
      "Evaluate EXP with the parameters of the frame NFRAMES up from BASE.")
(Eval& eval, Value form, Value frames_up, Opt<Value> base) -> Completion {
  if (frames_up == Value::fixnum(0)) return eval.eval_form(form, sym::t);
  LET_TRY(locals, frame_locals(eval, frames_up, base.value));
  return eval.eval_form(form, locals.is_nil() ? sym::t : locals);
}

constexpr Builtin kErrorBuiltins[] = {
    EMLET_FN(signal),
    EMLET_FN(mapbacktrace),
    EMLET_FN(backtrace_frame__internal),
    EMLET_FN(internal__interpreted_form),
    EMLET_FN(backtrace_debug),
    EMLET_FN(backtrace__locals),
    EMLET_FN(backtrace_eval),
};

}  // namespace

void install_error(Interp& lisp) { lisp.install(kErrorBuiltins); }

}  // namespace emlet
