// A bare world for the unit tests of eval, with a handful of stub builtins, and text in and out of it.
#pragma once

#include <string>
#include <vector>

#include "data/function.h"
#include "data/number.h"
#include "data/string.h"
#include "data/symbol.h"
#include "eval/bindings.h"
#include "eval/limits.h"
#include "eval/state.h"
#include "eval/variables.h"
#include "tiny_reader.h"

namespace emlet::testing {

namespace stubs {

inline Completion do_signal(Eval& eval, const Value* a, size_t) { return eval.signal(a[0], a[1]); }
inline Completion do_throw(Eval& eval, const Value* a, size_t) {
  if (!eval.vm().has_catch(a[0])) return eval.signal(sym::no_catch, {a[0], a[1]});
  return eval.throw_(a[0], a[1]);
}
inline Completion add(Eval& eval, const Value* a, size_t n) {
  Value sum = Value::fixnum(0);
  for (size_t i = 0; i < n; i++) {
    if (!is_number(a[i])) return eval.wrong_type(sym::number_or_marker_p, a[i]);
    sum = emlet::add(eval.heap(), sum, a[i]);
  }
  return sum;
}
inline Completion less(Eval& eval, const Value* a, size_t) {
  if (!is_number(a[0])) return eval.wrong_type(sym::number_or_marker_p, a[0]);
  if (!is_number(a[1])) return eval.wrong_type(sym::number_or_marker_p, a[1]);
  return Value::boolean(compare(a[0], a[1]) == Order::Less);
}
inline Completion car(Eval& eval, const Value* a, size_t) {
  if (!a[0].is_list()) return eval.wrong_type(sym::listp, a[0]);
  return a[0].is_cons() ? a[0].cons()->car.get() : nil;
}
inline Completion fset(Eval& eval, const Value* a, size_t) {
  if (!a[0].is_symbol()) return eval.wrong_type(sym::symbolp, a[0]);
  eval.set_function(a[0], a[1]);
  return a[1];
}
inline Completion mapcar(Eval& eval, const Value* a, size_t) {
  RootedVector items(eval.heap());
  for (Value rest = a[1]; rest.is_cons(); rest = rest.cons()->cdr) {
    if (items.size() > 10000) return eval.signal(sym::circular_list, {a[1]});
    LET_TRY(item, eval.call(a[0], {rest.cons()->car}));
    items.push_back(item);
  }
  Value list;
  for (size_t i = items.size(); i > 0; i--) list = eval.heap().cons(items[i - 1], list);
  return list;
}
inline Completion collect(Eval& eval, const Value*, size_t) {
  eval.heap().request_collection();
  TRY(eval.safepoint());
  return nil;
}
inline Completion declare_special(Eval& eval, const Value* a, size_t) {
  if (!a[0].is_symbol()) return eval.wrong_type(sym::symbolp, a[0]);
  symbol_of(eval.heap(), a[0]).set(Symbol::kSpecial);
  return nil;
}
inline Completion default_boundp(Eval& eval, const Value* a, size_t) {
  if (!a[0].is_symbol()) return eval.wrong_type(sym::symbolp, a[0]);
  return Value::boolean(find_value(eval.heap(), a[0]) != kUnbound);
}
inline Completion define(Eval& eval, const Value* a, size_t) {
  if (!a[0].is_symbol()) return eval.wrong_type(sym::symbolp, a[0]);
  eval.set_variable(a[0], a[1]);
  return a[0];
}
inline Completion handler_bind(Eval& eval, const Value* a, size_t) { return eval.call(a[0], {}); }
inline Completion funcall(Eval& eval, const Value* a, size_t n) { return eval.call(a[0], std::span(a + 1, n - 1)); }
inline Completion evaluate(Eval& eval, const Value* a, size_t) { return eval.eval_form(a[0], a[1]); }

constexpr int16_t kMany = Builtin::kMany;
constexpr Builtin kStubs[] = {
    {"signal", 2, 2, "", "", do_signal, "", 0},
    {"throw", 2, 2, "", "", do_throw, "", 0},
    {"+", 0, kMany, "", "", add, "", 0},
    {"<", 2, 2, "", "", less, "", 0},
    {"car", 1, 1, "", "", car, "", 0},
    {"fset", 2, 2, "", "", fset, "", 0},
    {"mapcar", 2, 2, "", "", mapcar, "", 0},
    {"collect", 0, 0, "", "", collect, "", 0},
    {"internal--define-uninitialized-variable", 1, 2, "", "", declare_special, "", 0},
    {"default-boundp", 1, 1, "", "", default_boundp, "", 0},
    {"defvar-1", 2, 3, "", "", define, "", 0},
    {"handler-bind-1", 1, kMany, "", "", handler_bind, "", 0},
    {"funcall", 1, kMany, "", "", funcall, "", 0},
    {"eval", 1, 2, "", "", evaluate, "", 0},
};

}  // namespace stubs

// Of a circular object, the beginning.
inline std::string to_text(Interp& lisp, Value v, int depth = 0) {
  if (depth > 20) return "...";
  if (v.is_symbol()) return std::string(symbol_name(lisp.heap(), v));
  if (v.is_fixnum()) return std::to_string(v.as_fixnum());
  if (v.is_float()) return float_to_text(float_value(v));
  if (is_string(v)) return '"' + std::string(string_of(v).text()) + '"';
  if (!v.is_cons()) return "#<object>";
  std::string text = "(";
  for (; v.is_cons() && text.size() < 10000; v = v.cons()->cdr) {
    text += to_text(lisp, v.cons()->car, depth + 1) + (v.cons()->cdr.get().is_cons() ? " " : "");
  }
  if (v.is_true()) text += " . " + (v.is_cons() ? "..." : to_text(lisp, v, depth + 1));
  return text + ")";
}

class EvalWorld {
 public:
  explicit EvalWorld(const char* zeal = "") : eval_(Eval::make({})) {
    eval_->install(stubs::kStubs);
    eval_->heap().set_zeal(zeal);
  }
  // The text of the value of the last form, or "signals ERROR", "throws (TAG VALUE)".
  std::string run(std::string_view text, bool lexical = true) {
    TinyReader reader(*eval_, text);
    Rooted<Value> result(eval_->heap());
    while (!reader.at_end()) {
      const Completion value = eval_->eval_toplevel(reader.read(), lexical);
      if (value.is_exit()) return take_exit();
      result = value.value();
    }
    return to_text(*eval_, result);
  }
  Eval& eval() { return *eval_; }

 private:
  std::string take_exit() {
    Exits& exits = eval_->exits();
    const bool is_throw = exits.kind() == Exits::Kind::Throw;
    const Value what = is_throw ? eval_->list({exits.what(), exits.data()}) : error_object(eval_->heap(), exits);
    exits.clear();
    return (is_throw ? "throws " : "signals ") + to_text(*eval_, what);
  }
  std::unique_ptr<Eval> eval_;
};

}  // namespace emlet::testing
