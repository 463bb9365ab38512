// Page: 64 KiB of cells of one group and one size, aligned so that the address of a cell leads to it.
//
// One mark bit stands for each 16 bytes; a cell's bit is that of its first 16.  Between collections the bit says "this
// cell is allocated": allocation sets the bits of a whole free run when it takes it (and the unused rest is cleared when
// the run is given up), and a collection leaves exactly the live ones.  So the bitmap is the free list, the liveness and
// the census at once.  `previous` keeps the bits of before the collection where the dead must be told.
// A cell too big for a class has a run of pages for itself, of which this is the head.  Used by this room only.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>

#include "alloc/pages.h"
#include "core/value.h"
#include "gc/size_classes.h"
#include "gc/slot.h"

namespace emlet {

// Cells of different groups never share a page.
enum class Group : uint8_t {
  Cons,
  Symbol,
  Plain,       // traced
  Guarded,     // traced, and Slot::set sees every store (TypeInfo::guarded)
  Leaf,        // holds no words
  Owning,      // traced and finalized
  GuardedOwning,
  OwningLeaf,  // finalized only
  Finalizer,   // made by make-finalizer
  kCount
};
inline constexpr unsigned kGroupCount = static_cast<unsigned>(Group::kCount);
constexpr bool is_leaf(Group group) { return group == Group::Leaf || group == Group::OwningLeaf; }
constexpr bool is_owning(Group group) {
  return group == Group::Owning || group == Group::GuardedOwning || group == Group::OwningLeaf;
}
// Whether old cells need to be looked into only where they were stored to.
constexpr bool is_guarded(Group group) {
  return group == Group::Cons || group == Group::Guarded || group == Group::GuardedOwning;
}

struct Bitmap {
  static constexpr unsigned kWords = kPageSize / kGranule / 64;
  uint64_t words[kWords];

  bool test(uint32_t offset) const { return words[offset >> 10] >> ((offset >> 4) & 63) & 1; }
  void set(uint32_t offset) { words[offset >> 10] |= uint64_t{1} << ((offset >> 4) & 63); }
  void reset(uint32_t offset) { words[offset >> 10] &= ~(uint64_t{1} << ((offset >> 4) & 63)); }
};

struct HeldCells;
struct TenuredCells;

struct Page {
  uint8_t cards[kCards];   // 1: a cell that begins there was stored to since the last collection (gc/slot.h)
  Group group;
  bool large;
  bool has_waiters;        // weak phase: some cell of the page is waited for
  uint32_t cell_bytes;     // large: 0
  uint32_t limit;          // offset of the end of the last cell
  uint32_t live_cells;     // after the last collection
  size_t run_pages;        // large: in all
  size_t large_bytes;      // large: of the cell
  HeldCells* held;         // freed cells in quarantine (gc/quarantine.h); null but in zeal mode 4
  TenuredCells* tenured;   // cells taken as living for good (gc/tenured.h); null but in zeal modes
  const Bitmap* old;       // young collection: what was old when it began (gc/young.h); null: all that is marked
  Bitmap marks;
  Bitmap previous;

  static Page& of(uintptr_t address) { return *reinterpret_cast<Page*>(address & ~(kPageSize - 1)); }
  static Page& of(const void* cell) { return of(reinterpret_cast<uintptr_t>(cell)); }
  static uint32_t offset_of(uintptr_t address) { return static_cast<uint32_t>(address & (kPageSize - 1)); }

  // Sets the bit of the cell at `address` (tag bits do not matter); says whether it was clear.
  bool mark(uintptr_t address) {
    uint64_t& word = marks.words[(address >> 10) & 63];
    const uint64_t bit = uint64_t{1} << ((address >> 4) & 63);
    if (word & bit) return false;
    word |= bit;
    return true;
  }
  bool is_marked(uintptr_t address) const { return marks.test(offset_of(address)); }

  char* at(uint32_t offset) { return reinterpret_cast<char*>(this) + offset; }
  size_t cell_size() const { return large ? large_bytes : cell_bytes; }
  bool is_cell_start(uint32_t offset) const;
  uint32_t next_free(uint32_t offset) const;    // `limit` when there is none
  uint32_t next_marked(uint32_t offset) const;  // `limit` when there is none
  void mark_cells(uint32_t from, uint32_t to);
  void unmark_cells(uint32_t from, uint32_t to);
  unsigned count_marked() const;
};

inline constexpr uint32_t kFirstCell = (sizeof(Page) + 63) / 64 * 64;
inline constexpr uint32_t kPageCapacity = static_cast<uint32_t>(kPageSize) - kFirstCell;
static_assert(kFirstCell == 1216);
static_assert(offsetof(Page, cards) == 0 && size_t{1} << kPageShift == kPageSize);
static_assert(kPageCapacity / kMaxClassBytes == 2 && kPageCapacity % kMaxClassBytes < 128);

// Calls visit(offset) for each bit of `word`, the one at `index` of a bitmap.
template <class Visit>
void for_each_bit(uint64_t word, unsigned index, Visit visit) {
  for (; word; word &= word - 1) {
    visit((index * 64 + static_cast<uint32_t>(std::countr_zero(word))) * static_cast<uint32_t>(kGranule));
  }
}

// Calls visit(offset) for each cell whose bit is set.
template <class Visit>
void for_each_set(const Bitmap& bitmap, Visit visit) {
  for (unsigned i = 0; i < Bitmap::kWords; ++i) for_each_bit(bitmap.words[i], i, visit);
}

}  // namespace emlet
