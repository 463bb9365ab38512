#include "data/list.h"

namespace emlet {

ListScan scan_list(Value list) {
  CycleWatch watch(list);
  size_t length = 0;
  while (list.is_cons()) {
    ++length;
    list = list.cons()->cdr;
    if (EMLET_UNLIKELY(watch.comes_round(list)) && list.is_cons()) return {length, list, true};
  }
  return {length, list, false};
}

Value plist_lookup(Value plist, Value property, Value otherwise) {
  CycleWatch watch(plist);
  while (plist.is_cons()) {
    const Value rest = plist.cons()->cdr;
    if (!rest.is_cons()) return otherwise;
    if (plist.cons()->car == property) return rest.cons()->car;
    plist = rest.cons()->cdr;
    if (watch.comes_round(plist)) return otherwise;
  }
  return otherwise;
}

}  // namespace emlet
