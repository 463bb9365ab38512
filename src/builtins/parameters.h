// Parameter types of builtins: each checks one argument and signals wrong-type-argument as Emacs' CHECK_ macros do.
//
//   Value             anything                     Symbol        symbolp (nil too)
//   Fixnum            fixnump                      Integer       integerp (fixnum or bignum)
//   Natural           wholenump, fits size_t       Number        numberp
//   List              listp                        ConsCell      consp
//   Char              characterp                   String&, Vector&, LispHashTable&, ...  the kind's predicate
//   Opt<T>            may be absent; nil counts as absent       Rest   all remaining arguments
#pragma once

#include <span>

#include "data/bool_vector.h"
#include "data/char_table.h"
#include "data/function.h"
#include "data/string.h"
#include "data/vector.h"
#include "eval/eval.h"

namespace emlet {

// An optional argument: absent when not given or nil.
template <class T>
struct Opt {
  bool given = false;
  T value{};
  explicit operator bool() const { return given; }
  T operator*() const { return value; }
  T value_or(T otherwise) const { return given ? value : otherwise; }
};
template <>
struct Opt<Value> {
  Value value;
  explicit operator bool() const { return value.is_true(); }
  Value operator*() const { return value; }
};
// An optional reference.
template <class T>
struct Opt<T&> {
  T* value = nullptr;
  explicit operator bool() const { return value != nullptr; }
  T& operator*() const { return *value; }
  T* operator->() const { return value; }
};

using Rest = std::span<const Value>;

template <class T>
inline constexpr bool is_optional = false;
template <class T>
inline constexpr bool is_optional<Opt<T>> = true;

// A checked word that keeps its type in the signature.
template <class Check>
struct Checked {
  Value word;
  operator Value() const { return word; }
};

// Scalars with a predicate: `accepts` and the symbol of the predicate for the error.
struct SymbolCheck {
  static bool accepts(Value v) { return v.is_symbol(); }
  static constexpr Value predicate = sym::symbolp;
};
struct ListCheck {
  static bool accepts(Value v) { return v.is_list(); }
  static constexpr Value predicate = sym::listp;
};
struct ConsCheck {
  static bool accepts(Value v) { return v.is_cons(); }
  static constexpr Value predicate = sym::consp;
};
struct IntegerCheck {
  static bool accepts(Value v) { return v.is_fixnum() || v.is_kind(Kind::Bignum); }
  static constexpr Value predicate = sym::integerp;
};
struct NumberCheck {
  static bool accepts(Value v) { return v.is_fixnum() || v.is_float() || v.is_kind(Kind::Bignum); }
  static constexpr Value predicate = sym::numberp;
};
using Symbol_ = Checked<SymbolCheck>;  // named apart from the cell type Symbol
using List = Checked<ListCheck>;
using ConsCell = Checked<ConsCheck>;
using Integer = Checked<IntegerCheck>;
using Number = Checked<NumberCheck>;

struct Fixnum {
  int64_t n = 0;
  operator int64_t() const { return n; }
};
struct Natural {
  size_t n = 0;
  operator size_t() const { return n; }
};
struct Char {
  uint32_t c = 0;
  operator uint32_t() const { return c; }
};
inline constexpr uint32_t kMaxChar = 0x3FFFFF;

// How an argument becomes a parameter.
template <class T>
struct Convert;

template <>
struct Convert<Value> {
  static bool convert(Interp&, Value v, Value& out) {
    out = v;
    return true;
  }
};
template <class Check>
struct Convert<Checked<Check>> {
  static bool convert(Interp& lisp, Value v, Checked<Check>& out) {
    out.word = v;
    return EMLET_LIKELY(Check::accepts(v)) || (static_cast<void>(lisp.wrong_type(Check::predicate, v)), false);
  }
};
template <>
struct Convert<Fixnum> {
  static bool convert(Interp& lisp, Value v, Fixnum& out) {
    out.n = v.as_fixnum();
    return EMLET_LIKELY(v.is_fixnum()) || (static_cast<void>(lisp.wrong_type(sym::fixnump, v)), false);
  }
};
template <>
struct Convert<Natural> {
  static bool convert(Interp& lisp, Value v, Natural& out) {
    out.n = static_cast<size_t>(v.as_fixnum());
    return EMLET_LIKELY(v.is_fixnum() && v.as_fixnum() >= 0) ||
           (static_cast<void>(lisp.wrong_type(sym::wholenump, v)), false);
  }
};
template <>
struct Convert<Char> {
  static bool convert(Interp& lisp, Value v, Char& out) {
    out.c = static_cast<uint32_t>(v.as_fixnum());
    return EMLET_LIKELY(v.is_fixnum() && v.as_fixnum() >= 0 && v.as_fixnum() <= kMaxChar) ||
           (static_cast<void>(lisp.wrong_type(sym::characterp, v)), false);
  }
};

// A cell of a kind: `T::kKind`, and the predicate its kind is checked with.
template <class T>
inline constexpr Value kind_predicate = nil;
template <>
inline constexpr Value kind_predicate<String> = sym::stringp;
template <>
inline constexpr Value kind_predicate<Vector> = sym::vectorp;
template <>
inline constexpr Value kind_predicate<Record> = sym::recordp;
template <>
inline constexpr Value kind_predicate<BoolVector> = sym::bool_vector_p;
template <>
inline constexpr Value kind_predicate<CharTable> = sym::char_table_p;
template <>
inline constexpr Value kind_predicate<Subr> = sym::subrp;

// One parameter being filled: take() checks, get() hands over.
template <class T>
struct Parameter {
  T value;
  bool take(Eval& eval, const Value* arguments, size_t, size_t index) {
    return Convert<T>::convert(eval, arguments[index], value);
  }
  T get() const { return value; }
};
template <class T>
struct Parameter<T&> {
  T* cell;
  bool take(Eval& eval, const Value* arguments, size_t, size_t index) { return accept(eval, arguments[index]); }
  bool accept(Eval& eval, Value v) {
    if (EMLET_LIKELY(v.is_kind(T::kKind))) {
      cell = static_cast<T*>(v.thing());
      return true;
    }
    static_cast<void>(eval.wrong_type(kind_predicate<T>, v));
    return false;
  }
  T& get() const { return *cell; }
};
template <class T>
struct Parameter<Opt<T>> {
  Opt<T> option;
  bool take(Eval& eval, const Value* arguments, size_t, size_t index) {
    if (arguments[index].is_nil()) return true;
    option.given = true;
    return Convert<T>::convert(eval, arguments[index], option.value);
  }
  Opt<T> get() const { return option; }
};
template <>
struct Parameter<Opt<Value>> {
  Opt<Value> option;
  bool take(Eval&, const Value* arguments, size_t, size_t index) {
    option.value = arguments[index];
    return true;
  }
  Opt<Value> get() const { return option; }
};
template <class T>
struct Parameter<Opt<T&>> {
  Opt<T&> option;
  bool take(Eval& eval, const Value* arguments, size_t count, size_t index) {
    if (arguments[index].is_nil()) return true;
    Parameter<T&> inner;
    if (!inner.take(eval, arguments, count, index)) return false;
    option.value = inner.cell;
    return true;
  }
  Opt<T&> get() const { return option; }
};
template <>
struct Parameter<Rest> {
  Rest rest;
  bool take(Eval&, const Value* arguments, size_t count, size_t index) {
    rest = Rest(arguments + index, count > index ? count - index : 0);
    return true;
  }
  Rest get() const { return rest; }
};

}  // namespace emlet
