// Text properties of strings.  (Those of buffers come with buffers.)
#include <algorithm>

#include "builtins/defun.h"
#include "builtins/install.h"
#include "builtins/support.h"
#include "data/symbol.h"

namespace emlet {

namespace {

// What has the properties: a string, whose positions count from 0.  No object means the current buffer; until there are
// buffers that is one without text, in which 1 is the only position.
struct TextObject {
  String* string = nullptr;
  int64_t base = 0;
  Value position(size_t at) const { return Value::fixnum(static_cast<int64_t>(at) + base); }
};

Result<TextObject> check_text(Interp& lisp, Value object) {
  if (is_string(object)) return TextObject{&string_of(object), 0};
  if (object.is_true()) return lisp.wrong_type(sym::buffer_or_string_p, object);
  LET_TRY(empty, make_text(lisp, {}, true));
  return TextObject{&string_of(empty), 1};
}

// Emacs 28.2: an integer that is no fixnum counts as the nearest one.
Result<int64_t> check_position(Interp& lisp, Value position) {
  if (position.is_fixnum()) return position.as_fixnum();
  if (!is_integer(position)) return lisp.wrong_type(sym::integer_or_marker_p, position);
  return sign_of_integer(position) < 0 ? kMostNegativeFixnum : kMostPositiveFixnum;
}

// A position within the text, its end included.
Result<size_t> position_in(Interp& lisp, const TextObject& text, Value position) {
  LET_TRY(given, check_position(lisp, position));
  const int64_t at = given - text.base;
  if (at < 0 || static_cast<size_t>(at) > text.string->size()) return lisp.args_out_of_range(position, position);
  return static_cast<size_t>(at);
}

// START and END in either order.  Emacs 28.2: an empty range is not looked at further.
Result<ArraySpan> range_in(Interp& lisp, const TextObject& text, Value start, Value end) {
  LET_TRY(from, check_position(lisp, start));
  LET_TRY(to, check_position(lisp, end));
  if (from == to) return ArraySpan{0, 0};
  if (from > to) std::swap(from, to);
  from -= text.base;
  to -= text.base;
  if (from < 0 || static_cast<size_t>(to) > text.string->size()) return lisp.args_out_of_range(start, end);
  return ArraySpan{static_cast<size_t>(from), static_cast<size_t>(to)};
}

// A property list handed in: proper and of even length; what is no list stands for itself with the value nil.
Completion check_plist(Interp& lisp, Value plist) {
  if (!plist.is_cons()) return plist.is_nil() ? nil : lisp.list({plist, nil});
  const ListScan scan = scan_list(plist);
  if (!scan.is_proper() || scan.length % 2 != 0) return lisp.error("Odd length text property list");
  return plist;
}

Completion changed(Interp& lisp, PropertyChange change) {
  if (change == PropertyChange::Refused) return lisp.memory_full();
  return Value::boolean(change == PropertyChange::Made);
}

Completion property_at(Interp& lisp, Value position, Value property, Value object) {
  LET_TRY(text, check_text(lisp, object));
  LET_TRY(at, position_in(lisp, text, position));
  return property_in(lisp.heap(), properties_at(*text.string, at), property);
}

// A position of the current buffer, which has no text: 1 is the only one.
constexpr int64_t kOnlyPosition = 1;

ExitPending outside_buffer(Interp& lisp, Value position) { return lisp.signal(sym::args_out_of_range, {position}); }

// As property_at, but overlays count, which only buffers have.
Completion char_property_at(Interp& lisp, Value position, Value property, Value object) {
  LET_TRY(at, check_position(lisp, position));
  if (object.is_true() && !is_string(object)) return lisp.wrong_type(sym::buffer_or_string_p, object);
  if (is_string(object)) return property_at(lisp, Value::fixnum(at), property, object);
  if (at != kOnlyPosition) return outside_buffer(lisp, position);
  return nil;
}

DEFUN(text_properties_at, "text-properties-at", "POSITION &optional OBJECT",
      "Return the text properties of the character at POSITION of OBJECT, a property list.")
(Interp& lisp, Value position, Opt<Value> object) -> Completion {
  LET_TRY(text, check_text(lisp, *object));
  LET_TRY(at, position_in(lisp, text, position));
  return copy_property_list(lisp.heap(), properties_at(*text.string, at));
}

DEFUN(get_text_property, "get-text-property", "POSITION PROP &optional OBJECT",
      "Return the text property PROP of the character at POSITION of OBJECT.")
(Interp& lisp, Value position, Value property, Opt<Value> object) -> Completion {
  return property_at(lisp, position, property, *object);
}

DEFUN(get_char_property, "get-char-property", "POSITION PROP &optional OBJECT",
      "As `get-text-property', overlays included where there are any.")
(Interp& lisp, Value position, Value property, Opt<Value> object) -> Completion {
  return char_property_at(lisp, position, property, *object);
}

DEFUN(get_char_property_and_overlay, "get-char-property-and-overlay", "POSITION PROP &optional OBJECT",
      "As `get-char-property', as a cons with the overlay it comes from, or nil.")
(Interp& lisp, Value position, Value property, Opt<Value> object) -> Completion {
  LET_TRY(value, char_property_at(lisp, position, property, *object));
  return lisp.heap().cons(value, nil);
}

DEFUN(put_text_property, "put-text-property", "START END PROPERTY VALUE &optional OBJECT",
      "Give the characters from START to END of OBJECT the text PROPERTY with VALUE.")
(Interp& lisp, Value start, Value end, Value property, Value value, Opt<Value> object) -> Completion {
  LET_TRY(text, check_text(lisp, *object));
  LET_TRY(range, range_in(lisp, text, start, end));
  const Value plist = lisp.list({property, value});
  TRY(changed(lisp, add_properties(lisp.heap(), *text.string, range.from, range.to, plist)));
  return nil;
}

DEFUN(add_text_properties, "add-text-properties", "START END PROPERTIES &optional OBJECT",
      "Give the characters from START to END the PROPERTIES.  Return t if that changed anything.")
(Interp& lisp, Value start, Value end, Value properties, Opt<Value> object) -> Completion {
  if (properties.is_nil()) return nil;
  LET_TRY(plist, check_plist(lisp, properties));
  LET_TRY(text, check_text(lisp, *object));
  LET_TRY(range, range_in(lisp, text, start, end));
  return changed(lisp, add_properties(lisp.heap(), *text.string, range.from, range.to, plist));
}

DEFUN(set_text_properties, "set-text-properties", "START END PROPERTIES &optional OBJECT",
      "Make PROPERTIES all the properties of the characters from START to END.")
(Interp& lisp, Value start, Value end, Value properties, Opt<Value> object) -> Completion {
  LET_TRY(plist, check_plist(lisp, properties));
  LET_TRY(text, check_text(lisp, *object));
  LET_TRY(range, range_in(lisp, text, start, end));
  if (range.size() == 0) return nil;
  const bool nothing_to_remove = plist.is_nil() && interval_count(*text.string) == 0;
  if (nothing_to_remove && range.size() == text.string->size()) return nil;
  return changed(lisp, set_properties(lisp.heap(), *text.string, range.from, range.to, plist));
}

DEFUN(remove_text_properties, "remove-text-properties", "START END PROPERTIES &optional OBJECT",
      "Take the properties named in the property list PROPERTIES from the characters from START to END.")
(Interp& lisp, Value start, Value end, Value properties, Opt<Value> object) -> Completion {
  LET_TRY(text, check_text(lisp, *object));
  LET_TRY(range, range_in(lisp, text, start, end));
  LET_TRY(plist, check_plist(lisp, properties));
  return changed(lisp, remove_properties(lisp.heap(), *text.string, range.from, range.to, plist));
}

DEFUN(remove_list_of_text_properties, "remove-list-of-text-properties", "START END LIST-OF-PROPERTIES &optional OBJECT",
      "Take the properties in the list from the characters from START to END.")
(Interp& lisp, Value start, Value end, Value names, Opt<Value> object) -> Completion {
  LET_TRY(text, check_text(lisp, *object));
  LET_TRY(range, range_in(lisp, text, start, end));
  if (scan_list(names).circular) return lisp.signal(sym::circular_list, {names});
  return changed(lisp, remove_listed_properties(lisp.heap(), *text.string, range.from, range.to, names));
}

// --- add-face-text-property: faces join instead of replacing one another ---
struct FaceChange {
  Value face;
  bool append;
};

bool is_face_list(const Heap& heap, Value value) {
  if (!value.is_cons()) return false;
  const Value first = value.cons()->car;
  const bool anonymous_face = first.is_symbol() && symbol_of(heap, first).has(Symbol::kKeyword);
  return !anonymous_face && scan_list(value).is_proper();
}

Value joined_face(Heap& heap, Value old, const FaceChange& change) {
  if (!is_face_list(heap, old)) {
    return change.append ? heap.cons_list({old, change.face}) : heap.cons_list({change.face, old});
  }
  if (!change.append) return heap.cons(change.face, old);
  ListBuilder list(heap);
  for (Value v = old; v.is_cons(); v = v.cons()->cdr) list.add(v.cons()->car);
  list.add(change.face);
  return list.finish();
}

Value edit_face(Heap& heap, Value plist, void* context) {
  const auto& change = *static_cast<FaceChange*>(context);
  ListBuilder edited(heap);
  bool found = false;
  for (Value v = plist; v.is_cons(); v = v.cons()->cdr.get().cons()->cdr) {
    const Value property = v.cons()->car;
    const Value value = v.cons()->cdr.get().cons()->car;
    edited.add(property);
    if (!(property == sym::face)) {
      edited.add(value);
      continue;
    }
    found = true;
    if (value == change.face) return plist;
    edited.add(joined_face(heap, value, change));
  }
  const Value rest = edited.finish();
  return found ? rest : heap.cons(sym::face, heap.cons(change.face, rest));
}

DEFUN(add_face_text_property, "add-face-text-property", "START END FACE &optional APPEND OBJECT",
      "Add FACE to the `face' property of the characters from START to END, in front or, with APPEND, behind.")
(Interp& lisp, Value start, Value end, Value face, Opt<Value> append, Opt<Value> object) -> Completion {
  LET_TRY(text, check_text(lisp, *object));
  LET_TRY(range, range_in(lisp, text, start, end));
  FaceChange change{face, static_cast<bool>(append)};
  TRY(changed(lisp, edit_properties(lisp.heap(), *text.string, range.from, range.to, edit_face, &change)));
  return nil;
}

DEFUN(propertize, "propertize", "STRING &rest PROPERTIES", "Return a copy of STRING with PROPERTIES added to all of it.")
(Interp& lisp, Value text, Rest properties) -> Completion {
  const auto count = static_cast<int64_t>(properties.size()) + 1;
  if (count % 2 == 0) {
    return lisp.signal(sym::wrong_number_of_arguments, {lisp.intern("propertize"), Value::fixnum(count)});
  }
  if (!is_string(text)) return lisp.wrong_type(sym::stringp, text);
  LET_TRY(word, join_text(lisp, {&text, 1}));
  // Last first, so that adding them leaves them in the order given.
  Value plist = nil;
  for (size_t i = 0; i < properties.size(); i += 2) {
    plist = lisp.heap().cons(properties[i], lisp.heap().cons(properties[i + 1], plist));
  }
  String& string = string_of(word);
  TRY(changed(lisp, add_properties(lisp.heap(), string, 0, string.size(), plist)));
  return word;
}

// --- looking for changes ---

// What a search that found `found` answers: LIMIT bounds it, and takes the place of nothing.
Completion bounded(Interp& lisp, Value found, bool none, Value limit, bool forward) {
  if (limit.is_nil()) return none ? nil : found;
  LET_TRY(bound, check_position(lisp, limit));
  const int64_t place = found.as_fixnum();
  const bool beyond = none || (forward ? place >= bound : place <= bound);
  return Value::fixnum(beyond ? bound : place);
}

Completion next_change(Interp& lisp, Value position, Value object, Value limit, const Value* property) {
  if (limit.is_true()) TRY(check_position(lisp, limit));
  LET_TRY(text, check_text(lisp, object));
  LET_TRY(at, position_in(lisp, text, position));
  const String& string = *text.string;
  const size_t found = property == nullptr ? next_property_change(string, at)
                                           : next_single_property_change(lisp.heap(), string, at, *property);
  return bounded(lisp, text.position(found), found >= string.size(), limit, true);
}

// Emacs 28.2: with t as its limit `next-property-change' only asks for the end of the stretch around POSITION.
Completion stretch_end(Interp& lisp, Value position, Value object) {
  LET_TRY(text, check_text(lisp, object));
  LET_TRY(at, position_in(lisp, text, position));
  return text.position(next_property_change(*text.string, at));
}

// The start of the stretch with the same properties that the character before `at` stands in.
size_t stretch_start(const Heap& heap, const String& string, size_t at, const Value* property) {
  const Value plist = properties_at(string, at - 1);
  const Value value = property == nullptr ? nil : property_in(heap, plist, *property);
  size_t start = at - 1;
  size_t number = first_interval_after(string, start);
  const auto same = [&](Value other) {
    return property == nullptr ? same_property_lists(plist, other) : property_in(heap, other, *property) == value;
  };
  // `number` is the interval that holds `start`, or the first behind it.
  while (start > 0) {
    const bool inside = number < interval_count(string) && interval_at(string, number).start <= start;
    const size_t here = inside ? interval_at(string, number).start
                               : (number > 0 ? interval_at(string, number - 1).end : 0);
    if (here == 0) return 0;
    const Value before = properties_at(string, here - 1);
    if (!same(before)) return here;
    start = here - 1;
    number = first_interval_after(string, start);
  }
  return start;
}

Completion previous_change(Interp& lisp, Value position, Value object, Value limit, const Value* property) {
  if (limit.is_true()) TRY(check_position(lisp, limit));
  LET_TRY(text, check_text(lisp, object));
  LET_TRY(at, position_in(lisp, text, position));
  const size_t found = at == 0 ? 0 : stretch_start(lisp.heap(), *text.string, at, property);
  return bounded(lisp, text.position(found), found == 0, limit, false);
}

DEFUN(next_property_change, "next-property-change", "POSITION &optional OBJECT LIMIT",
      "Return where, after POSITION, the text properties of OBJECT change, or nil.")
(Interp& lisp, Value position, Opt<Value> object, Opt<Value> limit) -> Completion {
  if (*limit == sym::t) return stretch_end(lisp, position, *object);
  return next_change(lisp, position, *object, *limit, nullptr);
}

DEFUN(next_single_property_change, "next-single-property-change", "POSITION PROP &optional OBJECT LIMIT",
      "Return where, after POSITION, the text property PROP of OBJECT changes, or nil.")
(Interp& lisp, Value position, Value property, Opt<Value> object, Opt<Value> limit) -> Completion {
  return next_change(lisp, position, *object, *limit, &property);
}

DEFUN(previous_property_change, "previous-property-change", "POSITION &optional OBJECT LIMIT",
      "Return where, before POSITION, the text properties of OBJECT change, or nil.")
(Interp& lisp, Value position, Opt<Value> object, Opt<Value> limit) -> Completion {
  return previous_change(lisp, position, *object, *limit, nullptr);
}

DEFUN(previous_single_property_change, "previous-single-property-change", "POSITION PROP &optional OBJECT LIMIT",
      "Return where, before POSITION, the text property PROP of OBJECT changes, or nil.")
(Interp& lisp, Value position, Value property, Opt<Value> object, Opt<Value> limit) -> Completion {
  return previous_change(lisp, position, *object, *limit, &property);
}

// The searches that overlays stop too, in the current buffer without text.
Completion next_in_buffer(Interp& lisp, Value position, Value limit) {
  LET_TRY(at, check_position(lisp, position));
  if (at != kOnlyPosition) return outside_buffer(lisp, Value::fixnum(at));
  if (limit.is_nil()) return Value::fixnum(kOnlyPosition);
  LET_TRY(bound, check_position(lisp, limit));
  return Value::fixnum(std::min(bound, kOnlyPosition));
}

Completion previous_in_buffer(Interp& lisp, Value position, Value limit) {
  LET_TRY(at, check_position(lisp, position));
  int64_t bound = kOnlyPosition;
  if (limit.is_true()) {
    LET_TRY(given, check_position(lisp, limit));
    bound = given;
  }
  if (at <= bound) return Value::fixnum(std::max(bound, kOnlyPosition));
  // Emacs 28.2 asks for the character before first.
  if (at - 1 != kOnlyPosition) return outside_buffer(lisp, Value::fixnum(at - 1));
  return lisp.args_out_of_range(position, position);
}

// Any change of the properties: the first argument must be the only position, the bound may lie beyond it.
Result<int64_t> check_change_bound(Interp& lisp, Value position, Value limit) {
  LET_TRY(at, check_position(lisp, position));
  int64_t bound = kOnlyPosition;
  if (limit.is_true()) {
    LET_TRY(given, check_position(lisp, limit));
    bound = given;
  }
  if (at != kOnlyPosition) return lisp.args_out_of_range(position, position);
  return bound;
}

DEFUN(next_char_property_change, "next-char-property-change", "POSITION &optional LIMIT",
      "Return the position after POSITION where the properties of the current buffer's text change, or LIMIT.")
(Interp& lisp, Value position, Opt<Value> limit) -> Completion {
  LET_TRY(bound, check_change_bound(lisp, position, *limit));
  return Value::fixnum(std::min(bound, kOnlyPosition));
}

DEFUN(previous_char_property_change, "previous-char-property-change", "POSITION &optional LIMIT",
      "Return the position before POSITION where the properties of the current buffer's text change, or LIMIT.")
(Interp& lisp, Value position, Opt<Value> limit) -> Completion {
  LET_TRY(bound, check_change_bound(lisp, position, *limit));
  return Value::fixnum(std::max(bound, kOnlyPosition));
}

Result<void> check_char_text(Interp& lisp, Value object) {
  if (object.is_true() && !is_string(object)) return lisp.wrong_type(sym::bufferp, object);
  return {};
}

DEFUN(next_single_char_property_change, "next-single-char-property-change", "POSITION PROP &optional OBJECT LIMIT",
      "As `next-single-property-change', but LIMIT or the end of OBJECT instead of nil.")
(Interp& lisp, Value position, Value property, Opt<Value> object, Opt<Value> limit) -> Completion {
  TRY(check_char_text(lisp, *object));
  if (!object) return next_in_buffer(lisp, position, *limit);
  LET_TRY(found, next_change(lisp, position, *object, *limit, &property));
  return found.is_true() ? found : Value::fixnum(static_cast<int64_t>(string_of(*object).size()));
}

DEFUN(previous_single_char_property_change, "previous-single-char-property-change",
      "POSITION PROP &optional OBJECT LIMIT",
      "As `previous-single-property-change', but LIMIT or the start of OBJECT instead of nil.")
(Interp& lisp, Value position, Value property, Opt<Value> object, Opt<Value> limit) -> Completion {
  TRY(check_char_text(lisp, *object));
  if (!object) return previous_in_buffer(lisp, position, *limit);
  LET_TRY(found, previous_change(lisp, position, *object, *limit, &property));
  return found.is_true() ? found : Value::fixnum(0);
}

// The first position from START to END whose property is (or is not) `eq` to VALUE.
Completion find_value(Interp& lisp, const TextObject& text, ArraySpan range, Value property, Value value,
                      bool wanted) {
  const String& string = *text.string;
  size_t at = range.from;
  while (at < range.to) {
    const bool same = property_in(lisp.heap(), properties_at(string, at), property) == value;
    if (same == wanted) return text.position(at);
    at = next_property_change(string, at);
  }
  return nil;
}

DEFUN(text_property_any, "text-property-any", "START END PROPERTY VALUE &optional OBJECT",
      "Return the first position from START to END whose PROPERTY is `eq' to VALUE, or nil.")
(Interp& lisp, Value start, Value end, Value property, Value value, Opt<Value> object) -> Completion {
  LET_TRY(text, check_text(lisp, *object));
  LET_TRY(range, range_in(lisp, text, start, end));
  return find_value(lisp, text, range, property, value, true);
}

DEFUN(text_property_not_all, "text-property-not-all", "START END PROPERTY VALUE &optional OBJECT",
      "Return the first position from START to END whose PROPERTY is not `eq' to VALUE, or nil.")
(Interp& lisp, Value start, Value end, Value property, Value value, Opt<Value> object) -> Completion {
  LET_TRY(text, check_text(lisp, *object));
  LET_TRY(range, range_in(lisp, text, start, end));
  return find_value(lisp, text, range, property, value, false);
}

DEFUN(object_intervals, "object-intervals", "OBJECT", "Return a list of (START END PROPERTIES) that covers OBJECT, or nil.")
(Interp& lisp, Value object) -> Completion {
  if (!is_string(object)) return lisp.wrong_type(sym::buffer_or_string_p, object);
  const String& string = string_of(object);
  if (interval_count(string) == 0) return nil;
  ListBuilder list(lisp.heap());
  const auto add = [&](size_t start, size_t end, Value plist) {
    if (start == end) return;
    list.add(lisp.list({Value::fixnum(static_cast<int64_t>(start)), Value::fixnum(static_cast<int64_t>(end)),
                        copy_property_list(lisp.heap(), plist)}));
  };
  size_t position = 0;
  for (size_t i = 0; i < interval_count(string); ++i) {
    const TextInterval interval = interval_at(string, i);
    add(position, interval.start, nil);
    add(interval.start, interval.end, interval.plist);
    position = interval.end;
  }
  add(position, string.size(), nil);
  return list.finish();
}

constexpr Builtin kTextPropertyBuiltins[] = {EMLET_FN(text_properties_at),
                                             EMLET_FN(get_text_property),
                                             EMLET_FN(get_char_property),
                                             EMLET_FN(get_char_property_and_overlay),
                                             EMLET_FN(put_text_property),
                                             EMLET_FN(add_text_properties),
                                             EMLET_FN(set_text_properties),
                                             EMLET_FN(remove_text_properties),
                                             EMLET_FN(remove_list_of_text_properties),
                                             EMLET_FN(add_face_text_property),
                                             EMLET_FN(propertize),
                                             EMLET_FN(next_property_change),
                                             EMLET_FN(next_single_property_change),
                                             EMLET_FN(previous_property_change),
                                             EMLET_FN(previous_single_property_change),
                                             EMLET_FN(next_char_property_change),
                                             EMLET_FN(previous_char_property_change),
                                             EMLET_FN(next_single_char_property_change),
                                             EMLET_FN(previous_single_char_property_change),
                                             EMLET_FN(text_property_any),
                                             EMLET_FN(text_property_not_all),
                                             EMLET_FN(object_intervals)};

}  // namespace

void install_text_property(Interp& lisp) { lisp.install(kTextPropertyBuiltins); }

}  // namespace emlet
