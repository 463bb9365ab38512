// Sequences: length, copies, reversal, joining; the functions that take lists, vectors, strings and bool-vectors alike.
#include <algorithm>
#include <string>
#include <vector>

#include "builtins/defun.h"
#include "builtins/install.h"
#include "builtins/support.h"

namespace emlet {

namespace {

Completion copy_list(Interp& lisp, Value list) {
  TRY(list_length(lisp, list));
  LongList copy(lisp);
  for (; list.is_cons(); list = list.cons()->cdr) TRY(copy.add(list.cons()->car));
  return copy.finish();
}

Completion copy_bool_vector(Interp& lisp, const BoolVector& bits) {
  BoolVector* copy = BoolVector::make(lisp.heap(), bits.length, false);
  if (copy == nullptr) return lisp.memory_full();
  std::copy_n(bits.words(), bits.word_count(), copy->words());
  return Value::of(copy);
}

// Adds the elements of a sequence to `elements`, as vconcat sees them.
Result<void> gather(Interp& lisp, Value sequence, std::vector<Value>& elements) {
  LET_TRY(length, sequence_length(lisp, sequence));
  TRY(lisp.check_room(2 * (elements.size() + length) * sizeof(Value)));
  if (sequence.is_list()) {
    for (; sequence.is_cons(); sequence = sequence.cons()->cdr) elements.push_back(sequence.cons()->car);
    return {};
  }
  if (!has_elements(sequence)) return lisp.wrong_type(sym::sequencep, sequence);
  for (size_t i = 0; i < length; ++i) elements.push_back(array_element(lisp, sequence, i));
  return {};
}

// A copy of the elements of `sequence` in front of `tail`.
Completion list_before(Interp& lisp, Value sequence, Value tail) {
  if (sequence.is_list()) {
    TRY(list_length(lisp, sequence));
    LongList copy(lisp);
    for (; sequence.is_cons(); sequence = sequence.cons()->cdr) TRY(copy.add(sequence.cons()->car));
    return copy.finish(tail);
  }
  if (!has_elements(sequence)) return lisp.wrong_type(sym::sequencep, sequence);
  LET_TRY(length, sequence_length(lisp, sequence));
  LongList copy(lisp);
  for (size_t i = 0; i < length; ++i) TRY(copy.add(array_element(lisp, sequence, i)));
  return copy.finish(tail);
}

Completion reversed_list(Interp& lisp, Value list) {
  TRY(list_length(lisp, list));
  Value reversed = nil;
  for (size_t count = 1; list.is_cons(); list = list.cons()->cdr, ++count) {
    if ((count & 0xFFF) == 0) TRY(lisp.poll());
    reversed = lisp.heap().cons(list.cons()->car, reversed);
  }
  return reversed;
}

Completion reversed_string(Interp& lisp, String& string) {
  const std::string_view text = string.text();
  TRY(lisp.check_room(2 * text.size()));
  std::string reversed(text.rbegin(), text.rend());
  if (string.is_multibyte() && string.size() != text.size()) {
    reversed.clear();
    for (size_t end = text.size(); end > 0;) {
      size_t start = end - 1;
      while (is_continuation(text[start])) --start;
      reversed.append(text.substr(start, end - start));
      end = start;
    }
  }
  return make_text(lisp, reversed, string.is_multibyte());
}

Completion reversed_vector(Interp& lisp, const Vector& vector) {
  Vector* reversed = Vector::make(lisp.heap(), vector.length, nil);
  if (reversed == nullptr) return lisp.memory_full();
  for (size_t i = 0; i < vector.length; ++i) reversed->slots()[i].init(vector.at(vector.length - 1 - i));
  return Value::of(reversed);
}

void reverse_bits(BoolVector& bits) {
  for (size_t i = 0, j = bits.length; i + 1 < j; ++i) {
    --j;
    const bool low = bits.at(i);
    bits.set(i, bits.at(j));
    bits.set(j, low);
  }
}

Completion nreverse_list(Interp& lisp, Value list) {
  Value reversed = nil;
  Value tail = list;
  while (tail.is_cons()) {
    const Value rest = tail.cons()->cdr;
    // Emacs 28.2: a list that comes round ends here too, with its first cell already last.
    if (rest == list) return lisp.signal(sym::circular_list, {list});
    tail.cons()->cdr.set(lisp.heap(), tail, reversed);
    reversed = tail;
    tail = rest;
  }
  if (tail.is_true()) return lisp.wrong_type(sym::listp, list);
  return reversed;
}

// How many elements a sequence has, counted no further than `limit` + 1 in a list, where no error is found either.
Result<int64_t> bounded_length(Interp& lisp, Value sequence, int64_t limit) {
  if (!sequence.is_list()) {
    LET_TRY(length, sequence_length(lisp, sequence));
    return static_cast<int64_t>(length);
  }
  int64_t length = 0;
  for (; sequence.is_cons() && length <= limit; sequence = sequence.cons()->cdr) ++length;
  return length;
}

DEFUN(length, "length", "SEQUENCE", "Return the number of elements of SEQUENCE.")
(Interp& lisp, Value sequence) -> Completion {
  LET_TRY(length, sequence_length(lisp, sequence));
  return Value::fixnum(static_cast<int64_t>(length));
}

DEFUN(length_less, "length<", "SEQUENCE LENGTH", "Return t if SEQUENCE has fewer elements than LENGTH.")
(Interp& lisp, Value sequence, Fixnum n) -> Completion {
  LET_TRY(length, bounded_length(lisp, sequence, n));
  return Value::boolean(length < n);
}

DEFUN(length_greater, "length>", "SEQUENCE LENGTH", "Return t if SEQUENCE has more elements than LENGTH.")
(Interp& lisp, Value sequence, Fixnum n) -> Completion {
  LET_TRY(length, bounded_length(lisp, sequence, n));
  return Value::boolean(length > n);
}

DEFUN(length_equal, "length=", "SEQUENCE LENGTH", "Return t if SEQUENCE has LENGTH elements.")
(Interp& lisp, Value sequence, Fixnum n) -> Completion {
  if (n < 0) return nil;  // Emacs 28.2: whatever SEQUENCE is
  LET_TRY(length, bounded_length(lisp, sequence, n));
  return Value::boolean(length == n);
}

DEFUN(safe_length, "safe-length", "LIST", "Return the number of conses of LIST, whatever it is, even circular.")
(Value list) -> Completion { return Value::fixnum(static_cast<int64_t>(scan_list(list).length)); }

DEFUN(proper_list_p, "proper-list-p", "OBJECT", "Return OBJECT's length if it is a proper list, otherwise nil.")
(Value object) -> Completion {
  const ListScan scan = scan_list(object);
  return scan.is_proper() ? Value::fixnum(static_cast<int64_t>(scan.length)) : nil;
}

DEFUN(elt, "elt", "SEQUENCE N", "Return element N of SEQUENCE.")
(Interp& lisp, Value sequence, Value n) -> Completion {
  if (sequence.is_list()) return list_element(lisp, n, sequence);
  if (!is_array(sequence)) return lisp.wrong_type(sym::sequencep, sequence);
  return array_ref(lisp, sequence, n);
}

DEFUN(append, "append", "&rest SEQUENCES", "Join SEQUENCES in a list whose tail is the last of them.")
(Interp& lisp, Rest sequences) -> Completion {
  if (sequences.empty()) return nil;
  const Rest copied(sequences.data(), sequences.size() - 1);
  TRY(check_sequences(lisp, copied));
  // Errors come from left to right, the list is built from right to left.
  for (const Value sequence : copied) {
    if (sequence.is_list()) TRY(list_length(lisp, sequence));
  }
  Value list = sequences.back();
  for (size_t i = sequences.size() - 1; i > 0; --i) {
    LET_TRY(longer, list_before(lisp, sequences[i - 1], list));
    list = longer;
  }
  return list;
}

DEFUN(nconc, "nconc", "&rest LISTS", "Join LISTS by changing the end of each but the last.")
(Interp& lisp, Rest lists) -> Completion { return join_lists(lisp, lists); }

DEFUN(reverse, "reverse", "SEQ", "Return a reversed copy of SEQ.")
(Interp& lisp, Value sequence) -> Completion {
  if (sequence.is_list()) return reversed_list(lisp, sequence);
  if (sequence.is_kind(Kind::Vector)) return reversed_vector(lisp, vector_of(sequence));
  if (is_string(sequence)) return reversed_string(lisp, string_of(sequence));
  if (!sequence.is_kind(Kind::BoolVector)) return lisp.wrong_type(sym::sequencep, sequence);
  LET_TRY(copy, copy_bool_vector(lisp, bool_vector_of(sequence)));
  reverse_bits(bool_vector_of(copy));
  return copy;
}

DEFUN(nreverse, "nreverse", "SEQ", "Reverse SEQ, by changing it unless it is a string.  Return the result.")
(Interp& lisp, Value sequence) -> Completion {
  if (sequence.is_list()) return nreverse_list(lisp, sequence);
  if (is_string(sequence)) return reversed_string(lisp, string_of(sequence));
  if (sequence.is_kind(Kind::BoolVector)) {
    reverse_bits(bool_vector_of(sequence));
    return sequence;
  }
  if (!sequence.is_kind(Kind::Vector)) return lisp.wrong_type(sym::arrayp, sequence);
  Vector& vector = vector_of(sequence);
  for (size_t i = 0, j = vector.length; i + 1 < j; ++i) {
    --j;
    const Value low = vector.at(i);
    vector.set(lisp.heap(), i, vector.at(j));
    vector.set(lisp.heap(), j, low);
  }
  return sequence;
}

DEFUN(copy_sequence, "copy-sequence", "ARG", "Return a copy of the sequence or record ARG; its elements are shared.")
(Interp& lisp, Value sequence) -> Completion {
  if (sequence.is_list()) return copy_list(lisp, sequence);
  if (!sequence.is_object()) return lisp.wrong_type(sym::sequencep, sequence);
  switch (sequence.thing()->kind) {
    case Kind::String:
      return copy_string(lisp, string_of(sequence));
    case Kind::Vector: {
      Vector& vector = vector_of(sequence);
      Vector* copy = Vector::make(lisp.heap(), vector.length, nil);
      if (copy == nullptr) return lisp.memory_full();
      for (size_t i = 0; i < vector.length; ++i) copy->slots()[i].init(vector.at(i));
      return Value::of(copy);
    }
    case Kind::Record: {
      Record& record = record_of(sequence);
      Record* copy = Record::make(lisp.heap(), record.length, nil);
      if (copy == nullptr) return lisp.memory_full();
      for (size_t i = 0; i < record.length; ++i) copy->slots()[i].init(record.at(i));
      return Value::of(copy);
    }
    case Kind::BoolVector:
      return copy_bool_vector(lisp, bool_vector_of(sequence));
    case Kind::CharTable:
      return Value::of(&char_table_of(sequence).copy(lisp.heap()));
    default:
      return lisp.wrong_type(sym::sequencep, sequence);
  }
}

DEFUN(copy_alist, "copy-alist", "ALIST", "Return a copy of ALIST whose associations are copied too.")
(Interp& lisp, Value alist) -> Completion {
  // Emacs 28.2: an array is taken as the list of its elements.
  LET_TRY(copy, alist.is_list() ? copy_list(lisp, alist) : list_before(lisp, alist, nil));
  size_t count = 0;
  for (Value tail = copy; tail.is_cons(); tail = tail.cons()->cdr) {
    const Value element = tail.cons()->car;
    if (!element.is_cons()) continue;
    if ((++count & 0xFFF) == 0) TRY(lisp.poll());
    tail.cons()->car.set(lisp.heap(), tail, lisp.heap().cons(element.cons()->car, element.cons()->cdr));
  }
  return copy;
}

DEFUN(vconcat, "vconcat", "&rest SEQUENCES", "Join SEQUENCES in a new vector.")
(Interp& lisp, Rest sequences) -> Completion {
  TRY(check_sequences(lisp, sequences));
  std::vector<Value> elements;
  for (const Value sequence : sequences) TRY(gather(lisp, sequence, elements));
  return made(lisp, Vector::make(lisp.heap(), elements.data(), elements.size()));
}

DEFUN(take, "take", "N LIST", "Return a list of the first N elements of LIST, or all when there are fewer.")
(Interp& lisp, Value n, List list) -> Completion {
  if (!is_integer(n)) return lisp.wrong_type(sym::integerp, n);
  int64_t left = n.is_fixnum() ? n.as_fixnum() : sign_of_integer(n) < 0 ? 0 : INT64_MAX;
  if (!n.is_fixnum()) TRY(list_length(lisp, list));
  LongList taken(lisp);
  Value tail = list;
  for (; left > 0 && tail.is_cons(); --left, tail = tail.cons()->cdr) {
    TRY(taken.add(tail.cons()->car));
  }
  if (left > 0 && tail.is_true()) return lisp.wrong_type(sym::listp, tail);
  return taken.finish();
}

DEFUN(ntake, "ntake", "N LIST", "Cut LIST after its first N elements.  Return it, or nil when N is not positive.")
(Interp& lisp, Value n, List list) -> Completion {
  if (!is_integer(n)) return lisp.wrong_type(sym::integerp, n);
  if (sign_of_integer(n) <= 0) return nil;
  Value tail = list;
  int64_t left = n.is_fixnum() ? n.as_fixnum() : 0;
  if (!n.is_fixnum()) return list.word;
  for (--left; left > 0 && tail.is_cons(); --left) tail = tail.cons()->cdr;
  if (tail.is_cons()) {
    tail.cons()->cdr.set(lisp.heap(), tail, nil);
  } else if (tail.is_true()) {
    return lisp.wrong_type(sym::listp, tail);
  }
  return list.word;
}

constexpr Builtin kSequenceBuiltins[] = {
    EMLET_FN(length),        EMLET_FN(length_less), EMLET_FN(length_greater), EMLET_FN(length_equal),
    EMLET_FN(safe_length),   EMLET_FN(proper_list_p), EMLET_FN(elt),          EMLET_FN(append),
    EMLET_FN(nconc),         EMLET_FN(reverse),     EMLET_FN(nreverse),       EMLET_FN(copy_sequence),
    EMLET_FN(copy_alist),    EMLET_FN(vconcat),     EMLET_FN(take),           EMLET_FN(ntake)};

}  // namespace

Completion join_lists(Interp& lisp, std::span<const Value> lists) {
  Value first = nil;
  Value last = nil;
  for (size_t i = 0; i < lists.size(); ++i) {
    const Value list = lists[i];
    if (list.is_nil()) continue;
    if (first.is_nil()) first = list;
    if (last.is_true()) last.cons()->cdr.set(lisp.heap(), last, list);
    if (i + 1 == lists.size()) break;
    if (!list.is_cons()) return lisp.wrong_type(sym::consp, list);
    CycleWatch watch(list);
    last = list;
    for (Value rest = list.cons()->cdr; rest.is_cons(); rest = rest.cons()->cdr) {
      if (watch.comes_round(rest)) return lisp.signal(sym::circular_list, {list});
      last = rest;
    }
  }
  return first;
}

void install_sequence(Interp& lisp) { lisp.install(kSequenceBuiltins); }

}  // namespace emlet
