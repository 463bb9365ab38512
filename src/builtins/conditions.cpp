// The standard error conditions: their error-conditions and error-message properties, from conditions.def.

#include <string_view>

#include "builtins/install.h"
#include "data/symbol_property.h"
#include "data/symbols.h"

namespace emlet {

namespace {

struct Condition {
  Value symbol;
  const char* message;
  const char* above;
};

constexpr Condition kConditions[] = {
#define CONDITION(symbol, message, above) {sym::symbol, message, above},
#include "builtins/conditions.def"
#undef CONDITION
};

// The symbols named in `names`, which are separated by single spaces.
Value list_of_names(Interp& lisp, std::string_view names) {
  if (names.empty()) return nil;
  const size_t space = names.find(' ');
  const Value first = lisp.intern(names.substr(0, space));
  return lisp.heap().cons(first, space == names.npos ? nil : list_of_names(lisp, names.substr(space + 1)));
}

}  // namespace

void install_conditions(Interp& lisp) {
  Heap& heap = lisp.heap();
  for (const Condition& condition : kConditions) {
    const Value conditions = heap.cons(condition.symbol, list_of_names(lisp, condition.above));
    put_symbol_property(heap, condition.symbol, sym::error_conditions, conditions);
    put_symbol_property(heap, condition.symbol, sym::error_message, lisp.string(condition.message));
  }
}

}  // namespace emlet
