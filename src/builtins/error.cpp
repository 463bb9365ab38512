// Signals and backtraces: signal, backtrace frames, the debugger's minimum.
#include "builtins/defun.h"
#include "builtins/install.h"
#include "data/list.h"
#include "eval/vm/vm.h"
#include "gc/roots.h"

namespace emlet {

namespace {

DEFUN(signal, "signal", "ERROR-SYMBOL DATA",
      "Signal an error.  If ERROR-SYMBOL is nil, DATA is a whole error object, which is signalled again as it is.")
(Eval& eval, Value symbol, Value data) -> Completion {
  if (!symbol.is_symbol()) return eval.wrong_type(sym::symbolp, symbol);
  if (symbol.is_nil() && data.is_nil()) return eval.signal(sym::error, nil);
  return eval.signal(symbol, data);
}

// One frame as the functions below show it: whether its arguments are evaluated, function, arguments, flags.
struct FrameWords {
  Value function;
  Value arguments;
};

// The arguments of a Lisp frame as they were given.  Optional ones that are nil at the end count as left out.
Value lisp_arguments(Heap& heap, const Frame& frame) {
  const Parameters& parameters = frame.code().parameters;
  Value rest = parameters.rest ? frame.base[parameters.fixed()] : nil;
  size_t count = parameters.fixed();
  if (!rest.is_cons()) {
    while (count > parameters.required && frame.base[count - 1].is_nil()) count--;
  }
  ListBuilder arguments(heap);
  for (size_t i = 0; i < count; i++) arguments.add(frame.base[i]);
  for (; rest.is_cons(); rest = rest.cons()->cdr) arguments.add(rest.cons()->car);
  return arguments.finish();
}

Value primitive_arguments(Heap& heap, const Frame& frame, const Frame& inner) {
  ListBuilder arguments(heap);
  const size_t count = inner ? static_cast<size_t>(inner.base - kHeaderWords - frame.base) : 0;
  for (size_t i = 0; i < count; i++) arguments.add(frame.base[i]);
  return arguments.finish();
}

// Compiled code calls a primitive without its name; people know it by that.
Value function_of(Eval& eval, const Frame& frame) {
  const Value function = frame.function();
  if (function.is_kind(Kind::Subr)) return eval.intern(subr_of(function).builtin->name);
  if (frame.is_lisp() && frame.code().name.get().is_true()) return frame.code().name;
  return function;
}

FrameWords words_of(Eval& eval, const Frame& frame, const Frame& inner) {
  Heap& heap = eval.heap();
  return {function_of(eval, frame), frame.is_lisp() ? lisp_arguments(heap, frame) : primitive_arguments(heap, frame, inner)};
}

bool is_base(const Frame& frame, Value base) {
  if (frame.function() == base) return true;
  return frame.is_lisp() && base.is_true() && frame.code().name.get() == base;
}

// The frames from BASE outwards; all but the builtin that asks if BASE is nil or not found.
std::vector<FrameWords> collect_frames(Eval& eval, Value base) {
  std::vector<FrameWords> frames;
  Frame inner;
  size_t first = 1;
  for (Frame frame = eval.vm().newest_frame(); frame; inner = frame, frame = frame.caller()) {
    if (base.is_true() && first == 1 && frames.size() > 0 && is_base(frame, base)) first = frames.size();
    frames.push_back(words_of(eval, frame, inner));
  }
  frames.erase(frames.begin(), frames.begin() + static_cast<ptrdiff_t>(std::min(first, frames.size())));
  return frames;
}

DEFUN(mapbacktrace, "mapbacktrace", "FUNCTION &optional BASE",
      "Call FUNCTION with EVALD, FUNC, ARGS and FLAGS of each frame of the backtrace, from BASE outwards.")
(Eval& eval, Value function, Opt<Value> base) -> Completion {
  RootedVector words(eval.heap());
  for (const FrameWords& frame : collect_frames(eval, base.value)) {
    words.push_back(frame.function);
    words.push_back(frame.arguments);
  }
  for (size_t i = 0; i + 1 < words.size(); i += 2) TRY(eval.call(function, {sym::t, words[i], words[i + 1], nil}));
  return nil;
}

DEFUN(backtrace_frame__internal, "backtrace-frame--internal", "FUNCTION NFRAMES BASE",
      "Call FUNCTION with EVALD, FUNC, ARGS and FLAGS of the frame NFRAMES up from BASE.")
(Eval& eval, Value function, Natural frames_up, Value base) -> Completion {
  const std::vector<FrameWords> frames = collect_frames(eval, base);
  if (frames_up >= frames.size()) return nil;
  const FrameWords& frame = frames[frames_up];
  return eval.call(function, {sym::t, frame.function, frame.arguments, nil});
}

DEFUN(backtrace_debug, "backtrace-debug", "LEVEL FLAG", "Set the debug-on-exit flag of a frame to FLAG; there is no such debugger here.")
(Value, Value flag) -> Completion { return flag; }

constexpr Builtin kErrorBuiltins[] = {
    EMLET_FN(signal),
    EMLET_FN(mapbacktrace),
    EMLET_FN(backtrace_frame__internal),
    EMLET_FN(backtrace_debug),
};

}  // namespace

void install_error(Interp& lisp) { lisp.install(kErrorBuiltins); }

}  // namespace emlet
