// ReaderOptions: what a caller decides about reading, and ReaderHooks: objects the reader cannot make itself, because
// their rooms are above it or because making them may signal.
#pragma once

#include <cstdint>
#include <string_view>

#include "core/completion.h"
#include "core/value.h"
#include "reader/text_source.h"

namespace emlet {

// Told about each list the reader made: its first cons, and the place of its parenthesis.
class PositionSink {
 public:
  virtual ~PositionSink() = default;
  virtual void list_read(Value cons, Place place) = 0;
};

// A null hook makes its syntax an error.  Each gets `owner`; an exit makes read() answer ReadResult::Kind::Exit.
struct ReaderHooks {
  void* owner = nullptr;
  // A symbol for `name`; null: the reader's obarray.  `multibyte` as in Obarray::intern.
  Completion (*intern)(void* owner, std::string_view name, bool multibyte) = nullptr;
  // #s(hash-table . PROPERTIES)
  Completion (*hash_table)(void* owner, Value properties) = nullptr;
  // #[...]: kMissing when the elements make no function.
  Completion (*byte_code)(void* owner, Value elements) = nullptr;
  // #^[...] and #^^[...]
  Completion (*char_table)(void* owner, Value elements) = nullptr;
  Completion (*sub_char_table)(void* owner, Value elements) = nullptr;
  // #("text" START END PROPERTIES ...): sets the properties of that part.
  Completion (*set_properties)(void* owner, Value string, Value start, Value end, Value properties) = nullptr;
  // \N{NAME}: the character of that name (blanks single, as written), or -1.
  int32_t (*character_named)(void* owner, std::string_view name) = nullptr;
  // Replaces the word `from` by `to` in the insides of an object that is neither cons, vector nor record.
  void (*substitute)(void* owner, Value object, Value from, Value to) = nullptr;
};

struct ReaderOptions {
  ReaderHooks hooks;
  PositionSink* positions = nullptr;
  bool circle = true;          // read-circle: are #1= and #1# allowed
  Value load_file_name;        // what #$ reads as
  Value shorthands;            // read-symbol-shorthands: ((SHORT . LONG) ...), strings
};

}  // namespace emlet
