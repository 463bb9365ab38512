#include <doctest/doctest.h>

#include "eval_world.h"

using emlet::testing::EvalWorld;

namespace {

struct Case {
  const char* form;
  const char* value;
};

void check(const Case* cases, size_t count) {
  for (const char* zeal : {"", "1+4+5"}) {
    EvalWorld world(zeal);
    for (size_t i = 0; i < count; i++) {
      CAPTURE(cases[i].form);
      CHECK(world.run(cases[i].form) == cases[i].value);
    }
  }
}
template <size_t N>
void check(const Case (&cases)[N]) {
  check(cases, N);
}

}  // namespace

TEST_CASE("eval: a function calls itself") {
  EvalWorld world;
  CHECK(world.run("(fset 'fib #'(lambda (n) (if (< n 2) n (+ (fib (- n 1)) (fib (- n 2)))))) (fib 20)") == "6765");
}

TEST_CASE("eval: special forms give the values Emacs gives") {
  check({
      {"(progn)", "nil"},
      {"(prog1 1 2 3)", "1"},
      {"(prog2 1 2 3)", "2"},
      {"(if nil 1 2 3)", "3"},
      {"(if nil 1)", "nil"},
      {"(and)", "t"},
      {"(and 1 2)", "2"},
      {"(and 1 nil 2)", "nil"},
      {"(or)", "nil"},
      {"(or nil 2 3)", "2"},
      {"(cond)", "nil"},
      {"(cond (nil 1) (2) (t 3))", "2"},
      {"(cond ((eq 1 2) 1) ((eq 1 1) 2 3))", "3"},
      {"(let ((a 1) (b 2)) (let ((a b) (b a)) (list a b)))", "(2 1)"},
      {"(let* ((a 1) (b (+ a 1)) c) (list a b c))", "(1 2 nil)"},
      {"(let ((i 0) (s 0)) (while (< i 10) (setq s (+ s i) i (1+ i))) s)", "45"},
      {"(let (x) (setq x 1 x (+ x 1)))", "2"},
      {"(setq)", "nil"},
      {"(funcall (lambda (a &optional b &rest c) (list a b c)) 1 2 3 4)", "(1 2 (3 4))"},
      {"(funcall (lambda (a &optional b &rest c) (list a b c)) 1)", "(1 nil nil)"},
      {"((lambda (x) (+ x 1)) 2)", "3"},
      {"(let ((x 5)) (setq x (or nil x)) x)", "5"},
      {"(let ((x 5)) (setq x (+ 1 x 2)) x)", "8"},
      {"(let ((x 1)) (list x (setq x 2) x))", "(1 2 2)"},
      {"(let ((x 1)) (+ x (setq x 2)))", "3"},
      {"(let ((x 1)) (setq x (prog1 10 (+ x 1))) x)", "10"},
  });
}

TEST_CASE("eval: malformed special forms signal when they are reached") {
  check({
      {"(if nil (setq 1 2) 3)", "3"},
      {"(setq 1 2)", "signals (wrong-type-argument symbolp 1)"},
      {"(setq a)", "signals (wrong-number-of-arguments setq 1)"},
      {"(setq a 1 b)", "signals (wrong-number-of-arguments setq 3)"},
      {"(if)", "signals (wrong-number-of-arguments if 0)"},
      {"(quote 1 2)", "signals (wrong-number-of-arguments quote 2)"},
      {"(let ((a 1 2)) a)", "signals (error \"`let' bindings can have only one value-form\" a 1 2)"},
      {"(let ((1 2)) 3)", "signals (wrong-type-argument symbolp 1)"},
      {"(let 3 4)", "signals (wrong-type-argument listp 3)"},
      {"(let ((nil 1)) 1)", "signals (setting-constant nil)"},
      {"(car . 2)", "signals (wrong-type-argument listp 2)"},
      {"(1 2)", "signals (invalid-function 1)"},
      {"(cond 1)", "signals (wrong-type-argument listp 1)"},
      {"(condition-case nil (car 1) foo)", "signals (error \"Invalid condition handler: foo\")"},
      {"(no-such-function 1)", "signals (void-function no-such-function)"},
      {"no-such-variable", "signals (void-variable no-such-variable)"},
      {"(funcall (lambda (x) x))", "signals (wrong-number-of-arguments (1 . 1) 0)"},
      {"(funcall 'if 1)", "signals (invalid-function #<object>)"},
      {"(car 1)", "signals (wrong-type-argument listp 1)"},
  });
}

