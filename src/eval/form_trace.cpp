#include "eval/form_trace.h"

#include <algorithm>
#include <cstring>
#include <vector>

#include "data/list.h"
#include "data/string.h"
#include "data/symbols.h"
#include "data/vector.h"

namespace emlet {

Value FormTrace::make(Heap& heap, Value lambda, Value environment, std::span<const Value> forms,
                      std::span<const uint32_t> around, std::span<const FormMark> marks) {
  std::vector<uint32_t> numbers(around.begin(), around.end());
  for (const FormMark& mark : marks) numbers.insert(numbers.end(), {mark.instruction, mark.form});
  const String* table =
      String::make_unibyte(heap, {reinterpret_cast<const char*>(numbers.data()), numbers.size() * sizeof(uint32_t)});
  Vector* words = table ? Vector::make(heap, kHeader + forms.size(), nil) : nullptr;
  if (!words) return nil;
  words->set(heap, 0, lambda);
  words->set(heap, 1, environment);
  words->set(heap, 2, Value::of(table));
  for (size_t i = 0; i < forms.size(); i++) words->set(heap, kHeader + i, forms[i]);
  return Value::of(words);
}

FormTrace::FormTrace(const Code& code) {
  const Value kept = cdr(code.source);
  if (code.flags & (Code::kLazy | Code::kStackCode) || !kept.is_kind(Kind::Vector)) return;
  words_ = vector_of(kept).slots();
  forms_ = vector_of(kept).length - kHeader;
}

const char* FormTrace::table() const { return string_of(words_[2].get()).text().data(); }

uint32_t FormTrace::table_word(size_t index) const {
  uint32_t word;
  std::memcpy(&word, table() + index * sizeof word, sizeof word);
  return word;
}

uint32_t FormTrace::around(uint32_t number) const { return table_word(number); }

uint32_t FormTrace::form_at(size_t instruction) const {
  const size_t marks = (string_of(words_[2].get()).text().size() / sizeof(uint32_t) - forms_) / 2;
  size_t first = 0, last = marks;  // the mark wanted is the last of [0, last) that begins early enough
  while (first < last) {
    const size_t middle = (first + last) / 2;
    if (table_word(forms_ + 2 * middle) <= instruction) first = middle + 1;
    else last = middle;
  }
  return first == 0 ? kNone : table_word(forms_ + 2 * (first - 1) + 1);
}

namespace {

// What ENVIRONMENT of a trace means for this closure.
Value environment_of(Heap& heap, const Closure& closure, Value names) {
  ListBuilder environment(heap);
  for (; names.is_cons(); names = cdr(names)) {
    const Value name = car(names);
    if (!name.is_cons()) {
      environment.add(name);
      continue;
    }
    const Value word = closure.captures()[cdr(name).as_fixnum()];
    environment.add(car(name).is_nil() ? word : heap.cons(car(name), word));
  }
  return environment.finish();
}

Value closure_form(Heap& heap, Value lambda, Value environment) {
  if (environment.is_nil()) return lambda;
  return heap.cons(sym::closure, heap.cons(environment, cdr(lambda)));
}

// A function that was never called still has its lambda expression: (LAMBDA MARKS . SPOTS).
Value uncompiled_form(Heap& heap, const Code& code) {
  const Value source = code.source;
  if (!source.is_cons() || (code.flags & Code::kStackCode) || cdr(cdr(source)).is_nil()) return nil;
  if (code.flags & Code::kDynamic) return car(source);
  ListBuilder environment(heap);
  for (Value marks = car(cdr(source)); marks.is_cons(); marks = cdr(marks)) environment.add(car(marks));
  environment.add(sym::t);
  return closure_form(heap, car(source), environment.finish());
}

}  // namespace

Value interpreted_form(Heap& heap, Value function) {
  if (!function.is_kind(Kind::Closure)) return nil;
  const Closure& closure = closure_of(function);
  if (closure.code->flags & Code::kLazy) return uncompiled_form(heap, *closure.code);
  const FormTrace trace(*closure.code);
  if (!trace || trace.lambda().is_nil()) return nil;
  return closure_form(heap, trace.lambda(), environment_of(heap, closure, trace.environment()));
}

}  // namespace emlet
