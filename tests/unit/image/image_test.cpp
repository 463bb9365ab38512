#include <doctest/doctest.h>

#include <random>

#include "data/bignum.h"
#include "data/float.h"
#include "data/obarray.h"
#include "data/vector.h"
#include "eval/function_object.h"
#include "eval/limits.h"
#include "eval/vm/bytecode.h"
#include "image/format.h"
#include "image/image.h"
#include "image/recording.h"
#include "unit/eval/eval_world.h"

using namespace emlet;
using emlet::testing::EvalWorld;

namespace {

class ImageWorld : public EvalWorld {
 public:
  explicit ImageWorld(const char* zeal = "") : EvalWorld(zeal) { image::install(eval()); }
  // The unit of the forms of `text`, which are run.
  std::string record(std::string_view text, bool lexical = true) {
    image::Recording recording(eval());
    run(text, lexical);
    return written(recording);
  }
  // The unit of the forms (fset NAME (function (lambda nil (quote VALUE)))).
  std::string record_constant(const char* name, Value value) {
    image::Recording recording(eval());
    const Value lambda = eval().list({sym::lambda, nil, eval().list({sym::quote, value})});
    const Value form = eval().list({eval().intern("fset"), eval().list({sym::quote, eval().intern(name)}), eval().list({sym::function, lambda})});
    REQUIRE(!eval().eval_toplevel(form, true).is_exit());
    return written(recording);
  }
  std::string load(const std::string& unit, image::Trust trust = image::Trust::Nobody) {
    if (!image::load_unit(eval(), unit, trust).is_exit()) return "loaded";
    const std::string error = "signals " + testing::to_text(eval(), error_object(eval().heap(), eval().exits()));
    eval().exits().clear();
    return error;
  }

 private:
  std::string written(image::Recording& recording) {
    Result<std::string> unit = recording.write(true);
    REQUIRE(!unit.is_exit());
    return unit.value();
  }
};

// What a unit of `definitions` makes of `form` in a world of its own.
std::string through_image(std::string_view definitions, std::string_view form, const char* zeal = "") {
  const std::string unit = ImageWorld(zeal).record(definitions);
  ImageWorld world(zeal);
  const std::string loaded = world.load(unit);
  return loaded == "loaded" ? world.run(form) : loaded;
}

constexpr const char* kDefinitions =
    "(fset 'fib #'(lambda (n) (if (< n 2) n (+ (fib (- n 1)) (fib (- n 2))))))"
    "(fset 'counter #'(lambda (n) #'(lambda (d) (setq n (+ n d)) n)))"
    "(fset 'caught #'(lambda (f) (catch 'tag (condition-case e (funcall f) (error (list 'got e))))))"
    "(fset 'guarded #'(lambda (f log) (unwind-protect (funcall f) (setcar log 'done))))"
    "(defvar-1 'depth 0) (internal--define-uninitialized-variable 'depth)"
    "(fset 'deeper #'(lambda () (let ((depth (+ depth 1))) (if (< depth 5) (deeper) depth))))"
    "(fset 'many #'(lambda (a &optional b &rest c) (list a b c)))"
    "(fset 'pair #'(lambda () (let ((x 0)) (list #'(lambda () (setq x (+ x 1))) #'(lambda () x)))))";

}  // namespace

TEST_CASE("image: functions of a unit do what the functions of its text do") {
  for (const char* zeal : {"", "1+4+5"}) {
    CHECK(through_image(kDefinitions, "(fib 12)", zeal) == "144");
    CHECK(through_image(kDefinitions, "(let ((f (counter 5))) (funcall f 1) (funcall f 10))", zeal) == "16");
    CHECK(through_image(kDefinitions, "(caught #'(lambda () (signal 'error '(1))))", zeal) == "(got (error 1))");
    CHECK(through_image(kDefinitions, "(caught #'(lambda () (throw 'tag 7)))", zeal) == "7");
    CHECK(through_image(kDefinitions, "(let ((log (list 0))) (catch 'x (guarded #'(lambda () (throw 'x 1)) log)) log)", zeal) == "(done)");
    CHECK(through_image(kDefinitions, "(deeper)", zeal) == "5");
    CHECK(through_image(kDefinitions, "(many 1 2 3 4)", zeal) == "(1 2 (3 4))");
    CHECK(through_image(kDefinitions, "(many)", zeal) == "signals (wrong-number-of-arguments (1 . many) 0)");
    CHECK(through_image(kDefinitions, "(let ((p (pair))) (funcall (car p)) (funcall (car p)) (mapcar #'funcall p))", zeal) == "(3 3)");
  }
}

