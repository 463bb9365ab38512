// Any bytes as byte code: the function is refused with a clear error, or it runs in a world with little fuel and memory.
//
// The first byte says how many arguments there are, the second whether constants are words of a closure; the rest is the
// code.  The constants are a little of everything, jump tables among them, so that every instruction can be reached.  An input
// that begins with a semicolon is a compiled file instead.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "api/world.h"
#include "emlet/emlet.h"
#include "eval/limits.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size);

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

emlet_world* make_world() {
  emlet_config config{};
  config.size = sizeof config;
  config.memory_limit = size_t{200} << 20;
  emlet_world* world = emlet_new(&config);
  if (!world || emlet_eval(emlet_world_env(world), kSetup, std::char_traits<char>::length(kSetup), "setup", nullptr) != EMLET_OK) std::abort();
  return world;
}

// A world serves many inputs, but not for ever.
class Worlds {
 public:
  ~Worlds() { emlet_free(world_); }
  emlet_world* next() {
    if (uses_++ % 2000 == 0) {
      emlet_free(world_);
      world_ = make_world();
    }
    return world_;
  }

 private:
  emlet_world* world_ = nullptr;
  unsigned uses_ = 0;
};

// Lambda lists of dynamic binding, and argument numbers.
emlet_value arguments_of(emlet_env* env, uint8_t choice) {
  constexpr int64_t kNumbers[] = {0, 257, 514, 513, 128, 385, 1028, 3};
  if (choice < 192) return emlet_integer(env, kNumbers[choice % 8]);
  emlet_value list = nullptr;
  constexpr const char* kLists[] = {"'(fuzz-variable b)", "'(a fuzz-variable &optional c)", "'(a b &rest c)", "'(a b &rest)"};
  const std::string text = kLists[choice % 4];
  if (emlet_eval(env, text.data(), text.size(), "list", &list) != EMLET_OK) std::abort();
  return list;
}

}  // namespace

int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  static Worlds worlds;
  if (size < 2) return 0;
  emlet_world* world = worlds.next();
  emlet_env* env = emlet_world_env(world);
  emlet_exit_clear(env);
  const emlet_scope scope = emlet_scope_open(env);
  world->eval->limits().set_fuel(20000);
  if (data[0] == ';') {
    const emlet_value text = emlet_bytes(env, reinterpret_cast<const char*>(data), size);
    emlet_call(env, "fuzz-load", 1, &text);
  } else {
    const emlet_value arguments[] = {arguments_of(env, data[0]), data[1] & 1 ? emlet_t(env) : emlet_nil(env),
                                     emlet_bytes(env, reinterpret_cast<const char*>(data + 2), size - 2)};
    emlet_call(env, "fuzz-run", 3, arguments);
  }
  emlet_exit_clear(env);
  world->eval->limits().set_fuel(emlet::Limits::kNoLimit);
  emlet_scope_close(env, scope, nullptr);
  return 0;
}