TEST_CASE("eval: closures share what they assign and copy what they do not") {
  check({
      {"(let ((n 0)) (let ((up (lambda () (setq n (+ n 1)))) (get (lambda () n))) (funcall up) (funcall up) (funcall get)))", "2"},
      {"(let ((l nil) (i 0)) (while (< i 3) (let ((j i)) (setq l (cons (lambda () j) l))) (setq i (+ i 1))) (mapcar #'funcall l))",
       "(2 1 0)"},
      {"(let ((x 1)) (funcall (funcall (lambda (y) (lambda () (list x y))) 2)))", "(1 2)"},
      {"(let ((f nil)) (setq f (lambda (n) (if (eq n 0) 'done (funcall f (- n 1))))) (funcall f 10))", "done"},
      {"(let ((x 1)) (let ((f (lambda () (lambda () (setq x (+ x 1)))))) (funcall (funcall f)) x))", "2"},
  });
}

TEST_CASE("eval: exits find their handlers and unwind forms run on the way") {
  check({
      {"(catch 'a (throw 'a 1) 2)", "1"},
      {"(catch 'a (catch 'b (throw 'a 1)) 2)", "1"},
      {"(catch 'a (mapcar (lambda (x) (throw 'a x)) '(7 8)))", "7"},
      {"(throw 'a 1)", "signals (no-catch a 1)"},
      {"(condition-case e (car 1) (error e))", "(wrong-type-argument listp 1)"},
      {"(condition-case e 1 (error e) (:success (+ e 1)))", "2"},
      {"(condition-case nil (signal 'quit nil) (error 1) (quit 2))", "2"},
      {"(condition-case nil (signal 'foo nil) (error 1) (t 2))", "2"},
      {"(condition-case e (signal 'foo '(1)) (foo e))", "signals (foo 1)"},
      {"(condition-case e (condition-case nil (car 1) (void-variable 1)) ((foo error) (list 'outer (car e))))",
       "(outer wrong-type-argument)"},
      {"(let ((l nil)) (catch 'a (unwind-protect (throw 'a 1) (setq l (cons 'u l)))) l)", "(u)"},
      {"(let ((l nil)) (list (catch 'a (unwind-protect 1 (setq l (cons 'u l)))) l))", "(1 (u))"},
      {"(catch 'a (unwind-protect (throw 'a 1) (throw 'a 2)))", "2"},
      {"(let ((x 1)) (condition-case nil (setq x (car 5)) (error x)))", "1"},
      {"(let ((x 1)) (condition-case nil (progn (setq x 2) (car 5)) (error x)))", "2"},
      {"(condition-case e (unwind-protect (car 1) (car 2)) (error e))", "(wrong-type-argument listp 2)"},
  });
}

TEST_CASE("eval: dynamic variables are bound and restored on every path") {
  check({
      {"(defvar v 1)", "v"},
      {"(fset 'get-v (lambda () v)) (list (let ((v 2)) (get-v)) v)", "(2 1)"},
      {"(list (catch 'a (let ((v 3)) (throw 'a (get-v)))) v)", "(3 1)"},
      {"(list (condition-case nil (let ((v 4)) (car 1)) (error v)) v)", "(1 1)"},
      {"(let ((v 5) (w v)) (list (get-v) w))", "(5 1)"},
      {"(let* ((v 5) (w v)) (list (get-v) w))", "(5 5)"},
      {"(list (let ((v 6)) (unwind-protect (setq v 7) (setq v 8)) v) v)", "(8 1)"},
      {"(fset 'binds (lambda () (let ((u 1)) (defvar u) (let ((u 2)) (get-u))))) (fset 'get-u (lambda () u)) (binds)", "2"},
  });
}

TEST_CASE("eval: without lexical binding every variable is dynamic") {
  EvalWorld world;
  CHECK(world.run("(fset 'inner (lambda () x)) (fset 'outer (lambda (x) (inner))) (outer 3)", false) == "3");
  CHECK(world.run("(let ((y 1)) (funcall (lambda () y)))", false) == "1");
  CHECK(world.run("(condition-case err (car 1) (error (funcall (lambda () (car err)))))", false) == "wrong-type-argument");
  CHECK(world.run("(condition-case nil (outer) (error 2))", false) == "2");
  CHECK(world.run("x", false) == "signals (void-variable x)");
}

TEST_CASE("eval: the environment of eval is shared by its conses") {
  EvalWorld world;
  CHECK(world.run("(let ((env (list (cons 'a 1)))) (eval '(setq a (+ a 1)) env) env)") == "((a . 2))");
  CHECK(world.run("(funcall (eval '(lambda () (setq b 5)) '((b . 1))))") == "5");
  CHECK(world.run("(funcall '(lambda (x) (+ x 1)) 2)") == "3");
  CHECK(world.run("(funcall '(closure ((z . 4) t) (x) (+ x z)) 2)") == "6");
}

TEST_CASE("eval: macros are expanded, also those defined after the function that uses them") {
  check({
      {"(fset 'twice (cons 'macro (lambda (x) (list 'progn x x))))", "(macro . #<object>)"},
      {"(let ((n 0)) (twice (setq n (+ n 1))) n)", "2"},
      {"(fset 'user (lambda () (later 3)))  (fset 'later (cons 'macro (lambda (x) (list '+ x 1)))) (user)", "4"},
      {"(fset 'bad (cons 'macro (lambda (x) (car 1)))) (condition-case e (bad 1) (error e))", "(wrong-type-argument listp 1)"},
      {"(if nil (bad 1) 2)", "2"},
  });
}

