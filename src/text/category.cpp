// Categories: the standard table, and how scripts and categories part words.
#include <algorithm>
#include <iterator>
#include <string_view>

#include "core/utf8.h"
#include "data/string.h"
#include "data/symbols.h"
#include "text/category_names.h"
#include "text/tables.h"

namespace emlet {

namespace {

constexpr std::string_view kSets[] = {
#define CATEGORY_SET(mnemonics) mnemonics,
#include "text/standard_categories.def"
#undef CATEGORY_SET
};

#define CATEGORY_RUNS(...) __VA_ARGS__
constexpr uint8_t kRuns[] = {
#include "text/standard_categories.def"
};
#undef CATEGORY_RUNS

struct ScriptRow {
  uint32_t first, last;
  uint16_t script;
};
constexpr ScriptRow kScripts[] = {
#define SCRIPT(first, last, script) {first, last, script},
#include "text/scripts.def"
#undef SCRIPT
};

uint32_t read_number(const uint8_t*& at) {
  uint32_t number = 0;
  for (unsigned shift = 0;; shift += 7) {
    const uint8_t byte = *at++;
    number |= uint32_t{byte & 0x7Fu} << shift;
    if (byte < 0x80) return number;
  }
}

Value make_set(Heap& heap, std::string_view mnemonics) {
  BoolVector* set = BoolVector::make(heap, kCategorySetBits, false);
  for (const char category : mnemonics) set->set(static_cast<unsigned char>(category), true);
  return Value::of(set);
}

unsigned script_of(uint32_t character) {
  const auto* place = std::upper_bound(std::begin(kScripts), std::end(kScripts), character,
                                       [](uint32_t c, const ScriptRow& row) { return c < row.first; });
  if (place == std::begin(kScripts)) return 0;
  --place;
  return character <= place->last ? place->script : 0;
}

bool is_in(const CharTable& table, uint32_t character, Value category) {
  return category.is_fixnum() && is_in_category(table, character, static_cast<uint32_t>(category.as_fixnum()));
}

// Whether a character has the category `own`, nil being any, and not the category `other`.
bool half_fits(const CharTable& table, uint32_t character, Value own, Value other) {
  return (own.is_nil() || is_in(table, character, own)) && !is_in(table, character, other);
}

bool pair_fits(const CharTable& table, Value pair, uint32_t before, uint32_t after) {
  if (!pair.is_cons()) return false;
  const Value first = pair.cons()->car;
  const Value second = pair.cons()->cdr;
  return half_fits(table, before, first, second) && half_fits(table, after, second, first);
}

}  // namespace

bool is_in_category(const CharTable& table, uint32_t character, uint32_t category) {
  const Value set = table.lookup(character);
  if (!set.is_kind(Kind::BoolVector)) return false;
  const BoolVector& bits = bool_vector_of(set);
  return category < bits.length && bits.at(category);
}

CharTable& TextTables::standard_category() {
  if (standard_category_.is_true()) return char_table_of(standard_category_);
  CharTable& table = CharTable::make(heap_, sym::category_table, nil, 2);
  standard_category_ = Value::of(&table);
  table.set(heap_, CharTable::kDefault, make_set(heap_, ""));
  Value sets[std::size(kSets)];
  std::transform(std::begin(kSets), std::end(kSets), sets, [this](std::string_view set) { return make_set(heap_, set); });
  uint32_t first = 0;
  for (const uint8_t* at = kRuns; at != std::end(kRuns);) {
    const uint32_t head = read_number(at);
    const uint32_t count = (head & 1) != 0 ? read_number(at) : 1;
    table.set_range(heap_, first, first + count - 1, sets[head >> 1]);
    first += count;
  }
  constexpr size_t kNames = 95;
  Vector* names = Vector::make(heap_, kNames, nil);
  for (const CategoryName& name : kCategoryNames) {
    names->set(heap_, static_cast<size_t>(name.category - ' '), Value::of(String::make(heap_, name.text)));
  }
  table.set(heap_, CharTable::kExtras, Value::of(names));
  return table;
}

bool may_part_words(TextTables& tables, uint32_t before, uint32_t after) {
  if (before < 0x80 && after < 0x80) return false;
  const bool same_script = script_of(before) == script_of(after);
  const Value pairs = same_script ? tables.word_separating : tables.word_combining;
  constexpr int kMostPairs = 1000;  // the list is Lisp's, it may be circular
  Value rest = pairs;
  for (int i = 0; rest.is_cons() && i < kMostPairs; ++i, rest = rest.cons()->cdr) {
    if (pair_fits(tables.category(), rest.cons()->car, before, after)) return same_script;
  }
  return !same_script;
}

}  // namespace emlet
