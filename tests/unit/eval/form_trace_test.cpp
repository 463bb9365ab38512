#include <doctest/doctest.h>

#include "eval/form_trace.h"
#include "eval_world.h"

using namespace emlet;
using emlet::testing::EvalWorld;
using emlet::testing::to_text;

namespace {

std::string shown(EvalWorld& world, const char* name) {
  Eval& eval = world.eval();
  return to_text(eval, interpreted_form(eval.heap(), eval.indirect_function(eval.intern(name))));
}

}  // namespace

TEST_CASE("form trace: an instruction belongs to the newest mark before it") {
  EvalWorld world;
  Heap& heap = world.eval().heap();
  const Value forms[] = {sym::car, sym::cdr, sym::cons};
  const uint32_t around[] = {FormTrace::kNone, 0, 1};
  const FormMark marks[] = {{2, 0}, {5, 2}, {9, 1}, {11, FormTrace::kNone}};
  Code& code = heap.make<Code>(nullptr);
  code.source.init(heap.cons(nil, FormTrace::make(heap, nil, nil, forms, around, marks)));
  const FormTrace trace(code);
  REQUIRE(trace);
  CHECK(trace.form_at(1) == FormTrace::kNone);
  CHECK(trace.form_at(2) == 0);
  CHECK(trace.form_at(8) == 2);
  CHECK(trace.form_at(9) == 1);
  CHECK(trace.form_at(1000) == FormTrace::kNone);
  CHECK(trace.form(2) == sym::cons);
  CHECK(trace.around(2) == 1);
  CHECK(trace.around(0) == FormTrace::kNone);
}

TEST_CASE("form trace: functions have one while the variable says so, and a name does not take it away") {
  EvalWorld world;
  const char* define = "(setq load-in-progress nil) (fset (quote f) (function (lambda (x) (car x)))) (f nil)";
  CHECK(world.run(define) == "nil");
  CHECK(shown(world, "f") == "nil");
  CHECK(world.run("(setq emlet-backtrace-forms t)") == "t");
  CHECK(world.run(define) == "nil");
  CHECK(shown(world, "f") == "(closure (t) (x) (car x))");
  Code& code = *closure_of(world.eval().indirect_function(world.eval().intern("f"))).code;
  code.set_name(world.eval().heap(), world.eval().intern("f"));
  CHECK(shown(world, "f") == "(closure (t) (x) (car x))");
  CHECK(FormTrace(code).form_at(0) != FormTrace::kNone);
}

TEST_CASE("form trace: a function that was never called has its expression") {
  EvalWorld world;
  CHECK(world.run("(setq load-in-progress nil emlet-backtrace-forms t) (fset (quote f) (function (lambda (x) 1))) 1") == "1");
  CHECK(shown(world, "f") == "(closure (t) (x) 1)");
  CHECK(shown(world, "car") == "nil");
}

TEST_CASE("form trace: what a closure has captured is shown, innermost first") {
  EvalWorld world;
  CHECK(world.run("(setq load-in-progress nil emlet-backtrace-forms t)"
                  "(let ((a 1) (b 2)) (setq b 3) (let ((c 4)) (fset (quote f) (function (lambda () (+ a b c))))) (setq b 5))") == "5");
  CHECK(shown(world, "f") == "(closure ((c . 4) (b . 5) (a . 1) t) nil (+ a b c))");
}
