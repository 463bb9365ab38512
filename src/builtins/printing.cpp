// Options, hooks and continuous labels of the printer, and the sentence of an error.

#include <utf8proc.h>

#include <cstdio>
#include <memory>

#include "builtins/hash_tests.h"
#include "builtins/print.h"
#include "builtins/print_labels.h"
#include "builtins/quoting.h"
#include "builtins/support.h"
#include "core/utf8.h"
#include "data/list.h"
#include "data/string.h"
#include "data/symbol_property.h"
#include "eval/function_object.h"
#include "eval/limits.h"
#include "eval/threads/thread_objects.h"
#include "gc/roots.h"
#include "printer/atoms.h"
#include "printer/labels.h"
#include "printer/printer.h"

namespace emlet {

namespace {

bool function_slots(void* owner, Value function, std::vector<Value>& slots) {
  const auto& closure = *static_cast<const Closure*>(function.thing());
  const size_t length = closure_length(closure);
  for (size_t i = 0; i < length; ++i) slots.push_back(closure_slot(*static_cast<Interp*>(owner), closure, i));
  return true;
}

// "#<thread NAME>", or a number where Emacs shows an address.
template <class T>
void describe_named(const char* kind, Value object, std::string& out) {
  const T& thing = *static_cast<const T*>(object.thing());
  out += std::string("#<") + kind + ' ';
  if (is_string(thing.name)) {
    PrintOptions octal;
    octal.escape_nonascii = true;
    print_plain_string(octal, string_of(thing.name), out);
  } else {
    char number[24];
    std::snprintf(number, sizeof number, "0x%llx", static_cast<unsigned long long>(thing.number));
    out += number;
  }
  out += '>';
}

bool describe_object(void*, Value object, std::string& out) {
  if (!object.is_object()) return false;
  switch (object.thing()->kind) {
    case Kind::Thread: describe_named<LispThread>("thread", object, out); return true;
    case Kind::Mutex: describe_named<LispMutex>("mutex", object, out); return true;
    case Kind::ConditionVariable: describe_named<ConditionVariable>("condvar", object, out); return true;
    default: return false;
  }
}

// Emacs 28.2: letters, digits, punctuation, symbols and private characters; no marks, blanks, controls.
bool is_graphic(void*, uint32_t character) {
  const utf8proc_category_t category = utf8proc_category(static_cast<utf8proc_int32_t>(character));
  return (category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO) ||
         (category >= UTF8PROC_CATEGORY_ND && category <= UTF8PROC_CATEGORY_SO) || category == UTF8PROC_CATEGORY_CO;
}

bool interrupted(void* owner) {
  const Interp& lisp = *static_cast<Interp*>(owner);
  return lisp.limits().interrupted() && lisp.variable(sym::inhibit_quit).is_nil();
}

// A natural number as a limit, otherwise none.
int64_t limit_of(Interp& lisp, Value variable, int64_t none) {
  const Value value = lisp.variable(variable);
  return value.is_fixnum() ? value.as_fixnum() : none;
}

}  // namespace

PrintOptions print_options(Interp& lisp, bool readable) {
  PrintOptions options;
  const auto flag = [&](Value symbol) { return lisp.variable(symbol).is_true(); };
  options.readable = readable;
  options.length = limit_of(lisp, sym::print_length, -1);
  options.level = limit_of(lisp, sym::print_level, INT64_MAX);
  options.quoted = flag(sym::print_quoted);
  options.circle = flag(sym::print_circle);
  options.gensym = flag(sym::print_gensym);
  options.escape_newlines = flag(sym::print_escape_newlines);
  options.escape_nonascii = flag(sym::print_escape_nonascii);
  options.escape_multibyte = flag(sym::print_escape_multibyte);
  options.escape_control_characters = flag(sym::print_escape_control_characters);
  options.integers_as_characters = flag(sym::print_integers_as_characters);
  const Value format = lisp.variable(sym::float_output_format);
  if (is_string(format)) options.float_format = string_of(format).text();
  options.hooks = {&lisp, describe_object, function_slots, is_graphic, interrupted};
  return options;
}

namespace {

// print-number-table -> labels.
Result<void> import_labels(Interp& lisp, PrintLabels& labels) {
  const Value word = lisp.variable(sym::print_number_table);
  if (!word.is_kind(Kind::HashTable)) return {};
  const LispHashTable& table = hash_table_of(word);
  for (size_t slot = 0; slot < table.slots(); ++slot) {
    if (!LispHashTable::is_entry(table.key_at(slot))) continue;
    const Value state = table.value_at(slot);
    if (!labels.import(table.key_at(slot), state.is_fixnum() ? state.as_fixnum() : 0)) return lisp.memory_full();
  }
  return {};
}

}  // namespace

Result<void> export_labels(Eval& eval, PrintLabels& labels, bool with_single) {
  LispHashTable::Options about{};
  about.test = &kEqTest;
  about.lisp_test = {sym::eq, nil, nil};
  Rooted<Value> word(eval.heap(), Value::of(&LispHashTable::make(eval.heap(), about)));
  bool full = false;
  labels.each([&](Value object, int64_t state) {
    if (full || (state == 0 && !with_single)) return;
    full = hash_table_of(word).put(eval, eval.heap(), object, state == 0 ? sym::t : Value::fixnum(state)).is_exit();
  });
  if (full) return kExit;
  eval.set_variable(sym::print_number_table, word);
  return {};
}

Result<void> print_object(Interp& lisp, Value object, bool readable, std::string& text, PrintTo target) {
  PrintOptions options = print_options(lisp, readable);
  if (target == PrintTo::String) options.escape_nonascii = true;
  options.bytes_as_characters = target == PrintTo::Function;
  std::unique_ptr<PrintLabels> labels;
  const bool continuous = options.circle && lisp.variable(sym::print_continuous_numbering).is_true();
  if (continuous) {
    labels = std::make_unique<PrintLabels>(lisp.heap());
    TRY(import_labels(lisp, *labels));
    options.labels = labels.get();
  }
  const PrintStatus status = Printer(lisp.heap(), options, text).print(object);
  if (status == PrintStatus::TooLong) return lisp.memory_full();
  if (status == PrintStatus::Interrupted) return lisp.poll();
  // The tests of `eq` tables never look at the evaluator.
  if (continuous) TRY(export_labels(static_cast<Eval&>(lisp), *labels, false));
  return {};
}

// --- errors as sentences ---

namespace {

struct ErrorParts {
  Value message;          // a string, or anything else: "peculiar error"
  Value details;          // a list
  bool plain = false;     // the details are written as princ does
  bool quoted = false;    // the message is a constant of ours: its quotes follow text-quoting-style
};

Result<ErrorParts> split_error(Interp& lisp, Value error) {
  ErrorParts parts;
  const Value condition = car(error), data = cdr(error);
  if (condition == sym::error) {
    parts.message = car(data);
    parts.details = cdr(data);
    return parts;
  }
  if (!condition.is_symbol()) return lisp.wrong_type(sym::symbolp, condition);
  parts.message = symbol_property(lisp.heap(), condition, sym::error_message);
  parts.details = data;
  parts.quoted = true;
  Value conditions = symbol_property(lisp.heap(), condition, sym::error_conditions);
  CycleWatch watch(conditions);
  bool about_file = false;
  for (; conditions.is_cons() && !about_file; conditions = conditions.cons()->cdr) {
    about_file = conditions.cons()->car.get() == sym::file_error;
    if (watch.comes_round(conditions.cons()->cdr)) break;
  }
  parts.plain = about_file || condition == sym::end_of_file || condition == sym::user_error;
  if (about_file && data.is_cons()) {
    parts.message = data.cons()->car;
    parts.details = data.cons()->cdr;
    parts.quoted = false;
  }
  return parts;
}

std::string text_of(const String& string) {
  return string.is_multibyte() ? std::string(string.text()) : text_from_bytes(string.text());
}

// Emacs 28.2: a message that stands alone is taken as it is, one with details is printed.
std::string message_text(const ErrorParts& parts) {
  const String& message = string_of(parts.message);
  if (parts.details.is_nil()) return text_of(message);
  PrintOptions octal;
  octal.escape_nonascii = true;
  std::string text;
  print_plain_string(octal, message, text);
  return text;
}

}  // namespace

Result<void> error_message(Interp& lisp, Value error, std::string& text) {
  if (!error.is_list()) return lisp.wrong_type(sym::listp, error);
  LET_TRY(parts, split_error(lisp, error));
  const size_t start = text.size();
  if (!is_string(parts.message)) {
    text += "peculiar error";
  } else if (parts.quoted) {
    append_quoted(lisp, message_text(parts), text);
  } else {
    text += message_text(parts);
  }
  const char* separator = text.size() > start ? ": " : "";
  CycleWatch watch(parts.details);
  for (Value rest = parts.details; rest.is_cons(); rest = rest.cons()->cdr) {
    text += separator;
    separator = ", ";
    TRY(print_object(lisp, rest.cons()->car, !parts.plain, text, PrintTo::String));
    if (watch.comes_round(rest.cons()->cdr)) return lisp.signal(sym::circular_list, {parts.details});
  }
  return {};
}

}  // namespace emlet
