// LispHashTable: the hash table of Lisp, over words - the front door of this room.
//
//   index    control bytes and 32-bit entry numbers, probed by groups (hashtable/index.h); grows in steps
//   entries  key and value, dense, in slot order; a freed slot is reused last-freed-first, as GNU Emacs 28
//   does,
//            because maphash shows the order
//   hashes   32 bits an entry, only for tests whose hash is dear (equal, user tests)
//
// `size` is what Lisp calls the size: it grows by rehash-size when the entries outgrow it.  Storage starts
// smaller and never exceeds it.  rehash-threshold sets how roomy the index is.
//
// A test may run Lisp.  Meanwhile the table is locked: a change is refused (HashTest::refuse), so entries and
// index stay where they are; a collection may still drop weak entries, so a candidate is looked at again
// after each comparison. Words that are not in any table word of a live cell are not kept alive by a weak
// table: see weak_entries.cpp. A duplicate put keeps the first key object.
#pragma once

#include <cstddef>
#include <cstdint>

#include "core/completion.h"
#include "core/value.h"
#include "gc/heap.h"
#include "gc/slot.h"
#include "hashtable/hash_mix.h"
#include "hashtable/hash_test.h"
#include "hashtable/stepwise_index.h"

namespace emlet {

enum class Weakness : uint8_t { None, Key, Value, KeyOrValue, KeyAndValue };

// How a table grows when its size is reached: by adding a number of entries, or by a factor.
struct RehashSize {
  bool is_factor = true;
  double factor = 1.5;
  int64_t addition = 0;
  uint64_t next(uint64_t size) const;
};

struct LispHashTable : GCThing {
  static constexpr Kind kKind = Kind::HashTable;
  static constexpr uint64_t kDefaultSize = 65;
  static constexpr float kDefaultThreshold = 0.8125f;
  // The default value of `get` for callers who must tell "absent" from nil.
  static constexpr Value kAbsent = kMissing;

  struct Options {
    const HashTest* test;
    HashTableTest lisp_test;
    Weakness weakness = Weakness::None;
    uint64_t size = kDefaultSize;
    RehashSize rehash_size;
    float rehash_threshold = kDefaultThreshold;
    bool purecopy = false;
  };

  static LispHashTable& make(Heap& heap, const Options& options);
  // A mutable copy that shares keys and values; nullptr when memory is refused.
  LispHashTable* copy(Heap& heap) const;

  // The value of `key`, or `otherwise`.
  Completion get(Eval& eval, Heap& heap, Value key, Value otherwise);
  [[nodiscard]] Result<void> put(Eval& eval, Heap& heap, Value key, Value value);
  // Whether there was such an entry.
  [[nodiscard]] Result<bool> remove(Eval& eval, Heap& heap, Value key);
  [[nodiscard]] Result<void> clear(Eval& eval, Heap& heap);

  // What of these is short, for callers who are in a hurry: nothing of it runs Lisp or raises anything.  kNotShort and
  // false: nothing was done.
  static constexpr Value kNotShort = kExitPending;
  Value quick_get(const Heap& heap, Value key, Value otherwise) const;
  bool quick_put(Heap& heap, Value key, Value value);
  bool quick_remove(const Heap& heap, Value key);

  size_t count() const { return index_.count(); }
  uint64_t size() const { return options_.size; }
  const Options& options() const { return options_; }
  size_t memory_bytes() const;

  // --- walking: slots 0 .. slots()-1, looked at anew after anything that may run Lisp ---
  size_t slots() const { return used_; }
  Value key_at(size_t slot) const { return entries_[slot].key.get(); }  // kMissing: no entry
  Value value_at(size_t slot) const { return entries_[slot].value.get(); }
  static bool is_entry(Value key) { return !key.is_special() || key == kPlusZero || key == kMinusZero; }

  // For HashTest::find: the entry put under `hash` for whose key same(key) is true, or kNoEntry.
  template <class Same>
  uint32_t find_entry(uint64_t hash, Same same) const {
    return index_.find(hash, matching_as_put(hash, same));
  }
  // The same as far as a short search goes: kFarther when there may be more to find.
  template <class Same>
  [[gnu::always_inline]] uint32_t find_entry_near(uint64_t hash, Same same) const {
    return index_.find_near(hash, matching_as_put(hash, same));
  }

  // Makes the table read-only for good.  Where nothing in it can die the collector passes it by from now on.
  void freeze(const Heap& heap);
  bool is_frozen() const { return frozen_; }

  LispHashTable(const Options& options, uint64_t hash_seed);

 private:
  friend struct HashTableType;
  friend struct WeakEntries;
  struct EntryHashes;
  struct Entry {
    Slot key;  // or a free-list link: kMissing's family, see free_link
    Slot value;
  };
  struct Found {
    uint32_t entry;  // or kNoEntry
    uint64_t hash;
  };

