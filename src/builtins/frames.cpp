#include "builtins/frames.h"

#include <algorithm>

#include "data/list.h"
#include "eval/function_object.h"
#include "eval/vm/vm.h"

namespace emlet {

namespace {

Value list_of(Heap& heap, const Value* words, size_t count) {
  ListBuilder list(heap);
  for (size_t i = 0; i < count; i++) list.add(words[i]);
  return list.finish();
}

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

// What lies between a walk's arguments and the frame it calls is its own (vm/walks.h).
Value primitive_arguments(Heap& heap, const Frame& frame, const Frame& inner) {
  size_t count = inner ? static_cast<size_t>(inner.base - kHeaderWords - frame.base) : 0;
  const Value function = frame.function();
  if (function.is_kind(Kind::Subr) && subr_of(function).walk() != Walk::None) {
    count = std::min(count, static_cast<size_t>(subr_of(function).builtin->maximum));
  }
  return list_of(heap, frame.base, count);
}

// Compiled code calls a primitive without its name; people know it by that.
Value function_of(Interp& lisp, const Frame& frame) {
  const Value function = frame.function();
  if (function.is_kind(Kind::Subr)) return lisp.intern(subr_of(function).builtin->name);
  if (frame.is_lisp() && frame.code().name.get().is_true()) return frame.code().name;
  return function;
}

FrameWords words_of(Interp& lisp, const Frame& frame, const Frame& inner) {
  Heap& heap = lisp.heap();
  const Value function = function_of(lisp, frame);
  if (!frame.is_lisp()) return {function, primitive_arguments(heap, frame, inner), nil, nil};
  describe(lisp, frame.code());
  return {function, lisp_arguments(heap, frame), frame.code().arguments,
          list_of(heap, frame.base, frame.code().parameters.registers())};
}

bool is_base(const Frame& frame, Value base) {
  if (frame.function() == base) return true;
  return frame.is_lisp() && base.is_true() && frame.code().name.get() == base;
}

}  // namespace

std::vector<FrameWords> collect_frames(Eval& eval, Value base, size_t skipped) {
  std::vector<FrameWords> frames;
  Frame inner;
  size_t first = skipped;
  for (Frame frame = eval.vm().newest_frame(); frame; inner = frame, frame = frame.caller()) {
    if (base.is_true() && first == skipped && frames.size() > 0 && is_base(frame, base)) first = frames.size();
    frames.push_back(words_of(eval, frame, inner));
  }
  frames.erase(frames.begin(), frames.begin() + static_cast<ptrdiff_t>(std::min(first, frames.size())));
  return frames;
}

Value frames_as_list(Eval& eval, size_t skipped) {
  Heap& heap = eval.heap();
  ListBuilder list(heap);
  for (const FrameWords& frame : collect_frames(eval, nil, skipped)) {
    list.add(heap.cons(sym::t, heap.cons(frame.function, frame.arguments)));
  }
  return list.finish();
}

}  // namespace emlet
