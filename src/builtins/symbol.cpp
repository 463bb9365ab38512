// Symbols and obarrays.  `obarray` is the world's own table, seen from Lisp as a vector that stands for it; any other
// vector can be one too: each element is 0 or the first symbol of a chain linked by Symbol::next.
#include <vector>

#include "builtins/defun.h"
#include "builtins/install.h"
#include "builtins/support.h"
#include "data/equal.h"
#include "data/obarray.h"
#include "data/symbol.h"
#include "eval/repeated_call.h"
#include "gc/roots.h"
#include "hashtable/hash_mix.h"

namespace emlet {

namespace {

// In GCThing::flags of the vector that stands for the world's obarray.
constexpr uint8_t kStandsForObarray = 1;

// The obarray argument of a builtin: null for the world's own.
Result<Vector*> check_obarray(Interp& lisp, Value word) {
  if (word.is_nil()) word = lisp.variable(sym::obarray);
  if (!word.is_kind(Kind::Vector) || vector_of(word).length == 0) return lisp.wrong_type(sym::vectorp, word);
  Vector& vector = vector_of(word);
  return vector.flags & kStandsForObarray ? nullptr : &vector;
}

// The place of a name in a vector obarray: its bucket, and the symbol with the one before it in the chain.
struct VectorPlace {
  size_t bucket;
  Value symbol = kMissing;
  Value before = kMissing;
};

Result<VectorPlace> find_in_vector(Interp& lisp, const Vector& vector, std::string_view name) {
  Heap& heap = lisp.heap();
  // Not the seeded hash: `mapatoms' and the printed vector show the order of the buckets.
  VectorPlace place{static_cast<size_t>(hash_bytes(name.data(), name.size(), 0) % vector.length)};
  Value symbol = vector.at(place.bucket);
  if (symbol == Value::fixnum(0)) return place;
  if (!symbol.is_symbol()) return lisp.error("Bad data in guts of obarray");
  for (; symbol.is_symbol(); symbol = symbol_of(heap, symbol).next) {
    if (symbol_name(heap, symbol) == name) {
      place.symbol = symbol;
      return place;
    }
    place.before = symbol;
  }
  place.before = kMissing;
  return place;
}

Completion intern_in_vector(Interp& lisp, Vector& vector, Value name) {
  Heap& heap = lisp.heap();
  LET_TRY(place, find_in_vector(lisp, vector, string_of(name).text()));
  if (!(place.symbol == kMissing)) return place.symbol;
  const Value symbol = make_symbol(heap, name);
  Symbol& cell = symbol_of(heap, symbol);
  const Value first = vector.at(place.bucket);
  cell.set(Symbol::kInternedElsewhere);
  cell.next.init(first.is_symbol() ? first : kMissing);
  vector.set(heap, place.bucket, symbol);
  return symbol;
}

Completion unintern_from_vector(Interp& lisp, Vector& vector, Value name, Value wanted) {
  Heap& heap = lisp.heap();
  LET_TRY(place, find_in_vector(lisp, vector, string_of(name).text()));
  if (place.symbol == kMissing || (wanted.is_symbol() && !(wanted == place.symbol))) return nil;
  const Value next = symbol_of(heap, place.symbol).next;
  if (place.before == kMissing) {
    vector.set(heap, place.bucket, next.is_symbol() ? next : Value::fixnum(0));
  } else {
    symbol_of(heap, place.before).next.set(heap, place.before, next);
  }
  symbol_of(heap, place.symbol).clear(Symbol::kInternedElsewhere);
  return sym::t;
}

DEFUN(symbol_name, "symbol-name", "SYMBOL", "Return SYMBOL's name, a string.")
(Heap& heap, Symbol_ symbol) -> Completion { return symbol_of(heap, symbol).name.get(); }

DEFUN(bare_symbol, "bare-symbol", "SYM", "Return SYM without a position; symbols carry none here.")
(Symbol_ symbol) -> Completion { return symbol.word; }

DEFUN(make_symbol, "make-symbol", "NAME", "Return a new symbol named NAME that is in no obarray.")
(Heap& heap, String& name) -> Completion { return make_symbol(heap, Value::of(&name)); }

DEFUN(intern, "intern", "STRING &optional OBARRAY", "Return the symbol named STRING in OBARRAY, made if need be.")
(Interp& lisp, Value name, Opt<Value> obarray) -> Completion {
  LET_TRY(vector, check_obarray(lisp, *obarray));
  if (!is_string(name)) return lisp.wrong_type(sym::stringp, name);
  if (vector != nullptr) return intern_in_vector(lisp, *vector, name);
  if (!lisp.obarray().has_room()) return lisp.memory_full();
  return lisp.obarray().intern_string(name);
}

DEFUN(intern_soft, "intern-soft", "NAME &optional OBARRAY", "Return the symbol NAME if it is in OBARRAY, otherwise nil.")
(Interp& lisp, Value name, Opt<Value> obarray) -> Completion {
  LET_TRY(vector, check_obarray(lisp, *obarray));
  LET_TRY(string, string_or_symbol_name(lisp, name));
  Value found;
  if (vector != nullptr) {
    LET_TRY(place, find_in_vector(lisp, *vector, string.text()));
    found = place.symbol;
  } else {
    found = lisp.obarray().find(string.text());
  }
  if (found == kMissing || (name.is_symbol() && !(name == found))) return nil;
  return found;
}

DEFUN(unintern, "unintern", "NAME &optional OBARRAY", "Take the symbol NAME out of OBARRAY.  Return t if it was there.")
(Interp& lisp, Value name, Opt<Value> obarray) -> Completion {
  LET_TRY(vector, check_obarray(lisp, *obarray));
  LET_TRY(string, string_or_symbol_name(lisp, name));
  if (vector != nullptr) return unintern_from_vector(lisp, *vector, Value::of(&string), name);
  const Value found = lisp.obarray().find(string.text());
  if (found == kMissing || (name.is_symbol() && !(name == found))) return nil;
  return Value::boolean(lisp.obarray().unintern(found));
}

DEFUN(mapatoms, "mapatoms", "FUNCTION &optional OBARRAY", "Call FUNCTION on each symbol of OBARRAY.")
(Eval& eval, Value function, Opt<Value> obarray) -> Completion {
  RootedVector symbols(eval.heap());
  TRY(obarray_symbols(eval, *obarray, symbols));
  const RepeatedCall call(eval, function);
  for (size_t i = 0; i < symbols.size(); ++i) TRY(call(symbols[i]));
  return nil;
}

DEFUN(obarrayp, "obarrayp", "OBJECT", "Return t if OBJECT can be an obarray.")
(Value object) -> Completion {
  if (!object.is_kind(Kind::Vector) || vector_of(object).length == 0) return nil;
  const Value first = vector_of(object).at(0);
  return Value::boolean(first.is_symbol() || first == Value::fixnum(0));
}

DEFUN(obarray_make, "obarray-make", "&optional SIZE", "Return a new obarray of SIZE buckets.")
(Interp& lisp, Opt<Natural> size) -> Completion {
  const size_t buckets = size ? (*size).n : 59;
  return made(lisp, Vector::make(lisp.heap(), buckets == 0 ? 1 : buckets, Value::fixnum(0)));
}

constexpr Builtin kSymbolBuiltins[] = {EMLET_FN(symbol_name), EMLET_FN(bare_symbol), EMLET_FN(make_symbol),
                                       EMLET_FN(intern),      EMLET_FN(intern_soft), EMLET_FN(unintern),
                                       EMLET_FN(mapatoms),    EMLET_FN(obarrayp),    EMLET_FN(obarray_make)};

}  // namespace

Result<void> obarray_symbols(Interp& lisp, Value obarray, RootedVector& symbols) {
  LET_TRY(vector, check_obarray(lisp, obarray));
  if (vector == nullptr) {
    const Obarray& own = lisp.obarray();
    for (size_t i = 0; i < own.slots(); ++i) {
      if (!(own.at(i) == kMissing)) symbols.push_back(own.at(i));
    }
    return {};
  }
  for (size_t i = 0; i < vector->length; ++i) {
    Value v = vector->at(i);
    if (!v.is_symbol() && v != Value::fixnum(0)) return lisp.error("Bad data in guts of obarray");
    for (; v.is_symbol(); v = symbol_of(lisp.heap(), v).next) symbols.push_back(v);
  }
  return {};
}

void install_symbol(Interp& lisp) {
  lisp.install(kSymbolBuiltins);
  Vector* stand_in = Vector::make(lisp.heap(), 1, Value::fixnum(0));
  stand_in->flags |= kStandsForObarray;
  lisp.set_variable(sym::obarray, Value::of(stand_in));
  symbol_of(lisp.heap(), sym::obarray).set(Symbol::kSpecial);
}

}  // namespace emlet
