// Looking at the lists a form is made of, which may be improper, circular or not lists at all.
#pragma once

#include "data/list.h"

namespace emlet::compiler {

inline Value cadr(Value list) { return car(cdr(list)); }
inline Value cddr(Value list) { return cdr(cdr(list)); }

inline constexpr int64_t kImproper = -1;
inline constexpr int64_t kCircular = -2;

// The length of a proper list, or kImproper, or kCircular.
inline int64_t list_length(Value list) {
  int64_t length = 0;
  Value slow = list;
  for (Value tail = list; tail.is_true(); tail = tail.cons()->cdr) {
    if (!tail.is_cons()) return kImproper;
    if (++length % 2 == 0) {
      if (slow == tail) return kCircular;
      slow = slow.cons()->cdr;
    }
  }
  return length;
}

// What an improper list ends in.
inline Value end_of(Value list) {
  while (list.is_cons()) list = list.cons()->cdr;
  return list;
}

}  // namespace emlet::compiler
