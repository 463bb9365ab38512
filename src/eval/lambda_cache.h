// LambdaCache: the closures made of (lambda ...) and (closure ...) lists that were called as functions.
//
// By identity of the list, a small table that a collection empties: so it keeps nothing alive and never sees an address
// that was used again.
#pragma once

#include <cstdint>

#include "core/value.h"

namespace emlet {

class LambdaCache {
 public:
  // The closure, or nil.
  Value find(Value list) const {
    const Entry& entry = entries_[index(list)];
    return entry.list == list ? entry.closure : nil;
  }
  void remember(Value list, Value closure) { entries_[index(list)] = {list, closure}; }
  void clear() {
    for (Entry& entry : entries_) entry = {};
  }

 private:
  static constexpr size_t kEntries = 256;
  struct Entry {
    Value list;
    Value closure;
  };
  static size_t index(Value list) { return list.bits() >> 4 & (kEntries - 1); }
  Entry entries_[kEntries];
};

}  // namespace emlet
