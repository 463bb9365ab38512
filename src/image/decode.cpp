#include "image/decode.h"

#include <gmp.h>

#include "core/utf8.h"
#include "data/bignum.h"
#include "data/float.h"
#include "data/list.h"
#include "data/string.h"
#include "eval/limits.h"

namespace emlet::image {

namespace {
constexpr uint64_t kMostRegisters = 60000;
}

Value Decoder::value(Input& in) {
  const auto tag = static_cast<Tag>(in.byte());
  switch (tag) {
    case Tag::Nil: return in.failed() ? fail() : nil;
    case Tag::T: return sym::t;
    case Tag::Fixnum: {
      const int64_t number = in.signed_number();
      return fits_fixnum(number) ? Value::fixnum(number) : fail();
    }
    case Tag::Known: return Value::known_symbol(static_cast<unsigned>(in.number_to(sym::kKnownCount - 1)));
    case Tag::Symbol: return symbol(in.number());
    case Tag::Shared: return shared_object(in.number());
    default: return object(in, tag, kAlone);
  }
}

Value Decoder::symbol(uint64_t number) {
  const Value symbol = unit_.symbol(lisp_, number);
  return symbol == kMissing ? fail() : symbol;
}

Value Decoder::shared_object(uint64_t number) {
  const size_t place = unit_.place_of_shared(number);
  if (place == 0) return fail();
  const Value known = vector_of(unit_.shared).at(number);
  if (known != kMissing) return known;
  Input in(unit_.bytes(), place);
  const auto tag = static_cast<Tag>(in.byte());
  const Value made = object(in, tag, number);
  if (!failed_) remember(number, made);
  return made;
}

void Decoder::remember(uint64_t shared, Value object) {
  if (shared == kAlone || vector_of(unit_.shared).at(shared) == object) return;
  vector_of(unit_.shared).set(heap_, shared, object);
  remembered_ = heap_.cons(Value::fixnum(static_cast<int64_t>(shared)), remembered_);
}

void Decoder::forget_remembered() {
  for (; remembered_.is_cons(); remembered_ = remembered_.cons()->cdr) {
    vector_of(unit_.shared).set(heap_, static_cast<size_t>(remembered_.cons()->car.get().as_fixnum()), kMissing);
  }
}

Value Decoder::object(Input& in, Tag tag, uint64_t shared) {
  if (!lisp_.limits().native_stack_left()) return fail();
  switch (tag) {
    case Tag::List: return list(in, false, shared);
    case Tag::DottedList: return list(in, true, shared);
    case Tag::Unibyte: return text(in, false);
    case Tag::Multibyte: return text(in, true);
    case Tag::Float: {
      const double number = in.raw<double>();
      return in.failed() ? fail() : make_float(heap_, number);
    }
    case Tag::Bignum: return bignum(in);
    case Tag::Vector: return vector<Vector>(in, shared);
    case Tag::Record: return vector<Record>(in, shared);
    case Tag::Code: {
      const Code* code = stub(in);
      return code ? Value::of(code) : fail();
    }
    case Tag::Closure: return closure(in, shared);
    default: return fail();
  }
}

Value Decoder::list(Input& in, bool dotted, uint64_t shared) {
  const size_t count = in.count(1);
  if (count == 0) return fail();
  const Value first = heap_.cons(nil, nil);
  remember(shared, first);
  Value last = first;
  for (size_t i = 0; i < count && !failed_; i++) {
    if (i > 0) {
      const Value next = heap_.cons(nil, nil);
      last.cons()->cdr.set(heap_, last, next);
      last = next;
    }
    last.cons()->car.set(heap_, last, value(in));
  }
  if (dotted && !failed_) last.cons()->cdr.set(heap_, last, value(in));
  return first;
}

Value Decoder::text(Input& in, bool multibyte) {
  const std::string_view bytes = in.bytes(in.count(1));
  if (in.failed() || (multibyte && unit_.trust == Trust::Nobody && !is_valid_text(bytes))) return fail();
  const String* made = multibyte ? String::make_multibyte(heap_, bytes) : String::make_unibyte(heap_, bytes);
  return made ? Value::of(made) : fail();
}

Value Decoder::bignum(Input& in) {
  const bool negative = in.byte() != 0;
  const size_t limbs = in.count(sizeof(mp_limb_t));
  const std::string_view bytes = in.bytes(limbs * sizeof(mp_limb_t));
  if (in.failed() || limbs == 0) return fail();
  BigInteger number;
  mpz_import(number, limbs, -1, sizeof(mp_limb_t), 0, 0, bytes.data());
  if (negative) mpz_neg(number, number);
  const Value made = make_integer(heap_, number);
  return made == kMissing ? fail() : made;
}

template <class T>
Value Decoder::vector(Input& in, uint64_t shared) {
  const size_t count = in.count(1);
  if (std::is_same_v<T, Record> && (count == 0 || count > Record::kMaxLength)) return fail();
  T* made = T::make(heap_, count, nil);
  if (!made) return fail();
  remember(shared, Value::of(made));
  for (size_t i = 0; i < count && !failed_; i++) made->set(heap_, i, value(in));
  return Value::of(made);
}

Value Decoder::closure(Input& in, uint64_t shared) {
  const Value word = value(in);
  if (failed_ || !word.is_kind(Kind::Code)) return fail();
  Code& code = code_of(word);
  if (code.captures > in.left()) return fail();
  const std::vector<Value> nothing(code.captures);
  Closure* made = Closure::make(heap_, code, nothing.data());
  if (!made) return fail();
  remember(shared, Value::of(made));
  for (size_t i = 0; i < code.captures && !failed_; i++) {
    const Value captured = value(in);
    if (code.captures_cell(i) && !captured.is_cons()) return fail();
    made->captures()[i].set(heap_, Value::of(made), captured);
  }
  return Value::of(made);
}

Code* Decoder::stub(Input& in) {
  constexpr uint8_t kKept = Code::kDynamic | Code::kComputedDoc | Code::kInteractive | Code::kDocumented;
  const uint8_t flags = in.byte();
  Parameters parameters;
  parameters.required = static_cast<uint16_t>(in.number_to(kMostRegisters));
  parameters.optional = static_cast<uint16_t>(in.number_to(kMostRegisters - parameters.required));
  parameters.rest = in.byte() != 0;
  const auto captures = static_cast<uint16_t>(in.number_to(UINT16_MAX));
  const auto cells = static_cast<uint32_t>(in.number_to(UINT32_MAX));
  const auto place = static_cast<uint32_t>(in.number_to(unit_.size));
  const bool computed = flags & Code::kComputedDoc;
  if (in.failed() || (flags & ~kKept) != 0 || (computed && captures == 0)) {
    failed_ = true;
    return nullptr;
  }
  Code& code = heap_.make<Code>(&kCompileFirst);
  code.flags = static_cast<uint8_t>(flags | Code::kLazy | Code::kFromImage | Code::kUndescribed);
  code.set_parameters(parameters);
  code.frame_size = static_cast<uint16_t>(parameters.registers());
  code.captures = captures;
  code.extra = cells;
  code.image_place = place;
  code.source.init(Value::of(&unit_));
  return &code;
}

}  // namespace emlet::image
