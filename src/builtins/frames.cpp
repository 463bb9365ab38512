#include "builtins/frames.h"

#include <algorithm>

#include "data/list.h"
#include "eval/function_object.h"
#include "eval/form_trace.h"
#include "eval/vm/formats.h"
#include "eval/vm/vm.h"

namespace emlet {

namespace {

Value list_of(Heap& heap, const Value* words, size_t count) {
  ListBuilder list(heap);
  for (size_t i = 0; i < count; i++) list.add(words[i]);
  return list.finish();
}

// How many of the `count` arguments at most the caller gave, of which the function needs `least`: what is left out is there as
// nil.  Where the call does not say, nil at the end counts as left out.
size_t given_arguments(const Frame& frame, size_t least, size_t count) {
  const Frame caller = frame.caller();
  const Op op = caller && caller.pc && !frame.entered_from_cpp() ? static_cast<Op>(caller.pc->op) : Op::Move;
  if (op == Op::Call || op == Op::CallValue) return std::min<size_t>(caller.pc->b, count);
  while (count > least && frame.base[count - 1].is_nil()) count--;
  return count;
}

// The value of a parameter: a captured one may have been put into a cell, by the first instructions.
Value parameter(const Frame& frame, size_t index) {
  const Value word = frame.base[index];
  const Instruction* i = frame.code().instructions();
  for (; i < frame.pc && (i->op == static_cast<uint16_t>(Op::SaveDepth) || i->op == static_cast<uint16_t>(Op::MakeCell)); i++) {
    if (i->op == static_cast<uint16_t>(Op::MakeCell) && i->a == index) return cdr(word);
  }
  return word;
}

// The arguments of a Lisp frame as they were given.
Value lisp_arguments(Heap& heap, const Frame& frame) {
  const Parameters& parameters = frame.code().parameters;
  Value rest = parameters.rest ? parameter(frame, parameters.fixed()) : nil;
  const size_t count = rest.is_cons() ? parameters.fixed() : given_arguments(frame, parameters.required, parameters.fixed());
  ListBuilder arguments(heap);
  for (size_t i = 0; i < count; i++) arguments.add(parameter(frame, i));
  for (; rest.is_cons(); rest = rest.cons()->cdr) arguments.add(rest.cons()->car);
  return arguments.finish();
}

// The values of the parameters, in order.
Value parameter_values(Heap& heap, const Frame& frame) {
  ListBuilder values(heap);
  for (size_t i = 0; i < frame.code().parameters.registers(); i++) values.add(parameter(frame, i));
  return values.finish();
}

Value primitive_arguments(Heap& heap, const Vm& vm, const Frame& frame, const Frame& inner) {
  const Value* const end = inner ? inner.base - kHeaderWords : vm.top();
  size_t count = static_cast<size_t>(end - frame.base);
  if (frame.function().is_kind(Kind::Subr)) {
    const Builtin& builtin = *subr_of(frame.function()).builtin;
    // What lies between a walk's arguments and the frame it calls is its own (vm/walks.h).
    if (subr_of(frame.function()).walk() != Walk::None) count = std::min(count, static_cast<size_t>(builtin.maximum));
    if (builtin.maximum != Builtin::kMany) count = given_arguments(frame, static_cast<size_t>(builtin.minimum), count);
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

FrameWords words_of(Interp& lisp, const Vm& vm, const Frame& frame, const Frame& inner) {
  Heap& heap = lisp.heap();
  const Value function = function_of(lisp, frame);
  const bool refused = !frame.pc;  // it does not take these arguments
  if (!frame.is_lisp() || refused) return {true, function, primitive_arguments(heap, vm, frame, inner), nil, nil};
  describe(lisp, frame.code());
  return {true, function, lisp_arguments(heap, frame), frame.code().arguments,
          parameter_values(heap, frame)};
}

bool is_base(const Frame& frame, Value base) {
  if (frame.function() == base) return true;
  return frame.is_lisp() && base.is_true() && frame.code().name.get() == base;
}

// The frames from the newest outwards, with the forms between them.
class FrameWalk {
 public:
  explicit FrameWalk(Eval& eval) : eval_(eval) {}
  std::vector<FrameWords>& frames() { return frames_; }

  // The forms that `frame` is evaluating, while `inner`, if any, is active.
  void add_forms(const Frame& frame, const Frame& inner) {
    const FormTrace trace(frame.code());
    const size_t index = frame.instruction_index();
    if (!trace || index >= frame.code().instruction_count) return;
    uint32_t form = trace.form_at(index);
    if (form == FormTrace::kNone) return;
    if (is_call(frame.code().instructions()[index]) && add_call(trace.form(form), frame, inner)) form = trace.around(form);
    for (; form != FormTrace::kNone; form = trace.around(form)) {
      frames_.push_back({false, car(trace.form(form)), cdr(trace.form(form)), nil, nil});
    }
  }
  // A form that is no function is evaluated by whoever shows above it, and what precedes a call that looked wrong when it was
  // compiled is no call of the program's.
  static bool is_shown(const Frame& frame) {
    if (!frame.is_lisp()) return !is_check(frame);
    const FormTrace trace(frame.code());
    return !trace || trace.lambda().is_true();
  }

 private:
  // Whether the call `form`, where `frame` has come to, has its own frame: then it is not shown as a form as well.
  bool add_call(Value form, const Frame& frame, const Frame& inner) {
    if (!inner) return false;
    if (is_check(inner)) return false;
    const Op op = static_cast<Op>(frame.pc->op);
    const FrameWords callee = frames_.back();
    if (op == Op::CallValue && car(form) == sym::funcall) {
      frames_.push_back({true, sym::funcall, eval_.heap().cons(callee.function, callee.arguments), nil, nil});
    } else if (op == Op::Apply) {
      frames_.push_back({true, sym::apply, eval_.heap().cons(callee.function, gathered(form, callee.arguments)), nil, nil});
    }
    return true;
  }

  static bool is_check(const Frame& frame) {
    if (!frame.function().is_kind(Kind::Subr)) return false;
    const std::string_view name = subr_of(frame.function()).builtin->name;
    return name == "internal--check-argument-count" || name == "internal--eval-late";
  }

  // The arguments of `apply` as they were given: the last of (apply FUNCTION ARGUMENT...) is a list of the rest.  Emacs 28.2: a
  // list of one takes the place of the list.
  Value gathered(Value form, Value arguments) {
    ListBuilder given(eval_.heap());
    for (Value rest = cdr(cdr(cdr(form))); rest.is_cons(); rest = cdr(rest)) {
      given.add(car(arguments));
      arguments = cdr(arguments);
    }
    given.add(arguments.is_cons() && cdr(arguments).is_nil() ? car(arguments) : arguments);
    return given.finish();
  }

  Eval& eval_;
  std::vector<FrameWords> frames_;
};

}  // namespace

std::vector<FrameWords> collect_frames(Eval& eval, Value base, size_t skipped) {
  FrameWalk walk(eval);
  std::vector<FrameWords>& frames = walk.frames();
  Frame inner;
  size_t first = skipped;
  for (Frame frame = eval.vm().newest_frame(); frame; inner = frame, frame = frame.caller()) {
    const size_t first_form = frames.size();
    if (frame.is_lisp()) walk.add_forms(frame, inner);
    if (base.is_true() && first == skipped && frames.size() > 0 && is_base(frame, base)) first = frames.size();
    if (!FrameWalk::is_shown(frame)) continue;
    frames.push_back(words_of(eval, eval.vm(), frame, inner));
    // The parameters of the function can be seen from its forms.
    for (size_t i = first_form; i + 1 < frames.size(); i++) {
      if (frames[i].evaluated) continue;
      frames[i].parameters = frames.back().parameters;
      frames[i].registers = frames.back().registers;
    }
  }
  frames.erase(frames.begin(), frames.begin() + static_cast<ptrdiff_t>(std::min(first, frames.size())));
  return frames;
}

Value frames_as_list(Eval& eval, size_t skipped) {
  Heap& heap = eval.heap();
  ListBuilder list(heap);
  for (const FrameWords& frame : collect_frames(eval, nil, skipped)) {
    list.add(heap.cons(Value::boolean(frame.evaluated), heap.cons(frame.function, frame.arguments)));
  }
  return list.finish();
}

}  // namespace emlet
