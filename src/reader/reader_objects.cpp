// The reader's half that makes an object of the elements of a closed frame.

#include "data/string.h"
#include "data/vector.h"
#include "reader/reader.h"

namespace emlet {

Completion Reader::finish(const Frame& frame) {
  const ReaderHooks& hooks = options_.hooks;
  switch (frame.shape) {
    case Shape::List: {
      const Value list = make_list(frame);
      if (options_.positions && list.is_cons()) options_.positions->list_read(list, frame.place);
      return list;
    }
    case Shape::Record: return make_record(frame);
    case Shape::String: return make_propertized(frame);
    case Shape::Vector: return make_vector(frame);
    case Shape::ByteCode: {
      LET_TRY(elements, make_vector(frame));
      LET_TRY(function, call_hook(hooks.byte_code, elements));
      if (function != kMissing) return function;
      failure_.syntax("Invalid byte-code object", lexer_.start());
      return kExit;
    }
    case Shape::CharTable: {
      LET_TRY(elements, make_vector(frame));
      return call_hook(hooks.char_table, elements);
    }
    case Shape::SubCharTable: {
      LET_TRY(elements, make_vector(frame));
      return call_hook(hooks.sub_char_table, elements);
    }
    case Shape::Prefix:
    case Shape::Label: break;
  }
  return nil;
}

// kExit, with the failure told, for a missing hook too.
Completion Reader::call_hook(Completion (*hook)(void*, Value), Value argument) {
  if (!hook) {
    failure_.syntax("#", lexer_.start());
    return kExit;
  }
  const Completion made = hook(options_.hooks.owner, argument);
  if (made.is_exit()) failure_.exit();
  return made;
}

// The elements as a list, dotted if a tail was read; the frame's values are dropped.
Value Reader::make_list(const Frame& frame) {
  size_t end = values_.size();
  Value list = frame.tail == Tail::Here ? values_[--end] : nil;
  while (end > frame.base) list = heap_.cons(values_[--end], list);
  values_.resize(frame.base);
  return list;
}

Completion Reader::make_vector(const Frame& frame) {
  const Vector* vector = Vector::make(heap_, values_.data() + frame.base, count(frame));
  values_.resize(frame.base);
  if (vector) return Value::of(vector);
  failure_.condition(sym::memory_full, nil, frame.place);
  return kExit;
}

Completion Reader::make_record(const Frame& frame) {
  const size_t length = count(frame);
  if (length == 0) {  // Emacs 28.2 says this of #s()
    fail_condition(sym::wrong_type_argument, heap_.cons_list({sym::wholenump, Value::fixnum(-1)}));
    return kExit;
  }
  if (values_[frame.base] == sym::hash_table) {
    const Value list = make_list(frame);
    return call_hook(options_.hooks.hash_table, list.cons()->cdr);
  }
  if (frame.tail == Tail::Here && values_.back().is_true()) {
    fail_condition(sym::wrong_type_argument, heap_.cons_list({sym::listp, values_.back()}));
    return kExit;
  }
  const size_t slots = length - (frame.tail == Tail::Here ? 1 : 0);
  Record* record = slots <= Record::kMaxLength ? Record::make(heap_, slots, nil) : nullptr;
  if (!record) {
    failure_.error("Attempt to create a record that is too long", frame.place);
    return kExit;
  }
  for (size_t i = 0; i < slots; ++i) record->slots()[i].init(values_[frame.base + i]);
  values_.resize(frame.base);
  return Value::of(record);
}

Completion Reader::make_propertized(const Frame& frame) {
  const size_t elements = count(frame);
  if (elements == 0) {
    failure_.syntax("#", lexer_.start());
    return kExit;
  }
  if (elements % 3 != 1 || frame.tail == Tail::Here) {
    failure_.syntax("Invalid string property list", lexer_.start());
    return kExit;
  }
  const auto set = options_.hooks.set_properties;
  const Value string = values_[frame.base];
  for (size_t i = frame.base + 1; set && i + 2 < frame.base + elements; i += 3) {
    if (set(options_.hooks.owner, string, values_[i], values_[i + 1], values_[i + 2]).is_exit()) {
      failure_.exit();
      return kExit;
    }
  }
  values_.resize(frame.base);
  return string;
}

}  // namespace emlet
