#include "reader/read_result.h"

#include "data/string.h"
#include "data/symbols.h"

namespace emlet {

namespace {
Value text_list(Heap& heap, std::string_view text) {
  const String* string = String::make(heap, text);
  return heap.cons_list({string ? Value::of(string) : nil});
}
}  // namespace

bool ReadFailure::condition(Value condition, Value data, Place place) {
  kind_ = ReadResult::Kind::Error;
  condition_ = condition;
  data_ = data;
  place_ = place;
  return false;
}

bool ReadFailure::syntax(std::string_view text, Place place) {
  return condition(sym::invalid_read_syntax, text_list(heap_, text), place);
}

bool ReadFailure::error(std::string_view message, Place place) {
  return condition(sym::error, text_list(heap_, message), place);
}

bool ReadFailure::end_of_file(Place place) { return condition(sym::end_of_file, nil, place); }

bool ReadFailure::exit() {
  kind_ = ReadResult::Kind::Exit;
  return false;
}

ReadResult ReadFailure::result() const { return {kind_, nil, condition_, data_, place_}; }

}  // namespace emlet
