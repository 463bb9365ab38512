// Walks: maphash, mapc and mapcar as the machine does them itself.
//
// A callback is then a call like any other: it does not leave the loop, and needs no native stack.  The frame of the builtin
// stays where it is, with the words of the walk behind its arguments and the frame of the callback behind those; the callback
// returns to an instruction of kWalks, which calls it again or leaves the builtin.
//
//   base[0], base[1]   the function, a closure that takes just so many arguments; a hash table or a proper list
//   base[2]...         the words of the walk
//   arguments(base)    where the callback's frame begins
//
// What is walked is what is there at the time, as for the entries of these builtins, which do what begin_walk refuses.
// Used by the loop.
#pragma once

#include "data/function.h"
#include "eval/vm/frame.h"
#include "hashtable/hash_table.h"

namespace emlet {

// By Walk: where its callbacks return to - the instruction itself comes after it.
extern const Instruction kWalks[][2];

// Where the first arguments are, when the walk of the builtin whose frame is at `base` has begun; null when there is nothing
// to be called or the builtin must do it.
Value* begin_walk(Walk walk, Value* base);

struct WalkedTable {
  static Value* arguments(Value* base) { return base + 3 + kHeaderWords; }
  static void begin(Value* base) { base[2] = Value::fixnum(0); }
  // Lays out the arguments for the next entry, if there is one.
  [[gnu::always_inline]] static bool next(Value* base) {
    const LispHashTable& table = hash_table_of(base[1]);
    const size_t end = table.slots();
    for (size_t slot = static_cast<size_t>(base[2].as_fixnum()); slot < end; ++slot) {
      const Value key = table.key_at(slot);
      if (EMLET_UNLIKELY(!LispHashTable::is_entry(key))) continue;
      arguments(base)[0] = key;
      arguments(base)[1] = table.value_at(slot);
      base[2] = Value::fixnum(static_cast<int64_t>(slot) + 1);
      return true;
    }
    return false;
  }
};

struct WalkedList {
  static Value* arguments(Value* base) { return base + 6 + kHeaderWords; }
  static void begin(Value* base, size_t length) {
    base[2] = base[1];
    base[3] = Value::fixnum(static_cast<int64_t>(length));
    base[4] = base[5] = nil;
    arguments(base)[0] = base[2].cons()->car;
  }
  // The same for the next element.  A list that has been cut short meanwhile ends there, one made longer at its first length.
  [[gnu::always_inline]] static bool next(Value* base) {
    const Value tail = base[2].cons()->cdr;
    const Value left = Value::fixnum(base[3].as_fixnum() - 1);
    if (EMLET_UNLIKELY(!tail.is_cons() || left == Value::fixnum(0))) return false;
    base[2] = tail;
    base[3] = left;
    arguments(base)[0] = tail.cons()->car;
    return true;
  }
  // Results, a list with its last cons at hand.
  [[gnu::always_inline]] static void keep(Heap& heap, Value* base, Value result) {
    const Value cell = heap.cons(result, nil);
    if (EMLET_UNLIKELY(base[4].is_nil())) base[4] = cell;
    else base[5].cons()->cdr.set(heap, base[5], cell);
    base[5] = cell;
  }
  static Value collected(const Value* base) { return base[4]; }
};

}  // namespace emlet
