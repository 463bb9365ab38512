// Small things that builtins of several themes share: turning the "no result" of data into a signal, the lengths of
// sequences, positions within arrays.
#pragma once

#include <span>
#include <string_view>

#include "core/completion.h"
#include "core/utf8.h"
#include "data/bool_vector.h"
#include "data/char_table.h"
#include "data/list.h"
#include "data/number.h"
#include "data/string.h"
#include "data/text_properties.h"
#include "data/vector.h"
#include "eval/interp.h"
#include "gc/roots.h"

namespace emlet {

// A number, or overflow-error when it is kMissing, or memory-full when that is why.
inline Completion number_or_overflow(Interp& lisp, Value number) {
  if (EMLET_UNLIKELY(number == kMissing)) {
    if (lisp.heap().was_refused()) return lisp.memory_full();
    return lisp.signal(sym::overflow_error, nil);
  }
  return number;
}
// A cell, or memory-full when there is none.
inline Completion made(Interp& lisp, const GCThing* cell) {
  if (EMLET_UNLIKELY(cell == nullptr)) return lisp.memory_full();
  return Value::of(cell);
}
Completion make_text(Interp& lisp, std::string_view text, bool multibyte);
// A copy of the string with its text properties.
Completion copy_string(Interp& lisp, String& string);

// The error of a walk that did not end with nil; `list` is what the error names for a dotted list.
ExitPending improper_list(Interp& lisp, const ListScan& scan, Value list);
// As `length` for lists: signals for dotted and circular ones.
Result<size_t> list_length(Interp& lisp, Value list);
// Builds a list of any length where nothing else looks: asks now and then for quit and memory.
class LongList {
 public:
  explicit LongList(Interp& lisp) : lisp_(lisp), list_(lisp.heap()) {}
  [[nodiscard]] Result<void> add(Value item) {
    list_.add(item);
    return (++count_ & 0xFFF) == 0 ? lisp_.poll() : Result<void>();
  }
  Value finish(Value tail = nil) { return list_.finish(tail); }

 private:
  Interp& lisp_;
  ListBuilder list_;
  size_t count_ = 0;
};

// As `length`.
Result<size_t> sequence_length(Interp& lisp, Value sequence);

inline bool is_array(Value v) {
  return v.is_object() && (v.thing()->kind == Kind::Vector || v.thing()->kind == Kind::String ||
                           v.thing()->kind == Kind::BoolVector || v.thing()->kind == Kind::CharTable);
}
inline bool is_character(Value v) {
  return v.is_fixnum() && v.as_fixnum() >= 0 && v.as_fixnum() <= static_cast<int64_t>(kMaxCharacter);
}
inline Result<uint32_t> check_character(Interp& lisp, Value v) {
  if (!is_character(v)) return lisp.wrong_type(sym::characterp, v);
  return static_cast<uint32_t>(v.as_fixnum());
}
// What `nth`, `aref`, `plist-member`, `nconc`, `concat`, `upcase` and `upcase-initials` do, for other builtins.
Completion list_element(Interp& lisp, Value n, Value list);
Completion array_ref(Interp& lisp, Value array, Value index);
Completion plist_tail(Interp& lisp, Value plist, Value property);
Completion join_lists(Interp& lisp, std::span<const Value> lists);
Completion upcase_text(Interp& lisp, Value text);
Completion upcase_initials_of_text(Interp& lisp, Value text);
Completion join_text(Interp& lisp, std::span<const Value> sequences);
// A vector, string, bool-vector or compiled function: what else append, vconcat and the mapping functions go through.
inline bool has_elements(Value v) {
  return (is_array(v) && v.thing()->kind != Kind::CharTable) || v.is_kind(Kind::Closure);
}
// Each must be a list (perhaps an improper one) or have elements; looked at before any of them is taken apart.
inline Result<void> check_sequences(Interp& lisp, std::span<const Value> sequences) {
  for (const Value v : sequences) {
    if (!v.is_list() && !has_elements(v)) return lisp.wrong_type(sym::sequencep, v);
  }
  return {};
}
// The element at `index` of such an object, within its length.
Value array_element(Interp& lisp, Value array, size_t index);

// FROM and TO, nil or counted from the end when negative, as positions in an array of `size` elements.
struct ArraySpan {
  size_t from;
  size_t to;
  size_t size() const { return to - from; }
};
Result<ArraySpan> check_span(Interp& lisp, Value array, Value from, Value to, size_t size);

// A symbol's name, or the string itself; wrong-type-argument stringp for anything else.
Result<String&> string_or_symbol_name(Interp& lisp, Value v);

// Adds the symbols of OBARRAY (nil: the world's own), as `mapatoms` visits them (symbol.cpp).
[[nodiscard]] Result<void> obarray_symbols(Interp& lisp, Value obarray, RootedVector& symbols);

// Makes the function of NAME the symbol TARGET.
void define_alias(Interp& lisp, std::string_view name, std::string_view target);

// Runs `lisp.error(message)` with a formatted number; for the few messages that name one.
ExitPending error_with_number(Interp& lisp, const char* format, int64_t number);

}  // namespace emlet
