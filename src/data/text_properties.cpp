#include "data/text_properties.h"

#include <algorithm>
#include <vector>

#include "data/list.h"
#include "data/symbol.h"
#include "data/vector.h"

namespace emlet {

namespace {

using Intervals = std::vector<TextInterval>;

void append_interval(Intervals& intervals, size_t start, size_t end, Value plist) {
  if (start < end && plist.is_true()) intervals.push_back({start, end, plist});
}

bool store(Heap& heap, String& string, const Intervals& intervals) {
  Value words = nil;
  if (!intervals.empty()) {
    Vector* vector = Vector::make(heap, intervals.size() * 3, nil);
    if (vector == nullptr) return false;
    for (size_t i = 0; i < intervals.size(); ++i) {
      vector->slots()[3 * i].init(Value::fixnum(static_cast<int64_t>(intervals[i].start)));
      vector->slots()[3 * i + 1].init(Value::fixnum(static_cast<int64_t>(intervals[i].end)));
      vector->slots()[3 * i + 2].init(intervals[i].plist);
    }
    words = Value::of(vector);
  }
  string.properties.set(heap, Value::of(&string), words);
  return true;
}

// The cell whose car is `property`, or nil.
Value find_property(Value plist, Value property) {
  for (; plist.is_cons(); plist = plist.cons()->cdr.get().cons()->cdr) {
    if (plist.cons()->car == property) return plist;
  }
  return nil;
}

Value value_after(Value cell) { return cell.cons()->cdr.get().cons()->car; }

// A copy of `plist` with the value at `cell` replaced.
Value with_value(Heap& heap, Value plist, Value cell, Value value) {
  ListBuilder copy(heap);
  for (; plist.is_cons(); plist = plist.cons()->cdr.get().cons()->cdr) {
    copy.add(plist.cons()->car);
    copy.add(plist == cell ? value : value_after(plist));
  }
  return copy.finish();
}

Value without(Heap& heap, Value plist, Value cell) {
  ListBuilder copy(heap);
  for (; plist.is_cons(); plist = plist.cons()->cdr.get().cons()->cdr) {
    if (plist == cell) continue;
    copy.add(plist.cons()->car);
    copy.add(value_after(plist));
  }
  return copy.finish();
}

// What `plist` becomes when each property of `added` is put, new ones in front.
Value pushed(Heap& heap, Value plist, Value added) {
  for (; added.is_cons(); added = added.cons()->cdr.get().cons()->cdr) {
    const Value property = added.cons()->car;
    const Value value = value_after(added);
    const Value cell = find_property(plist, property);
    plist = cell.is_nil() ? heap.cons(property, heap.cons(value, plist)) : with_value(heap, plist, cell, value);
  }
  return plist;
}

Value edit_add(Heap& heap, Value plist, void* context) {
  for (Value added = *static_cast<Value*>(context); added.is_cons();
       added = added.cons()->cdr.get().cons()->cdr) {
    const Value property = added.cons()->car;
    const Value value = value_after(added);
    const Value cell = find_property(plist, property);
    if (cell.is_nil()) {
      plist = heap.cons(property, heap.cons(value, plist));
    } else if (!(value_after(cell) == value)) {
      plist = with_value(heap, plist, cell, value);
    }
  }
  return plist;
}

Value edit_remove(Heap& heap, Value plist, void* context) {
  for (Value names = *static_cast<Value*>(context); names.is_cons();
       names = names.cons()->cdr.get().cons()->cdr) {
    const Value cell = find_property(plist, names.cons()->car);
    if (cell.is_true()) plist = without(heap, plist, cell);
  }
  return plist;
}

Value edit_remove_listed(Heap& heap, Value plist, void* context) {
  for (Value names = *static_cast<Value*>(context); names.is_cons(); names = names.cons()->cdr) {
    const Value cell = find_property(plist, names.cons()->car);
    if (cell.is_true()) plist = without(heap, plist, cell);
  }
  return plist;
}

// One pass over the intervals and the gaps between them, cutting those that cross the borders of the edited part.
class Rewriter {
 public:
  Rewriter(Heap& heap, String& string, size_t start, size_t end, PlistEdit edit, void* context)
      : heap_(heap), string_(string), start_(start), end_(end), edit_(edit), context_(context) {}

  PropertyChange run() {
    const size_t count = interval_count(string_);
    size_t position = 0;
    for (size_t i = 0; i < count; ++i) {
      const TextInterval interval = interval_at(string_, i);
      piece(position, interval.start, nil);
      piece(interval.start, interval.end, interval.plist);
      position = interval.end;
    }
    piece(position, string_.size(), nil);
    if (!changed_) return PropertyChange::None;
    return store(heap_, string_, result_) ? PropertyChange::Made : PropertyChange::Refused;
  }

 private:
  void piece(size_t from, size_t to, Value plist) {
    const size_t cut = std::max(from, start_);
    const size_t cut_end = std::min(to, end_);
    if (from >= to) return;
    const Value edited = cut < cut_end ? edit_(heap_, plist, context_) : plist;
    if (edited == plist) return append_interval(result_, from, to, plist);
    changed_ = true;
    append_interval(result_, from, cut, plist);
    append_interval(result_, cut, cut_end, edited);
    append_interval(result_, cut_end, to, plist);
  }

