#include "reader/reader.h"

#include "data/string.h"
#include "data/vector.h"

namespace emlet {

Reader::Reader(Heap& heap, Obarray& obarray, CharacterStream in, const ReaderOptions& options)
    : heap_(heap),
      options_(options),
      failure_(heap),
      lexer_(heap, obarray, in, options, failure_),
      labels_(heap, options_.hooks),
      values_(heap),
      scratch_(heap.account(Subsystem::Scratch)) {}

ReadResult Reader::read() {
  frames_.clear();
  values_.resize(0);
  labels_.clear();
  result_ = kMissing;
  for (;;) {
    switch (take(lexer_.next())) {
      case Step::Continue: break;
      case Step::Failed: return failure_.result();
      case Step::Done:
        if (result_ == kMissing) return {ReadResult::Kind::EndOfInput, nil, nil, nil, lexer_.start()};
        return {ReadResult::Kind::Value, result_, nil, nil, {}};
    }
  }
}

Reader::Step Reader::fail(std::string_view syntax) {
  failure_.syntax(syntax, lexer_.start());
  return Step::Failed;
}

Reader::Step Reader::fail_condition(Value condition, Value data) {
  failure_.condition(condition, data, lexer_.start());
  return Step::Failed;
}

bool Reader::book() {
  constexpr size_t kBytesOfLabel = 128;
  const bool room = scratch_.hold(2 * frames_.size() * sizeof(Frame) + labels_.size() * kBytesOfLabel);
  return room && !heap_.out_of_memory();
}

Reader::Step Reader::take(const Token& token) {
  constexpr size_t kTokensBooked = 4096;
  if (++tokens_ % kTokensBooked == 0 && !book()) return fail_condition(sym::memory_full, nil);
  switch (token.kind) {
    case Token::Kind::Datum: return deliver(token.value, false);
    case Token::Kind::OpenList: return open(Shape::List);
    case Token::Kind::CloseList: return close_list();
    case Token::Kind::OpenVector: return open(Shape::Vector);
    case Token::Kind::CloseVector: return close_vector();
    case Token::Kind::OpenRecord: return open(Shape::Record);
    case Token::Kind::OpenString: return open(Shape::String);
    case Token::Kind::OpenByteCode: return open(Shape::ByteCode);
    case Token::Kind::OpenCharTable: return open(Shape::CharTable);
    case Token::Kind::OpenSubCharTable: return open(Shape::SubCharTable);
    case Token::Kind::Dot: return dot();
    case Token::Kind::End: return end_of_input();
    case Token::Kind::Failed: return Step::Failed;
    case Token::Kind::Prefix:
      frames_.push_back({Shape::Prefix, Tail::None, values_.size(), lexer_.start()});
      values_.push_back(token.value);
      return Step::Continue;
    case Token::Kind::Label:
      frames_.push_back({Shape::Label, Tail::None, labels_.open(token.number), lexer_.start()});
      return Step::Continue;
    case Token::Kind::Reference: break;
  }
  const Value object = labels_.refer(token.number);
  return object == kMissing ? fail("#") : deliver(object, false);
}

Reader::Step Reader::open(Shape shape) {
  frames_.push_back({shape, Tail::None, values_.size(), lexer_.start()});
  return Step::Continue;
}

Reader::Step Reader::end_of_input() {
  if (frames_.empty()) return Step::Done;
  failure_.end_of_file(frames_.back().place);
  return Step::Failed;
}

Reader::Step Reader::dot() {
  if (frames_.empty()) return fail(".");
  Frame& frame = frames_.back();
  if (is_list_shape(frame.shape)) {
    if (frame.tail != Tail::None) return fail(frame.tail == Tail::Here ? ". in wrong context" : ".");
    frame.tail = Tail::Wanted;
    return Step::Continue;
  }
  return fail(frame.shape == Shape::Prefix || frame.shape == Shape::Label ? "." : ") or . in a vector");
}

Reader::Step Reader::close_list() {
  if (frames_.empty()) return fail(")");
  const Frame frame = frames_.back();
  if (!is_list_shape(frame.shape)) {
    return fail(frame.shape == Shape::Prefix || frame.shape == Shape::Label ? ")" : ") or . in a vector");
  }
  if (frame.tail == Tail::Wanted) return fail(")");
  const Completion made = finish(frame);
  if (made.is_exit()) return Step::Failed;
  frames_.pop_back();
  return deliver(made.value(), frame.shape == Shape::List && made.value().is_cons());
}

Reader::Step Reader::close_vector() {
  if (frames_.empty()) return fail("]");
  const Frame frame = frames_.back();
  if (is_list_shape(frame.shape)) {
    return fail(frame.tail == Tail::None ? "] in a list" : frame.tail == Tail::Wanted ? "]" : ". in wrong context");
  }
  if (frame.shape == Shape::Prefix || frame.shape == Shape::Label) return fail("]");
  const Completion made = finish(frame);
  if (made.is_exit()) return Step::Failed;
  frames_.pop_back();
  return deliver(made.value(), false);
}

// Hands a finished object to the innermost open frame; prefixes and labels are finished by it.
Reader::Step Reader::deliver(Value value, bool fresh_list) {
  while (!frames_.empty()) {
    Frame& frame = frames_.back();
    if (frame.shape == Shape::Prefix) {
      const Value symbol = values_[frame.base];
      values_.resize(frame.base);
      value = heap_.cons(symbol, heap_.cons(value, nil));
      fresh_list = true;
    } else if (frame.shape == Shape::Label) {
      const Value object = labels_.close(frame.base, value, fresh_list);
      if (object == kMissing) return fail_condition(sym::memory_full, nil);
      if (object != value && options_.positions) options_.positions->list_read(object, frame.place);
      value = object;
      fresh_list = false;
    } else {
      return add(frame, value) ? Step::Continue : Step::Failed;
    }
    frames_.pop_back();
  }
  result_ = value;
  return Step::Done;
}

bool Reader::add(Frame& frame, Value value) {
  if (frame.tail == Tail::Here) return failure_.syntax(". in wrong context", lexer_.start());
  if (frame.tail == Tail::Wanted) frame.tail = Tail::Here;
  if (frame.shape == Shape::String && count(frame) == 0 && !is_string(value)) return failure_.syntax("#", lexer_.start());
  values_.push_back(value);
  return true;
}

}  // namespace emlet
