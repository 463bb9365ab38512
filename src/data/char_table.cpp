#include "data/char_table.h"

#include <algorithm>

namespace emlet {

namespace {

// By depth, 0 being the table itself: characters of a slot as a power of two, and slots.
constexpr unsigned kShift[] = {16, 12, 7, 0};
constexpr size_t kSlots[] = {64, 16, 32, 128};

constexpr uint32_t slot_size(unsigned depth) { return uint32_t{1} << kShift[depth]; }

// A level of the tree: a row of slots that share out the characters from `first` on.
struct Level {
  VectorLike* owner;
  size_t offset;  // of the first slot in the owner
  unsigned depth;
  uint32_t first;

  explicit Level(CharTable& table) : owner(&table), offset(CharTable::kContents), depth(0), first(0) {}
  explicit Level(SubCharTable& table)
      : owner(&table), offset(0), depth(table.depth()), first(table.first_character()) {}
  size_t slot_of(uint32_t character) const { return offset + ((character - first) >> kShift[depth]); }
  uint32_t first_of(size_t slot) const { return first + static_cast<uint32_t>((slot - offset) << kShift[depth]); }
};

void fill_range(Heap& heap, const Level& level, uint32_t from, uint32_t to, Value value) {
  for (size_t slot = level.slot_of(from); slot <= level.slot_of(to); ++slot) {
    const uint32_t first = level.first_of(slot);
    const uint32_t last = first + slot_size(level.depth) - 1;
    if (from <= first && last <= to) {
      level.owner->set(heap, slot, value);
      continue;
    }
    Value inner = level.owner->at(slot);
    if (!is_sub_char_table(inner)) {
      inner = Value::of(&SubCharTable::make(heap, level.depth + 1, first, inner));
      level.owner->set(heap, slot, inner);
    }
    fill_range(heap, Level(sub_char_table_of(inner)), std::max(from, first), std::min(to, last), value);
  }
}

Value copy_sub_table(Heap& heap, Value word) {
  if (!is_sub_char_table(word)) return word;
  const SubCharTable& table = sub_char_table_of(word);
  SubCharTable& copy = SubCharTable::make(heap, table.depth(), table.first_character(), nil);
  for (size_t i = 0; i < table.length; ++i) copy.slots()[i].init(copy_sub_table(heap, table.at(i)));
  return Value::of(&copy);
}

Value optimized(Heap& heap, Value word, bool (*same)(Heap& heap, Value a, Value b)) {
  if (!is_sub_char_table(word)) return word;
  SubCharTable& table = sub_char_table_of(word);
  bool uniform = true;
  for (size_t i = 0; i < table.length; ++i) {
    table.set(heap, i, optimized(heap, table.at(i), same));
    uniform = uniform && !is_sub_char_table(table.at(i)) && same(heap, table.at(0), table.at(i));
  }
  return uniform ? table.at(0) : word;
}

}  // namespace

SubCharTable::SubCharTable(unsigned depth, uint32_t first) : VectorLike(kKind, kSlots[depth]) {
  small_extra = static_cast<uint16_t>(depth);
  extra = first;
}

SubCharTable& SubCharTable::make(Heap& heap, unsigned depth, uint32_t first, Value initial) {
  const size_t bytes = sizeof(SubCharTable) + kSlots[depth] * sizeof(Slot);
  static_assert(sizeof(SubCharTable) + 128 * sizeof(Slot) <= Heap::kLargeBytes);
  auto* table = new (heap.allocate(kKind, bytes)) SubCharTable(depth, first);
  for (size_t i = 0; i < table->length; ++i) new (&table->slots()[i]) Slot(initial);
  return *table;
}

CharTable& CharTable::make(Heap& heap, Value purpose, Value initial, size_t extra_slots) {
  const size_t length = kExtras + extra_slots;
  static_assert(sizeof(CharTable) + (kExtras + kMaxExtraSlots) * sizeof(Slot) <= Heap::kLargeBytes);
  auto* table = new (heap.allocate(kKind, sizeof(CharTable) + length * sizeof(Slot))) CharTable(length);
  for (size_t i = 0; i < length; ++i) {
    new (&table->slots()[i]) Slot(i == kParent ? nil : i == kPurpose ? purpose : initial);
  }
  return *table;
}

CharTable& CharTable::copy(Heap& heap) const {
  CharTable& table = make(heap, at(kPurpose), nil, extra_count());
  for (size_t i = 0; i < length; ++i) table.slots()[i].init(i == kAscii ? nil : copy_sub_table(heap, at(i)));
  table.renew_ascii(heap);
  return table;
}

Value CharTable::own_run(uint32_t character, uint32_t* last) const {
  Level level(*const_cast<CharTable*>(this));
  for (;;) {
    const size_t slot = level.slot_of(character);
    const Value value = level.owner->at(slot);
    if (!is_sub_char_table(value)) {
      *last = level.first_of(slot) + slot_size(level.depth) - 1;
      return value;
    }
    level = Level(sub_char_table_of(value));
  }
}

Value CharTable::own_value(uint32_t character) const {
  if (EMLET_LIKELY(character < 0x80)) {
    const Value ascii = at(kAscii);
    return is_sub_char_table(ascii) ? sub_char_table_of(ascii).at(character) : ascii;
  }
  uint32_t last;
  return own_run(character, &last);
}

// A parent may not lead back to a child (the builtin refuses), so the climb ends.
Value CharTable::lookup(uint32_t character) const {
  const CharTable* table = this;
  for (;;) {
    Value value = table->own_value(character);
    if (value.is_nil()) value = table->at(kDefault);
    if (value.is_true() || !is_char_table(table->at(kParent))) return value;
    table = &char_table_of(table->at(kParent));
  }
}

Value CharTable::lookup_run(uint32_t character, uint32_t limit, uint32_t* last) const {
  *last = limit;
  const CharTable* table = this;
  for (;;) {
    uint32_t own_last;
    Value value = table->own_run(character, &own_last);
    *last = std::min(*last, own_last);
    if (value.is_nil()) value = table->at(kDefault);
    if (value.is_true() || !is_char_table(table->at(kParent))) return value;
    table = &char_table_of(table->at(kParent));
  }
}

void CharTable::renew_ascii(Heap& heap) {
  Value word = at(kContents);
  for (int depth = 0; depth < 2 && is_sub_char_table(word); ++depth) word = sub_char_table_of(word).at(0);
  set(heap, kAscii, word);
}

void CharTable::set_character(Heap& heap, uint32_t character, Value value) {
  set_range(heap, character, character, value);
}

void CharTable::set_range(Heap& heap, uint32_t from, uint32_t to, Value value) {
  fill_range(heap, Level(*this), from, to, value);
  if (from < 0x80) renew_ascii(heap);
}

void CharTable::set_everything(Heap& heap, Value value) {
  for (size_t i = 0; i < kBlocks; ++i) set(heap, kContents + i, value);
  set(heap, kAscii, value);
}

void CharTable::optimize(Heap& heap, bool (*same)(Heap& heap, Value a, Value b)) {
  for (size_t i = kContents; i < kExtras; ++i) set(heap, i, optimized(heap, at(i), same));
  renew_ascii(heap);
}

}  // namespace emlet
