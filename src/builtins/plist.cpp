// Property lists, and those of symbols.
#include "builtins/defun.h"
#include "builtins/install.h"
#include "builtins/support.h"
#include "data/equal.h"
#include "data/symbol.h"

namespace emlet {

namespace {

enum class Match : uint8_t { Eq, Equal };

bool matches(Interp& lisp, Value a, Value b, Match match) {
  return a == b || (match == Match::Equal && equal(lisp.heap(), a, b) == Equality::Same);
}

// The cell whose car is `property` in a list of pairs, or nil; *last becomes the last cell of a proper property list.
Completion find_pair(Interp& lisp, Value plist, Value property, Match match, Value* last) {
  CycleWatch watch(plist);
  Value tail = plist;
  while (tail.is_cons()) {
    const Value rest = tail.cons()->cdr;
    if (!rest.is_cons()) return lisp.wrong_type(sym::plistp, plist);
    if (matches(lisp, tail.cons()->car, property, match)) return tail;
    *last = rest;
    tail = rest.cons()->cdr;
    if (watch.comes_round(tail) && tail.is_cons()) return lisp.signal(sym::circular_list, {tail});
  }
  if (tail.is_true()) return lisp.wrong_type(sym::plistp, plist);
  return nil;
}

Completion put_pair(Interp& lisp, Value plist, Value property, Value value, Match match) {
  Value last = nil;
  LET_TRY(cell, find_pair(lisp, plist, property, match, &last));
  if (cell.is_true()) {
    const Value holder = cell.cons()->cdr;
    holder.cons()->car.set(lisp.heap(), holder, value);
    return plist;
  }
  const Value pair = lisp.list({property, value});
  if (last.is_nil()) return pair;
  last.cons()->cdr.set(lisp.heap(), last, pair);
  return plist;
}

DEFUN(plist_get, "plist-get", "PLIST PROP", "Return the value of PROP in the property list PLIST, or nil.")
(Value plist, Value property) -> Completion { return plist_lookup(plist, property); }

DEFUN(plist_put, "plist-put", "PLIST PROP VAL", "Make VAL the value of PROP in PLIST, by changing it.  Return it.")
(Interp& lisp, Value plist, Value property, Value value) -> Completion {
  return put_pair(lisp, plist, property, value, Match::Eq);
}

DEFUN(plist_member, "plist-member", "PLIST PROP", "Return the tail of PLIST that begins with PROP, or nil.")
(Interp& lisp, Value plist, Value property) -> Completion { return plist_tail(lisp, plist, property); }

DEFUN(lax_plist_get, "lax-plist-get", "PLIST PROP", "As `plist-get', with `equal' and checking PLIST.")
(Interp& lisp, Value plist, Value property) -> Completion {
  Value last;
  LET_TRY(cell, find_pair(lisp, plist, property, Match::Equal, &last));
  return cell.is_nil() ? nil : cell.cons()->cdr.get().cons()->car.get();
}

DEFUN(lax_plist_put, "lax-plist-put", "PLIST PROP VAL", "As `plist-put', with `equal'.")
(Interp& lisp, Value plist, Value property, Value value) -> Completion {
  return put_pair(lisp, plist, property, value, Match::Equal);
}

DEFUN(get, "get", "SYMBOL PROPNAME", "Return the value of SYMBOL's PROPNAME property, or nil.")
(Heap& heap, Symbol_ symbol, Value property) -> Completion {
  return plist_lookup(symbol_of(heap, symbol).plist, property);
}

DEFUN(put, "put", "SYMBOL PROPNAME VALUE", "Store VALUE as SYMBOL's PROPNAME property.  Return VALUE.")
(Interp& lisp, Symbol_ symbol, Value property, Value value) -> Completion {
  Symbol& cell = symbol_of(lisp.heap(), symbol);
  LET_TRY(plist, put_pair(lisp, cell.plist, property, value, Match::Eq));
  cell.plist.set(lisp.heap(), symbol, plist);
  return value;
}

DEFUN(symbol_plist, "symbol-plist", "SYMBOL", "Return SYMBOL's property list.")
(Heap& heap, Symbol_ symbol) -> Completion { return symbol_of(heap, symbol).plist.get(); }

DEFUN(setplist, "setplist", "SYMBOL NEWPLIST", "Make NEWPLIST SYMBOL's property list.  Return it.")
(Heap& heap, Symbol_ symbol, Value plist) -> Completion {
  symbol_of(heap, symbol).plist.set(heap, symbol, plist);
  return plist;
}

constexpr Builtin kPlistBuiltins[] = {EMLET_FN(plist_get),     EMLET_FN(plist_put),     EMLET_FN(plist_member),
                                      EMLET_FN(lax_plist_get), EMLET_FN(lax_plist_put), EMLET_FN(get),
                                      EMLET_FN(put),           EMLET_FN(symbol_plist),  EMLET_FN(setplist)};

}  // namespace

Completion plist_tail(Interp& lisp, Value plist, Value property) {
  CycleWatch watch(plist);
  Value tail = plist;
  while (tail.is_cons()) {
    if (tail.cons()->car == property) return tail;
    tail = tail.cons()->cdr;
    if (!tail.is_cons()) break;
    tail = tail.cons()->cdr;
    if (watch.comes_round(tail) && tail.is_cons()) return lisp.signal(sym::circular_list, {tail});
  }
  if (tail.is_true()) return lisp.wrong_type(sym::plistp, plist);
  return nil;
}

void install_plist(Interp& lisp) { lisp.install(kPlistBuiltins); }

}  // namespace emlet
