#include "image/writer.h"

#include "core/utf8.h"
#include "data/bignum.h"
#include "data/float.h"
#include "data/string.h"
#include "data/symbol.h"
#include "image/format.h"
#include "image/walk.h"

namespace emlet::image {

std::string Writer::write(const Code& main, bool lexical) {
  unit_.bytes(std::string(Header::kBytes, 0));
  count_references(Value::of(&main));
  Output stub;
  code_stub(stub, main);
  shared_objects();
  const size_t place = unit_.size();
  unit_.bytes(stub.text());
  header(lexical, place);
  return fault_.empty() ? unit_.take() : std::string();
}

void Writer::count_references(Value root) {
  std::vector<Value> pending{root};
  while (!pending.empty()) {
    const Value word = pending.back();
    pending.pop_back();
    if (!word.is_heap_address() || ++references_[word.bits()] > 1) continue;
    for_each_part(word, [&](Value part) { pending.push_back(part); });
  }
}

// A world has one empty string of each kind and one empty vector.
bool Writer::is_shared(Value word) const {
  if (is_string(word) && string_of(word).byte_size() == 0) return false;
  if (word.is_kind(Kind::Vector) && vector_of(word).length == 0) return false;
  return references_.at(word.bits()) > 1;
}

void Writer::value(Output& out, Value word) {
  if (word.is_nil()) return out.byte(static_cast<unsigned>(Tag::Nil));
  if (word == sym::t) return out.byte(static_cast<unsigned>(Tag::T));
  if (word.is_fixnum()) {
    out.byte(static_cast<unsigned>(Tag::Fixnum));
    return out.signed_number(word.as_fixnum());
  }
  if (word.is_symbol()) return symbol(out, word);
  if (!word.is_heap_address() || !is_shared(word)) return object(out, word);
  const auto [found, is_new] = shared_numbers_.try_emplace(word.bits(), static_cast<uint32_t>(shared_.size()));
  if (is_new) shared_.push_back(word);
  out.byte(static_cast<unsigned>(Tag::Shared));
  out.number(found->second);
}

void Writer::symbol(Output& out, Value symbol) {
  if (heap_.is_known_symbol(symbol)) {
    out.byte(static_cast<unsigned>(Tag::Known));
    return out.number(symbol.bits() / kSymbolStride);
  }
  out.byte(static_cast<unsigned>(Tag::Symbol));
  out.number(add_symbol(symbol));
}

uint32_t Writer::add_symbol(Value symbol) {
  const auto number = static_cast<uint32_t>(symbol_places_.size());
  const auto [found, is_new] = symbol_numbers_.try_emplace(symbol.bits(), number);
  if (!is_new) return found->second;
  symbol_places_.push_back(static_cast<uint32_t>(unit_.size()));
  const Symbol& cell = symbol_of(heap_, symbol);
  // As in Emacs, names in compiled files are unibyte where they can be.
  const bool multibyte = string_of(cell.name).is_multibyte() && !is_ascii(symbol_name(heap_, symbol));
  const SymbolKind kind = cell.has(Symbol::kInterned) ? (multibyte ? SymbolKind::Multibyte : SymbolKind::Unibyte)
                                                      : (multibyte ? SymbolKind::UninternedMultibyte : SymbolKind::Uninterned);
  unit_.byte(static_cast<unsigned>(kind));
  unit_.counted(symbol_name(heap_, symbol));
  return number;
}

void Writer::object(Output& out, Value word) {
  if (word.is_cons()) return list(out, word);
  if (word.is_float()) {
    out.byte(static_cast<unsigned>(Tag::Float));
    return out.raw(float_value(word));
  }
  const Kind kind = word.is_object() ? word.thing()->kind : Kind::Free;
  switch (kind) {
    case Kind::String: return text(out, word);
    case Kind::Bignum: {
      const Bignum& number = bignum_of(word);
      out.byte(static_cast<unsigned>(Tag::Bignum));
      out.byte(number.is_negative());
      out.number(number.limb_count());
      for (size_t i = 0; i < number.limb_count(); i++) out.raw(number.limbs()[i]);
      return;
    }
    case Kind::Vector:
    case Kind::Record: {
      const auto& vector = *static_cast<const VectorLike*>(word.thing());
      out.byte(static_cast<unsigned>(kind == Kind::Vector ? Tag::Vector : Tag::Record));
      out.number(vector.length);
      return words(out, vector.slots(), vector.length);
    }
    case Kind::Code: return code_stub(out, code_of(word));
    case Kind::Closure: {
      const Closure& closure = closure_of(word);
      out.byte(static_cast<unsigned>(Tag::Closure));
      value(out, Value::of(closure.code));
      return words(out, closure.captures(), closure.code->captures);
    }
    default: fault_ = std::string("a constant of type ") + (word.is_object() ? kind_name(kind) : "unknown");
  }
}

void Writer::words(Output& out, const Slot* first, size_t count) {
  for (size_t i = 0; i < count; i++) value(out, first[i]);
}

// Up to the end, or to a cons that is shared.
void Writer::list(Output& out, Value list) {
  std::vector<Value> items{list.cons()->car};
  Value rest = list.cons()->cdr;
  for (; rest.is_cons() && !is_shared(rest); rest = rest.cons()->cdr) items.push_back(rest.cons()->car);
  out.byte(static_cast<unsigned>(rest.is_nil() ? Tag::List : Tag::DottedList));
  out.number(items.size());
  for (const Value item : items) value(out, item);
  if (rest.is_true()) value(out, rest);
}

void Writer::text(Output& out, Value string) {
  const String& text = string_of(string);
  if (text.properties.get().is_true()) fault_ = "a constant string with text properties";
  out.byte(static_cast<unsigned>(text.is_multibyte() ? Tag::Multibyte : Tag::Unibyte));
  out.counted(text.text());
}

void Writer::code_stub(Output& out, const Code& code) {
  if (code.captures > Code::kMostKnownCells) fault_ = "a function that captures too many variables";
  const size_t place = body(code);
  unsigned flags = code.flags & (Code::kDynamic | Code::kComputedDoc | Code::kInteractive);
  if (code.documentation.get().is_true()) flags |= Code::kDocumented;
  out.byte(static_cast<unsigned>(Tag::Code));
  out.byte(flags);
  out.number(code.parameters.required);
  out.number(code.parameters.optional);
  out.byte(code.parameters.rest);
  out.number(code.captures);
  out.number(code.extra);
  out.number(place);
}

size_t Writer::body(const Code& code) {
  if (code.flags & Code::kLazy) fault_ = "a function that is not compiled";
  Output description;
  for (const Slot* slot : {&code.arguments, &code.documentation, &code.interactive}) value(description, slot->get());
  Output out;
  out.counted(description.text());
  out.number(code.frame_size);
  for (const uint32_t count : {code.constant_count, code.instruction_count, code.handler_count, code.position_count}) {
    out.number(count);
  }
  words(out, code.constants, code.constant_count);
  for (size_t i = 0; i < code.instruction_count; i++) out.raw(code.instructions()[i]);
  for (const HandlerRange* range = code.handlers(); range != code.handlers() + code.handler_count; range++) {
    for (const uint32_t field : {range->start, range->end, range->target, range->constant}) out.number(field);
    for (const uint16_t field : {range->value_register, range->tag_register, range->depth_register, range->bindings}) {
      out.number(field);
    }
    out.number(static_cast<unsigned>(range->kind));
  }
  for (const PositionMark* mark = code.positions(); mark != code.positions() + code.position_count; mark++) {
    for (const uint32_t field : {mark->instruction, mark->line, mark->column}) out.number(field);
  }
  const size_t place = unit_.size();
  unit_.bytes(out.text());
  return place;
}

// Writing one may bring others.
void Writer::shared_objects() {
  for (size_t number = 0; number < shared_.size(); number++) {
    Output out;
    object(out, shared_[number]);
    shared_places_.push_back(static_cast<uint32_t>(unit_.size()));
    unit_.bytes(out.text());
  }
}

size_t Writer::table(const std::vector<uint32_t>& places) {
  const size_t place = unit_.size();
  for (const uint32_t word : places) unit_.raw(word);
  return place;
}

void Writer::header(bool lexical, size_t main) {
  const size_t symbols = table(symbol_places_);
  const size_t shared = table(shared_places_);
  Output head;
  head.bytes({kMagic, sizeof kMagic});
  head.raw(kVersion);
  head.raw(uint32_t{lexical ? kLexical : 0});
  head.raw(fingerprint());
  for (const size_t field : {unit_.size(), symbol_places_.size(), symbols, shared_places_.size(), shared, main}) {
    head.raw(static_cast<uint32_t>(field));
  }
  unit_.overwrite(0, head.text());
}

}  // namespace emlet::image
