// The C API's constructors and extractors.
#include <cstring>
#include <span>

#include "api/world.h"
#include "core/utf8.h"
#include "data/equal.h"
#include "data/number.h"
#include "data/string.h"
#include "data/symbol.h"
#include "data/vector.h"

using namespace emlet;

namespace {

// Calls the primitive of that name: what the C API has in common with Lisp is said once, in the builtins.
Completion primitive(Eval& eval, Value name, std::initializer_list<Value> arguments) { return eval.call(name, arguments); }

Value list_of(Heap& heap, size_t n, const emlet_value* items) {
  Value list = nil;
  while (n-- > 0) list = heap.cons(Handles::get(items[n]), list);
  return list;
}

bool any_null(size_t n, const emlet_value* items) {
  if (n != 0 && !items) return true;
  for (size_t i = 0; i < n; ++i) {
    if (!items[i]) return true;
  }
  return false;
}

}  // namespace

extern "C" {

emlet_value emlet_nil(emlet_env* env) { return enter(env) ? give(env, nil) : nullptr; }

emlet_value emlet_t(emlet_env* env) { return enter(env) ? give(env, sym::t) : nullptr; }

emlet_value emlet_intern(emlet_env* env, const char* name) {
  Eval* eval = enter(env);
  return eval && name ? give(env, eval->intern(text_from_utf8(name))) : nullptr;
}

emlet_value emlet_integer(emlet_env* env, int64_t n) {
  Eval* eval = enter(env);
  return eval ? give(env, make_integer(eval->heap(), n)) : nullptr;
}

emlet_value emlet_float(emlet_env* env, double x) {
  Eval* eval = enter(env);
  return eval ? give(env, make_float(eval->heap(), x)) : nullptr;
}

emlet_value emlet_string(emlet_env* env, const char* text, size_t size) {
  Eval* eval = enter(env);
  if (!eval || (!text && size != 0)) return nullptr;
  const String* string = String::make(eval->heap(), text_from_utf8({text, size}));
  if (!string) return static_cast<void>(eval->memory_full()), nullptr;
  return give(env, Value::of(string));
}

emlet_value emlet_bytes(emlet_env* env, const void* bytes, size_t size) {
  Eval* eval = enter(env);
  if (!eval || (!bytes && size != 0)) return nullptr;
  const String* string = String::make_unibyte(eval->heap(), {static_cast<const char*>(bytes), size});
  if (!string) return static_cast<void>(eval->memory_full()), nullptr;
  return give(env, Value::of(string));
}

emlet_value emlet_cons(emlet_env* env, emlet_value car, emlet_value cdr) {
  Eval* eval = enter(env, car, cdr);
  return eval ? give(env, eval->heap().cons(Handles::get(car), Handles::get(cdr))) : nullptr;
}

emlet_value emlet_list(emlet_env* env, size_t n, const emlet_value* items) {
  Eval* eval = enter(env);
  return eval && !any_null(n, items) ? give(env, list_of(eval->heap(), n, items)) : nullptr;
}

emlet_value emlet_vector(emlet_env* env, size_t n, const emlet_value* items) {
  Eval* eval = enter(env);
  if (!eval || any_null(n, items)) return nullptr;
  Vector* vector = Vector::make(eval->heap(), n, nil);
  if (!vector) return static_cast<void>(eval->memory_full()), nullptr;
  for (size_t i = 0; i < n; ++i) vector->set(eval->heap(), i, Handles::get(items[i]));
  return give(env, Value::of(vector));
}

int32_t emlet_is_nil(emlet_env*, emlet_value value) { return !value || Handles::get(value).is_nil(); }

int32_t emlet_eq(emlet_env* env, emlet_value a, emlet_value b) {
  return enter(env, a, b) && Handles::get(a) == Handles::get(b);
}

int32_t emlet_equal(emlet_env* env, emlet_value a, emlet_value b) {
  Eval* eval = enter(env, a, b);
  return eval && equal(eval->heap(), Handles::get(a), Handles::get(b)) == Equality::Same;
}

emlet_value emlet_type_of(emlet_env* env, emlet_value value) {
  Eval* eval = enter(env, value);
  return eval ? give(env, primitive(*eval, sym::type_of, {Handles::get(value)})) : nullptr;
}

int64_t emlet_get_integer(emlet_env* env, emlet_value value) {
  Eval* eval = enter(env, value);
  if (!eval) return 0;
  int64_t n = 0;
  const Value word = Handles::get(value);
  if (!is_integer(word)) return static_cast<void>(eval->wrong_type(sym::integerp, word)), 0;
  if (!to_int64(word, &n)) static_cast<void>(eval->signal(sym::overflow_error, {word}));
  return n;
}

double emlet_get_float(emlet_env* env, emlet_value value) {
  Eval* eval = enter(env, value);
  if (!eval) return 0;
  const Value word = Handles::get(value);
  if (!is_number(word)) return static_cast<void>(eval->wrong_type(sym::numberp, word)), 0;
  return to_double(word);
}

int32_t emlet_get_string(emlet_env* env, emlet_value value, char* buffer, size_t* size) {
  Eval* eval = enter(env, value);
  if (!eval || !size) return 0;
  const Value word = Handles::get(value);
  if (!is_string(word)) return static_cast<void>(eval->wrong_type(sym::stringp, word)), 0;
  const String& string = string_of(word);
  const std::string text = string.is_multibyte() ? text_to_utf8(string.text()) : std::string(string.text());
  const size_t needed = text.size() + 1;
  const bool fits = !buffer || *size >= needed;
  if (buffer && fits) std::memcpy(buffer, text.c_str(), needed);
  *size = needed;
  return fits;
}

emlet_value emlet_car(emlet_env* env, emlet_value list) {
  Eval* eval = enter(env, list);
  return eval ? give(env, primitive(*eval, sym::car, {Handles::get(list)})) : nullptr;
}

emlet_value emlet_cdr(emlet_env* env, emlet_value list) {
  Eval* eval = enter(env, list);
  return eval ? give(env, primitive(*eval, sym::cdr, {Handles::get(list)})) : nullptr;
}

size_t emlet_length(emlet_env* env, emlet_value sequence) {
  Eval* eval = enter(env, sequence);
  if (!eval) return 0;
  const Completion length = primitive(*eval, sym::length, {Handles::get(sequence)});
  return length.is_exit() ? 0 : static_cast<size_t>(length.value().as_fixnum());
}

emlet_value emlet_aref(emlet_env* env, emlet_value array, size_t index) {
  Eval* eval = enter(env, array);
  if (!eval) return nullptr;
  return give(env, primitive(*eval, sym::aref, {Handles::get(array), make_integer(eval->heap(), static_cast<int64_t>(index))}));
}

void emlet_aset(emlet_env* env, emlet_value array, size_t index, emlet_value value) {
  Eval* eval = enter(env, array, value);
  if (!eval) return;
  const Value place = make_integer(eval->heap(), static_cast<int64_t>(index));
  static_cast<void>(primitive(*eval, sym::aset, {Handles::get(array), place, Handles::get(value)}));
}

}  // extern "C"
