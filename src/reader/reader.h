// Reader: text -> data, and the front door of this room.
//
//   characters  CharacterStream pulls from a Source; TextSource is the fast one
//   tokens      Lexer (with EscapeReader and the number syntax) makes whole atoms
//   nesting     Reader keeps open lists, vectors, prefixes and labels on a stack of its own: depth costs memory, never
//               the native stack
//   labels      #1= and #1# (reader/labels.h)
//
// One read() takes one object and leaves the source just behind it.  It never collects by itself; a Source or a hook may
// run Lisp, so everything half-made is rooted.  Errors come back as values with a place; the builtins room signals them.
// Rejected: recursion (a hundred thousand parentheses must read), a token array of the whole text (memory).
#pragma once

#include <vector>

#include "alloc/scratch.h"
#include "data/obarray.h"
#include "gc/roots.h"
#include "reader/labels.h"
#include "reader/lexer.h"

namespace emlet {

class Reader {
 public:
  Reader(Heap& heap, Obarray& obarray, Source& source, const ReaderOptions& options)
      : Reader(heap, obarray, CharacterStream(source), options) {}
  Reader(Heap& heap, Obarray& obarray, TextSource& source, const ReaderOptions& options)
      : Reader(heap, obarray, CharacterStream(source), options) {}

  ReadResult read();
  const std::vector<int32_t>& unescaped_characters() const { return lexer_.unescaped_characters(); }

 private:
  Reader(Heap& heap, Obarray& obarray, CharacterStream in, const ReaderOptions& options);

  enum class Shape : uint8_t { List, Record, String, Vector, ByteCode, CharTable, SubCharTable, Prefix, Label };
  enum class Tail : uint8_t { None, Wanted, Here };  // of a dotted list
  struct Frame {
    Shape shape;
    Tail tail = Tail::None;
    size_t base;   // where its elements begin on values_; Label: its index
    Place place;
  };
  enum class Step : uint8_t { Continue, Done, Failed };

  Step take(const Token& token);
  Step open(Shape shape);
  Step close_list();
  Step close_vector();
  Step dot();
  Step end_of_input();
  Step deliver(Value value, bool fresh_list);
  bool finish_prefix(Value& value);
  bool add(Frame& frame, Value value);
  Completion finish(const Frame& frame);
  Value make_list(const Frame& frame);
  Completion make_record(const Frame& frame);
  Completion make_vector(const Frame& frame);
  Completion make_propertized(const Frame& frame);
  Completion call_hook(Completion (*hook)(void*, Value), Value argument);
  Value vector_of_elements(const Frame& frame);
  // Books what the open frames take; false: too much.
  bool book();
  Step fail(std::string_view syntax);
  Step fail_condition(Value condition, Value data);
  bool is_list_shape(Shape shape) const { return shape <= Shape::String; }
  size_t count(const Frame& frame) { return values_.size() - frame.base; }

  Heap& heap_;
  const ReaderOptions& options_;
  ReadFailure failure_;
  Lexer lexer_;
  Labels labels_;
  RootedVector values_;  // elements of the open frames, prefix symbols
  std::vector<Frame> frames_;
  Scratch scratch_;
  size_t tokens_ = 0;
  Value result_;
};

}  // namespace emlet
