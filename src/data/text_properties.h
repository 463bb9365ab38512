// Text properties of strings: stretches of characters, each with a property list.
//
// String::properties is nil or a vector of intervals START END PLIST, in order, not overlapping, PLIST never nil.  Before
// them stand two numbers: how many there are before a gap of unused places and how many behind it.  A change is made at
// the gap, so one after the other along a string takes linear time.
// Neighbours with the same properties stay apart, as in Emacs, where printing shows it.  A property list is never
// changed in place: a change makes a new list, so strings that share one do not feel it.
// Emacs 28.2 shows the order of properties: adding pushes new ones in front, hence a copy, made by adding, lists them
// the other way round; so does printing.  Our property lists are proper and of even length, and no other cell holds them:
// Lisp hands in lists that are checked and copied, and is handed copies.
// Used by the builtins on strings, format, the reader and the printer.
#pragma once

#include <cstddef>
#include <vector>

#include "core/value.h"
#include "data/string.h"
#include "gc/heap.h"

namespace emlet {

struct TextInterval {
  size_t start;
  size_t end;
  Value plist;
};

size_t interval_count(const String& string);
TextInterval interval_at(const String& string, size_t number);
// The first interval that ends after `position`: a number up to interval_count().
size_t first_interval_after(const String& string, size_t position);
// The property list of the character at `position`, nil when it has none.
Value properties_at(const String& string, size_t position);
// The property's value in `plist`, or of the symbol that is its `category`.
Value property_in(const Heap& heap, Value plist, Value property);
// Where, after `position`, the properties of characters change, or size() when they do not.
size_t next_property_change(const String& string, size_t position);
size_t next_single_property_change(const Heap& heap, const String& string, size_t position, Value property);

enum class PropertyChange : uint8_t { None, Made, Refused };  // Refused: no memory

// On the characters START..END of `string`; `plist` is a proper list of even length.
PropertyChange add_properties(Heap& heap, String& string, size_t start, size_t end, Value plist);
PropertyChange set_properties(Heap& heap, String& string, size_t start, size_t end, Value plist);
PropertyChange remove_properties(Heap& heap, String& string, size_t start, size_t end, Value plist);
PropertyChange remove_listed_properties(Heap& heap, String& string, size_t start, size_t end, Value names);
// `edit(heap, plist, context)` gives each stretch its new property list; the same word means no change.
using PlistEdit = Value (*)(Heap& heap, Value plist, void* context);
PropertyChange edit_properties(Heap& heap, String& string, size_t start, size_t end, PlistEdit edit, void* context);

// Gathers the properties of pieces of strings, in order, for a new string made of those pieces.
class PropertyCopier {
 public:
  explicit PropertyCopier(Heap& heap) : heap_(heap) {}
  // Characters START..END of `from` stand at `at` in the new string.
  void add(const String& from, size_t start, size_t end, size_t at);
  // False when memory is refused.
  [[nodiscard]] bool store_in(String& to);

 private:
  Heap& heap_;
  std::vector<TextInterval> intervals_;
};
// Gives `to` the properties of characters START..END of `from`, which it is a copy of.
[[nodiscard]] bool copy_properties(Heap& heap, const String& from, size_t start, size_t end, String& to);
// What Lisp is given of a property list, so that it cannot change ours.
Value copy_property_list(Heap& heap, Value plist);
// As a copy of the string lists them, and as they are printed.
Value reversed_property_list(Heap& heap, Value plist);
// The same properties with `eq` values, in any order.
bool same_property_lists(Value a, Value b);
bool same_properties(const String& a, const String& b);

}  // namespace emlet
