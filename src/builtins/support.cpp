#include "builtins/support.h"


#include <cstdio>

#include "builtins/quoting.h"
#include "data/symbol.h"
#include "eval/function_object.h"

namespace emlet {

Completion copy_string(Interp& lisp, String& string) {
  String* copy = string.is_multibyte() ? String::make_multibyte(lisp.heap(), string.text(), string.size())
                                       : String::make_unibyte(lisp.heap(), string.text());
  if (copy == nullptr || !copy_properties(lisp.heap(), string, 0, string.size(), *copy)) return lisp.memory_full();
  return Value::of(copy);
}

Completion make_text(Interp& lisp, std::string_view text, bool multibyte) {
  return made(lisp, multibyte ? String::make_multibyte(lisp.heap(), text) : String::make_unibyte(lisp.heap(), text));
}

ExitPending improper_list(Interp& lisp, const ListScan& scan, Value list) {
  if (scan.circular) return lisp.signal(sym::circular_list, {scan.end});
  return lisp.wrong_type(sym::listp, list);
}

Result<size_t> list_length(Interp& lisp, Value list) {
  const ListScan scan = scan_list(list);
  if (EMLET_UNLIKELY(!scan.is_proper())) return improper_list(lisp, scan, scan.end);
  return scan.length;
}

Result<size_t> sequence_length(Interp& lisp, Value sequence) {
  if (sequence.is_list()) return list_length(lisp, sequence);
  if (!sequence.is_object()) return lisp.wrong_type(sym::sequencep, sequence);
  switch (sequence.thing()->kind) {
    case Kind::String:
      return string_of(sequence).size();
    case Kind::Vector:
    case Kind::Record:
      return vector_of(sequence).length;
    case Kind::BoolVector:
      return bool_vector_of(sequence).length;
    case Kind::CharTable:
      return size_t{kMaxCharacter};
    case Kind::Closure:
      return closure_length(*static_cast<const Closure*>(sequence.thing()));
    default:
      return lisp.wrong_type(sym::sequencep, sequence);
  }
}

Value array_element(Interp& lisp, Value array, size_t index) {
  switch (array.thing()->kind) {
    case Kind::String:
      return Value::fixnum(string_of(array).character_at(index));
    case Kind::BoolVector:
      return Value::boolean(bool_vector_of(array).at(index));
    case Kind::Closure:
      return closure_slot(lisp, *static_cast<const Closure*>(array.thing()), index);
    default:
      return vector_of(array).at(index);
  }
}

Result<ArraySpan> check_span(Interp& lisp, Value array, Value from, Value to, size_t size) {
  const auto length = static_cast<int64_t>(size);
  if (from.is_true() && !from.is_fixnum()) return lisp.wrong_type(sym::integerp, from);
  if (to.is_true() && !to.is_fixnum()) return lisp.wrong_type(sym::integerp, to);
  const auto position = [&](Value v, int64_t otherwise) {
    if (v.is_nil()) return otherwise;
    return v.as_fixnum() < 0 ? v.as_fixnum() + length : v.as_fixnum();
  };
  const int64_t start = position(from, 0);
  const int64_t end = position(to, length);
  if (start < 0 || start > end || end > length) return lisp.args_out_of_range(array, from, to);
  return ArraySpan{static_cast<size_t>(start), static_cast<size_t>(end)};
}

Result<String&> string_or_symbol_name(Interp& lisp, Value v) {
  if (is_string(v)) return string_of(v);
  if (v.is_symbol()) return string_of(symbol_of(lisp.heap(), v).name);
  return lisp.wrong_type(sym::stringp, v);
}

void define_alias(Interp& lisp, std::string_view name, std::string_view target) {
  const Value symbol = lisp.intern(name);
  symbol_of(lisp.heap(), symbol).function.set(lisp.heap(), symbol, lisp.intern(target));
}

ExitPending error_with_number(Interp& lisp, const char* format, int64_t number) {
  char message[160];
  std::snprintf(message, sizeof message, format, static_cast<long>(number));
  return quoted_error(lisp, message);
}

}  // namespace emlet
