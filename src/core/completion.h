// Completion and Result: what a fallible function returns.  A Completion is a Value, or the news that an exit (a
// signal, a throw, a quit) is pending in the interpreter; a Result<T> is the same for other types.  Both must be
// looked at.  TRY passes an exit on, LET_TRY also names the value:
//
//   TRY(table.put(eval, key, value));
//   LET_TRY(n, check_natural(lisp, count));
//
// The payload of the exit lives in lisp.exits(); only eval/exits.cpp and the VM's handler search clear it.
#pragma once

#include <utility>

#include "core/value.h"

namespace emlet {

// The one value every fallible function may return for "an exit is pending".
struct ExitPending {};
inline constexpr ExitPending kExit{};

class [[nodiscard]] Completion {
 public:
  constexpr Completion(Value value) : value_(value) {}  // implicit: `return value;`
  constexpr Completion(ExitPending) : value_(kExitPending) {}
  constexpr bool is_exit() const { return value_ == kExitPending; }
  constexpr Value value() const {
    EMLET_ASSERT(!is_exit());
    return value_;
  }
  constexpr Value word() const { return value_; }  // the value, or kExitPending

 private:
  Value value_;
};

template <class T>
class [[nodiscard]] Result {
 public:
  constexpr Result(T value) : value_(std::move(value)), ok_(true) {}
  constexpr Result(ExitPending) : value_(), ok_(false) {}
  constexpr bool is_exit() const { return !ok_; }
  constexpr T& value() {
    EMLET_ASSERT(ok_);
    return value_;
  }

 private:
  T value_;
  bool ok_;
};

template <class T>
class [[nodiscard]] Result<T&> {
 public:
  constexpr Result(T& value) : value_(&value) {}
  constexpr Result(ExitPending) : value_(nullptr) {}
  constexpr bool is_exit() const { return value_ == nullptr; }
  constexpr T& value() { return *value_; }

 private:
  T* value_;
};

// A fallible action without a value.
template <>
class [[nodiscard]] Result<void> {
 public:
  constexpr Result() : ok_(true) {}
  constexpr Result(ExitPending) : ok_(false) {}
  constexpr Result(Completion completion) : ok_(!completion.is_exit()) {}
  constexpr bool is_exit() const { return !ok_; }

 private:
  bool ok_;
};

}  // namespace emlet

#define TRY(expression)                      \
  do {                                       \
    if ((expression).is_exit()) return kExit; \
  } while (false)

#define EMLET_CONCAT_(a, b) a##b
#define EMLET_CONCAT(a, b) EMLET_CONCAT_(a, b)
#define LET_TRY_(name, expression, temporary) \
  auto temporary = (expression);              \
  if (temporary.is_exit()) return kExit;      \
  auto&& name = temporary.value()
#define LET_TRY(name, expression) LET_TRY_(name, expression, EMLET_CONCAT(completion_, __LINE__))