TEST_CASE("image: top-level forms run in their order, and an error in one stops the unit") {
  CHECK(through_image("(defvar-1 'x 1) (defvar-1 'x (list x 2)) (if (car x) (defvar-1 'x (list x 3)) 5)", "x") == "((1 2) 3)");
  ImageWorld maker;
  const std::string unit = maker.record("(defvar-1 'a 1) (signal 'error '(stop)) (defvar-1 'a 2)");
  ImageWorld world;
  CHECK(world.load(unit) == "signals (error stop)");
  CHECK(world.run("a") == "1");
}

TEST_CASE("image: handlers and bindings of a top-level form are its own") {
  CHECK(through_image("(defvar-1 'r nil) (internal--define-uninitialized-variable 'r)"
                      "(condition-case nil (signal 'error nil) (error (defvar-1 'r (list r 1))))"
                      "(let ((r 5)) (catch 'x (throw 'x r)))"
                      "(condition-case nil (let ((r 6)) (signal 'error nil)) (error (defvar-1 'r (list r 2))))",
                      "r") == "((nil 1) 2)");
}

TEST_CASE("image: constants of every kind come back") {
  ImageWorld maker;
  Heap& heap = maker.eval().heap();
  BigInteger big;
  mpz_ui_pow_ui(big, 7, 100);
  mpz_neg(big, big);
  Record* record = Record::make(heap, 2, sym::car);
  const Value dotted = heap.cons(Value::fixnum(-7), make_float(heap, 1e300));
  const Value items[] = {make_integer(heap, big), make_float(heap, 2.5), make_float(heap, -0.0), dotted, Value::of(record),
                         Value::of(String::make(heap, "h\xC3\xA9")), Value::of(String::make_unibyte(heap, "\xFF")), sym::t,
                         Value::of(Vector::make(heap, 0, nil)), Value::fixnum(kMostNegativeFixnum)};
  const Value made = Value::of(Vector::make(heap, items, std::size(items)));
  const std::string unit = maker.record_constant("k", made);
  ImageWorld world;
  REQUIRE(world.load(unit) == "loaded");
  const Completion value = world.eval().call(world.eval().intern("k"), {});
  REQUIRE(!value.is_exit());
  const Vector& back = vector_of(value.value());
  REQUIRE(back.length == std::size(items));
  CHECK(same_bignums(bignum_of(back.at(0)), bignum_of(items[0])));
  CHECK(float_value(back.at(1)) == 2.5);
  CHECK(back.at(2) == kMinusZero);
  CHECK(float_value(back.at(3).cons()->cdr) == 1e300);
  CHECK(record_of(back.at(4)).at(1) == sym::car);
  CHECK(string_of(back.at(5)).is_multibyte());
  CHECK(string_of(back.at(5)).size() == 2);
  CHECK_FALSE(string_of(back.at(6)).is_multibyte());
  CHECK(back.at(9) == items[9]);
}

TEST_CASE("image: what two functions share is one object, and a circle is a circle") {
  ImageWorld maker;
  Interp& lisp = maker.eval();
  const Value shared = lisp.list({Value::fixnum(1), Value::fixnum(2)});
  shared.cons()->cdr.get().cons()->cdr.set(lisp.heap(), shared, shared);
  const Value quoted = lisp.list({sym::quote, shared});
  image::Recording recording(maker.eval());
  for (const char* name : {"one", "two"}) {
    const Value lambda = lisp.list({sym::lambda, nil, quoted});
    const Value form = lisp.list({lisp.intern("fset"), lisp.list({sym::quote, lisp.intern(name)}), lisp.list({sym::function, lambda})});
    REQUIRE(!maker.eval().eval_toplevel(form, true).is_exit());
  }
  Result<std::string> unit = recording.write(true);
  REQUIRE(!unit.is_exit());
  ImageWorld world;
  REQUIRE(world.load(unit.value()) == "loaded");
  CHECK(world.run("(eq (one) (two))") == "t");
  CHECK(world.run("(eq (one) (cdr (cdr (one))))") == "t");
  CHECK(world.run("(car (cdr (two)))") == "2");
}