  static constexpr uint32_t kEndOfFreeList = 0xffffffff;
  static Value free_link(uint32_t next) { return Value::special(16 + next); }
  static uint32_t next_free(Value link) { return static_cast<uint32_t>(link.bits() >> 3) - 16; }

  IndexMemory memory(Heap& heap) const;
  HashTest::Shortcut shortcut() const { return options_.test->shortcut; }
  bool hash_cached() const { return shortcut() >= HashTest::Shortcut::Atoms; }
  // Whether `key` can only be equal to the very same word, and so hashes by it: its tag is not the one to ask about.
  bool is_identity(Value key) const { return (key.bits() & flags) != small_extra; }
  // For keys that are not told apart as words: the entry, kNoEntry, or kFarther when finding it is not short.
  uint32_t find_shortly(const Heap& heap, Value key, uint64_t* hash) const;
  Value quick_get_foreign(const Heap& heap, Value key, Value otherwise) const;
  bool quick_put_foreign(Heap& heap, Value key, Value value);
  bool quick_remove_foreign(const Heap& heap, Value key);
  bool put_found(Heap& heap, uint32_t entry, Value key, Value value, uint64_t hash);
  Completion get_slowly(Eval& eval, Heap& heap, Value key, Value otherwise);
  Result<void> put_slowly(Eval& eval, Heap& heap, Value key, Value value);
  uint64_t identity_hash(Value key) const { return mix_word(key.bits(), word_seed_); }
  template <class Same>
  auto matching(Same same) const {
    return [entries = entries_, same](uint32_t entry) { return same(entries[entry].key.get()); };
  }
  // The same where hashes are cached.  A key that has changed since it was put may share what the index knows of its old hash:
  // it is found under that alone.
  template <class Same>
  auto matching_as_put(uint64_t hash, Same same) const {
    return [as_put = hashes_, wanted = static_cast<uint32_t>(hash), is_same = matching(same)](uint32_t entry) {
      return as_put[entry] == wanted && is_same(entry);
    };
  }
  auto holds(Value key) const {
    return matching([key](Value other) { return other == key; });
  }
  uint64_t word_hash(const Heap& heap, Value key) const;
  uint64_t hash_of_entry(const Heap& heap, uint32_t entry) const;
  Result<uint64_t> hash(Eval& eval, Heap& heap, Value key);
  Result<Found> find(Eval& eval, Heap& heap, Value key);
  Result<Found> find_foreign(Eval& eval, Heap& heap, Value key);
  Result<bool> matches(Eval& eval, uint32_t entry, Value key);
  bool may_match(uint32_t entry, uint64_t hash) const;
  bool was_put_under(uint32_t entry, uint64_t hash) const {
    return !hash_cached() || hashes_[entry] == static_cast<uint32_t>(hash);
  }
  bool is_changeable() const { return !frozen_ && locks_ == 0; }
  ExitPending refuse_change(Eval& eval);
  void replace(Heap& heap, uint32_t entry, Value value) {
    entries_[entry].value.set(heap, Value::of(this), value);
  }
  Result<void> add(Eval& eval, Heap& heap, Value key, Value value, uint64_t hash);
  bool must_make_room() const { return index_.is_full() || (first_free_ == kEndOfFreeList && used_ == capacity_); }
  void add_entry(Heap& heap, Value key, Value value, uint64_t hash);
  bool make_room(Heap& heap);
  bool grow_entries(Heap& heap);
  bool resize_storage(Heap& heap, size_t capacity);
  bool resize_hashes(Heap& heap, size_t capacity);
  bool grow_index(Heap& heap);
  void step_index(Heap& heap, uint32_t added);
  // What is no longer in the index; the slot is the next to be used.
  void free_entry(uint32_t entry) {
    entries_[entry].key.init(free_link(first_free_));
    entries_[entry].value.init(nil);
    first_free_ = entry;
  }
  void release(Heap& heap);

  StepwiseIndex index_;
  Entry* entries_ = nullptr;
  uint32_t* hashes_ = nullptr;
  uint64_t word_seed_;
  uint32_t capacity_ = 0;
  uint32_t hash_capacity_ = 0;
  uint32_t used_ = 0;
  mutable uint32_t last_got_ = 0;  // by quick_get; perhaps freed since
  uint32_t first_free_ = kEndOfFreeList;
  uint16_t locks_ = 0;  // tests of this table that are running
  bool frozen_ = false;
  bool only_constants_ = false;  // numbers in words and known symbols, for good
  Options options_;
};

inline LispHashTable& hash_table_of(Value v) {
  return *static_cast<LispHashTable*>(v.thing());
}

// Tells `heap` about this room's kind.
void register_hash_table_type(Heap& heap);

}  // namespace emlet

#include "hashtable/hash_table_inline.h"
