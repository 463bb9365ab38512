#include "builtins/frames.h"

#include <algorithm>

#include "data/list.h"
#include "eval/vm/vm.h"

namespace emlet {

namespace {

FrameWords words_of(Interp& lisp, const Frame& frame, const Frame& inner) {
  Heap& heap = lisp.heap();
  size_t count = 0;
  if (frame.is_lisp()) count = frame.code().parameters.registers();
  else if (inner) count = static_cast<size_t>(inner.base - kHeaderWords - frame.base);
  ListBuilder arguments(heap);
  for (size_t i = 0; i < count; i++) arguments.add(frame.base[i]);
  Value function = frame.function();
  if (frame.is_lisp() && frame.code().name.get().is_true()) function = frame.code().name;
  if (function.is_kind(Kind::Subr)) function = lisp.intern(subr_of(function).builtin->name);
  return {function, arguments.finish(), frame.is_lisp() ? frame.code().arguments.get() : nil};
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
