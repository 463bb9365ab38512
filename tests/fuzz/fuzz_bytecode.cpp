// Any bytes as byte code: the function is refused with a clear error, or it runs in a world with little fuel and memory.
//
// The first byte says how many arguments there are, the second whether constants are words of a closure; the rest is the
// code.  The constants are a little of everything, jump tables among them, so that every instruction can be reached.  An input
// that begins with a semicolon is a compiled file instead.
#include "fuzz_world.h"

using namespace emlet::fuzz;

namespace {

constexpr const char* kSetup = R"lisp(
(defvar fuzz-variable 1)
(defvar fuzz-prototype (make-byte-code 257 "\300\1\\\207" [5] 4))
(defvar fuzz-table
  #s(hash-table test equal data (nil 4 t 9 1 14 "ab" 20 (1) 3)))
(defun fuzz-constants ()
  (vector nil t 1 -70000 'fuzz-variable 'list 'car 'funcall 'apply fuzz-table fuzz-prototype 'make-closure "ab"
          '(1 2) '(error quit) 'error 'signal 'throw [3 4] 'mapcar (lambda () 7) 1.5 'fuzz-gone 'max '((setq fuzz-variable 2))))
(defun fuzz-run (arguments captured code)
  (let* ((function (make-byte-code arguments code (fuzz-constants) 10))
         (closure (if captured (make-closure function 'fuzz 3) function))
         (least (if (integerp arguments) (logand arguments 127) 2)))
    (condition-case problem
        (catch 'fuzz-variable (apply closure (make-list least 5)))
      (error (error-message-string problem)))))
(defun fuzz-load (text)
  (let ((position 0))
    (condition-case problem
        (while t
          (let ((read (read-from-string text position)))
            (setq position (cdr read))
            (if (byte-code-function-p (car read)) (funcall (car read)))))
      (error (error-message-string problem)))))
)lisp";

// Lambda lists of dynamic binding, and argument numbers.
emlet_value arguments_of(emlet_env* env, uint8_t choice) {
  constexpr int64_t kNumbers[] = {0, 257, 514, 513, 128, 385, 1028, 3};
  if (choice < 192) return emlet_integer(env, kNumbers[choice % 8]);
  emlet_value list = nullptr;
  constexpr const char* kLists[] = {"'(fuzz-variable b)", "'(a fuzz-variable &optional c)", "'(a b &rest c)", "'(a b &rest)"};
  const std::string_view text = kLists[choice % 4];
  emlet_eval(env, text.data(), text.size(), "list", &list);
  return list;
}

}  // namespace

int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  static FuzzWorld world({2000, 20000, 1000, kSetup});
  emlet_env* const env = world.next();
  if (size > 0 && data[0] == ';') {
    const emlet_value file = bytes(env, {reinterpret_cast<const char*>(data), size});
    emlet_call(env, "fuzz-load", 1, &file);
    return 0;
  }
  Input input(data, size);
  const emlet_value lambda_list = arguments_of(env, input.byte());
  const emlet_value captured = input.byte() & 1 ? emlet_t(env) : emlet_nil(env);
  const emlet_value arguments[] = {lambda_list, captured, bytes(env, input.rest())};
  emlet_call(env, "fuzz-run", 3, arguments);
  return 0;
}