TEST_CASE("eval: a redefined primitive is called also by code compiled before") {
  EvalWorld world;
  CHECK(world.run("(fset 'use (lambda (x) (if (< x 1) 'less (+ x 1)))) (use 1)") == "2");
  CHECK(world.run("(fset 'old-plus #'+) (fset 'plus (symbol-function '+)) (fset '+ (lambda (a b) (list 'sum a b))) (use 1)") ==
        "(sum 1 1)");
  CHECK(world.run("(fset '+ plus)") == "signals (void-variable plus)");
  CHECK(world.run("(fset '+ (symbol-function 'plus)) (use 1)") == "2");
  CHECK(world.run("(fset '< (lambda (a b) t)) (use 1)") == "less");
}

TEST_CASE("eval: handlers of handler-bind run where the error is, in the order of the frames") {
  check({
      {"(let ((l nil)) (condition-case nil (handler-bind-1 (lambda () (car 1)) '(error) (lambda (e) (setq l (car e)))) (error l)))",
       "wrong-type-argument"},
      {"(catch 'out (handler-bind-1 (lambda () (car 1)) '(error) (lambda (e) (throw 'out 'thrown))))", "thrown"},
      {"(let ((l nil)) (handler-bind-1 (lambda () (condition-case nil (car 1) (error 'inner))) '(error) (lambda (e) (setq l 1))) l)", "nil"},
      {"(condition-case e (handler-bind-1 (lambda () (condition-case nil (handler-bind-1 (lambda () (car 1)) '(error) (lambda (e) (car 2))) (void-variable 1))) '(error) (lambda (e) nil)) (error (car (cdr (cdr e)))))",
       "2"},
      {"(condition-case e (handler-bind-1 (lambda () (condition-case nil (signal 'quit nil) (error 'wrong))) '(quit) (lambda (e) (car 3))) (error (car (cdr (cdr e)))))",
       "3"},
  });
}

TEST_CASE("eval: endless recursion is an error, in Lisp and through builtins") {
  EvalWorld world;
  CHECK(world.run("(fset 'f (lambda (n) (+ 1 (f n)))) (condition-case e (f 1) (error (car e)))") == "error");
  CHECK(world.run("(fset 'g (lambda (n) (mapcar 'g (list n)))) (condition-case e (g 1) (error (car e)))") == "error");
  CHECK(world.run("(fset 'deep (lambda (n) (if (eq n 0) 0 (+ 1 (deep (- n 1)))))) (deep 1000)") == "1000");
  CHECK(world.run("(let ((max-lisp-eval-depth 100)) (condition-case nil (deep 200) (error 'too-deep)))") == "too-deep");
  CHECK(world.run("(let ((max-lisp-eval-depth 100000)) (deep 50000))") == "50000");
}

TEST_CASE("eval: many arguments, many variables, many clauses") {
  EvalWorld world;
  std::string list = "(list";
  std::string let = "(let* ((v0 1)";
  std::string cond = "(cond";
  std::string nested = "1";
  for (int i = 1; i < 2000; i++) {
    list += " " + std::to_string(i);
    let += " (v" + std::to_string(i) + " (+ 1 v" + std::to_string(i - 1) + "))";
    cond += " ((eq 1 " + std::to_string(i + 1) + ") (car " + std::to_string(i) + "))";
    if (i < 500) nested = "(+ 1 " + nested + ")";
  }
  CHECK(world.run("(car " + list + "))") == "1");
  CHECK(world.run(let + ") v1999)") == "2000");
  CHECK(world.run(cond + " (t 'end))") == "end");
  CHECK(world.run(nested) == "500");
  std::string loop = "(let ((i 0)) (while (< i 3) (setq i (+ i 1)) ";
  for (int i = 0; i < 20000; i++) loop += "(if (< i 0) (car i)) ";
  CHECK(world.run(loop + ") i)") == "3");
}

TEST_CASE("eval: fuel, a quit from outside and a deadline stop an endless loop") {
  EvalWorld world;
  world.eval().limits().set_fuel(1000);
  CHECK(world.run("(condition-case nil (while t) (t 'caught))") == "terminated");
  world.eval().limits().set_fuel(emlet::Limits::kNoLimit);
  world.eval().limits().request_quit();
  CHECK(world.run("(while t)") == "signals (quit)");
  CHECK(world.run("(+ 1 1)") == "2");
}

TEST_CASE("eval: what a temporary held does not survive a collection") {
  EvalWorld world;
  CHECK(world.run("(let ((l (list 1 2 3))) (collect) (collect) (+ (car l) 1))") == "2");
}