  Heap& heap_;
  String& string_;
  const size_t start_, end_;
  const PlistEdit edit_;
  void* const context_;
  Intervals result_;
  bool changed_ = false;
};

}  // namespace

size_t interval_count(const String& string) {
  return string.properties.get().is_nil() ? 0 : vector_of(string.properties).length / 3;
}

TextInterval interval_at(const String& string, size_t number) {
  const Vector& words = vector_of(string.properties);
  return {static_cast<size_t>(words.at(3 * number).as_fixnum()),
          static_cast<size_t>(words.at(3 * number + 1).as_fixnum()), words.at(3 * number + 2)};
}

size_t first_interval_after(const String& string, size_t position) {
  size_t low = 0;
  size_t high = interval_count(string);
  while (low < high) {
    const size_t middle = (low + high) / 2;
    if (interval_at(string, middle).end > position) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return low;
}

Value properties_at(const String& string, size_t position) {
  const size_t number = first_interval_after(string, position);
  if (number == interval_count(string)) return nil;
  const TextInterval interval = interval_at(string, number);
  return interval.start <= position ? interval.plist : nil;
}

Value property_in(const Heap& heap, Value plist, Value property) {
  const Value found = plist_lookup(plist, property, kMissing);
  if (!(found == kMissing)) return found;
  const Value category = plist_lookup(plist, sym::category, kMissing);
  if (category == kMissing || !category.is_symbol()) return nil;
  return plist_lookup(symbol_of(heap, category).plist, property);
}

size_t next_property_change(const String& string, size_t position) {
  const Value plist = properties_at(string, position);
  size_t number = first_interval_after(string, position);
  size_t end = position;
  while (number < interval_count(string)) {
    const TextInterval interval = interval_at(string, number);
    if (interval.start > end && plist.is_true()) return end;
    if (!same_property_lists(plist, interval.plist)) return std::max(interval.start, end);
    end = interval.end;
    ++number;
  }
  return plist.is_nil() ? string.size() : end;
}

size_t next_single_property_change(const Heap& heap, const String& string, size_t position, Value property) {
  const Value value = property_in(heap, properties_at(string, position), property);
  while (position < string.size()) {
    position = next_property_change(string, position);
    if (position >= string.size()) break;
    if (!(property_in(heap, properties_at(string, position), property) == value)) return position;
  }
  return string.size();
}

PropertyChange edit_properties(Heap& heap, String& string, size_t start, size_t end, PlistEdit edit, void* context) {
  return Rewriter(heap, string, start, end, edit, context).run();
}

PropertyChange add_properties(Heap& heap, String& string, size_t start, size_t end, Value plist) {
  return edit_properties(heap, string, start, end, edit_add, &plist);
}

PropertyChange remove_properties(Heap& heap, String& string, size_t start, size_t end, Value plist) {
  return edit_properties(heap, string, start, end, edit_remove, &plist);
}

PropertyChange remove_listed_properties(Heap& heap, String& string, size_t start, size_t end, Value names) {
  return edit_properties(heap, string, start, end, edit_remove_listed, &names);
}

PropertyChange set_properties(Heap& heap, String& string, size_t start, size_t end, Value plist) {
  Intervals result;
  const size_t count = interval_count(string);
  size_t i = 0;
  for (; i < count && interval_at(string, i).start < start; ++i) {
    const TextInterval interval = interval_at(string, i);
    append_interval(result, interval.start, std::min(interval.end, start), interval.plist);
  }
  append_interval(result, start, end, copy_property_list(heap, plist));
  for (i = i > 0 ? i - 1 : 0; i < count; ++i) {
    const TextInterval interval = interval_at(string, i);
    append_interval(result, std::max(interval.start, end), interval.end, interval.plist);
  }
  return store(heap, string, result) ? PropertyChange::Made : PropertyChange::Refused;
}

void PropertyCopier::add(const String& from, size_t start, size_t end, size_t at) {
  const size_t count = interval_count(from);
  if (count == 0) return;
  for (size_t i = first_interval_after(from, start); i < count; ++i) {
    const TextInterval interval = interval_at(from, i);
    if (interval.start >= end) break;
    append_interval(intervals_, at + std::max(interval.start, start) - start,
                    at + std::min(interval.end, end) - start, pushed(heap_, nil, interval.plist));
  }
}

bool PropertyCopier::store_in(String& to) { return intervals_.empty() || store(heap_, to, intervals_); }

bool copy_properties(Heap& heap, const String& from, size_t start, size_t end, String& to) {
  if (from.properties.get().is_nil()) return true;
  PropertyCopier copier(heap);
  copier.add(from, start, end, 0);
  return copier.store_in(to);
}

Value copy_property_list(Heap& heap, Value plist) {
  ListBuilder copy(heap);
  for (; plist.is_cons(); plist = plist.cons()->cdr) copy.add(plist.cons()->car);
  return copy.finish();
}

Value reversed_property_list(Heap& heap, Value plist) { return pushed(heap, nil, plist); }

bool same_property_lists(Value a, Value b) {
  if (a == b) return true;
  size_t count = 0;
  for (; a.is_cons(); a = a.cons()->cdr.get().cons()->cdr, ++count) {
    const Value cell = find_property(b, a.cons()->car);
    if (cell.is_nil() || !(value_after(cell) == value_after(a))) return false;
  }
  for (; b.is_cons(); b = b.cons()->cdr.get().cons()->cdr) --count;
  return count == 0;
}

bool same_properties(const String& a, const String& b) {
  size_t position = 0;
  while (position < a.size()) {
    if (!same_property_lists(properties_at(a, position), properties_at(b, position))) return false;
    const size_t next = next_property_change(a, position);
    if (next_property_change(b, position) != next) return false;
    position = next;
  }
  return true;
}

}  // namespace emlet
