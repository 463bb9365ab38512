// Vectors, records, and the access to the elements of any array.
#include <algorithm>
#include <cstring>

#include "builtins/defun.h"
#include "builtins/install.h"
#include "builtins/support.h"
#include "eval/function_object.h"

namespace emlet {

namespace {

// The index into an array of `size` elements; kinds that hold elements only.
Result<size_t> check_index(Interp& lisp, Value array, Value index, size_t size) {
  if (EMLET_UNLIKELY(!index.is_fixnum())) return lisp.wrong_type(sym::fixnump, index);
  const auto i = static_cast<uint64_t>(index.as_fixnum());
  if (EMLET_UNLIKELY(i >= size)) return lisp.args_out_of_range(array, index);
  return static_cast<size_t>(i);
}

Completion string_set(Interp& lisp, Value array, Value index, Value element) {
  String& string = string_of(array);
  LET_TRY(i, check_index(lisp, array, index, string.size()));
  LET_TRY(character, check_character(lisp, element));
  // Emacs 28.2: bytes above ASCII stand in the way of making the string multibyte.
  if (!string.is_multibyte() && character > 0xFF && !is_ascii(string.text())) {
    return lisp.args_out_of_range(array, element);
  }
  if (!string.set_character(lisp.heap(), i, character)) return lisp.memory_full();
  return element;
}

Completion fill_string(Interp& lisp, String& string, Value item) {
  LET_TRY(character, check_character(lisp, item));
  if (!string.is_multibyte()) {
    std::memset(string.data(), static_cast<int>(character), string.byte_size());
    return Value::of(&string);
  }
  const size_t width = character_bytes(character);
  if (string.size() * width != string.byte_size()) return lisp.error("Attempt to change byte length of a string");
  char encoded[kMaxCharacterBytes];
  encode_character(character, encoded);
  for (size_t i = 0; i < string.size(); ++i) std::copy_n(encoded, width, string.data() + i * width);
  return Value::of(&string);
}

void fill_slots(Heap& heap, Vector& vector, Value item) {
  for (size_t i = 0; i < vector.length; ++i) vector.set(heap, i, item);
}

Completion new_record(Interp& lisp, size_t length) {
  if (length > Record::kMaxLength) {
    return error_with_number(lisp, "Attempt to allocate a record of %ld slots; max is 4095",
                             static_cast<int64_t>(length));
  }
  return made(lisp, Record::make(lisp.heap(), length, nil));
}

DEFUN(vector, "vector", "&rest OBJECTS", "Return a new vector of OBJECTS.")
(Interp& lisp, Rest objects) -> Completion {
  return made(lisp, Vector::make(lisp.heap(), objects.data(), objects.size()));
}

DEFUN(make_vector, "make-vector", "LENGTH INIT", "Return a new vector of LENGTH elements, each INIT.")
(Interp& lisp, Natural length, Value init) -> Completion {
  return made(lisp, Vector::make(lisp.heap(), length, init));
}

DEFUN(aref, "aref", "ARRAY IDX", "Return element IDX of ARRAY.")
(Interp& lisp, Value array, Value index) -> Completion { return array_ref(lisp, array, index); }

DEFUN(aset, "aset", "ARRAY IDX NEWELT", "Store NEWELT as element IDX of ARRAY.  Return NEWELT.")
(Interp& lisp, Value array, Value index, Value element) -> Completion {
  if (!index.is_fixnum()) return lisp.wrong_type(sym::fixnump, index);
  if (!array.is_object()) return lisp.wrong_type(sym::arrayp, array);
  switch (array.thing()->kind) {
    case Kind::Vector:
    case Kind::Record: {
      LET_TRY(i, check_index(lisp, array, index, vector_of(array).length));
      vector_of(array).set(lisp.heap(), i, element);
      return element;
    }
    case Kind::String:
      return string_set(lisp, array, index, element);
    case Kind::BoolVector: {
      LET_TRY(i, check_index(lisp, array, index, bool_vector_of(array).length));
      bool_vector_of(array).set(i, element.is_true());
      return element;
    }
    case Kind::CharTable: {
      LET_TRY(character, check_character(lisp, index));
      char_table_of(array).set_character(lisp.heap(), character, element);
      return element;
    }
    default:
      return lisp.wrong_type(sym::arrayp, array);
  }
}

DEFUN(fillarray, "fillarray", "ARRAY ITEM", "Store ITEM in each element of ARRAY.  Return ARRAY.")
(Interp& lisp, Value array, Value item) -> Completion {
  if (!is_array(array)) return lisp.wrong_type(sym::arrayp, array);
  switch (array.thing()->kind) {
    case Kind::String:
      return fill_string(lisp, string_of(array), item);
    case Kind::BoolVector:
      bool_vector_of(array).fill(item.is_true());
      return array;
    case Kind::CharTable:
      char_table_of(array).set_everything(lisp.heap(), item);
      char_table_of(array).set(lisp.heap(), CharTable::kDefault, item);
      return array;
    default:
      fill_slots(lisp.heap(), vector_of(array), item);
      return array;
  }
}

DEFUN(record, "record", "TYPE &rest SLOTS", "Return a new record of TYPE with SLOTS.")
(Interp& lisp, Value type, Rest slots) -> Completion {
  LET_TRY(word, new_record(lisp, slots.size() + 1));
  Record& record = record_of(word);
  record.slots()[0].init(type);
  for (size_t i = 0; i < slots.size(); ++i) record.slots()[i + 1].init(slots[i]);
  return word;
}

DEFUN(make_record, "make-record", "TYPE SLOTS INIT", "Return a new record of TYPE with SLOTS slots, each INIT.")
(Interp& lisp, Value type, Natural slots, Value init) -> Completion {
  LET_TRY(word, new_record(lisp, slots.n + 1));
  Record& record = record_of(word);
  record.slots()[0].init(type);
  for (size_t i = 1; i < record.length; ++i) record.slots()[i].init(init);
  return word;
}

constexpr Builtin kVectorBuiltins[] = {EMLET_FN(vector),    EMLET_FN(make_vector), EMLET_FN(aref),       EMLET_FN(aset),
                                       EMLET_FN(fillarray), EMLET_FN(record),      EMLET_FN(make_record)};

}  // namespace

Completion array_ref(Interp& lisp, Value array, Value index) {
  if (!index.is_fixnum()) return lisp.wrong_type(sym::fixnump, index);  // Emacs 28.2: looked at before the array
  if (!array.is_object()) return lisp.wrong_type(sym::arrayp, array);
  switch (array.thing()->kind) {
    case Kind::Vector:
    case Kind::Record: {
      LET_TRY(i, check_index(lisp, array, index, vector_of(array).length));
      return vector_of(array).at(i);
    }
    case Kind::String: {
      LET_TRY(i, check_index(lisp, array, index, string_of(array).size()));
      return Value::fixnum(string_of(array).character_at(i));
    }
    case Kind::BoolVector: {
      LET_TRY(i, check_index(lisp, array, index, bool_vector_of(array).length));
      return Value::boolean(bool_vector_of(array).at(i));
    }
    case Kind::CharTable: {
      if (!index.is_fixnum()) return lisp.wrong_type(sym::fixnump, index);
      LET_TRY(character, check_character(lisp, index));
      return char_table_of(array).lookup(character);
    }
    case Kind::Closure: {
      const Closure& closure = *static_cast<const Closure*>(array.thing());
      LET_TRY(i, check_index(lisp, array, index, closure_length(closure)));
      return closure_slot(lisp, closure, i);
    }
    default:
      return lisp.wrong_type(sym::arrayp, array);
  }
}

void install_vector(Interp& lisp) { lisp.install(kVectorBuiltins); }

}  // namespace emlet