TEST_CASE("image: a symbol that is not interned is the same one all over its unit and none of the world's") {
  ImageWorld maker;
  Interp& lisp = maker.eval();
  const Value loner = make_symbol(lisp.heap(), lisp.string("loner"));
  const std::string unit = maker.record_constant("k", lisp.list({loner, loner, lisp.intern("loner")}));
  ImageWorld world;
  REQUIRE(world.load(unit) == "loaded");
  CHECK(world.run("(list (eq (car (k)) (car (cdr (k)))) (eq (car (k)) 'loner) (eq (car (cdr (cdr (k)))) 'loner))") == "(t nil t)");
}

TEST_CASE("image: a function is brought in at its first call, its description when it is asked for") {
  ImageWorld maker;
  const std::string unit = maker.record("(fset 'f #'(lambda (a rare-name) \"Say it.\" (list a rare-name)))");
  ImageWorld world;
  Eval& eval = world.eval();
  REQUIRE(world.load(unit, image::Trust::Program) == "loaded");
  const Value function = eval.indirect_function(eval.intern("f"));
  const Code& code = *closure_of(function).code;
  CHECK((code.flags & Code::kLazy) != 0);
  CHECK(code.instruction_count == 0);
  CHECK(eval.obarray().find("rare-name") == kMissing);
  CHECK(closure_length(closure_of(function)) == 5);
  CHECK(code.documentation.get().is_nil());
  CHECK(testing::to_text(eval, closure_slot(eval, closure_of(function), 4)) == "\"Say it.\"");
  CHECK(testing::to_text(eval, closure_slot(eval, closure_of(function), 0)) == "(a rare-name)");
  CHECK((code.flags & Code::kLazy) != 0);
  CHECK(world.run("(f 1 2)") == "(1 2)");
  CHECK((code.flags & Code::kLazy) == 0);
  CHECK(code.source.get().is_nil());
}

TEST_CASE("image: a unit of another program is refused") {
  ImageWorld maker;
  std::string unit = maker.record("(defvar-1 'a 1)");
  ImageWorld world;
  CHECK(world.load("") == "signals (error \"Damaged image of the library: no image\")");
  CHECK(world.load("hello, this is text and long enough to have a header") == "signals (error \"Damaged image of the library: no image\")");
  CHECK(world.load(unit.substr(0, unit.size() - 1)) == "signals (error \"Damaged image of the library: wrong size\")");
  unit[image::Header::kFingerprint]++;
  CHECK(world.load(unit) == "signals (error \"Damaged image of the library: made by another program\")");
}

TEST_CASE("image: no damage to a unit does worse than signal an error") {
  ImageWorld maker;
  const std::string unit = maker.record(kDefinitions);
  std::mt19937 random(20240229);
  ImageWorld world;
  size_t refused = 0;
  for (int round = 0; round < 20000; round++) {
    std::string broken = unit;
    for (unsigned changes = 1 + random() % 3; changes > 0; changes--) {
      const size_t at = image::Header::kFlags + 4 + 8 + random() % (unit.size() - image::Header::kFlags - 12);
      broken[at] = static_cast<char>(random() % 4 == 0 ? random() : static_cast<unsigned char>(broken[at]) + (random() % 2 ? 1 : 255));
    }
    world.eval().limits().set_fuel(2000);
    const bool loads = world.load(broken) == "loaded";
    refused += !loads;
    for (const char* call : {"(fib 3)", "(funcall (counter 1) 2)", "(caught #'(lambda () (throw 'tag 1)))", "(guarded 'fib (list 1))",
                             "(deeper)", "(many 1 2 3)", "(mapcar 'funcall (pair))"}) {
      if (loads) world.run(call);
    }
  }
  CHECK(refused > 1000);
}
