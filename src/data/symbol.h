// Symbol: name, value, function, plist.
//
// A symbol's value cell holds the value, kUnbound, or - when `redirect` says so - the word of a Forward object: an alias,
// variable watchers, or buffer-local values.  Only eval/variables and data/local_values look behind that.
#pragma once

#include <string>
#include <string_view>

#include "core/value.h"
#include "data/symbols.h"
#include "gc/heap.h"
#include "gc/slot.h"

namespace emlet {

struct Symbol : GCThing {
  static constexpr Kind kKind = Kind::Symbol;

  // Bits of GCThing::flags.
  enum Flag : uint8_t {
    kSpecial = 1,      // declared by defvar/defconst: always dynamically bound
    kConstant = 2,     // setting it is an error: nil, t, keywords
    kInterned = 4,     // in the standard obarray
    kKeyword = 8,      // name begins with `:` and is interned in the standard obarray
    kRedirected = 16,  // `value` is the word of a Forward
    kInternedElsewhere = 32  // in an obarray made by Lisp
  };

  explicit Symbol(Value name_string) : GCThing(kKind), name(name_string), value(kUnbound) {}
  bool has(Flag flag) const { return flags & flag; }
  void set(Flag flag) { flags |= flag; }
  void clear(Flag flag) { flags &= static_cast<uint8_t>(~flag); }

  Slot name;      // a String
  Slot value;     // kUnbound when void
  Slot function;  // nil when void, as in Emacs
  Slot plist;
  Slot next{kMissing};  // the next symbol of a bucket of an obarray made of a vector
  Slot spare;              // what a room keeps with a symbol it knows: data/shared_empty.h, builtins/number
};
static_assert(sizeof(Symbol) <= kSymbolStride);

inline Symbol& symbol_of(const Heap& heap, Value word) { return heap.symbol_cell<Symbol>(word); }

// A new uninterned symbol named `name` (a String).
Value make_symbol(Heap& heap, Value name);
// The bytes of the symbol's name: extended UTF-8, unless the name is unibyte.
std::string_view symbol_name(const Heap& heap, Value symbol);
// The name as text in any case: the bytes of a unibyte name that are not ASCII are raw bytes.
std::string symbol_text(const Heap& heap, Value symbol);

}  // namespace emlet
