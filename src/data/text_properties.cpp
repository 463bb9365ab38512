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

constexpr size_t kHeading = 2;  // words before the intervals
constexpr size_t kWords = 3;    // of an interval

// The vector of a string's intervals as an array with a gap.
class IntervalArray {
 public:
  explicit IntervalArray(Vector& words) : words_(words) {}
  static Vector* make(Heap& heap, size_t capacity) {
    Vector* words = Vector::make(heap, kHeading + kWords * capacity, nil);
    if (words != nullptr) words->slots()[0].init(Value::fixnum(0));
    if (words != nullptr) words->slots()[1].init(Value::fixnum(0));
    return words;
  }

  size_t before() const { return number(0); }
  size_t behind() const { return number(1); }
  size_t count() const { return before() + behind(); }
  size_t capacity() const { return (words_.length - kHeading) / kWords; }
  TextInterval at(size_t i) const {
    const size_t place = word_of(i < before() ? i : i + capacity() - count());
    return {number(place), number(place + 1), words_.at(place + 2)};
  }

  void move_gap(Heap& heap, size_t to) {
    const size_t gap = capacity() - count();
    for (size_t i = before(); i > to; --i) move(heap, i - 1, i - 1 + gap);
    for (size_t i = before(); i < to; ++i) move(heap, i + gap, i);
    const size_t all = count();
    set_counts(heap, to, all - to);
  }
  // At the gap, which has room.
  void drop_before_gap(Heap& heap, size_t dropped) {
    for (size_t i = before() - dropped; i < before(); ++i) words_.set(heap, word_of(i) + 2, nil);
    set_counts(heap, before() - dropped, behind());
  }
  void insert(Heap& heap, const TextInterval& interval) {
    put(heap, before(), interval);
    set_counts(heap, before() + 1, behind());
  }

 private:
  static size_t word_of(size_t place) { return kHeading + kWords * place; }
  size_t number(size_t word) const { return static_cast<size_t>(words_.at(word).as_fixnum()); }
  void set_counts(Heap& heap, size_t before, size_t behind) {
    words_.set(heap, 0, Value::fixnum(static_cast<int64_t>(before)));
    words_.set(heap, 1, Value::fixnum(static_cast<int64_t>(behind)));
  }
  void put(Heap& heap, size_t place, const TextInterval& interval) {
    words_.set(heap, word_of(place), Value::fixnum(static_cast<int64_t>(interval.start)));
    words_.set(heap, word_of(place) + 1, Value::fixnum(static_cast<int64_t>(interval.end)));
    words_.set(heap, word_of(place) + 2, interval.plist);
  }
  void move(Heap& heap, size_t from, size_t to) {
    if (from == to) return;
    for (size_t i = 0; i < kWords; ++i) words_.set(heap, word_of(to) + i, words_.at(word_of(from) + i));
    words_.set(heap, word_of(from) + 2, nil);
  }

  Vector& words_;
};

// Replaces the intervals FIRST..LAST by `intervals`; false, and nothing changed, when memory is refused.
bool replace(Heap& heap, String& string, size_t first, size_t last, const Intervals& intervals) {
  const size_t count = interval_count(string);
  const size_t needed = count - (last - first) + intervals.size();
  if (needed == 0) {
    string.properties.set(heap, Value::of(&string), nil);
    return true;
  }
  if (count == 0 || IntervalArray(vector_of(string.properties)).capacity() < needed) {
    // What is given properties a second time is likely to be given more.
    Vector* words = IntervalArray::make(heap, count == 0 ? needed : 2 * needed);
    if (words == nullptr) return false;
    IntervalArray array(*words);
    for (size_t i = 0; i < count; ++i) array.insert(heap, interval_at(string, i));
    string.properties.set(heap, Value::of(&string), Value::of(words));
  }
  IntervalArray array(vector_of(string.properties));
  array.move_gap(heap, last);
  array.drop_before_gap(heap, last - first);
  for (const TextInterval& interval : intervals) array.insert(heap, interval);
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

// One pass over the intervals of the edited part and what lies between them, cutting those that cross its borders.
class Rewriter {
 public:
  Rewriter(Heap& heap, String& string, size_t start, size_t end, PlistEdit edit, void* context)
      : heap_(heap), string_(string), start_(start), end_(end), edit_(edit), context_(context) {}

  PropertyChange run() {
    const size_t count = interval_count(string_), first = first_interval_after(string_, start_);
    size_t position = start_, last = first;
    for (; last < count && interval_at(string_, last).start < end_; ++last) {
      const TextInterval interval = interval_at(string_, last);
      piece(position, interval.start, nil);
      piece(interval.start, interval.end, interval.plist);
      position = interval.end;
    }
    piece(position, end_, nil);
    if (!changed_) return PropertyChange::None;
    return replace(heap_, string_, first, last, result_) ? PropertyChange::Made : PropertyChange::Refused;
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
  return string.properties.get().is_nil() ? 0 : IntervalArray(vector_of(string.properties)).count();
}

TextInterval interval_at(const String& string, size_t number) {
  return IntervalArray(vector_of(string.properties)).at(number);
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
  const size_t count = interval_count(string), first = first_interval_after(string, start);
  size_t last = first;
  while (last < count && interval_at(string, last).start < end) ++last;
  if (last > first) append_interval(result, interval_at(string, first).start, start, interval_at(string, first).plist);
  append_interval(result, start, end, copy_property_list(heap, plist));
  if (last > first) append_interval(result, end, interval_at(string, last - 1).end, interval_at(string, last - 1).plist);
  return replace(heap, string, first, last, result) ? PropertyChange::Made : PropertyChange::Refused;
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

bool PropertyCopier::store_in(String& to) { return replace(heap_, to, 0, interval_count(to), intervals_); }

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
